import type { CollectionName } from '../scenario/collections.ts'
import type { Changes, Facts } from '../scenario/facts-schema.ts'

/** 情境: what is otherwise than in the facts that all cases begin with. */
export interface Scene extends Changes {
  readonly given?: Facts
  readonly lawOn?: string
}

/** Several scenes as one; what a later one sets counts. */
export const together = (...scenes: readonly Scene[]): Scene => scenes.reduce(both, {})

function both(a: Scene, b: Scene): Scene {
  const given = { ...a.given, ...b.given }
  const lawOn = b.lawOn ?? a.lawOn
  return {
    ...merged('rows', a.rows, b.rows, mergedRows),
    ...merged('unset', a.unset, b.unset, (one, other) =>
      joined(one, other, (x, y) => [...new Set([...x, ...y])]),
    ),
    ...merged('drop', a.drop, b.drop, (one, other) => [...new Set([...one, ...other])]),
    ...merged('add', a.add, b.add, (one, other) => [...one, ...other]),
    ...(Object.keys(given).length === 0 ? {} : { given }),
    ...(lawOn === undefined ? {} : { lawOn }),
  }
}

type ByName<T> = Readonly<Record<string, T>>
type Fields = ByName<unknown>

const mergedRows = (a: ByName<Fields>, b: ByName<Fields>): Record<string, Fields> =>
  joined(a, b, (x, y) => ({ ...x, ...y }))

function merged<K extends string, T>(
  key: K,
  a: { readonly [name in CollectionName]?: T } | undefined,
  b: { readonly [name in CollectionName]?: T } | undefined,
  both: (one: T, other: T) => T,
): { readonly [key in K]?: { [name in CollectionName]?: T } } {
  if (a === undefined && b === undefined) return {}
  const value = joined<T>({ ...a } as ByName<T>, { ...b } as ByName<T>, both)
  return { [key]: value } as { [key in K]: { [name in CollectionName]?: T } }
}

function joined<T>(a: ByName<T>, b: ByName<T>, both: (one: T, other: T) => T): Record<string, T> {
  const values = new Map(Object.entries(a))
  for (const [key, value] of Object.entries(b)) {
    const standing = values.get(key)
    values.set(key, standing === undefined ? value : both(standing, value))
  }
  return Object.fromEntries(values)
}
