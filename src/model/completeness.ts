import type { CollectionName } from './collections.ts'
import type { SnapshotDocument } from './document.ts'

/** 完整程度: given in full, not in full, not at all, or in full for all but the named places. */
export type Completeness = 'complete' | 'partial' | 'absent' | readonly string[]

/** How far a snapshot gives a collection. */
export function completenessOf(snapshot: SnapshotDocument, name: CollectionName): Completeness {
  if (snapshot[name] === undefined) return 'absent'
  const partial = snapshot.partial?.[name]
  if (partial === true) return 'partial'
  return partial === undefined || partial.length === 0 ? 'complete' : partial
}
