import type { ErrorCode, Problem } from '../../errors.ts'
import { suggest } from '../../json/suggest.ts'
import { type CollectionName, collectionNames, rowId } from '../../model/collections.ts'
import { completenessOf } from '../../model/completeness.ts'
import type { TreeName } from '../../model/field.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { problem } from '../../model/standing.ts'
import { vocabulary } from '../../model/vocabulary.ts'
import type { LedgerRow } from './ledger.ts'
import type { Step } from './step.ts'

/** A row of a collection, as a snapshot holds it. */
export type RowOf<N extends CollectionName> = Omit<NonNullable<Snapshot[N]>[number], 'id'> & {
  readonly id?: string | undefined
}

/** The rows of a snapshot by their names, while a plan is carried out on them. */
export type Rows = { readonly [N in CollectionName]: Map<string, RowOf<N>> }

/** A body that a plan ends: by which operation, and into which others. */
export interface Ending {
  readonly step: Step
  /** Who takes its place as a whole; nobody where it is abolished. */
  readonly into: readonly string[]
}

/** What was moved from one body to another, and by which operation. */
export interface Movement {
  readonly step: Step
  readonly from: string
  readonly to: string
  readonly what: 'matters' | 'establishment' | 'posts' | 'people'
}

/** The state of a plan that is being carried out; nothing of it is seen unless all of it can be. */
export interface Draft {
  readonly before: Snapshot
  readonly day: string
  readonly steps: readonly Step[]
  readonly rows: Rows
  /** The bodies as they stood before the plan: what is known of their rows does not change where they move. */
  readonly stood: ReadonlyMap<string, RowOf<'agencies'>>
  readonly created: Set<string>
  readonly endings: Map<string, Ending>
  readonly movements: Movement[]
  readonly ledger: LedgerRow[]
  readonly problems: Problem[]
  /** Matters that the plan ends on purpose. */
  readonly cancelled: Set<string>
  /** Rows without an id of their own that go by another name now. */
  readonly renamed: Map<string, string>
}

/** A draft in which nothing has been done yet. */
export function draftOf(before: Snapshot, steps: readonly Step[], day: string): Draft {
  return {
    before,
    day,
    steps,
    rows: {
      jurisdictions: named('jurisdictions', before.jurisdictions),
      agencies: named('agencies', before.agencies),
      establishment: named('establishment', before.establishment),
      leadership: named('leadership', before.leadership),
      functions: named('functions', before.functions),
      matters: named('matters', before.matters),
      assignments: named('assignments', before.assignments),
      posts: named('posts', before.posts),
      people: named('people', before.people),
      holdings: named('holdings', before.holdings),
      records: named('records', before.records),
      operations: named('operations', before.operations),
    },
    stood: named('agencies', before.agencies),
    created: new Set(),
    endings: new Map(),
    movements: [],
    ledger: [],
    problems: [],
    cancelled: new Set(),
    renamed: new Map(),
  }
}

const named = <R extends object>(name: CollectionName, rows: readonly R[] | null | undefined) =>
  new Map(
    (rows ?? []).map((row, position) => [
      rowId(name, Object.fromEntries(Object.entries(row)), position),
      row,
    ]),
  )

/** Says that an operation cannot be carried out. */
export function refuse(
  draft: Draft,
  { at }: Step,
  field: readonly (string | number)[],
  message: string,
  hint?: string,
  code: ErrorCode = 'impossible-operation',
): void {
  draft.problems.push(problem(code, ['operations', at, ...field], message, hint))
}

/** Whether a row that an operation names is there; if not, that is said. */
export function stands(
  draft: Draft,
  step: Step,
  field: readonly (string | number)[],
  id: string,
  ...names: readonly CollectionName[]
): boolean {
  if (names.some((name) => draft.rows[name].has(id))) return true
  const known = names.flatMap((name) => [...draft.rows[name].keys()])
  refuse(draft, step, field, `there is no \`${id}\``, suggest(id, known), 'dangling-reference')
  return false
}

/** Whether a name is taken by any row of the snapshot. */
export const isTaken = ({ rows }: Draft, id: string): boolean =>
  collectionNames.some((name) => rows[name].has(id))

/** Writes into the ledger what an operation did. */
export function note(
  draft: Draft,
  { at, on, document, op }: Step,
  row: Omit<LedgerRow, 'operation' | 'kind' | 'id' | 'on' | 'document'>,
): void {
  const told = { id: op.id, on, document, ...row }
  const kept = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
  draft.ledger.push({ operation: at, kind: op.kind, what: row.what, ...kept })
}

/** Whether all rows of a collection about a body are given, so that one that is not there is not there. */
export function isComplete(draft: Draft, name: CollectionName, agency: string): boolean {
  const { before, rows, stood, created } = draft
  const completeness = completenessOf(before, name)
  if (completeness === 'absent') return false
  // a body that the plan makes has nothing but what the plan gives it
  if (created.has(agency)) return true
  if (typeof completeness === 'string') return completeness === 'complete'
  const place = stood.get(agency)?.jurisdiction
  return typeof place === 'string' && !completeness.some((one) => isWithin(rows, place, one))
}

/** Whether a word stands under another one, with the words that the snapshot declares. */
export function isUnder(
  { before }: Pick<Draft, 'before'>,
  tree: TreeName,
  word: string | null | undefined,
  above: string,
): boolean {
  const declared = before.words?.[tree] ?? {}
  const seen = new Set<string>()
  let at = word ?? undefined
  while (at !== undefined && !seen.has(at)) {
    if (at === above) return true
    seen.add(at)
    const known = [declared, vocabulary[tree]].find((words) => Object.hasOwn(words, at ?? ''))
    at = known?.[at]?.under
  }
  return false
}

/** Whether a place lies in another one, or is it. */
export function isWithin({ jurisdictions }: Rows, place: string, above: string): boolean {
  const seen = new Set<string>()
  let at: string | null | undefined = place
  while (typeof at === 'string' && !seen.has(at)) {
    if (at === above) return true
    seen.add(at)
    at = jurisdictions.get(at)?.parent
  }
  return false
}
