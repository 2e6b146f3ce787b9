import * as z from 'zod/mini'
import {
  type Boundary,
  type Comparison,
  compareWithin,
  mapBoundary,
  type Rounding,
} from '../condition/boundary.ts'
import { multiplied, type Polynomial } from '../condition/build.ts'
import { type ProportionBound, proportionBoundSchema } from '../measures/term.ts'
import type { Check, Force, Meaning } from './constraint.ts'
import {
  endOf,
  firstQuantity,
  lowerEnd,
  refuseContradiction,
  refuseRoundedFraction,
  refuseUnrounded,
  roundingAt,
  roundingOf,
  shortfallSchema,
} from './ends.ts'

/** The names of the ends by which one measure is bound to another. */
export const proportionalEnds = ['atMost', 'atLeast', 'exactly', 'below', 'above'] as const
type End = (typeof proportionalEnds)[number]

/** How these ends are written. */
export const proportionalShape = {
  atMost: z.optional(proportionBoundSchema),
  atLeast: z.optional(proportionBoundSchema),
  exactly: z.optional(proportionBoundSchema),
  below: z.optional(proportionBoundSchema),
  above: z.optional(proportionBoundSchema),
  rounding: z.optional(roundingOf('atLeast', 'atMost')),
  shortfall: z.optional(shortfallSchema),
}

/** The ends by which one measure is bound to another: as a multiple of it, or as a part of it. */
export type WrittenEnds = { readonly [end in End]?: ProportionBound | undefined } & {
  readonly rounding?: Rounding | { readonly [end: string]: Rounding | undefined } | undefined
  readonly shortfall?: Force | undefined
}

/** The proportions that were written, by the end they bound; `none` bounds nothing. */
export function proportionsOf(
  written: WrittenEnds,
  meaning: Meaning,
): Readonly<Record<End, Boundary | undefined>> {
  const read = (end: End) => {
    const one = written[end]
    const bound = one === undefined ? undefined : meaning.proportion(one, [end])
    return bound === 'none' ? undefined : bound
  }
  return Object.fromEntries(proportionalEnds.map((end) => [end, read(end)])) as Record<
    End,
    Boundary | undefined
  >
}

/** `of` compared with each proportion of `to`, in whole numbers; `shown` is what a message tells of an end. */
export function proportionalChecks(
  written: WrittenEnds,
  ends: ReturnType<typeof proportionsOf>,
  of: Polynomial,
  to: Polynomial,
  meaning: Meaning,
  shown: (bound: Boundary) => Pick<Check, 'details' | 'whole'>,
): readonly Check[] {
  const target = (bound: Boundary) => mapBoundary(bound, (one) => ({ ...one, of: multiplied(one.of, to) }))
  if (ends.exactly !== undefined) {
    refuseUnrounded(target(ends.exactly), roundingAt(written.rounding, 'exactly'), meaning)
  }
  refuseContradiction(
    ['atLeast', ends.atLeast],
    ['atMost', ends.atMost],
    [written.atLeast, written.atMost],
    meaning,
  )
  return checkOrder.flatMap(({ end, name, comparison }) => {
    const bound = ends[end]
    if (bound === undefined) return []
    refuseRoundedFraction(of, target(bound), roundingAt(written.rounding, end), end, meaning)
    const check: Check = {
      ...endOf(name, ...proportionalEnds.map((one) => written[one])),
      condition: compareWithin(of, comparison, target(bound), roundingAt(written.rounding, end)),
      ...firstQuantity(of),
      message: name,
      ...shown(bound),
    }
    return [comparison === 'at-least' || comparison === 'above' ? lowerEnd(check, written) : check]
  })
}

const checkOrder: readonly { end: End; name: string; comparison: Comparison }[] = [
  { end: 'atLeast', name: 'min', comparison: 'at-least' },
  { end: 'above', name: 'above', comparison: 'above' },
  { end: 'atMost', name: 'max', comparison: 'at-most' },
  { end: 'below', name: 'below', comparison: 'below' },
  { end: 'exactly', name: 'exactly', comparison: 'exactly' },
]
