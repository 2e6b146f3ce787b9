import { describe, expect, it } from 'vitest'
import { readSnapshot, type Snapshot } from '../../src/index.ts'
import { type Around, judge, missing, refusals, verdictsByEnd, verdictText } from './judging.ts'

/** How many posts of each title a case group has; a title that is left out stands on no post. */
type Posts = Readonly<Record<string, number>>

const titles = { chiefs: '主任检察官', procurators: '检察官', assistants: '辅助人员' } as const

/** A case group and its posts; a post of the title `?` has none that is stated. */
const group = (posts: Posts, more: object = {}): Snapshot =>
  readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: '2014-12-31',
    agencies: [{ id: 'group', name: '某办案组', kind: 'temporary' }],
    posts: Object.entries(posts).flatMap(([title, count]) =>
      Array.from({ length: count }, (_, index) => ({
        id: `${title}-${index + 1}`,
        agency: 'group',
        ...(title === '?' ? {} : { title }),
      })),
    ),
    ...more,
  })
const made = (chiefs: number, procurators: number, assistants: number, others = 0): Posts => ({
  主任检察官: chiefs,
  检察官: procurators,
  辅助人员: assistants,
  司机: others,
})
const partial = { partial: { posts: true } }

const counted = (zh: string, en: string, where: object = {}) => ({
  kind: 'count',
  subject: 'agency',
  relation: 'posts',
  where,
  unit: 'person',
  title: { zh, en },
})
const measures = {
  chiefs: counted('主任检察官', 'chief procurators', { title: titles.chiefs }),
  procurators: counted('检察官', 'procurators', { title: titles.procurators }),
  assistants: counted('辅助人员', 'assistants', { title: titles.assistants }),
  members: counted('组员', 'members'),
}
const around: Around = { rule: { forEach: { subject: 'agency' } }, pack: { measures } }
const within = (rule: object): Around => ({ ...around, rule: { ...around.rule, ...rule } })

const usual = [
  { name: 'chief', of: 'chiefs', exactly: 1 },
  { name: 'procurators', of: 'procurators', min: 2 },
  { name: 'assistants', of: 'assistants', min: 1 },
]
const composition = (members: readonly object[] = usual, more: object = {}) => ({
  kind: 'composition',
  members,
  ...more,
})
const complete = composition(usual, { total: 'members' })
const said = (require: object, posts: Posts, more: object = {}, how: Around = around) =>
  verdictsByEnd(require, group(posts, more), how)
const refused = (require: object) => refusals(require, around)

describe('a composition', () => {
  it.each([
    [made(1, 2, 1), ['chief: satisfied', 'procurators: satisfied', 'assistants: satisfied']],
    [made(0, 2, 1), ['chief: violated, 1 under', 'procurators: satisfied', 'assistants: satisfied']],
    [made(2, 2, 1), ['chief: violated, 1 over', 'procurators: satisfied', 'assistants: satisfied']],
    [made(1, 1, 1), ['chief: satisfied', 'procurators: violated, 1 under', 'assistants: satisfied']],
    [made(1, 3, 0), ['chief: satisfied', 'procurators: satisfied', 'assistants: violated, 1 under']],
    [made(1, 2, 1, 5), ['chief: satisfied', 'procurators: satisfied', 'assistants: satisfied']],
  ])('bounds each sort of member: %j is %j', (posts, verdicts) => {
    expect(said(composition(), posts)).toEqual(verdicts)
  })

  it.each([
    [1, ['procurators-min: violated, 1 under', 'procurators-max: satisfied']],
    [2, ['procurators-min: satisfied', 'procurators-max: satisfied']],
    [4, ['procurators-min: satisfied', 'procurators-max: satisfied']],
    [5, ['procurators-min: satisfied', 'procurators-max: violated, 1 over']],
  ])('names both ends of one sort: %i is %j', (count, verdicts) => {
    const members = [{ name: 'procurators', of: 'procurators', min: 2, max: 4 }]
    expect(said(composition(members), made(1, count, 1))).toEqual(verdicts)
  })

  it('names a sort by its place where it has no name', () => {
    const members = [
      { of: 'chiefs', exactly: 1 },
      { of: 'procurators', min: 2, max: 4 },
    ]
    expect(said(composition(members), made(1, 2, 1))).toEqual([
      '1: satisfied',
      '2-min: satisfied',
      '2-max: satisfied',
    ])
  })

  describe('with a total', () => {
    it.each([
      [made(1, 2, 1), 'satisfied'],
      [made(1, 4, 3), 'satisfied'],
      [made(1, 2, 1, 1), 'violated, 1 over'],
      [made(1, 2, 1, 3), 'violated, 3 over'],
    ])('lets nobody else be in it: %j is %s', (posts, verdict) => {
      expect(said(complete, posts).at(-1)).toBe(`total: ${verdict}`)
    })

    it('takes a sort of which any number may be there', () => {
      const members = [usual[0], { of: 'procurators' }, { of: 'assistants' }].flatMap((one) => one ?? [])
      const require = composition(members, { total: 'members' })
      expect(said(require, made(1, 0, 7))).toEqual(['chief: satisfied', 'total: satisfied'])
      expect(said(require, made(1, 0, 7, 1))).toEqual(['chief: satisfied', 'total: violated, 1 over'])
    })

    it('may be a plain number', () => {
      const require = composition(usual, { total: 5 })
      expect(said(require, made(1, 3, 1)).at(-1)).toBe('total: satisfied')
      expect(said(require, made(1, 2, 1)).at(-1)).toBe('total: violated, 1 under')
      expect(judge(require, group(made(1, 4, 1)), around).at(-1)?.message).toEqual({
        zh: '全体成员为5人，主任检察官、检察官、辅助人员合计为6人，相差1人',
        en: 'All members: 5 people, and 6 people of chief procurators, procurators, assistants together, off by 1 person',
      })
    })

    it('is broken also where somebody is counted twice', () => {
      const members = [{ of: 'procurators' }, { of: 'procurators' }]
      const require = composition(members, { total: 'members' })
      expect(said(require, made(0, 1, 0))).toEqual(['total: violated, 1 under'])
    })
  })

  it('gives being under a force of its own', () => {
    const findings = judge(composition(usual, { shortfall: 'advisory' }), group(made(0, 1, 1)), around)
    expect(findings.map(({ check, force }) => [check.split('#')[1], force])).toEqual([
      ['chief', 'mandatory'],
      ['procurators', 'advisory'],
      ['assistants', 'advisory'],
    ])
  })

  it('asks nothing of a sort for which the source sets no limit', () => {
    const parameters = { most: { values: [{ from: '2000-01-01', value: 'none' }] } }
    const members = [
      { name: 'chief', of: 'chiefs', max: 'none' },
      { name: 'procurators', of: 'procurators', min: 2, max: { parameter: 'most' } },
    ]
    const how = { ...around, pack: { measures, parameters } }
    expect(said(composition(members), made(9, 9, 9), {}, how)).toEqual(['procurators-min: satisfied'])
  })

  it('takes bounds that are measured, the larger or the smaller of several', () => {
    const members = [
      { name: 'assistants', of: 'assistants', max: { largest: [2, 'procurators'] } },
      { name: 'procurators', of: 'procurators', min: { smallest: [3, 'assistants'] } },
    ]
    expect(said(composition(members), made(0, 1, 2))).toEqual([
      'assistants: satisfied',
      'procurators: violated, 1 under',
    ])
    expect(said(composition(members), made(0, 3, 4))).toEqual([
      'assistants: violated, 1 over',
      'procurators: satisfied',
    ])
  })

  describe('where facts are missing', () => {
    it('is unknown for each sort that an untitled post may be of, and names it', () => {
      const findings = judge(complete, group({ 主任检察官: 1, 检察官: 1, 辅助人员: 1, '?': 1 }), around)
      expect(findings.map((one) => `${one.check.split('#')[1]} ${verdictText(one)}`)).toEqual([
        'chief unknown',
        'procurators unknown',
        'assistants satisfied',
        'total unknown',
      ])
      expect(missing(findings)).toEqual(['title of ?-1'])
    })

    it('names the collection that was left out', () => {
      const findings = judge(complete, group({}, { posts: undefined }), around)
      expect(findings.map(verdictText)).toEqual(['unknown', 'unknown', 'unknown', 'unknown'])
      expect(missing(findings)).toEqual(['the collection posts'])
    })

    it('is decided by a partial list only where more can change nothing', () => {
      expect(said(complete, made(2, 2, 0), partial)).toEqual([
        'chief: violated, at least 1 over',
        'procurators: satisfied',
        'assistants: unknown',
        'total: unknown',
      ])
    })
  })

  describe('with a way out', () => {
    it('is permitted by an approval in force on the day', () => {
      const how = within({ allowances: [{ approval: { kind: 'approval' } }] })
      const approved = (on: string) => ({ records: [{ kind: 'approval', about: ['group'], on }] })
      expect(said(composition(), made(1, 1, 1), approved('2014-12-31'), how)[1]).toBe(
        'procurators: permitted, 1 under',
      )
      expect(said(composition(), made(1, 1, 1), approved('2015-01-01'), how)[1]).toBe(
        'procurators: violated, 1 under',
      )
    })

    it('is permitted up to the total that is asked instead', () => {
      const others = { total: { plus: ['members'], minus: [1] } }
      const how = within({ allowances: [{ where: { kind: 'temporary' }, with: others }] })
      expect(said(complete, made(1, 2, 1, 1), {}, how).at(-1)).toBe('total: permitted, 1 over')
      expect(said(complete, made(1, 2, 1, 2), {}, how).at(-1)).toBe('total: violated, 2 over')
    })

    it('is not about those whom the text exempts', () => {
      const exempt = [{ where: { kind: 'temporary' }, cite: { source: 'plan', article: '九' } }]
      expect(said(composition(), made(1, 1, 1), {}, within({ exempt }))).toEqual([
        'chief: exempt',
        'procurators: exempt',
        'assistants: exempt',
      ])
      const forEach = { subject: 'agency', except: { kind: 'temporary' } }
      expect(said(composition(), made(1, 1, 1), {}, within({ forEach }))).toEqual([])
    })
  })

  it.each([
    ['without a member', composition([]), ['wrong-value members']],
    ['with a member that is asked nothing', composition([{ of: 'chiefs' }]), ['missing-field members.0']],
    [
      'with a floor above its ceiling',
      composition([{ of: 'chiefs', min: 3, max: 2 }]),
      ['contradictory-bounds members.0.min'],
    ],
    [
      'with a fraction that must be met',
      composition([{ of: 'chiefs', exactly: { times: [{ proportion: '1/2' }, 'members'] } }]),
      ['rounding-missing members.0.exactly'],
    ],
    [
      'with two sorts of one name',
      composition([
        { ...usual[0], name: 'one' },
        { ...usual[1], name: 'one' },
      ]),
      ['name-clash members.1.name'],
    ],
    [
      'with a sort named as the place of another',
      composition([
        { of: 'chiefs', exactly: 1 },
        { of: 'procurators', name: '1', min: 2 },
      ]),
      ['name-clash members.1.name'],
    ],
    [
      'with a sort named as the total',
      composition([{ of: 'chiefs', name: 'total', exactly: 1 }], { total: 'members' }),
      ['name-clash members.0.name'],
    ],
    [
      'of a measure nobody declared',
      composition([{ of: 'chief', min: 1 }]),
      ['unknown-measure members.0.of'],
    ],
    ['of a total nobody declared', composition(usual, { total: 'member' }), ['unknown-measure total']],
    [
      'by a parameter nobody declared',
      composition([{ of: 'chiefs', max: { parameter: 'most' } }]),
      ['unknown-parameter members.0.max.parameter'],
    ],
    ['by half a person', composition([{ of: 'chiefs', max: 0.5 }]), ['malformed-number members.0.max']],
    ['with a key of its own', composition(usual, { most: 3 }), ['unknown-key most']],
  ])('is refused %s', (_, require, problems) => {
    expect(refused(require)).toEqual(problems)
  })

  it('is not refused with a fraction that is rounded where it stands', () => {
    const half = { rate: '1/2', of: 'members', round: 'up' }
    const require = composition([{ name: 'chief', of: 'chiefs', exactly: half }])
    expect(refused(require)).toEqual([])
    expect(said(require, made(2, 1, 0))).toEqual(['chief: satisfied'])
    expect(said(require, made(1, 2, 0))).toEqual(['chief: violated, 1 under'])
  })

  it.each([
    [
      { of: 'procurators', min: 2 },
      made(1, 1, 1),
      '成员中检察官为1人，低于下限2人，少1人',
      'Among the members procurators: 1 person, under the floor of 2 people by 1 person',
    ],
    [
      { of: 'procurators', max: 2, title: { zh: '资深检察官', en: 'senior procurators' } },
      made(1, 4, 1),
      '成员中资深检察官为4人，超过上限2人，超出2人',
      'Among the members senior procurators: 4 people, over the limit of 2 people by 2 people',
    ],
    [
      { of: 'chiefs', exactly: 1 },
      made(2, 2, 1),
      '成员中主任检察官为2人，应为1人，相差1人',
      'Among the members chief procurators: 2 people where it must be 1 person, off by 1 person',
    ],
  ])('%j with %j is told in both languages', (member, posts, zh, en) => {
    const findings = judge(composition([member]), group(posts), around)
    expect(findings.map(({ message }) => message)).toEqual([{ zh, en }])
  })

  it('tells who is beside the members in both languages', () => {
    const told = judge(complete, group(made(1, 2, 1, 2)), around).at(-1)
    expect(told?.message).toEqual({
      zh: '组员为6人，主任检察官、检察官、辅助人员合计为4人，相差2人',
      en: 'Members: 6 people, and 4 people of chief procurators, procurators, assistants together, off by 2 people',
    })
    expect(told?.demand).toEqual({
      zh: '组员应只有主任检察官、检察官、辅助人员',
      en: 'Members must be chief procurators, procurators, assistants and nobody else',
    })
  })
})
