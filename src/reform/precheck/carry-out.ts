import { assertNoProblems, isEstablishmentError, type Problem } from '../../errors.ts'
import { rowId } from '../../model/collections.ts'
import type { SnapshotDocument } from '../../model/document.ts'
import { readSnapshot, type Snapshot } from '../../model/snapshot.ts'
import { problem } from '../../model/standing.ts'
import { applyPlan } from '../apply-plan.ts'
import { readPlan } from '../plan/read-plan.ts'
import type { ChangeDocument } from './change.ts'
import { type Effect, effectsOf, isFigures, type Stage, under } from './effects.ts'
import { type Figures, figuresOf } from './figures.ts'
import { type Touched, touch, touchMentioned, touchWhatDiffers } from './touched.ts'

/** One thing that is done to a snapshot. */
export type Step =
  | { readonly effects: readonly Effect[] }
  | { readonly found: NonNullable<ChangeDocument['agency']> }
  | { readonly operate: NonNullable<ChangeDocument['operations']> }

/** What a change does, one step after another: carried out, or under way. */
export function stepsOf(change: ChangeDocument, stage: Stage): readonly Step[] {
  if (stage === 'held' || isFigures(change)) return [{ effects: effectsOf(change, stage) }]
  const { together, agency, operations } = change
  if (agency !== undefined) return [{ found: agency }]
  if (operations !== undefined) return [{ operate: operations }]
  return (together ?? []).flatMap((part, at) =>
    stepsOf(part, stage).map((step) => ('effects' in step ? { effects: under(at, step.effects) } : step)),
  )
}

/** What stands when steps are done, and which rows they touch. */
export interface Carried {
  readonly snapshot: Snapshot
  readonly touched: Touched
}

/**
 * Does steps to a snapshot, one after another.
 *
 * What is not known stays so; a row that is not there in a complete collection begins at nothing.
 */
export function carryOut(before: Snapshot, steps: readonly Step[]): Carried {
  const touched: Touched = new Map()
  let so: SnapshotDocument = before
  let figures: Figures | undefined
  let words: Figures['words'] = new Map()
  for (const step of steps) {
    if ('effects' in step) {
      if (step.effects.length === 0) continue
      figures ??= figuresOf(so)
      words = figures.words
      for (const effect of step.effects) figures.change(effect, touched)
      continue
    }
    so = figures?.document() ?? so
    figures = undefined
    so = 'found' in step ? found(so, step.found, touched) : operate(so, step.operate, touched)
  }
  so = figures?.document() ?? so
  return { snapshot: so === before ? before : readCarried(so, words), touched }
}

/** A word that nobody knows is wrong in the change, not in the row that was made of it. */
function readCarried(document: SnapshotDocument, words: Figures['words']): Snapshot {
  try {
    return readAgain(document)
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    const problems = error.problems.map((one): Problem => {
      const [collection, at] = one.path
      const path = one.path.length === 3 ? words.get(`${collection} ${at}`) : undefined
      return path === undefined ? one : { ...one, path }
    })
    assertNoProblems('the change', problems)
    throw error
  }
}

// what was read once with codes of its own kind is not refused now
const readAgain = (document: SnapshotDocument): Snapshot =>
  readSnapshot({ ...document }, { creditCodes: 'off' })

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
