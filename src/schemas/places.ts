import type { JsonSchema } from './convert.ts'

/** A text that waits for a table: `{column}` stands in it. */
export const place: JsonSchema = {
  title: '待填之处 · a place that a table fills',
  type: 'string',
  pattern: '\\{[\\p{L}\\p{N}_-]+\\}',
}

/** A JSON Schema that takes a text with a place wherever it takes anything else than any text. */
export function withPlaces(schema: JsonSchema): JsonSchema {
  const inner: JsonSchema = { ...schema }
  const { properties, items, additionalProperties, anyOf } = schema
  if (properties !== undefined) {
    inner.properties = Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [key, open(value)]),
    )
  }
  if (typeof items === 'object' && !Array.isArray(items)) inner.items = open(items)
  if (typeof additionalProperties === 'object') inner.additionalProperties = open(additionalProperties)
  if (anyOf !== undefined) inner.anyOf = anyOf.map((one) => withPlaces(one))
  return inner
}

function open<S extends JsonSchema | boolean>(given: S): S | JsonSchema {
  if (typeof given === 'boolean') return given
  const schema = withPlaces(given)
  if (takesAnyText(schema)) return schema
  const { title, description, ...rest } = schema
  const said = {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
  }
  const { anyOf, ...beside } = rest
  const isChoice = anyOf !== undefined && Object.keys(beside).length === 0
  return { ...said, anyOf: [...(isChoice ? anyOf : [rest]), { $ref: '#/$defs/column' }] }
}

function takesAnyText({ title: _, description: __, ...schema }: JsonSchema): boolean {
  const keys = Object.keys(schema)
  if (keys.length === 0) return true
  const isFree = keys.every((key) => key === 'type' || key === 'minLength')
  return (isFree && [schema.type].flat().includes('string')) || (schema.anyOf ?? []).some(takesAnyText)
}
