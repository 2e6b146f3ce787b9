import { namedIn } from '../../measures/named.ts'
import { standardMeasures } from '../../measures/standard.ts'
import type { CompiledPack } from '../../rules/compile-pack.ts'

/**
 * One text for what is measured: a measure of a pack is known by what it says, for another pack may say the same.
 *
 * What a rule of the pack counts for itself is known by the pack as well, for another has other rules.
 */
export function meantBy(written: unknown, { measures, pack }: CompiledPack): string {
  const { measures: named } = namedIn(written, (name) => measures.get(name))
  const own = named.filter((name) => !Object.hasOwn(standardMeasures, name)).toSorted()
  const uses = own.some((name) => measures.get(name)?.kind === 'uses')
  const meant = own.map((name) => [name, untitled(measures.get(name))])
  return JSON.stringify([written, ...meant, ...(uses ? [pack.id] : [])])
}

const untitled = (measure: object | undefined): object => {
  const { title: _, ...rest } = { title: undefined, ...measure }
  return rest
}
