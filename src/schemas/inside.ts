import type * as z from 'zod/mini'
import { definition, innerOf } from '../json/expectation.ts'

/** What stands under a key of an object schema: for a record, the schema of its values. */
export function inside(schema: z.core.$ZodType, key: string): z.core.$ZodType {
  const def = definition(schema)
  const found = def.type === 'object' ? def.shape[key] : undefined
  if (found === undefined) throw new TypeError(`a schema has no key ${key}`)
  const within = definition(found)
  const inner = within.type === 'record' ? within.valueType : innerOf(within)
  return inner ?? found
}
