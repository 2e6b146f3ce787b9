import * as z from 'zod/mini'
import { citeSchema } from '../constraints/cite.ts'
import { filterSchema } from '../measures/filter.ts'
import { subjects } from '../measures/relations.ts'
import { termSchema } from '../measures/term.ts'
import { localizedSchema } from '../model/localized.ts'
import { proportionSchema } from '../model/proportion.ts'

/**
 * 自述数字: a figure that a document states about itself, to be compared with what is computed.
 *
 * It is no rule and makes nothing unlawful. With `in` it is a proportion: `says: '36%'`. It is computed for
 * the subject that `forEach` names, or else for the places at the top of the pack's territory.
 */
export const claimSchema = z.strictObject({
  title: localizedSchema,
  says: proportionSchema,
  measure: termSchema,
  in: z.optional(termSchema),
  forEach: z.optional(
    z.strictObject({
      subject: z.enum(subjects),
      where: z.optional(filterSchema),
      except: z.optional(filterSchema),
    }),
  ),
  cite: citeSchema,
  provisions: z.optional(z.array(z.string())),
  note: z.optional(z.string()),
})

export type Claim = z.output<typeof claimSchema>
