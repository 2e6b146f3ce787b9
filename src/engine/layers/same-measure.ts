import { namedIn } from '../../measures/named.ts'
import { standardMeasures } from '../../measures/standard.ts'
import type { CompiledPack } from '../../rules/compile-pack.ts'

/** One text for what is measured: a measure of a pack is known by what it says, for another pack may say the same. */
export function meantBy(written: unknown, { measures }: CompiledPack): string {
  const { measures: named } = namedIn(written, (name) => measures.get(name))
  const own = named.filter((name) => !Object.hasOwn(standardMeasures, name)).toSorted()
  return JSON.stringify([written, ...own.map((name) => [name, untitled(measures.get(name))])])
}

const untitled = (measure: object | undefined): object => {
  const { title: _, ...rest } = { title: undefined, ...measure }
  return rest
}
