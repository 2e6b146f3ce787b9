import * as z from 'zod/mini'
import { citeSchema } from '../constraints/cite.ts'
import { type AnyConstraint, forces } from '../constraints/constraint.ts'
import { oneOfThese } from '../constraints/ends.ts'
import { filterSchema } from '../measures/filter.ts'
import { parameterName } from '../measures/names.ts'
import { subjects } from '../measures/relations.ts'
import { daySchema } from '../model/day.ts'
import { wordSchema } from '../model/field.ts'
import { localizedSchema } from '../model/localized.ts'
import { statusSchema } from './parameter.ts'
import { relationShape } from './relation.ts'
import { requirementSchema } from './requirement.ts'

const days = { from: daySchema, until: z.optional(daySchema) }

/**
 * 例外: a way out that the text itself opens: a criterion, an approval in force, a transition, or several
 * together.
 *
 * `raises` lifts the `max` of the requirement by a number, or by what the approvals grant; `with` replaces
 * parts of it; neither means that the subject is excused.
 */
export const allowanceSchema = z
  .strictObject({
    title: z.optional(localizedSchema),
    where: z.optional(filterSchema),
    approval: z.optional(
      z.strictObject({
        kind: wordSchema,
        by: z.optional(z.union([wordSchema, filterSchema])),
      }),
    ),
    until: z.optional(daySchema),
    raises: z.optional(z.union([z.int().check(z.positive()), z.literal('as-approved')])),
    with: z.optional(z.record(z.string(), z.unknown())),
    cite: z.optional(citeSchema),
  })
  .check(oneOfThese('where', 'approval', 'until'))
  .check((payload) => {
    if (payload.value.raises !== 'as-approved' || payload.value.approval !== undefined) return
    payload.issues.push({
      code: 'custom',
      input: payload.value,
      path: ['raises'],
      message: 'nothing says which approvals grant what',
      params: { code: 'missing-field', hint: 'name their kind under `approval`' },
    })
  })

export type Allowance = z.output<typeof allowanceSchema>

const item = z.union([z.string().check(z.minLength(1), z.maxLength(1000)), z.int()])

/** 逐项: a rule asked once for each of several items, which stand in its filters and measures as `{ each }`. */
const eachSchema = z.strictObject({
  as: wordSchema,
  in: z.union([
    z.array(item).check(z.minLength(1), z.maxLength(1000)),
    z.strictObject({ parameter: parameterName }),
  ]),
  /** What items are called, where they are words: by the item. */
  titles: z.optional(z.record(z.string(), localizedSchema)),
})

export type Each = z.output<typeof eachSchema>

/** The schema of one rule over a set of kinds. */
export function ruleSchema(kinds: readonly AnyConstraint[]) {
  return z.strictObject({
    title: localizedSchema,
    forEach: z.strictObject({
      subject: z.enum(subjects),
      where: z.optional(filterSchema),
      except: z.optional(filterSchema),
      each: z.optional(eachSchema),
    }),
    require: requirementSchema(kinds),
    force: z.enum(forces),
    cite: citeSchema,
    status: z.optional(statusSchema),
    inForce: z.optional(z.strictObject(days)),
    /** Whom the text exempts by name: they are reported as exempt, with the article that says so. */
    exempt: z.optional(
      z.array(z.strictObject({ where: filterSchema, cite: citeSchema, title: z.optional(localizedSchema) })),
    ),
    allowances: z.optional(z.array(allowanceSchema)),
    /** Which sense of an ambiguous text this rule takes. */
    reading: z.optional(localizedSchema),
    ...relationShape,
    /** The other sense of a rule: off unless it is asked for. */
    alternativeTo: z.optional(wordSchema),
    /** Nobody may excuse anyone from it; a waiver that names it is refused. */
    waivable: z.optional(z.literal(false)),
    provisions: z.optional(z.array(z.string())),
    note: z.optional(z.string()),
  })
}

export type Rule = z.output<ReturnType<typeof ruleSchema>>
