import type { ConflictKind } from '../../duties/index.ts'
import type { Locale } from '../../index.ts'

/** What a call of `matters` asks for. */
export interface MattersRequest {
  /** Lists of powers and responsibilities as CSV or Excel, or one snapshot. */
  readonly lists: readonly string[]
  /** Which sheet of a workbook, by name or counted from 1; all that are not hidden when left out. */
  readonly sheet?: string
  readonly encoding?: Encoding
  /** Who holds what a list gives no holder: a body, or `file` or `sheet` for what these are called. */
  readonly holder?: string
  /** Headings of one's own by the column that they stand for. */
  readonly columns: Readonly<Record<string, readonly string[]>>
  /** The place whose lists they are, or the one in a snapshot about which it is asked. */
  readonly jurisdiction?: string
  readonly day?: string
  readonly suggest: boolean
  readonly atLeast?: number
  readonly most?: number
  /** The kinds of conflict that make the run fail. */
  readonly failOn: readonly ConflictKind[]
  /** Whether a row with a problem makes the run fail. */
  readonly strict: boolean
  readonly locale: Locale
  readonly format: MattersFormat
}

/** How conflicts are written out. */
export const mattersFormats = ['text', 'json', 'csv', 'dot', 'mermaid'] as const
export type MattersFormat = (typeof mattersFormats)[number]

/** The encodings in which a list may be saved. */
export const encodings = ['utf-8', 'gb18030', 'utf-16le'] as const
export type Encoding = (typeof encodings)[number]

/** The kinds of conflict, the gravest first. */
export const conflictKinds: readonly ConflictKind[] = [
  'overlap',
  'no-lead',
  'gap',
  'no-organiser',
  'undivided',
]
