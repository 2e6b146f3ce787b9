import type { Problem } from '../../errors.ts'
import { builtCollections } from '../built-document.ts'
import { beginnings, changeNames } from './facts-schema.ts'

export type Path = Problem['path']
export type Tree = Readonly<Record<string, unknown>>

/** Something that was written, and where. */
export interface Layer {
  readonly value: unknown
  readonly at: Path
}

/** Whether a value has keys. */
export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Layers as one: what stands under a key of a later one takes the place of what stands under it before.
 *
 * A file begins anew. A builder takes the place of another beginning, of the collections it makes,
 * and of changes of single rows.
 */
export function layered(layers: readonly Layer[]): {
  readonly value: unknown
  readonly origin: (path: Path) => Path
} {
  const wrong = layers.find(({ value }) => !isTree(value))
  if (wrong !== undefined) return { value: wrong.value, origin: (path) => [...wrong.at, ...path] }
  const value = new Map<string, { readonly of: unknown; readonly at: Path }>()
  for (const layer of layers) {
    const tree = isTree(layer.value) ? layer.value : {}
    if ('file' in tree) value.clear()
    if (beginnings.some((key) => key in tree))
      for (const key of [...beginnings, ...builtCollections, ...changeNames]) value.delete(key)
    for (const [key, of] of Object.entries(tree)) value.set(key, { of, at: layer.at })
  }
  const last = layers.at(-1)?.at ?? []
  return {
    value: Object.fromEntries([...value].map(([key, { of }]) => [key, of])),
    origin: ([key, ...rest]) =>
      key === undefined ? last : [...(value.get(String(key))?.at ?? last), key, ...rest],
  }
}
