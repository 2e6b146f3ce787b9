import type { JsonSchema } from './convert.ts'

type Parts = Readonly<Record<string, JsonSchema>>

/**
 * A JSON Schema in which a choice between objects looks first at their `kind`, or at a key that only one of them has.
 *
 * A validator then tells what is wrong with the one that was meant, and nothing about all the others.
 */
export function tellApart(schema: JsonSchema, parts: Parts): JsonSchema {
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, within(value, parts)]))
  const { anyOf, oneOf, ...rest } = inner
  const choice = oneOf ?? anyOf
  const apart = Array.isArray(choice) ? (byKind(choice, parts) ?? byKey(choice)) : undefined
  return apart === undefined ? inner : { ...rest, ...apart }
}

function within(value: unknown, parts: Parts): unknown {
  if (Array.isArray(value)) return value.map((one) => within(one, parts))
  return isSchema(value) ? tellApart(value, parts) : value
}

function byKind(choice: readonly unknown[], parts: Parts): JsonSchema | undefined {
  const branches = choice.filter(isSchema).map((branch) => ({ branch, kinds: kindsOf(branch, parts) }))
  const kinds = branches.flatMap((one) => one.kinds)
  const isTold = new Set(kinds).size === kinds.length && kinds.length > 1
  if (!isTold || branches.length < choice.length) return undefined
  const others = branches.filter((one) => one.kinds.length === 0).map(({ branch }) => branch)
  const known: JsonSchema = { type: 'object', properties: { kind: { enum: kinds } } }
  const tests = branches.filter((one) => one.kinds.length > 0).map(testOf)
  if (others.length === 0) return { ...known, required: ['kind'], allOf: tests }
  const otherwise = { if: { not: { required: ['kind'] } }, then: { anyOf: others } }
  return { ...known, allOf: [...tests, otherwise] }
}

/** A choice between objects of which each must have a key that no other may have. */
function byKey(choice: readonly unknown[]): JsonSchema | undefined {
  const branches = choice
    .filter(isSchema)
    .filter(({ additionalProperties }) => additionalProperties === false)
  if (branches.length < choice.length || branches.length < 2) return undefined
  const keys = branches.map(({ required = [] }) =>
    required.find(
      (key) => branches.filter(({ properties = {} }) => Object.hasOwn(properties, key)).length === 1,
    ),
  )
  if (keys.some((key) => key === undefined)) return undefined
  const has = keys.map((key): JsonSchema => ({ required: [key ?? ''] }))
  const tests = branches.map((branch, index): JsonSchema => ({ if: has[index] ?? {}, then: branch }))
  return { type: 'object', anyOf: has, allOf: tests }
}

interface Branch {
  readonly branch: JsonSchema
  readonly kinds: readonly string[]
}

const testOf = ({ branch, kinds }: Branch): JsonSchema => ({
  if: { properties: { kind: { enum: [...kinds] } }, required: ['kind'] },
  then: branch,
})

/** The words of `kind` that an object must hold; none, where something else may stand there. */
function kindsOf({ $ref, ...inline }: JsonSchema, parts: Parts): readonly string[] {
  const schema = $ref === undefined ? inline : (parts[$ref.replace('#/$defs/', '')] ?? {})
  const choice = schema.oneOf ?? schema.anyOf
  const kind = schema.properties?.['kind']
  if (isSchema(kind)) {
    const words = [kind.const, ...(kind.enum ?? [])].filter((word) => typeof word === 'string')
    return schema.required?.includes('kind') === true ? words : []
  }
  const each = (choice ?? []).map((one) => kindsOf(one, parts))
  return each.some((kinds) => kinds.length === 0) ? [] : [...new Set(each.flat())]
}

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
