import type { Condition } from '../../index.ts'

/** What a condition asks of one sum of whole numbers: at least, at most, or both. */
export interface Range {
  /** One text per sum; equal texts are the same number. */
  readonly of: string
  readonly least?: number
  readonly most?: number
}

/** The conditions that must all hold. */
export function conjuncts(condition: Condition | undefined): readonly Condition[] {
  if (condition === undefined) return []
  return condition.kind === 'all' ? condition.of.flatMap(conjuncts) : [condition]
}

/** The ranges in which sums must lie for a condition to hold; what is no such range is left aside. */
export const rangesOf = (condition: Condition): readonly Range[] => conjuncts(condition).flatMap(rangeOf)

function rangeOf(condition: Condition): readonly Range[] {
  const isNot = condition.kind === 'not'
  const compare = isNot ? condition.of : condition
  if (compare.kind !== 'compare' || compare.sum.length === 0) return []
  if (isNot && compare.is === 'zero') return []
  // not at most zero is at least one
  const flip = isNot ? -1 : 1
  const constant = isNot ? 1 - compare.constant : compare.constant
  const sum = compare.sum
    .map(({ times, of }) => ({ times: flip * times, of: JSON.stringify(of) }))
    .toSorted((a, b) => (a.of < b.of ? -1 : 1))
  const divisor = sum.reduce((so, { times }) => greatestCommon(so, Math.abs(times)), 0)
  const sign = (sum[0]?.times ?? 0) < 0 ? -1 : 1
  const of = JSON.stringify(sum.map(({ times, of: what }) => [(sign * times) / divisor, what]))
  // divisor × sign × x + constant ≤ 0, where x is a whole number
  const edge = -constant / divisor
  const isEqual = compare.is === 'zero'
  const most = sign > 0 || isEqual ? { most: Math.floor(sign * edge) } : {}
  const least = sign < 0 || isEqual ? { least: Math.ceil(sign * edge) } : {}
  return [{ of, ...most, ...least }]
}

function greatestCommon(a: number, b: number): number {
  let [high, low] = [a, b]
  while (low !== 0) [high, low] = [low, high % low]
  return high
}
