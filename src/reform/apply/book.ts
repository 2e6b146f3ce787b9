import { type Draft, isComplete, type RowOf } from './draft.ts'
import { type Figure, type Place, placeKey, withFigure } from './figures.ts'

type Row = RowOf<'establishment'>

/** One figure of all rows of posts, while posts come and go. */
export interface Book {
  readonly at: (place: Place | undefined) => number | undefined
  /** What the rows within that of a place have together; nothing where one of them is not known. */
  readonly partsOf: (place: Place) => number | undefined
  /** Within how many other rows that of a place is. */
  readonly depthOf: (place: Place) => number
  /** Adds to a row and to all that it is within. */
  readonly change: (place: Place | undefined, by: number | undefined) => void
  readonly write: () => void
}

/**
 * The book of a figure; nothing is written into the draft before `write`.
 *
 * Where several rows tell of one place, posts are there in all of them: what goes is taken from one after another.
 */
export function bookOf(draft: Draft, figure: Figure): Book {
  const rows = draft.rows.establishment
  const isNested = (row: Row) => {
    const whole = rows.get(row.within ?? '')
    return whole !== undefined && placeKey(whole) === placeKey(row)
  }
  const index = listed(
    [...rows].flatMap(([id, row]) => (isNested(row) ? [] : [[placeKey(row), id] as const])),
  )
  const parts = listed(
    [...rows].flatMap(([id, { within }]) => (typeof within === 'string' ? [[within, id] as const] : [])),
  )
  const values = new Map<string, number | undefined>()
  const fresh = new Map<string, Place>()
  const idsOf = (place: Place) => index.get(placeKey(place)) ?? [placeKey(place)]
  const valueAt = (id: string, place: Place) => {
    if (values.has(id)) return values.get(id)
    const row = rows.get(id)
    if (row !== undefined) return figureOf(row, figure)
    return isComplete(draft, 'establishment', place.agency) ? 0 : undefined
  }
  const at = (place: Place | undefined) =>
    place === undefined ? undefined : sum(idsOf(place).map((id) => valueAt(id, place)))
  const changeRow = (id: string, place: Place, by: number | undefined) => {
    const add = (to: string, own: Place) => {
      const value = valueAt(to, own)
      values.set(to, value === undefined || by === undefined ? undefined : value + by)
    }
    add(id, place)
    if (!rows.has(id)) fresh.set(id, place)
    for (const whole of wholesOf(rows, id)) add(nameOf(whole), whole)
  }
  return {
    at,
    partsOf: (place) =>
      sum(
        idsOf(place).flatMap((id) =>
          (parts.get(id) ?? []).map((part) => {
            const row = rows.get(part)
            return row === undefined ? 0 : valueAt(part, row)
          }),
        ),
      ),
    depthOf: (place) => Math.max(...idsOf(place).map((id) => wholesOf(rows, id).length)),
    change: (place, by) => {
      if (place === undefined) return
      const [first = '', ...others] = idsOf(place)
      let left = by
      for (const id of others.toReversed()) {
        const there = valueAt(id, place)
        if (left === undefined || left >= 0 || there === undefined || there <= 0) continue
        const taken = Math.max(left, -there)
        changeRow(id, place, taken)
        left -= taken
      }
      changeRow(first, place, left)
    },
    write: () => {
      for (const [key, value] of values) {
        const row = rows.get(key)
        const place = fresh.get(key)
        if (row !== undefined) rows.set(key, withFigure(row, figure, value))
        else if (place !== undefined) {
          const id = `${place.agency}/${place.category}`
          const { agency, category } = place
          const made = rows.get(id)
          const isNone = isComplete(draft, 'establishment', agency)
          // where all rows are given, none would say that there are no posts
          const isHidden = value === undefined && isNone && figure === 'approved'
          if (made === undefined && !isHidden && (value ?? 0) <= 0) continue
          const row =
            isNone && figure !== 'approved' ? { agency, category, approved: 0 } : { agency, category }
          rows.set(id, withFigure(made ?? row, figure, value))
        }
      }
    },
  }
}

const sum = (values: readonly (number | undefined)[]): number | undefined =>
  values.reduce((all, one) => (all === undefined || one === undefined ? undefined : all + one), 0)

const nameOf = ({ id, agency, category }: Row): string => id ?? `${agency}/${category}`

function listed(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>()
  for (const [key, one] of pairs) {
    const there = lists.get(key)
    if (there === undefined) lists.set(key, [one])
    else there.push(one)
  }
  return lists
}

/** The rows that a row of posts is part of, the nearest first. */
export function wholesOf(rows: ReadonlyMap<string, Row>, from: string): readonly Row[] {
  const seen = new Set([from])
  const wholes: Row[] = []
  for (let id = rows.get(from)?.within; typeof id === 'string' && !seen.has(id); id = rows.get(id)?.within) {
    seen.add(id)
    const whole = rows.get(id)
    if (whole !== undefined) wholes.push(whole)
  }
  return wholes
}

/** A figure of a row; one that is known to be none is 0. */
export function figureOf(row: Row, figure: Figure): number | undefined {
  const value = row[figure]
  return value === null ? 0 : value
}
