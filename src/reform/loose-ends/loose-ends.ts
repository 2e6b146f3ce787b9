import type { Snapshot } from '../../model/snapshot.ts'
import { assertSnapshot } from '../../model/snapshot.ts'
import type { Draft } from '../apply/draft.ts'
import type { Leaving } from '../apply/leaving.ts'
import { withRecords } from '../apply/with-records.ts'
import { type LooseEnd, looseEndKinds } from './loose-end.ts'
import {
  lostApprovals,
  lostNameplates,
  lostSupervisors,
  strandedPosts,
  strandedStaff,
  surplusOrgans,
  withoutDestination,
} from './of-bodies.ts'
import { lostDelegations, orphanedMatters, postsLeftBehind } from './of-matters.ts'

export type { LooseEnd } from './loose-end.ts'

/** Everything that a plan leaves without an answer, kind by kind. */
export function looseEndsOf(draft: Draft, leaving: Leaving, after: Snapshot): readonly LooseEnd[] {
  const found = [
    ...orphanedMatters(draft, leaving, after),
    ...strandedStaff(draft, leaving),
    ...strandedPosts(draft, leaving),
    ...postsLeftBehind(draft),
    ...withoutDestination(draft),
    ...lostSupervisors(draft, leaving),
    ...lostNameplates(draft, leaving),
    ...lostApprovals(draft, leaving),
    ...lostDelegations(draft, leaving),
    ...surplusOrgans(draft, leaving),
  ]
  const times = new Map<string, number>()
  return found.map((one) => {
    const time = (times.get(one.id) ?? 0) + 1
    times.set(one.id, time)
    return time === 1 ? one : { ...one, id: `${one.id}#${time}` }
  })
}

/**
 * The snapshot after a plan with its loose ends (改革遗留问题) as records, so that the rules of packs judge them.
 *
 * That there are no others is known where the records of the snapshot are: their kinds count as given in full.
 */
export function withLooseEnds(after: Snapshot, looseEnds: readonly LooseEnd[]): Snapshot {
  assertSnapshot(after, 'after')
  const { records, partial } = after
  // what was approved is not known either, nor what of it is lost
  const isPartial = records === undefined || partial?.records === true
  return withRecords(after, { kinds: ['loose-end', ...looseEndKinds], rows: looseEnds, isPartial })
}
