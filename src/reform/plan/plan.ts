import * as z from 'zod/mini'
import { daySchema } from '../../model/day.ts'
import { idSchema } from '../../model/field.ts'
import { localizedSchema } from '../../model/localized.ts'
import { record } from '../../model/record.ts'
import { comesToSchema } from './comes-to.ts'
import { stepSchema } from './steps.ts'

const textSchema = z.string().check(z.minLength(1), z.maxLength(20_000))

/** 改革方案: what is to be done to the bodies of a place, as plain data. */
export const planSchema = z.strictObject({
  $schema: z.optional(z.string()),
  schema: z.literal('bianzhi/plan@1'),
  title: z.union([textSchema, localizedSchema]),
  jurisdiction: z.optional(idSchema),
  document: z.optional(textSchema),
  from: z.optional(daySchema),
  note: z.optional(z.string()),
  operations: z.array(stepSchema),
  /** What was proposed, reviewed, approved and filed of these operations. */
  records: z.optional(z.array(record.schema)),
  comesTo: z.optional(comesToSchema),
})

/** A plan as it is written. */
export type PlanDocument = z.output<typeof planSchema>
