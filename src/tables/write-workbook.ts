import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx'
import type { Locale } from '../model/localized.ts'
import { checkedSheets } from './checked-sheets.ts'
import { columnWidths } from './column-widths.ts'
import type { Sheet } from './sheet.ts'
import { sheetNames } from './sheet-names.ts'
import { said, textOf, type WriteTableOptions, type Written, writtenRow } from './sheet-text.ts'
import { wrong } from './wrong.ts'

/**
 * Writes tables as an Excel workbook (.xlsx), a sheet for each: its title over all columns, headings, rows, totals.
 *
 * Numbers are numbers, and a share is its value shown in per cent. Text is text whatever it begins with, also when the
 * cell is edited: its format is that of text, and no cell holds a formula.
 *
 * @throws EstablishmentError where there is no table, where a cell holds a number that is none, or where a sheet is
 * larger than Excel can open.
 */
export async function writeWorkbook(
  tables: Sheet | readonly Sheet[],
  { locale = 'zh-CN' }: WriteTableOptions = {},
): Promise<Uint8Array> {
  const sheets = checkedSheets('writeWorkbook', tables)
  const names = sheetNames(sheets.map(({ name }) => said(name, locale)))
  const { writeXlsx } = await import('hucre/xlsx')
  return writeXlsx({ sheets: sheets.map((sheet, at) => sheetOf(sheet, names[at] ?? '', locale)) })
}

function sheetOf(sheet: Sheet, name: string, locale: Locale): WriteSheet {
  const { title, columns, rows, totals, notes } = sheet
  const body = [...rows, ...totals].map((row) => writtenRow(sheet, row, locale))
  const headings = columns.map(({ heading }) => said(heading, locale))
  const lines: readonly (readonly Written[])[] = [
    [said(title, locale)],
    headings,
    ...body,
    ...notes.map((note) => [said(note, locale)]),
  ]
  checkSize(name, lines)
  const firstTotal = 2 + rows.length
  const wide = [0, ...notes.map((_, index) => 2 + body.length + index)]
  const cells = new Map<string, Partial<Cell>>()
  for (const [row, line] of lines.entries()) {
    const look = row === 0 ? titled : row === 1 || (row >= firstTotal && !wide.includes(row)) ? strong : {}
    for (const [column, cell] of line.entries()) {
      if (cell !== null) cells.set(`${row},${column}`, { style: { ...look, ...formatOf(cell) } })
    }
  }
  return {
    name,
    columns: columnWidths([headings, ...body]).map((width) => ({ width })),
    rows: lines.map((line) => line.map(cellValue)),
    merges:
      columns.length < 2
        ? []
        : wide.map((row) => ({ startRow: row, endRow: row, startCol: 0, endCol: columns.length - 1 })),
    cells,
    freezePane: { rows: 2 },
  }
}

const titled: CellStyle = { font: { bold: true, size: 14 }, alignment: { horizontal: 'center' } }
const strong: CellStyle = { font: { bold: true } }

/** Text keeps the format of text, so that it does not become a formula when somebody edits it. */
function formatOf(cell: Written): CellStyle {
  if (typeof cell === 'number') return {}
  return typeof cell === 'string' ? { numFmt: '@' } : { numFmt: '0.0%' }
}

function cellValue(cell: Written): CellValue {
  if (cell === null) return null
  // `_x0041_` within the file of a workbook stands for `A`
  if (typeof cell === 'string') return cell.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  if (typeof cell === 'object') return cell.part / cell.whole
  // Excel keeps fifteen digits
  return Number.isSafeInteger(cell) && Math.abs(cell) > 999_999_999_999_999 ? String(cell) : cell
}

function checkSize(name: string, lines: readonly (readonly Written[])[]): void {
  const tooMany = lines.length > 1_048_576 || lines.some((line) => line.length > 16_384)
  if (tooMany) throw wrong(name, 'too-large', 'Excel opens no sheet with so many rows or columns', 'split it')
  const isLong = lines.some((line) => line.some((cell) => textOf(cell).length > 32_767))
  if (isLong) throw wrong(name, 'too-large', 'a cell holds more text than Excel takes', 'shorten it')
}
