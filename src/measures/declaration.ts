import * as z from 'zod/mini'
import type { Subject } from '../model/field.ts'
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
  | Attribute
  | Composed<M, P>

interface Described {
  readonly subject: Subject
  readonly title: Localized
  readonly unit: Unit
}

/** Rows of one relation that belong to the subject: counted, added up, or told apart by a field. */
export interface Counted<P extends string = ParameterName> extends Described {
  readonly kind: 'count' | 'sum' | 'distinct'
  readonly relation: (typeof relationNames)[number]
  /** What is added up, or by what rows are told apart; `count` takes none. */
  readonly field?: string | undefined
  readonly where?: Filter<P> | undefined
  readonly except?: Filter<P> | undefined
  /** `own`: rows of the subject itself; `subtree`: also of what stands under it. */
  readonly reach?: 'own' | 'subtree' | undefined
  /** By which reference a row belongs to the subject, where there are several. */
  readonly through?: string | undefined
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

/** `post`, `person`, `unit` … are said in both languages; any other unit is said as it is written. */
export type Unit = string

const described = {
  subject: z.enum(subjects),
  title: localizedSchema,
  unit: z.string().check(z.minLength(1), z.maxLength(40)),
}

/** How a measure is declared. */
export const measureSchema: z.ZodMiniType<Measure> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['count', 'sum', 'distinct']),
    relation: z.enum(relationNames),
    field: z.optional(pathSchema),
    where: z.optional(filterSchema),
    except: z.optional(filterSchema),
    reach: z.optional(z.enum(['own', 'subtree'])),
    through: z.optional(pathSchema),
    ...described,
  }),
  z.strictObject({ kind: z.literal('attribute'), field: pathSchema, ...described }),
  z.strictObject({ kind: z.literal('term'), term: termSchema, ...described }),
])
