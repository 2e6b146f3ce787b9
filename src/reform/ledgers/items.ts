import type { LedgerRow } from '../apply/ledger.ts'
import { type Figure, type Flow, figuresTold, sum } from './figures-of-rows.ts'
import { keyOf, type Place } from './post-flows.ts'
import type { Sides } from './sides.ts'
import { absent, itemOf } from './wording.ts'

/** The items of a plan in its order, each once. */
export const itemsOf = (rows: readonly LedgerRow[]): readonly string[] => [
  ...new Set(rows.toSorted((a, b) => a.operation - b.operation).map(itemOf)),
]

/** The operation by which a body ended that had something which no other operation took: with that, all of it went. */
export function lostBy(
  sides: Sides,
): (agency: string, was: Figure, is: Figure, flows: readonly Flow[]) => readonly LedgerRow[] {
  const ends = new Map(
    sides.ledger.rows.flatMap((row) =>
      row.what === 'agency' &&
      row.field === undefined &&
      row.agency !== undefined &&
      sides.body(row.agency)?.after === undefined
        ? [[row.agency, row] as const]
        : [],
    ),
  )
  const endOf = (agency: string): LedgerRow | undefined => {
    const seen = new Set<string>()
    for (let at: string | null | undefined = agency; typeof at === 'string' && !seen.has(at); ) {
      const row = ends.get(at)
      if (row !== undefined) return row
      seen.add(at)
      at = sides.body(at)?.before?.parent
    }
    return undefined
  }
  return (agency, was, is, flows) => {
    if (is !== absent || was === absent) return []
    const taken = sum(flows.map(({ amount }) => amount))
    const isAllTaken = was === undefined ? flows.length > 0 : taken === undefined || was + taken === 0
    const row = isAllTaken ? undefined : endOf(agency)
    return row === undefined ? [] : [row]
  }
}

/** The operations that move or change the staff of posts; what a part gets, its whole gets too. */
export function staffItems(
  sides: Sides,
  places: ReadonlyMap<string, Place>,
): (id: string) => readonly LedgerRow[] {
  const told = figuresTold(sides)
  const ids = new Map([...places].map(([id, { agency, category }]) => [keyOf(agency, category), id]))
  const people = new Map(
    [...(sides.after.people ?? []), ...(sides.before.people ?? [])].flatMap(({ id, category }) =>
      id === undefined ? [] : [[id, category] as const],
    ),
  )
  const found = new Map<string, Set<LedgerRow>>()
  const add = (agency: string | undefined, category: string | null | undefined, row: LedgerRow) => {
    const own = typeof category === 'string' ? ids.get(keyOf(agency ?? '', category)) : undefined
    const seen = new Set<string>()
    for (let id = own; id !== undefined && !seen.has(id); id = places.get(id)?.within) {
      seen.add(id)
      found.set(id, (found.get(id) ?? new Set()).add(row))
    }
  }
  for (const row of sides.ledger.rows) {
    const { what, figure, agency, from, to, category, toCategory } = row
    if (what === 'establishment' && figure === 'actual' && (row.amount !== undefined || told('actual'))) {
      for (const id of [agency, from, to]) for (const one of [category, toCategory]) add(id, one, row)
    }
    if (what !== 'people' || !told('actual')) continue
    for (const one of row.people ?? []) for (const id of [from, to]) add(id, people.get(one), row)
  }
  return (id) => [...(found.get(id) ?? [])]
}
