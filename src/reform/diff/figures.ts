import type { RowOf } from '../apply/draft.ts'
import { type Figure, placeKey } from '../apply/figures.ts'
import type { Pair, Trial } from './trial.ts'

type Row = RowOf<'establishment'>

/** A row of posts, and by how much each of its figures has to change. */
export interface Delta {
  readonly key: string
  readonly agency: string
  readonly category: string
  /** Whether its body ends otherwise than by a merger. */
  readonly isEnding: boolean
  /** Nothing where it is not known on both sides. */
  readonly by: (figure: Figure) => number | undefined
}

/** The rows of posts on both sides, and which are part of which. */
export interface Deltas {
  readonly rows: readonly Delta[]
  readonly partsOf: (key: string) => readonly string[]
}

/** By how much the figures of posts must change after what is proposed already. */
export function deltasOf({ to }: Pair, { draft, standing }: Trial): Deltas {
  const parts = new Map<string, string[]>()
  const now = new Map([...draft.rows.establishment].filter(([key]) => standing.establishment.has(key)))
  for (const [key, { within }] of to.establishment) {
    const whole = typeof within === 'string' ? within : undefined
    if (whole !== undefined) parts.set(whole, [...(parts.get(whole) ?? []), key])
  }
  const keys = new Set([...to.establishment.keys(), ...now.keys()])
  const changed = [...keys].flatMap((key): readonly Delta[] => {
    const [there, wanted] = [now.get(key), to.establishment.get(key)]
    const row = wanted ?? there
    // what is said of a new row besides its figures no change of posts says
    if (row === undefined || (there === undefined && (wanted?.within || wanted?.id !== undefined))) return []
    const by = (figure: Figure) => {
      const [is, shall] = [there === undefined ? 0 : known(there, figure), wantedOf(wanted, there, figure)]
      return is === undefined || shall === undefined ? undefined : shall - is
    }
    return [{ key, agency: row.agency, category: row.category, isEnding: false, by }]
  })
  const stranded = [...draft.rows.establishment].flatMap(([key, row]): readonly Delta[] => {
    const ending = draft.endings.get(row.agency)
    if (ending === undefined || ending.step.op.kind === 'merge' || row.within) return []
    const by = (figure: Figure) => -(known(row, figure) ?? 0)
    return [{ key: `ending ${key}`, agency: row.agency, category: row.category, isEnding: true, by }]
  })
  return { rows: [...changed, ...stranded], partsOf: (key) => parts.get(key) ?? [] }
}

/** A row that does not stand afterwards was never made: nothing is left of it. */
function wantedOf(wanted: Row | undefined, there: Row | undefined, figure: Figure): number | undefined {
  if (wanted !== undefined) return known(wanted, figure)
  return there?.[figure] === undefined ? undefined : 0
}

/** A figure of a row; one that is known to be none is 0. */
export const known = (row: Row, figure: Figure): number | undefined =>
  row[figure] === null ? 0 : row[figure]

/** Rows by their body and category. */
export const placed = (rows: Iterable<readonly [string, Row]>): ReadonlyMap<string, Row> =>
  new Map([...rows].map(([, row]) => [placeKey(row), row] as const).toReversed())
