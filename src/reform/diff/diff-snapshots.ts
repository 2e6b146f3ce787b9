import { assertNoProblems, EstablishmentError } from '../../errors.ts'
import { collectionNames } from '../../model/collections.ts'
import { assertSnapshot, type Snapshot } from '../../model/snapshot.ts'
import { applyPlan } from '../apply-plan.ts'
import type { Plan } from '../plan/read-plan.ts'
import { connectionProblems } from './connection.ts'
import { dutiesAdded, dutiesChanged } from './duties.ts'
import { fieldsChanged } from './fields.ts'
import { peopleMoved, postsMoved } from './people.ts'
import { leadersSet, postsBlurred, postsChanged, postsSet } from './posts.ts'
import { recordsGranted } from './records.ts'
import { residueOf } from './residue.ts'
import { structureOf } from './structure.ts'
import { type Pair, type Proposal, pairOf, type Trial, tryOut } from './trial.ts'
import { wholesMoved } from './wholes.ts'

export interface DiffOptions {
  /** What the plan is called; else as what stands afterwards. */
  readonly title?: Plan['title'] | undefined
}

/**
 * Proposes a plan (改革方案) by which what stood before becomes what stands afterwards, as far as it can be told from the
 * two: the shortest names for what changed, not necessarily what was decided.
 *
 * `applyPlan` with it gives `after` again, but for its title and note, the order of rows and within lists, and links that
 * are told to be none. An `amend` stands only where no other operation says it.
 *
 * @throws EstablishmentError where the two cannot be connected: a day before that of the first, a collection that only
 * one of them tells of, other words, other parts that are partly known.
 *
 * @example
 * const stood = { schema: 'bianzhi/snapshot@1', day: '2009-12-31' }
 * const before = readSnapshot({ ...stood, agencies: [{ id: '科技局', name: '科技局' }] })
 * const after = readSnapshot({ ...stood, day: '2010-06-30', agencies: [{ id: '科技局', name: '科技局', rank: 'section-chief' }] })
 * diffSnapshots(before, after).operations.map(({ kind }) => kind) // → ['change-rank']
 */
export function diffSnapshots(before: Snapshot, after: Snapshot, options: DiffOptions = {}): Plan {
  assertSnapshot(before, 'before')
  assertSnapshot(after, 'after')
  assertNoProblems('the two snapshots', connectionProblems(before, after))
  const pair = pairOf(before, after, options.title ?? after.title ?? title)
  let trial = tryOut(pair, structureOf(pair))
  for (const propose of stages) {
    const more = propose(pair, trial)
    if (more.length > 0) trial = tryOut(pair, [...trial.proposals, ...more])
  }
  trial = tryOut(pair, trial.proposals, 'final')
  for (let round = 0; round < mostRounds; round += 1) {
    const residue = residueOf(pair, trial)
    if (residue.length === 0) break
    trial = tryOut(pair, [...trial.proposals, ...residue], 'final')
  }
  assertConnected(pair, trial)
  return trial.plan
}

const title = { zh: '前后对比', en: 'Comparison' }

// what is amended may let something else fall or stay
const mostRounds = 3

/** What each stage proposes hangs on what those before it come to. */
const stages: readonly ((pair: Pair, trial: Trial) => readonly Proposal[])[] = [
  fieldsChanged,
  dutiesChanged,
  dutiesAdded,
  postsMoved,
  peopleMoved,
  wholesMoved,
  postsChanged,
  // one may follow from another
  postsBlurred,
  postsBlurred,
  postsBlurred,
  postsSet,
  leadersSet,
  recordsGranted,
]

function assertConnected(pair: Pair, trial: Trial): void {
  const left = residueOf(pair, trial)
  const [first, ...others] = left.map(({ in: name, row, set }) => ({
    code: 'impossible-operation' as const,
    path: [String(name)],
    message: `no plan leads to \`${typeof row === 'string' ? row : JSON.stringify(set)}\``,
    hint: 'an id may mean one thing before and another afterwards',
  }))
  if (first !== undefined) throw new EstablishmentError('the two snapshots', [first, ...others])
  const { after } = applyPlan(pair.before, trial.plan)
  const missing = collectionNames.filter(
    (name) => (after[name] === undefined) !== (pair.after[name] === undefined),
  )
  if (missing.length > 0) throw new TypeError(`a plan lost ${missing.join(', ')}`)
}
