import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conditions } from '../../src/constraints/conditions.ts'
import type { Meaning } from '../../src/constraints/constraint.ts'
import type { Problem } from '../../src/errors.ts'
import { createEngine, definePack, isEstablishmentError, readPack } from '../../src/index.ts'
import { town, townPack } from '../engine/town.ts'
import { type Around, judge, missing, refusals, verdictOf } from './judging.ts'

type Facts = Parameters<typeof town>[0]

const required = (group: object) => ({ kind: 'conditions', ...group })
const ordered: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  lessThan: (a, b) => a < b,
  lessThanInclusive: (a, b) => a <= b,
  greaterThan: (a, b) => a > b,
  greaterThanInclusive: (a, b) => a >= b,
}
const posts = (operator: string, value: unknown) => ({
  fact: 'administrative-establishment',
  operator,
  value,
})
const place = (more: object, posts: Facts = {}): Facts => ({
  ...posts,
  more: { jurisdictions: [{ id: 'town', name: '某镇', level: 'township', ...more }] },
})
const said = (group: object, facts: Facts, around: Around = {}) =>
  verdictOf(required(group), town(facts), around)
const one = (leaf: object, facts: Facts, around: Around = {}) => said({ all: [leaf] }, facts, around)

const attributes = {
  'jurisdiction.beds': { type: 'count', title: { zh: '床位', en: 'beds' } },
  'jurisdiction.rooms': { type: 'count', title: { zh: '房间', en: 'rooms' } },
  'jurisdiction.begun': { type: 'day', title: { zh: '开工日期', en: 'begun' } },
  'jurisdiction.due': { type: 'day', title: { zh: '完工期限', en: 'due' } },
  'jurisdiction.pilot': { type: 'flag', title: { zh: '试点', en: 'pilot' } },
  'jurisdiction.tasks': { type: 'word', list: true, title: { zh: '任务', en: 'tasks' } },
  'jurisdiction.main-task': { type: 'word', title: { zh: '主要任务', en: 'main task' } },
}
const own = (values: object, posts: Facts = {}): Facts => place({ attributes: values }, posts)
const around: Around = { pack: { attributes } }

describe('a condition on a number', () => {
  it.each([
    ['equal', 29, 'violated'],
    ['equal', 30, 'satisfied'],
    ['equal', 31, 'violated'],
    ['notEqual', 30, 'violated'],
    ['notEqual', 31, 'satisfied'],
    ['lessThan', 29, 'satisfied'],
    ['lessThan', 30, 'violated'],
    ['lessThanInclusive', 30, 'satisfied'],
    ['lessThanInclusive', 31, 'violated'],
    ['greaterThan', 30, 'violated'],
    ['greaterThan', 31, 'satisfied'],
    ['greaterThanInclusive', 29, 'violated'],
    ['greaterThanInclusive', 30, 'satisfied'],
  ])('%s 30 of %i is %s', (operator, administrative, verdict) => {
    expect(one(posts(operator, 30), { administrative })).toBe(verdict)
  })

  it.each([
    ['in', [29, 30], 30, 'satisfied'],
    ['in', [29, 30], 31, 'violated'],
    ['notIn', [29, 30], 30, 'violated'],
    ['notIn', [29, 30], 31, 'satisfied'],
  ])('%s %j of %i is %s', (operator, value, administrative, verdict) => {
    expect(one(posts(operator, value), { administrative })).toBe(verdict)
  })

  it('reads a field as well as a measure', () => {
    const leaf = { fact: 'beds', operator: 'greaterThanInclusive', value: 20 }
    expect(one(leaf, own({ beds: 19 }), around)).toBe('violated')
    expect(one(leaf, own({ beds: 20 }), around)).toBe('satisfied')
  })

  it('reads a measure of another row', () => {
    const leaf = { fact: 'jurisdiction.departments', operator: 'lessThanInclusive', value: 0 }
    const rule = { forEach: { subject: 'agency' } }
    expect(one(leaf, { administrative: 3 }, { rule })).toBe('satisfied')
  })

  it('reads a measure that hangs on a parameter', () => {
    const posts = {
      kind: 'sum',
      subject: 'jurisdiction',
      relation: 'establishment',
      field: 'approved',
      where: { category: { parameter: 'counted' } },
      unit: 'post',
      title: { zh: '计入编制', en: 'counted posts' },
    }
    const counted = (value: string) => ({
      pack: {
        measures: { posts },
        parameters: { counted: { values: [{ from: '2000-01-01', value }] } },
      },
    })
    const leaf = { fact: 'posts', operator: 'equal', value: 3 }
    const facts = { administrative: 3, institution: 4 }
    expect(one(leaf, facts, counted('administrative'))).toBe('satisfied')
    expect(one(leaf, facts, counted('institution'))).toBe('violated')
  })

  it('compares days with a day', () => {
    const leaf = { fact: 'begun', operator: 'lessThan', value: '2010-06-30' }
    expect(one(leaf, own({ begun: '2010-06-29' }), around)).toBe('satisfied')
    expect(one(leaf, own({ begun: '2010-06-30' }), around)).toBe('violated')
  })

  it('compares levels and truth values', () => {
    expect(one({ fact: 'level', operator: 'equal', value: 'township' }, {})).toBe('satisfied')
    expect(one({ fact: 'level', operator: 'in', value: ['county', 'prefecture'] }, {})).toBe('violated')
    const pilot = { fact: 'pilot', operator: 'equal', value: true }
    expect(one(pilot, own({ pilot: true }), around)).toBe('satisfied')
    expect(one(pilot, own({ pilot: false }), around)).toBe('violated')
  })
})

describe('a condition on words', () => {
  const classed = (operator: string, value: unknown) => ({ fact: 'class', operator, value })

  it.each([
    ['equal', 'class-1', 'satisfied'],
    ['equal', 'class-2', 'violated'],
    ['notEqual', 'class-1', 'violated'],
    ['notEqual', 'class-2', 'satisfied'],
    ['in', ['class-1', 'class-2'], 'satisfied'],
    ['in', ['class-2', 'class-3'], 'violated'],
    ['notIn', ['class-1', 'class-2'], 'violated'],
    ['notIn', ['class-2', 'class-3'], 'satisfied'],
  ])('%s %j of class-1 is %s', (operator, value, verdict) => {
    expect(one(classed(operator, value), {})).toBe(verdict)
  })

  it('takes a word for that word alone, and not for what stands under it', () => {
    const rule = { forEach: { subject: 'establishment' } }
    const earmarked = {
      more: { establishment: [{ agency: 'office', category: 'earmarked', approved: 3 }] },
    }
    const leaf = (value: string) => ({ fact: 'category', operator: 'equal', value })
    expect(one(leaf('earmarked'), earmarked, { rule })).toBe('satisfied')
    expect(one(leaf('administrative'), earmarked, { rule })).toBe('violated')
  })

  it.each([
    ['contains', 'roads', 'satisfied'],
    ['contains', 'schools', 'violated'],
    ['doesNotContain', 'roads', 'violated'],
    ['doesNotContain', 'schools', 'satisfied'],
  ])('%s %s of a list is %s', (operator, value, verdict) => {
    expect(one({ fact: 'tasks', operator, value }, own({ tasks: ['roads', 'water'] }), around)).toBe(verdict)
  })

  it.each([
    ['someFact:in', ['roads', 'schools'], ['roads', 'water'], 'satisfied'],
    ['someFact:in', ['schools'], ['roads', 'water'], 'violated'],
    ['someFact:in', ['roads'], [], 'violated'],
    ['everyFact:in', ['roads', 'water', 'schools'], ['roads', 'water'], 'satisfied'],
    ['everyFact:in', ['roads', 'schools'], ['roads', 'water'], 'violated'],
    ['everyFact:in', ['roads'], [], 'satisfied'],
    ['everyFact:in', ['roads'], undefined, 'unknown'],
  ])('%s %j of the list %j is %s', (operator, value, tasks, verdict) => {
    expect(one({ fact: 'tasks', operator, value }, own(tasks === undefined ? {} : { tasks }), around)).toBe(
      verdict,
    )
  })

  it.each([
    ['startsWith', 'class', 'satisfied'],
    ['startsWith', 'lass', 'violated'],
    ['endsWith', '-1', 'satisfied'],
    ['endsWith', '-2', 'violated'],
    ['includes', 'ass', 'satisfied'],
    ['includes', 'glass', 'violated'],
  ])('%s %s of class-1 is %s', (operator, value, verdict) => {
    expect(one(classed(operator, value), {})).toBe(verdict)
  })

  it('tells whether there is one at all', () => {
    const verdicts = (facts: Facts) => [
      one(classed('equal', null), facts),
      one(classed('notEqual', null), facts),
    ]
    expect(verdicts(place({ class: null }))).toEqual(['satisfied', 'violated'])
    expect(verdicts(place({ class: 'class-1' }))).toEqual(['violated', 'satisfied'])
    expect(verdicts(place({}))).toEqual(['unknown', 'unknown'])
  })

  it('follows a path over references', () => {
    const rule = { forEach: { subject: 'agency' } }
    const leaf = { fact: 'jurisdiction.class', operator: 'equal', value: 'class-1' }
    expect(one(leaf, {}, { rule })).toBe('satisfied')
  })
})

describe('a condition between two facts', () => {
  it.each([
    ['equal', 30, 30, 'satisfied'],
    ['equal', 30, 31, 'violated'],
    ['notEqual', 30, 31, 'satisfied'],
    ['lessThan', 30, 31, 'satisfied'],
    ['lessThan', 30, 30, 'violated'],
    ['lessThanInclusive', 30, 30, 'satisfied'],
    ['lessThanInclusive', 31, 30, 'violated'],
    ['greaterThan', 31, 30, 'satisfied'],
    ['greaterThan', 30, 30, 'violated'],
    ['greaterThanInclusive', 30, 30, 'satisfied'],
    ['greaterThanInclusive', 29, 30, 'violated'],
  ])('that are numbers: %s of %i and %i is %s', (operator, left, right, verdict) => {
    const measures = posts(operator, { fact: 'institution-establishment' })
    expect(one(measures, { administrative: left, institution: right })).toBe(verdict)
    const fields = { fact: 'beds', operator, value: { fact: 'rooms' } }
    expect(one(fields, own({ beds: left, rooms: right }), around)).toBe(verdict)
    const first = posts(operator, { fact: 'beds' })
    expect(one(first, own({ beds: right }, { administrative: left }), around)).toBe(verdict)
    const second = { fact: 'beds', operator, value: { fact: 'administrative-establishment' } }
    expect(one(second, own({ beds: left }, { administrative: right }), around)).toBe(verdict)
  })

  it('that are days', () => {
    const leaf = { fact: 'begun', operator: 'lessThan', value: { fact: 'due' } }
    expect(one(leaf, own({ begun: '2010-01-01', due: '2010-01-02' }), around)).toBe('satisfied')
    expect(one(leaf, own({ begun: '2010-01-02', due: '2010-01-02' }), around)).toBe('violated')
  })

  it('that are words, or a word and a list', () => {
    const facts = (main: string) => own({ tasks: ['roads', 'water'], 'main-task': main })
    const leaf = { fact: 'main-task', operator: 'in', value: { fact: 'tasks' } }
    expect(one(leaf, facts('roads'), around)).toBe('satisfied')
    expect(one(leaf, facts('schools'), around)).toBe('violated')
    const turned = { fact: 'tasks', operator: 'doesNotContain', value: { fact: 'main-task' } }
    expect(one(turned, facts('roads'), around)).toBe('violated')
    expect(one(turned, facts('schools'), around)).toBe('satisfied')
    const begins = { fact: 'main-task', operator: 'startsWith', value: { fact: 'class' } }
    const roads = { attributes: { 'main-task': 'roads', tasks: ['road', 'roads'] } }
    expect(one(begins, place({ class: 'road', ...roads }), around)).toBe('satisfied')
    expect(one(begins, place({ class: 'rail', ...roads }), around)).toBe('violated')
    const among = { fact: 'tags', operator: 'everyFact:in', value: { fact: 'tasks' } }
    expect(one(among, place({ tags: ['road'], ...roads }), around)).toBe('satisfied')
    expect(one(among, place({ tags: ['road', 'rail'], ...roads }), around)).toBe('violated')
    const same = { fact: 'main-task', operator: 'equal', value: { fact: 'class' } }
    expect(one(same, place({ class: 'roads', attributes: { 'main-task': 'roads' } }), around)).toBe(
      'satisfied',
    )
  })
})

describe('a group of conditions', () => {
  const many = posts('greaterThanInclusive', 30)
  const first = { fact: 'class', operator: 'equal', value: 'class-1' }
  const facts = (administrative: number | undefined, own: string | undefined) =>
    place(own === undefined ? {} : { class: own }, administrative === undefined ? {} : { administrative })

  it.each([
    [30, 'class-1', 'satisfied', 'satisfied'],
    [29, 'class-1', 'violated', 'satisfied'],
    [29, 'class-2', 'violated', 'violated'],
    [undefined, 'class-1', 'unknown', 'satisfied'],
    [undefined, 'class-2', 'violated', 'unknown'],
    [30, undefined, 'unknown', 'satisfied'],
    [29, undefined, 'violated', 'unknown'],
    [undefined, undefined, 'unknown', 'unknown'],
  ])('with %j posts and %j is, for all, %s, for any, %s', (administrative, own, all, any) => {
    expect(said({ all: [many, first] }, facts(administrative, own))).toBe(all)
    expect(said({ any: [many, first] }, facts(administrative, own))).toBe(any)
  })

  it.each([
    [30, 'violated'],
    [29, 'satisfied'],
    [undefined, 'unknown'],
  ])('of %j posts under not is %s', (administrative, verdict) => {
    expect(said({ not: many }, facts(administrative, undefined))).toBe(verdict)
  })

  it('stands in another one', () => {
    const group = { any: [{ all: [many, { not: first }] }, { not: { any: [many, { not: first }] } }] }
    expect(said(group, facts(30, 'class-2'))).toBe('satisfied')
    expect(said(group, facts(30, 'class-1'))).toBe('violated')
    expect(said(group, facts(29, 'class-1'))).toBe('satisfied')
    expect(said(group, facts(29, 'class-2'))).toBe('violated')
  })

  it('keeps the order in which it was written', () => {
    const group = required({ all: [many, { any: [first, { not: many }] }] })
    expect(judge(group, town(facts(29, 'class-2'))).map(({ message }) => message.en)).toEqual([
      'Is not so: administrative establishment ≥ 30 and (class is class-1 or not (administrative establishment ≥ 30))',
    ])
  })

  it('is one check, without an end', () => {
    expect(judge(required({ all: [many, first] }), town({})).map(({ check }) => check)).toEqual([
      'towns/rule',
    ])
  })
})

describe('a condition for which facts are missing', () => {
  it.each(['equal', 'notEqual', 'lessThan', 'greaterThanInclusive'])('is unknown under %s', (operator) => {
    expect(one(posts(operator, 30), {})).toBe('unknown')
  })

  it.each([
    ['equal', 'class-1'],
    ['notEqual', 'class-1'],
    ['in', ['class-1']],
    ['notIn', ['class-1']],
  ])('is unknown under %s %j', (operator, value) => {
    expect(one({ fact: 'class', operator, value }, place({}))).toBe('unknown')
  })

  it.each(['contains', 'doesNotContain'])('is unknown where a list is, under %s', (operator) => {
    expect(one({ fact: 'tasks', operator, value: 'roads' }, own({}), around)).toBe('unknown')
  })

  it('is decided where it is known that there is none', () => {
    const classed = (operator: string) => ({ fact: 'class', operator, value: 'class-1' })
    expect(one(classed('equal'), place({ class: null }))).toBe('violated')
    expect(one(classed('notEqual'), place({ class: null }))).toBe('satisfied')
  })

  it('is decided by a partial list as far as it goes', () => {
    const part: Facts = { administrative: 30, institution: 0, partial: true }
    expect(one(posts('greaterThanInclusive', 30), part)).toBe('satisfied')
    expect(one(posts('notEqual', 29), part)).toBe('satisfied')
    expect(one(posts('lessThanInclusive', 29), part)).toBe('violated')
    expect(one(posts('equal', 30), part)).toBe('unknown')
  })

  it('names what is missing, on either side', () => {
    const group = required({
      any: [
        posts('lessThan', { fact: 'institution-establishment' }),
        { fact: 'class', operator: 'equal', value: 'class-1' },
      ],
    })
    expect(missing(judge(group, town(place({}))))).toEqual([
      'approved of 某镇机关 (administrative)',
      'approved of 某镇机关 (institution)',
      'class of 某镇',
    ])
  })
})

describe('conditions', () => {
  const atMost = { all: [posts('lessThanInclusive', 30)] }

  it('are permitted by a way out', () => {
    const way = { rule: { allowances: [{ where: { class: 'class-1' } }] } }
    expect(said(atMost, { administrative: 31 }, way)).toBe('permitted')
    const other = { rule: { allowances: [{ until: '2009-12-31' }] } }
    expect(said(atMost, { administrative: 31 }, other)).toBe('violated')
  })

  it('say nothing of whom the rule spares, and report whom the text exempts', () => {
    const forEach = { subject: 'jurisdiction', except: { class: 'class-1' } }
    expect(said(atMost, { administrative: 31 }, { rule: { forEach } })).toEqual([])
    const exempt = [{ where: { class: 'class-1' }, cite: { source: 'plan', article: '二' } }]
    expect(said(atMost, { administrative: 31 }, { rule: { exempt } })).toBe('exempt')
  })

  it('stand beside other kinds in any group', () => {
    const limit = { kind: 'limit', of: 'administrative-establishment', max: 30 }
    expect(verdictOf({ any: [required(atMost), limit] }, town({ administrative: 30 }))).toBe('satisfied')
    expect(verdictOf({ not: required(atMost) }, town({ administrative: 31 }))).toBe('satisfied')
  })

  it('are told in both languages', () => {
    expect(judge(required(atMost), town({ administrative: 31 })).map(({ message }) => message)).toEqual([
      { zh: '不符合：行政编制 ≤ 30', en: 'Is not so: administrative establishment ≤ 30' },
    ])
    const demands = judge(required(atMost), town({ administrative: 30 })).map(({ demand }) => demand)
    expect(demands).toEqual([
      { zh: '应当符合：行政编制 ≤ 30', en: 'Must be so: administrative establishment ≤ 30' },
    ])
  })

  it('are told by the name that they were given', () => {
    const named = required({ name: '编制标准', ...atMost })
    expect(judge(named, town({ administrative: 31 })).map(({ message }) => message)).toEqual([
      {
        zh: '不符合“编制标准”：行政编制 ≤ 30',
        en: 'Does not meet “编制标准”: administrative establishment ≤ 30',
      },
    ])
  })

  it('may be named at every node', () => {
    const inner = { name: 'few', any: [{ ...posts('lessThan', 30), name: 'fewer than thirty' }] }
    expect(refusals(required({ all: [inner, { name: 'none', not: inner }] }))).toEqual([])
  })
})

describe('random conditions', () => {
  const leaf = fc
    .record({
      fact: fc.constantFrom('beds', 'rooms'),
      operator: fc.constantFrom('equal', 'notEqual', 'in', 'notIn', ...Object.keys(ordered)),
      value: fc.integer({ min: 0, max: 3 }),
      other: fc.constantFrom(undefined, 'beds', 'rooms'),
    })
    .map(({ fact, operator, value, other }): Tree => {
      if (operator === 'in' || operator === 'notIn') return { fact, operator, value: [value, 3 - value] }
      return { fact, operator, value: other === undefined || other === fact ? value : { fact: other } }
    })
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => {
    const several = fc.array(tie('tree'), { minLength: 1, maxLength: 3 })
    return {
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        several.map((all) => ({ all })),
        several.map((any) => ({ any })),
        tie('tree').map((not) => ({ not })),
      ),
    }
  })
  const numbers = [0, 1, 2, 3]

  it('hold as plain logic says, and are unknown only where more facts would tell them apart', () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 20, maxLength: 20 }), (trees) => {
        const rules = trees.map((one, index) => [`rule-${index}`, { require: required({ all: [one] }) }])
        const engine = createEngine({ packs: [townPack(Object.fromEntries(rules), around.pack)] })
        const verdicts = (values: object) =>
          [...engine.evaluate(town(own(values))).judged()].map(({ verdict }) => verdict)
        const all = numbers.map((beds) => numbers.map((rooms) => verdicts({ beds, rooms })))
        for (const beds of numbers) {
          for (const rooms of numbers) {
            const meant = trees.map((one) => (holds(one, { beds, rooms }) ? 'satisfied' : 'violated'))
            expect(all[beds]?.[rooms]).toEqual(meant)
          }
          for (const [index, verdict] of verdicts({ beds }).entries()) {
            const known = numbers.map((rooms) => all[beds]?.[rooms]?.[index])
            if (verdict !== 'unknown') expect(new Set(known)).toEqual(new Set([verdict]))
          }
        }
      }),
      { numRuns: 15 },
    )
  })
})

describe('conditions as they are written', () => {
  const leaf = posts('equal', 30)
  const inAll = (one: unknown) => ({ all: [leaf, one] })

  it.each([
    ['without a group', {}, ['missing-field']],
    [
      'as a single test',
      leaf,
      ['unknown-key fact', 'unknown-key operator', 'unknown-key value', 'missing-field'],
    ],
    ['with two groups', { all: [leaf], any: [leaf] }, ['wrong-value']],
    ['with an empty group', { all: [] }, ['wrong-value all']],
    ['with an empty group in another', inAll({ any: [] }), ['wrong-value all.1.any']],
    ['with two groups in another', inAll({ any: [leaf], not: leaf }), ['wrong-value all.1']],
    ['with nothing in a group', inAll({}), ['missing-field all.1']],
    ['with a group that is no list', { all: leaf }, ['wrong-type all']],
    ['with a group in a group that is no list', inAll({ any: leaf }), ['wrong-type all.1.any']],
    ['with a list under not', inAll({ not: [leaf] }), ['wrong-type all.1.not']],
    ['with text for a condition', inAll('class-1'), ['wrong-type all.1']],
    ['with null for a condition', inAll(null), ['wrong-type all.1']],
    ['with a misspelt group', inAll({ al: [leaf] }), ['unknown-key all.1.al', 'missing-field all.1']],
    ['without a fact', inAll({ operator: 'equal', value: 3 }), ['missing-field all.1.fact']],
    ['without an operator', inAll({ fact: 'class', value: 'a' }), ['missing-field all.1.operator']],
    ['without a value', inAll({ fact: 'class', operator: 'equal' }), ['missing-field all.1.value']],
    ['with an unknown operator', inAll(posts('greater', 3)), ['unknown-word all.1.operator']],
    ['with a priority', inAll({ ...leaf, priority: 1 }), ['unknown-key all.1.priority']],
    ['with a path', inAll({ ...leaf, path: '$.a' }), ['unknown-key all.1.path']],
    ['with params', inAll({ ...leaf, params: {} }), ['unknown-key all.1.params']],
    [
      'with a shared condition',
      inAll({ condition: 'other' }),
      ['unknown-key all.1.condition', 'missing-field all.1'],
    ],
    ['with a priority of a group', { priority: 1, all: [leaf] }, ['unknown-key priority']],
    ['with a half', inAll(posts('equal', 2.5)), ['malformed-number all.1.value']],
    ['with null for a value', inAll(posts('equal', null)), ['wrong-type all.1.value']],
    [
      'with nothing where numbers are compared',
      inAll({ fact: 'class', operator: 'lessThan', value: null }),
      ['wrong-type all.1.value'],
    ],
    [
      'with each of what is no list',
      inAll({ fact: 'class', operator: 'everyFact:in', value: ['a'] }),
      ['wrong-value all.1.operator'],
    ],
    [
      'with one value for each of a list',
      inAll({ fact: 'tags', operator: 'everyFact:in', value: 'a' }),
      ['wrong-type all.1.value'],
    ],
    ['with the text of a measure', inAll(posts('startsWith', 'a')), ['wrong-value all.1.value']],
    [
      'with the text of a list',
      inAll({ fact: 'tags', operator: 'startsWith', value: 'a' }),
      ['wrong-value all.1.operator'],
    ],
    ['with a list for one value', inAll(posts('equal', [3])), ['wrong-type all.1.value']],
    ['with one value for a list', inAll(posts('in', 3)), ['wrong-type all.1.value']],
    ['with an empty list', inAll(posts('in', [])), ['wrong-value all.1.value']],
    ['with a name that is none', inAll({ ...leaf, name: 3 }), ['wrong-type all.1.name']],
    ['with a fact that is no path', inAll({ ...leaf, fact: '$.a' }), ['wrong-value all.1.fact']],
    [
      'with a list where one is compared',
      inAll({ fact: 'tags', operator: 'equal', value: 'a' }),
      ['wrong-value all.1.operator'],
    ],
    [
      'with no list where one is searched',
      inAll({ fact: 'class', operator: 'contains', value: 'a' }),
      ['wrong-value all.1.operator'],
    ],
    ['with a measure that is searched', inAll(posts('contains', 3)), ['wrong-value all.1.operator']],
    [
      'with a number for a word',
      inAll({ fact: 'class', operator: 'equal', value: 1 }),
      ['wrong-type all.1.value'],
    ],
    [
      'with a fact that is no list for a list',
      inAll({ fact: 'class', operator: 'in', value: { fact: 'name' } }),
      ['wrong-value all.1.value.fact'],
    ],
    [
      'with a fact compared with itself',
      inAll({ fact: 'class', operator: 'equal', value: { fact: 'class' } }),
      ['wrong-value all.1.value.fact'],
    ],
    [
      'with a measure of another subject as a value',
      inAll(posts('equal', { fact: 'leads' })),
      ['wrong-unit all.1.value.fact'],
    ],
  ])('are refused %s', (_, group, problems) => {
    expect(refusals(required(group))).toEqual(problems)
  })

  it.each([
    ['an unknown fact', { fact: 'departmnts', operator: 'equal', value: 3 }, 'unknown-field'],
    ['an unknown word', { fact: 'level', operator: 'equal', value: 'village' }, 'unknown-word'],
    ['text for a number', posts('equal', 'three'), 'wrong-value'],
    ['an order of words', { fact: 'name', operator: 'lessThan', value: 'a' }, 'wrong-value'],
    ['an unknown other fact', { fact: 'class', operator: 'equal', value: { fact: 'clas' } }, 'unknown-field'],
  ])('are refused with %s, at its test', (_, wrong, code) => {
    expect(refusals(required(inAll(wrong)))).toEqual([expect.stringMatching(`^${code} all\\.1\\.`)])
  })

  it('do not compile with an operator or a group that is none', () => {
    const frame = {
      id: 'typed',
      version: '1.0.0',
      title: { zh: '示例', en: 'Example' },
      inForce: { from: '2000-01-01', basis: 'assumed' },
      sources: { plan: { title: '方案', status: 'illustrative' } },
    } as const
    const rule = {
      title: { zh: '示例', en: 'Example' },
      forEach: { subject: 'jurisdiction' },
      force: 'mandatory',
      cite: { source: 'plan' },
    } as const
    const test = { fact: 'departments', operator: 'equal', value: 3 } as const
    const misspelt = { not: { ...test, operator: 'is' } } as const
    const pack = definePack({
      ...frame,
      rules: { typed: { ...rule, require: { kind: 'conditions', any: [{ not: test }, { all: [test] }] } } },
    })
    expect(readPack(pack).id).toBe('typed')
    const wrong = [
      // @ts-expect-error a misspelt operator, deep in the tree
      definePack({ ...frame, rules: { a: { ...rule, require: { kind: 'conditions', any: [misspelt] } } } }),
      // @ts-expect-error a misspelt group
      definePack({ ...frame, rules: { a: { ...rule, require: { kind: 'conditions', al: [test] } } } }),
    ]
    for (const pack of wrong) expect(() => readPack(pack)).toThrow()
  })

  it('are told what was meant', () => {
    expect(hints(required(inAll(posts('greaterThen', 3))))).toEqual(['did you mean `greaterThan`?'])
    expect(hints(required({ al: [leaf] }))).toContain('did you mean `all`?')
    expect(hints(required(inAll({ ...leaf, priority: 1 })))).toEqual([
      'leave it out: every condition is judged, in no order',
    ])
    expect(hints(required(inAll({ fact: 'departmnts', operator: 'equal', value: 3 })))).toEqual([
      'did you mean `departments`?',
    ])
  })

  it('are told all that is wrong with them, in the order in which it is written', () => {
    const group = { all: [{ any: [posts('about', 3), { not: posts('equal', null) }] }, { all: [] }] }
    expect(refusals(required(group))).toEqual([
      'unknown-word all.0.any.0.operator',
      'wrong-type all.0.any.1.not.value',
      'wrong-value all.1.all',
    ])
  })
})

describe('conditions that stand deep in one another', () => {
  const nested = (depth: number): object => {
    let group: object = posts('equal', 30)
    for (let level = 0; level < depth; level += 1) group = { not: group }
    return required(group)
  }

  it('are judged as far as a document may go', () => {
    expect(verdictOf(nested(40), town({ administrative: 30 }))).toBe('satisfied')
    expect(verdictOf(nested(41), town({ administrative: 30 }))).toBe('violated')
  })

  it.each([65, 10_000])('are refused at %i groups, and nothing overflows', (depth) => {
    const problems: Problem[] = []
    const { kind, ...group } = nested(depth) as { kind: 'conditions'; not: never }
    const meaning = { report: (problem: Problem) => problems.push(problem) } as unknown as Meaning
    expect(conditions.lower({ kind, ...group }, meaning)).toEqual([])
    expect(problems.map(({ code, path }) => [code, path.length])).toEqual([['too-deep', 64]])
  })

  it('are refused with the whole pack where a program hands them in', () => {
    expect(refusals(nested(10_000))[0]).toMatch(/^too-deep/)
  })
})

type Tree =
  | { readonly all: readonly Tree[] }
  | { readonly any: readonly Tree[] }
  | { readonly not: Tree }
  | {
      readonly fact: string
      readonly operator: string
      readonly value: number | readonly number[] | { readonly fact: string }
    }

/** Whether a tree holds for numbers that are all known, by its definition. */
function holds(tree: Tree, facts: Readonly<Record<string, number>>): boolean {
  if ('all' in tree) return tree.all.every((one) => holds(one, facts))
  if ('any' in tree) return tree.any.some((one) => holds(one, facts))
  if ('not' in tree) return !holds(tree.not, facts)
  const { fact, operator, value } = tree
  const left = facts[fact] ?? Number.NaN
  if (typeof value === 'object' && !('fact' in value)) return value.includes(left) === (operator === 'in')
  const right = typeof value === 'object' ? (facts[value.fact] ?? Number.NaN) : value
  if (operator === 'equal' || operator === 'notEqual') return (left === right) === (operator === 'equal')
  return ordered[operator]?.(left, right) ?? false
}

/** What is advised about a requirement that is refused. */
function hints(require: object): readonly (string | undefined)[] {
  try {
    readPack(townPack({ rule: { require } }))
  } catch (error) {
    if (isEstablishmentError(error)) return error.problems.map(({ hint }) => hint)
    throw error
  }
  return []
}
