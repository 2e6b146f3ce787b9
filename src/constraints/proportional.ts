import { multiplied, type Polynomial } from '../condition/build.ts'
import type { ProportionBound } from '../measures/term.ts'
import type { Check, Force, Meaning } from './constraint.ts'
import {
  atLeastRounded,
  atMostRounded,
  endOf,
  firstQuantity,
  lowerEnd,
  type Rounding,
  refuseContradiction,
  refuseUnrounded,
  roundsTo,
} from './ends.ts'

/** The ends by which one measure is bound to another: as a multiple of it, or as a part of it. */
export interface WrittenEnds {
  readonly atMost?: ProportionBound | undefined
  readonly atLeast?: ProportionBound | undefined
  readonly exactly?: ProportionBound | undefined
  readonly rounding?: Rounding | undefined
  readonly shortfall?: Force | undefined
}

/** The proportions that were written, by the end they bound. */
export function proportionsOf({ atMost, atLeast, exactly }: WrittenEnds, meaning: Meaning) {
  const read = (written: ProportionBound | undefined, name: string) =>
    written === undefined ? undefined : meaning.proportion(written, [name])
  return { max: read(atMost, 'atMost'), min: read(atLeast, 'atLeast'), exactly: read(exactly, 'exactly') }
}

/** `of` compared with each proportion of `to`, in whole numbers; `shown` is what a message tells of an end. */
export function proportionalChecks(
  written: WrittenEnds,
  ends: ReturnType<typeof proportionsOf>,
  of: Polynomial,
  to: Polynomial,
  meaning: Meaning,
  shown: (bound: Polynomial) => Pick<Check, 'details' | 'whole'>,
): readonly Check[] {
  const { atMost, atLeast, exactly, rounding } = written
  if (ends.exactly !== undefined) refuseUnrounded(multiplied(ends.exactly, to), written, meaning)
  refuseContradiction(ends.min, ends.max, [atLeast, atMost], meaning)
  const check = (end: string, bound: Polynomial, compare: typeof roundsTo): Check => ({
    ...endOf(end, atMost, atLeast, exactly),
    condition: compare(of, multiplied(bound, to), rounding),
    ...firstQuantity(of),
    message: end,
    ...shown(bound),
  })
  return [
    ...(ends.min === undefined ? [] : [lowerEnd(check('min', ends.min, atLeastRounded), written)]),
    ...(ends.max === undefined ? [] : [check('max', ends.max, atMostRounded)]),
    ...(ends.exactly === undefined ? [] : [check('exactly', ends.exactly, roundsTo)]),
  ]
}
