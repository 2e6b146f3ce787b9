import * as z from 'zod/mini'
import { expectationsSchema } from './expectations.ts'
import { changesShape, factsSchema } from './facts-schema.ts'

const value = z.union([z.int(), z.boolean(), z.string(), z.array(z.union([z.int(), z.string()]))])
const name = z.string().check(z.minLength(1))

/** What stands at the head of a file and in a case alike. */
const shared = {
  given: z.optional(factsSchema),
  before: z.optional(factsSchema),
  baselines: z.optional(z.record(z.string(), factsSchema)),
  lawOn: z.optional(z.string()),
  assumeTerritory: z.optional(z.array(z.string())),
  alternatives: z.optional(z.array(z.string())),
  waivers: z.optional(z.array(z.looseObject({ rule: z.optional(z.string()) }))),
  parameters: z.optional(z.record(z.string(), value)),
}

/** A case once everything that it takes from its file and its table stands in it. */
export const caseSchema = z.strictObject({
  name,
  note: z.optional(z.string()),
  ...shared,
  ...changesShape,
  values: z.optional(z.record(z.string(), z.record(z.string(), z.unknown()))),
  expect: expectationsSchema,
})
export type WholeCase = z.output<typeof caseSchema>

const anything = z.optional(z.unknown())
const open = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, anything]))

/** 情景文件: what a file says as a whole; its cases are read once they are made whole. */
export const fileSchema = z.strictObject({
  $schema: z.optional(z.string()),
  schema: z.literal('bianzhi/scenarios@1'),
  title: z.optional(z.union([z.string(), z.strictObject({ zh: z.string(), en: z.string() })])),
  note: z.optional(z.string()),
  packs: z.optional(z.array(name).check(z.minLength(1))),
  ...open(Object.keys(shared)),
  cases: z
    .array(
      z.looseObject({ each: z.optional(z.array(z.record(column(), z.unknown())).check(z.minLength(1))) }),
    )
    .check(z.minLength(1)),
})

/** The name of a column, as it stands between braces. */
function column() {
  return z
    .string()
    .check(z.regex(/^[\p{L}\p{N}_-]+$/u, { error: 'a column is named by letters, digits and hyphens' }))
}
