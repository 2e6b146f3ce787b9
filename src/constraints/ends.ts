import * as z from 'zod/mini'
import { type Boundary, type Rounding, setIn } from '../condition/boundary.ts'
import { isWholeNumber, type Polynomial } from '../condition/build.ts'
import type { Condition, Quantity } from '../condition/nodes.ts'
import type { Filter } from '../measures/filter.ts'
import { roundingSchema } from '../measures/rounding.ts'
import { compare, proportion, proportionText } from '../model/proportion.ts'
import { type Check, type Force, forces, type Meaning } from './constraint.ts'

/** How each end of a constraint is rounded: alike, or each in its own way. */
export const roundingOf = <E extends string>(...ends: readonly [E, E]) =>
  z.union([
    roundingSchema,
    z
      .strictObject({
        ...(Object.fromEntries(ends.map((end) => [end, z.optional(roundingSchema)])) as {
          [end in E]: z.ZodMiniOptional<typeof roundingSchema>
        }),
      })
      .check(oneOfThese(...(ends as readonly string[]))),
  ])

/** The rounding of one end. */
export const roundingAt = (
  rounding: Rounding | { readonly [end: string]: Rounding | undefined } | undefined,
  end: string,
): Rounding | undefined => (typeof rounding === 'object' ? rounding[end] : rounding)

/** The force of the lower end, where being under is only worth a note. */
export const shortfallSchema = z.enum(forces)

/** Whether a bound can be a fraction, so that only rounding makes it a number of posts. */
const mayBeFraction = (bound: Boundary): boolean =>
  bound.kind === 'one'
    ? bound.rounding === undefined && !isWholeNumber(bound.of)
    : bound.of.some(mayBeFraction)

/** The first quantity an author named: what an excess is an excess of. */
export const firstQuantity = (of: Polynomial): { vary: Quantity } | Record<never, never> => {
  const [first] = of.addends
  return first === undefined || first.of.length !== 1 ? {} : { vary: first.of[0] }
}

/** A schema check: at least one of these is given, for without any the constraint asks nothing. */
export function oneOfThese<K extends string>(
  ...names: readonly K[]
): z.core.$ZodCheck<{ [name in K]?: unknown }> {
  const check = z.check<{ [name in K]?: unknown }>(asksSomething(...names))
  // JSON Schema is told the same
  const anyOf = names.map((name) => ({ required: [name] }))
  check._zod.onattach.push((schema) => {
    z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), anyOf })
  })
  return check
}

/** The test of `oneOfThese`, for a schema that has others beside it. */
export const asksSomething =
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
export const whereSet = (bound: Boundary): { only: Condition } | Record<never, never> => {
  const only = setIn(bound)
  return only === undefined ? {} : { only }
}

/** The check of a lower end, with the force of its own that the author gave it. */
export const lowerEnd = (check: Check, { shortfall }: { shortfall?: Force | undefined }): Check =>
  shortfall === undefined ? check : { ...check, force: shortfall }

/** Reports an `exactly` that may ask for a fraction and does not say how it is rounded. */
export function refuseUnrounded(
  bound: Boundary,
  rounding: Rounding | undefined,
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

/** Reports a number that may be a fraction and is compared with a bound that is rounded: neither rounds the other. */
export function refuseRoundedFraction(
  of: Polynomial,
  bound: Boundary,
  rounding: Rounding | undefined,
  end: string,
  { report }: Pick<Meaning, 'report'>,
): void {
  const isRounded = (one: Boundary): boolean =>
    one.kind === 'one'
      ? (one.rounding ?? rounding) !== undefined || one.more !== undefined
      : one.of.some(isRounded)
  if (isWholeNumber(of) || !isRounded(bound)) return
  report({
    code: 'wrong-value',
    path: ['of'],
    message: `\`of\` may be a fraction, and \`${end}\` is rounded to a whole number`,
    hint: 'write the fraction in the bound',
  })
}

/** An end, and whether it is the only one written; whether a bound is set for a subject changes no name. */
export const endOf = (end: string, ...written: readonly unknown[]): { end: string; alone?: true } =>
  written.filter((one) => one !== undefined).length > 1 ? { end } : { end, alone: true }

/** Reports a part that is larger than its whole: 60 is sixty times, and 60% was meant. */
export function refuseMoreThanAll(
  boundary: Boundary | undefined,
  written: unknown,
  at: readonly string[],
  { report }: Pick<Meaning, 'report'>,
): void {
  const part = boundary?.kind === 'one' ? boundary.of : undefined
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
  [lowest, low]: readonly [name: string, Boundary | undefined],
  [highest, high]: readonly [name: string, Boundary | undefined],
  written: readonly unknown[],
  { report }: Pick<Meaning, 'report'>,
): void {
  // parameters may stand in pairs that no subject has
  const isWritten = written.every((end) => typeof end === 'string' || typeof end === 'number')
  if (!isWritten || low?.kind !== 'one' || high?.kind !== 'one') return
  if ([low, high].some(({ of }) => of.addends.length > 0) || compare(low.of.constant, high.of.constant) <= 0)
    return
  const message = `nothing is at least \`${lowest}\` and at most \`${highest}\``
  report({ code: 'contradictory-bounds', path: [lowest], message, hint: 'exchange the two ends' })
}
