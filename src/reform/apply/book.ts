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

/** The book of a figure; nothing is written into the draft before `write`. */
export function bookOf(draft: Draft, figure: Figure): Book {
  const rows = draft.rows.establishment
  const index = new Map<string, string>()
  const parts = new Map<string, Row[]>()
  for (const [id, row] of rows) {
    if (!index.has(placeKey(row))) index.set(placeKey(row), id)
    if (typeof row.within === 'string') parts.set(row.within, [...(parts.get(row.within) ?? []), row])
  }
  const values = new Map<string, number | undefined>()
  const fresh = new Map<string, Place>()
  const keyOf = (place: Place) => index.get(placeKey(place)) ?? placeKey(place)
  const at = (place: Place | undefined) => {
    if (place === undefined) return undefined
    const key = keyOf(place)
    if (values.has(key)) return values.get(key)
    const row = rows.get(key)
    if (row !== undefined) return figureOf(row, figure)
    return isComplete(draft, 'establishment', place.agency) ? 0 : undefined
  }
  const change = (place: Place, by: number | undefined) => {
    const value = at(place)
    values.set(keyOf(place), value === undefined || by === undefined ? undefined : value + by)
    if (!index.has(placeKey(place))) fresh.set(keyOf(place), place)
  }
  return {
    at,
    partsOf: (place) => {
      const known = (parts.get(keyOf(place)) ?? []).map(at)
      return known.reduce(
        (sum, value) => (sum === undefined || value === undefined ? undefined : sum + value),
        0,
      )
    },
    depthOf: (place) => wholesOf(rows, keyOf(place)).length,
    change: (place, by) => {
      if (place === undefined) return
      change(place, by)
      for (const whole of wholesOf(rows, keyOf(place))) change(whole, by)
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
