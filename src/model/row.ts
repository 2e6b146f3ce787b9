import * as z from 'zod/mini'
import { type Field, idSchema, link, optional, type Subject, some, text, word, wordSchema } from './field.ts'
import type { Localized } from './localized.ts'

/** A collection of a snapshot: what its rows are called and what they hold. */
export interface Collection<F extends Record<string, Field> = Record<string, Field>> {
  readonly name: string
  readonly subject: Subject
  readonly title: Localized
  readonly fields: F
  /** The fields that name a row which carries no id of its own. */
  readonly named: readonly string[]
}

type Shape<F extends Record<string, Field>> = { [K in keyof F]: F[K]['schema'] }

/** The value of an attribute: what it means, a pack declares. */
export const attributeSchema = z.union([
  z.string().check(z.maxLength(20_000)),
  z.int(),
  z.boolean(),
  z.null(),
  z.array(z.union([z.string().check(z.maxLength(20_000)), z.int()])),
])

/** Defines a collection: `id` says whether its rows must be named or are named by other fields. */
export function collection<const F extends Record<string, Field>>(definition: {
  name: string
  subject: Subject
  title: Localized
  named?: readonly string[]
  fields: F
}) {
  const { name, subject, title, named = [], fields } = definition
  const shape = Object.fromEntries(Object.entries(fields).map(([key, one]) => [key, one.schema])) as Shape<F>
  const schema = z.strictObject({
    ...shape,
    id: named.length === 0 ? idSchema : z.optional(idSchema),
    tags: z.optional(z.nullable(z.array(wordSchema))),
    attributes: z.optional(z.record(wordSchema, attributeSchema)),
    note: z.optional(z.nullable(z.string().check(z.maxLength(20_000)))),
  })
  return { name, subject, title, named, fields: { ...common, ...fields }, schema }
}

const common = {
  id: text('标识', 'id'),
  tags: link(some(word('标签', 'tags'))),
  note: optional(text('备注', 'note')),
}
