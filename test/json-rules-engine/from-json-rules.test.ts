import fc from 'fast-check'
import { Engine, type TopLevelCondition } from 'json-rules-engine'
import { describe, expect, it } from 'vitest'
import {
  createEngine,
  type EstablishmentError,
  isEstablishmentError,
  readPack,
  readSnapshot,
} from '../../src/index.ts'
import {
  type FromJsonRules,
  type FromJsonRulesOptions,
  fromJsonRules,
} from '../../src/json-rules-engine/from-json-rules.ts'

type Given = Partial<FromJsonRulesOptions>
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

const day = '2010-11-17'
const carried = (rules: string | object, options: Given = {}): FromJsonRules =>
  fromJsonRules(rules, { id: 'theirs', subject: 'person', ...options })
const event = { type: 'fires' }
const rule = (conditions: unknown, more: object = {}) => ({ conditions, event, ...more })
const test = (fact: string, operator: string, value: unknown, more: object = {}) => ({
  fact,
  operator,
  value,
  ...more,
})
const one = (...given: Parameters<typeof test>) => rule({ all: [test(...given)] })

/** The verdict on one rule, of the facts of one person. */
function verdictOf(here: FromJsonRules, facts: object): string {
  const snapshot = readSnapshot(here.snapshot(day, { someone: { ...facts } }))
  const found = [
    ...createEngine({ packs: [here.pack] })
      .evaluate(snapshot)
      .judged(),
  ]
  return found.map(({ verdict }) => verdict).join(' ')
}

/** The verdict where the value may be of another type than the rule says, which is refused. */
function verdictOfPath(rules: object, x: unknown): string {
  const here = carried(rules)
  try {
    return verdictOf(here, { x })
  } catch (error) {
    if (isEstablishmentError(error)) return 'violated'
    throw error
  }
}

/** The requirement of the only rule. */
const required = (here: FromJsonRules): unknown => {
  const { kind, ...group } = (here.pack.rules['fires']?.require ?? {}) as { kind?: string }
  expect(kind).toBe('conditions')
  return group
}

const attributes = ({ pack }: FromJsonRules) =>
  Object.fromEntries(
    Object.entries(pack.attributes ?? {}).map(([key, { type, list }]) => [
      key,
      list ? `list of ${type}` : type,
    ]),
  )

const told = ({ left }: FromJsonRules) =>
  left.map(({ path, carried, why }) => `${path.join('.')}${carried ? '' : ' (left)'}: ${why.en}`)

function refusal(make: () => unknown): EstablishmentError {
  try {
    make()
  } catch (error) {
    if (isEstablishmentError(error)) return error as EstablishmentError
    throw error
  }
  throw new Error('nothing is refused')
}

const refused = (rules: unknown, options: Given = {}) =>
  refusal(() => carried(rules as object, options)).problems.map(
    ({ code, path, hint }) =>
      `${[code, path.join('.')].join(' ').trim()}${hint === undefined ? '' : `; ${hint}`}`,
  )

describe('a rule of json-rules-engine', () => {
  it('becomes a rule of a pack, with its name, its event and where it comes from', () => {
    const here = carried(
      rule({ all: [test('openPosts', 'greaterThan', 0)] }, { name: 'May recruit', priority: 3 }),
      { means: 'satisfied', source: { title: '规则库' } },
    )
    expect(here.pack.rules).toEqual({
      'may-recruit': {
        title: { zh: 'May recruit', en: 'May recruit' },
        forEach: { subject: 'person' },
        require: { kind: 'conditions', all: [{ fact: 'open-posts', operator: 'greaterThan', value: 0 }] },
        force: 'mandatory',
        cite: { source: 'json-rules', article: 'May recruit' },
        note: 'event: fires; priority: 3',
      },
    })
    expect(here.pack.sources).toEqual({ 'json-rules': { title: '规则库', status: 'illustrative' } })
    expect(readPack(JSON.stringify(here.pack))).toEqual(here.pack)
    expect(here.left).toEqual([
      {
        rule: 'may-recruit',
        path: ['priority'],
        what: '3',
        why: { zh: '所有条件都会判断，没有先后', en: 'every condition is judged, in no order' },
        carried: true,
      },
    ])
  })

  it('is violated when its event fires, where that is what it means', () => {
    const here = carried(one('overspent', 'equal', true), { means: 'violated' })
    expect(verdictOf(here, { overspent: true })).toBe('violated')
    expect(verdictOf(here, { overspent: false })).toBe('satisfied')
    expect(verdictOf(here, {})).toBe('unknown')
    expect(told(here)).toEqual([
      'conditions: where the fact is missing their negation holds; here it is unknown',
    ])
  })

  it('may be text, a list, or a list of texts as their rules write themselves', () => {
    const plain = one('a', 'equal', 1)
    const expected = carried(plain).pack
    expect(carried(JSON.stringify(plain)).pack).toEqual(expected)
    expect(carried([plain]).pack).toEqual(expected)
    expect(carried([JSON.stringify(plain)]).pack).toEqual(expected)
  })

  it('gets a name of its own, whatever it is called', () => {
    const named = (name: unknown) => ({ ...one('a', 'equal', 1), name })
    const here = carried([
      named('Over limit'),
      named('over-limit'),
      named('!'),
      named('constructor'),
      named(0),
      named({}),
    ])
    expect(here.rules).toEqual(['over-limit', 'over-limit-2', 'rule', 'rule-constructor', '0', 'fires'])
    expect(told(here)).toEqual(['5.name: a name is text of 1 to 200 characters'])
  })
})

describe('a fact of theirs', () => {
  it.each([
    ['a number', one('a', 'lessThan', 3), 'number'],
    ['a word', one('a', 'equal', 'open'), 'word'],
    ['text', one('a', 'in', ['open', 'Half open']), 'text'],
    ['a truth value', one('a', 'notEqual', true), 'flag'],
    ['a day', one('a', 'lessThan', '2010-01-01'), 'day'],
    ['a list', one('a', 'contains', 'roads'), 'list of word'],
    ['a list of numbers, as text', one('a', 'contains', 3), 'list of text'],
    ['there or not', one('a', 'notEqual', null), 'flag'],
  ])('is an attribute that holds %s', (_, rules, type) => {
    expect(attributes(carried(rules))).toEqual({ 'person.a': type })
  })

  it('is what it is compared with', () => {
    const here = carried([one('a', 'lessThan', { fact: 'b' }), one('c', 'in', { fact: 'd' })])
    expect(attributes(here)).toEqual({
      'person.a': 'number',
      'person.b': 'number',
      'person.c': 'text',
      'person.d': 'list of text',
    })
  })

  it('may be a measure or a field of ours', () => {
    const facts = { posts: 'posts-held', 'account $.kind': 'category' }
    const rules = rule({
      all: [test('posts', 'lessThan', 2), test('account', 'equal', 'administrative', { path: '$.kind' })],
    })
    const here = carried(rules, { facts })
    expect(here.facts).toEqual(facts)
    expect(attributes(here)).toEqual({})
    const row = here.snapshot(day, { someone: { account: { kind: 'administrative' }, posts: 1 } }).people?.[0]
    expect(row).toMatchObject({ id: 'someone', category: 'administrative', attributes: {} })
  })

  it('is refused where the field or the measure that it is said to be does not exist', () => {
    expect(refused(one('posts', 'lessThan', 2), { facts: { posts: 'post-held' } })).toEqual([
      'unknown-field rules.fires.require.all.0.fact; did you mean `posts-held`?',
    ])
  })

  it('holds what the caller says, where the rules do not tell', () => {
    const here = carried(one('a', 'equal', { fact: 'b' }), { facts: { a: { holds: 'number', decimals: 2 } } })
    expect(attributes(here)).toEqual({ 'person.a': 'number', 'person.b': 'number' })
    expect(verdictOf(here, { a: 1.25, b: 1.25 })).toBe('satisfied')
    expect(verdictOf(here, { a: 1.25, b: 1.24 })).toBe('violated')
  })

  it('does not take the name of a field, a measure or another fact', () => {
    const rules = [
      'name',
      'agency',
      'departments',
      'before',
      'openPosts',
      'open-posts',
      'constructor',
      '!',
      '职数',
    ]
    const here = carried(rules.map((fact) => one(fact, 'equal', 1)))
    expect(Object.values(here.facts)).toEqual([
      'name',
      'agency-2',
      'departments-2',
      'before-2',
      'open-posts',
      'open-posts-2',
      'fact-constructor',
      'fact',
      '职数',
    ])
  })

  it.each(['$.a.b', 'a.b', '.a.b', "$['a']['b']", '$["a"].b'])('is read along %s', (path) => {
    const here = carried(one('x', 'equal', 1, { path }))
    expect(here.facts).toEqual({ 'x $.a.b': 'x-a-b' })
    expect(verdictOf(here, { x: { a: { b: 1 } } })).toBe('satisfied')
    expect(verdictOf(here, { x: { a: { b: 2 } } })).toBe('violated')
    expect(verdictOf(here, { x: { a: {} } })).toBe('unknown')
    expect(verdictOf(here, { 'x $.a.b': 1 })).toBe('satisfied')
  })

  it.each([
    '$',
    '$.a',
    '$.a.b',
    'a',
    '.a',
    "$['a']",
    '$["a b"].c',
    '$.list[1]',
    '$.list.length',
    '$.text.length',
    '$.a.b.c',
    '$.none.a',
  ])('is the same as theirs along %s', async (path) => {
    const fact = { a: { b: 1 }, 'a b': { c: 1 }, list: [0, 1], text: 'x', none: null }
    for (const value of [1, 2]) {
      const leaf = test('x', 'equal', value, { path })
      const here = verdictOfPath(rule({ all: [leaf] }), fact)
      const there = await fires(leaf as unknown as Json, { x: fact })
      expect(here).toBe(there ? 'satisfied' : here === 'unknown' ? 'unknown' : 'violated')
    }
  })

  it.each(['$..a', '$.*', '$.a[?(@.b)]', '$.a[0,1]', '$.a[0:2]', '$.a^', '$.a~', '$[(@.length-1)]'])(
    'is left with its rule where its path is %s',
    (path) => {
      const here = carried(one('x', 'equal', 1, { path }))
      expect(here.rules).toEqual([undefined])
      expect(here.left).toMatchObject([{ path: ['conditions', 'all', 0], carried: false }])
    },
  )

  it('cannot be one thing in one rule and another in the next', () => {
    const here = carried([
      one('a', 'equal', 1),
      one('a', 'equal', 'one'),
      one('a', 'contains', 1),
      one('a', 'equal', 2),
    ])
    expect(here.rules).toEqual(['fires', undefined, undefined, 'fires-4'])
    expect(told(here)).toEqual([
      '1.conditions.all.0.value (left): `a` is text here and a number elsewhere',
      '2.conditions.all.0.fact (left): the fact is a list in one place and one value in another',
    ])
  })
})

describe('what cannot be said', () => {
  it.each([
    ['an empty group', rule({ all: [] })],
    ['an empty list', one('a', 'in', [])],
    ['an empty text', one('a', 'equal', '')],
    ['a list for one value', one('a', 'equal', [1])],
    ['an object for a value', one('a', 'equal', { b: 1 })],
    ['a part of a text', one('a', 'in', 'abc')],
    ['an order of words', one('a', 'lessThan', 'b')],
    ['an order of truth values', one('a', 'lessThan', true)],
    ['an order with nothing', one('a', 'lessThan', null)],
    ['nothing in a list', one('a', 'in', [1, null])],
    ['a number beyond exact ones', one('a', 'equal', 2 ** 53)],
    ['a fact and itself', one('a', 'equal', { fact: 'a' })],
    ['an operator that does not ship', one('a', 'matches', 'b')],
    ['a decorator that does not ship', one('a', 'lower:equal', 'b')],
    ['an order within a list', one('a', 'someFact:lessThan', 3)],
    ['a list of lists', one('a', 'someFact:contains', 3)],
    ['a shared condition that is not given', rule({ condition: 'other' })],
    ['a number in a list of another fact', [one('a', 'equal', 1), one('a', 'in', { fact: 'b' })]],
  ])('leaves its whole rule: %s', (_, rules) => {
    const here = carried(rules)
    expect(here.rules.at(-1)).toBeUndefined()
    expect(here.left.some(({ carried }) => !carried)).toBe(true)
    for (const { why } of here.left) expect(why.zh).toMatch(/\p{Script=Han}/u)
  })

  it('is told of every part, not of the first alone', () => {
    const here = carried(rule({ all: [test('a', 'matches', 'b'), { not: test('c', 'equal', '') }] }))
    expect(told(here)).toEqual([
      'conditions.all.0 (left): operator `matches` does not ship with it; say under `operators` which one it amounts to',
      'conditions.all.1.not (left): nothing is compared with an empty text',
    ])
  })

  it('is told where it changes nothing, and its rule is carried', () => {
    const callback = () => undefined
    const here = carried({
      conditions: { all: [{ ...test('a', 'equal', 1), priority: 2, label: 'x' }] },
      event: { type: 'fires', params: { text: 'a word', list: [1], of: { fact: 'b' } } },
      onSuccess: callback,
      description: 'why',
    })
    expect(here.rules).toEqual(['fires'])
    expect(here.left.map(({ path, what, carried }) => [path.join('.'), what, carried])).toEqual([
      ['description', '"why"', true],
      ['onSuccess', 'a function', true],
      ['event.params.list', '[1]', true],
      ['event.params.of', '{"fact":"b"}', true],
      ['conditions.all.0.label', '"x"', true],
      ['conditions.all.0.priority', '2', true],
    ])
    expect(here.pack.rules['fires']?.note).toBe('event: fires; text: a word')
  })

  it('includes what the caller gave and no rule asks for', () => {
    const here = carried(one('a', 'equal', 1), {
      facts: { b: 'posts-held' },
      operators: { starts: 'startsWith' },
      shared: { other: { all: [test('c', 'equal', 1)] } },
    })
    expect(told(here)).toEqual([
      'facts.b: no rule makes use of it',
      'shared.other: no rule makes use of it',
      'operators.starts: no rule makes use of it',
    ])
  })

  it('is told of a fact that stands for a condition, asked otherwise than by true and false', () => {
    const shared = { ready: { all: [test('a', 'equal', 1)] } }
    const options = { shared, facts: { isReady: { condition: 'ready' } } }
    expect(carried(one('isReady', 'equal', 'yes'), options).rules).toEqual([undefined])
    const not = carried(one('isReady', 'equal', false), options)
    expect(required(not)).toEqual({
      all: [{ not: { name: 'ready', all: [{ fact: 'a', operator: 'equal', value: 1 }] } }],
    })
  })
})

describe('operators with decorators', () => {
  it.each([
    ['not:lessThan', 3, { not: { fact: 'a', operator: 'lessThan', value: 3 } }],
    ['not:equal', 3, { fact: 'a', operator: 'notEqual', value: 3 }],
    ['not:notEqual', 3, { fact: 'a', operator: 'equal', value: 3 }],
    ['swap:lessThan', 3, { fact: 'a', operator: 'greaterThan', value: 3 }],
    ['swap:in', 'x', { fact: 'a', operator: 'contains', value: 'x' }],
    ['swap:contains', ['x'], { fact: 'a', operator: 'in', value: ['x'] }],
    ['someFact:equal', 'x', { fact: 'a', operator: 'contains', value: 'x' }],
    ['someFact:in', ['x', 'y'], { fact: 'a', operator: 'someFact:in', value: ['x', 'y'] }],
    ['everyFact:in', ['x', 'y'], { fact: 'a', operator: 'everyFact:in', value: ['x', 'y'] }],
    ['everyFact:equal', 'x', { fact: 'a', operator: 'everyFact:in', value: ['x'] }],
    ['everyFact:notEqual', 'x', { fact: 'a', operator: 'doesNotContain', value: 'x' }],
    ['someFact:notIn', ['x'], { not: { fact: 'a', operator: 'everyFact:in', value: ['x'] } }],
    ['someFact:someValue:equal', ['x'], { fact: 'a', operator: 'someFact:in', value: ['x'] }],
    [
      'someValue:greaterThan',
      [1, 2],
      { any: [1, 2].map((value) => ({ fact: 'a', operator: 'greaterThan', value })) },
    ],
    [
      'everyValue:notEqual',
      [1, 2],
      { all: [1, 2].map((value) => ({ fact: 'a', operator: 'notEqual', value })) },
    ],
  ])('%s %j', (operator, value, expected) => {
    expect(required(carried(one('a', operator, value)))).toEqual({ all: [expected] })
  })

  it.each(['everyValue:equal', 'everyFact:everyValue:equal', 'someFact:someFact:equal'])(
    '%s between facts cannot be said',
    (operator) => {
      expect(carried(one('a', operator, { fact: 'b' })).rules).toEqual([undefined])
    },
  )
})

describe('decimals', () => {
  it('are held in a unit in which all that are named are whole', () => {
    const here = carried([
      one('a', 'lessThan', 0.25),
      one('a', 'greaterThan', { fact: 'b' }),
      one('b', 'equal', 1e-3),
    ])
    expect(here.pack.attributes?.['person.a']).toMatchObject({ type: 'number', unit: '0.001' })
    expect(
      here.left.filter(({ path }) => path.at(-1) === 'value').map(({ what, why }) => [what, why.en]),
    ).toEqual([
      ['0.25', 'the fact is held in units of 0.001, so that it reads 250'],
      ['0.001', 'the fact is held in units of 0.001, so that it reads 1'],
    ])
  })

  it('that a fact has beyond that are refused, unless they are announced', () => {
    const rules = one('a', 'lessThanInclusive', 0.3)
    expect(refusal(() => carried(rules).snapshot(day, { x: { a: 0.31 } })).message).toBe(
      'the facts has 1 problem\n  x.a: `0.31` is a number where `a` holds units of 0.1; say `decimals` of it under `facts`, or round it',
    )
    const here = carried(rules, { facts: { a: { holds: 'number', decimals: 2 } } })
    expect(verdictOf(here, { a: 0.3 })).toBe('satisfied')
    expect(verdictOf(here, { a: 0.31 })).toBe('violated')
  })

  it('are not compared with measures', () => {
    expect(carried(one('a', 'lessThan', 1.5), { facts: { a: 'posts-held' } }).rules).toEqual([undefined])
  })
})

describe('a snapshot of their facts', () => {
  it('refuses everything that is not of its type, together', () => {
    const here = carried(
      rule({
        all: [
          test('n', 'equal', 1),
          test('t', 'equal', 'x'),
          test('f', 'equal', true),
          test('l', 'contains', 'x'),
          test('d', 'lessThan', '2010-01-01'),
          test('o', 'equal', 1, { path: '$.a' }),
        ],
      }),
    )
    const wrong = { n: '1', t: 1, f: 'yes', l: ['x', 1], d: '2010-1-1', o: 'a' }
    const error = refusal(() => here.snapshot(day, { x: wrong, y: { n: () => 1 } }))
    expect(error.problems.map(({ code, path }) => `${code} ${path.join(' ')}`)).toEqual([
      'attribute-type x n',
      'attribute-type x t',
      'attribute-type x f',
      'attribute-type x l',
      'attribute-type x d',
      'attribute-type x o',
      'attribute-type y n',
    ])
  })

  it('reads no inherited facts', () => {
    const here = carried(one('toString', 'equal', null))
    expect(verdictOf(here, {})).toBe('unknown')
    expect(verdictOf(here, { toString: null })).toBe('satisfied')
  })

  it('gives every row what the caller adds', () => {
    const here = carried(one('a', 'equal', 1), { subject: 'jurisdiction' })
    expect(here.snapshot(day, { town: { a: 1 } }, { level: 'township' })).toEqual({
      schema: 'bianzhi/snapshot@1',
      day,
      jurisdictions: [{ id: 'town', name: 'town', level: 'township', attributes: { a: 1 } }],
    })
  })
})

describe('what is malformed', () => {
  const leaf = test('a', 'equal', 1)

  it.each([
    ['no rule', 3, ['wrong-type']],
    ['text that is no JSON', '{', [expect.stringMatching(/^malformed-json/)]],
    ['without conditions', { event }, ['missing-field']],
    ['without an event', { conditions: { all: [leaf] } }, ['missing-field']],
    [
      'with an event without a type',
      { conditions: { all: [leaf] }, event: {} },
      ['missing-field event.type'],
    ],
    ['with a test for the whole', rule(leaf), ['missing-field conditions; put the test in an `all`']],
    [
      'with two groups in one',
      rule({ all: [leaf], any: [leaf] }),
      ['wrong-value conditions; put one of the two into the other'],
    ],
    ['with a group that is no list', rule({ any: leaf }), ['wrong-type conditions.any; put it in a list']],
    [
      'with a list under not',
      rule({ not: [leaf] }),
      ['wrong-type conditions.not; put the list in an `all` or an `any`'],
    ],
    [
      'with a misspelt key',
      { ...rule({ all: [leaf] }), prioritty: 1 },
      ['unknown-key prioritty; did you mean `priority`?'],
    ],
    [
      'with a misspelt value',
      rule({ all: [{ fact: 'a', operator: 'equal', vlaue: 1 }] }),
      ['unknown-key conditions.all.0.vlaue; did you mean `value`?', 'missing-field conditions.all.0'],
    ],
    ['with a condition that is none', rule({ all: [null] }), ['wrong-type conditions.all.0']],
    [
      'with a fact that is no name',
      rule({ all: [{ ...leaf, fact: 3 }] }),
      ['wrong-type conditions.all.0.fact'],
    ],
    [
      'with an operator that is none',
      rule({ all: [{ ...leaf, operator: 3 }] }),
      ['wrong-type conditions.all.0.operator'],
    ],
    ['with a path that is none', rule({ all: [{ ...leaf, path: 3 }] }), ['wrong-type conditions.all.0.path']],
    [
      'with a priority below zero',
      { ...rule({ all: [leaf] }), priority: -1 },
      ['wrong-value priority; write a number above zero'],
    ],
    [
      'with code elsewhere',
      rule({ all: [{ ...leaf, value: () => 1 }] }),
      ['not-plain-data conditions.all.0.value'],
    ],
    [
      'with a day that is an object',
      rule({ all: [{ ...leaf, value: new Date(0) }] }),
      ['not-plain-data conditions.all.0.value; write a day as text, `YYYY-MM-DD`'],
    ],
  ])('is refused: %s', (_, rules, problems) => {
    expect(refused(rules)).toEqual(problems)
  })

  it('is refused for hostile keys, in text and in data', () => {
    const text =
      '{"conditions":{"all":[{"fact":"a","operator":"equal","value":1,"__proto__":{}}]},"event":{"type":"x"}}'
    expect(refused(text)).toEqual(['hostile-key conditions.all.0.__proto__; choose another word'])
    expect(refused(JSON.parse(text))).toEqual(['hostile-key conditions.all.0.__proto__; choose another word'])
  })

  it('is refused where it is nested 20,000 deep, or contains itself', () => {
    let deep: object = leaf
    for (let level = 0; level < 20_000; level += 1) deep = { not: deep }
    expect(refused(rule(deep))[0]).toMatch(/^too-deep/)
    const text = `{"conditions":${'{"not":'.repeat(20_000)}1${'}'.repeat(20_000)},"event":{"type":"x"}}`
    expect(refused(text)[0]).toMatch(/^too-deep/)
    const round: { all: unknown[] } = { all: [leaf] }
    round.all.push(round)
    expect(refused(rule(round))[0]).toMatch(/^not-plain-data/)
    const shared = { a: { all: [{ condition: 'b' }] }, b: { any: [{ not: { condition: 'a' } }] } }
    expect(refused(rule({ condition: 'a' }), { shared })).toEqual(['cycle shared.a; write one of them out'])
  })

  it('is left where shared conditions written out grow without measure', () => {
    const twice = (name: string) => ({ all: [{ condition: name }, { condition: name }] })
    const names = Array.from({ length: 25 }, (_, index) => `c${index}`)
    const shared = Object.fromEntries(
      names.map((name, index) => [name, index === 24 ? { all: [leaf] } : twice(`c${index + 1}`)]),
    )
    expect(carried(rule({ condition: 'c0' }), { shared }).rules).toEqual([undefined])
  })

  it('is left where shared conditions stand too deep in one another', () => {
    const names = Array.from({ length: 40 }, (_, index) => `c${index}`)
    const shared = Object.fromEntries(
      names.map((name, index) => [name, { all: [index === 39 ? leaf : { condition: `c${index + 1}` }] }]),
    )
    expect(carried(rule({ condition: 'c0' }), { shared }).rules).toEqual([undefined])
    expect(carried(rule({ condition: 'c20' }), { shared }).rules).toEqual(['fires'])
  })

  it('is told all at once, also what is wrong with options', () => {
    const rules = [{ ...rule({ all: [leaf] }), nam: 'x' }, rule({ any: {} })]
    expect(refused(rules)).toEqual([
      'unknown-key 0.nam; did you mean `name`?',
      'wrong-type 1.conditions.any; put it in a list',
    ])
    expect(refused(one('a', 'equal', 1), { operators: { starts: 'startWith' } })).toEqual([
      'wrong-usage operators.starts; did you mean `startsWith`?',
    ])
    expect(refused(one('a', 'equal', 1), JSON.parse('{"mean":"violated"}'))).toEqual([
      'wrong-usage mean; did you mean `means`?',
    ])
  })
})

const literals: Readonly<Record<string, fc.Arbitrary<Json>>> = {
  n: fc.constantFrom(0, 1, 2, 0.5, -1.5),
  t: fc.constantFrom('x', 'Y y', 'z'),
  f: fc.boolean(),
  d: fc.constantFrom('2010-01-01', '2010-01-02'),
}
const scalars = ['n1', 'n2', 't1', 't2', 'f1', 'd1', 'd2']
const lists = ['tl1', 'tl2', 'nl1']
const kindOf = (fact: string) => fact.slice(0, 1)
const orders = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']

const otherOf = (facts: readonly string[], fact: string) =>
  facts.filter((one) => one !== fact && kindOf(one) === kindOf(fact))

/** A test that json-rules-engine runs without throwing, of facts of the right sort. */
const sensible: fc.Arbitrary<Json> = fc
  .record({
    list: fc.boolean(),
    negated: fc.array(fc.constant('not:'), { maxLength: 2 }),
    isOther: fc.boolean(),
    pick: fc.nat(),
    which: fc.nat(),
  })
  .chain(({ list, negated, isOther, pick, which }) => {
    const facts = list ? lists : scalars
    const fact = facts[pick % facts.length]!
    const value = literals[kindOf(fact)]!
    const values = fc.array(value, { minLength: 1, maxLength: 3 })
    const others = (of: readonly string[]) => otherOf(of, fact)[which % Math.max(1, otherOf(of, fact).length)]
    const made = (operators: readonly string[], right: fc.Arbitrary<Json>) =>
      right.map(
        (value): Json => ({
          fact,
          operator: `${negated.join('')}${operators[which % operators.length]}`,
          value,
        }),
      )
    const single = others(scalars)
    const several = others(lists)
    if (list) {
      const elements = [
        'contains',
        'doesNotContain',
        'someFact:equal',
        'everyFact:equal',
        'everyFact:notEqual',
        'swap:in',
      ]
      const among = [
        'someFact:in',
        'everyFact:in',
        'someFact:notIn',
        'everyFact:not:in',
        'everyFact:someValue:equal',
      ]
      if (isOther && several !== undefined) return made(among, fc.constant({ fact: several }))
      if (isOther && single !== undefined && kindOf(fact) === 't')
        return made(['contains', 'doesNotContain', 'someFact:equal'], fc.constant({ fact: single }))
      return pick % 2 === 0
        ? made(elements, value)
        : made([...among, 'someValue:contains', 'everyValue:contains'], values)
    }
    const ordered = ['n', 'd'].includes(kindOf(fact))
      ? [...orders, ...orders.map((one) => `swap:${one}`)]
      : []
    const compared = ['equal', 'notEqual', 'swap:equal', ...ordered]
    if (isOther && single !== undefined) return made(compared, fc.constant({ fact: single }))
    if (isOther && several !== undefined && kindOf(fact) === 't')
      return made(['in', 'notIn', 'someValue:equal', 'swap:contains'], fc.constant({ fact: several }))
    if (pick % 3 === 0) return made(['in', 'notIn', 'someValue:equal', 'everyValue:notEqual'], values)
    if (pick % 3 === 1 && kindOf(fact) !== 'f') return made(['equal', 'notEqual'], fc.constant(null))
    return made(compared, value)
  })

const { tree } = fc.letrec<{ tree: Json }>((tie) => {
  const several = fc.array(tie('tree'), { minLength: 1, maxLength: 3 })
  return {
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      sensible,
      several.map((all): Json => ({ all })),
      several.map((any): Json => ({ any })),
      tie('tree').map((not): Json => ({ not })),
    ),
  }
})

const someFacts = fc.record(
  Object.fromEntries(
    [...scalars, ...lists].map((fact) => {
      const value = literals[kindOf(fact)]!
      return [fact, lists.includes(fact) ? fc.array(value, { maxLength: 3 }) : value]
    }),
  ),
)

async function fires(conditions: Json, facts: object): Promise<boolean> {
  const engine = new Engine([], { allowUndefinedFacts: true })
  engine.addRule({ conditions: { all: [conditions] } as unknown as TopLevelCondition, event })
  const { events } = await engine.run({ ...facts })
  return events.length > 0
}

/** What the facts hold of which a rule alone may not tell. */
const announced: Given = {
  facts: Object.fromEntries(
    [...scalars, ...lists].map((fact) => {
      const holds = { n: 'number', t: 'text', f: 'flag', d: 'day' } as const
      const [letter, decimals] = [kindOf(fact), fact.startsWith('n') ? 1 : 0]
      return [fact, { holds: holds[letter as keyof typeof holds], decimals }]
    }),
  ),
}

describe('random rules', () => {
  const wrap = (one: Json): Json => ({ conditions: { all: [one] }, event })

  it('are decided here as there, wherever all facts are known', async () => {
    let decided = 0
    let all = 0
    await fc.assert(
      fc.asyncProperty(tree, fc.array(someFacts, { minLength: 4, maxLength: 4 }), async (one, many) => {
        const here = carried(wrap(one) as object, announced)
        all += 1
        if (here.rules[0] === undefined) return
        decided += 1
        for (const facts of many)
          expect(verdictOf(here, facts)).toBe((await fires(one, facts)) ? 'satisfied' : 'violated')
      }),
      { numRuns: 400 },
    )
    expect(decided / all).toBeGreaterThan(0.5)
  })

  it('agree where a fact is null, or leave it unknown', async () => {
    let decided = 0
    await fc.assert(
      fc.asyncProperty(tree, someFacts, fc.subarray([...scalars, ...lists]), async (one, facts, none) => {
        const here = carried(wrap(one) as object, announced)
        if (here.rules[0] === undefined) return
        const given = { ...facts, ...Object.fromEntries(none.map((name) => [name, null])) }
        const verdict = verdictOf(here, given)
        const there = await fires(one, given).catch(() => undefined)
        if (verdict === 'unknown' || there === undefined) return
        decided += 1
        expect(verdict).toBe(there ? 'satisfied' : 'violated')
      }),
      { numRuns: 600 },
    )
    expect(decided).toBeGreaterThan(100)
  })

  it('agree where facts are missing, or leave it unknown', async () => {
    await fc.assert(
      fc.asyncProperty(tree, someFacts, fc.subarray([...scalars, ...lists]), async (one, facts, missing) => {
        const here = carried(wrap(one) as object, announced)
        if (here.rules[0] === undefined) return
        const given = Object.fromEntries(Object.entries(facts).filter(([name]) => !missing.includes(name)))
        const verdict = verdictOf(here, given)
        const there = await fires(one, given).catch(() => undefined)
        if (verdict === 'unknown' || there === undefined) return
        expect(verdict).toBe(there ? 'satisfied' : 'violated')
      }),
      { numRuns: 300 },
    )
  })

  it('lose nothing in silence: every leaf is in the pack, or is told', () => {
    const word = fc.stringMatching(/^[A-Za-z]{3,8}$/)
    const extra = fc.record(
      {
        name: fc.oneof(word, fc.constant(3), fc.constant([])),
        priority: fc.integer({ min: 1, max: 9 }),
        onSuccess: fc.constant(() => undefined),
        remark: fc.oneof(word, fc.record({ inside: word })),
      },
      { requiredKeys: [] },
    )
    const params = fc.dictionary(
      word,
      fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null), fc.array(word)),
    )
    const decorated = fc
      .tuple(
        tree,
        fc.record(
          { path: fc.constantFrom('$.a.b', '$..a', 'b'), priority: fc.nat(9), params },
          { requiredKeys: [] },
        ),
      )
      .map(([one, more]) =>
        typeof one === 'object' && one !== null && 'fact' in one ? { ...one, ...more } : one,
      )
    const rules = fc.array(
      fc
        .record({ tests: fc.array(decorated, { maxLength: 3 }), extra, type: word, params })
        .map(({ tests, extra, type, params }) => ({
          conditions: { any: tests },
          event: { type, params },
          ...extra,
        })),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(rules, (many) => {
        const here = carried(many)
        many.forEach((one, index) => {
          const name = here.rules[index]
          if (name === undefined) {
            expect(here.left.some((left) => !left.carried && left.path[0] === index)).toBe(true)
            return
          }
          const written = JSON.stringify([here.pack.rules[name], here.pack.attributes])
          for (const { path, value } of leavesOf(one, [index])) {
            const isTold = here.left.some((left) => left.path.every((step, at) => path[at] === step))
            const isThere = typeof value !== 'function' && written.includes(inside(value))
            if (!isTold && !isThere) expect.fail(`${path.join('.')} is lost: ${String(value)}`)
          }
        })
      }),
      { numRuns: 300 },
    )
  })
})

type Leaf = { readonly path: readonly (string | number)[]; readonly value: unknown }

function leavesOf(value: unknown, path: Leaf['path']): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [{ path, value }]
  return Object.entries(value).flatMap(([key, one]) =>
    leavesOf(one, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

/** A leaf as it stands within JSON text, with or without quotes around it; a path without its root. */
const inside = (value: unknown): string =>
  typeof value === 'string'
    ? JSON.stringify(JSON.stringify(value.replace(/^\$/, '')).slice(1, -1)).slice(1, -1)
    : String(value)
