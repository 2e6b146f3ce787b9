import { describe, expect, it } from 'vitest'
import { town } from '../engine/town.ts'
import { type Around, judge, missing, pairs, refusals, verdictOf } from './judging.ts'
import { type Bounded, type Fraction, misjudged, roundings } from './rounding.ts'

type Facts = Parameters<typeof town>[0]

const ratio = (ends: object) => ({
  kind: 'ratio',
  of: 'institution-establishment',
  to: 'administrative-establishment',
  ...ends,
})
const said = (ends: object, facts: Facts, around: Around = {}) => verdictOf(ratio(ends), town(facts), around)

describe('a ratio', () => {
  it.each([
    [{ atMost: '1.2:1' }, 35, 30, 'satisfied'],
    [{ atMost: '1.2:1' }, 36, 30, 'satisfied'],
    [{ atMost: '1.2:1' }, 37, 30, 'violated, 1 over'],
    [{ atMost: '1.2:1' }, 37, 31, 'satisfied'],
    [{ atMost: '1.2:1' }, 38, 31, 'violated, 1 over'],
    [{ atMost: '6:5' }, 37, 30, 'violated, 1 over'],
    [{ atMost: '120%' }, 37, 30, 'violated, 1 over'],
    [{ atMost: 2 }, 60, 30, 'satisfied'],
    [{ atMost: 2 }, 61, 30, 'violated, 1 over'],
    [{ atMost: 0 }, 1, 30, 'violated, 1 over'],
    [{ atLeast: '1.2:1' }, 34, 30, 'violated, 2 under'],
    [{ atLeast: '1.2:1' }, 35, 30, 'violated, 1 under'],
    [{ atLeast: '1.2:1' }, 36, 30, 'satisfied'],
    [{ atLeast: '1.2:1' }, 37, 30, 'satisfied'],
    [{ atLeast: '1.2:1' }, 37, 31, 'violated, 1 under'],
    [{ atLeast: '1.2:1' }, 38, 31, 'satisfied'],
    [{ exactly: 2 }, 59, 30, 'violated, 1 under'],
    [{ exactly: 2 }, 60, 30, 'satisfied'],
    [{ exactly: 2 }, 61, 30, 'violated, 1 over'],
    [{ atLeast: 1, atMost: '1.2:1' }, 29, 30, ['min: violated, 1 under', 'max: satisfied']],
    [{ atLeast: 1, atMost: '1.2:1' }, 30, 30, ['min: satisfied', 'max: satisfied']],
    [{ atLeast: 1, atMost: '1.2:1' }, 37, 30, ['min: satisfied', 'max: violated, 1 over']],
  ])('%j with %i to %i is %j', (ends, institution, administrative, verdict) => {
    expect(said(ends, { administrative, institution })).toEqual(verdict)
  })

  it('to nothing is kept by nothing only, with nothing to divide', () => {
    expect(said({ atMost: '1.2:1' }, { administrative: 0, institution: 0 })).toEqual('satisfied')
    expect(said({ atMost: '1.2:1' }, { administrative: 0, institution: 1 })).toEqual('violated, 1 over')
    expect(said({ atLeast: '1.2:1' }, { administrative: 0, institution: 0 })).toEqual('satisfied')
    expect(said({ atLeast: '1.2:1' }, { administrative: 0, institution: 1 })).toEqual('satisfied')
    expect(said({ exactly: 2 }, { administrative: 0, institution: 0 })).toEqual('satisfied')
    expect(said({ exactly: 2 }, { administrative: 0, institution: 1 })).toEqual('violated, 1 over')
  })

  it('takes its proportion from a parameter', () => {
    const parameters = { most: { values: [{ from: '2000-01-01', value: '1.2:1' }] } }
    const looked = { atMost: { parameter: 'most' } }
    const around = { pack: { parameters } }
    expect(said(looked, { administrative: 30, institution: 36 }, around)).toEqual('satisfied')
    expect(said(looked, { administrative: 30, institution: 37 }, around)).toEqual('violated, 1 over')
  })

  it('counts the excess in the first measure of a sum', () => {
    const of = { plus: ['institution-establishment', 'administrative-establishment'] }
    const require = ratio({ of, atMost: 2 })
    const [finding] = judge(require, town({ administrative: 30, institution: 31 }))
    expect(finding?.excess).toEqual({ by: 1, side: 'over', unit: 'post' })
    expect(verdictOf(require, town({ administrative: 30, institution: 30 }))).toEqual('satisfied')
  })

  it('gives its lower end the force of a shortfall', () => {
    const require = ratio({ atLeast: 1, atMost: 2, shortfall: 'advisory' })
    const findings = judge(require, town({ administrative: 30, institution: 29 }))
    expect(findings.map(({ check, force }) => [check, force])).toEqual([
      ['towns/rule#min', 'advisory'],
      ['towns/rule#max', 'mandatory'],
    ])
  })

  describe('where facts are missing', () => {
    it('is unknown and names the field on either side', () => {
      const lacking = (facts: Facts) => {
        const findings = judge(ratio({ atMost: '1.2:1' }), town(facts))
        return [findings.map(({ verdict }) => verdict).join(), ...missing(findings)]
      }
      expect(lacking({ administrative: 30 })).toEqual(['unknown', 'approved of 某镇机关 (institution)'])
      expect(lacking({ institution: 30 })).toEqual(['unknown', 'approved of 某镇机关 (administrative)'])
      expect(lacking({})).toEqual([
        'unknown',
        'approved of 某镇机关 (institution)',
        'approved of 某镇机关 (administrative)',
      ])
    })

    it('is decided where no value of the missing one could change it', () => {
      expect(said({ atMost: '1.2:1' }, { institution: 0 })).toEqual('satisfied')
      expect(said({ atLeast: '1.2:1' }, { administrative: 0 })).toEqual('satisfied')
      expect(said({ atMost: 0 }, { institution: 1 })).toEqual('violated, 1 over')
    })

    const perThousand = (ends: object) => ({
      kind: 'ratio',
      of: 'administrative-establishment',
      to: 'residents',
      ...ends,
    })
    const around = {
      pack: {
        attributes: {
          'jurisdiction.residents': { type: 'count', title: { zh: '常住人口', en: 'residents' } },
        },
        measures: {
          residents: {
            kind: 'attribute',
            subject: 'jurisdiction',
            field: 'residents',
            unit: 'person',
            title: { zh: '常住人口', en: 'residents' },
          },
        },
      },
    }
    const populous = (administrative: number) =>
      town({
        administrative,
        partial: true,
        more: {
          jurisdictions: [{ id: 'town', name: '某镇', level: 'township', attributes: { residents: 10_000 } }],
        },
      })

    it.each([
      [{ atMost: '3:1000' }, 30, 'unknown'],
      [{ atMost: '3:1000' }, 31, 'violated, at least 1 over'],
      [{ atLeast: '3:1000' }, 29, 'unknown'],
      [{ atLeast: '3:1000' }, 30, 'satisfied'],
      [{ exactly: '3:1000', rounding: 'up' }, 30, 'unknown'],
      [{ exactly: '3:1000', rounding: 'up' }, 31, 'violated, at least 1 over'],
    ])('%j with %i posts in a partial list is %j', (ends, administrative, verdict) => {
      expect(verdictOf(perThousand(ends), populous(administrative), around)).toEqual(verdict)
    })

    it('is unknown where both sides are listed in part, whichever way they stand', () => {
      expect(said({ atMost: 1 }, { administrative: 1, institution: 9, partial: true })).toEqual('unknown')
      expect(said({ atMost: 1 }, { administrative: 9, institution: 1, partial: true })).toEqual('unknown')
    })
  })

  it('is permitted by a way out, up to what it asks instead', () => {
    const around = { rule: { allowances: [{ where: { class: 'class-1' }, with: { atMost: '1.4:1' } }] } }
    const at = (institution: number) => said({ atMost: '1.2:1' }, { administrative: 30, institution }, around)
    expect(at(36)).toEqual('satisfied')
    expect(at(37)).toEqual('permitted, 1 over')
    expect(at(42)).toEqual('permitted, 6 over')
    expect(at(43)).toEqual('violated, 7 over')
  })

  it('is rounded as its definition says, for all small numbers', () => {
    const fractions: readonly Fraction[] = [
      [1, 2],
      [2, 3],
      [6, 5],
      [7, 5],
      [9, 4],
      [2, 1],
      [0, 1],
    ]
    const ends = { max: 'atMost', min: 'atLeast', exactly: 'exactly' } as const
    const cases = fractions.flatMap(([above, below]) =>
      (['max', 'min', 'exactly'] as const).flatMap((end) =>
        roundings
          .filter((rounding) => end !== 'exactly' || rounding !== undefined || below === 1)
          .map((rounding): Bounded => {
            const require = {
              kind: 'ratio',
              of: 'administrative-establishment',
              to: 'institution-establishment',
              [ends[end]]: `${above}:${below}`,
              ...(rounding === undefined ? {} : { rounding }),
            }
            return { require, end, rounding, bound: ({ institution }) => [above * institution, below] }
          }),
      ),
    )
    const grid = pairs({ administrative: 16, institution: 12 })
    const { judged, otherwise } = misjudged(cases, grid)
    expect(otherwise).toEqual([])
    expect(judged).toBe(cases.length * grid.length)
  }, 60_000)

  it.each([
    ['without an end', {}, ['missing-field']],
    ['that is exactly an unrounded fraction', { exactly: '1.2:1' }, ['rounding-missing exactly']],
    ['to nothing at all', { atMost: '1:0' }, ['malformed-proportion atMost']],
    ['as a float', { atMost: 1.2 }, ['malformed-proportion atMost']],
    ['below zero', { atMost: -1 }, ['malformed-proportion atMost']],
    ['of a measure nobody declared', { of: 'departement', atMost: 1 }, ['unknown-measure of']],
    ['to a measure nobody declared', { to: 'departement', atMost: 1 }, ['unknown-measure to']],
    [
      'by a parameter nobody declared',
      { atMost: { parameter: 'most' } },
      ['unknown-parameter atMost.parameter'],
    ],
    ['with the ends of a limit', { max: 2 }, ['missing-field', 'unknown-key max']],
  ])('is refused %s', (_, ends, problems) => {
    expect(refusals(ratio(ends)).toSorted()).toEqual(problems)
  })

  it.each([
    [{ atMost: 'nonsense' }, ['malformed-proportion allowances.0.with.atMost']],
    [{ atMost: -3 }, ['malformed-proportion allowances.0.with.atMost']],
    [{ of: 'departement' }, ['unknown-measure allowances.0.with.of']],
    [{ atLeast: '1:1' }, ['unknown-key allowances.0.with.atLeast']],
  ])('is refused where a way out asks %j instead', (instead, problems) => {
    const rule = { allowances: [{ where: { class: 'class-1' }, with: instead }] }
    expect(refusals(ratio({ atMost: '1.2:1' }), { rule })).toEqual(problems)
  })

  it('that is exactly a whole number needs no rounding', () => {
    expect(refusals(ratio({ exactly: 2 }))).toEqual([])
    expect(refusals(ratio({ exactly: '4:2' }))).toEqual([])
    expect(refusals(ratio({ exactly: '1.2:1', rounding: 'down' }))).toEqual([])
  })

  it.each([
    [
      { atMost: '1.2:1' },
      37,
      '事业编制为37名，行政编制为30名，高于1.2:1的比例，超出1名',
      'Institution establishment: 37 posts, against administrative establishment: 30 posts; over the ratio of 1.2:1 by 1 post',
    ],
    [
      { atLeast: '1.2:1' },
      34,
      '事业编制为34名，行政编制为30名，低于1.2:1的比例，少2名',
      'Institution establishment: 34 posts, against administrative establishment: 30 posts; under the ratio of 1.2:1 by 2 posts',
    ],
    [
      { exactly: 2 },
      61,
      '事业编制为61名，行政编制为30名，不符合2:1的比例，相差1名',
      'Institution establishment: 61 posts, against administrative establishment: 30 posts; off the ratio of 2:1 by 1 post',
    ],
  ])('%j with %i to 30 is told in both languages', (ends, institution, zh, en) => {
    const findings = judge(ratio(ends), town({ administrative: 30, institution }))
    expect(findings.map(({ message }) => message)).toEqual([{ zh, en }])
  })
})
