import * as z from 'zod/mini'
import { sourceName } from '../measures/names.ts'

/** 依据: the source and the article in which something stands. */
export const citeSchema = z.strictObject({
  source: sourceName,
  article: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  note: z.optional(z.string().check(z.maxLength(2000))),
})

export type Cite = z.output<typeof citeSchema>
