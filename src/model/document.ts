import * as z from 'zod/mini'
import { collections } from './collections.ts'
import { daySchema } from './day.ts'
import { idSchema, wordSchema } from './field.ts'
import { localizedSchema } from './localized.ts'

/** A word as a document declares it: what it stands under and what it is called. */
export const declaredWordSchema = z.strictObject({
  under: z.optional(wordSchema),
  title: z.optional(localizedSchema),
})
const words = z.record(wordSchema, declaredWordSchema)

const rows = <S extends z.ZodMiniType>(schema: S) => z.optional(z.nullable(z.array(schema)))
const partial = z.optional(z.union([z.literal(true), z.array(idSchema)]))

/**
 * 快照: what stands on one day, as plain data.
 *
 * A collection that is left out is unknown, `null` says that there is nothing in it, and one that is given
 * is complete unless `partial` lists it, whole (`true`) or for the named jurisdictions. `complete` lists
 * the kinds of records and the roles that are given in full although no row may use them, or their collection is
 * given in part.
 */
export const snapshotSchema = z.strictObject({
  $schema: z.optional(z.string()),
  schema: z.literal('bianzhi/snapshot@1'),
  day: daySchema,
  title: z.optional(localizedSchema),
  note: z.optional(z.string()),
  words: z.optional(
    z.strictObject({
      agencies: z.optional(words),
      categories: z.optional(words),
      records: z.optional(words),
      roles: z.optional(words),
      grades: z.optional(words),
    }),
  ),
  partial: z.optional(
    z.strictObject({
      jurisdictions: partial,
      agencies: partial,
      establishment: partial,
      leadership: partial,
      functions: partial,
      matters: partial,
      assignments: partial,
      posts: partial,
      people: partial,
      holdings: partial,
      records: partial,
      operations: partial,
    }),
  ),
  complete: z.optional(
    z.strictObject({ records: z.optional(z.array(wordSchema)), roles: z.optional(z.array(wordSchema)) }),
  ),
  jurisdictions: rows(collections.jurisdictions.schema),
  agencies: rows(collections.agencies.schema),
  establishment: rows(collections.establishment.schema),
  leadership: rows(collections.leadership.schema),
  functions: rows(collections.functions.schema),
  matters: rows(collections.matters.schema),
  assignments: rows(collections.assignments.schema),
  posts: rows(collections.posts.schema),
  people: rows(collections.people.schema),
  holdings: rows(collections.holdings.schema),
  records: rows(collections.records.schema),
  operations: rows(collections.operations.schema),
})

/** A snapshot as it is written. */
export type SnapshotDocument = z.output<typeof snapshotSchema>
