import { describe, expect, it } from 'vitest'
import { town } from '../engine/town.ts'
import { type Around, judge, missing, pairs, refusals, verdictOf } from './judging.ts'
import { type Bounded, type Fraction, misjudged, roundings } from './rounding.ts'

type Facts = Parameters<typeof town>[0]

const share = (ends: object) => ({
  kind: 'share',
  of: 'institution-establishment',
  in: 'establishment',
  ...ends,
})
const said = (ends: object, facts: Facts, around: Around = {}) => verdictOf(share(ends), town(facts), around)
/** A town of which so many posts, of so many in all, are of an institution. */
const parted = (institution: number, all: number): Facts => ({
  institution,
  administrative: all - institution,
})
const ofOther = (ends: object) => ({ ...share(ends), in: 'administrative-establishment' })

describe('a share', () => {
  it.each([
    [{ atMost: '1/3' }, 3, 10, 'satisfied'],
    [{ atMost: '1/3' }, 3, 9, 'satisfied'],
    [{ atMost: '1/3' }, 2, 9, 'satisfied'],
    [{ atMost: '1/3' }, 3, 8, 'violated, 1 over'],
    [{ atMost: '33%' }, 33, 100, 'satisfied'],
    [{ atMost: '33%' }, 33, 99, 'violated, 1 over'],
    [{ atLeast: '1/3' }, 3, 8, 'satisfied'],
    [{ atLeast: '1/3' }, 3, 9, 'satisfied'],
    [{ atLeast: '1/3' }, 4, 9, 'satisfied'],
    [{ atLeast: '1/3' }, 3, 10, 'violated, 1 under'],
    [{ exactly: '50%', rounding: 'down' }, 4, 9, 'satisfied'],
    [{ exactly: 1 }, 9, 9, 'satisfied'],
    [{ exactly: 1 }, 8, 9, 'violated, 1 under'],
    [{ atLeast: '1/4', atMost: '1/2' }, 1, 8, ['min: violated, 1 under', 'max: satisfied']],
    [{ atLeast: '1/4', atMost: '1/2' }, 2, 8, ['min: satisfied', 'max: satisfied']],
    [{ atLeast: '1/4', atMost: '1/2' }, 4, 8, ['min: satisfied', 'max: satisfied']],
    [{ atLeast: '1/4', atMost: '1/2' }, 5, 8, ['min: satisfied', 'max: violated, 1 over']],
  ])('%j with %i of %i is %j', (ends, institution, all, verdict) => {
    expect(said(ends, parted(institution, all))).toEqual(verdict)
  })

  it('counts the excess as if the whole stayed as it is', () => {
    expect(said({ atMost: '1/3' }, parted(4, 9))).toEqual('violated, 1 over')
    expect(said({ atMost: '1/3' }, parted(9, 9))).toEqual('violated, 6 over')
    expect(said({ atLeast: '1/3' }, parted(0, 9))).toEqual('violated, 3 under')
  })

  describe('of nothing', () => {
    it.each([
      { atMost: '1/3' },
      { atLeast: '1/3' },
      { exactly: '1/3', rounding: 'up' },
      { exactly: '1/3', rounding: 'down' },
      { exactly: '1/3', rounding: 'half-up' },
    ])('%j is satisfied by nothing, and marked so', (ends) => {
      const findings = judge(ofOther(ends), town({ administrative: 0, institution: 0 }))
      expect(findings.map(({ verdict, empty }) => [verdict, empty])).toEqual([['satisfied', true]])
    })

    it.each([
      { atMost: '1/3' },
      { exactly: '1/3', rounding: 'up' },
      { exactly: '1/3', rounding: 'down' },
      { exactly: '1/3', rounding: 'half-up' },
    ])('%j is violated by one', (ends) => {
      const facts = town({ administrative: 0, institution: 1 })
      expect(verdictOf(ofOther(ends), facts)).toEqual('violated, 1 over')
    })

    it('is not marked where there is something to share, or where that is unknown', () => {
      const marks = (facts: Facts) => judge(ofOther({ atMost: '1/3' }), town(facts)).map(({ empty }) => empty)
      expect(marks({ administrative: 3, institution: 0 })).toEqual([undefined])
      expect(marks({ institution: 0 })).toEqual([undefined])
      expect(marks({ administrative: 0, institution: 0, partial: true })).toEqual([undefined])
    })
  })

  describe('where facts are missing', () => {
    it('is unknown and names the field of the part and of the whole', () => {
      const lacking = (facts: Facts) => {
        const findings = judge(ofOther({ atMost: '1/3' }), town(facts))
        return [findings.map(({ verdict }) => verdict).join(), ...missing(findings)]
      }
      expect(lacking({ administrative: 9 })).toEqual(['unknown', 'approved of 某镇机关 (institution)'])
      expect(lacking({ institution: 9 })).toEqual(['unknown', 'approved of 某镇机关 (administrative)'])
    })

    it('is decided where no value of the missing one could change it', () => {
      expect(verdictOf(ofOther({ atMost: '1/3' }), town({ institution: 0 }))).toEqual('satisfied')
      expect(verdictOf(ofOther({ atLeast: '1/3' }), town({ administrative: 0 }))).toEqual('satisfied')
    })

    const organs = (ends: object) => ({ kind: 'share', of: 'many', in: 30, ...ends })
    const around = {
      pack: {
        measures: {
          many: {
            kind: 'sum',
            subject: 'jurisdiction',
            relation: 'establishment',
            field: 'approved',
            unit: 'post',
            title: { zh: '编制', en: 'posts' },
          },
        },
      },
    }

    it.each([
      [{ atMost: '1/3' }, 10, 'unknown'],
      [{ atMost: '1/3' }, 11, 'violated, at least 1 over'],
      [{ atLeast: '1/3' }, 9, 'unknown'],
      [{ atLeast: '1/3' }, 10, 'satisfied'],
      [{ exactly: '1/3', rounding: 'up' }, 10, 'unknown'],
      [{ exactly: '1/3', rounding: 'up' }, 12, 'violated, at least 2 over'],
    ])('%j with %i of 30 in a partial list is %j', (ends, administrative, verdict) => {
      const facts = town({ administrative, institution: 0, partial: true })
      expect(verdictOf(organs(ends), facts, around)).toEqual(verdict)
    })
  })

  it('is permitted by a way out, up to what it asks instead', () => {
    const around = { rule: { allowances: [{ where: { class: 'class-1' }, with: { atMost: '1/2' } }] } }
    const at = (institution: number) =>
      verdictOf(ofOther({ atMost: '1/3' }), town({ administrative: 12, institution }), around)
    expect(at(4)).toEqual('satisfied')
    expect(at(5)).toEqual('permitted, 1 over')
    expect(at(6)).toEqual('permitted, 2 over')
    expect(at(7)).toEqual('violated, 3 over')
  })

  it('is rounded as its definition says, for all small numbers', () => {
    const fractions: readonly Fraction[] = [
      [1, 2],
      [1, 3],
      [2, 3],
      [3, 4],
      [33, 100],
      [1, 1],
    ]
    const ends = { max: 'atMost', min: 'atLeast', exactly: 'exactly' } as const
    const cases = fractions.flatMap(([above, below]) =>
      (['max', 'min', 'exactly'] as const).flatMap((end) =>
        roundings
          .filter((rounding) => end !== 'exactly' || rounding !== undefined || below === 1)
          .map((rounding): Bounded => {
            const require = {
              kind: 'share',
              of: 'administrative-establishment',
              in: 'institution-establishment',
              [ends[end]]: below === 100 ? `${above}%` : `${above}/${below}`,
              ...(rounding === undefined ? {} : { rounding }),
            }
            return { require, end, rounding, bound: ({ institution }) => [above * institution, below] }
          }),
      ),
    )
    const grid = pairs({ administrative: 13, institution: 15 })
    const { judged, otherwise } = misjudged(cases, grid)
    expect(otherwise).toEqual([])
    expect(judged).toBe(cases.length * grid.length)
  }, 60_000)

  it.each([
    ['without an end', {}, ['missing-field']],
    ['that is exactly an unrounded fraction', { exactly: '1/3' }, ['rounding-missing exactly']],
    ['of an empty proportion', { atMost: '1/0' }, ['malformed-proportion atMost']],
    ['of more than the whole', { atMost: '4/3' }, ['wrong-value atMost']],
    ['of sixty times the whole', { atLeast: 60 }, ['wrong-value atLeast']],
    ['of exactly twice the whole', { exactly: 2 }, ['wrong-value exactly']],
    ['as a float', { atMost: 0.33 }, ['malformed-proportion atMost']],
    ['of a measure nobody declared', { of: 'departement', atMost: 1 }, ['unknown-measure of']],
    ['in a measure nobody declared', { in: 'departement', atMost: 1 }, ['unknown-measure in']],
    ['to another measure', { to: 'establishment', atMost: 1 }, ['unknown-key to']],
  ])('is refused %s', (_, ends, problems) => {
    expect(refusals(share(ends))).toEqual(problems)
  })

  it.each([
    [
      { atMost: '1/3' },
      4,
      '事业编制为4名，占行政编制9名的44.4%，高于1/3，超出1名',
      'Institution establishment: 4 posts, 44.4% of administrative establishment: 9 posts; over the share of 1/3 by 1 post',
    ],
    [
      { atLeast: '40%' },
      3,
      '事业编制为3名，占行政编制9名的33.3%，低于40%，少1名',
      'Institution establishment: 3 posts, 33.3% of administrative establishment: 9 posts; under the share of 40% by 1 post',
    ],
    [
      { exactly: '1/3', rounding: 'up' },
      5,
      '事业编制为5名，占行政编制9名的55.6%，应为1/3，相差2名',
      'Institution establishment: 5 posts, 55.6% of administrative establishment: 9 posts; off the share of 1/3 by 2 posts',
    ],
  ])('%j with %i of 9 is told in both languages', (ends, institution, zh, en) => {
    const findings = judge(ofOther(ends), town({ administrative: 9, institution }))
    expect(findings.map(({ message }) => message)).toEqual([{ zh, en }])
  })
})
