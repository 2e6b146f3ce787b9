import type { Problem } from '../../errors.ts'
import type { ChangeDocument } from './change.ts'

/** What a change does to one figure of one row. */
export type Effect = {
  readonly collection: 'establishment' | 'leadership'
  readonly agency: string
  /** The quota category, or the grade. */
  readonly word: string
  readonly figure: 'approved' | 'actual' | 'inFlightIn' | 'inFlightOut'
  readonly by: number
  /** Where in the change it is said. */
  readonly path: Problem['path']
}

/** Whether a change is under way or carried out. */
export type Stage = 'held' | 'done'

/** What a change does to figures: carried out, or under way, when only the moves of people show. */
export function effectsOf(change: ChangeDocument, stage: Stage): readonly Effect[] {
  const { together } = change
  if (together === undefined) return effectsOfPart(change, stage)
  // it happens as one: what one part brings, another may take
  return isFigures(change) ? inAll(together.flatMap((part, at) => under(at, effectsOf(part, stage)))) : []
}

/** Whether a change does nothing but add to figures and take from them. */
export const isFigures = ({ operations, agency, together = [] }: ChangeDocument): boolean =>
  operations === undefined && agency === undefined && together.every(isFigures)

/** The effects of one of several changes that stand together. */
export const under = (at: number, effects: readonly Effect[]): readonly Effect[] =>
  effects.map((one) => ({ ...one, path: ['together', at, ...one.path] }))

/** Effects on the same figure as one; those that cancel out stay, for the row is touched. */
export function inAll(effects: readonly Effect[]): readonly Effect[] {
  const sums = new Map<string, Effect>()
  for (const one of effects) {
    const { collection, agency, word, figure } = one
    const key = JSON.stringify([collection, agency, word, figure])
    const other = sums.get(key)
    sums.set(key, other === undefined ? one : { ...other, by: other.by + one.by })
  }
  return [...sums.values()]
}

function effectsOfPart(change: ChangeDocument, stage: Stage): readonly Effect[] {
  const { post, deputy, chief, appoint, recruit, transfer } = change
  const isDone = stage === 'done'
  if (recruit !== undefined) return arriving(recruit.agency, recruit, isDone, ['recruit', 'agency'])
  if (transfer !== undefined) {
    const { from, to } = transfer
    return [
      ...(from === undefined ? [] : leaving(from, transfer, isDone)),
      ...(to === undefined ? [] : arriving(to, transfer, isDone, ['transfer', 'to'])),
    ]
  }
  if (!isDone) return []
  if (post !== undefined) {
    const { agency, category: word, count: by = 1 } = post
    return [{ collection: 'establishment', agency, word, figure: 'approved', by, path: ['post', 'agency'] }]
  }
  if (deputy !== undefined) return leaders(deputy, 'deputy')
  if (chief !== undefined) return leaders(chief, 'chief')
  if (appoint === undefined) return []
  const { agency, grade: word, count: by = 1 } = appoint
  return [{ collection: 'leadership', agency, word, figure: 'actual', by, path: ['appoint', 'agency'] }]
}

interface Moved {
  readonly category: string
  readonly count?: number | undefined
}

const arriving = (
  agency: string,
  { category: word, count: by = 1 }: Moved,
  isDone: boolean,
  path: readonly string[],
): readonly Effect[] => [
  { collection: 'establishment', agency, word, figure: isDone ? 'actual' : 'inFlightIn', by, path },
]

function leaving(agency: string, { category: word, count = 1 }: Moved, isDone: boolean): readonly Effect[] {
  const place = { collection: 'establishment', agency, word, path: ['transfer', 'from'] } as const
  return [
    isDone ? { ...place, figure: 'actual', by: -count } : { ...place, figure: 'inFlightOut', by: count },
  ]
}

const leaders = (
  { agency, count: by = 1 }: { readonly agency: string; readonly count?: number | undefined },
  word: 'deputy' | 'chief',
): readonly Effect[] => [
  { collection: 'leadership', agency, word, figure: 'approved', by, path: [word, 'agency'] },
]
