import { yamlText } from '../../documents/write-yaml.ts'
import { withPlan } from '../../reform/index.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Io } from '../io.ts'
import { styleFor } from '../output/style.ts'
import { writeOut } from '../output/write-out.ts'
import { refused } from '../refused.ts'
import { carriedOutOn } from './carried-out.ts'
import type { PlanApplyRequest } from './request.ts'
import { planSummary } from './summary.ts'

/** `bianzhi plan apply`: writes the snapshot that stands after a plan, and tells what was done and left undone. */
export async function planApply(request: PlanApplyRequest, io: Io): Promise<number> {
  const done = await carriedOutOn(request, io)
  if ('problems' in done) return refused(done.problems, request.locale, io)
  const { after } = done.applied
  const snapshot = request.withPlan ? withPlan(done.before, done.plan, done.applied) : after
  const text = request.format === 'json' ? `${JSON.stringify(snapshot, undefined, 2)}\n` : yamlText(snapshot)
  const code = await writeOut(text, request, io)
  if (code !== exitCodes.lawful) return code
  const told = request.out === '-' ? io.stderr : io.stdout
  told.write(planSummary(done, styleFor(request, io)))
  return code
}
