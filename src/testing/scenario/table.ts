import type { Problem } from '../../errors.ts'
import { suggest } from '../../json/suggest.ts'

type Path = Problem['path']

/** A row of a table, by its columns. */
export type TableRow = Readonly<Record<string, unknown>>

/** What came of filling in the places that wait for a table. */
export interface Filled {
  readonly value: unknown
  readonly used: ReadonlySet<string>
  readonly problems: readonly Problem[]
}

/**
 * 列表用例: fills the places `{column}` of whatever was written with the values of a row.
 *
 * A text that is nothing but such a place becomes the value itself, a number or a list; within a text the
 * value is text. Places that no column fills are problems.
 *
 * @example
 * fill({ approved: '{posts}', note: '{posts}名' }, { posts: 36 }).value // → { approved: 36, note: '36名' }
 */
export function fill(written: unknown, row: TableRow, at: Path = []): Filled {
  const used = new Set<string>()
  const problems: Problem[] = []
  const filled = (value: unknown, path: Path): unknown => {
    if (typeof value === 'string') return text(value, path)
    if (Array.isArray(value)) return value.map((one, index) => filled(one, [...path, index]))
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(
      ([key, one]) => [within(key, [...path, key]), filled(one, [...path, key]), key] as const,
    )
    const keys = new Set<string>()
    for (const [key, , before] of entries) {
      // the one that stands later would silently take the place of the other
      if (keys.has(key)) problems.push(twice(key, [...path, before]))
      keys.add(key)
    }
    return Object.fromEntries(entries)
  }
  const text = (value: string, path: Path): unknown => {
    const [, column] = whole.exec(value) ?? []
    if (column === undefined || !Object.hasOwn(row, column)) return within(value, path)
    used.add(column)
    if (waits(row[column])) problems.push(waiting(column, path))
    return row[column]
  }
  const within = (value: string, path: Path): string =>
    value.replaceAll(places, (place, column: string) => {
      if (!Object.hasOwn(row, column)) {
        problems.push(unfilled(place, column, row, path))
        return place
      }
      used.add(column)
      const cell = row[column]
      if (typeof cell === 'object') problems.push(noText(column, path))
      else if (waits(cell)) problems.push(waiting(column, path))
      return String(cell)
    })
  return { value: filled(written, at), used, problems }
}

const places = /\{([\p{L}\p{N}_-]+)\}/gu
const whole = /^\{([\p{L}\p{N}_-]+)\}$/u

/** Whether a text waits for a table. */
export const hasPlaces = (text: string): boolean => text.search(places) !== -1

function unfilled(place: string, column: string, row: TableRow, path: Path): Problem {
  const columns = Object.keys(row)
  const hint =
    suggest(column, columns) ??
    (columns.length === 0 ? 'give it a value under `each`' : `choose among ${columns.join(', ')}`)
  return { code: 'unknown-word', path, message: `nothing fills the place \`${place}\``, hint }
}

/** Whether a value of a row waits for another one, which nothing would fill in. */
const waits = (cell: unknown): boolean => hasPlaces(JSON.stringify(cell) ?? '')

function waiting(column: string, path: Path): Problem {
  const message = `a place stands in the value of column \`${column}\`, where nothing fills it`
  return { code: 'unknown-word', path, message, hint: 'write the value out' }
}

function twice(key: string, path: Path): Problem {
  const message = `\`${key}\` stands twice in one object once its places are filled`
  return { code: 'duplicate-key', path, message, hint: 'give it other values, or make it two cases' }
}

function noText(column: string, path: Path): Problem {
  const message = `column \`${column}\` is no text, which it must be within a text`
  return { code: 'wrong-type', path, message, hint: 'let it stand alone, or write it as text' }
}
