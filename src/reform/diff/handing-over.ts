import { isAdministrative } from '../../model/administrative.ts'
import { levelOrdinal } from '../../model/level.ts'
import type { RowOf } from '../apply/draft.ts'
import { landedOf, type Move } from './matter-moves.ts'
import { heirsOf } from './structure.ts'
import { grouped, type Pair, type Proposal, type Trial } from './trial.ts'

type Assignment = RowOf<'assignments'>

/** What one body hands over. */
export interface Handing {
  readonly source: string
  readonly moves: readonly Move[]
  /** The parts in matters that it had before. */
  readonly rows: readonly Assignment[]
}

/** How a body hands over its matters: all that is left to one, where there is one for it, else by name. */
export function handedOver(pair: Pair, trial: Trial, handing: Handing): readonly Proposal[] {
  const { source, moves } = handing
  const ending = trial.draft.endings.get(source)
  const [merger] = ending?.into ?? []
  if (ending?.step.op.kind === 'merge') {
    return named(moves.filter(({ to }) => to !== merger))
  }
  if (ending?.step.op.kind === 'abolish') return bequeathed(pair, trial, handing)
  return asRest(pair, trial, handing) ?? named(moves)
}

/** One operation for each body that receives. */
const named = (moves: readonly Move[], kind = 'transfer-matters'): readonly Proposal[] =>
  grouped(
    moves,
    ({ to }) => to,
    ({ matter }) => matter,
  ).map(([{ from, to }, matters]): Proposal => ({ kind, from, to, matters }))

/** Whether a body stands at a lower level than another one, so that matters may be devolved to it. */
function isLower({ draft: { rows } }: Trial, { from, to }: Move): boolean {
  const levelOf = (id: string) => {
    const level = rows.jurisdictions.get(rows.agencies.get(id)?.jurisdiction ?? '')?.level
    return typeof level === 'string' ? levelOrdinal(level) : undefined
  }
  const [above, below] = [levelOf(from), levelOf(to)]
  return above !== undefined && below !== undefined && below < above
}

/** All that a body has that goes on, where all of it goes: by name what only some receive, and the rest. */
function asRest(pair: Pair, trial: Trial, handing: Handing): readonly Proposal[] | undefined {
  const { source, moves } = handing
  const counts = grouped(
    moves,
    ({ to }) => to,
    (move) => move,
  ).toSorted(([, a], [, b]) => b.length - a.length)
  const [[{ to }, own] = [{ to: '' }, []]] = counts
  if (own.length < 2 || leftBy(pair, trial, handing).length > 0) return undefined
  const others = moves.filter((move) => move.to !== to)
  const scope = others.length > 0 ? 'rest' : 'all'
  return [...named(others), { kind: 'transfer-matters', from: source, to, scope }]
}

/**
 * What a body that is abolished leaves to whom, so that just those succeed it who should.
 *
 * Who receives the widest succeeds: all, else what is administrative, else functions, else what is named.
 */
function bequeathed(pair: Pair, trial: Trial, handing: Handing): readonly Proposal[] {
  const { source, moves } = handing
  const heirs = new Set(heirsOf(pair, source))
  const [successor] = heirs
  const left = leftBy(pair, trial, handing)
  if (heirs.size === 1 && successor !== undefined) {
    const elsewhere = moves.filter(({ to }) => to !== successor)
    const scope = scopeOf(pair, left, moves, successor)
    if (scope !== undefined) {
      const told = scope === 'all' && elsewhere.length > 0 ? 'rest' : scope
      const all: Proposal = { kind: 'transfer-matters', from: source, to: successor, scope: told }
      return [...named(elsewhere), all]
    }
  }
  const isHeir = ({ to }: Move) => heirs.has(to)
  // who has it without succeeding received it anew
  const others = moves.filter((move) => move.isNew && !isHeir(move))
  const devolved = others.filter((move) => isLower(trial, move))
  const strange = others.filter((move) => !move.isPlain && !isLower(trial, move))
  const given = [...named(moves.filter(isHeir)), ...named(devolved, 'devolve-matters'), ...named(strange)]
  const isIdle = [...heirs].some((heir) => !moves.some(({ to }) => to === heir))
  if (heirs.size === 0 || (!isIdle && strange.length === 0)) return given
  const wide = emptyFunction(pair, left)
  if (wide === undefined) return given
  const byFunction = [...heirs].map((to) => ({
    kind: 'transfer-matters',
    from: source,
    to,
    functions: [wide],
  }))
  return [...byFunction, ...named(moves)]
}

/** The parts of a body in what goes on that nobody receives. */
function leftBy(pair: Pair, trial: Trial, { moves, rows }: Handing): readonly Assignment[] {
  const moved = new Set(moves.map(({ matter }) => matter))
  const landedOn = landedOf(trial)
  return rows.filter(
    (row) =>
      !moved.has(row.of) &&
      (pair.to.matters.has(row.of) || !pair.from.matters.has(row.of)) &&
      landedOn(row, row.by) !== undefined,
  )
}

/** Whether everything that a body had finds a place, or at least all that is administrative. */
function scopeOf({ from }: Pair, left: readonly Assignment[], moves: readonly Move[], successor: string) {
  if (left.length === 0) return 'all'
  const isNamed = (of: string) => {
    const matter = from.matters.get(of)
    return matter !== undefined && isAdministrative(matter)
  }
  const received = moves.filter((move) => move.to === successor)
  const isOtherwise = left.some(({ of }) => isNamed(of)) || !received.every(({ matter }) => isNamed(matter))
  return isOtherwise ? undefined : 'administrative'
}

/** A function of which a body leaves nothing behind, so that whoever gets it gets nothing that was lost. */
function emptyFunction({ from }: Pair, left: readonly Assignment[]): string | undefined {
  const lost = new Set<string>()
  for (const { of } of left) {
    let at: string | null | undefined = from.matters.get(of)?.function ?? of
    while (typeof at === 'string' && !lost.has(at)) {
      lost.add(at)
      at = from.functions.get(at)?.parent
    }
  }
  return [...from.functions.keys()].find((id) => !lost.has(id))
}
