import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  atMostOver,
  complement,
  everything,
  intersect,
  type Range,
  union,
} from '../../src/condition/ranges.ts'

const infinite = Number.POSITIVE_INFINITY
const window = Array.from({ length: 41 }, (_, index) => BigInt(index - 20))
const inside = (ranges: readonly Range[]) =>
  window.filter((value) => ranges.some(([low, high]) => low <= value && value <= high))

const end = fc.integer({ min: -12, max: 12 })
const range = fc
  .tuple(end, end, fc.boolean(), fc.boolean())
  .map(
    ([a, b, open, unbounded]): Range => [
      open && unbounded ? -infinite : BigInt(Math.min(a, b)),
      open && !unbounded ? infinite : BigInt(Math.max(a, b)),
    ],
  )
const ranges = fc.array(range, { maxLength: 4 }).map(union)

describe('ranges', () => {
  it('that touch become one', () => {
    expect(
      union([
        [4n, 6n],
        [1n, 3n],
        [8n, 9n],
      ]),
    ).toEqual([
      [1n, 6n],
      [8n, 9n],
    ])
  })

  it('of everything leave nothing, and of nothing everything', () => {
    expect(complement(everything)).toEqual([])
    expect(complement([])).toEqual(everything)
    expect(complement([[5n, 5n]])).toEqual([
      [-infinite, 4n],
      [6n, infinite],
    ])
  })

  it('join, meet and are left out as sets do', () => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        const [left, right] = [inside(a), inside(b)]
        expect(inside(union([...a, ...b]))).toEqual(
          window.filter((one) => left.includes(one) || right.includes(one)),
        )
        expect(inside(intersect(a, b))).toEqual(left.filter((one) => right.includes(one)))
        expect(inside(complement(a))).toEqual(window.filter((one) => !left.includes(one)))
      }),
    )
  })

  it.each([
    [7n, 2n, 3n],
    [-7n, 2n, -4n],
    [6n, 3n, 2n],
  ])('of at most %s over %s end at %s', (most, factor, highest) => {
    expect(atMostOver(most, factor)).toEqual([-infinite, highest])
  })

  it.each([
    [7n, -2n, -3n],
    [-7n, -2n, 4n],
  ])('of at most %s over %s begin at %s', (most, factor, lowest) => {
    expect(atMostOver(most, factor)).toEqual([lowest, infinite])
  })

  it('of at most anything are open', () => {
    expect(atMostOver(infinite, 2n)).toEqual([-infinite, infinite])
    expect(atMostOver(infinite, -2n)).toEqual([-infinite, infinite])
  })
})
