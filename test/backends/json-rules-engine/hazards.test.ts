import { Engine, type EngineOptions, type RuleProperties, type TopLevelCondition } from 'json-rules-engine'
import { describe, expect, it } from 'vitest'
import type { Question } from '../../../src/backends/backend.ts'
import { jsonRulesEngine } from '../../../src/backends/json-rules-engine/backend.ts'
import { factValues } from '../../../src/backends/json-rules-engine/fact-values.ts'
import { twoQuestions } from '../../../src/backends/json-rules-engine/two-questions.ts'
import { all, any, atMost, not, number } from '../../../src/condition/build.ts'
import type { Facts, Truth } from '../../../src/condition/interpret.ts'
import type { Condition } from '../../../src/condition/nodes.ts'
import { createEngine, readPack, readSnapshot } from '../../../src/index.ts'
import { factsOf, field, known, of } from '../../condition/sample-facts.ts'
import { judge } from '../../constraints/judging.ts'
import { town, townPack } from '../../engine/town.ts'

// what json-rules-engine 7.3.1 does is shown first, and after that what becomes of it here

const test = (fact: string, operator: string, value: unknown) => ({ fact, operator, value })
const event = { type: 'held' }

/** A raw engine with these rules. */
const raw = (rules: readonly RuleProperties[], options?: EngineOptions) => new Engine([...rules], options)

/** Whether a raw rule with these conditions fires. */
async function fires(conditions: TopLevelCondition, facts: object = {}, options?: EngineOptions) {
  const { results } = await raw([{ conditions, event }], options).run({ ...facts })
  return results.length === 1
}

const { decide } = jsonRulesEngine()
const decided = async (facts: Facts, ...conditions: readonly Condition[]): Promise<readonly Truth[]> =>
  decide(conditions.map((condition) => ({ condition, facts })))

const posts = 'administrative-establishment'
const conditions = (group: object) => ({ kind: 'conditions', ...group })

/** The verdict on some conditions about a town with so many administrative posts. */
const verdict = (group: object, administrative?: number) =>
  judge(conditions(group), town(administrative === undefined ? {} : { administrative })).map(
    (one) => one.verdict,
  )

/** What is said of a pack with such conditions, or of any document. */
const refusal = (group: object) =>
  messageOf(() => readPack(townPack({ rule: { require: conditions(group) } })))
const snapshotRefusal = (rows: object) =>
  messageOf(() => readSnapshot({ schema: 'bianzhi/snapshot@1', day: '2010-11-17', ...rows }))
const approvedRefusal = (approved: unknown) =>
  snapshotRefusal({ establishment: [{ agency: 'office', category: 'administrative', approved }] })

function messageOf(attempt: () => unknown): string {
  try {
    attempt()
  } catch (error) {
    if (error instanceof Error) return error.message
  }
  throw new Error('nothing was refused')
}

describe('json-rules-engine', () => {
  it('1: keeps the state of a run in the engine, so that overlapping runs lose results', async () => {
    const engine = raw(
      [3, 2, 1].map((priority) => ({
        priority,
        conditions: { all: [test(`slow${priority}`, 'equal', 1)] },
        event,
      })),
    )
    for (const priority of [3, 2, 1])
      engine.addFact(`slow${priority}`, async (_, almanac) => {
        const wait = await almanac.factValue<number>('wait')
        return new Promise((resolve) => setTimeout(() => resolve(1), wait))
      })
    const runs = await Promise.all([engine.run({ wait: 1 }), engine.run({ wait: 40 })])
    expect(runs.map(({ results }) => results.length)).toEqual([3, 1])

    const questions = Array.from({ length: 60 }, (_, x): Question => {
      return { condition: atMost(of('x'), number(29)), facts: factsOf({ numbers: { x } }) }
    })
    const expected = questions.map((_, x) => (x <= 29 ? 'yes' : 'no'))
    expect(await Promise.all([decide(questions), decide(questions)])).toEqual([expected, expected])
  })

  it('2: gives up the whole run for one fact or listener that throws', async () => {
    const rules = [
      { conditions: { all: [test('broken', 'equal', 1)] }, event },
      { conditions: { all: [test('x', 'equal', 1)] }, event },
    ]
    const engine = raw(rules)
    engine.addFact('broken', () => {
      throw new Error('the well has run dry')
    })
    await expect(engine.run({ x: 1 })).rejects.toThrow('the well has run dry')
    const heard = raw(rules)
    heard.on('success', () => {
      throw new Error('nobody listens')
    })
    await expect(heard.run({ x: 1, broken: 1 })).rejects.toThrow('nobody listens')

    // what cannot be read is unknown, and spoils no other answer
    const unread = factsOf({ numbers: { broken: { maybe: [-Infinity, Infinity] }, x: 1 } })
    const answers = await decided(unread, atMost(of('broken'), number(1)), atMost(of('x'), number(1)))
    expect(answers).toEqual(['unknown', 'yes'])
  })

  it('3: gives results in the order in which promises end', async () => {
    const one = test('x', 'equal', 1)
    const rules: RuleProperties[] = [
      { name: 'deep', conditions: { all: [{ any: [{ all: [one] }] }] }, event },
      { name: 'flat', conditions: { all: [one] }, event },
    ]
    const { results } = await raw(rules).run({ x: 1 })
    expect(results.map(({ name }) => name)).toEqual(['flat', 'deep'])

    const facts = factsOf({ numbers: { x: 1 }, known: { a: 'no' } })
    const isOne = atMost(of('x'), number(1))
    const deep = all(any(all(isOne, not(known('a'))), known('a')), isOne)
    expect(await decided(facts, not(deep), isOne, deep)).toEqual(['no', 'yes', 'yes'])
  })

  it('4: leaves holes in the results of what it did not need', async () => {
    const any = [
      { ...test('x', 'equal', 1), priority: 2 },
      { ...test('y', 'equal', 1), priority: 1 },
    ]
    const { results } = await raw([{ conditions: { any }, event }]).run({ x: 1, y: 1 })
    const [first] = results
    expect(first?.conditions).toMatchObject({ any: [{ result: true }, { fact: 'y' }] })
    expect(JSON.stringify(first?.conditions).match(/"result"/g)).toHaveLength(1)

    // explained from the facts: every part has its answer, needed or not
    const group = {
      any: [test(posts, 'lessThanInclusive', 5), test('institution-establishment', 'equal', 3)],
    }
    const pack = readPack(townPack({ rule: { require: conditions(group) } }))
    const report = createEngine({ packs: [pack] }).evaluate(town({ administrative: 4, institution: 9 }))
    const { requirement } = report.explain('towns/rule@town')
    expect(requirement).toMatchObject({ truth: 'yes', parts: [{ truth: 'yes' }, { truth: 'no' }] })
  })

  it('5: holds an empty group for true', async () => {
    expect(await fires({ any: [] })).toBe(true)
    expect(await fires({ all: [] })).toBe(true)
    expect(await fires({ all: [test('list', 'everyFact:equal', 1)] }, { list: [] })).toBe(true)

    expect(refusal({ any: [] })).toContain('rules.rule.require.any: the list is empty')
    expect(refusal({ all: [] })).toContain('rules.rule.require.all: the list is empty')
    // an empty list is one of which that is known, and not one that nobody has filled in
    const every: Condition = { kind: 'words', of: field('tasks'), test: 'is', among: ['roads'], every: true }
    expect(await decided(factsOf({ words: { tasks: [] } }), every)).toEqual(['yes'])
    expect(await decided(factsOf({ words: { tasks: ['?'] } }), every)).toEqual(['unknown'])
  })

  it('6: takes one of two groups in one node, and says nothing of the other', async () => {
    const [holds, fails] = [[test('x', 'equal', 1)], [test('x', 'equal', 2)]]
    const two = (groups: object) => ({ all: holds, ...groups })
    expect(await fires(two({ any: fails }), { x: 1 })).toBe(false)
    expect(await fires({ any: holds, ...{ all: fails } }, { x: 1 })).toBe(true)
    expect(await fires(two({ not: test('x', 'equal', 1) }), { x: 1 })).toBe(true)

    const [a, b] = [[test(posts, 'equal', 1)], [test(posts, 'equal', 2)]]
    expect(refusal({ any: a, all: b })).toContain(
      'rules.rule.require: `all` and `any` stand side by side; put one of the two into the other',
    )
    expect(refusal({ all: [{ all: a, not: test(posts, 'equal', 1) }] })).toContain(
      'rules.rule.require.all[0]: `all` and `not` stand side by side',
    )
  })

  it('7: reads what is no number as false, so that its negation is true', async () => {
    const atMost5 = test('x', 'lessThanInclusive', 5)
    for (const x of [null, Number.NaN, true, '', 'many', new Date(0)]) {
      expect(await fires({ all: [atMost5] }, { x })).toBe(false)
      expect(await fires({ not: atMost5 }, { x })).toBe(true)
      expect(await fires({ all: [test('x', 'not:lessThan', 5)] }, { x })).toBe(true)
    }
    expect(await fires({ not: { ...atMost5, path: '$.nowhere' } }, { x: {} })).toBe(true)

    const group = test(posts, 'lessThanInclusive', 5)
    expect([verdict({ all: [group] }), verdict({ not: group })]).toEqual([['unknown'], ['unknown']])
    expect([4, 6].map((count) => verdict({ not: group }, count))).toEqual([['violated'], ['satisfied']])
    const [unknown, few] = [factsOf({ numbers: { x: [-Infinity, Infinity] } }), atMost(of('x'), number(5))]
    expect(await decided(unknown, few, not(few))).toEqual(['unknown', 'unknown'])
    expect(approvedRefusal(true)).toContain('`true` is a truth value where a whole number is expected')
    expect(approvedRefusal('')).toContain('`""` is text where a whole number is expected')
    expect(approvedRefusal(Number.NaN)).toContain('`NaN` is given where plain data is expected')
    expect(approvedRefusal(new Date(0))).toContain(
      'an instance of `Date` is given where plain data is expected',
    )
  })

  it('8: compares loosely, text with numbers and text with text', async () => {
    expect(await fires({ all: [test('x', 'lessThanInclusive', 50)] }, { x: '12' })).toBe(true)
    expect(await fires({ all: [test('x', 'greaterThan', 5)] }, { x: [7] })).toBe(true)
    expect(await fires({ all: [test('x', 'lessThan', '9')] }, { x: '10' })).toBe(true)

    expect(approvedRefusal('12')).toContain(
      'establishment[0].approved: `12` is text where a whole number is expected; write `12` without quotes',
    )
    expect(approvedRefusal([7])).toContain('establishment[0].approved: a list is given where a whole number')
    expect(refusal({ all: [test(posts, 'lessThan', '9')] })).toContain(
      'rules.rule.require.all[0].value: `9` stands where a whole number is expected',
    )
  })

  it('9: does not look at what a fact is compared with', async () => {
    expect(await fires({ all: [test('x', 'lessThan', null)] }, { x: -5 })).toBe(true)
    expect(await fires({ all: [test('x', 'lessThan', 'many')] }, { x: 3 })).toBe(false)
    expect(await fires({ not: test('x', 'lessThan', 'many') }, { x: 3 })).toBe(true)

    expect(refusal({ all: [test(posts, 'lessThan', null)] })).toMatch(/require\.all\[0\]\.value: .*`null`/)
    expect(refusal({ not: test(posts, 'lessThan', 'many') })).toContain(
      'rules.rule.require.not.value: `many` stands where a whole number is expected',
    )
  })

  it('10: throws for a fact or a condition it does not know, or makes of it what it likes', async () => {
    await expect(fires({ all: [test('x', 'equal', 5)] })).rejects.toThrow('Undefined fact: x')
    const lax = { allowUndefinedFacts: true, allowUndefinedConditions: true }
    expect(await fires({ all: [test('x', 'notEqual', 5)] }, {}, lax)).toBe(true)
    expect(await fires({ all: [test('x', 'notIn', [5])] }, {}, lax)).toBe(true)
    expect(await fires({ all: [test('x', 'notEqual', 5)] }, { x: null })).toBe(true)
    expect(await fires({ all: [{ condition: 'shared' }] }, {}, lax)).toBe(false)
    expect(await fires({ not: { condition: 'shared' } }, {}, lax)).toBe(true)

    expect(verdict({ all: [test(posts, 'notEqual', 5)] })).toEqual(['unknown'])
    expect(verdict({ all: [test(posts, 'notIn', [5])] })).toEqual(['unknown'])
    expect(refusal({ all: [test('administrative-establishmnt', 'equal', 5)] })).toContain(
      'no field `administrative-establishmnt`; did you mean `administrative-establishment`?',
    )
    expect(refusal({ not: { condition: 'shared' } })).toContain(
      'rules.rule.require.not.condition: key `condition` is not known here; write the shared condition out',
    )
  })

  it('11: compares days as text', async () => {
    const earlierThan = (value: unknown) => ({ all: [test('x', 'lessThan', value)] })
    expect(await fires(earlierThan('2026-10-01'), { x: '2026-09-05' })).toBe(true)
    expect(await fires(earlierThan('2026-10-01'), { x: '2026-9-5' })).toBe(false)
    const [earlier, later] = [new Date('2026-09-05'), new Date('2026-10-01')]
    expect(await fires(earlierThan(later), { x: earlier })).toBe(false)
    expect(await fires({ not: { ...test('x', 'lessThan', later) } }, { x: earlier })).toBe(true)

    const leaf = (value: string) => ({ all: [test('established', 'lessThan', value)] })
    const rule = { forEach: { subject: 'agency' } }
    const office = (established: string) => ({
      agencies: [{ id: 'office', name: '某办', kind: 'township-office', jurisdiction: 'town', established }],
    })
    const judged = (day: string) =>
      judge(conditions(leaf('2009-10-01')), town({ more: office(day) }), { rule }).map((one) => one.verdict)
    expect([judged('2009-09-05'), judged('2009-10-01')]).toEqual([['satisfied'], ['violated']])
    expect(snapshotRefusal(office('2009-9-5'))).toContain(
      'agencies[0].established: `2009-9-5` is not a day; did you mean `2009-09-05`?',
    )
    const read = () => readPack(townPack({ rule: { ...rule, require: conditions(leaf('2009-9-5')) } }))
    expect(messageOf(read)).toMatch(/require\.all\[0\]\.value: .*`2009-9-5`/)
  })

  it('12: looks for a word within a text where a list was meant', async () => {
    expect(await fires({ all: [test('x', 'in', 'abc')] }, { x: 'b' })).toBe(true)

    expect(refusal({ all: [test('level', 'in', 'townships')] })).toContain(
      'rules.rule.require.all[0].value: `townships` is text where `in` takes a list; put it in a list',
    )
    const level = (...words: readonly string[]) => verdict({ all: [test('level', 'in', words)] })
    expect([level('township', 'county'), level('county')]).toEqual([['satisfied'], ['violated']])
  })

  it('13: says nothing of a path that leads nowhere, or that it does not follow', async () => {
    const five = (path: string) => ({ all: [{ ...test('x', 'equal', 5), path }] })
    expect(await fires(five('$.posts'), { x: { posts: 5 } })).toBe(true)
    expect(await fires(five('$.psots'), { x: { posts: 5 } })).toBe(false)
    expect(await fires(five('$.posts'), { x: 5 })).toBe(true)

    expect(refusal({ all: [{ ...test('level', 'equal', 'county'), path: '$.level' }] })).toContain(
      'key `path` is not known here; write the path of a field as `fact`: `jurisdiction.level`',
    )
    expect(refusal({ all: [test('parent.levl', 'equal', 'county')] })).toContain(
      'rules.rule.require.all[0].fact: `jurisdictions` has no field `levl`; did you mean `level`?',
    )
  })

  it('14: computes the expressions that stand in a path', async () => {
    const rows = [
      { id: 'a', posts: 1 },
      { id: 'b', posts: 9 },
    ]
    const path = '$.rows[?(@.posts > 2 + 3)].id'
    expect(await fires({ all: [{ ...test('x', 'contains', 'b'), path }] }, { x: { rows } })).toBe(true)
    expect(await fires({ all: [{ ...test('x', 'contains', 'a'), path }] }, { x: { rows } })).toBe(false)

    expect(refusal({ all: [test(path, 'equal', 'b')] })).toContain(
      `rules.rule.require.all[0].fact: \`${path}\` is not written in the form that is expected here`,
    )
    // and a name that looks like a path is a name and no more
    const condition = atMost(of(path), number(5))
    expect(JSON.stringify(twoQuestions(condition))).not.toContain('"path"')
    expect(await decided(factsOf({ numbers: { [path]: 5 } }), condition)).toEqual(['yes'])
  })

  it('15: checks late what it is given, or not at all', async () => {
    const unknownOperator: TopLevelCondition = { all: [test('x', 'atLeast', 5)] }
    expect(() => raw([{ conditions: unknownOperator, event }])).not.toThrow()
    await expect(fires(unknownOperator, { x: 5 })).rejects.toThrow('Unknown operator: atLeast')
    const misspelt = { ...test('x', 'equal', 5), vlaue: 6, negate: true }
    expect(await fires({ all: [misspelt] }, { x: 5 })).toBe(true)
    const five = { conditions: { all: [test('x', 'equal', 5)] }, event }
    const twins = raw([
      { ...five, name: 'twin' },
      { ...five, name: 'twin' },
      { ...five, priority: 0 },
    ])
    const { results } = await twins.run({ x: 5 })
    expect(results.map(({ name, priority }) => [name, priority])).toEqual([
      ['twin', 1],
      ['twin', 1],
      [undefined, 1],
    ])

    expect(refusal({ all: [test(posts, 'atLeast', 5)] })).toContain(
      'rules.rule.require.all[0].operator: `atLeast` is not a word for `operator`',
    )
    const message = refusal({ all: [{ ...test(posts, 'equal', 5), vlaue: 6, negate: true }] })
    expect(message).toContain('key `vlaue` is not known here; did you mean `value`?')
    expect(message).toContain('key `negate` is not known here')
    expect(refusal({ all: [{ ...test(posts, 'equal', 5), priority: 0 }] })).toContain(
      'key `priority` is not known here; leave it out: every condition is judged, in no order',
    )
    expect(messageOf(() => readPack('{ "rules": { "twin": {}, "twin": {} } }'))).toContain(
      'rules.twin, line 1, column 26: key `twin` stands twice in one object; keep one',
    )
  })

  it('16: lets `__proto__` change its own objects', async () => {
    const hostile = '{ "fact": "x", "operator": "equal", "value": 1, "__proto__": { "a": 1 } }'
    await expect(fires({ all: [JSON.parse(hostile)] }, { x: 1 })).rejects.toThrow(TypeError)
    const one = test('x', 'equal', 1)
    const byPriority: object = { ...one, priority: '__proto__' }
    await expect(fires({ all: [{ ...one, ...byPriority }, one] }, { x: 1 })).rejects.toThrow(TypeError)

    expect(refusal({ all: [JSON.parse(hostile)] })).toContain(
      'rules.rule.require.all[0].__proto__: key `__proto__` is refused, for it could change other objects',
    )
    expect(messageOf(() => readPack(hostile))).toContain('key `__proto__` is refused')
    expect(refusal({ all: [{ ...test(posts, 'equal', 1), ...byPriority }] })).toContain(
      'key `priority` is not known here',
    )
    const facts = factsOf({ numbers: { ['__proto__']: 1 }, known: { ['__proto__']: 'yes' } })
    const hostileNames = [atMost(of('__proto__'), number(1)), known('__proto__')]
    expect(await decided(facts, ...hostileNames)).toEqual(hostileNames.map(() => 'yes'))
  })

  it('17: goes round in circles and down without end, until the stack is full', async () => {
    const circle = raw([{ conditions: { all: [{ condition: 'a' }] }, event }])
    circle.setCondition('a', { all: [{ condition: 'b' }] })
    circle.setCondition('b', { all: [{ condition: 'a' }] })
    await expect(circle.run()).rejects.toThrow(RangeError)
    const deep = (fact: string) =>
      Array.from({ length: 20_000 }).reduce<TopLevelCondition>((so) => ({ not: so }), {
        not: test(fact, 'equal', 1),
      })
    expect(() => raw([{ conditions: deep('x'), event }])).toThrow(RangeError)

    const ring: { all: unknown[] } = { all: [] }
    ring.all.push(ring)
    expect(refusal(ring)).toContain('a value contains itself; refer to it by its id')
    expect(refusal({ all: [{ condition: 'a' }] })).toContain('write the shared condition out')
    expect(refusal(deep(posts))).toContain('lists and objects stand more than 64 deep in one another')
  })

  it('18: hands out the objects it was handed, and lets listeners add facts', async () => {
    const list = ['roads']
    const { results } = await raw([{ conditions: { all: [test('x', 'contains', 'roads')] }, event }]).run({
      x: list,
    })
    const [first] = results
    const [part] = first !== undefined && 'all' in first.conditions ? first.conditions.all : []
    expect(part !== undefined && 'factResult' in part && part.factResult).toBe(list)
    const rules = [
      { priority: 2, conditions: { all: [test('x', 'equal', 1)] }, event: { type: 'first' } },
      { priority: 1, conditions: { all: [test('y', 'equal', 7)] }, event: { type: 'second' } },
    ]
    const quiet = raw(rules)
    expect((await quiet.run({ x: 1, y: 0 })).events.map(({ type }) => type)).toEqual(['first'])
    const meddled = raw(rules)
    meddled.on('first', (_, almanac) => void almanac.addFact('y', 7))
    expect((await meddled.run({ x: 1, y: 0 })).events.map(({ type }) => type)).toEqual(['first', 'second'])

    // facts are copies, made before anything runs, and nobody is told of anything meanwhile
    const words = { words: list, open: false, missing: [], lineage: () => ({ words: list, missing: [] }) }
    const facts: Facts = { ...factsOf({}), words: () => words }
    const kinds = ['words', 'lineage', 'reading', 'lineages'] as const
    const needs = kinds.map((kind) => ({ kind, name: 'tasks', field: field('tasks') }))
    const values = factValues(needs, facts)
    const handed = JSON.stringify(values)
    list.push('rails')
    expect(JSON.stringify(values)).toBe(handed)
    expect(handed).toContain('roads')
    const rows = [{ agency: 'office', category: 'administrative', approved: 4 }]
    const office = { id: 'office', name: '某办', kind: 'township-office', jurisdiction: 'town' }
    const snapshot = town({ more: { agencies: [office], establishment: rows } })
    rows.push({ agency: 'office', category: 'institution', approved: 9 })
    office.name = '另一办'
    expect(snapshot.establishment).toHaveLength(1)
    expect(JSON.stringify(snapshot)).not.toContain('另一办')
  })
})
