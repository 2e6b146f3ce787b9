import * as z from 'zod/mini'
import { agency } from '../../model/agency.ts'
import { idSchema, wordSchema } from '../../model/field.ts'

const textSchema = agency.fields.name.schema
const whole = z.int().check(z.nonnegative(), z.maximum(Number.MAX_SAFE_INTEGER))

const statement = <S extends z.core.$ZodShape>(shape: S) =>
  z.optional(
    z.array(z.strictObject({ ...shape, cite: z.optional(textSchema), note: z.optional(z.string()) })),
  )

/**
 * 方案所述结果: what a plan says of itself that it comes to, as the tables at the end of a plan do.
 *
 * A list of bodies is all of them of that kind, or below that body; the change of posts is that of all operations
 * together, without what a body takes over from those it succeeds.
 */
export const comesToSchema = z.strictObject({
  agencies: statement({
    kindOfAgency: z.optional(wordSchema),
    parent: z.optional(idSchema),
    jurisdiction: z.optional(idSchema),
    agencies: z.array(idSchema),
  }),
  nameplates: statement({ agency: idSchema, nameplates: z.array(textSchema) }),
  matters: statement({ agency: idSchema, matters: z.array(idSchema), role: z.optional(wordSchema) }),
  establishment: statement({
    agency: idSchema,
    category: wordSchema,
    change: z.optional(z.int()),
    approved: z.optional(whole),
  }),
  leadership: statement({ agency: idSchema, grade: wordSchema, approved: whole }),
})

/** What a plan says that it comes to. */
export type ComesTo = z.output<typeof comesToSchema>
