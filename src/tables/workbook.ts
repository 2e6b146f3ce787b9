import { nearest } from '../json/suggest.ts'
import { choice, quoted } from '../json/wording.ts'
import { isTooMuch, unpackedSize } from './archive.ts'
import { type MergedCells, type Table, tableOf } from './table.ts'
import { wrong } from './wrong.ts'

/** Which sheets are wanted: one, by its name or its place, or all, or the first that is not hidden. */
export type Wanted = { readonly sheet: string | number } | { readonly every: boolean }

/** Reads sheets of an Excel workbook; a table is called by its sheet unless it was given a name. */
export async function readWorkbook(
  name: string,
  bytes: Uint8Array,
  wanted: Wanted,
  given?: string,
): Promise<readonly Table[]> {
  const size = isZip(bytes) ? unpackedSize(bytes) : Number.NaN
  if (isTooMuch(size)) {
    throw wrong(name, 'too-large', 'more than 200 MB are packed in the workbook', 'split it')
  }
  if (Number.isNaN(size)) throw damaged(name)
  const { readXlsx } = await import('hucre/xlsx')
  const sheets: { name: string; isHidden: boolean }[] = []
  const read = await readXlsx(bytes, {
    sheets: (sheet, index) => {
      sheets[index] = { name: sheet.name, isHidden: sheet.hidden === true || sheet.veryHidden === true }
      return isWanted(sheets, index, wanted)
    },
  }).catch((cause: unknown) => {
    // a few cells may span more rows and columns than anything could hold
    const isWide = cause instanceof Error && /over the \d+ limit/.test(cause.message)
    throw isWide
      ? wrong(name, 'too-large', 'a sheet spans too many cells', 'leave out what is far away')
      : damaged(name, cause)
  })
  if (read.sheets.length === 0) throw notThere(name, sheets, wanted)
  return read.sheets.map((sheet) =>
    tableOf(
      given ?? sheet.name,
      sheet.rows.map((cells, index) => [index + 1, cells.map(textOf)] as const),
      { merged: (sheet.merges ?? []).map(mergedCells).toSorted(byPlace) },
    ),
  )
}

/** Whether bytes begin as an archive does, which a workbook is. */
export const isZip = (bytes: Uint8Array): boolean => begins(bytes, [0x50, 0x4b, 0x03, 0x04])

/** Whether bytes begin as the workbooks of before 2007 and the locked ones do. */
export const isOldWorkbook = (bytes: Uint8Array): boolean =>
  begins(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

const begins = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte)

type Sheets = readonly { readonly name: string; readonly isHidden: boolean }[]

function isWanted(sheets: Sheets, index: number, wanted: Wanted): boolean {
  const sheet = sheets[index]
  if (sheet === undefined) return false
  if ('sheet' in wanted) return wanted.sheet === sheet.name || wanted.sheet === index + 1
  return !sheet.isHidden && (wanted.every || sheets.slice(0, index).every(({ isHidden }) => isHidden))
}

function notThere(name: string, sheets: Sheets, wanted: Wanted) {
  const names = sheets.map((sheet) => sheet.name)
  if (!('sheet' in wanted)) {
    return wrong(name, 'malformed-table', 'every sheet of the workbook is hidden', 'name one as `sheet`')
  }
  const meant = typeof wanted.sheet === 'string' ? nearest(wanted.sheet, names) : undefined
  const sheet = typeof wanted.sheet === 'string' ? quoted(wanted.sheet) : `\`${wanted.sheet}\``
  const hint =
    meant === undefined ? `there is ${choice(names.map(quoted))}` : `did you mean ${quoted(meant)}?`
  return wrong(name, 'wrong-value', `there is no sheet ${sheet}`, hint)
}

const damaged = (name: string, cause?: unknown) =>
  wrong(
    name,
    'malformed-table',
    'this is no Excel workbook, or a damaged one',
    'open it in Excel or WPS and save it as .xlsx',
    cause,
  )

type Block = { startRow: number; endRow: number; startCol: number; endCol: number }

const mergedCells = ({ startRow, endRow, startCol, endCol }: Block): MergedCells => ({
  rows: [startRow + 1, endRow + 1],
  columns: [startCol + 1, endCol + 1],
})

const byPlace = (one: MergedCells, other: MergedCells): number =>
  one.rows[0] - other.rows[0] || one.columns[0] - other.columns[0]

/** A value as text: a number with the 15 digits that Excel keeps, a day without the time where there is none. */
function textOf(value: string | number | boolean | Date | null): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (Number.isNaN(value.getTime())) return ''
  const [day = '', time = ''] = value.toISOString().split('T')
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, time.startsWith('00', 6) ? 5 : 8)}`
}

function numberText(value: number): string {
  const kept = Number(value.toPrecision(15))
  return Number.isInteger(kept) && Math.abs(kept) < 1e21 ? BigInt(kept).toString() : String(kept)
}
