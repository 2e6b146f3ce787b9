import { folded } from './cell-text.ts'
import type { AgencyRow } from './list-rows.ts'

/** A body that stands already; a list that names it, or one of its other names, means it. */
export interface KnownAgency {
  readonly id: string
  readonly name: string
  readonly aliases?: readonly string[] | null | undefined
}

/** The bodies that lists name: those that are known, and a new row for each of the others. */
export function agencyFinder(
  known: readonly KnownAgency[],
  jurisdiction: string,
  makeId: (wish: string) => string,
) {
  const ids = new Map(
    known.flatMap(({ id, name, aliases }) =>
      [...(aliases ?? []), name].map((called) => [folded(called), id] as const),
    ),
  )
  const rows: AgencyRow[] = []
  const add = (key: string, wish: string, row: Omit<AgencyRow, 'id' | 'jurisdiction'>): string => {
    const id = makeId(wish)
    ids.set(key, id)
    rows.push({ id, jurisdiction, ...row })
    return id
  }
  return {
    rows,
    /** The id of a body by its name. */
    body: (name: string): string =>
      ids.get(folded(name)) ?? add(folded(name), `${jurisdiction}/${name}`, { name }),
    /** The id of an office within a body. */
    office: (name: string, parent: string | undefined): string => {
      const key = `${parent ?? ''}/${folded(name)}`
      const row = parent === undefined ? { name } : { name, kind: 'internal-organ', parent }
      return ids.get(folded(name)) ?? ids.get(key) ?? add(key, `${parent ?? jurisdiction}/${name}`, row)
    },
  }
}
