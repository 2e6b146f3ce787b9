import type { CollectionName } from '../../model/collections.ts'
import { completenessOf } from '../../model/completeness.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { lineage, vocabulary } from '../../model/vocabulary.ts'
import { type LooseEndKind, looseEndKinds } from '../loose-ends/loose-end.ts'

/** How far the records of a snapshot that has those of a plan are given in full. */
export interface Known {
  readonly partial?: true
  readonly complete: readonly string[]
}

/**
 * What is known of the records once a plan has added its own: all of its changes, and all loose ends of a kind for which
 * what they come from was given in full before the plan.
 */
export function knownRecords(before: Snapshot): Known {
  const known = looseEndKinds.filter((kind) => comesFrom[kind].every((name) => isFull(before, name)))
  if (known.length === looseEndKinds.length)
    return { complete: ['establishment-change', 'loose-end', ...known] }
  // of records that were given in full, every other kind still is
  const words = { ...vocabulary.records, ...before.words?.records }
  const others = isFull(before, 'records')
    ? Object.keys(words).filter((word) => !lineage(words, word).includes('loose-end'))
    : ['establishment-change']
  return { partial: true, complete: [...others, ...known] }
}

/** What leaves a loose end of a kind; where some of it is not known, others may be left. */
const comesFrom: Readonly<Record<LooseEndKind, readonly CollectionName[]>> = {
  'orphaned-matter': ['matters', 'assignments'],
  'stranded-staff': ['establishment', 'people'],
  'stranded-posts': ['establishment', 'posts'],
  'posts-did-not-follow': ['assignments'],
  'no-destination': ['agencies'],
  'lost-supervisor': ['agencies'],
  'lost-nameplate': ['agencies'],
  'lost-approval': ['records'],
  'lost-delegation': ['assignments'],
  'surplus-comprehensive-organs': ['agencies'],
  'not-as-stated': [],
}

/** Whether a collection is given in full; of assignments, those of who leads are enough to know what has no holder. */
function isFull(snapshot: Snapshot, name: CollectionName): boolean {
  const completeness = completenessOf(snapshot, name)
  if (completeness === 'complete' || completeness === 'absent') return completeness === 'complete'
  return name === 'assignments' && snapshot.complete?.roles?.includes('lead') === true
}
