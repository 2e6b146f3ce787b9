import type { Snapshot } from '../../model/snapshot.ts'
import type { Draft } from '../apply/draft.ts'
import type { Leaving } from '../apply/leaving.ts'
import type { LooseEnd } from './loose-end.ts'
import {
  lostApprovals,
  lostNameplates,
  lostSupervisors,
  strandedLeaders,
  strandedPosts,
  strandedStaff,
  surplusOrgans,
  withoutDestination,
} from './of-bodies.ts'
import { lostDelegations, orphanedMatters, postsLeftBehind } from './of-matters.ts'

/** Everything that a plan leaves without an answer, kind by kind. */
export function looseEndsOf(draft: Draft, leaving: Leaving, after: Snapshot): readonly LooseEnd[] {
  const found = [
    ...orphanedMatters(draft, leaving, after),
    ...strandedStaff(draft, leaving),
    ...strandedLeaders(draft, leaving),
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
