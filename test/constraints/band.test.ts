import { describe, expect, it } from 'vitest'
import { readSnapshot } from '../../src/index.ts'
import { town } from '../engine/town.ts'
import { type Around, judge, missing, refusals, upTo, verdictOf, verdictsByEnd } from './judging.ts'

type Facts = Parameters<typeof town>[0]

const band = (rows: readonly object[], more: object = {}) => ({
  kind: 'band',
  by: 'institution-establishment',
  total: 'administrative-establishment',
  rows,
  ...more,
})
const said = (rows: readonly object[], facts: Facts, around: Around = {}) =>
  verdictsByEnd(band(rows), town(facts), around)
/** The verdict of the only row that bounds anything. */
const alone = (rows: readonly object[], facts: Facts, around: Around = {}) =>
  verdictOf(band(rows), town(facts), around)

const posts = [{ upTo: 3, total: 1 }, { upTo: 7, total: 2 }, { total: 3 }]
const population = [
  { below: 50, total: 10 },
  { below: 100, total: 20 },
  { upTo: 200, total: 30 },
  { upTo: 300, total: 'none' },
  { total: { min: 35, max: 40 } },
]

describe('a band', () => {
  it.each([
    [0, 1, ['total-1-max: satisfied']],
    [0, 2, ['total-1-max: violated, 1 over']],
    [3, 1, ['total-1-max: satisfied']],
    [3, 2, ['total-1-max: violated, 1 over']],
    [4, 1, ['total-2-max: satisfied']],
    [4, 2, ['total-2-max: satisfied']],
    [4, 3, ['total-2-max: violated, 1 over']],
    [7, 2, ['total-2-max: satisfied']],
    [7, 3, ['total-2-max: violated, 1 over']],
    [8, 3, ['total-3-max: satisfied']],
    [8, 4, ['total-3-max: violated, 1 over']],
    [4000, 3, ['total-3-max: satisfied']],
    [4000, 6, ['total-3-max: violated, 3 over']],
  ])('takes in the size at which a row ends: %i with %i is %j', (institution, administrative, verdict) => {
    expect(said(posts, { administrative, institution })).toEqual(verdict)
  })

  it.each([
    [49, 10, ['total-1-max: satisfied']],
    [49, 11, ['total-1-max: violated, 1 over']],
    [50, 11, ['total-2-max: satisfied']],
    [50, 21, ['total-2-max: violated, 1 over']],
    [99, 21, ['total-2-max: violated, 1 over']],
    [100, 30, ['total-3-max: satisfied']],
    [100, 31, ['total-3-max: violated, 1 over']],
    [200, 31, ['total-3-max: violated, 1 over']],
    [201, 4000, []],
    [300, 4000, []],
    [301, 34, ['total-5-min: violated, 1 under', 'total-5-max: satisfied']],
    [301, 35, ['total-5-min: satisfied', 'total-5-max: satisfied']],
    [301, 40, ['total-5-min: satisfied', 'total-5-max: satisfied']],
    [301, 41, ['total-5-min: satisfied', 'total-5-max: violated, 1 over']],
  ])('leaves out the size below which it ends: %i with %i is %j', (institution, administrative, verdict) => {
    expect(said(population, { administrative, institution })).toEqual(verdict)
  })

  it('puts every size into one row', () => {
    for (const institution of upTo(12)) {
      const rows = judge(band(posts), town({ administrative: 4, institution }))
      const meant = posts.findIndex(({ upTo: until }) => until === undefined || institution <= until)
      expect(rows.map(({ check }) => check)).toEqual([`towns/rule#total-${meant + 1}-max`])
    }
  })

  it('says nothing of a size beyond a last row that ends', () => {
    const closed = posts.slice(0, 2)
    expect(said(closed, { administrative: 9, institution: 7 })).toEqual(['total-2-max: violated, 7 over'])
    expect(said(closed, { administrative: 9, institution: 8 })).toEqual([])
  })

  it('asks nothing where a row sets no limit, also by a parameter', () => {
    const parameters = { most: { values: [{ from: '2000-01-01', value: 'none' }] } }
    const rows = [{ upTo: 3, total: { parameter: 'most' } }, { total: 2 }]
    const at = (institution: number) =>
      alone(rows, { administrative: 9, institution }, { pack: { parameters } })
    expect(at(3)).toEqual([])
    expect(at(4)).toBe('violated, 7 over')
  })

  it('cites the article of the row, or else of the rule', () => {
    const cite = (article: string) => ({ cite: { source: 'plan', article } })
    const rows = [{ upTo: 3, total: 1, ...cite('九') }, { upTo: 7, total: 2, ...cite('十') }, { total: 3 }]
    const article = (institution: number) =>
      judge(band(rows), town({ administrative: 9, institution })).map(({ citation }) => citation.article)
    expect(article(3)).toEqual(['九'])
    expect(article(4)).toEqual(['十'])
    expect(article(8)).toEqual(['一'])
  })

  it('bounds chiefs, deputies and all together, each by its own measure', () => {
    const require = {
      kind: 'band',
      by: 'approved-posts',
      chief: 'chief-posts',
      deputy: 'deputy-posts',
      total: 'leader-posts',
      rows: [
        { upTo: 20, chief: 1, deputy: { min: 1, max: 2 }, total: 3 },
        { chief: 1, deputy: 3 },
      ],
    }
    const bureau = (approved: number, chief: number, deputy: number) =>
      readSnapshot({
        schema: 'bianzhi/snapshot@1',
        day: '2010-11-17',
        agencies: [{ id: 'bureau', name: '某局', kind: 'government-department' }],
        establishment: [{ agency: 'bureau', category: 'administrative', approved }],
        leadership: [
          { agency: 'bureau', grade: 'chief', approved: chief },
          { agency: 'bureau', grade: 'deputy', approved: deputy },
        ],
      })
    const around = { rule: { forEach: { subject: 'agency' } } }
    expect(verdictsByEnd(require, bureau(20, 2, 3), around)).toEqual([
      'chief-1-max: violated, 1 over',
      'deputy-1-min: satisfied',
      'deputy-1-max: violated, 1 over',
      'total-1-max: violated, 2 over',
    ])
    expect(verdictsByEnd(require, bureau(20, 1, 0), around)).toEqual([
      'chief-1-max: satisfied',
      'deputy-1-min: violated, 1 under',
      'deputy-1-max: satisfied',
      'total-1-max: satisfied',
    ])
    expect(verdictsByEnd(require, bureau(21, 1, 4), around)).toEqual([
      'chief-2-max: satisfied',
      'deputy-2-max: violated, 1 over',
    ])
  })

  it('takes a bound that is itself measured', () => {
    const rows = [{ upTo: 10, total: { times: [{ proportion: '1/2' }, 'institution-establishment'] } }]
    expect(alone(rows, { administrative: 4, institution: 9 })).toBe('satisfied')
    expect(alone(rows, { administrative: 5, institution: 9 })).toBe('violated, 1 over')
  })

  it('binds nobody by a ceiling that was never set', () => {
    const rows = [{ upTo: 3, total: { ceiling: 'administrative-establishment' } }]
    const ceiling = (value: number | null) => ({
      jurisdictions: [
        {
          id: 'town',
          name: '某镇',
          level: 'township',
          ceilings: { 'administrative-establishment': value },
        },
      ],
    })
    expect(alone(rows, { administrative: 9, institution: 3, more: ceiling(8) })).toBe('violated, 1 over')
    expect(alone(rows, { administrative: 9, institution: 3, more: ceiling(null) })).toEqual([])
    expect(alone(rows, { administrative: 9, institution: 4, more: ceiling(8) })).toEqual([])
  })

  describe('where the size is unknown', () => {
    it.each([
      [1, ['total-1-max: satisfied', 'total-2-max: satisfied', 'total-3-max: satisfied']],
      [2, ['total-1-max: unknown', 'total-2-max: satisfied', 'total-3-max: satisfied']],
      [4, ['total-1-max: unknown', 'total-2-max: unknown', 'total-3-max: unknown']],
    ])('is decided only where every row is met: %i is %j', (administrative, verdict) => {
      expect(said(posts, { administrative })).toEqual(verdict)
    })

    it('names the size', () => {
      const findings = judge(band(posts), town({ administrative: 4 }))
      expect(missing(findings)).toEqual(['approved of 某镇机关 (institution)'])
    })

    it('leaves out the rows that it has passed already', () => {
      expect(said(posts, { administrative: 0, institution: 4, partial: true })).toEqual([
        'total-2-max: unknown',
        'total-3-max: unknown',
      ])
      expect(said(posts, { administrative: 3, institution: 8, partial: true })).toEqual([
        'total-3-max: unknown',
      ])
      expect(said(posts, { administrative: 4, institution: 8, partial: true })).toEqual([
        'total-3-max: violated, at least 1 over',
      ])
    })
  })

  describe('where what is bounded is unknown', () => {
    it('is unknown in the row of the size only, and names the field', () => {
      const findings = judge(band(posts), town({ institution: 4 }))
      expect(findings.map(({ check, verdict }) => `${check} ${verdict}`)).toEqual([
        'towns/rule#total-2-max unknown',
      ])
      expect(missing(findings)).toEqual(['approved of 某镇机关 (administrative)'])
    })

    it('meets a floor that a partial list has reached already', () => {
      const floor = [{ total: { min: 3 } }]
      expect(alone(floor, { administrative: 3, institution: 4, partial: true })).toBe('satisfied')
      expect(alone(floor, { administrative: 2, institution: 4, partial: true })).toBe('unknown')
    })
  })

  it('is permitted by a way out that excuses', () => {
    const around = { rule: { allowances: [{ until: '2012-12-31' }] } }
    expect(said(posts, { administrative: 3, institution: 7 }, around)).toEqual([
      'total-2-max: permitted, 1 over',
    ])
    expect(said(posts, { administrative: 2, institution: 7 }, around)).toEqual(['total-2-max: satisfied'])
  })

  it.each([
    ['without a row', [], {}, ['wrong-value rows']],
    ['with a row that asks nothing', [{ upTo: 3 }], {}, ['missing-field rows.0']],
    ['with an empty end', [{ total: {} }], {}, ['missing-field rows.0.total']],
    ['with a row that ends twice', [{ upTo: 3, below: 4, total: 1 }], {}, ['unreachable-case rows.0']],
    [
      'with an open row before the last',
      [{ total: 1 }, { upTo: 7, total: 2 }],
      {},
      ['unreachable-case rows.0'],
    ],
    [
      'with rows out of order',
      [
        { upTo: 7, total: 2 },
        { upTo: 3, total: 1 },
      ],
      {},
      ['unreachable-case rows.1'],
    ],
    [
      'with a row twice',
      [
        { upTo: 3, total: 2 },
        { upTo: 3, total: 1 },
      ],
      {},
      ['unreachable-case rows.1'],
    ],
    [
      'with a row that holds no whole number',
      [
        { upTo: 3, total: 2 },
        { below: 4, total: 1 },
      ],
      {},
      ['unreachable-case rows.1'],
    ],
    ['with a part that no measure counts', [{ chief: 1, total: 1 }], {}, ['missing-field rows.0.chief']],
    ['with a measure that no row bounds', posts, { chief: 'establishment' }, ['missing-field chief']],
    ['with nothing to bound', posts, { total: undefined }, ['missing-field']],
    ['by a measure nobody declared', posts, { by: 'departement' }, ['unknown-measure by']],
    ['of a measure nobody declared', posts, { total: 'departement' }, ['unknown-measure total']],
    [
      'by a parameter nobody declared',
      [{ total: { parameter: 'most' } }],
      {},
      ['unknown-parameter rows.0.total.parameter'],
    ],
    [
      'with a citation of no source',
      [{ total: 1, cite: { source: 'plam' } }],
      {},
      ['unknown-source rows.0.cite.source'],
    ],
  ])('is refused %s', (_, rows, more, problems) => {
    expect(refusals(band(rows, more))).toEqual(problems)
  })

  it('is not refused where a row holds a single size', () => {
    expect(
      refusals(
        band([
          { upTo: 3, total: 1 },
          { upTo: 4, total: 2 },
          { below: 6, total: 3 },
        ]),
      ),
    ).toEqual([])
  })

  it.each([
    [
      3,
      '事业编制为3名（3以下），行政编制为9名，超过上限1名，超出8名',
      'Institution establishment: 3 posts (up to 3); administrative establishment: 9 posts, over the limit of 1 post by 8 posts',
    ],
    [
      4,
      '事业编制为4名（4），行政编制为9名，超过上限2名，超出7名',
      'Institution establishment: 4 posts (4); administrative establishment: 9 posts, over the limit of 2 posts by 7 posts',
    ],
    [
      9,
      '事业编制为9名（5至9），行政编制为9名，低于下限12名，少3名',
      'Institution establishment: 9 posts (5 to 9); administrative establishment: 9 posts, under the floor of 12 posts by 3 posts',
    ],
    [
      10,
      '事业编制为10名（10以上），行政编制为9名，超过上限3名，超出6名',
      'Institution establishment: 10 posts (10 or more); administrative establishment: 9 posts, over the limit of 3 posts by 6 posts',
    ],
  ])('at the size %i is told in both languages', (institution, zh, en) => {
    const rows = [
      { upTo: 3, total: 1 },
      { below: 5, total: 2 },
      { upTo: 9, total: { min: 12 } },
      { total: 3 },
    ]
    const findings = judge(band(rows), town({ administrative: 9, institution }))
    expect(findings.map(({ message }) => message)).toEqual([{ zh, en }])
  })
})
