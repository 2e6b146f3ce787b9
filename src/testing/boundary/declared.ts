import { type CheckedPack, type Measure, standardMeasures } from '../../index.ts'
import { type CollectionName, collectionNames } from '../scenario/collections.ts'

/** How a measure is declared, and what its pack calls it. */
export interface Declared {
  readonly name: string
  readonly measure: Measure
}

/** A measure that counts rows of a collection. */
export type CountingRows = Extract<Measure, { relation: string }>

/** How the measure of a condition is declared; nothing for what a rule counts for itself alone. */
export function declaredFor(pack: CheckedPack, key: string): Declared | undefined {
  const [full = ''] = key.split(' ')
  return declaredAs(pack, full.startsWith(`${pack.id}/`) ? full.slice(pack.id.length + 1) : full)
}

/** How a measure of that name is declared: by the pack, or for all. */
export function declaredAs(pack: CheckedPack, name: string): Declared | undefined {
  const own = ownOf(pack.measures, name) ?? ownOf<Measure>(standardMeasures as Standard, name)
  return own === undefined ? undefined : { name, measure: own }
}

type Standard = Readonly<Record<string, Measure>>

const ownOf = <T>(tree: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  tree !== undefined && Object.hasOwn(tree, key) ? tree[key] : undefined

/** The measures that stand in what was written, also those of which others are made. */
export function measuresIn(pack: CheckedPack, written: unknown): readonly Declared[] {
  const found = new Map<string, Declared>()
  const open: unknown[] = [written]
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next === 'string') {
      const declared = found.has(next) ? undefined : declaredAs(pack, next)
      if (declared === undefined) continue
      found.set(next, declared)
      if (declared.measure.kind === 'term') open.push(declared.measure.term)
    } else if (typeof next === 'object' && next !== null) open.push(...Object.values(next))
  }
  return [...found.values()]
}

/** Whether a measure counts rows that stand in the document. */
export const countsRows = (measure: Measure): measure is CountingRows & { relation: CollectionName } =>
  'relation' in measure && collectionNames.some((name) => name === measure.relation)
