import { describe, expect, it } from 'vitest'
import { createEngine, type EvaluateOptions, readSnapshot } from '../../src/index.ts'
import { missing, refusals, verdictText } from '../constraints/judging.ts'
import { townPack } from './town.ts'

type Document = Readonly<Record<string, unknown>>

const snapshot = (given: Document) =>
  readSnapshot({ schema: 'bianzhi/snapshot@1', day: '2010-11-17', ...given })

/** What is said of every subject, under its id: `town: violated, 1 over`. */
function said(rules: Record<string, object>, pack: object, facts: Document, options: EvaluateOptions = {}) {
  const report = createEngine({ packs: [townPack(rules, pack)] }).evaluate(snapshot(facts), options)
  return [...report.judged()].map((one) => `${one.id.replace('towns/', '')}: ${verdictText(one)}`)
}

const findings = (rules: Record<string, object>, pack: object, facts: Document) => [
  ...createEngine({ packs: [townPack(rules, pack)] })
    .evaluate(snapshot(facts))
    .judged(),
]

const title = { zh: '数', en: 'number' }
const measure = (more: object) => ({ subject: 'jurisdiction', title, unit: 'unit', ...more })

describe('a rule for each of several items', () => {
  const stations = ['畜牧兽医站', '林业站']
  const having = measure({
    kind: 'count',
    relation: 'agencies',
    where: { name: { each: 'station' } },
    title: { zh: '{station}', en: '{station}' },
  })
  const rule = (items: unknown) => ({
    title: { zh: '设有{station}', en: 'has {station}' },
    forEach: { subject: 'jurisdiction', where: { level: 'township' }, each: { as: 'station', in: items } },
    require: { kind: 'requirement', of: 'having' },
  })
  const facts = {
    jurisdictions: [{ id: 'town', name: '某镇', level: 'township' }],
    agencies: [{ id: 'vet', name: '畜牧兽医站', kind: 'institution', jurisdiction: 'town' }],
  }

  it('asks once for each item, and names the one that is missing', () => {
    const [there, lacking] = findings({ keep: rule(stations) }, { measures: { having } }, facts)
    expect(there).toMatchObject({ id: 'towns/keep@town/畜牧兽医站', verdict: 'satisfied' })
    expect(lacking).toMatchObject({
      id: 'towns/keep@town/林业站',
      verdict: 'violated',
      title: { zh: '设有林业站', en: 'has 林业站' },
      subject: { id: 'town', item: '林业站' },
      message: { zh: '林业站为0个，应当具备', en: '林业站: 0 bodies, and there must be some' },
    })
  })

  it('takes its items from a parameter, which may differ by subject', () => {
    const parameters = {
      stations: {
        values: [
          {
            from: '2000-01-01',
            cases: [{ where: { class: 'small' }, value: ['林业站'] }],
            otherwise: stations,
          },
        ],
      },
    }
    const of = (more: object) =>
      said(
        { keep: rule({ parameter: 'stations' }) },
        { measures: { having }, parameters },
        { ...facts, jurisdictions: [{ ...facts.jurisdictions[0], ...more }] },
      )
    expect(of({ class: 'small' })).toEqual(['keep@town/林业站: violated, 1 under'])
    expect(of({ class: 'large' })).toHaveLength(2)
    // one is asked for and missing whatever the class, the other is there if it is asked for
    expect(of({})).toEqual(['keep@town/林业站: violated', 'keep@town/畜牧兽医站: satisfied'])
  })

  it('is refused where its items lead nowhere, or a measure names one of another rule', () => {
    const around = (more: object) => ({ pack: { measures: { having } }, rule: more })
    const require = { kind: 'requirement', of: 'having' }
    expect(refusals(require, around({}))).toContain('unknown-parameter where.name.each')
    const lost = { forEach: { subject: 'jurisdiction', each: { as: 'station', in: { parameter: 'lost' } } } }
    expect(refusals(require, around(lost))).toContain('unknown-parameter forEach.each.in.parameter')
  })
})

describe('a parameter that is looked up by another row', () => {
  const parameters = {
    most: {
      values: [
        {
          from: '2000-01-01',
          cases: [
            { where: { class: 'large' }, value: 3 },
            { where: { class: 'small' }, value: 1 },
          ],
        },
      ],
    },
  }
  const forEach = { subject: 'agency' }
  const bound = {
    require: { kind: 'limit', of: 'leader-posts', max: { parameter: 'most', by: 'jurisdiction' } },
  }
  const facts = (place: object, approved = 2) => ({
    jurisdictions: [{ id: 'town', name: '某镇', level: 'township', ...place }],
    agencies: [{ id: 'office', name: '某局', kind: 'government-department', jurisdiction: 'town' }],
    leadership: [{ agency: 'office', grade: 'leader', approved }],
  })

  it('is that of the place in which the subject lies', () => {
    const of = (place: object) => said({ posts: { forEach, ...bound } }, { parameters }, facts(place))
    expect(of({ class: 'large' })).toEqual(['posts@office: satisfied'])
    expect(of({ class: 'small' })).toEqual(['posts@office: violated, 1 over'])
    expect(of({})).toEqual(['posts@office: unknown'])
    expect(of({ class: 'middle' })).toEqual(['posts@office: unknown'])
  })

  it('is looked up by the row of the measure in which it stands', () => {
    const room = measure({
      kind: 'term',
      term: { plus: [{ parameter: 'most' }], minus: ['departments'] },
    })
    const rules = {
      posts: {
        forEach,
        require: { kind: 'limit', of: 'leader-posts', max: 1 },
        allowances: [{ where: { 'jurisdiction.room': { atLeast: 1 } } }],
      },
    }
    const of = (place: object) => said(rules, { parameters, measures: { room } }, facts(place))
    expect(of({ class: 'large' })).toEqual(['posts@office: permitted, 1 over'])
    expect(of({ class: 'small' })).toEqual(['posts@office: violated, 1 over'])
    expect(of({})).toEqual(['posts@office: unknown'])
  })

  it('has no meaning in a measure of rows that are counted, where it has a table', () => {
    const room = measure({
      kind: 'term',
      subject: 'agency',
      term: { plus: [{ parameter: 'most' }], minus: ['leader-posts'] },
    })
    const require = { kind: 'limit', of: 'crowded', max: 1 }
    const crowded = measure({ kind: 'count', relation: 'agencies', where: { room: { below: 0 } } })
    const rooms = measure({ kind: 'sum', relation: 'agencies', field: 'room' })
    const by = { room, crowded, rooms }
    const found = refusals(require, { pack: { parameters, measures: by } })
    expect(found.filter((text) => text.startsWith('wrong-value'))).not.toEqual([])
    const plain = { most: { values: [{ from: '2000-01-01', value: 3 }] } }
    expect(refusals(require, { pack: { parameters: plain, measures: by } })).toEqual([])
  })

  it('is refused where no row is at the end of the path, or its cases ask for other fields', () => {
    const wrong = (by: string) =>
      refusals({ kind: 'limit', of: 'departments', max: { parameter: 'most', by } }, { pack: { parameters } })
    expect(wrong('parnet')).not.toEqual([])
    expect(wrong('parent')).toEqual([])
  })
})

describe('a measure of how many exceed a rule', () => {
  const rules = (cap: number) => ({
    posts: {
      forEach: { subject: 'agency', where: { kind: 'government-department' } },
      require: { kind: 'limit', of: 'leader-posts', min: 2, max: 3 },
      allowances: [{ where: { tags: 'heavy' }, raises: 1 }],
    },
    cap: { require: { kind: 'limit', of: 'used', max: cap } },
  })
  const measures = { used: measure({ kind: 'uses', rule: 'posts' }) }
  const facts = (posts: readonly (number | undefined)[], more: object = {}) => ({
    jurisdictions: [{ id: 'town', name: '某镇', level: 'township' }],
    agencies: posts.map((_, at) => ({
      id: `d${at}`,
      name: `d${at}`,
      kind: 'government-department',
      jurisdiction: 'town',
      tags: ['heavy'],
    })),
    leadership: posts.map((approved, at) => ({
      agency: `d${at}`,
      grade: 'leader',
      ...(approved === undefined ? {} : { approved }),
    })),
    ...more,
  })
  const capOf = (cap: number, posts: readonly (number | undefined)[], more: object = {}) =>
    said(rules(cap), { measures }, facts(posts, more)).filter((text) => text.startsWith('cap'))

  it('counts those beyond the base bound, permitted or not, and none beyond another end', () => {
    expect(capOf(2, [4, 5, 3, 1])).toEqual(['cap@town: satisfied'])
    expect(capOf(1, [4, 5, 3, 1])).toEqual(['cap@town: violated, 1 over'])
  })

  it('is open where it is not known who exceeds', () => {
    expect(capOf(1, [4, undefined])).toEqual(['cap@town: unknown'])
    expect(capOf(0, [4, undefined])).toEqual(['cap@town: violated, at least 1 over'])
    expect(capOf(1, [4], { partial: { agencies: true } })).toEqual(['cap@town: unknown'])
  })

  it('cannot be what its own rule hangs on', () => {
    const require = { kind: 'limit', of: 'used', max: 1 }
    expect(
      refusals(require, { pack: { measures: { used: measure({ kind: 'uses', rule: 'rule' }) } } }),
    ).toEqual(['cycle'])
    expect(
      refusals(require, { pack: { measures: { used: measure({ kind: 'uses', rule: 'lost' }) } } }),
    ).toEqual(['wrong-value rule'])
  })
})

describe('a series of earlier snapshots', () => {
  const ratchet = {
    ratchet: {
      inForce: { from: '2009-01-01', until: '2013-12-31' },
      require: { kind: 'change', of: 'administrative-establishment', since: 'every', only: 'decrease' },
    },
  }
  const year = (day: string, approved: number | undefined) => ({
    day,
    jurisdictions: [{ id: 'town', name: '某镇', level: 'township' }],
    agencies: [{ id: 'office', name: '某镇机关', kind: 'township-office', jurisdiction: 'town' }],
    establishment: [
      { agency: 'office', category: 'administrative', ...(approved === undefined ? {} : { approved }) },
    ],
  })
  const series = (earlier: Readonly<Record<string, [string, number | undefined]>>, last: number) =>
    said(ratchet, {}, year('2012-12-31', last), {
      baselines: Object.fromEntries(
        Object.entries(earlier).map(([name, [day, posts]]) => [name, snapshot(year(day, posts))]),
      ),
    })

  it('is followed step by step, and the step that breaks the rule is named', () => {
    const years = {
      'end-2011': ['2011-12-31', 590],
      'end-2009': ['2009-12-31', 593],
      'end-2010': ['2010-12-31', 593],
    } as const
    const given = Object.fromEntries(
      Object.entries(years).map(([name, [day, posts]]) => [name, [day, posts]]),
    )
    expect(series(given as never, 591)).toEqual([
      'ratchet#end-2009@town: satisfied',
      'ratchet#end-2010@town: satisfied',
      'ratchet#end-2011@town: violated, 1 over',
    ])
    expect(series(given as never, 590)).toContain('ratchet#end-2011@town: satisfied')
  })

  it('leaves out what lies outside the days of the rule', () => {
    expect(series({ old: ['2008-12-31', 500], 'end-2011': ['2011-12-31', 590] }, 591)).toEqual([
      'ratchet#end-2011@town: violated, 1 over',
    ])
  })

  it('is unknown without an earlier snapshot, or without its number', () => {
    expect(series({}, 591)).toEqual(['ratchet@town: unknown'])
    expect(series({ old: ['2008-12-31', 500] }, 591)).toEqual(['ratchet@town: unknown'])
    expect(series({ 'end-2011': ['2011-12-31', undefined] }, 591)).toEqual(['ratchet#end-2011@town: unknown'])
  })

  it('says what is missing', () => {
    const engine = createEngine({ packs: [townPack(ratchet)] })
    const [finding] = engine.evaluate(snapshot(year('2012-12-31', 591))).judged()
    expect(missing(finding === undefined ? [] : [finding])).toEqual([
      'an earlier snapshot within the days of the rule, which was not supplied',
    ])
  })

  it('cannot hold the snapshot that is judged, nor go by the word for all of them', () => {
    const named = (name: string) => () =>
      said(ratchet, {}, year('2012-12-31', 591), {
        baselines: { [name]: snapshot(year('2011-12-31', 590)) },
      })
    expect(named('after')).toThrow('`after` is not known')
    expect(named('every')).toThrow('`every` is not known')
    const declared = { pack: { baselines: ['after', 'every', '2001'] } }
    const require = { kind: 'limit', of: 'departments', max: 1 }
    expect(refusals(require, declared)).toEqual(['name-clash', 'name-clash'])
    const bound = { measure: 'departments', at: 'every' }
    expect(refusals({ kind: 'limit', of: 'departments', max: bound })).toEqual(['unknown-baseline max.at'])
  })

  it('takes no names that nobody declared where no rule follows a series', () => {
    const plain = { cap: { require: { kind: 'limit', of: 'departments', max: 1 } } }
    expect(() =>
      said(plain, {}, year('2012-12-31', 1), { baselines: { 'end-2011': snapshot(year('2011-12-31', 1)) } }),
    ).toThrow('`end-2011` is not known')
  })
})

describe('a bound', () => {
  const attributes = {
    'jurisdiction.residents': { type: 'count', title: { zh: '常住人口', en: 'residents' } },
  }
  const residents = measure({ kind: 'attribute', field: 'residents', unit: 'person' })
  const facts = (posts: number | undefined, people?: number) => ({
    jurisdictions: [
      {
        id: 'town',
        name: '某镇',
        level: 'township',
        ...(people === undefined ? {} : { attributes: { residents: people } }),
      },
    ],
    agencies: [{ id: 'office', name: '某镇机关', kind: 'township-office', jurisdiction: 'town' }],
    establishment: [
      { agency: 'office', category: 'administrative', ...(posts === undefined ? {} : { approved: posts }) },
    ],
  })
  const of = (max: unknown, posts: number | undefined, people?: number) =>
    said(
      { cap: { require: { kind: 'limit', of: 'administrative-establishment', max } } },
      { measures: { residents }, attributes },
      facts(posts, people),
    ).map((text) => text.replace('cap@town: ', ''))[0]
  const rate = { rate: 5, per: 10_000, of: 'residents', round: 'up' }

  it.each([
    [15, 'satisfied'],
    [16, 'satisfied'],
    [17, 'violated, 1 over'],
  ])('of five for each ten thousand of 31,000, rounded up, is 16: %i is %s', (posts, verdict) => {
    expect(of(rate, posts, 31_000)).toBe(verdict)
  })

  it('of a rate is unknown where the base is', () => {
    expect(of(rate, 5)).toBe('unknown')
  })

  it.each([
    [19, 10_000, 'satisfied'],
    [20, 10_000, 'satisfied'],
    [21, 10_000, 'violated, 1 over'],
    [26, 51_000, 'satisfied'],
    [27, 51_000, 'violated, 1 over'],
  ])('may be a floor that beats a formula: %i of %i residents is %s', (posts, people, verdict) => {
    expect(of({ largest: [20, rate] }, posts, people)).toBe(verdict)
  })

  it('of the largest is met as soon as one known part allows it', () => {
    expect(of({ largest: [20, rate] }, 20)).toBe('satisfied')
    expect(of({ largest: [20, rate] }, 21)).toBe('unknown')
    expect(of({ smallest: [20, rate] }, 21)).toBe('violated, at least 1 over')
  })

  it('may be a base with so many more for each ten thousand', () => {
    expect(of({ plus: [10, rate] }, 26, 31_000)).toBe('satisfied')
    expect(of({ plus: [10, rate] }, 27, 31_000)).toBe('violated, 1 over')
  })

  it('of none, or of the largest of several of which one is none, asks nothing', () => {
    expect(of('none', 99)).toBeUndefined()
    expect(of({ largest: [20, 'none'] }, 99)).toBeUndefined()
    expect(of({ smallest: [20, 'none'] }, 21)).toBe('violated, 1 over')
  })

  it('is told as it comes out, and in words where it does not', () => {
    const message = (max: unknown, people?: number) =>
      findings(
        { cap: { require: { kind: 'limit', of: 'administrative-establishment', max } } },
        { measures: { residents }, attributes },
        facts(40, people),
      )[0]?.message.zh
    expect(message({ largest: [20, rate] }, 51_000)).toBe('行政编制为40名，超过上限26名，超出14名')
    expect(message({ largest: [20, rate] })).toMatch(/^无法判断：行政编制不得超过20名与/)
  })

  it('may be passed by as much as an approval grants', () => {
    const rules = {
      cap: {
        require: { kind: 'limit', of: 'administrative-establishment', max: 30 },
        allowances: [{ approval: { kind: 'approval' }, raises: 'as-approved' }],
      },
    }
    const under = (posts: number, amounts: readonly number[]) =>
      said(
        rules,
        {},
        {
          ...facts(posts),
          records: amounts.map((amount) => ({ kind: 'approval', about: ['town'], on: '2010-01-01', amount })),
        },
      )
    expect(under(33, [2, 1])).toEqual(['cap@town: permitted, 3 over'])
    expect(under(34, [2, 1])).toEqual(['cap@town: violated, 4 over'])
    expect(under(31, [])).toEqual(['cap@town: violated, 1 over'])
    expect(
      refusals(
        { kind: 'limit', of: 'departments', max: 1 },
        { rule: { allowances: [{ where: { class: 'large' }, raises: 'as-approved' }] } },
      ),
    ).toEqual(['missing-field allowances.0.raises'])
  })

  it('that is strict is not met at its own number', () => {
    const strict = (require: object, posts: number) =>
      said(
        { cap: { require: { kind: 'limit', of: 'administrative-establishment', ...require } } },
        {},
        facts(posts),
      )
    expect(strict({ below: 30 }, 29)).toEqual(['cap@town: satisfied'])
    expect(strict({ below: 30 }, 30)).toEqual(['cap@town: violated, 1 over'])
    expect(strict({ above: 30 }, 31)).toEqual(['cap@town: satisfied'])
    expect(strict({ above: 30 }, 30)).toEqual(['cap@town: violated, 1 under'])
  })
})

describe('a filter that asks nothing', () => {
  it('is refused where it would guard a requirement or open a way out', () => {
    const limit = { kind: 'limit', of: 'departments', max: 0 }
    expect(refusals({ when: {}, then: limit })).toEqual(['missing-field when'])
    expect(refusals(limit, { rule: { allowances: [{ where: {} }] } })).toEqual([
      'missing-field allowances.0.where',
    ])
  })
})

describe('the smallest of several bounds', () => {
  const require = { kind: 'limit', of: 'departments', max: { smallest: [{ ceiling: 'departments' }, 3] } }
  const facts = (departments: number, ceilings: object) => ({
    jurisdictions: [{ id: 'town', name: '某镇', level: 'township', ...ceilings }],
    agencies: Array.from({ length: departments }, (_, at) => ({
      id: `d${at}`,
      name: `d${at}`,
      kind: 'government-department',
      jurisdiction: 'town',
    })),
  })
  it.each([
    [{ ceilings: { departments: null } }, 3, 'satisfied'],
    [{ ceilings: { departments: null } }, 4, 'violated, 1 over'],
    [{ ceilings: { departments: 2 } }, 3, 'violated, 1 over'],
    [{ ceilings: { departments: 5 } }, 4, 'violated, 1 over'],
    [{}, 3, 'unknown'],
    [{}, 4, 'violated, at least 1 over'],
  ])('leaves aside a ceiling that is none: %j with %i is %s', (ceilings, departments, verdict) => {
    expect(said({ cap: { require } }, {}, facts(departments, ceilings))).toEqual([`cap@town: ${verdict}`])
  })
})

describe('what would have no meaning', () => {
  it.each([
    [{ kind: 'change', of: 5, only: 'decrease' }, 'wrong-value of'],
    [{ kind: 'change', of: { field: 'level' }, only: 'decrease' }, 'wrong-value of'],
  ])('is refused: %j', (require, refusal) => {
    expect(refusals(require)).toEqual([refusal])
  })

  it('is refused of a measure that matches fields and names another way, or ends before it begins', () => {
    const wrong = (more: object) =>
      refusals(
        { kind: 'limit', of: 'm', max: 1 },
        { pack: { measures: { m: measure({ relation: 'agencies', ...more }) } } },
      )
    expect(wrong({ kind: 'count', match: { name: 'name' }, through: 'jurisdiction' })).toEqual([
      'wrong-value through',
    ])
    expect(wrong({ kind: 'count', match: { name: 'name' }, reach: 'subtree' })).toEqual(['wrong-value reach'])
    const gap = { kind: 'longestGap', field: 'established', from: '2010-01-02', until: '2010-01-01' }
    expect(wrong(gap)).toEqual(['wrong-order until'])
  })

  it('is refused of measures that are made of each other too deep, in good time', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 150 }, (_, at) => [
        `m${at}`,
        measure({ kind: 'term', term: { plus: [at === 149 ? 'departments' : `m${at + 1}`] } }),
      ]),
    )
    const found = refusals({ kind: 'limit', of: 'm0', max: 1 }, { pack: { measures: chain } })
    expect(found.some((text) => text.startsWith('too-deep'))).toBe(true)
  })
})

describe('a rule whose guard counts what it bounds', () => {
  it('is over by no more than takes it out of the guard', () => {
    const require = {
      when: { departments: { atLeast: 5 } },
      then: { kind: 'limit', of: 'departments', max: 2 },
    }
    const agencies = Array.from({ length: 5 }, (_, at) => ({
      id: `d${at}`,
      name: `d${at}`,
      kind: 'government-department',
      jurisdiction: 'town',
    }))
    const facts = { jurisdictions: [{ id: 'town', name: '某镇', level: 'township' }], agencies }
    expect(said({ cap: { require } }, {}, facts)).toEqual(['cap@town: violated, 1 over'])
  })
})

describe('a rule whose scope hangs on a parameter of another row', () => {
  it('is unknown, and not gone, where that row was not given', () => {
    const parameters = {
      k: {
        values: [
          {
            from: '2000-01-01',
            cases: [
              { where: { class: 'small' }, value: 'institution' },
              { where: { class: 'large' }, value: 'government-department' },
            ],
          },
        ],
      },
    }
    const require = {
      when: { kind: { parameter: 'k', by: 'jurisdiction' } },
      then: { kind: 'limit', of: 'leader-posts', max: 3 },
    }
    const of = (jurisdictions: object) =>
      said(
        { posts: { forEach: { subject: 'agency' }, require } },
        { parameters },
        {
          ...jurisdictions,
          agencies: [{ id: 'd', name: 'd', kind: 'government-department', jurisdiction: 'town' }],
          leadership: [{ agency: 'd', grade: 'leader', approved: 4 }],
        },
      )
    const town = { id: 'town', name: '某镇', class: 'large' }
    expect(of({ jurisdictions: [town] })).toEqual(['posts@d: violated, 1 over'])
    expect(of({ jurisdictions: [], partial: { jurisdictions: true } })).toEqual(['posts@d: unknown'])
  })
})
