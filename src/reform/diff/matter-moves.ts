import type { RowOf } from '../apply/draft.ts'
import { withoutOwnDelegation } from '../apply/own-delegation.ts'
import { canonical } from './compare.ts'
import { listedBy, type Pair, type Trial } from './trial.ts'

type Assignment = RowOf<'assignments'>

/** A matter that goes from one body to another, with all the parts that the one had in it. */
export interface Move {
  readonly matter: string
  readonly from: string
  readonly to: string
  /** Whether the other one has a part in it that nobody had given it before. */
  readonly isNew: boolean
  /** Whether nothing is said of these parts but who has them. */
  readonly isPlain: boolean
}

/** Whether nothing is said of a part in a matter but who has it. */
export const isPlain = ({ of, role, by, ...rest }: Assignment): boolean =>
  Object.values(rest).every((value) => value === undefined)

/** The matters that change hands: whoever has a part in one no more, and who has just the same instead. */
export function movesOf(pair: Pair, trial: Trial): readonly Move[] {
  const { from, to } = pair
  const after = listedBy([...to.assignments.values()], ({ of }) => of)
  const kept = [...from.assignments.values()].flatMap((row) => following(pair, trial, row) ?? [])
  const mergerOf = (by: string) => {
    const ending = trial.draft.endings.get(by)
    return ending?.step.op.kind === 'merge' ? ending.into[0] : undefined
  }
  const given = new Set(kept.map((row) => textWith(row, mergerOf(row.by) ?? row.by)))
  const parts = listedBy(
    kept.filter(({ of }) => to.matters.has(of)),
    ({ of, by }) => JSON.stringify([of, by]),
  )
  const open = [...parts.values()].flatMap((rows) => {
    const [{ of, by } = { of: '', by: '' }] = rows
    const there = after.get(of) ?? []
    const texts = new Set(there.map(textOf))
    const isWith = (one: string) => rows.every((row) => texts.has(textWith(row, one)))
    const heirs = [...new Set(there.map((row) => row.by))].filter((one) => one !== by && isWith(one))
    return isWith(by) || heirs.length === 0 ? [] : [{ of, by, rows, heirs }]
  })
  // whoever can have gone to one only comes first, so that others do not explain the same
  const chosen = open
    .toSorted((a, b) => a.heirs.length - b.heirs.length)
    .map(({ of, by, rows, heirs }): Move => {
      const textsWith = (one: string) => rows.map((row) => textWith(row, one))
      const isNew = (one: string) => textsWith(one).some((text) => !given.has(text))
      const merged = mergerOf(by)
      const to = heirs.find((one) => one === merged) ?? heirs.find(isNew) ?? heirs[0] ?? ''
      const move = { matter: of, from: by, to, isNew: isNew(to), isPlain: rows.every(isPlain) }
      for (const text of textsWith(to)) given.add(text)
      return move
    })
  const places = new Map(open.map(({ of, by }, at) => [JSON.stringify([of, by]), at]))
  const placeOf = ({ matter, from: by }: Move) => places.get(JSON.stringify([matter, by])) ?? 0
  return chosen.toSorted((a, b) => placeOf(a) - placeOf(b))
}

const textOf = ({ id: _, ...row }: Assignment): string => canonical('assignments', row)

/** The same part in the hands of a body, be it the one that has it. */
const textWith = (row: Assignment, by: string): string =>
  textOf(by === row.by ? row : withoutOwnDelegation({ ...row, by }))

/** A part in a matter once bodies have ended; nothing where it falls with who delegated it. */
export function following({ from, to }: Pair, { draft }: Trial, row: Assignment): Assignment | undefined {
  const { delegatedFrom, inNameOf, ...rest } = row
  const now = (id: string | null | undefined) => {
    if (typeof id !== 'string' || to.agencies.has(id) || !from.agencies.has(id)) return id
    const { into = [] } = draft.endings.get(id) ?? {}
    return into.length === 1 ? into[0] : undefined
  }
  if (delegatedFrom && now(delegatedFrom) === undefined) return undefined
  return {
    ...rest,
    ...(delegatedFrom === undefined ? {} : { delegatedFrom: now(delegatedFrom) }),
    ...(inNameOf === undefined ? {} : { inNameOf: now(inNameOf) }),
  }
}
