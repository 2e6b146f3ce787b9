/** An end of an interval; an infinite one says that nothing bounds it. */
export type End = bigint | number

/** A fact that was needed and not there: which field of which row, or which collection. */
export interface Missing {
  readonly snapshot: string
  readonly collection: string
  readonly id?: string
  readonly field?: string
  /** Why, when it is more than a field that was left out. */
  readonly because?: 'partial' | 'absent' | 'not-supplied' | 'no-value' | 'failed' | 'no-case' | 'several'
}

/**
 * 读数: what is known of a number, from `low` to `high`, both included.
 *
 * `none` says that there is (or may be) no such number at all: the rank of a body without a rank.
 */
export interface Reading {
  readonly low: End
  readonly high: End
  readonly none?: 'maybe' | 'surely'
  readonly missing: readonly Missing[]
  /** The rows it was read from. */
  readonly rows: readonly Evidence[]
}

export interface Evidence {
  readonly snapshot: string
  readonly collection: string
  readonly id: string
}

/** What is known of the words of a field; `open` says that there may be more. */
export interface WordReading {
  readonly words: readonly string[]
  readonly open: boolean
  readonly missing: readonly Missing[]
  readonly lineage: (word: string) => Lineage
}

/** A word and everything it stands under; where something is missing, it may stand under more. */
export interface Lineage {
  readonly words: readonly string[]
  readonly missing: readonly Missing[]
}

const nothing: readonly never[] = Object.freeze([])

/** A number that is known. */
export const exactly = (value: bigint, rows: readonly Evidence[] = nothing): Reading => ({
  low: value,
  high: value,
  missing: nothing,
  rows,
})

/** A number of which nothing is known, not even that there is one. */
export const unbounded = (missing: readonly Missing[]): Reading => ({
  low: Number.NEGATIVE_INFINITY,
  high: Number.POSITIVE_INFINITY,
  none: 'maybe',
  missing,
  rows: nothing,
})

/** Whether a number is known to the last unit, and known to be one. */
export const isExact = (reading: Reading): boolean =>
  reading.low === reading.high && typeof reading.low === 'bigint' && reading.none === undefined

/** The sum of two readings. */
export const plus = (a: Reading, b: Reading): Reading =>
  join(a, b, addEnds(a.low, b.low), addEnds(a.high, b.high))

/** The product of two readings. */
export function times(a: Reading, b: Reading): Reading {
  const ends = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => multiplyEnds(x, y)))
  return join(a, b, least(ends), greatest(ends))
}

/** The lowest of several ends. */
export const least = (ends: readonly End[]): End => ends.reduce((a, b) => (b < a ? b : a))
/** The highest of several ends. */
export const greatest = (ends: readonly End[]): End => ends.reduce((a, b) => (b > a ? b : a))

/** The sum of two ends on the same side; an infinite one stays infinite. */
export function addEnds(a: End, b: End): End {
  if (typeof a === 'number') return a
  return typeof b === 'number' ? b : a + b
}

function multiplyEnds(a: End, b: End): End {
  if (typeof a === 'bigint' && typeof b === 'bigint') return a * b
  const sign = signOf(a) * signOf(b)
  return sign === 0 ? 0n : sign * Number.POSITIVE_INFINITY
}

const signOf = (end: End): number => (end > 0 ? 1 : end < 0 ? -1 : 0)

function join(a: Reading, b: Reading, low: End, high: End): Reading {
  const none = a.none === 'surely' || b.none === 'surely' ? 'surely' : (a.none ?? b.none)
  return {
    low,
    high,
    ...(none === undefined ? {} : { none }),
    missing:
      a.missing.length === 0 ? b.missing : b.missing.length === 0 ? a.missing : [...a.missing, ...b.missing],
    rows: a.rows.length === 0 ? b.rows : b.rows.length === 0 ? a.rows : [...a.rows, ...b.rows],
  }
}
