import { describe, expect, it } from 'vitest'
import { town } from '../engine/town.ts'
import { type Around, judge, missing, pairs, refusals, verdictOf } from './judging.ts'
import { type Bounded, type Fraction, misjudged, roundings } from './rounding.ts'

type Facts = Parameters<typeof town>[0]

const limit = (ends: object) => ({ kind: 'limit', of: 'administrative-establishment', ...ends })
const said = (ends: object, facts: Facts, around: Around = {}) => verdictOf(limit(ends), town(facts), around)
const place = (more: object) => ({
  jurisdictions: [{ id: 'town', name: '某镇', level: 'township', ...more }],
})
const half = { times: [{ proportion: '1/2' }, 'institution-establishment'] }

describe('a limit', () => {
  it.each([
    [{ max: 30 }, 29, 'satisfied'],
    [{ max: 30 }, 30, 'satisfied'],
    [{ max: 30 }, 31, 'violated, 1 over'],
    [{ max: 30 }, 45, 'violated, 15 over'],
    [{ max: 0 }, 0, 'satisfied'],
    [{ max: 0 }, 1, 'violated, 1 over'],
    [{ min: 30 }, 15, 'violated, 15 under'],
    [{ min: 30 }, 29, 'violated, 1 under'],
    [{ min: 30 }, 30, 'satisfied'],
    [{ min: 30 }, 31, 'satisfied'],
    [{ exactly: 30 }, 28, 'violated, 2 under'],
    [{ exactly: 30 }, 29, 'violated, 1 under'],
    [{ exactly: 30 }, 30, 'satisfied'],
    [{ exactly: 30 }, 31, 'violated, 1 over'],
    [{ min: 14, max: 22 }, 13, ['min: violated, 1 under', 'max: satisfied']],
    [{ min: 14, max: 22 }, 14, ['min: satisfied', 'max: satisfied']],
    [{ min: 14, max: 22 }, 22, ['min: satisfied', 'max: satisfied']],
    [{ min: 14, max: 22 }, 23, ['min: satisfied', 'max: violated, 1 over']],
    [{ min: 5, max: 5 }, 5, ['min: satisfied', 'max: satisfied']],
    [{ min: 5, max: 5 }, 6, ['min: satisfied', 'max: violated, 1 over']],
  ])('%j with %i posts is %j', (ends, administrative, verdict) => {
    expect(said(ends, { administrative })).toEqual(verdict)
  })

  it('counts what is known to be none as nothing', () => {
    expect(said({ max: 0 }, { administrative: null })).toEqual('satisfied')
    expect(said({ min: 1 }, { administrative: null })).toEqual('violated, 1 under')
  })

  it('asks nothing at an end where the source sets none', () => {
    expect(said({ max: 'none' }, { administrative: 4000 })).toEqual([])
    expect(said({ min: 3, max: 'none' }, { administrative: 2 })).toEqual('violated, 1 under')
  })

  it('is as large as what it is written with', () => {
    const own = { max: { plus: ['institution-establishment', 2], minus: [1] } }
    expect(said(own, { administrative: 11, institution: 10 })).toEqual('satisfied')
    expect(said(own, { administrative: 12, institution: 10 })).toEqual('violated, 1 over')
    const parameters = { most: { values: [{ from: '2000-01-01', value: 30 }] } }
    const looked = { max: { parameter: 'most' } }
    expect(said(looked, { administrative: 30 }, { pack: { parameters } })).toEqual('satisfied')
    expect(said(looked, { administrative: 31 }, { pack: { parameters } })).toEqual('violated, 1 over')
  })

  it('tells the excess in the unit of what it bounds', () => {
    const [finding] = judge(limit({ max: 30 }), town({ administrative: 32 }))
    expect(finding?.excess).toEqual({ by: 2, side: 'over', unit: 'post' })
    expect(finding?.details['value']).toMatchObject({ low: 32, high: 32 })
    expect(finding?.details['bound']).toMatchObject({ low: 30, high: 30 })
    expect(finding?.evidence.map(({ id }) => id)).toEqual(['office/administrative'])
  })

  describe('under a ceiling that was approved from above', () => {
    const ceiling = { max: { ceiling: 'administrative-establishment' } }
    it.each([
      ['binds where it is set', { 'administrative-establishment': 28 }, 'violated, 1 over'],
      ['is kept at its own number', { 'administrative-establishment': 29 }, 'satisfied'],
      ['binds nobody where there is known to be none', { 'administrative-establishment': null }, []],
      ['binds nobody where there are known to be none at all', null, []],
      ['leaves it open where another one is set', { departments: 3 }, 'unknown'],
      ['leaves it open where none is told', undefined, 'unknown'],
    ])('%s', (_, ceilings, verdict) => {
      const more = place(ceilings === undefined ? {} : { ceilings })
      expect(said(ceiling, { administrative: 29, more })).toEqual(verdict)
    })

    it('names the ceiling that is missing', () => {
      const findings = judge(limit(ceiling), town({ administrative: 29, more: place({}) }))
      expect(missing(findings)).toEqual(['approved total of administrative establishment of 某镇'])
    })
  })

  describe('where facts are missing', () => {
    it('is unknown and names the field', () => {
      const findings = judge(limit({ min: 14, max: 22 }), town({}))
      expect(findings.map(({ verdict }) => verdict)).toEqual(['unknown', 'unknown'])
      expect(findings.map((one) => one.missing)).toEqual(
        Array(2).fill([
          { zh: '某镇机关（行政编制）的核定编制', en: 'approved of 某镇机关 (administrative)' },
        ]),
      )
    })

    it('names the field of the bound', () => {
      const findings = judge(limit({ max: 'institution-establishment' }), town({ administrative: 30 }))
      expect(findings.map(({ verdict }) => verdict)).toEqual(['unknown'])
      expect(missing(findings)).toEqual(['approved of 某镇机关 (institution)'])
    })

    it('names the collection that was left out', () => {
      const findings = judge(limit({ max: 30 }), town({ more: { establishment: undefined } }))
      expect(findings.map(({ verdict }) => verdict)).toEqual(['unknown'])
      expect(missing(findings)).toEqual(['the collection establishment'])
    })

    it.each([
      [{ max: 30 }, 30, 'unknown'],
      [{ max: 30 }, 31, 'violated, at least 1 over'],
      [{ max: 30 }, 40, 'violated, at least 10 over'],
      [{ min: 30 }, 29, 'unknown'],
      [{ min: 30 }, 30, 'satisfied'],
      [{ exactly: 30 }, 29, 'unknown'],
      [{ exactly: 30 }, 30, 'unknown'],
      [{ exactly: 30 }, 31, 'violated, at least 1 over'],
      [{ min: 14, max: 22 }, 13, ['min: unknown', 'max: unknown']],
      [{ min: 14, max: 22 }, 14, ['min: satisfied', 'max: unknown']],
      [{ min: 14, max: 22 }, 23, ['min: satisfied', 'max: violated, at least 1 over']],
    ])('%j with %i posts in a partial list is %j', (ends, administrative, verdict) => {
      expect(said(ends, { administrative, partial: true })).toEqual(verdict)
    })

    it('is violated below a bound that can only fall short of it', () => {
      const below = { measures: { less: { ...lessened, term: { minus: ['institution-establishment'] } } } }
      const facts = town({ administrative: 0, institution: 3, partial: true })
      const require = { kind: 'limit', of: 'less', min: -2 }
      expect(verdictOf(require, facts, { pack: below })).toEqual('violated, at least 1 under')
    })
  })

  describe('with a way out', () => {
    const until = { rule: { allowances: [{ until: '2012-12-31' }] } }
    const raised = { rule: { allowances: [{ where: { class: 'class-1' }, raises: 2 }] } }
    const replaced = { rule: { allowances: [{ where: { class: 'class-1' }, with: { min: 10 } }] } }

    it('is permitted and keeps the excess over the limit itself', () => {
      expect(said({ max: 30 }, { administrative: 31 }, until)).toEqual('permitted, 1 over')
      expect(said({ min: 30 }, { administrative: 28 }, until)).toEqual('permitted, 2 under')
    })

    it('is permitted up to what it raises', () => {
      expect(said({ max: 30 }, { administrative: 32 }, raised)).toEqual('permitted, 2 over')
      expect(said({ max: 30 }, { administrative: 33 }, raised)).toEqual('violated, 3 over')
      const ceiling = { max: { ceiling: 'administrative-establishment' } }
      const set = place({ class: 'class-1', ceilings: { 'administrative-establishment': 30 } })
      expect(said(ceiling, { administrative: 32, more: set }, raised)).toEqual('permitted, 2 over')
      expect(said(ceiling, { administrative: 33, more: set }, raised)).toEqual('violated, 3 over')
    })

    it('is permitted down to what it asks instead', () => {
      expect(said({ min: 14, max: 22 }, { administrative: 10 }, replaced)).toEqual([
        'min: permitted, 4 under',
        'max: satisfied',
      ])
      expect(said({ min: 14, max: 22 }, { administrative: 9 }, replaced)).toEqual([
        'min: violated, 5 under',
        'max: satisfied',
      ])
      expect(said({ min: 14, max: 22 }, { administrative: 23 }, replaced)).toEqual([
        'min: satisfied',
        'max: violated, 1 over',
      ])
    })
  })

  describe('that is a fraction', () => {
    it('bounds whole numbers all the same', () => {
      expect(said({ max: half }, { administrative: 28, institution: 57 })).toEqual('satisfied')
      expect(said({ max: half }, { administrative: 29, institution: 57 })).toEqual('violated, 1 over')
      expect(said({ min: half }, { administrative: 28, institution: 57 })).toEqual('violated, 1 under')
      expect(said({ min: half }, { administrative: 29, institution: 57 })).toEqual('satisfied')
    })

    it('is rounded as its definition says, for all small numbers', () => {
      const fractions: readonly Fraction[] = [
        [1, 2],
        [1, 3],
        [2, 3],
        [5, 4],
        [7, 5],
        [2, 1],
      ]
      const cases = fractions.flatMap(([above, below]) =>
        (['max', 'min', 'exactly'] as const).flatMap((end) =>
          roundings
            .filter((rounding) => end !== 'exactly' || rounding !== undefined || below === 1)
            .map((rounding): Bounded => {
              const times = [{ proportion: `${above}/${below}` }, 'institution-establishment']
              const require = limit({ [end]: { times }, ...(rounding === undefined ? {} : { rounding }) })
              return { require, end, rounding, bound: ({ institution }) => [above * institution, below] }
            }),
        ),
      )
      const grid = pairs({ administrative: 16, institution: 12 })
      const { judged, otherwise } = misjudged(cases, grid)
      expect(otherwise).toEqual([])
      expect(judged).toBe(cases.length * grid.length)
    }, 60_000)
  })

  describe('that asks nothing or too much', () => {
    it.each([
      ['without an end', {}, ['missing-field']],
      ['with a floor above its ceiling', { min: 31, max: 30 }, ['contradictory-bounds min']],
      ['that is exactly an unrounded fraction', { exactly: half }, ['rounding-missing exactly']],
      ['of a measure nobody declared', { of: 'departement', max: 3 }, ['unknown-measure of']],
      ['by a parameter nobody declared', { max: { parameter: 'most' } }, ['unknown-parameter max.parameter']],
      ['by a ceiling that is none', { max: { ceiling: 'departement' } }, ['unknown-field max.ceiling']],
      ['by half a post', { max: 2.5 }, ['malformed-number max']],
      ['with an end that is none', { max: 3, maximum: 3 }, ['unknown-key maximum']],
      ['rounded in no known way', { max: half, rounding: 'nearest' }, ['unknown-word rounding']],
    ])('is refused %s', (_, ends, problems) => {
      expect(refusals(limit(ends))).toEqual(problems)
    })

    it('is not refused where its two ends are the same', () => {
      expect(refusals(limit({ min: 30, max: 30 }))).toEqual([])
      expect(refusals(limit({ exactly: half, rounding: 'up' }))).toEqual([])
    })
  })

  it.each([
    [
      { max: 30 },
      32,
      '行政编制为32名，超过上限30名，超出2名',
      'Administrative establishment: 32 posts, over the limit of 30 posts by 2 posts',
    ],
    [
      { min: 30 },
      29,
      '行政编制为29名，低于下限30名，少1名',
      'Administrative establishment: 29 posts, under the floor of 30 posts by 1 post',
    ],
    [
      { exactly: 30 },
      28,
      '行政编制为28名，应为30名，相差2名',
      'Administrative establishment: 28 posts where it must be 30 posts, off by 2 posts',
    ],
  ])('%j with %i posts is told in both languages', (ends, administrative, zh, en) => {
    expect(judge(limit(ends), town({ administrative })).map(({ message }) => message)).toEqual([{ zh, en }])
  })
})

const lessened = {
  kind: 'term',
  subject: 'jurisdiction',
  unit: 'post',
  title: { zh: '减少数', en: 'reduction' },
}
