import type { Locale } from '../model/localized.ts'
import { checkedSheets } from './checked-sheets.ts'
import type { Sheet } from './sheet.ts'
import { said, textOf, type WriteTableOptions, type Written, writtenRow } from './sheet-text.ts'

/**
 * Writes a table as CSV, which Excel opens as UTF-8; several stand below one another, each under its title.
 *
 * Text that a spreadsheet would take for a formula has an apostrophe before it.
 *
 * @throws EstablishmentError where there is no table, or a cell holds a number that is none.
 *
 * @example
 * const text = await writeCsv({
 *   name: { zh: '机构', en: 'Agencies' },
 *   title: { zh: '机构名单', en: 'List of agencies' },
 *   columns: [{ key: 'name', heading: { zh: '名称', en: 'name' }, holds: 'text' }],
 *   rows: [{ name: '=1+1' }],
 *   totals: [],
 *   notes: [],
 * })
 * text.split('\r\n')[1] // → '\'=1+1'
 */
export async function writeCsv(
  tables: Sheet | readonly Sheet[],
  { locale = 'zh-CN' }: WriteTableOptions = {},
): Promise<string> {
  const { default: papa } = await import('papaparse')
  const sheets = checkedSheets('writeCsv', tables)
  const blocks = sheets.map((sheet) =>
    papa.unparse(sheets.length === 1 ? tableRows(sheet, locale) : titledRows(sheet, locale), {
      newline: '\r\n',
    }),
  )
  // without the mark at its beginning Excel takes the text for one in the encoding of its system
  return `\uFEFF${blocks.map((block) => `${block}\r\n`).join('\r\n')}`
}

function tableRows(sheet: Sheet, locale: Locale): string[][] {
  return [
    sheet.columns.map(({ heading }) => harmless(said(heading, locale))),
    ...[...sheet.rows, ...sheet.totals].map((row) => writtenRow(sheet, row, locale).map(harmless)),
  ]
}

const titledRows = (sheet: Sheet, locale: Locale): string[][] => [
  [harmless(said(sheet.title, locale))],
  ...tableRows(sheet, locale),
  ...sheet.notes.map((note) => [harmless(said(note, locale))]),
]

function harmless(cell: Written): string {
  return typeof cell === 'string' && /^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : textOf(cell)
}
