import type { Problem } from '../../errors.ts'
import { isTree, type Layer, layered, type Path, type Tree } from './layers.ts'

/** A case with all that it takes from its file, before its places are filled, and where each part stands. */
export interface Whole {
  readonly value: Tree
  readonly origin: (path: Problem['path']) => Path
}

/** Makes a case whole: what it writes under a key takes the place of what its file writes there. */
export function wholeCase(file: Tree, one: Tree, index: number): Whole {
  const at: Path = ['cases', index]
  const given = layersOf('given', file, one, at)
  const before = layersOf('before', file, one, at)
  const [firsts, lasts] = [file['baselines'], one['baselines']]
  const baselines = [...new Set([firsts, lasts].flatMap((some) => (isTree(some) ? Object.keys(some) : [])))]
  const parts = new Map<string, Part>()
  const put = (key: string, layers: readonly Layer[]) => {
    if (layers.length > 0) parts.set(key, layered(layers))
  }
  put('given', given)
  if (before.length > 0) put('before', [...given, ...before])
  put('parameters', layersOf('parameters', file, one, at))
  for (const key of ['lawOn', 'assumeTerritory', 'alternatives', 'waivers']) {
    if (key in one) parts.set(key, whole(one[key], [...at, key]))
    else if (key in file) parts.set(key, whole(file[key], [key]))
  }
  const series = new Map(
    baselines.map((name) => [
      name,
      layered([
        ...given,
        ...(isTree(firsts) ? layersOf(name, firsts, {}, [], ['baselines']) : []),
        ...(isTree(lasts) ? layersOf(name, {}, lasts, [...at, 'baselines']) : []),
      ]),
    ]),
  )
  const { each: _, ...own } = one
  return {
    value: {
      ...own,
      ...Object.fromEntries([...parts].map(([key, { value }]) => [key, value])),
      ...(series.size === 0
        ? {}
        : { baselines: Object.fromEntries([...series].map(([name, { value }]) => [name, value])) }),
    },
    origin: (path) => {
      const [first, ...rest] = path
      const part = first === 'baselines' ? series.get(String(rest[0])) : parts.get(String(first))
      if (part !== undefined) return part.origin(first === 'baselines' ? rest.slice(1) : rest)
      return [...at, ...path]
    },
  }
}

type Part = ReturnType<typeof layered>

const whole = (value: unknown, at: Path): Part => ({ value, origin: (path) => [...at, ...path] })

function layersOf(key: string, file: Tree, one: Tree, at: Path, above: Path = []): readonly Layer[] {
  return [
    ...(key in file ? [{ value: file[key], at: [...above, key] }] : []),
    ...(key in one ? [{ value: one[key], at: [...at, key] }] : []),
  ]
}
