import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addEnds, exactly, isExact, plus, type Reading, times } from '../../src/condition/reading.ts'

const infinite = Number.POSITIVE_INFINITY
const between = (low: number, high: number): Reading => ({
  low: Number.isFinite(low) ? BigInt(low) : low,
  high: Number.isFinite(high) ? BigInt(high) : high,
  missing: [],
  rows: [],
})
const small = fc
  .tuple(fc.integer({ min: -5, max: 5 }), fc.nat({ max: 4 }))
  .map(([low, width]) => [low, low + width] as const)

const ends = (values: readonly bigint[]) => [
  values.reduce((a, b) => (b < a ? b : a)),
  values.reduce((a, b) => (b > a ? b : a)),
]

describe('a reading', () => {
  it('is exact when both ends are one number and there surely is one', () => {
    expect(isExact(exactly(3n))).toBe(true)
    expect(isExact(between(3, 4))).toBe(false)
    expect(isExact(between(infinite, infinite))).toBe(false)
    expect(isExact({ ...exactly(3n), none: 'maybe' })).toBe(false)
  })

  it('added to or multiplied with another holds every sum and product', () => {
    fc.assert(
      fc.property(small, small, ([a, b], [c, d]) => {
        const values = (from: number, to: number) =>
          Array.from({ length: to - from + 1 }, (_, index) => BigInt(from + index))
        const pairs = values(a, b).flatMap((x) => values(c, d).map((y) => [x, y] as const))
        const sum = plus(between(a, b), between(c, d))
        const product = times(between(a, b), between(c, d))
        expect([sum.low, sum.high]).toEqual(ends(pairs.map(([x, y]) => x + y)))
        expect([product.low, product.high]).toEqual(ends(pairs.map(([x, y]) => x * y)))
      }),
    )
  })

  it.each([
    [between(0, 0), [0n, 0n]],
    [between(2, 3), [0n, infinite]],
    [between(-1, 2), [-infinite, infinite]],
  ])('times something unbounded is nothing only when it is nothing itself', (factor, expected) => {
    const { low, high } = times(factor, between(0, infinite))
    expect([low, high]).toEqual(expected)
  })

  it('made of one that may be none may be none, and of one that is none is none', () => {
    const maybe: Reading = { ...exactly(1n), none: 'maybe' }
    const surely: Reading = { ...exactly(0n), none: 'surely' }
    expect(plus(exactly(1n), maybe).none).toBe('maybe')
    expect(plus(surely, maybe).none).toBe('surely')
    expect(times(maybe, surely).none).toBe('surely')
    expect(plus(exactly(1n), exactly(2n)).none).toBeUndefined()
  })

  it('keeps the rows and the missing facts of both', () => {
    const missing = [{ snapshot: 'after', collection: 'agencies' }]
    const rows = [{ snapshot: 'after', collection: 'agencies', id: 'a' }]
    const both = plus({ ...exactly(1n, rows), missing }, { ...exactly(2n, rows), missing })
    expect(both.rows).toEqual([...rows, ...rows])
    expect(both.missing).toEqual([...missing, ...missing])
  })

  it('stays open when something is added to its open end', () => {
    expect(addEnds(infinite, -5n)).toBe(infinite)
    expect(addEnds(5n, -infinite)).toBe(-infinite)
  })
})
