import { type Locale, localize } from '../model/localized.ts'
import type { Share, Sheet, SheetCell, SheetRow } from './sheet.ts'

/** How tables are written. */
export interface WriteTableOptions {
  /** The language of headings and words; Chinese when left out. */
  readonly locale?: Locale
}

/** A cell as it is written: a number, a share, text, or nothing. */
export type Written = string | number | Share | null

/** The cells of a row in the order of the columns. */
export function writtenRow({ columns }: Sheet, row: SheetRow, locale: Locale): readonly Written[] {
  return columns.map(({ key }) => written(Object.hasOwn(row, key) ? (row[key] ?? null) : null, locale))
}

function written(cell: SheetCell, locale: Locale): Written {
  if (cell === null || typeof cell === 'number') return cell
  if (typeof cell === 'string') return cleaned(cell)
  if (!('part' in cell)) return cleaned(localize(cell, locale))
  // of nothing there is no share
  return cell.whole === 0 ? null : cell
}

/** Text in the language of the reader, as a cell may hold it. */
export const said = (text: Sheet['title'], locale: Locale): string => cleaned(localize(text, locale))

/** A cell as text: a share in per cent to one decimal, halves away from zero. */
export function textOf(cell: Written): string {
  if (cell === null) return ''
  if (typeof cell !== 'object') return String(cell)
  const [part, whole] = [BigInt(cell.part), BigInt(cell.whole)]
  const [size, of] = [part < 0n ? -part : part, whole < 0n ? -whole : whole]
  const tenths = (size * 2000n + of) / (2n * of)
  const sign = part < 0n !== whole < 0n && tenths > 0n ? '-' : ''
  return `${sign}${tenths / 10n}.${tenths % 10n}%`
}

/** Text without control characters, marks that turn the direction of writing, and halves of letters. */
function cleaned(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unwritable, '\uFFFD')
}

const unwritable = /(?![\t\n])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu
