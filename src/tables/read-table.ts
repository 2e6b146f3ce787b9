import { assertNoProblems, type Problem } from '../errors.ts'
import { suggest } from '../json/suggest.ts'
import { quoted } from '../json/wording.ts'
import { readCsv } from './csv.ts'
import { type Encoding, encodings, textOf } from './decode.ts'
import { mostBytes, type Table } from './table.ts'
import { isOldWorkbook, isZip, readWorkbook } from './workbook.ts'
import { wrong } from './wrong.ts'

export interface ReadTableOptions {
  /** What the file is; found out from its first bytes when left out. */
  readonly format?: 'csv' | 'xlsx'
  /** Which sheet of a workbook, by name or counted from 1; the first that is not hidden when left out. */
  readonly sheet?: string | number
  /** How a text is encoded; UTF-8 when left out, or GB 18030 where it cannot be UTF-8. */
  readonly encoding?: Encoding
  /** What stands between the cells of a text; found out when left out. */
  readonly delimiter?: string
  /** What the table is called in problems; the name of the sheet, or `table`, when left out. */
  readonly name?: string
}

/**
 * Reads a table from CSV or from a sheet of an Excel workbook (.xlsx).
 *
 * @throws EstablishmentError where nothing can be read: an old or locked workbook, another kind of file, a
 * file or a sheet that is too large, a sheet that is not there.
 *
 * @example
 * const { rows } = await readTable('序号,事项名称\n1,公共厕所管理')
 * rows.length // → 2
 */
export async function readTable(
  content: string | Uint8Array | ArrayBuffer,
  options: ReadTableOptions = {},
): Promise<Table> {
  const [table] = await tablesIn(content, options, options.sheet ?? 'first')
  if (table === undefined) throw new TypeError('a file without problems has a table')
  return table
}

/** Reads every sheet of an Excel workbook that is not hidden, or the one table of a CSV. */
export async function readTables(
  content: string | Uint8Array | ArrayBuffer,
  options: Omit<ReadTableOptions, 'sheet'> = {},
): Promise<readonly Table[]> {
  return tablesIn(content, options, 'all')
}

async function tablesIn(
  content: string | Uint8Array | ArrayBuffer,
  options: ReadTableOptions,
  sheet: ReadTableOptions['sheet'] | 'all' | 'first',
): Promise<readonly Table[]> {
  const name = options.name ?? 'table'
  assertNoProblems('the options of `readTable`', optionProblems(options))
  if (typeof content === 'string') return [await readCsv(name, bounded(name, content), options.delimiter)]
  const bytes = content instanceof Uint8Array ? content : new Uint8Array(content)
  if (bytes.length > mostBytes) throw tooLarge(name)
  if (isOldWorkbook(bytes)) {
    const hint = 'open it in Excel or WPS and save it as .xlsx, without a password'
    throw wrong(name, 'malformed-table', 'this is an old workbook (.xls) or a locked one', hint)
  }
  const format = options.format ?? (isZip(bytes) ? 'xlsx' : 'csv')
  if (format === 'xlsx') return readWorkbook(name, bytes, wantedOf(options, sheet), options.name)
  if (isZip(bytes)) {
    throw wrong(name, 'malformed-table', 'this is a workbook and no text', 'leave `format` out')
  }
  return [await readCsv(name, textOf(name, bytes, options.encoding), options.delimiter)]
}

const wantedOf = (options: ReadTableOptions, sheet: ReadTableOptions['sheet']) =>
  options.sheet === undefined ? { every: sheet === 'all' } : { sheet: options.sheet }

function bounded(name: string, text: string): string {
  if (text.length > mostBytes) throw tooLarge(name)
  return text
}

const tooLarge = (name: string) => wrong(name, 'too-large', 'the file is larger than 200 MB', 'split it')

const known = ['format', 'sheet', 'encoding', 'delimiter', 'name']

function optionProblems(options: ReadTableOptions): readonly Problem[] {
  const unknown = Object.keys(options).filter((key) => !known.includes(key))
  const hints = unknown.map((key) => suggest(key, known))
  const { format, delimiter, encoding } = options
  return [
    ...unknown.map((key, position): Problem => {
      const hint = hints[position]
      const problem = {
        code: 'unknown-key',
        path: [key],
        message: `key ${quoted(key)} is not known here`,
      } as const
      return hint === undefined ? problem : { ...problem, hint }
    }),
    ...(format === undefined || format === 'csv' || format === 'xlsx'
      ? []
      : [wrongOption('format', 'the format is `csv` or `xlsx`')]),
    ...(encoding === undefined || encodings.includes(encoding)
      ? []
      : [wrongOption('encoding', 'the encoding is `utf-8`, `gb18030` or `utf-16le`')]),
    ...(delimiter === undefined || /^[^"\n\r]$/u.test(delimiter)
      ? []
      : [wrongOption('delimiter', 'the delimiter is one character')]),
  ]
}

const wrongOption = (key: string, message: string): Problem => ({ code: 'wrong-value', path: [key], message })
