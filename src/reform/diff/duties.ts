import { isAdministrative } from '../../model/administrative.ts'
import type { RowOf } from '../apply/draft.ts'
import { canonical } from './compare.ts'
import { heirsOf } from './structure.ts'
import { grouped, listedBy, type Pair, type Proposal, type Trial, valuesOf } from './trial.ts'

type Assignment = RowOf<'assignments'>

interface Move {
  readonly matter: string
  readonly from: string
  readonly to: string
}

/** Matters that begin, end and change hands. */
export function dutiesChanged(pair: Pair, trial: Trial): readonly Proposal[] {
  const { from, to } = pair
  const ended = [...from.matters.keys()].filter((id) => !to.matters.has(id))
  const cancelled = ended.length === 0 ? [] : [{ kind: 'cancel-matters', matters: ended }]
  const bySource = listedBy(movesOf(pair), (move) => move.from)
  const sources = new Set([...bySource.keys(), ...trial.draft.endings.keys()])
  const transfers = [...sources].flatMap((source) =>
    handedOver(pair, trial, source, bySource.get(source) ?? []),
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

/** A matter goes from one body to another with all the parts that the one had in it. */
function movesOf({ from, to }: Pair): readonly Move[] {
  const after = listedBy([...to.assignments.values()], ({ of }) => of)
  const given = new Set([...from.assignments.values()].map((row) => text(row)))
  const moves = new Map<string, Move | undefined>()
  for (const row of from.assignments.values()) {
    if (!to.matters.has(row.of)) continue
    const key = JSON.stringify([row.of, row.by])
    const there = after.get(row.of) ?? []
    if (there.some((one) => one.by === row.by && one.role === row.role)) moves.set(key, undefined)
    if (moves.has(key)) continue
    const same = there.filter((one) => text({ ...one, by: row.by }) === text(row))
    const heir = same.find((one) => !given.has(text(one))) ?? same[0]
    if (heir !== undefined) moves.set(key, { matter: row.of, from: row.by, to: heir.by })
  }
  return [...moves.values()].flatMap((move) => move ?? [])
}

const text = ({ id: _, ...row }: Assignment): string => canonical('assignments', row)

/** What one body hands over: all of it where it ends and has one successor, else what is named. */
function handedOver(
  pair: Pair,
  { draft }: Trial,
  source: string,
  moves: readonly Move[],
): readonly Proposal[] {
  const ending = draft.endings.get(source)
  const [heir, ...others] = ending?.into ?? []
  const merger = ending?.step.op.kind === 'merge' ? heir : undefined
  const successors = ending?.step.op.kind === 'abolish' ? heirsOf(pair, source) : []
  const [successor] = successors
  const named = (rest: readonly Move[]) =>
    grouped(
      rest,
      ({ to }) => to,
      ({ matter }) => matter,
    ).map(([{ to }, matters]): Proposal => ({ kind: 'transfer-matters', from: source, to, matters }))
  if (merger !== undefined && others.length === 0) return named(moves.filter(({ to }) => to !== merger))
  if (successor === undefined || successors.length > 1) return named(moves)
  const elsewhere = moves.filter(({ to }) => to !== successor)
  const scope = scopeOf(pair, source, moves, successor)
  if (scope === undefined) return named(moves)
  return [
    ...named(elsewhere),
    {
      kind: 'transfer-matters',
      from: source,
      to: successor,
      scope: scope === 'all' && elsewhere.length > 0 ? 'rest' : scope,
    },
  ]
}

/** Whether everything that a body had finds a place, or at least all that is administrative. */
function scopeOf({ from, to }: Pair, source: string, moves: readonly Move[], successor: string) {
  const moved = new Set(moves.map(({ matter }) => matter))
  const left = [...from.assignments.values()].filter(
    ({ by, of }) => by === source && to.matters.has(of) && !moved.has(of),
  )
  const isNamed = (of: string) => {
    const matter = from.matters.get(of)
    return matter !== undefined && isAdministrative(matter)
  }
  if (left.length === 0) return 'all'
  const received = moves.filter((move) => move.to === successor)
  const isOtherwise = left.some(({ of }) => isNamed(of)) || !received.every(({ matter }) => isNamed(matter))
  return isOtherwise ? undefined : 'administrative'
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

const isPlain = ({ of, role, by, ...rest }: Assignment): boolean =>
  Object.values(rest).every((value) => value === undefined)
