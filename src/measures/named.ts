import type { Measure } from './declaration.ts'

/** What something that was written depends on, also through the measures it names. */
export interface Named {
  readonly measures: readonly string[]
  /** Parameters by key, and items of an `each` as `{name}`. */
  readonly parameters: readonly string[]
}

/** Under which key the value of a parameter is known: its name, and the row by which it is looked up. */
export const parameterKey = (name: string, path: string): string => (path === '' ? name : `${name}@${path}`)

/** The name and the path of a key. */
export function keyParts(key: string): { readonly name: string; readonly path: string } {
  const at = key.indexOf('@')
  return at < 0 ? { name: key, path: '' } : { name: key.slice(0, at), path: key.slice(at + 1) }
}

/** Under which key the item of an `each` is known. */
export const itemKey = (name: string): string => `{${name}}`

/** One path after another. */
export const joinPaths = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('.')

/** Whether a measure would be taken over more references than people follow. */
export const isTooFar = (path: string): boolean => path.split('.').length > mostSteps

const mostSteps = 8

/** How deep measures may be made of measures. */
export const mostNested = 100

/**
 * The measures and the parameters that stand in what was written.
 *
 * Every text may be the name of a measure. A parameter within a measure is looked up for the row at which
 * the measure is taken.
 */
export function namedIn(
  written: unknown,
  measureOf: (name: string) => Measure | undefined,
  path = '',
): Named {
  const measures = new Set<string>()
  const parameters = new Set<string>()
  const seen = new Set<string>()
  const open: Part[] = [{ value: written, path, through: [] }]
  const name = (word: string, at: string, through: Part['through']): void => {
    const dot = word.lastIndexOf('.')
    const last = word.slice(dot + 1)
    const measure = measureOf(last)
    const there = joinPaths(at, dot < 0 ? '' : word.slice(0, dot))
    const key = parameterKey(last, there)
    // one that leads back to itself, or too far, is refused where it is looked up
    if (measure === undefined || seen.has(key) || through.includes(last)) return
    if (isTooFar(there) || through.length > mostNested) return
    seen.add(key)
    measures.add(last)
    open.push({ value: measure, path: there, through: [...through, last] })
  }
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path: at, through } = next
    if (typeof value === 'string') name(value, at, through)
    if (typeof value !== 'object' || value === null) continue
    const { parameter, by, each, measure, on } = value as Readonly<Record<string, unknown>>
    if (typeof parameter === 'string')
      parameters.add(parameterKey(parameter, joinPaths(at, typeof by === 'string' ? by : '')))
    if (typeof each === 'string') parameters.add(itemKey(each))
    const taken = typeof measure === 'string' && typeof on === 'string' ? joinPaths(at, on) : at
    for (const [key, part] of Object.entries(value)) {
      name(key, at, through)
      open.push({ value: part, path: taken, through })
    }
  }
  return { measures: [...measures], parameters: [...parameters].toSorted() }
}

/** A part of what was written: at which row its measures are taken, and through which measures it was reached. */
interface Part {
  readonly value: unknown
  readonly path: string
  readonly through: readonly string[]
}
