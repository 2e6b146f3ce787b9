import type { CollectionName } from '../../model/collections.ts'
import { completenessOf } from '../../model/completeness.ts'
import type { TreeName } from '../../model/field.ts'
import type { Localized } from '../../model/localized.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { lineage, type Words, wordsOf } from '../../model/vocabulary.ts'
import type { Applied } from '../apply/applied.ts'
import { both } from './wording.ts'

/** Which side of a reform. */
export type Side = 'before' | 'after'

type Agency = NonNullable<Snapshot['agencies']>[number]

/** A body on either side of a reform. */
export interface Body {
  readonly id: string
  readonly before: Agency | undefined
  readonly after: Agency | undefined
}

/** Both sides of a reform, and how what stands on them is called. */
export interface Sides extends Applied {
  readonly before: Snapshot
  /** Every body, those that stood before in their order and then those that came. */
  readonly bodies: readonly Body[]
  readonly body: (id: string) => Body | undefined
  /** Whether a body lies in the place that was asked for. */
  readonly isHere: (body: Body) => boolean
  /** What something is called as it is afterwards where it still stands; a name that several bodies have, with the one above. */
  readonly nameOf: (id: string) => string
  /** The same, as it was before where it stood then. */
  readonly nameBefore: (id: string) => string
  readonly isPlace: (id: string) => boolean
  readonly wordOf: (tree: TreeName, word: string) => Localized
  readonly isUnder: (tree: TreeName, word: string, above: string) => boolean
  /** Whether all rows about a body are given on a side. */
  readonly isGiven: (side: Side, name: CollectionName, agency: string) => boolean
  /** Whether all rows about all bodies are given on a side. */
  readonly areAllGiven: (side: Side, name: CollectionName) => boolean
}

/** Lays what stood before beside what stands after. */
export function sidesOf(before: Snapshot, applied: Applied, jurisdiction: string | undefined): Sides {
  const { after } = applied
  const snapshots = { before, after }
  const agencies = { before: byId(before.agencies), after: byId(after.agencies) }
  const ids = [...new Set([...agencies.before.keys(), ...agencies.after.keys()])]
  const bodies = ids.map((id) => ({ id, before: agencies.before.get(id), after: agencies.after.get(id) }))
  const index = new Map(bodies.map((body) => [body.id, body]))
  const shared = sharedNames(bodies)
  const names = namesOf(shared, before, after)
  const earlier = namesOf(shared, after, before)
  const places = new Map([...byId(before.jurisdictions), ...byId(after.jurisdictions)])
  const isIn = (place: string | undefined, above: string) =>
    chain(place, (at) => places.get(at)?.parent).includes(above)
  const placeOf = (side: Side, id: string) =>
    chain(id, (at) => agencies[side].get(at)?.parent)
      .map((at) => agencies[side].get(at)?.jurisdiction)
      .find((place) => typeof place === 'string')
  const known = new Map<TreeName, Words>()
  const words = (tree: TreeName): Words => {
    const own = known.get(tree) ?? wordsOf(tree, before.words?.[tree], after.words?.[tree])
    known.set(tree, own)
    return own
  }
  const isGiven = (side: Side, name: CollectionName, agency: string) => {
    const completeness = completenessOf(snapshots[side], name)
    if (typeof completeness === 'string') return completeness === 'complete'
    const place = placeOf(side, agency)
    return typeof place === 'string' && !completeness.some((one) => isIn(place, one))
  }
  return {
    ...applied,
    before,
    bodies,
    body: (id) => index.get(id),
    isHere: ({ id, after: standing }) =>
      jurisdiction === undefined ||
      isIn(placeOf(standing === undefined ? 'before' : 'after', id) ?? undefined, jurisdiction),
    nameOf: (id) => names.get(id) ?? id,
    nameBefore: (id) => earlier.get(id) ?? id,
    isPlace: (id) => places.has(id),
    wordOf: (tree, word) => words(tree)[word]?.title ?? both(word),
    isUnder: (tree, word, above) => lineage(words(tree), word).includes(above),
    isGiven,
    areAllGiven: (side, name) =>
      snapshots[side][name] !== undefined &&
      bodies.every((body) => body[side] === undefined || isGiven(side, name, body.id)),
  }
}

const byId = <R extends { readonly id?: string | undefined }>(
  rows: readonly R[] | null | undefined,
): Map<string, R> => new Map((rows ?? []).flatMap((row) => (row.id === undefined ? [] : [[row.id, row]])))

/** The names that several bodies have, such as that of their offices. */
function sharedNames(bodies: readonly Body[]): ReadonlySet<string> {
  const owners = new Map<string, Set<string>>()
  for (const { id, before, after } of bodies) {
    for (const one of [before, after]) {
      if (one !== undefined) owners.set(one.name, (owners.get(one.name) ?? new Set()).add(id))
    }
  }
  return new Set([...owners].flatMap(([name, ids]) => (ids.size > 1 ? [name] : [])))
}

/** What everything that has a name is called; what the last snapshot says goes. */
function namesOf(
  shared: ReadonlySet<string>,
  ...snapshots: readonly Snapshot[]
): ReadonlyMap<string, string> {
  const withAbove = (agencies: Snapshot['agencies']) => {
    const index = byId(agencies)
    return [...index].map(([id, { name, parent }]): readonly [string, string] => {
      const above = shared.has(name) ? index.get(parent ?? '')?.name : undefined
      return [id, above === undefined ? name : `${above} ${name}`]
    })
  }
  return new Map(
    snapshots.flatMap(({ agencies, matters, functions, jurisdictions, posts }) => [
      ...withAbove(agencies),
      ...[matters, functions, jurisdictions].flatMap((rows) =>
        [...byId<{ readonly id?: string | undefined; readonly name: string }>(rows)].map(
          ([id, { name }]) => [id, name] as const,
        ),
      ),
      ...[...byId(posts)].flatMap(([id, { title }]) =>
        typeof title === 'string' ? [[id, title] as const] : [],
      ),
    ]),
  )
}

function chain(from: string | undefined, next: (at: string) => string | null | undefined): readonly string[] {
  const found: string[] = []
  for (let at: string | null | undefined = from; typeof at === 'string' && !found.includes(at); at = next(at))
    found.push(at)
  return found
}
