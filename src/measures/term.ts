import * as z from 'zod/mini'
import type { Rounding } from '../condition/boundary.ts'
import { wordSchema } from '../model/field.ts'
import { proportionSchema } from '../model/proportion.ts'
import { type Filter, filterSchema } from './filter.ts'
import { type MeasureName, measureName, type ParameterName, parameterName, pathSchema } from './names.ts'
import { roundingSchema } from './rounding.ts'

/**
 * 量: a number a rule speaks of, wherever a kind takes a measure.
 *
 * A number, a measure, a measure at another snapshot or another row, a number that stands in a field, a
 * parameter (looked up `by` another row, where its table is about that one), or sums and products of these;
 * a fraction stands as
 * `{ times: [{ proportion: '1.2' }, 'administrative-establishment'] }`.
 *
 * @example
 * { plus: ['institution-establishment'], minus: ['institution-reserved'] }
 */
export type Term<M extends string = MeasureName, P extends string = ParameterName> =
  | number
  | M
  | { readonly parameter: P; readonly by?: string | undefined }
  | { readonly field: string }
  | {
      readonly measure: M
      readonly at?: string | undefined
      readonly on?: string | undefined
      readonly where?: Filter<P> | undefined
    }
  | { readonly plus: readonly Term<M, P>[]; readonly minus?: readonly Term<M, P>[] | undefined }
  | { readonly minus: readonly Term<M, P>[]; readonly plus?: readonly Term<M, P>[] | undefined }
  | { readonly times: readonly (Term<M, P> | { readonly proportion: string | number })[] }

const terms = () => z.array(z.lazy(() => termSchema)).check(z.minLength(1), z.maxLength(100))

/** How a term is written. */
export const termSchema: z.ZodMiniType<Term> = z.union([
  z.int(),
  measureName,
  z.strictObject({ parameter: parameterName, by: z.optional(pathSchema) }),
  z.strictObject({ field: pathSchema }),
  z.strictObject({
    measure: measureName,
    at: z.optional(wordSchema),
    on: z.optional(pathSchema),
    where: z.optional(filterSchema),
  }),
  z.strictObject({ plus: terms(), minus: z.optional(terms()) }),
  z.strictObject({ minus: terms() }),
  z.strictObject({
    times: z
      .array(z.union([z.lazy(() => termSchema), z.strictObject({ proportion: proportionSchema })]))
      .check(z.minLength(1), z.maxLength(100)),
  }),
])

/**
 * 界限: what a measure may not pass: a term, a ceiling that was approved from above, so many for each so
 * many of something, the largest or the smallest of several, or `none` where the source sets no limit.
 */
export type Bound<M extends string = MeasureName, P extends string = ParameterName> =
  | Term<M, P>
  | Ceiling
  | Rate<M, P>
  | { readonly largest: readonly Bound<M, P>[] }
  | { readonly smallest: readonly Bound<M, P>[] }
  | { readonly plus: readonly Bound<M, P>[] }
  | 'none'

/** 限额: what an authority above approved for the place of the subject. */
export interface Ceiling {
  readonly ceiling: string
}

/** 按比率: five for each ten thousand residents; the number is rounded where the text says how. */
export interface Rate<M extends string = MeasureName, P extends string = ParameterName> {
  readonly rate: ProportionBound<P>
  readonly per?: number | undefined
  readonly of: Term<M, P>
  readonly round?: Rounding | undefined
}

const bounds = () => z.array(z.lazy(() => boundSchema)).check(z.minLength(1), z.maxLength(100))

/** 比例: `1.2:1`, `6:5`, `1/3`, `33%`, a whole number, `none`, or a parameter that holds one. */
export type ProportionBound<P extends string = ParameterName> =
  | string
  | number
  | { readonly parameter: P; readonly by?: string | undefined }
  | { readonly largest: readonly ProportionBound<P>[] }
  | { readonly smallest: readonly ProportionBound<P>[] }

const proportions = () => z.array(z.lazy(() => proportionBoundSchema)).check(z.minLength(1), z.maxLength(100))

/** How a proportion that may be a parameter is written. */
export const proportionBoundSchema: z.ZodMiniType<ProportionBound> = z.union([
  z.literal('none'),
  proportionSchema,
  z.strictObject({ parameter: parameterName, by: z.optional(pathSchema) }),
  z.strictObject({ largest: proportions() }),
  z.strictObject({ smallest: proportions() }),
])

/** How a bound is written. */
export const boundSchema: z.ZodMiniType<Bound> = z.union([
  z.literal('none'),
  z.strictObject({ ceiling: wordSchema }),
  z.strictObject({
    rate: proportionBoundSchema,
    per: z.optional(z.int().check(z.positive())),
    of: z.lazy(() => termSchema),
    round: z.optional(roundingSchema),
  }),
  z.strictObject({ largest: bounds() }),
  z.strictObject({ smallest: bounds() }),
  termSchema,
  z.strictObject({ plus: bounds() }),
])
