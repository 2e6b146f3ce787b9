import { describe, expect, it } from 'vitest'
import { createEngine, definePack, readSnapshot, type Snapshot } from '../../src/index.ts'
import { haixi } from '../../src/packs/haixi/index.ts'
import { zhangqiu } from '../../src/packs/zhangqiu/index.ts'
import { applyPlan, readPlan } from '../../src/reform/index.ts'
import { example, snapshot } from '../packs/cases.ts'

type Rows = readonly object[]

const place = (
  id: string,
  level: string,
  rows: Readonly<Record<string, Rows>>,
  more: object = {},
): Snapshot =>
  readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: '2001-01-01',
    jurisdictions: [{ id, name: id, level, parent: null, ...more }],
    ...rows,
  })
const apply = (before: Snapshot, operations: Rows) =>
  applyPlan(before, readPlan({ schema: 'bianzhi/plan@1', title: '改革', from: '2019-03-25', operations }))

const numbered = (count: number, name: string, more: object): Rows =>
  Array.from({ length: count }, (_, index) => ({
    id: `${name}${index + 1}`,
    name: `${name}${index + 1}`,
    ...more,
  }))
const ended = (from: number, until: number, name: string): Rows =>
  Array.from({ length: until - from + 1 }, (_, index) => ({
    kind: 'abolish',
    agency: `${name}${from + index}`,
  }))

const count = (relation: string, where: object, en: string) => ({
  kind: 'count',
  subject: 'jurisdiction',
  relation,
  where,
  unit: 'unit',
  title: { zh: '数目', en },
})
/** A pack of claims only, to compute figures exactly. */
const packOf = (level: string, measures: object, claims: object, rules: object = {}) => ({
  ...definePack({
    id: 'figures',
    version: '1.0.0',
    title: { zh: '数字', en: 'Figures' },
    inForce: { from: '2001-01-01', basis: 'assumed' },
    territory: { levels: [level as 'county'] },
    sources: { report: { title: '材料', status: 'reported' } },
    rules: {},
  }),
  measures,
  claims,
  rules,
})
const cite = { source: 'report', article: '一' }
const claim = (says: number | string, measure: unknown, of?: unknown) => ({
  title: { zh: '数字', en: 'figure' },
  says,
  measure,
  ...(of === undefined ? {} : { in: of }),
  cite,
})
const figuresOf = (pack: object, after: Snapshot, before?: Snapshot) =>
  Object.fromEntries(
    createEngine({ packs: [pack] })
      .evaluate(after, before === undefined ? {} : { baselines: { before } })
      .claims()
      .map(({ claim: id, says, computed, difference }) => [
        id.split('/')[1],
        [says, computed.text.zh.replace(/[个名]$/, ''), difference],
      ]),
  )

describe('the reform of the townships of Haixi', () => {
  const [before, after] = [example('haixi/before.yaml'), example('haixi/after.yaml')].map(snapshot)
  const report =
    before && after && createEngine({ packs: [haixi] }).evaluate(after, { baselines: { before } })
  const figures = new Map(
    report
      ?.claims()
      .map(({ claim: id, says, computed, difference }) => [
        id.slice('haixi/'.length),
        [says, computed.text.zh, difference],
      ]),
  )

  it.each([
    ['townships-reduction', '14.6%', '14.6%', undefined],
    ['administrative-reduction', '5.4%', '5.4%', undefined],
    ['leaders-reduction', '17.1%', '17.1%', undefined],
    ['institutions-fewer', '48', '58个', '+10'],
    ['institutions-reduction', '32%', '38.4%', '+6.4%'],
  ])('%s: states %s, and comes to %s, off by %s', (id, says, computed, difference) => {
    expect(figures.get(id)).toEqual([says, computed, difference])
  })

  const mountain = place('某镇', 'township', {
    agencies: [{ id: '乡镇机关', name: '乡镇机关', jurisdiction: '某镇', kind: 'township-office' }],
    establishment: [
      { agency: '乡镇机关', category: 'administrative', approved: 627 },
      { agency: '乡镇机关', category: 'institution', approved: 622 },
    ],
  })
  const converted = apply(mountain, [
    ...[
      ['earmarked-police', 29],
      ['earmarked-judicial', 5],
    ].map(([toCategory, amount]) => ({
      kind: 'convert-establishment',
      agency: '乡镇机关',
      category: 'administrative',
      toCategory,
      amount,
    })),
    { kind: 'adjust-establishment', agency: '乡镇机关', category: 'institution', amount: -10 },
  ])

  it('turns 34 of 627 posts into 29 of the police and 5 of justice, and loses none', () => {
    const posts = Object.fromEntries(
      (converted.after.establishment ?? []).map(({ category, approved }) => [category, approved]),
    )
    expect(posts).toEqual({
      administrative: 593,
      'earmarked-police': 29,
      'earmarked-judicial': 5,
      institution: 612,
    })
    expect(593 + 29 + 5).toBe(627)
  })

  it('has 213 leaders only if 冷湖镇 has six', () => {
    const table = 13 * 7 + 5 * 5 + 17 * 5 + (1 + 1 + 2)
    const stated = (ofTheTown: number) => table - ofTheTown + 14
    expect([5, 6, 7].map(stated)).toEqual([214, 213, 212])
  })
})

describe('the reform of Zaozhuang', () => {
  const towns = (many: number, classes: Rows = []) =>
    readSnapshot({
      schema: 'bianzhi/snapshot@1',
      day: '2011-12-31',
      jurisdictions: [
        { id: '枣庄市', name: '枣庄市', level: 'prefecture', parent: null },
        ...numbered(many, '镇', { level: 'township', parent: '枣庄市' }).map((town, index) => ({
          ...town,
          ...(classes[index] ?? {}),
        })),
      ],
    })
  const classes = [
    ...Array(21).fill({ class: '一类' }),
    ...Array(41).fill({ class: '二类' }),
    ...Array(2).fill({ class: '三类' }),
  ]
  const of = (where: object) => count('jurisdictions', { level: 'township', ...where }, 'townships')
  const measures = {
    townships: of({}),
    first: of({ class: '一类' }),
    second: of({ class: '二类' }),
    third: of({ class: '三类' }),
  }
  const before = { measure: 'townships', at: 'before' }
  const fewer = { plus: [before], minus: ['townships'] }
  const pack = packOf('prefecture', measures, {
    before: claim(90, before),
    after: claim(64, 'townships'),
    classes: claim(64, { plus: ['first', 'second', 'third'] }),
    rate: claim('28.9%', fewer, before),
  })

  it('goes from 90 townships to 64, 28.9 % fewer, of 21, 41 and 2 in three classes', () => {
    expect(figuresOf(pack, towns(64, classes), towns(90))).toEqual({
      before: ['90', '90', undefined],
      after: ['64', '64', undefined],
      classes: ['64', '64', undefined],
      rate: ['28.9%', '28.9%', undefined],
    })
  })

  it('leaves four offices and three centres of five and six in Binhu, 36.4 % fewer', () => {
    const town = place('滨湖镇', 'township', {
      agencies: [
        ...numbered(5, '办公室', { jurisdiction: '滨湖镇', kind: 'internal-organ' }),
        ...numbered(6, '中心', { jurisdiction: '滨湖镇', kind: 'institution' }),
      ],
    })
    const { after, looseEnds } = apply(town, [...ended(5, 5, '办公室'), ...ended(4, 6, '中心')])
    const all = { measure: 'bodies', at: 'before' }
    const bodies = {
      bodies: count('agencies', { kind: ['internal-organ', 'institution'] }, 'bodies'),
    }
    const rate = { rate: claim('36.4%', { plus: [all], minus: ['bodies'] }, all), left: claim(7, 'bodies') }
    expect(figuresOf(packOf('township', bodies, rate), after, town)).toEqual({
      rate: ['36.4%', '36.4%', undefined],
      left: ['7', '7', undefined],
    })
    expect(looseEnds.filter(({ kind }) => kind === 'no-destination')).toHaveLength(4)
  })
})

describe('the reform of Zhangqiu', () => {
  const departments = [
    ...numbered(18, '新部门', { kind: 'government-department', tags: ['reformed'], jurisdiction: '章丘区' }),
    ...numbered(19, '原部门', { kind: 'government-department', tags: [], jurisdiction: '章丘区' }),
  ]
  const after = { ...place('章丘区', 'county', { agencies: departments }, { code: '370114' }) }
  const district = readSnapshot({ ...after, day: '2019-03-25' })

  it('has 37 departments, of which 18 are new: 48.6 %, of which the text states no rate', () => {
    expect(figuresOf(zhangqiu, district)).toEqual({
      'departments-in-all': ['37', '37', undefined],
      'reformed-departments': ['18', '18', undefined],
    })
    const reformed = { reformed: count('agencies', { tags: 'reformed' }, 'reformed') }
    const rate = { rate: claim('48.6%', 'reformed', 37), items: claim('4.2', 75, 'reformed') }
    expect(figuresOf(packOf('county', reformed, rate), district)['rate']).toEqual([
      '48.6%',
      '48.6%',
      undefined,
    ])
  })
})

describe('the reform of the townships of Rui’an', () => {
  const city = (administrative: number, institution: number) =>
    place('瑞安市', 'county', {
      agencies: [{ id: '各乡镇', name: '各乡镇', jurisdiction: '瑞安市', kind: 'township-office' }],
      establishment: [
        { agency: '各乡镇', category: 'administrative', approved: administrative },
        { agency: '各乡镇', category: 'institution', approved: institution },
      ],
    })
  const cut = (rounding: object, id: string) => ({
    [id]: {
      title: { zh: '精简2%', en: 'Cut by 2 %' },
      forEach: { subject: 'jurisdiction', where: { level: 'county' } },
      require: { kind: 'change', of: 'administrative-establishment', cut: { exactly: '2%' }, ...rounding },
      force: 'mandatory',
      cite,
    },
  })
  const pack = packOf(
    'county',
    {},
    {},
    {
      ...cut({ rounding: 'half-up' }, 'rounded'),
      ...cut({ rounding: 'down' }, 'down'),
    },
  )
  const verdicts = (base: number) => {
    const before = city(base, 947)
    const { after } = apply(before, [
      { kind: 'adjust-establishment', agency: '各乡镇', category: 'administrative', amount: 934 - base },
    ])
    const report = createEngine({ packs: [pack] }).evaluate(after, { baselines: { before } })
    return Object.fromEntries([...report.judged()].map(({ rule, verdict }) => [rule.split('/')[1], verdict]))
  }

  it('comes to 934 posts from 953 if it rounds, and from 954 if it rounds down', () => {
    expect(verdicts(952)).toEqual({ rounded: 'violated', down: 'violated' })
    expect(verdicts(953)).toEqual({ rounded: 'satisfied', down: 'violated' })
    expect(verdicts(954)).toEqual({ rounded: 'violated', down: 'satisfied' })
    expect(verdicts(955)).toEqual({ rounded: 'violated', down: 'violated' })
  })

  it('has 1.014 institution posts for each administrative one, 173 below 1.2', () => {
    const ratio = packOf(
      'county',
      {},
      {
        ratio: claim('101.4%', 'institution-establishment', 'administrative-establishment'),
      },
    )
    expect(figuresOf(ratio, city(934, 947))['ratio']).toEqual(['101.4%', '101.4%', undefined])
    expect(Math.floor((934 * 12) / 10) - 947).toBe(173)
  })
})
