import { describe, expect, it } from 'vitest'
import { divisionSuccessors } from '../../src/divisions/index.ts'
import { createEngine, type DivisionSuccession, readSnapshot } from '../../src/index.ts'
import { jsonRulesEngine } from '../../src/json-rules-engine/index.ts'

/** A pack for some divisions, with one rule that every place breaks. */
const packFor = (divisions: readonly string[], more: object = {}) => ({
  id: 'pack',
  version: '1.0.0',
  title: { zh: '规则包', en: 'Pack' },
  territory: { divisions },
  inForce: { from: '1980-01-01', basis: 'assumed' },
  sources: { text: { title: '文本', status: 'illustrative' } },
  rules: {
    none: {
      title: { zh: '不设机构', en: 'No agencies' },
      forEach: { subject: 'jurisdiction' },
      require: { kind: 'limit', of: 'departments', max: -1 },
      force: 'mandatory',
      cite: { source: 'text' },
    },
  },
  ...more,
})

const place = (code: string, day: string, more: readonly object[] = []) =>
  readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day,
    jurisdictions: [{ id: 'place', name: '某地', code }, ...more],
    agencies: [],
  })

/** The codes through which a pack applies to a place: `itself` by its digits, nothing where it does not. */
function applies(
  named: string | readonly string[],
  code: string,
  day: string,
  divisions: readonly DivisionSuccession[] = divisionSuccessors,
) {
  const list = typeof named === 'string' ? [named] : named
  const engine = createEngine({ packs: [packFor(list)], divisions })
  const report = engine.evaluate(place(code, day))
  if (report.counts.violated === 0) return undefined
  const [one] = report.successions
  return one === undefined ? 'itself' : `${one.division} ${one.code} ${one.since}`
}

describe('a pack that names a code out of use', () => {
  it('applies to the code that took its place, from the last day of the year on and never before', () => {
    expect(applies('370181', '370181', '2010-06-30')).toBe('itself')
    expect(applies('370181', '370114', '2016-12-30')).toBeUndefined()
    expect(applies('370181', '370114', '2016-12-31')).toBe('370181 370114 2016-12-31')
    expect(applies('370181', '370114101', '2020-01-01')).toBe('370181 370114 2016-12-31')
    expect(applies('360721', '360704', '2017-01-01')).toBe('360721 360704 2016-12-31')
  })

  it('applies to the whole of a district that took more than its area, and says so', () => {
    expect(applies('330103', '330105', '2022-01-01')).toBe('330103 330105 2021-12-31')
    expect(applies('330103', '330105', '2020-01-01')).toBeUndefined()
    expect(applies('330104', '330102', '2022-01-01')).toBe('330104 330102 2021-12-31')
  })

  it('follows codes over several changes', () => {
    expect(applies('362121', '360721', '2000-01-01')).toBe('362121 360721 1998-12-31')
    expect(applies('362121', '360704', '2015-01-01')).toBeUndefined()
    expect(applies('362121', '360704', '2017-01-01')).toBe('362121 360704 2016-12-31')
  })

  it('applies to each county of a prefecture that was split up, and not to the cities that took them', () => {
    const later = (code: string) => applies('341400', code, '2012-01-01')
    expect(later('340181')).toBe('341400 340181 2011-12-31')
    expect(later('340225')).toBe('341400 340225 2011-12-31')
    expect(later('340522')).toBe('341400 340522 2011-12-31')
    expect(later('340100')).toBeUndefined()
    expect(later('340103')).toBeUndefined()
  })

  it('applies to a prefecture that was renumbered whole, and to all that lies in it', () => {
    expect(applies('362100', '360700', '1999-01-01')).toBe('362100 360700 1998-12-31')
    expect(applies('362100', '360781', '1999-01-01')).toBe('362100 360700 1998-12-31')
    expect(applies('362100', '360800', '2001-01-01')).toBeUndefined()
  })

  it('does not follow a part that moved while the code stayed in use', () => {
    // 章丘 gave nothing away; 220122 gave a part to 220103 in 2005 and is in use
    expect(applies('220122', '220103', '2010-01-01')).toBeUndefined()
    // 330104 gave a part to 330102 in 1996, and the rest in 2021
    expect(applies('330104', '330102', '1999-01-01')).toBeUndefined()
  })

  it('leaves the table aside where the territory is assumed', () => {
    const engine = createEngine({ packs: [packFor(['370181'])], divisions: divisionSuccessors })
    const report = engine.evaluate(place('370114', '2020-01-01'), { assumeTerritory: ['pack'] })
    expect([report.counts.violated, report.successions]).toEqual([1, []])
  })
})

describe('a place that still writes an old code', () => {
  it('is found by a pack that names the new one, from the change on', () => {
    expect(applies('370114', '370181', '2018-06-30')).toBe('370114 370181 2016-12-31')
    expect(applies('370114', '370181', '2016-06-30')).toBeUndefined()
    expect(applies('360704', '362121', '2017-01-01')).toBe('360704 362121 2016-12-31')
    expect(applies('360704', '362121', '2015-01-01')).toBeUndefined()
  })

  it('is found by the prefecture or the province into which it went', () => {
    expect(applies('360700', '362121', '1999-01-01')).toBe('360700 362100 1998-12-31')
    expect(applies('370100', '371202', '2019-01-01')).toBe('370100 371200 2018-12-31')
    expect(applies('370100', '371200', '2019-01-01')).toBe('370100 371200 2018-12-31')
    expect(applies('500000', '512301', '1998-01-01')).toBe('500000 512300 1997-12-31')
  })

  it('is found only where its whole area lies', () => {
    expect(applies('330114', '330104', '2022-01-01')).toBeUndefined()
    expect(applies(['330102', '330114'], '330104', '2022-01-01')).toBe('330102 330104 2021-12-31')
  })

  it('is not taken for another old code that went the same way', () => {
    expect(applies('110103', '110101', '2011-01-01')).toBe('110103 110101 2010-12-31')
    expect(applies('130402', '130403', '2022-01-01')).toBeUndefined()
    const table: DivisionSuccession[] = [
      { code: '370181', to: ['370114'], year: 2016 },
      { code: '370182', to: ['370114'], year: 2016 },
    ]
    expect(applies('370181', '370182', '2020-01-01', table)).toBeUndefined()
  })
})

describe('a table of one’s own', () => {
  const table: DivisionSuccession[] = [
    { code: '370181', to: ['370114'], on: '2016-09-18', document: '示例文号' },
  ]

  it('may know the day', () => {
    expect(applies('370181', '370114', '2016-09-17', table)).toBeUndefined()
    expect(applies('370181', '370114', '2016-09-18', table)).toBe('370181 370114 2016-09-18')
  })

  it('may leave open who took an area', () => {
    const gone: DivisionSuccession[] = [{ code: '370181', to: [], year: 2016 }]
    expect(applies('370181', '370181', '2020-01-01', gone)).toBe('itself')
    expect(applies('370114', '370181', '2020-01-01', gone)).toBeUndefined()
  })

  it('changes nothing where it is not handed over', () => {
    expect(applies('370181', '370114', '2020-01-01', [])).toBeUndefined()
  })

  it('is refused with everything that is wrong in it', () => {
    const read = (divisions: readonly object[]) => () =>
      // as data from elsewhere would come
      createEngine({ packs: [], divisions: JSON.parse(JSON.stringify(divisions)) })
    expect(
      read([
        { code: '37', to: ['370114'], year: 2016 },
        { code: '370181', to: ['370114'] },
        { code: '370181', to: ['370114'], year: 2016, on: '2016-09-18' },
        { code: '370182', to: ['370114'], on: '2016-9-18' },
      ]),
    ).toThrow(
      /^the table of division codes has 4 problems\n.*has 2 digits.*\n.*neither `on` nor `year`.*\n.*both `on` and `year`.*\n.*is not a day/,
    )
    expect(
      read([
        { code: '370181', to: ['370114'], year: 2016 },
        { code: '370181', to: ['370115'], year: 2017 },
        { code: '110101', to: ['110102'], year: 2016 },
        { code: '110102', to: ['110103'], year: 2015 },
        { code: '120101', to: ['120102'], year: 2016 },
        { code: '120102', to: ['120101'], year: 2016 },
      ]),
    ).toThrow(
      /3 problems\n.*`370181` is said to go out of use twice.*\n.*`110101` goes over to `110102`, which was out of use by then.*\n.*`120101` → `120102` → `120101`/,
    )
    expect(read([{ code: '370181', to: ['370181'], year: 2016 }])).toThrow('`370181` → `370181`')
  })
})

describe('who judges elsewhere', () => {
  const engine = createEngine({ packs: [packFor(['370181'])], divisions: divisionSuccessors })

  it('finds the succession and its day in the conditions', () => {
    const [rule] = engine.conditions({ subject: 'jurisdiction', lawOn: '2020-01-01' })
    const text = JSON.stringify(rule?.territory)
    expect(text).toContain('"370114"')
    expect(text).toContain('facts-day')
  })

  it('comes to the same verdicts with json-rules-engine', async () => {
    for (const day of ['2016-12-30', '2016-12-31']) {
      const snapshot = place('370114', day)
      const other = await engine.evaluateWith(jsonRulesEngine(), snapshot)
      expect(other.counts).toEqual(engine.evaluate(snapshot).counts)
    }
  })

  it('is told by `resolve` which rule speaks', () => {
    const asked = (day: string) =>
      engine.resolve('pack/none', { snapshot: place('370114', day), subject: 'place' })
    expect(asked('2016-12-31').effective.map(({ rule }) => rule)).toEqual(['pack/none'])
    expect(asked('2016-12-30').losers.map(({ code }) => code)).toEqual(['outside-territory'])
  })
})

describe('packs that meet by succession', () => {
  const rule = (relation: object) => ({
    none: { ...packFor([]).rules.none, require: { kind: 'limit', of: 'departments', max: 20 }, ...relation },
  })
  const upper = packFor([], {
    id: 'upper',
    territory: { levels: ['county'] },
    rules: { none: { ...rule({}).none, require: { kind: 'limit', of: 'departments', max: 22 } } },
  })
  const lower = (id: string, code: string) =>
    packFor([code], { id, extends: ['upper'], rules: rule({ tightens: 'upper/none' }) })
  const packs = [upper, lower('old', '370181'), lower('new', '370114')]

  it('tie where both would stand in the place of one rule', () => {
    expect(createEngine({ packs }).packs).toHaveLength(3)
    expect(() => createEngine({ packs, divisions: divisionSuccessors })).toThrow(
      'nothing says which of `old/none`, `new/none` stands in the place of `upper/none`',
    )
  })

  it('do not tie where they name provinces between which counties moved', () => {
    const apart = [upper, lower('sichuan', '510000'), lower('chongqing', '500000')]
    expect(createEngine({ packs: apart, divisions: divisionSuccessors }).packs).toHaveLength(3)
  })
})

describe('the report', () => {
  it('names each code once, however many places have it', () => {
    const engine = createEngine({ packs: [packFor(['370181'])], divisions: divisionSuccessors })
    const towns = [
      { id: 'a', name: '甲', code: '370114101', parent: 'place' },
      { id: 'b', name: '乙', code: '370114102', parent: 'place' },
    ]
    const report = engine.evaluate(place('370114', '2020-01-01', towns))
    expect(report.counts.violated).toBe(3)
    expect(report.successions).toEqual([
      { pack: 'pack', division: '370181', code: '370114', since: '2016-12-31' },
    ])
  })

  it('has the table in its receipt where it mattered', () => {
    const engine = createEngine({ packs: [packFor(['370181'])], divisions: divisionSuccessors })
    expect(engine.evaluate(place('370114', '2020-01-01')).receipt().divisions).toMatch(/^[0-9a-f]{64}$/)
    expect(engine.evaluate(place('370181', '2010-01-01')).receipt().divisions).toBeUndefined()
  })

  it('names none for a pack that judged nothing', () => {
    const early = packFor(['370181'], { inForce: { from: '2030-01-01', basis: 'assumed' } })
    const engine = createEngine({ packs: [early], divisions: divisionSuccessors })
    expect(engine.evaluate(place('370114', '2020-01-01')).successions).toEqual([])
  })
})
