import * as z from 'zod/mini'

type Schema = z.core.$ZodType

/** Texts and numbers that documents tend to hold, and the names under which records hold their values. */
export interface Pool {
  readonly texts: readonly string[]
  readonly numbers: readonly number[]
  readonly keys: readonly string[]
}

/** Numbers from 0 to 1, the same ones for the same seed. */
export function chances(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Draws documents from a schema: each part of it as the schema itself says, what is optional now and then. */
export function drawerOf(schema: Schema, pool: Pool): (chance: () => number) => unknown {
  const fitting = new Map<Schema, readonly unknown[]>()
  const leaves = (of: Schema): readonly unknown[] => {
    const known = fitting.get(of)
    if (known !== undefined) return known
    const found = [...pool.texts, ...pool.numbers, true, false].filter(
      (value) => z.safeParse(of, value).success,
    )
    fitting.set(of, found)
    return found
  }
  return (chance) => {
    const one = <T>(given: readonly T[]): T => {
      const chosen = given[Math.floor(chance() * given.length)]
      if (chosen === undefined && given.length === 0) throw new RangeError('nothing to draw from')
      return chosen as T
    }
    const draw = (of: Schema, depth: number): unknown => {
      const { def } = of._zod as { def: Def }
      const deep = depth > deepest
      switch (def.type) {
        case 'string':
        case 'number':
        case 'boolean':
          return one(leaves(of))
        case 'literal':
          return one(def.values ?? [])
        case 'enum':
          return one(Object.values(def.entries ?? {}))
        case 'null':
          return null
        case 'optional':
          return deep || chance() < 0.5 ? undefined : draw(def.innerType ?? z.never(), depth)
        case 'nullable':
          return chance() < 0.1 ? null : draw(def.innerType ?? z.never(), depth)
        case 'lazy':
          return draw(def.getter?.() ?? z.never(), depth)
        case 'array': {
          const length = deep ? 1 : 1 + Math.floor(chance() * 2.5)
          return Array.from({ length }, () => draw(def.element ?? z.never(), depth + 1))
        }
        case 'record': {
          const length = deep ? 1 : 1 + Math.floor(chance() * 2.5)
          const keyed = pool.keys.filter((name) => z.safeParse(def.keyType ?? z.string(), name).success)
          return Object.fromEntries(
            Array.from({ length }, () => [one(keyed), draw(def.valueType ?? z.unknown(), depth + 1)]),
          )
        }
        case 'union': {
          const options = def.options ?? []
          const plain = deep ? options.filter(isPlain) : options
          const flat = options.filter((option) => !leadsBack(option))
          return draw(one(plain.length > 0 ? plain : [flat[0] ?? options[0] ?? z.never()]), depth + 1)
        }
        case 'object':
          return Object.fromEntries(
            Object.entries(def.shape ?? {})
              .map(([name, field]) => [name, draw(field, depth + 1)] as const)
              .filter(([, value]) => value !== undefined),
          )
        case 'unknown':
        case 'any':
          return one<unknown>([...pool.texts, ...pool.numbers, true])
        default:
          throw new RangeError(`no way to draw a ${def.type}`)
      }
    }
    return draw(schema, 0)
  }
}

interface Def {
  readonly type: string
  readonly innerType?: Schema
  readonly element?: Schema
  readonly keyType?: Schema
  readonly valueType?: Schema
  readonly options?: readonly Schema[]
  readonly shape?: Readonly<Record<string, Schema>>
  readonly entries?: Readonly<Record<string, unknown>>
  readonly values?: readonly unknown[]
  readonly getter?: () => Schema
}

/** Below this no more is nested than must be. */
const deepest = 10

/** Whether nothing is nested in what a schema lets through. */
function isPlain(schema: Schema): boolean {
  const { def } = schema._zod as { def: Def }
  return ['string', 'number', 'boolean', 'literal', 'enum', 'null'].includes(def.type)
}

/** Whether an object holds what it is itself, so that drawing it would never end. */
function leadsBack(of: Schema): boolean {
  const { def } = of._zod as { def: Def }
  return Object.values(def.shape ?? {}).some((field) => {
    const inner = (field._zod as { def: Def }).def
    const element = inner.element === undefined ? undefined : (inner.element._zod as { def: Def }).def
    return inner.type === 'lazy' || element?.type === 'lazy'
  })
}
