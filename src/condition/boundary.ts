import { type Proportion, proportion } from '../model/proportion.ts'
import {
  above,
  all,
  allOf,
  any,
  anyOf,
  atLeast,
  atMost,
  below,
  equal,
  minus,
  not,
  number,
  type Polynomial,
  sum,
} from './build.ts'
import type { Condition } from './nodes.ts'

/** 取整: how a bound that is no whole number becomes one: 进一, 去尾, 四舍五入. */
export type Rounding = 'up' | 'down' | 'half-up'

/**
 * 界限: what a number is compared with: one number, rounded where the text says how, or the largest or the
 * smallest of several.
 */
export type Boundary = Single | Chosen

interface Single {
  readonly kind: 'one'
  readonly of: Polynomial
  readonly rounding?: Rounding
  /** Added after rounding, and whole. */
  readonly more?: Polynomial
}

interface Chosen {
  readonly kind: 'largest' | 'smallest'
  readonly of: readonly [Boundary, ...Boundary[]]
}

/** How a number is compared with a boundary. */
export type Comparison = 'at-most' | 'at-least' | 'exactly' | 'below' | 'above'

/** A boundary of one number. */
export const single = (of: Polynomial): Boundary => ({ kind: 'one', of })

/** Each number of a boundary made into another one, as a rising number makes it rise. */
export function mapBoundary(boundary: Boundary, change: (one: Single) => Single): Boundary {
  if (boundary.kind === 'one') return change(boundary)
  const [first, ...rest] = boundary.of
  return {
    kind: boundary.kind,
    of: [mapBoundary(first, change), ...rest.map((one) => mapBoundary(one, change))],
  }
}

/** What a boundary leaves of one: the largest part leaves the smallest rest. */
export function complementOf(boundary: Boundary): Boundary {
  if (boundary.kind === 'one') return { ...boundary, of: minus(number(1), boundary.of) }
  const [first, ...rest] = boundary.of
  return {
    kind: boundary.kind === 'largest' ? 'smallest' : 'largest',
    of: [complementOf(first), ...rest.map(complementOf)],
  }
}

/** Every number of a boundary. */
export const numbersIn = (boundary: Boundary): readonly Polynomial[] =>
  boundary.kind === 'one'
    ? [boundary.of, ...(boundary.more === undefined ? [] : [boundary.more])]
    : boundary.of.flatMap(numbersIn)

/** A boundary whose numbers are rounded so, where nothing else is said of them. */
export const roundedBy = (boundary: Boundary, rounding: Rounding): Boundary =>
  mapBoundary(boundary, (one) => ({ rounding, ...one }))

/** A boundary to which a whole number is added after all rounding. */
export const raised = (boundary: Boundary, by: Polynomial): Boundary =>
  mapBoundary(boundary, (one) => ({ ...one, more: one.more === undefined ? by : sum(one.more, by) }))

/**
 * A number compared with a boundary: no operator rounds or chooses, for rounding leaves whole-number ends,
 * and at most the largest of several is at most one of them.
 */
export function compareWithin(
  x: Polynomial,
  comparison: Comparison,
  boundary: Boundary,
  otherwise?: Rounding,
): Condition {
  return compared(x, comparison, boundary, otherwise, () => undefined)
}

/**
 * The same where a field in the boundary that is none sets no limit: the smallest of several leaves it aside.
 * It is asked only where `setIn` holds.
 */
export function compareWhereSet(
  x: Polynomial,
  comparison: Comparison,
  boundary: Boundary,
  otherwise?: Rounding,
): Condition {
  return compared(x, comparison, boundary, otherwise, setIn)
}

/** Whether a boundary sets a limit; nothing where it always does. */
export function setIn(boundary: Boundary): Condition | undefined {
  if (boundary.kind === 'smallest') {
    const sets = boundary.of.map(setIn)
    return sets.includes(undefined) ? undefined : anyOf(sets)
  }
  if (boundary.kind === 'largest') return allOf(boundary.of.map(setIn))
  const fields = numbersIn(boundary)
    .flatMap(({ addends }) => addends.flatMap(({ of }) => of))
    .filter((one) => one.kind === 'field')
  return allOf(fields.map((of): Condition => ({ kind: 'known', of })))
}

function compared(
  x: Polynomial,
  comparison: Comparison,
  boundary: Boundary,
  otherwise: Rounding | undefined,
  isSet: typeof setIn,
): Condition {
  if (boundary.kind === 'one') {
    const { of, rounding = otherwise, more } = boundary
    return compareRounded(more === undefined ? x : minus(x, more), comparison, of, rounding)
  }
  const isLargest = boundary.kind === 'largest'
  // one of several that sets no limit holds where all must, and helps nowhere
  const each = (how: Comparison, where: 'all' | 'any'): readonly [Condition, ...Condition[]] => {
    const [first, ...rest] = boundary.of
    const compare = (one: Boundary): Condition => {
      const condition = compared(x, how, one, otherwise, isSet)
      const set = isLargest ? undefined : isSet(one)
      if (set === undefined) return condition
      return where === 'all' ? any(not(set), condition) : all(set, condition)
    }
    return [compare(first), ...rest.map(compare)]
  }
  if (comparison === 'exactly') {
    return all(any(...each('exactly', 'any')), all(...each(isLargest ? 'at-least' : 'at-most', 'all')))
  }
  const isUpper = comparison === 'at-most' || comparison === 'below'
  return isUpper === isLargest ? any(...each(comparison, 'any')) : all(...each(comparison, 'all'))
}

function compareRounded(
  x: Polynomial,
  comparison: Comparison,
  y: Polynomial,
  rounding: Rounding | undefined,
): Condition {
  switch (comparison) {
    case 'at-most':
      return atMostRounded(x, y, rounding)
    case 'at-least':
      return atLeastRounded(x, y, rounding)
    case 'below':
      return rounding === undefined ? below(x, y) : atMostRounded(sum(x, number(1)), y, rounding)
    case 'above':
      return rounding === undefined ? above(x, y) : atLeastRounded(minus(x, number(1)), y, rounding)
    case 'exactly':
      return rounding === undefined
        ? equal(x, y)
        : all(atMostRounded(x, y, rounding), atLeastRounded(x, y, rounding))
  }
}

/** `x ≤ y`, with `y` rounded first; of whole numbers, less than one more is at most. */
function atMostRounded(x: Polynomial, y: Polynomial, rounding: Rounding | undefined): Condition {
  switch (rounding) {
    case 'up':
      return below(minus(x, number(1)), y)
    case 'half-up':
      return atMost(x, sum(y, number(half)))
    default:
      return atMost(x, y)
  }
}

/** `x ≥ y`, with `y` rounded first. */
function atLeastRounded(x: Polynomial, y: Polynomial, rounding: Rounding | undefined): Condition {
  switch (rounding) {
    case 'down':
      return above(sum(x, number(1)), y)
    case 'half-up':
      return above(x, minus(y, number(half)))
    default:
      return atLeast(x, y)
  }
}

const half: Proportion = proportion(1n, 2n)
