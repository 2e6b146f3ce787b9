import type { RowOf } from '../apply/draft.ts'
import { handedOver } from './handing-over.ts'
import { isPlain, movesOf } from './matter-moves.ts'
import { grouped, listedBy, type Pair, type Proposal, type Trial, valuesOf } from './trial.ts'

type Assignment = RowOf<'assignments'>

/** Matters that begin, end and change hands. */
export function dutiesChanged(pair: Pair, trial: Trial): readonly Proposal[] {
  const { from, to } = pair
  const ended = [...from.matters.keys()].filter((id) => !to.matters.has(id))
  const cancelled = ended.length === 0 ? [] : [{ kind: 'cancel-matters', matters: ended }]
  const moves = listedBy(movesOf(pair, trial), (move) => move.from)
  const rows = listedBy([...from.assignments.values()], ({ by }) => by)
  const sources = new Set([...moves.keys(), ...trial.draft.endings.keys()])
  const transfers = [...sources].flatMap((source) =>
    handedOver(pair, trial, { source, moves: moves.get(source) ?? [], rows: rows.get(source) ?? [] }),
  )
  return [...transfers, ...added(pair), ...cancelled]
}

/** Assignments that were not there, once what is handed over has been. */
export function dutiesAdded({ to }: Pair, { standing }: Trial): readonly Proposal[] {
  const missing = [...to.assignments].flatMap(([key, row]) =>
    !standing.assignments.has(key) && isPlain(row) && standing.matters.has(row.of) ? [row] : [],
  )
  return grouped(
    missing,
    ({ by, role }) => JSON.stringify([by, role]),
    ({ of }) => of,
  ).map(([{ by, role }, matters]) => ({ kind: 'add-matters', to: by, matters, role }))
}

/** Matters that were not there, with the first body that has a plain part in each. */
function added({ from, to }: Pair): readonly Proposal[] {
  const rows = valuesOf(to).matters
  const first = new Map<string, Assignment>()
  for (const row of to.assignments.values()) {
    if (!first.has(row.of) && isPlain(row)) first.set(row.of, row)
  }
  const fresh = [...to.matters.keys()].flatMap((id) => {
    const row = first.get(id)
    return from.matters.has(id) || row === undefined ? [] : [row]
  })
  return grouped(
    fresh,
    ({ by, role }) => JSON.stringify([by, role]),
    ({ of }) => rows.get(of),
  ).map(([{ by, role }, matters]) => ({ kind: 'add-matters', to: by, matters, role }))
}
