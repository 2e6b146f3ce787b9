import type * as z from 'zod/mini'
import { choice, quoted } from './wording.ts'

type Schema = z.core.$ZodType

/** What a schema expects, in the words of an author: `a whole number`, `` `own` or `subtree` ``; else ''. */
export function expectation(schema: Schema): string {
  return choice([...new Set(alternatives(schema))])
}

/** One of zod's or JSON Schema's names for a kind of value, in the words of an author. */
export function kindWords(name: string): readonly string[] {
  return kinds.get(name) ?? []
}

/** A choice between the values of an author, cut where it becomes long. */
export function wordChoice(words: Iterable<unknown>): string {
  return choice([...words].map(shown))
}

/** The words among which a schema chooses. */
export function wordsOf(schema: Schema): readonly string[] {
  const def = definition(schema)
  if (def.type === 'union') return def.options.flatMap(wordsOf)
  if (def.type === 'enum' || def.type === 'literal') return texts(schema)
  const inner = innerOf(def)
  return inner === undefined ? [] : wordsOf(inner)
}

/** The keys that an object, or a record over a set of words, may have. */
export function keysOf(schema: Schema): readonly string[] {
  const def = definition(schema)
  if (def.type === 'object') return Object.keys(def.shape)
  if (def.type === 'record') return texts(def.keyType)
  if (def.type === 'intersection') return [...keysOf(def.left), ...keysOf(def.right)]
  const inner = innerOf(def)
  return inner === undefined ? [] : keysOf(inner)
}

/** What zod made a schema from. */
export function definition(schema: Schema): Definition {
  // every schema is one of zod's kinds, though its base type does not say so
  return (schema as z.core.$ZodTypes)._zod.def
}

type Definition = z.core.$ZodTypes['_zod']['def']

const kinds: ReadonlyMap<string, readonly string[]> = new Map([
  ['string', ['text']],
  ['template_literal', ['text']],
  ['int', ['a whole number']],
  ['integer', ['a whole number']],
  ['number', ['a number']],
  ['boolean', ['`true`', '`false`']],
  ['null', ['`null`']],
  ['array', ['a list']],
  ['tuple', ['a list']],
  ['object', ['an object']],
  ['record', ['an object']],
])

function alternatives(schema: Schema): readonly string[] {
  const def = definition(schema)
  switch (def.type) {
    case 'number':
      return kindWords(isWhole(def) ? 'int' : 'number')
    case 'enum':
    case 'literal':
      return [...(schema._zod.values ?? [])].map(shown)
    case 'union':
      return def.options.flatMap(alternatives)
    case 'intersection':
      return alternatives(def.left)
    case 'nullable':
      return [...alternatives(def.innerType), '`null`']
    case 'custom':
      return declaredKinds(schema)
    default: {
      const inner = innerOf(def)
      return inner === undefined ? kindWords(def.type) : alternatives(inner)
    }
  }
}

/** What a wrapper such as `optional` or `lazy` is wrapped around. */
export function innerOf(def: Definition): Schema | undefined {
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'nonoptional':
    case 'default':
    case 'prefault':
    case 'catch':
    case 'readonly':
      return def.innerType
    case 'lazy':
      return def.getter()
    case 'pipe':
      return def.in
    default:
      return undefined
  }
}

function isWhole(def: z.core.$ZodNumberDef): boolean {
  const formats = [def, ...(def.checks ?? []).map((check) => check._zod.def)]
  return formats.some((one) => 'format' in one && String(one.format).includes('int'))
}

// a schema with a test of its own says in JSON Schema what it takes
function declaredKinds(schema: Schema): readonly string[] {
  const declared: unknown = schema._zod.toJSONSchema?.()
  if (typeof declared !== 'object' || declared === null || !('type' in declared)) return []
  return [declared.type].flat().flatMap((type) => kindWords(String(type)))
}

function texts(schema: Schema): readonly string[] {
  return [...(schema._zod.values ?? [])].filter((value) => typeof value === 'string')
}

function shown(value: unknown): string {
  return typeof value === 'string' ? quoted(value) : `\`${String(value)}\``
}
