import { assertNoProblems, type Problem } from '../errors.ts'
import { isDay } from '../model/day.ts'
import { assertSnapshot, freeze, type Snapshot } from '../model/snapshot.ts'
import { afterOf } from './apply/after.ts'
import type { Applied } from './apply/applied.ts'
import { carryOut } from './apply/carry-out.ts'
import { type Draft, draftOf } from './apply/draft.ts'
import { checkGranted } from './apply/grant-records.ts'
import { type Leaving, letLeave } from './apply/leaving.ts'
import { problemsOfResult } from './apply/of-the-result.ts'
import { checkPlanRecords } from './apply/plan-records.ts'
import { checkStated } from './apply/stated.ts'
import { stepsOf } from './apply/step.ts'
import { looseEndsOf } from './loose-ends/loose-ends.ts'
import { notAsStated } from './loose-ends/not-as-stated.ts'
import { assertPlan, type Plan } from './plan/read-plan.ts'

export interface ApplyPlanOptions {
  /** The day of what stands afterwards; else the last day on which the plan does something. */
  readonly day?: string | undefined
}

/**
 * Carries out a reform plan (改革方案) on what stands before it.
 *
 * Matters, posts and people move by the whole plan and not by the order of its operations: an operation that names a
 * matter beats one that moves a function, that beats `administrative`, and that `rest` and `all`. A body that ends
 * leaves the snapshot, and the organs inside it with it.
 *
 * @throws EstablishmentError with everything for which the plan cannot be carried out; nothing has changed then.
 *
 * @example
 * import { readPlan } from 'bianzhi/reform'
 *
 * const before = readSnapshot({
 *   schema: 'bianzhi/snapshot@1',
 *   day: '2009-12-31',
 *   agencies: [{ id: '人事局', name: '区人事局' }, { id: '人社局', name: '区人力资源和社会保障局' }],
 * })
 * const plan = readPlan({
 *   schema: 'bianzhi/plan@1',
 *   title: '人事局并入人社局',
 *   operations: [{ kind: 'merge', agencies: ['人事局'], agency: '人社局' }],
 * })
 * applyPlan(before, plan).after.agencies?.map(({ id, succeeds }) => [id, succeeds]) // → [['人社局', ['人事局']]]
 */
export function applyPlan(before: Snapshot, plan: Plan, options: ApplyPlanOptions = {}): Applied {
  assertSnapshot(before, 'before')
  assertPlan(plan)
  const draft = draftOf(before, stepsOf(plan), dayAfter(before, plan, options))
  carryOut(draft)
  checkStated(draft, plan)
  checkPlanRecords(draft, plan)
  const leaving = letLeave(draft)
  checkGranted(draft, leaving)
  const after = resultOf(draft, plan, leaving)
  const rows = draft.ledger.toSorted((a, b) => a.operation - b.operation)
  const { title, document } = plan
  const ledger = { title, ...(document === undefined ? {} : { document }), day: draft.day, rows }
  const found = [...looseEndsOf(draft, leaving, after), ...notAsStated(draft, plan, after)]
  return { after, ledger: freeze(ledger), looseEnds: freeze(found) }
}

/** What stands afterwards; what is wrong with it is told together with all else that is wrong with the plan. */
function resultOf(draft: Draft, plan: Plan, leaving: Leaving): Snapshot {
  const told = new Set(draft.problems.map(({ path: [, at] }) => at))
  const isNew = (causes: readonly number[]) => causes.length > 0 && causes.every((at) => !told.has(at))
  let problems: readonly Problem[] = draft.problems
  try {
    const after = afterOf(draft, plan, leaving)
    if (problems.length === 0) return after
  } catch (error) {
    // what an operation does that cannot be carried out is no problem of its own
    const found = problemsOfResult(draft, leaving, error)
    const own = told.size === 0 ? found : found.filter(({ causes }) => isNew(causes))
    problems = [...problems, ...own.map(({ problem }) => problem)]
  }
  assertNoProblems(
    'the plan',
    problems.toSorted((a, b) => placeOf(a) - placeOf(b)),
  )
  throw new TypeError('a plan without problems comes to something')
}

/** The problems of operations stand in their order, and then those of what the plan says that it comes to. */
const placeOf = ({ path: [, at] }: Problem): number => (typeof at === 'number' ? at : Number.MAX_SAFE_INTEGER)

function dayAfter(before: Snapshot, plan: Plan, { day }: ApplyPlanOptions): string {
  if (day !== undefined && !isDay(day)) {
    const hint = 'write it as YYYY-MM-DD'
    assertNoProblems('options', [
      { code: 'malformed-day', path: ['day'], message: `\`${day}\` is no day`, hint },
    ])
  }
  const days = [plan.from, ...plan.operations.map(({ on }) => on)].flatMap((one) => one ?? [])
  const last = day ?? days.toSorted().at(-1) ?? before.day
  if (last < before.day) {
    const message = `the plan ends on ${last}, before the day of the snapshot (${before.day})`
    const path = day === undefined ? ['from'] : ['day']
    assertNoProblems('the plan', [
      { code: 'wrong-order', path, message, hint: 'hand in what stood before it, or say the `day`' },
    ])
  }
  const wrong = plan.operations.flatMap((operation, at): readonly Problem[] => {
    const on = operation.on ?? plan.from
    const path = ['operations', at, 'on']
    if (on !== undefined && on < before.day) {
      const message = `it is in force from ${on}, before the day of the snapshot (${before.day})`
      const hint = 'hand in what stood before it, or leave the operation out of the plan'
      return [{ code: 'wrong-order', path, message, hint }]
    }
    if (on === undefined || on <= last) return []
    const message = `it is in force only after ${last}, the day of what stands afterwards`
    const hint = 'say a later `day`, or leave the operation out of the plan'
    return [{ code: 'wrong-order', path, message, hint }]
  })
  assertNoProblems('the plan', wrong)
  return last
}
