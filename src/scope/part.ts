import { common, everything, isEverything, isNothing, type Values, without } from './values.ts'

/** 分工维度: by what the parts of one matter are told apart. */
export const dimensions = ['object', 'stage', 'area', 'level', 'power'] as const
export type Dimension = (typeof dimensions)[number]

/** A part of a matter as numbers and sets: what it is narrowed to, and its first and last day by number. */
export type Part = { readonly [dimension in Dimension]: Values } & {
  readonly from: number
  readonly until: number
}

/** The whole of a matter, for ever. */
export const whole: Part = {
  object: everything,
  stage: everything,
  area: everything,
  level: everything,
  power: everything,
  from: Number.NEGATIVE_INFINITY,
  until: Number.POSITIVE_INFINITY,
}

/** What two parts have in common, or nothing. */
export function meeting(a: Part, b: Part): Part | undefined {
  const met: { -readonly [key in keyof Part]: Part[key] } = {
    ...a,
    from: Math.max(a.from, b.from),
    until: Math.min(a.until, b.until),
  }
  if (met.from > met.until) return undefined
  for (const dimension of dimensions) {
    met[dimension] = common(a[dimension], b[dimension])
    if (isNothing(met[dimension])) return undefined
  }
  return met
}

/** What is left of a part where another is taken away: parts that have nothing in common. */
export function minus(part: Part, taken: Part): readonly Part[] {
  const met = meeting(part, taken)
  if (met === undefined) return [part]
  const pieces: Part[] = []
  let rest = part
  for (const dimension of dimensions) {
    const outside = without(rest[dimension], taken[dimension])
    if (!isNothing(outside)) pieces.push({ ...rest, [dimension]: outside })
    rest = { ...rest, [dimension]: met[dimension] }
  }
  if (rest.from < met.from) pieces.push({ ...rest, until: met.from - 1 })
  if (rest.until > met.until) pieces.push({ ...rest, from: met.until + 1 })
  return pieces
}

/**
 * What is left where several parts are taken away, or `undefined` where it falls into too many pieces.
 *
 * Those that narrow least are taken first: they leave the least to be cut.
 */
export function minusAll(parts: readonly Part[], taken: readonly Part[]): readonly Part[] | undefined {
  const widest = taken.toSorted((a, b) => narrowness(a) - narrowness(b))
  let left = parts
  for (const one of widest) {
    left = left.flatMap((part) => minus(part, one))
    if (left.length > mostPieces) return undefined
    if (left.length === 0) return left
  }
  return left
}

const mostPieces = 5000

const narrowness = (part: Part): number =>
  dimensions.filter((dimension) => !isEverything(part[dimension])).length
