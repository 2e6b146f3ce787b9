import type { Problem } from '../../errors.ts'
import { nearest } from '../../json/suggest.ts'
import { quoted } from '../../json/wording.ts'
import type { MergedCells, Table, TableRow } from '../../tables/table.ts'
import { folded, oneLine } from './cell-text.ts'
import { type ColumnName, columnHeadings, columnNames } from './columns.ts'

/** A column that was found: where it stands, counted from 0, and its heading as the list writes it. */
export interface FoundColumn {
  readonly at: number
  readonly heading: string
}

/** The headings (表头) of a list: which columns it has, and the last row that they take. */
export interface Heading {
  readonly columns: ReadonlyMap<ColumnName, FoundColumn>
  readonly last: number
  readonly unread: readonly string[]
  readonly problems: readonly Problem[]
}

export type GivenHeadings = { readonly [column in ColumnName]?: string | readonly string[] }

/** Finds the rows of headings: those among the first rows in which most columns are known, of one line or more. */
export function findHeading(table: Table, given: GivenHeadings = {}): Heading | undefined {
  const known = knownHeadings(given)
  const first = table.rows.slice(0, mostAbove)
  const until = first.at(-1)?.number ?? 0
  const merged = table.merged.filter(({ rows: [from] }) => from <= until).slice(0, mostMerged)
  return [...first.keys()].reduce<Heading | undefined>((best, start) => {
    const found = startingAt(first.slice(start, start + mostLines), merged, known)
    return found.columns.has('name') && found.columns.size > (best?.columns.size ?? 0) ? found : best
  }, undefined)
}

// a deeper heading is taken if it tells as much: its rows were seen to hold no matter
function startingAt(rows: readonly TableRow[], merged: readonly MergedCells[], known: Known): Heading {
  let best = headingOf(rows.slice(0, 1), merged, known)
  for (let depth = 2; depth <= rows.length; depth += 1) {
    if (!belongs(rows[depth - 1], rows[0], merged, known)) break
    const deeper = headingOf(rows.slice(0, depth), merged, known)
    if (deeper.columns.size >= best.columns.size) best = deeper
  }
  return best
}

/** The heading among the first rows that is most like one for names, for a hint. */
export function likeAName(table: Table): string | undefined {
  const cells = table.rows.slice(0, mostAbove).flatMap((row) => row.cells.filter((cell) => cell !== ''))
  return cells.find((cell) => nearest(cell, columnHeadings.name) !== undefined)
}

const mostAbove = 30
const mostLines = 3
const mostMerged = 2000

/** Whether a row still belongs to the headings: a heading reaches down to it, or it holds nothing else. */
function belongs(
  row: TableRow | undefined,
  top: TableRow | undefined,
  merged: readonly MergedCells[],
  known: Known,
): boolean {
  if (row === undefined || top === undefined) return false
  const reaches = merged.some(
    ({ rows: [from, to] }) => from >= top.number && from < row.number && to >= row.number,
  )
  const texts = row.cells.filter((cell) => cell !== '')
  return reaches || texts.every((cell) => columnOf(cell, known) !== undefined)
}

type Known = ReadonlyMap<string, ColumnName>

// what the caller says comes before what is usual
function knownHeadings(given: GivenHeadings): Known {
  const usual = columnNames.flatMap((name) =>
    columnHeadings[name].map((text) => [folded(text), name] as const),
  )
  const own = columnNames.flatMap((name) =>
    [given[name] ?? []].flat().map((text) => [folded(text), name] as const),
  )
  return new Map([...usual, ...own])
}

function columnOf(text: string, known: Known): ColumnName | undefined {
  const whole = folded(text).replace(/^[*:]+|[*:]+$/g, '')
  const [, before = '', within = ''] = /^([^()]*)\(([^()]*)\)$/.exec(whole) ?? []
  return known.get(whole) ?? known.get(before) ?? known.get(within)
}

function headingOf(rows: readonly TableRow[], merged: readonly MergedCells[], known: Known): Heading {
  const columns = new Map<ColumnName, FoundColumn>()
  const unread: string[] = []
  const problems: Problem[] = []
  const width = Math.max(...rows.map((row) => row.cells.length))
  for (let at = 0; at < Math.min(width, mostColumns); at += 1) {
    const lines = linesAbove(rows, at, merged)
    const heading = oneLine(lines.at(-1) ?? '')
    const name = named(lines, known)
    const before = name === undefined ? undefined : columns.get(name)
    if (heading === '') continue
    if (name === undefined) unread.push(heading)
    else if (before === undefined) columns.set(name, { at, heading })
    else problems.push(twice(rows.at(-1)?.number ?? 0, heading, before.heading))
  }
  return { columns, last: rows.at(-1)?.number ?? 0, unread, problems }
}

const mostColumns = 1000

/** The texts over a column, from above; what is merged stands over each of its columns. */
function linesAbove(
  rows: readonly TableRow[],
  at: number,
  merged: readonly MergedCells[],
): readonly string[] {
  return rows.flatMap((row) => {
    const block = merged.find(
      ({ rows: [from, to], columns: [left, right] }) =>
        from === row.number && to >= from && left < at + 1 && right >= at + 1,
    )
    const text = row.cells[at] || (block === undefined ? '' : (row.cells[block.columns[0] - 1] ?? ''))
    return text === '' ? [] : [text]
  })
}

/** The column that the lowest line names, alone or behind those above it; else one of those. */
function named(lines: readonly string[], known: Known): ColumnName | undefined {
  const last = lines.at(-1)
  if (last === undefined) return undefined
  return columnOf(lines.join(''), known) ?? columnOf(lines.slice(-2).join(''), known) ?? columnOf(last, known)
}

const twice = (row: number, heading: string, before: string): Problem => ({
  code: 'duplicate-key',
  path: [row, heading],
  message: `the column means the same as ${quoted(before)}, which is read`,
  hint: 'say which of them is meant under `columns`',
})
