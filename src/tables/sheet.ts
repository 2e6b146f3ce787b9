import type { Localized } from '../model/localized.ts'

/** 表单: a table that is to be written out, as plain data: its columns, its rows, and what they add up to. */
export interface Sheet {
  /** What it is called among the sheets of a workbook. */
  readonly name: Localized
  readonly title: Localized
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly SheetRow[]
  /** Rows below the others that add them up. */
  readonly totals: readonly SheetRow[]
  /** What a reader has to know, below the table. */
  readonly notes: readonly Localized[]
}

/** A column: the key of its cells, what stands above them, and whether they are read as numbers. */
export interface SheetColumn {
  readonly key: string
  readonly heading: Localized
  readonly holds: 'text' | 'number'
}

/** The cells of a row by the keys of their columns; one that is left out is empty. */
export type SheetRow = { readonly [key: string]: SheetCell }

/** Text, in one language or both; a number; a share; or nothing. */
export type SheetCell = string | number | Localized | Share | null

/** 占比: a share as an exact fraction, shown in per cent to one decimal. */
export interface Share {
  readonly part: number
  readonly whole: number
}
