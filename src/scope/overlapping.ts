import { type Dimension, dimensions, meeting, type Part } from './part.ts'

/** Two of several parts that have something in common, by their places in the list, and what that is. */
export interface Overlap {
  readonly one: number
  readonly other: number
  readonly part: Part
}

/**
 * All pairs of parts that have something in common, in the order of the list.
 *
 * Only parts that share a word of the dimension that tells them apart best are compared, and of these only
 * those whose days meet; so the time hangs on the number of parts and of overlaps, not on that of pairs.
 */
export function overlapping(parts: readonly Part[]): readonly Overlap[] {
  const found: Overlap[] = []
  const compare = (a: number, b: number) => {
    const [one, other] = a < b ? [a, b] : [b, a]
    const [first, second] = [parts[one], parts[other]]
    const part = first && second && meeting(first, second)
    if (part !== undefined) found.push({ one, other, part })
  }
  const { buckets, wide, dimension } = bestDivision(parts)
  for (const [word, bucket] of buckets) {
    sweep(parts, bucket, (a, b) => {
      // parts that share several words meet in several buckets, and are compared in the first alone
      if (firstShared(parts[a], parts[b], dimension) === word) compare(a, b)
    })
  }
  const narrow = new Set([...buckets.values()].flat())
  sweep(parts, wide, compare)
  if (wide.length > 0) {
    const isWide = new Set(wide)
    sweep(parts, [...wide, ...narrow], (a, b) => {
      if (isWide.has(a) !== isWide.has(b)) compare(a, b)
    })
  }
  return found.toSorted((a, b) => a.one - b.one || a.other - b.other)
}

interface Division {
  readonly dimension: Dimension
  /** The parts that have a word, by word. */
  readonly buckets: ReadonlyMap<string, readonly number[]>
  /** The parts that are not narrowed to words. */
  readonly wide: readonly number[]
}

/** The dimension by which the fewest pairs have to be compared. */
function bestDivision(parts: readonly Part[]): Division {
  const divisions = dimensions.map((dimension) => divide(parts, dimension))
  const costs = divisions.map(({ buckets, wide }) =>
    [...buckets.values()].reduce((so, { length }) => so + length * length, wide.length * parts.length),
  )
  const cheapest = costs.indexOf(Math.min(...costs))
  return divisions[cheapest] ?? divide(parts, 'object')
}

function divide(parts: readonly Part[], dimension: Dimension): Division {
  const buckets = new Map<string, number[]>()
  const wide: number[] = []
  parts.forEach(({ [dimension]: { among } }, index) => {
    if (among === undefined) wide.push(index)
    for (const word of among ?? []) {
      const bucket = buckets.get(word)
      if (bucket === undefined) buckets.set(word, [index])
      else bucket.push(index)
    }
  })
  return { dimension, buckets, wide }
}

/** Calls for every two parts whose days meet. */
function sweep(parts: readonly Part[], among: readonly number[], call: (a: number, b: number) => void): void {
  const at = (index: number) => parts[index] ?? { from: 0, until: 0 }
  const ordered = among.toSorted((a, b) =>
    at(a).from < at(b).from ? -1 : at(a).from > at(b).from ? 1 : a - b,
  )
  let active: number[] = []
  for (const index of ordered) {
    const { from } = at(index)
    active = active.filter((other) => at(other).until >= from)
    for (const other of active) call(other, index)
    active.push(index)
  }
}

function firstShared(a: Part | undefined, b: Part | undefined, dimension: Dimension): string | undefined {
  for (const word of a?.[dimension].among ?? []) if (b?.[dimension].among?.has(word) === true) return word
  return undefined
}
