import type { Problem } from '../../errors.ts'
import { byCollection, type CollectionName } from '../../model/collections.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Values } from '../../model/standing.ts'
import { carryOut } from '../apply/carry-out.ts'
import { type Draft, draftOf, type Rows } from '../apply/draft.ts'
import { type Leaving, letLeave } from '../apply/leaving.ts'
import { stepsOf } from '../apply/step.ts'
import { planProblems } from '../plan/check-plan.ts'
import { type Plan, readPlan } from '../plan/read-plan.ts'

/** Two snapshots between which a plan is sought. */
export interface Pair {
  readonly before: Snapshot
  readonly after: Snapshot
  readonly title: NonNullable<Plan['title']>
  /** The rows of both by their names. */
  readonly from: Rows
  readonly to: Rows
}

/** An operation as it is written. */
export type Proposal = Values

/** What operations come to, without those that cannot be carried out. */
export interface Trial {
  readonly proposals: readonly Proposal[]
  readonly plan: Plan
  readonly draft: Draft
  readonly standing: Leaving['standing']
}

/** The rows of two snapshots, to be compared. */
export function pairOf(before: Snapshot, after: Snapshot, title: Pair['title']): Pair {
  const rowsOf = (one: Snapshot) => draftOf(one, [], one.day).rows
  return { before, after, title, from: rowsOf(before), to: rowsOf(after) }
}

/**
 * Carries out what is proposed; whatever cannot be is left out.
 *
 * While posts are not dealt with, people may go from where none are counted yet: others may still come there.
 */
export function tryOut(pair: Pair, proposals: readonly Proposal[], mode: 'draft' | 'final' = 'draft'): Trial {
  const { before, after, title } = pair
  for (let kept = proposals; ; ) {
    const document = { schema: 'bianzhi/plan@1', title, from: after.day, operations: kept }
    const unsound = new Set(planProblems(document).map(({ path }) => path[1]))
    if (unsound.size > 0) {
      kept = kept.filter((_, at) => !unsound.has(at))
      continue
    }
    const plan = readPlan(document)
    const draft = draftOf(before, stepsOf(plan), after.day)
    carryOut(draft)
    const problems = draft.problems.filter((one) => mode === 'final' || !isTooFew(one))
    const wrong = new Set(problems.map(({ path }) => path[1]))
    if (wrong.size === 0) return { proposals: kept, plan, draft, standing: letLeave(draft).standing }
    kept = kept.filter((_, at) => !wrong.has(at))
  }
}

/** Whether the numbers of a body do not allow for those who leave it; who they are is told with their place in the list. */
const isTooFew = ({ path }: Problem): boolean =>
  (path[2] === 'people' || path[2] === 'posts') && path.length === 3

/** The rows of a snapshot as plain values. */
export const valuesOf = (rows: Rows): Readonly<Record<CollectionName, ReadonlyMap<string, Values>>> =>
  byCollection((name): ReadonlyMap<string, Values> => {
    const own: Iterable<readonly [string, Values]> = rows[name]
    return new Map(own)
  })

/** Lists of things by a key, in the order in which the keys came up. */
export function grouped<T, U>(
  all: readonly T[],
  keyOf: (one: T) => string,
  of: (one: T) => U,
): readonly (readonly [T, readonly U[]])[] {
  const groups = new Map<string, [T, U[]]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group === undefined) groups.set(keyOf(one), [one, [of(one)]])
    else group[1].push(of(one))
  }
  return [...groups.values()]
}

/** Things by a key. */
export function listedBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  return new Map(grouped(all, keyOf, (one) => one).map(([one, list]) => [keyOf(one), list]))
}

/** What is left of an object without the fields that are not told. */
export const told = (fields: Values): Values =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
