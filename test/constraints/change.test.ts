import { describe, expect, it } from 'vitest'
import { createEngine, isEstablishmentError, readSnapshot, type Snapshot } from '../../src/index.ts'
import { town, townPack } from '../engine/town.ts'
import { type Around, judge, missing, pairs, refusals, towns, verdictOf } from './judging.ts'
import { type Bounded, type Fraction, misjudged, roundings } from './rounding.ts'

type Facts = Parameters<typeof town>[0]

const change = (parts: object) => ({ kind: 'change', of: 'administrative-establishment', ...parts })
const since = (before: Snapshot, around: Around = {}): Around => ({
  ...around,
  options: { baselines: { before } },
})
const said = (parts: object, before: Facts, after: Facts, around: Around = {}) =>
  verdictOf(change(parts), town(after), since(town(before), around))

describe('a change', () => {
  it.each([
    [{ cut: { atLeast: '10%' } }, 30, 26, 'satisfied'],
    [{ cut: { atLeast: '10%' } }, 30, 27, 'satisfied'],
    [{ cut: { atLeast: '10%' } }, 30, 28, 'violated, 1 over'],
    [{ cut: { atLeast: '10%' } }, 31, 27, 'satisfied'],
    [{ cut: { atLeast: '10%' } }, 31, 28, 'violated, 1 over'],
    [{ cut: { atMost: '10%' } }, 30, 26, 'violated, 1 under'],
    [{ cut: { atMost: '10%' } }, 30, 27, 'satisfied'],
    [{ cut: { atMost: '10%' } }, 30, 28, 'satisfied'],
    [{ cut: { exactly: '10%' }, rounding: 'up' }, 31, 27, 'violated, 1 under'],
    [{ cut: { exactly: '10%' }, rounding: 'up' }, 31, 28, 'satisfied'],
    [{ cut: { exactly: '10%' }, rounding: 'up' }, 31, 29, 'violated, 1 over'],
    [{ cut: { exactly: 1 } }, 31, 0, 'satisfied'],
    [{ cut: { exactly: 1 } }, 31, 1, 'violated, 1 over'],
    [{ grow: { atLeast: '10%' } }, 30, 32, 'violated, 1 under'],
    [{ grow: { atLeast: '10%' } }, 30, 33, 'satisfied'],
    [{ grow: { atLeast: '10%' } }, 30, 34, 'satisfied'],
    [{ grow: { atMost: '10%' } }, 30, 32, 'satisfied'],
    [{ grow: { atMost: '10%' } }, 30, 33, 'satisfied'],
    [{ grow: { atMost: '10%' } }, 30, 34, 'violated, 1 over'],
    [{ grow: { exactly: 1 } }, 30, 59, 'violated, 1 under'],
    [{ grow: { exactly: 1 } }, 30, 60, 'satisfied'],
    [{ grow: { exactly: 1 } }, 30, 61, 'violated, 1 over'],
    [{ grow: { atMost: 0 } }, 30, 30, 'satisfied'],
    [{ grow: { atMost: 0 } }, 30, 31, 'violated, 1 over'],
    [{ only: 'decrease' }, 30, 29, 'satisfied'],
    [{ only: 'decrease' }, 30, 30, 'satisfied'],
    [{ only: 'decrease' }, 30, 31, 'violated, 1 over'],
    [{ only: 'increase' }, 30, 29, 'violated, 1 under'],
    [{ only: 'increase' }, 30, 30, 'satisfied'],
    [{ only: 'increase' }, 30, 31, 'satisfied'],
    [{ only: 'unchanged' }, 30, 29, 'violated, 1 under'],
    [{ only: 'unchanged' }, 30, 30, 'satisfied'],
    [{ only: 'unchanged' }, 30, 31, 'violated, 1 over'],
    [
      { cut: { atLeast: '10%', atMost: '20%' } },
      30,
      28,
      ['cut-at-least: violated, 1 over', 'cut-at-most: satisfied'],
    ],
    [
      { cut: { atLeast: '10%', atMost: '20%' } },
      30,
      23,
      ['cut-at-least: satisfied', 'cut-at-most: violated, 1 under'],
    ],
    [
      { cut: { atMost: '10%' }, grow: { atMost: '10%' } },
      30,
      34,
      ['cut-at-most: satisfied', 'grow-at-most: violated, 1 over'],
    ],
  ])('%j from %i to %i is %j', (parts, before, after, verdict) => {
    expect(said(parts, { administrative: before }, { administrative: after })).toEqual(verdict)
  })

  it('from nothing is a change of nothing', () => {
    const from = (parts: object, after: number) =>
      said(parts, { administrative: 0 }, { administrative: after })
    expect(from({ cut: { atLeast: '10%' } }, 0)).toEqual('satisfied')
    expect(from({ cut: { atLeast: '10%' } }, 1)).toEqual('violated, 1 over')
    expect(from({ grow: { atMost: '10%' } }, 1)).toEqual('violated, 1 over')
    expect(from({ only: 'unchanged' }, 0)).toEqual('satisfied')
  })

  it('of a sum takes every part of it before', () => {
    const parts = {
      of: { plus: ['administrative-establishment'], minus: ['institution-establishment'] },
      only: 'decrease',
    }
    const before = { administrative: 30, institution: 10 }
    expect(said(parts, before, { administrative: 31, institution: 11 })).toEqual('satisfied')
    expect(said(parts, before, { administrative: 31, institution: 10 })).toEqual('violated, 1 over')
  })

  it('is by as much as a parameter says', () => {
    const parameters = { cut: { values: [{ from: '2000-01-01', value: '10%' }] } }
    const parts = { cut: { atLeast: { parameter: 'cut' } } }
    const at = (after: number) =>
      said(parts, { administrative: 30 }, { administrative: after }, { pack: { parameters } })
    expect(at(27)).toEqual('satisfied')
    expect(at(28)).toEqual('violated, 1 over')
  })

  describe('since another baseline', () => {
    const parts = change({ only: 'decrease', since: '2001' })
    const pack = { baselines: ['2001'] }
    const baselines = (year: number, before: number) => ({
      '2001': town({ administrative: year }),
      before: town({ administrative: before }),
    })

    it('is compared with that one and no other', () => {
      const at = (year: number, before: number) =>
        verdictOf(parts, town({ administrative: 31 }), {
          pack,
          options: { baselines: baselines(year, before) },
        })
      expect(at(31, 30)).toEqual('satisfied')
      expect(at(30, 31)).toEqual('violated, 1 over')
    })

    it('is unknown where it was not supplied, and names it', () => {
      const { before } = baselines(30, 30)
      const findings = judge(parts, town({ administrative: 31 }), {
        pack,
        options: { baselines: { before } },
      })
      expect(findings.map((one) => one.verdict)).toEqual(['unknown'])
      expect(findings.map((one) => one.missing)).toEqual([
        [{ zh: '2001年基数快照（未提供）', en: 'the snapshot `2001`, which was not supplied' }],
      ])
    })

    it('is refused where nobody declared it, in a rule and in an evaluation', () => {
      expect(refusals(parts)).toEqual([expect.stringMatching(/^unknown-baseline /)])
      const engine = createEngine({ packs: [townPack({ rule: { require: parts } }, pack)] })
      const options = { baselines: { '2002': town({}) } }
      expect(() => engine.evaluate(town({}), options)).toThrowError(
        expect.toSatisfy((error) => isEstablishmentError(error) && error.code === 'unknown-baseline'),
      )
    })
  })

  describe('of a subject that was not the same before', () => {
    interface Bureau {
      readonly id: string
      readonly approved?: number
      readonly succeeds?: readonly string[]
    }
    const bureaus = (given: readonly Bureau[], more: object = {}): Snapshot =>
      readSnapshot({
        schema: 'bianzhi/snapshot@1',
        day: '2010-11-17',
        agencies: given.map(({ id, succeeds }) => ({
          id,
          name: id,
          kind: 'government-department',
          ...(succeeds === undefined ? {} : { succeeds }),
        })),
        establishment: given.map(({ id, approved }) => ({
          agency: id,
          category: 'administrative',
          ...(approved === undefined ? {} : { approved }),
        })),
        ...more,
      })
    const compared = (before: Snapshot, after: Snapshot) => {
      const require = { kind: 'change', of: 'approved-posts', only: 'decrease' }
      return judge(require, after, since(before, { rule: { forEach: { subject: 'agency' } } }))
    }
    const told = (before: Snapshot, after: Snapshot) =>
      compared(before, after).map(
        ({ subject, verdict, excess }) =>
          `${subject.id} ${verdict}${excess === undefined ? '' : ` ${excess.by}`}`,
      )
    const both = bureaus([
      { id: 'culture', approved: 10 },
      { id: 'sport', approved: 12 },
    ])

    it('does not compare one that did not stand then', () => {
      const after = bureaus([
        { id: 'culture', approved: 10 },
        { id: 'tourism', approved: 99 },
      ])
      expect(told(both, after)).toEqual(['culture satisfied'])
    })

    it.each([
      [22, 'merged satisfied'],
      [23, 'merged violated 1'],
      [30, 'merged violated 8'],
    ])('compares one that succeeds several with their sum: %i is %s', (approved, verdict) => {
      const after = bureaus([{ id: 'merged', approved, succeeds: ['culture', 'sport'] }])
      expect(told(both, after)).toEqual([verdict])
    })

    it('tells what the several had together', () => {
      const after = bureaus([{ id: 'merged', approved: 23, succeeds: ['culture', 'sport'] }])
      expect(compared(both, after).map(({ message }) => message.zh)).toEqual([
        '核定编制由22名增至23名，多1名',
      ])
    })

    it('compares one that took in another with itself and the other', () => {
      const grown = (approved: number) => bureaus([{ id: 'culture', approved, succeeds: ['sport'] }])
      expect(told(both, grown(22))).toEqual(['culture satisfied'])
      expect(told(both, grown(23))).toEqual(['culture violated 1'])
    })

    it('compares it with those of them that stood then', () => {
      const grown = (approved: number) => bureaus([{ id: 'merged', approved, succeeds: ['sport', 'radio'] }])
      expect(told(both, grown(12))).toEqual(['merged satisfied'])
      expect(told(both, grown(13))).toEqual(['merged violated 1'])
    })

    it('is unknown where one of them is not told, and names it', () => {
      const before = bureaus([{ id: 'culture', approved: 10 }, { id: 'sport' }])
      const after = bureaus([{ id: 'merged', approved: 23, succeeds: ['culture', 'sport'] }])
      expect(told(before, after)).toEqual(['merged unknown'])
      expect(missing(compared(before, after))).toEqual(['approved of sport (administrative) (before)'])
    })

    it('is unknown where it may have stood in a list given in part', () => {
      const before = bureaus([{ id: 'culture', approved: 10 }], { partial: { agencies: true } })
      const after = bureaus([{ id: 'tourism', approved: 5 }])
      expect(told(before, after)).toEqual(['tourism unknown'])
    })
  })

  describe('where facts are missing', () => {
    it('is unknown and names the field, now and before', () => {
      const lacking = (before: Facts, after: Facts) => {
        const findings = judge(change({ cut: { atLeast: '10%' } }), town(after), since(town(before)))
        return [findings.map(({ verdict }) => verdict).join(), ...missing(findings)]
      }
      expect(lacking({ administrative: 30 }, {})).toEqual([
        'unknown',
        'approved of 某镇机关 (administrative)',
      ])
      expect(lacking({}, { administrative: 30 })).toEqual([
        'unknown',
        'approved of 某镇机关 (administrative) (before)',
      ])
    })

    it('is unknown where no snapshot from before was supplied', () => {
      const findings = judge(change({ only: 'decrease' }), town({ administrative: 0 }))
      expect(findings.map((one) => one.verdict)).toEqual(['unknown'])
      expect(missing(findings)).toEqual(['the snapshot `before`, which was not supplied'])
    })

    it.each([
      [{ only: 'decrease' }, 30, 'unknown'],
      [{ only: 'decrease' }, 31, 'violated, at least 1 over'],
      [{ only: 'increase' }, 29, 'unknown'],
      [{ only: 'increase' }, 30, 'satisfied'],
      [{ only: 'unchanged' }, 30, 'unknown'],
      [{ only: 'unchanged' }, 31, 'violated, at least 1 over'],
      [{ cut: { atLeast: '10%' } }, 27, 'unknown'],
      [{ cut: { atLeast: '10%' } }, 28, 'violated, at least 1 over'],
      [{ cut: { atMost: '10%' } }, 26, 'unknown'],
      [{ cut: { atMost: '10%' } }, 27, 'satisfied'],
    ])('%j from 30 to %i in a partial list is %j', (parts, after, verdict) => {
      expect(said(parts, { administrative: 30 }, { administrative: after, partial: true })).toEqual(verdict)
    })

    it.each([
      [{ only: 'decrease' }, 30, 'satisfied'],
      [{ only: 'decrease' }, 31, 'unknown'],
      [{ only: 'increase' }, 29, 'violated, at least 1 under'],
      [{ only: 'increase' }, 30, 'unknown'],
      [{ cut: { atLeast: '10%' } }, 27, 'satisfied'],
      [{ cut: { atLeast: '10%' } }, 28, 'unknown'],
      [{ cut: { atMost: '10%' } }, 26, 'violated, at least 1 under'],
      [{ cut: { atMost: '10%' } }, 27, 'unknown'],
    ])('%j from a partial list of 30 to %i is %j', (parts, after, verdict) => {
      expect(said(parts, { administrative: 30, partial: true }, { administrative: after })).toEqual(verdict)
    })
  })

  it('is permitted by a way out', () => {
    const around = { rule: { allowances: [{ until: '2012-12-31' }] } }
    const at = (after: number) =>
      said({ only: 'decrease' }, { administrative: 30 }, { administrative: after }, around)
    expect(at(30)).toEqual('satisfied')
    expect(at(32)).toEqual('permitted, 2 over')
  })

  it('is rounded as its definition says, for all small numbers', () => {
    const fractions: readonly Fraction[] = [
      [1, 10],
      [1, 4],
      [1, 3],
      [1, 2],
      [1, 1],
    ]
    const cases = fractions.flatMap(([part, whole]) =>
      (['cut', 'grow'] as const).flatMap((way) =>
        (['atLeast', 'atMost', 'exactly'] as const).flatMap((by) =>
          roundings
            .filter((rounding) => by !== 'exactly' || rounding !== undefined || whole === 1)
            .map((rounding): Bounded => {
              const require = change({
                [way]: { [by]: `${part}/${whole}` },
                ...(rounding === undefined ? {} : { rounding }),
              })
              const left = way === 'cut' ? whole - part : whole + part
              const most = (by === 'atLeast') === (way === 'cut') ? 'max' : 'min'
              const end = by === 'exactly' ? by : most
              // the institution posts of a town stand for its administrative posts before
              return { require, end, rounding, bound: ({ institution }) => [left * institution, whole] }
            }),
        ),
      ),
    )
    const grid = pairs({ administrative: 13, institution: 10 })
    const before = towns(grid, ({ institution }) => ({ administrative: institution, institution }))
    const { judged, otherwise } = misjudged(cases, grid, { baselines: { before } })
    expect(otherwise).toEqual([])
    expect(judged).toBe(cases.length * grid.length)
  }, 60_000)

  it.each([
    ['without a way to change', {}, ['missing-field']],
    ['with an empty extent', { cut: {} }, ['missing-field cut']],
    ['that is exactly an unrounded fraction', { cut: { exactly: '10%' } }, ['rounding-missing cut.exactly']],
    [
      'that grows by exactly an unrounded fraction',
      { grow: { exactly: '10%' } },
      ['rounding-missing grow.exactly'],
    ],
    ['by a cut of more than all', { cut: { atLeast: '150%' } }, ['wrong-value cut.atLeast']],
    ['as a float', { cut: { atLeast: 0.1 } }, ['malformed-proportion cut.atLeast']],
    ['in no known way', { only: 'shrink' }, ['unknown-word only']],
    [
      'by a parameter nobody declared',
      { cut: { atLeast: { parameter: 'most' } } },
      ['unknown-parameter cut.atLeast.parameter'],
    ],
  ])('is refused %s', (_, parts, problems) => {
    expect(refusals(change(parts))).toEqual(problems)
  })

  it('may grow to more than twice as much', () => {
    const parts = { grow: { atMost: '150%' } }
    expect(refusals(change(parts))).toEqual([])
    expect(said(parts, { administrative: 30 }, { administrative: 75 })).toBe('satisfied')
    expect(said(parts, { administrative: 30 }, { administrative: 76 })).toBe('violated, 1 over')
  })

  it('is refused of a measure nobody declared', () => {
    expect(refusals(change({ of: 'departement', only: 'decrease' }))).toContain('unknown-measure of')
  })

  it.each([
    [
      { cut: { atLeast: '10%' } },
      29,
      '行政编制由30名变为29名，精简不足10%，多2名',
      'Administrative establishment went from 30 posts to 29 posts, 2 posts short of a cut of 10%',
    ],
    [
      { cut: { atMost: '10%' } },
      26,
      '行政编制由30名变为26名，精简超过10%，少1名',
      'Administrative establishment went from 30 posts to 26 posts, 1 post beyond a cut of 10%',
    ],
    [
      { cut: { exactly: '10%' }, rounding: 'up' },
      29,
      '行政编制由30名变为29名，不是精简10%，相差2名',
      'Administrative establishment went from 30 posts to 29 posts, off a cut of 10% by 2 posts',
    ],
    [
      { grow: { atLeast: '10%' } },
      32,
      '行政编制由30名变为32名，增加不足10%，少1名',
      'Administrative establishment went from 30 posts to 32 posts, 1 post short of a growth of 10%',
    ],
    [
      { grow: { atMost: '10%' } },
      35,
      '行政编制由30名变为35名，增加超过10%，多2名',
      'Administrative establishment went from 30 posts to 35 posts, 2 posts beyond a growth of 10%',
    ],
    [
      { grow: { exactly: '10%' }, rounding: 'up' },
      34,
      '行政编制由30名变为34名，不是增加10%，相差1名',
      'Administrative establishment went from 30 posts to 34 posts, off a growth of 10% by 1 post',
    ],
    [
      { only: 'decrease' },
      31,
      '行政编制由30名增至31名，多1名',
      'Administrative establishment rose from 30 posts to 31 posts, by 1 post',
    ],
    [
      { only: 'increase' },
      28,
      '行政编制由30名减至28名，少2名',
      'Administrative establishment fell from 30 posts to 28 posts, by 2 posts',
    ],
    [
      { only: 'unchanged' },
      31,
      '行政编制由30名变为31名，相差1名',
      'Administrative establishment went from 30 posts to 31 posts, a difference of 1 post',
    ],
  ])('%j from 30 to %i is told in both languages', (parts, after, zh, en) => {
    const findings = judge(
      change(parts),
      town({ administrative: after }),
      since(town({ administrative: 30 })),
    )
    expect(findings.map(({ message }) => message)).toEqual([{ zh, en }])
  })
})
