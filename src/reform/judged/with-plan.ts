import { collectionNames, rowId } from '../../model/collections.ts'
import { assertSnapshot, type Snapshot } from '../../model/snapshot.ts'
import { readAfter } from '../apply/after.ts'
import { type Applied, assertApplied } from '../apply/applied.ts'
import { stepName, stepsOf } from '../apply/step.ts'
import { assertPlan, type Plan } from '../plan/read-plan.ts'
import { changeRows } from './change-rows.ts'
import { knownRecords } from './known-kinds.ts'
import { operationRows, type Sides } from './operation-rows.ts'
import { planRecords } from './plan-records.ts'

/**
 * The snapshot after a plan with what rules on change judge beside it: its loose ends (改革遗留问题) and its changes of
 * posts (编制增减) as records, and, where the plan has `records`, its operations with what was proposed, reviewed, approved
 * and filed of them.
 *
 * That there are no other changes is known, and no other loose ends where what they come from is given in full; of other
 * records no more is known than before. Of a plan that
 * does not say which `records` there are, nobody knows who approved it: its operations are left out, and nothing judges them.
 *
 * @example
 * import { applyPlan, readPlan } from 'bianzhi/reform'
 *
 * const before = readSnapshot({
 *   schema: 'bianzhi/snapshot@1',
 *   day: '2009-12-31',
 *   agencies: [{ id: '科技局', name: '科技局' }, { id: '编委', name: '编委' }],
 * })
 * const plan = readPlan({
 *   schema: 'bianzhi/plan@1',
 *   title: '编制调整',
 *   operations: [{ id: '增编', kind: 'adjust-establishment', agency: '科技局', category: 'administrative', amount: 1 }],
 *   records: [{ kind: 'approval', by: '编委', on: '2010-01-08' }],
 * })
 * const judged = withPlan(before, plan, applyPlan(before, plan))
 * judged.operations?.map(({ id, agency }) => [id, agency]) // → [['增编', '科技局']]
 * judged.records?.map(({ kind, about }) => [kind, about]) // → [['approval', ['增编']], ['establishment-change', ['科技局']]]
 */
export function withPlan(before: Snapshot, plan: Plan, applied: Applied): Snapshot {
  assertSnapshot(before, 'before')
  assertApplied(applied)
  const { after, ledger, looseEnds } = applied
  assertSnapshot(after, 'after')
  assertPlan(plan)
  const steps = stepsOf(plan)
  const there = new Map(collectionNames.map((name) => [name, namesIn(after, name)]))
  const taken = new Set([...there.values()].flatMap((names) => [...names]))
  const names = steps.map((step) => free(taken, stepName(step)))
  const sides: Sides = {
    before,
    after,
    place: plan.jurisdiction,
    names,
    stands: (name, id) => there.get(name)?.has(id) === true,
  }
  const approved = plan.records === undefined ? [] : planRecords(plan.records, steps, sides)
  const changes = changeRows(after, ledger).map((row) => ({ ...row, id: free(taken, row.id) }))
  const open = looseEnds.map((row) => ({ ...row, id: free(taken, row.id) }))
  const { records, complete, partial } = after
  const known = knownRecords(before)
  return readAfter({
    ...after,
    ...(known.partial === undefined ? {} : { partial: { ...partial, records: true } }),
    complete: { ...complete, records: [...new Set([...(complete?.records ?? []), ...known.complete])] },
    records: [...(records ?? []), ...approved, ...changes, ...open],
    ...(plan.records === undefined
      ? {}
      : { operations: [...(after.operations ?? []), ...operationRows(steps, sides)] }),
  })
}

const namesIn = (snapshot: Snapshot, name: (typeof collectionNames)[number]): ReadonlySet<string> =>
  new Set((snapshot[name] ?? []).map((row, at) => rowId(name, Object.fromEntries(Object.entries(row)), at)))

/** The name, or where it is taken the first one like it that is not. */
function free(taken: Set<string>, name: string): string {
  let id = name
  for (let number = 2; taken.has(id); number += 1) id = `${name}#${number}`
  taken.add(id)
  return id
}
