import * as z from 'zod/mini'
import { agencySchema, placeSchema } from '../built.ts'
import { collectionNames } from './collections.ts'

const field = z.unknown()
const named = <S extends z.ZodMiniType>(schema: S) => z.partialRecord(z.enum(collectionNames), schema)

/** A row as a scenario writes it; with `times` it stands that often, `#` in its texts being the number. */
const row = z.looseObject({ times: z.optional(z.int().check(z.minimum(0), z.maximum(100_000))) })
const rows = z.optional(z.nullable(z.array(row)))

/** 改动: what is otherwise about single rows: fields set and taken away, rows added and taken away. */
export const changesShape = {
  rows: z.optional(named(z.record(z.string(), z.record(z.string(), field)))),
  unset: z.optional(named(z.record(z.string(), z.array(z.string())))),
  drop: z.optional(named(z.array(z.string()))),
  add: z.optional(named(z.array(row))),
}

/** 已知事实: a snapshot as a scenario writes it: a file or a builder to begin with, collections, changes. */
export const factsSchema = z.strictObject({
  file: z.optional(z.string().check(z.minLength(1))),
  town: z.optional(placeSchema),
  county: z.optional(placeSchema),
  city: z.optional(placeSchema),
  agency: z.optional(agencySchema),
  day: z.optional(z.string()),
  title: z.optional(field),
  note: z.optional(z.string()),
  words: z.optional(field),
  partial: z.optional(field),
  complete: z.optional(field),
  jurisdictions: rows,
  agencies: rows,
  establishment: rows,
  leadership: rows,
  functions: rows,
  matters: rows,
  assignments: rows,
  posts: rows,
  people: rows,
  holdings: rows,
  records: rows,
  operations: rows,
  ...changesShape,
})

export type Facts = z.output<typeof factsSchema>

/** What facts may begin with; one at most. */
export const beginnings = ['file', 'town', 'county', 'city', 'agency'] as const

/** The keys of changes. */
export const changeNames = Object.keys(changesShape)

const changesSchema = z.object(changesShape)
export type Changes = z.output<typeof changesSchema>
