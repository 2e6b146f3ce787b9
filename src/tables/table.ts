import type { Problem } from '../errors.ts'
import { wrong } from './wrong.ts'

/** 表: the cells of one sheet as text, whatever they were in the file. */
export interface Table {
  /** The name of the sheet, or of the file as the caller gave it. */
  readonly name: string
  /** The rows that hold something, in order. */
  readonly rows: readonly TableRow[]
  /** Cells that the file shows as one. Only the first of them, above and to the left, holds text. */
  readonly merged: readonly MergedCells[]
  /** What could not be read as it stands, by row; each of these rows is in `rows` as well as it could be read. */
  readonly problems: readonly Problem[]
}

/** One row: its number as a spreadsheet shows it, and its cells without the spaces around them. */
export interface TableRow {
  readonly number: number
  readonly cells: readonly string[]
}

/** A block of merged cells: rows and columns from the first to the last, both counted from 1. */
export interface MergedCells {
  readonly rows: readonly [first: number, last: number]
  readonly columns: readonly [first: number, last: number]
}

/** The most that is read of one file: its bytes, those of what is packed in it, and its characters. */
export const mostBytes = 200 * 1024 * 1024

/** Rows of text as a table: trimmed, without those in which nothing stands. */
export function tableOf(
  name: string,
  texts: Iterable<readonly [number: number, cells: readonly string[]]>,
  more: { readonly merged?: readonly MergedCells[]; readonly problems?: readonly Problem[] } = {},
): Table {
  const rows: TableRow[] = []
  let length = 0
  for (const [number, given] of texts) {
    const cells = given.map(trimmed)
    length += cells.reduce((sum, cell) => sum + cell.length, 0)
    // one long text may stand in many cells of a small file
    if (length > mostBytes) throw wrong(name, 'too-large', 'the cells hold too much text', 'split the table')
    if (cells.some((cell) => cell !== '')) rows.push({ number, cells })
  }
  return { name, rows, merged: more.merged ?? [], problems: more.problems ?? [] }
}

// the ends of lines as everywhere
const trimmed = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').trim()
