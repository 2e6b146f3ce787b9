import type { Facts } from '../../condition/interpret.ts'
import type { Addend } from '../../condition/nodes.ts'
import type { End, Reading } from '../../condition/reading.ts'

/** What is known of a number, as JSON can say it: between which ends it lies, and whether there is none. */
export interface SumValue {
  readonly low: number
  readonly high: number
  readonly none: 'no' | 'maybe' | 'surely'
}

/**
 * A sum of products, from its lowest to its highest value.
 *
 * This is worked out apart from the interpreter, whose witness the backend is. An end that JSON cannot say
 * exactly becomes the largest number there is, for it lies beyond everything that it is compared with.
 */
export function sumValue(sum: readonly Addend[], facts: Facts): SumValue {
  const products = sum.map(({ times, of }) => {
    const readings = of.map((quantity) => facts.number(quantity))
    return { readings, span: readings.reduce(multiplied, [BigInt(times), BigInt(times)]) }
  })
  const nones = products.flatMap(({ readings }) => readings.map(({ none }) => none))
  return {
    low: plainNumber(added(products.map(({ span: [low] }) => low))),
    high: plainNumber(added(products.map(({ span: [, high] }) => high))),
    none: nones.includes('surely') ? 'surely' : nones.includes('maybe') ? 'maybe' : 'no',
  }
}

type Span = readonly [low: End, high: End]

/** The span of all products of two numbers: it reaches from one corner to another. */
function multiplied([a, b]: Span, { low, high }: Reading): Span {
  const corners = [product(a, low), product(a, high), product(b, low), product(b, high)]
  const [lowest, , , highest] = corners.toSorted((x, y) => (x < y ? -1 : x > y ? 1 : 0))
  return [lowest ?? 0n, highest ?? 0n]
}

/** Nothing times whatever is nothing, even where nothing bounds it. */
function product(a: End, b: End): End {
  if (a === 0n || b === 0n) return 0n
  if (typeof a === 'bigint' && typeof b === 'bigint') return a * b
  return a > 0 === b > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY
}

/** Lower ends added up, or higher ones: once one of them is unbounded, so is the sum. */
function added(ends: readonly End[]): End {
  const unbounded = ends.find((end) => typeof end === 'number')
  return unbounded ?? ends.reduce<bigint>((so, end) => so + BigInt(end), 0n)
}

function plainNumber(end: End): number {
  if (end > Number.MAX_SAFE_INTEGER) return Number.MAX_VALUE
  return end < -Number.MAX_SAFE_INTEGER ? -Number.MAX_VALUE : Number(end)
}
