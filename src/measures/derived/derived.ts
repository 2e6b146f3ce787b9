import type { Missing } from '../../condition/reading.ts'
import type { CollectionName } from '../../model/collections.ts'
import { completenessOf } from '../../model/completeness.ts'
import type { Day } from '../../model/day.ts'
import type { TreeName } from '../../model/field.ts'
import type { Snapshot } from '../../model/snapshot.ts'

/** A row that nobody wrote: it follows from others. */
export interface DerivedRow {
  readonly id: string
  readonly values: Readonly<Record<string, unknown>>
  /** What would have to be known to be sure that the row is there; a row without it is there for certain. */
  readonly missing?: readonly Missing[]
}

/** Where derived rows come from: a snapshot, the name it goes by, and what its words stand under. */
export interface Origin {
  readonly snapshot: Snapshot
  /** The day for which they are asked: that of the facts, unless it is said. */
  readonly day?: Day
  readonly name: string
  readonly lineage: (tree: TreeName, word: string) => readonly string[]
}

/** Why rows of some collections may be missing; nothing where they were given in full. */
export const unseenRows = (origin: Origin, ...collections: readonly CollectionName[]): readonly Missing[] =>
  collections.flatMap((collection): readonly Missing[] => {
    const { snapshot, name } = origin
    const completeness = completenessOf(snapshot, collection)
    if (completeness === 'complete') return []
    return [{ snapshot: name, collection, because: completeness === 'absent' ? 'absent' : 'partial' }]
  })
