import * as z from 'zod/mini'
import type { Shift } from '../condition/nodes.ts'
import { daySchema, periodPattern, readPeriod } from '../model/day.ts'
import { wordSchema } from '../model/field.ts'
import { type Filter, filterSchema } from './filter.ts'
import { type MeasureName, measureName, type ParameterName, parameterName, pathSchema } from './names.ts'

/**
 * 时点: a day that a rule speaks of: one of the calendar, the day of the facts, a field of the subject, a
 * measure whose value is a day, or a parameter; moved by `shift`.
 *
 * @example
 * { field: 'previous.from', shift: { years: 5 } }
 */
export type Moment<M extends string = MeasureName, P extends string = ParameterName> =
  | 'today'
  | DayText
  | M
  | { readonly day: 'today' | DayText; readonly shift?: Shift | undefined }
  | { readonly parameter: P; readonly by?: string | undefined; readonly shift?: Shift | undefined }
  | { readonly field: string; readonly shift?: Shift | undefined }
  | {
      readonly measure: M
      readonly at?: string | undefined
      readonly on?: string | undefined
      readonly where?: Filter<P> | undefined
      readonly shift?: Shift | undefined
    }

/** A day of the calendar as it is written. */
export type DayText = `${number}-${number}-${number}`

const many = z.optional(z.int().check(z.minimum(-10_000), z.maximum(10_000)))
const shift = z.optional(z.strictObject({ years: many, months: many, days: many }))
const looksLikeDay = /^\d{4}-\d{2}-\d{2}$/
const dayText = daySchema
const notDay = measureName.check(
  z.refine((name) => !looksLikeDay.test(name), { error: 'a day of the calendar is expected' }),
  z.meta({ not: { pattern: looksLikeDay.source } }),
)

/** How a moment is written. */
export const momentSchema = z.union([
  z.literal('today'),
  dayText,
  notDay,
  z.strictObject({ day: z.union([z.literal('today'), dayText]), shift }),
  z.strictObject({ parameter: parameterName, by: z.optional(pathSchema), shift }),
  z.strictObject({ field: pathSchema, shift }),
  z.strictObject({
    measure: measureName,
    at: z.optional(wordSchema),
    on: z.optional(pathSchema),
    where: z.optional(filterSchema),
    shift,
  }),
]) as z.ZodMiniType<Moment>

/** 期限: a length of time, `5 years` or `15 days`, or a parameter that holds one or a number of days. */
export type PeriodBound<P extends string = ParameterName> =
  | string
  | { readonly parameter: P; readonly by?: string | undefined }

/** How a length of time that may be a parameter is written. */
export const periodBoundSchema: z.ZodMiniType<PeriodBound> = z.union([
  z.string().check(
    z.refine((text) => readPeriod(text) !== undefined, {
      error: 'a length of time is written as `5 years`, `18 months` or `15 days`',
    }),
    z.meta({ pattern: periodPattern }),
  ),
  z.strictObject({ parameter: parameterName, by: z.optional(pathSchema) }),
])
