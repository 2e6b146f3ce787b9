import { addEnds, type End, greatest, least } from './reading.ts'

/** Whole numbers from one end to another, both included; several ranges stand apart and in order. */
export type Range = readonly [low: End, high: End]

/** Every number. */
export const everything: readonly Range[] = [[Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]]

/** What lies in both. */
export function intersect(a: readonly Range[], b: readonly Range[]): readonly Range[] {
  return a.flatMap(([low, high]) =>
    b
      .map(([from, to]): Range => [greatest([low, from]), least([high, to])])
      .filter(([from, to]) => from <= to),
  )
}

/** What lies in any of them. */
export function union(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = []
  for (const [low, high] of ranges.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    const last = merged.at(-1)
    if (last === undefined || low > addEnds(last[1], 1n)) merged.push([low, high])
    else merged[merged.length - 1] = [last[0], greatest([last[1], high])]
  }
  return merged
}

/** What lies in none of them. */
export function complement(ranges: readonly Range[]): readonly Range[] {
  return union(ranges)
    .map(([low, high]): readonly Range[] => [
      [Number.NEGATIVE_INFINITY, addEnds(low, -1n)],
      [addEnds(high, 1n), Number.POSITIVE_INFINITY],
    ])
    .map((sides) => sides.filter(([low, high]) => low < high || typeof low === 'bigint'))
    .reduce(intersect, everything)
}

/** The whole numbers that times `factor`, which is not zero, are at most `most`. */
export function atMostOver(most: End, factor: bigint): Range {
  return factor > 0n
    ? [Number.NEGATIVE_INFINITY, floorOf(most, factor)]
    : [negated(floorOf(most, -factor)), Number.POSITIVE_INFINITY]
}

const negated = (end: End): End => -end

function floorOf(end: End, by: bigint): End {
  if (typeof end === 'number') return end
  return end / by - (end % by < 0n ? 1n : 0n)
}
