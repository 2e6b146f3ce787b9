import { type CollectionName, calledByTheirId } from './collections.ts'

type Row = Readonly<Record<string, unknown>>

/**
 * The rows that an author's rows stand for.
 *
 * A row with `times` stands that often, each with its number for `#` in its texts; what nobody named is
 * called by its id.
 */
export function rowsWritten(collection: CollectionName, rows: readonly Row[]): readonly Row[] {
  return rows.flatMap((row) => {
    const { times, ...rest } = row
    if (typeof times !== 'number') return [named(collection, rest)]
    return Array.from({ length: times }, (_, at) =>
      named(
        collection,
        Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, numbered(value, at + 1)])),
      ),
    )
  })
}

function numbered(value: unknown, number: number): unknown {
  if (typeof value === 'string') return value.replaceAll('#', String(number))
  if (Array.isArray(value)) return value.map((one) => numbered(one, number))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, numbered(one, number)]))
}

const named = (collection: CollectionName, row: Row): Row =>
  calledByTheirId.includes(collection) && row['id'] !== undefined ? { name: row['id'], ...row } : row
