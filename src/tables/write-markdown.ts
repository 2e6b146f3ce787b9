import type { Locale } from '../model/localized.ts'
import { checkedSheets } from './checked-sheets.ts'
import type { Sheet, SheetRow } from './sheet.ts'
import { said, textOf, type WriteTableOptions, writtenRow } from './sheet-text.ts'

/**
 * Writes tables as Markdown, each under its title; what would be marks of Markdown or HTML stands as it is.
 *
 * @throws EstablishmentError where there is no table, or a cell holds a number that is none.
 *
 * @example
 * writeMarkdown({
 *   name: { zh: '精简', en: 'Cuts' },
 *   title: { zh: '精简情况', en: 'Cuts' },
 *   columns: [{ key: 'cut', heading: { zh: '精简比例', en: 'cut' }, holds: 'number' }],
 *   rows: [{ cut: { part: 7, whole: 26 } }],
 *   totals: [],
 *   notes: [],
 * }).split('\n')[4] // → '| 26.9% |'
 */
export function writeMarkdown(
  tables: Sheet | readonly Sheet[],
  { locale = 'zh-CN' }: WriteTableOptions = {},
): string {
  return checkedSheets('writeMarkdown', tables)
    .map((sheet) => tableText(sheet, locale))
    .join('\n')
}

function tableText(sheet: Sheet, locale: Locale): string {
  const { title, columns, rows, totals, notes } = sheet
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const told = (row: SheetRow) => writtenRow(sheet, row, locale).map((cell) => plain(textOf(cell)))
  const strong = (row: SheetRow) => told(row).map((text) => (text === '' ? '' : `**${text}**`))
  const lines = [
    `## ${plain(said(title, locale))}`,
    '',
    line(columns.map(({ heading }) => plain(said(heading, locale)))),
    line(columns.map(({ holds }) => (holds === 'number' ? '---:' : '---'))),
    ...rows.map((row) => line(told(row))),
    ...totals.map((row) => line(strong(row))),
    ...notes.flatMap((note) => ['', plain(said(note, locale))]),
  ]
  return lines.map((one) => `${one}\n`).join('')
}

/** Text that Markdown shows as it is, on one line. */
function plain(text: string): string {
  return text
    .trim()
    .replace(/[\\`*_[\]<>|~&#]/g, (mark) => `\\${mark}`)
    .replace(/\s*\n\s*/g, '<br>')
}
