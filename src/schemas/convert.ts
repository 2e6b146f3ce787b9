import * as z from 'zod/mini'
import type { Localized } from '../model/localized.ts'
import { version } from '../version.ts'
import { tellApart } from './tell-apart.ts'

/** A JSON Schema, or a part of one. */
export type JsonSchema = z.core.JSONSchema.BaseSchema

/** A schema of ours that stands once in a JSON Schema, under a name of its own. */
export interface Named {
  readonly schema: z.core.$ZodType
  readonly title?: Localized
}

/** What a JSON Schema describes: `snapshot`, and what people call it. */
export interface Described {
  readonly of: string
  readonly title: Localized
  readonly description: string
  /** The parts that have a name, by it. */
  readonly parts: Readonly<Record<string, Named>>
}

/**
 * The JSON Schema (draft 2020-12) of a schema of ours, which refuses nothing that the schema accepts.
 *
 * Its `$id` names the format and the version of the library, so that it never comes to mean something else.
 */
export function toJsonSchema(
  schema: z.core.$ZodType,
  { of, title, description, parts }: Described,
): JsonSchema {
  const metadata = z.registry<{ id: string; title?: string }>()
  for (const [id, { schema: part, title: called }] of Object.entries(parts)) {
    metadata.add(part, { id, ...(called === undefined ? {} : { title: titleText(called) }) })
  }
  const { $schema, $defs, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    metadata,
    override: ({ zodSchema, jsonSchema }) => {
      // what a schema with a test of its own says of itself
      Object.assign(jsonSchema, z.globalRegistry.get(zodSchema))
    },
  })
  const { '~standard': _, ...root } = rest
  return {
    ...($schema === undefined ? {} : { $schema }),
    $id: `urn:bianzhi:schema:${of}@1:${version}`,
    title: titleText(title),
    description,
    ...tellApart(root, $defs ?? {}),
    ...($defs === undefined ? {} : { $defs: namedParts($defs) }),
  }
}

/** A title as an editor shows it, in both languages. */
export const titleText = ({ zh, en }: Localized): string => `${zh} · ${en}`

function namedParts($defs: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries($defs).map(([name, { id: _, ...part }]) => [name, tellApart(part, $defs)]),
  )
}
