import { type Boundary, mapBoundary, raised, single } from '../condition/boundary.ts'
import {
  isWholeNumber,
  multiplied,
  number,
  type Polynomial,
  quantity,
  scale,
  sum,
} from '../condition/build.ts'
import { collectionOf } from '../model/collections.ts'
import type { Subject } from '../model/field.ts'
import { proportion, readProportion } from '../model/proportion.ts'
import { lookUp } from './lower-path.ts'
import { lowerParameter, lowerTerm } from './lower-term.ts'
import { type At, type Lowering, valueBy } from './lowering.ts'
import { aOrAn } from './names.ts'
import { placePath } from './relations.ts'
import type { Bound, Ceiling, ProportionBound, Rate } from './term.ts'

/** What the approvals that open a way out grant; it stands only in what an allowance raises. */
export interface Granted {
  readonly granted: true
}

/** A bound: one number, the largest or the smallest of several, or `none` where the source sets no limit. */
export function lowerBound(
  bound: Bound | Granted,
  subject: Subject,
  lowering: Lowering,
  at: At,
): Boundary | 'none' | undefined {
  if (bound === 'none') return 'none'
  if (typeof bound !== 'object') return one(lowerTerm(bound, subject, lowering, at))
  if ('parameter' in bound && valueBy(lowering, bound.parameter, bound.by) === 'none') return 'none'
  if ('granted' in bound) return one(lowering.granted)
  if ('ceiling' in bound) return one(lowerCeiling(bound, subject, lowering, at))
  if ('rate' in bound) return lowerRate(bound, subject, lowering, at)
  if ('largest' in bound || 'smallest' in bound) {
    return chosen(bound, at, (part: Bound, here) => lowerBound(part, subject, lowering, here))
  }
  // a sum in which something is no plain term
  if ('plus' in bound && !('minus' in bound) && (bound.plus ?? []).some(isNoTerm)) {
    return lowerSum((bound.plus ?? []) as readonly Bound[], subject, lowering, at)
  }
  return one(lowerTerm(bound as Exclude<typeof bound, { plus: readonly Bound[] }>, subject, lowering, at))
}

const one = (of: Polynomial | undefined): Boundary | undefined => (of === undefined ? undefined : single(of))

/** What only a bound may be: a table that says `none` among them. */
const isNoTerm = (part: Bound | Granted): boolean =>
  part === 'none' ||
  (typeof part === 'object' &&
    (['granted', 'ceiling', 'rate', 'largest', 'smallest', 'parameter'].some((key) => key in part) ||
      ('plus' in part && (part.plus ?? []).some(isNoTerm))))

/** What is added to no limit is no limit; one part at most is rounded, or chosen from several. */
function lowerSum(
  written: readonly Bound[],
  subject: Subject,
  lowering: Lowering,
  at: At,
): Boundary | 'none' | undefined {
  const parts = written.map((part, index) => lowerBound(part, subject, lowering, [...at, 'plus', index]))
  if (parts.includes(undefined)) return undefined
  if (parts.includes('none')) return 'none'
  const known = parts.filter((part) => part !== 'none' && part !== undefined)
  const added = sum(...known.flatMap((part) => (isPlain(part) ? [part.of] : [])))
  const [special, another] = known.filter((part) => !isPlain(part))
  if (special === undefined) return single(added)
  if (another === undefined && isWholeNumber(added)) return raised(special, added)
  const message =
    another === undefined
      ? 'a fraction cannot be added to what is rounded, or chosen from several'
      : 'only one part of a sum may be rounded, or chosen from several'
  lowering.report({ code: 'wrong-value', path: [...at, 'plus'], message })
  return undefined
}

const isPlain = (part: Boundary): part is Extract<Boundary, { kind: 'one' }> =>
  part.kind === 'one' && part.rounding === undefined && part.more === undefined

/** The largest or the smallest of several: no limit among them lifts the largest, and leaves the smallest. */
function chosen<B>(
  bound: { readonly largest: readonly B[] } | { readonly smallest: readonly B[] },
  at: At,
  lower: (part: B, at: At) => Boundary | 'none' | undefined,
): Boundary | 'none' | undefined {
  const [kind, written] =
    'largest' in bound ? (['largest', bound.largest] as const) : (['smallest', bound.smallest] as const)
  const parts = written.map((part, index) => lower(part, [...at, kind, index]))
  if (parts.includes(undefined)) return undefined
  const [first, ...rest] = parts.filter((part) => part !== 'none' && part !== undefined)
  if (first === undefined || (kind === 'largest' && rest.length + 1 < parts.length)) return 'none'
  return rest.length === 0 ? first : { kind, of: [first, ...rest] }
}

/** So many for each so many of something. */
function lowerRate({ rate, per = 1, of, round }: Rate, subject: Subject, lowering: Lowering, at: At) {
  const times = lowerProportion(rate, lowering, [...at, 'rate'])
  const base = lowerTerm(of, subject, lowering, [...at, 'of'])
  if (times === undefined || times === 'none' || base === undefined)
    return times === 'none' ? times : undefined
  const each = scale(proportion(1n, BigInt(per)), base)
  return mapBoundary(times, (one) => ({
    ...one,
    of: multiplied(one.of, each),
    ...(round === undefined ? {} : { rounding: round }),
  }))
}

/** What was approved from above for the place of the subject. */
function lowerCeiling({ ceiling }: Ceiling, subject: Subject, lowering: Lowering, at: At) {
  const place = placePath[subject]
  const here = [...at, 'ceiling']
  if (place === undefined) {
    const message = `a ceiling is set for a place, and ${aOrAn(subject)} lies in none`
    lowering.report({ code: 'wrong-value', path: here, message })
    return undefined
  }
  const path = `${place === '' ? '' : `${place}.`}ceilings.${ceiling}`
  const found = lookUp(collectionOf[subject], path, lowering, here)
  return found === undefined ? undefined : quantity({ kind: 'field', path })
}

/** A proportion of the author, or of a parameter; `none` where the source sets no limit. */
export function lowerProportion(
  written: ProportionBound,
  lowering: Lowering,
  at: At,
): Boundary | 'none' | undefined {
  if (written === 'none') return 'none'
  if (typeof written !== 'object') {
    const read = readProportion(written)
    return read === undefined ? undefined : single(number(read))
  }
  if ('largest' in written || 'smallest' in written) {
    return chosen(written, at, (part: ProportionBound, here) => lowerProportion(part, lowering, here))
  }
  if (valueBy(lowering, written.parameter, written.by) === 'none') return 'none'
  return one(lowerParameter(written, lowering, at, 'proportion'))
}
