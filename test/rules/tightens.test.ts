import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine, isEstablishmentError } from '../../src/index.ts'
import { layer } from './layers.ts'

/** A demand on two counts: as a pack writes it, and as plain arithmetic. */
interface Demand {
  readonly written: object
  readonly allows: (of: number, to: number) => boolean
}

const counts = { of: 'institution-establishment', to: 'administrative-establishment' }
const small = fc.integer({ min: 1, max: 12 })

const ratio: fc.Arbitrary<Demand> = fc
  .tuple(fc.constantFrom('atMost', 'atLeast', 'below', 'above'), small, small)
  .map(([end, a, b]) => ({
    written: { kind: 'ratio', ...counts, [end]: `${a}:${b}` },
    allows: (of, to) => compared(end, of * b, to * a),
  }))

const between: fc.Arbitrary<Demand> = fc.tuple(small, small, small, small).map(([a, b, c, d]) => {
  const [low, high] = a * d <= c * b ? [[a, b] as const, [c, d] as const] : [[c, d] as const, [a, b] as const]
  return {
    written: { kind: 'ratio', ...counts, atLeast: low.join(':'), atMost: high.join(':') },
    allows: (of, to) => of * low[1] >= to * low[0] && of * high[1] <= to * high[0],
  }
})

const limit: fc.Arbitrary<Demand> = fc
  .tuple(fc.constantFrom('max', 'min', 'below', 'above', 'exactly'), fc.integer({ min: 0, max: 40 }))
  .map(([end, bound]) => ({
    written: { kind: 'limit', of: counts.of, [end]: bound },
    allows: (of) => compared(end, of, bound),
  }))

const rate: fc.Arbitrary<Demand> = fc
  .tuple(small, small, fc.constantFrom('up', 'down', 'half-up'), fc.constantFrom('max', 'min'))
  .map(([a, per, round, end]) => ({
    written: { kind: 'limit', of: counts.of, [end]: { rate: a, per, of: counts.to, round } },
    allows: (of, to) => compared(end, of, rounded(a * to, per, round)),
  }))

const band: fc.Arbitrary<Demand> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 3 }),
    fc.array(small, { minLength: 4, maxLength: 4 }),
  )
  .map(([sizes, most]) => {
    const ends = sizes.toSorted((a, b) => a - b)
    const rows = ends.map((upTo, index) => ({ upTo, total: most[index] ?? 1 }))
    const last = most[ends.length] ?? 1
    return {
      written: { kind: 'band', by: counts.to, total: counts.of, rows: [...rows, { total: last }] },
      allows: (of, to) => of <= (rows.find(({ upTo }) => to <= upTo)?.total ?? last),
    }
  })

const pairs = fc.oneof(
  ...[fc.oneof(ratio, between), fc.oneof(limit, rate), band].map((one) => fc.tuple(one, one)),
)

describe('a rule that says it tightens another', () => {
  it('is taken only where it allows nothing that the other forbids, and refused with what it allows', () => {
    const came = { taken: 0, shown: 0, open: 0 }
    fc.assert(
      fc.property(pairs, ([upper, lower]) => {
        const refused = refusal(upper, lower)
        if (refused === undefined) {
          came.taken += 1
          expect(loosenings(upper, lower)).toEqual([])
          return
        }
        const said = numbersIn(refused)
        if (said === undefined) {
          came.open += 1
          return
        }
        came.shown += 1
        expect(lower.allows(said.of, said.to)).toBe(true)
        expect(upper.allows(said.of, said.to)).toBe(false)
      }),
      { numRuns: 400 },
    )
    expect(came.taken).toBeGreaterThan(20)
    expect(came.shown).toBeGreaterThan(20)
    expect(came.open).toBeLessThan(10)
  })

  it('is taken where it is the same', () => {
    fc.assert(
      fc.property(fc.oneof(ratio, between, limit, rate, band), (demand) => {
        expect(refusal(demand, demand)).toBeUndefined()
      }),
      { numRuns: 100 },
    )
  })

  it('is taken where each of several demands is as strict, and refused where one is left out', () => {
    const most = (max: number) => ({ kind: 'limit', of: counts.of, max })
    const written = (...all: readonly object[]): Demand => ({ written: { all }, allows: () => true })
    const one = { kind: 'ratio', ...counts, atMost: '1.2:1' }
    expect(
      refusal(written(most(20), one), written(one, most(19), { kind: 'limit', of: 'departments', max: 1 })),
    ).toBeUndefined()
    expect(refusal(written(most(20), one), written(most(19)))).toContain('it is of another kind')
    expect(refusal(written(most(20), one), written(most(21), one))).toContain('establishment of 21')
  })

  it('knows a measure that both packs declare alike, whatever the packs are called', () => {
    const own = {
      measures: {
        own: {
          kind: 'count',
          subject: 'jurisdiction',
          relation: 'agencies',
          where: { 'leader-posts': { atLeast: { parameter: 'least' } } },
          unit: 'body',
          title: { zh: '机构', en: 'bodies' },
        },
      },
    }
    const pack = (id: string, least: number, max: number, more: object) =>
      layer({
        id,
        ...own,
        parameters: { least: { values: [{ from: '2000-01-01', value: least }] } },
        ...more,
        rules: {
          rule: {
            require: { kind: 'limit', of: 'own', max },
            ...(id === 'a' ? { tightens: 'aa/rule' } : {}),
          },
        },
      })
    const packs = (least: number) => [pack('aa', 1, 5, {}), pack('a', least, 4, { extends: ['aa'] })]
    expect(createEngine({ packs: packs(1) }).packs).toHaveLength(2)
    expect(() => createEngine({ packs: packs(2) })).toThrow('does not tighten `aa/rule`')
  })
})

function refusal(upper: Demand, lower: Demand): string | undefined {
  const packs = [
    layer({ id: 'city', rules: { rule: { require: upper.written } } }),
    layer({
      id: 'county',
      extends: ['city'],
      rules: { rule: { require: lower.written, tightens: 'city/rule' } },
    }),
  ]
  try {
    createEngine({ packs })
    return undefined
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    expect(error.code).toBe('loosened')
    return error.message
  }
}

function loosenings(upper: Demand, lower: Demand): readonly string[] {
  const all = Array.from({ length: 61 }, (_, count) => count)
  return all.flatMap((of) =>
    all.filter((to) => lower.allows(of, to) && !upper.allows(of, to)).map((to) => `${of} beside ${to}`),
  )
}

/** The counts that an error shows; one that is not shown may be any. */
function numbersIn(message: string): { readonly of: number; readonly to: number } | undefined {
  const of = /institution establishment of (\d+)/.exec(message)?.[1]
  const to = /administrative establishment of (\d+)/.exec(message)?.[1]
  return of === undefined && to === undefined ? undefined : { of: Number(of ?? 0), to: Number(to ?? 0) }
}

function compared(end: string, value: number, bound: number): boolean {
  if (end === 'max' || end === 'atMost') return value <= bound
  if (end === 'min' || end === 'atLeast') return value >= bound
  if (end === 'below') return value < bound
  return end === 'above' ? value > bound : value === bound
}

function rounded(above: number, below: number, how: string): number {
  const whole = Math.floor(above / below)
  if (how === 'down') return whole
  if (how === 'up') return Math.ceil(above / below)
  return (above % below) * 2 >= below ? whole + 1 : whole
}
