import { withPlan } from '../../reform/index.ts'
import { checkLoaded } from '../check/command.ts'
import { load } from '../input/loading.ts'
import type { Io } from '../io.ts'
import { refused } from '../refused.ts'
import { carriedOut } from './carried-out.ts'
import { planMessages } from './messages.ts'
import type { PlanCheckRequest } from './request.ts'
import { looseEndsText } from './summary.ts'

/** `bianzhi plan check`: judges what stands after a plan, with its changes, loose ends and operations, beside what stood before. */
export async function planCheck({ check, plan, day, locale }: PlanCheckRequest, io: Io): Promise<number> {
  const loaded = await load({ ...check, snapshots: [] }, io)
  const { before } = loaded.baselines
  if (before === undefined) return refused(loaded.problems, locale, io)
  const done = await carriedOut(plan, before, day, io)
  if ('problems' in done) return refused([...loaded.problems, ...done.problems], locale, io)
  const snapshot = withPlan(before, done.plan, done.applied)
  if (done.plan.records === undefined && loaded.packs.some(asksWhoApproved)) {
    io.stderr.write(`${planMessages[locale].noRecords}\n\n`)
  }
  return checkLoaded({ ...loaded, snapshots: [{ name: plan, snapshot }] }, check, io, {
    text: (style) => looseEndsText(done, style),
    fields: { looseEnds: done.applied.looseEnds },
  })
}

/** Whether a pack has rules about operations. */
const asksWhoApproved = (pack: object): boolean =>
  'rules' in pack &&
  Object.values(Object(pack.rules)).some((rule) => Object(rule).forEach?.subject === 'operation')
