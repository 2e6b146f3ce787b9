import * as z from 'zod/mini'
import { periodPattern, readPeriod } from '../model/day.ts'
import { wordSchema } from '../model/field.ts'
import { type ParameterName, parameterName, pathSchema } from './names.ts'

/**
 * 筛选: which rows count, or which subjects a rule is about.
 *
 * All keys must hold; of a list of filters, one must. A key is a field, a path over references, an
 * attribute, a measure of the row, or one of a row it refers to: `person.chief-posts`.
 *
 * @example
 * { kind: 'government-department', 'jurisdiction.level': ['prefecture', 'county'] }
 */
export type Filter<P extends string = ParameterName> = FilterCase<P> | readonly FilterCase<P>[]

export type FilterCase<P extends string = ParameterName> = { readonly [path: string]: FilterValue<P> }

export type FilterValue<P extends string = ParameterName> =
  | Scalar
  | readonly Scalar[]
  | Other<P>
  | FilterTest<P>

export type Scalar = string | number | boolean

/** A value that is written elsewhere: in a parameter, in another field, in a field of the subject, or an item. */
export type Other<P extends string = ParameterName> =
  | { readonly parameter: P; readonly by?: string | undefined }
  | { readonly each: string }
  | { readonly field: string }
  | { readonly subject: string }

export type Operand<P extends string = ParameterName> = Scalar | readonly Scalar[] | Other<P>

export interface FilterTest<P extends string = ParameterName> {
  readonly is?: Operand<P> | undefined
  readonly within?: Operand<P> | undefined
  readonly atLeast?: Operand<P> | undefined
  readonly atMost?: Operand<P> | undefined
  readonly above?: Operand<P> | undefined
  readonly below?: Operand<P> | undefined
  readonly known?: boolean | undefined
  readonly startsWith?: Operand<P> | undefined
  readonly endsWith?: Operand<P> | undefined
  readonly contains?: Operand<P> | undefined
  /** Not longer ago than this before the day of the facts, and not after it. */
  readonly last?: string | undefined
  /** Longer ago than this before the day of the facts. */
  readonly olderThan?: string | undefined
}

const scalar = z.union([z.string().check(z.minLength(1), z.maxLength(1000)), z.int(), z.boolean()])
const scalars = z.array(scalar).check(z.minLength(1), z.maxLength(10_000))
const other = z.union([
  z.strictObject({ parameter: parameterName, by: z.optional(pathSchema) }),
  z.strictObject({ each: wordSchema }),
  z.strictObject({ field: pathSchema }),
  z.strictObject({ subject: pathSchema }),
])
const operand = z.union([scalar, scalars, other])
/** What a test compares with. */
export const operandSchema: z.ZodMiniType<Operand> = operand

const period = z.string().check(
  (payload) => {
    const read = readPeriod(payload.value)
    const { years = 0, months = 0, days = 0 } = read ?? {}
    const isShort = years <= mostYears && months <= 12 * mostYears && days <= 366 * mostYears
    if (read !== undefined && isShort) return
    const hint =
      read === undefined ? 'write it as `5 years`, `18 months` or `15 days`' : `at most ${mostYears} years`
    const message = `\`${payload.value}\` is ${read === undefined ? 'not a period' : 'too long'}`
    const params = { code: 'wrong-value', hint }
    payload.issues.push({ code: 'custom', input: payload.value, message, params })
  },
  z.meta({ pattern: periodPattern }),
)

// so that a day less a period is still a day of the calendar
const mostYears = 500

const test = z
  .strictObject({
    is: z.optional(operand),
    within: z.optional(operand),
    atLeast: z.optional(operand),
    atMost: z.optional(operand),
    above: z.optional(operand),
    below: z.optional(operand),
    known: z.optional(z.boolean()),
    startsWith: z.optional(operand),
    endsWith: z.optional(operand),
    contains: z.optional(operand),
    last: z.optional(period),
    olderThan: z.optional(period),
  })
  .check(
    (payload) => {
      if (Object.values(payload.value).some((operand) => operand !== undefined)) return
      const params = { code: 'missing-field', hint: 'give a value, a list of values, or a test' }
      payload.issues.push({ code: 'custom', input: payload.value, message: 'it asks nothing', params })
    },
    z.meta({ minProperties: 1 }),
  )

const filterCase = z.record(pathSchema, z.union([scalar, scalars, other, test]))

/** How a filter is written. */
export const filterSchema: z.ZodMiniType<Filter> = z.union([
  filterCase,
  z.array(filterCase).check(z.minLength(1), z.maxLength(1000)),
])
