import * as z from 'zod/mini'
import { daySchema } from '../model/day.ts'
import { type Subject, wordSchema } from '../model/field.ts'
import { type Localized, localizedSchema } from '../model/localized.ts'
import { type Filter, filterSchema } from './filter.ts'
import { type MeasureName, type ParameterName, pathSchema } from './names.ts'
import { relationNames, subjects } from './relations.ts'
import { type Term, termSchema } from './term.ts'

/**
 * 指标: how something is counted for a subject; a declaration, so that it can be interpreted, run over
 * columns, or become a query.
 *
 * @example
 * {
 *   kind: 'sum', subject: 'jurisdiction', relation: 'establishment', field: 'approved',
 *   where: { category: 'institution' }, unit: 'post',
 *   title: { zh: '事业编制', en: 'Institution establishment' },
 * }
 */
export type Measure<M extends string = MeasureName, P extends string = ParameterName> =
  | Counted<P>
  | Repeated<P>
  | Gap<P>
  | Uses<P>
  | Elapsed
  | Attribute
  | Composed<M, P>

interface Described {
  readonly subject: Subject
  readonly title: Localized
  readonly unit: Unit
}

/** Which rows of a relation belong to the subject, and count. */
interface Rows<P extends string> extends Described {
  readonly relation: (typeof relationNames)[number]
  readonly where?: Filter<P> | undefined
  readonly except?: Filter<P> | undefined
  /** `own`: rows of the subject itself; `subtree`: also of what stands under it. */
  readonly reach?: 'own' | 'subtree' | undefined
  /** By which reference a row belongs to the subject, where there are several. */
  readonly through?: string | undefined
  /** A row belongs to the subject where these fields of the row are the named ones of the subject. */
  readonly match?: { readonly [field: string]: string } | undefined
}

/**
 * Rows that belong to the subject: how many, how much they add up to, by how many values they are told
 * apart, the smallest or the largest number, the first or the last day.
 */
export interface Counted<P extends string = ParameterName> extends Rows<P> {
  readonly kind: 'count' | 'sum' | 'distinct' | 'min' | 'max' | 'earliest' | 'latest'
  /** The field that is read, or a measure of the row; `count` takes none. */
  readonly field?: string | undefined
}

/** The rows beyond the first of each key: none, where nothing stands twice. */
export interface Repeated<P extends string = ParameterName> extends Rows<P> {
  readonly kind: 'repeats'
  readonly by: string | readonly string[]
  /** Rows that agree in all of these are one. */
  readonly over?: readonly string[] | undefined
}

/** The most days between neighbouring days of the rows, from a first day to a last one. */
export interface Gap<P extends string = ParameterName> extends Rows<P> {
  readonly kind: 'longestGap'
  readonly field: string
  readonly from: string
  /** The last day; without it, that of the facts. */
  readonly until?: string | undefined
}

/** How many subjects of a rule exceed what it asks before any way out. */
export interface Uses<P extends string = ParameterName> extends Described {
  readonly kind: 'uses'
  readonly rule: string
  readonly where?: Filter<P> | undefined
  readonly except?: Filter<P> | undefined
  readonly reach?: 'own' | 'subtree' | undefined
  readonly through?: string | undefined
}

/** The whole days or years from one day of the subject to another, or to the day of the facts. */
export interface Elapsed extends Described {
  readonly kind: 'days' | 'years'
  readonly from: string
  readonly until?: string | undefined
}

/** A number that stands on the subject itself. */
export interface Attribute extends Described {
  readonly kind: 'attribute'
  readonly field: string
}

/** A number made of other measures. */
export interface Composed<M extends string, P extends string> extends Described {
  readonly kind: 'term'
  readonly term: Term<M, P>
}

/** Rows that a constraint counts for its own subject. */
export type CountedRows = Omit<Counted, 'subject'> | Omit<Repeated, 'subject'>

/** `post`, `person`, `unit` … are said in both languages; any other unit is said as it is written. */
export type Unit = string

const described = {
  subject: z.enum(subjects),
  title: localizedSchema,
  unit: z.string().check(z.minLength(1), z.maxLength(40)),
}
const chosen = {
  where: z.optional(filterSchema),
  except: z.optional(filterSchema),
  reach: z.optional(z.enum(['own', 'subtree'])),
  through: z.optional(pathSchema),
}
const rows = {
  relation: z.enum(relationNames),
  match: z.optional(
    z.record(pathSchema, pathSchema).check(
      z.refine((pairs) => Object.keys(pairs).length > 0, { error: '`match` names no field' }),
      z.meta({ minProperties: 1 }),
    ),
  ),
  ...chosen,
  ...described,
}
const paths = z.array(pathSchema).check(z.minLength(1), z.maxLength(10))

/** How a measure is declared. */
export const measureSchema: z.ZodMiniType<Measure> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['count', 'sum', 'distinct', 'min', 'max', 'earliest', 'latest']),
    field: z.optional(pathSchema),
    ...rows,
  }),
  z.strictObject({
    kind: z.literal('repeats'),
    by: z.union([pathSchema, paths]),
    over: z.optional(paths),
    ...rows,
  }),
  z.strictObject({
    kind: z.literal('longestGap'),
    field: pathSchema,
    from: daySchema,
    until: z.optional(daySchema),
    ...rows,
  }),
  z.strictObject({ kind: z.literal('uses'), rule: wordSchema, ...chosen, ...described }),
  z.strictObject({
    kind: z.enum(['days', 'years']),
    from: pathSchema,
    until: z.optional(pathSchema),
    ...described,
  }),
  z.strictObject({ kind: z.literal('attribute'), field: pathSchema, ...described }),
  z.strictObject({ kind: z.literal('term'), term: termSchema, ...described }),
])
