import type { RowOf } from '../apply/draft.ts'
import { fatesIn } from '../apply/leaving.ts'
import { onceSettled, withoutOwnDelegation } from '../apply/own-delegation.ts'
import { keyOf } from '../apply/settle.ts'
import { canonical } from './compare.ts'
import { explain, type Holding, type Sought } from './explain.ts'
import { heirsOf } from './structure.ts'
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
  const landedOn = landedOf(trial)
  const kept = [...from.assignments.values()].filter(
    (row) => to.matters.has(row.of) && landedOn(row, row.by) !== undefined,
  )
  const parts = listedBy(kept, ({ of, by }) => JSON.stringify([of, by]))
  const held = [...parts.values()].map((rows): Holding & { readonly rows: readonly Assignment[] } => {
    const [{ of, by } = { of: '', by: '' }] = rows
    const there = after.get(of) ?? []
    const texts = new Set(there.map(textOf))
    const ending = trial.draft.endings.get(by)
    const merger = ending?.step.op.kind === 'merge' ? ending.into[0] : undefined
    const isEnding = merger === undefined && !to.agencies.has(by)
    const heirs = heirsOf(pair, by)
    const places = [...new Set(there.map((row) => row.by))].flatMap((body) => {
      const own = rows.flatMap((row) => landedOn(row, body) ?? []).map(textOf)
      return own.every((text) => texts.has(text)) ? [{ body, texts: own }] : []
    })
    const rank = ({ body }: { readonly body: string }) =>
      body === (merger ?? by) ? 0 : heirs.includes(body) ? 1 : 2
    return { matter: of, by, rows, isEnding, places: places.toSorted((a, b) => rank(a) - rank(b)) }
  })
  const chosen = explain(held, soughtIn(to))
  return held.flatMap((holding): readonly Move[] => {
    const { matter, by, rows } = holding
    const choice = chosen.get(holding)
    if (choice === undefined || choice.body === by) return []
    return [{ matter, from: by, to: choice.body, isNew: choice.isNew, isPlain: rows.every(isPlain) }]
  })
}

/** What is plain may be added where the body has no other part of that role in the matter. */
function soughtIn({ assignments }: Pair['to']): Sought {
  const rows = [...assignments.values()]
  const keys = listedBy(rows, keyOf)
  const addable = rows.filter((row) => isPlain(row) && keys.get(keyOf(row))?.length === 1)
  return { wanted: new Set(rows.map(textOf)), addable: new Set(addable.map(textOf)) }
}

const textOf = ({ id: _, ...row }: Assignment): string => canonical('assignments', row)

/** Parts in matters in the hands of a body, once bodies have ended; nothing where they fall with who delegated them. */
export function landedOf({ draft }: Trial): (row: Assignment, by: string) => Assignment | undefined {
  const fateOf = fatesIn(draft)
  return (row, by) => onceSettled(by === row.by ? row : withoutOwnDelegation({ ...row, by }), fateOf)
}
