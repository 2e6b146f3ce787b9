import { withChanges, withLooseEnds } from '../../reform/index.ts'
import { checkLoaded } from '../check/command.ts'
import { load } from '../input/loading.ts'
import type { Io } from '../io.ts'
import { refused } from '../refused.ts'
import { carriedOut } from './carried-out.ts'
import type { PlanCheckRequest } from './request.ts'

/** `bianzhi plan check`: judges what stands after a plan, its changes and loose ends as records, beside what stood before. */
export async function planCheck({ check, plan, day, locale }: PlanCheckRequest, io: Io): Promise<number> {
  const loaded = await load({ ...check, snapshots: [] }, io)
  const { before } = loaded.baselines
  if (before === undefined) return refused(loaded.problems, locale, io)
  const done = await carriedOut(plan, before, day, io)
  if ('problems' in done) return refused([...loaded.problems, ...done.problems], locale, io)
  const { after, ledger, looseEnds } = done.applied
  // loose ends first: they keep in mind that nothing else is known of records that were not given
  const snapshot = withChanges(withLooseEnds(after, looseEnds), ledger)
  return checkLoaded({ ...loaded, snapshots: [{ name: plan, snapshot }] }, check, io)
}
