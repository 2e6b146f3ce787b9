import * as z from 'zod/mini'
import {
  above,
  all,
  allOf,
  atLeast,
  atMost,
  below,
  equal,
  minus,
  number,
  type Polynomial,
  sum,
} from '../condition/build.ts'
import type { Condition, Quantity } from '../condition/nodes.ts'
import type { Filter } from '../measures/filter.ts'
import { compare, isWhole, proportion, proportionText } from '../model/proportion.ts'
import { type Check, type Force, forces, type Meaning } from './constraint.ts'

/** 取整: how a bound that is no whole number becomes one; nothing is ever rounded unsaid. */
export const roundingSchema = z.enum(['up', 'down', 'half-up'])
export type Rounding = z.output<typeof roundingSchema>

/** The force of the lower end, where being under is only worth a note. */
export const shortfallSchema = z.enum(forces)

const half = proportion(1n, 2n)

/** `x` equals `y` as rounded: no operator, only the two whole-number ends that rounding leaves. */
export function roundsTo(x: Polynomial, y: Polynomial, rounding: Rounding | undefined): Condition {
  switch (rounding) {
    case undefined:
      return equal(x, y)
    case 'down':
      return all(atMost(x, y), above(sum(x, number(1)), y))
    case 'up':
      return all(atLeast(x, y), below(minus(x, number(1)), y))
    case 'half-up':
      return all(atMost(x, sum(y, number(half))), above(x, minus(y, number(half))))
  }
}

/** `x ≤ y`, the bound rounded first where the text says how. */
export function atMostRounded(x: Polynomial, y: Polynomial, rounding: Rounding | undefined): Condition {
  switch (rounding) {
    case 'up':
      return below(minus(x, number(1)), y)
    case 'half-up':
      return atMost(x, sum(y, number(half)))
    default:
      return atMost(x, y)
  }
}

/** `x ≥ y`, the bound rounded first where the text says how. */
export function atLeastRounded(x: Polynomial, y: Polynomial, rounding: Rounding | undefined): Condition {
  switch (rounding) {
    case 'down':
      return above(sum(x, number(1)), y)
    case 'half-up':
      return above(x, minus(y, number(half)))
    default:
      return atLeast(x, y)
  }
}

/** Whether a bound can be a fraction, so that only rounding makes it a number of posts. */
const mayBeFraction = (bound: Polynomial): boolean =>
  ![bound.constant, ...bound.addends.map((part) => part.times)].every(isWhole)

/** The first quantity an author named: what an excess is an excess of. */
export const firstQuantity = (of: Polynomial): { vary: Quantity } | Record<never, never> => {
  const [first] = of.addends
  return first === undefined || first.of.length !== 1 ? {} : { vary: first.of[0] }
}

/** A schema check: at least one of these is given, for without any the constraint asks nothing. */
export const oneOfThese =
  <K extends string>(...names: readonly K[]): z.core.CheckFn<{ [name in K]?: unknown }> =>
  (payload) => {
    if (names.some((name) => payload.value[name] !== undefined)) return
    const listed = names.map((name) => `\`${name}\``).join(', ')
    payload.issues.push({
      code: 'custom',
      input: payload.value,
      message: `it asks nothing: none of ${listed} is given`,
      params: { code: 'missing-field', hint: `give one of ${listed}` },
    })
  }

/** The guard of a ceiling in a bound: one that was never set binds nobody, and one nobody knows may bind. */
export const whereSet = (bound: Polynomial): { only: Condition } | Record<never, never> => {
  const fields = bound.addends.flatMap(({ of }) => of.filter((one) => one.kind === 'field'))
  const only = allOf(fields.map((of): Condition => ({ kind: 'known', of })))
  return only === undefined ? {} : { only }
}

/** The check of a lower end, with the force of its own that the author gave it. */
export const lowerEnd = (check: Check, { shortfall }: { shortfall?: Force | undefined }): Check =>
  shortfall === undefined ? check : { ...check, force: shortfall }

/** Reports an `exactly` that may ask for a fraction and does not say how it is rounded. */
export function refuseUnrounded(
  bound: Polynomial,
  { rounding }: { rounding?: Rounding | undefined },
  { report }: Pick<Meaning, 'report'>,
): void {
  if (rounding !== undefined || !mayBeFraction(bound)) return
  report({
    code: 'rounding-missing',
    path: ['exactly'],
    message: '`exactly` may ask for a fraction, which no number of posts is',
    hint: 'say how it is rounded: `rounding` is `up`, `down` or `half-up`',
  })
}

/** An end, and whether it is the only one written; whether a bound is set for a subject changes no name. */
export const endOf = (end: string, ...written: readonly unknown[]): { end: string; alone?: true } =>
  written.filter((one) => one !== undefined).length > 1 ? { end } : { end, alone: true }

/** Reports a part that is larger than its whole: 60 is sixty times, and 60% was meant. */
export function refuseMoreThanAll(
  part: Polynomial | undefined,
  written: unknown,
  at: readonly string[],
  { report }: Pick<Meaning, 'report'>,
): void {
  if (part === undefined || part.addends.length > 0 || compare(part.constant, one) <= 0) return
  const hint =
    typeof written === 'number' && written <= 100 ? `did you mean \`${written}%\`?` : 'a part is at most 100%'
  report({
    code: 'wrong-value',
    path: at,
    message: `\`${proportionText(part.constant)}\` is more than the whole`,
    hint,
  })
}

const one = proportion(1n, 1n)

/** Reports a filter that asks nothing: it would be met by everybody, and nobody would be told. */
export function refuseEmptyFilter(where: Filter, { report }: Pick<Meaning, 'report'>): void {
  if (Object.keys(where).length > 0 && !Object.values(where).some(isEmpty)) return
  report({
    code: 'missing-field',
    path: ['where'],
    message: 'it asks nothing',
    hint: 'name a field and what it must be',
  })
}

const isEmpty = (one: unknown): boolean =>
  typeof one === 'object' && one !== null && Object.keys(one).length === 0

/** Reports two ends written out of which the lower is above the upper: nothing lies between them. */
export function refuseContradiction(
  low: Polynomial | undefined,
  high: Polynomial | undefined,
  written: readonly unknown[],
  { report }: Pick<Meaning, 'report'>,
): void {
  // parameters may stand in pairs that no subject has
  const isWritten = written.every((end) => typeof end === 'string' || typeof end === 'number')
  if (!isWritten || low === undefined || high === undefined || compare(low.constant, high.constant) <= 0)
    return
  const message = 'nothing is at least `atLeast` and at most `atMost`'
  report({ code: 'contradictory-bounds', path: ['atLeast'], message, hint: 'exchange the two ends' })
}
