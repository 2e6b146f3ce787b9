import { isEstablishmentError, type Problem, readSnapshot, type Snapshot } from '../../index.ts'

/** A row of a snapshot as it is written. */
export type Row = Readonly<Record<string, unknown>>
/** A snapshot as it is written. */
export type Document = Readonly<Record<string, unknown>>

/** Reads what was drawn at random; what cannot stand is taken out of it, field by field and row by row. */
export function readRepaired(document: Document): Snapshot | undefined {
  let left = document
  for (let round = 0; round < mostRounds; round += 1) {
    try {
      return readSnapshot(left)
    } catch (error) {
      if (!isEstablishmentError(error)) throw error
      left = without(left, error.problems)
    }
  }
  return undefined
}

const mostRounds = 6

/** The rows of a collection of a document, if it has that. */
export const rowsOf = (document: Document, name: string): readonly Row[] => {
  const rows = document[name]
  return Array.isArray(rows) ? rows : []
}

function without(document: Document, problems: readonly Problem[]): Document {
  const wrong = new Map<string, Map<number, Set<string>>>()
  for (const { path } of problems) {
    const [name = '', row, field = ''] = path
    if (typeof row !== 'number') continue
    const rows = wrong.get(String(name)) ?? new Map<number, Set<string>>()
    wrong.set(String(name), rows.set(row, (rows.get(row) ?? new Set()).add(String(field))))
  }
  const repaired = [...wrong].map(([name, rows]) => [
    name,
    rowsOf(document, name).flatMap((row, index) => {
      const gone = rows.get(index)
      if (gone === undefined) return [row]
      // a field that is missing, or by which the row is named, cannot be taken away: the row is
      if ([...gone].some((field) => !Object.hasOwn(row, field) || field === 'id')) return []
      return [Object.fromEntries(Object.entries(row).filter(([field]) => !gone.has(field)))]
    }),
  ])
  return { ...document, ...Object.fromEntries(repaired) }
}
