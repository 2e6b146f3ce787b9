import { assertNoProblems } from '../../errors.ts'
import { rowId } from '../../model/collections.ts'
import type { SnapshotDocument } from '../../model/document.ts'
import { readSnapshot, type Snapshot } from '../../model/snapshot.ts'
import { problem } from '../../model/standing.ts'
import { applyPlan } from '../apply/apply-plan.ts'
import { readPlan } from '../plan/read-plan.ts'
import type { ChangeDocument } from './change.ts'
import { effectsOf, type Stage } from './effects.ts'
import { changeFigure } from './figures.ts'
import { type Touched, touch, touchMentioned, touchWhatDiffers } from './touched.ts'

/** A change, and whether it is under way or carried out. */
export interface Stated {
  readonly change: ChangeDocument
  readonly stage: Stage
}

/** What stands when changes are under way or carried out, and which rows they touch. */
export interface Carried {
  readonly snapshot: Snapshot
  readonly touched: Touched
}

/**
 * Carries changes out on a snapshot, one after another.
 *
 * What is not known stays so; a row that is not there in a complete collection begins at nothing.
 */
export function carryOut(before: Snapshot, changes: readonly Stated[]): Carried {
  const touched: Touched = new Set()
  if (changes.length === 0) return { snapshot: before, touched }
  const last = changes.reduce<SnapshotDocument>(
    (so, { change, stage }) => carryOne(so, change, stage, touched),
    before,
  )
  return { snapshot: readAgain(last), touched }
}

/** The rows that a change touches; nothing where only carrying it out would tell. */
export function touchedBy(before: SnapshotDocument, change: ChangeDocument): Touched | undefined {
  if (change.operations !== undefined || change.agency !== undefined) return undefined
  const touched: Touched = new Set()
  carryOne(before, change, 'done', touched)
  return touched
}

// what was read once with codes of its own kind is not refused now
const readAgain = (document: SnapshotDocument): Snapshot =>
  readSnapshot({ ...document }, { creditCodes: 'off' })

function carryOne(
  before: SnapshotDocument,
  change: ChangeDocument,
  stage: Stage,
  touched: Touched,
): SnapshotDocument {
  if (stage === 'done' && change.operations !== undefined) return operate(before, change.operations, touched)
  if (stage === 'done' && change.agency !== undefined) return found(before, change.agency, touched)
  return effectsOf(change, stage).reduce((so, effect) => changeFigure(so, effect, touched), before)
}

function found(
  before: SnapshotDocument,
  agency: NonNullable<ChangeDocument['agency']>,
  touched: Touched,
): SnapshotDocument {
  touch(touched, 'agencies', rowId('agencies', agency, 0))
  if (before.agencies === undefined) return before
  const rows = before.agencies ?? []
  const isThere = rows.some(({ id }) => id === agency.id)
  const message = `\`${agency.id}\` stands already`
  const twice = problem('duplicate-id', ['agency', 'id'], message, 'choose an id that nothing has')
  assertNoProblems('the change', isThere ? [twice] : [])
  return { ...before, agencies: [...rows, agency] }
}

function operate(
  before: SnapshotDocument,
  operations: NonNullable<ChangeDocument['operations']>,
  touched: Touched,
): SnapshotDocument {
  const plan = readPlan({ schema: 'bianzhi/plan@1', title: '拟办事项', operations })
  const { after } = applyPlan(readAgain(before), plan, { day: before.day })
  touchWhatDiffers(touched, before, after)
  for (const operation of operations) touchMentioned(touched, after, operation)
  return after
}
