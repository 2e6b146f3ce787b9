import type { Problem } from '../../index.ts'

/** A value within a document, where it stands, and the key under which it does. */
export interface Visited {
  readonly value: unknown
  readonly path: Problem['path']
}

/** Everything in a document, from the top down. */
export function walk(root: unknown, at: Problem['path'] = []): readonly Visited[] {
  const found: Visited[] = []
  const open: Visited[] = [{ value: root, path: at }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path } = next
    found.push(next)
    if (typeof value !== 'object' || value === null) continue
    const inner = Object.entries(value).map(([key, one]) => ({
      value: one,
      path: [...path, Array.isArray(value) ? Number(key) : key],
    }))
    open.push(...inner.toReversed())
  }
  return found
}

/** Whether a value has keys. */
export const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
