import { printable } from '../../documents/printable.ts'
import { textWidth } from '../../documents/text-width.ts'

/** 表: rows of texts under heads; the first column says what a row is about. */
export interface Table {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * A table for a page of equally wide letters, in which a Chinese character is as wide as two others.
 *
 * @example
 * tableText({ heads: ['比例', '1.2:1'], rows: [['违反', '0']] })
 * // → '比例  1.2:1\n----  -----\n违反  0\n'
 */
export function tableText(table: Table): string {
  const { heads, rows } = shown(table, printable)
  const widths = heads.map((head, at) =>
    Math.max(...[head, ...rows.map((row) => row[at] ?? '')].map(textWidth)),
  )
  const rule = widths.map((width) => '-'.repeat(width))
  return [heads, rule, ...rows].map((row) => `${lineOf(row, widths)}\n`).join('')
}

const lineOf = (cells: readonly string[], widths: readonly number[]): string =>
  cells
    .map((cell, at) => cell + ' '.repeat(Math.max(0, (widths[at] ?? 0) - textWidth(cell))))
    .join('  ')
    .trimEnd()

/**
 * A table in Markdown; what would be a mark there is written so that it is none.
 *
 * @example
 * tableMarkdown({ heads: ['a|b', '1'], rows: [['c', '2']] })
 * // → '| a\\|b | 1 |\n| --- | --- |\n| c | 2 |\n'
 */
export function tableMarkdown(table: Table): string {
  const { heads, rows } = shown(table, (text) => printable(text).replaceAll(/[\\|*_`<>[\]~&]/g, '\\$&'))
  const rule = heads.map(() => '---')
  return [heads, rule, ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('')
}

/** A table whose cells stand on one line each, and every row of which is as long as the heads. */
function shown({ heads, rows }: Table, write: (text: string) => string): Table {
  const flat = (text: string): string => write(text.replaceAll(/\s+/g, ' ').trim())
  return {
    heads: heads.map(flat),
    rows: rows.map((row) => heads.map((_, at) => flat(row[at] ?? ''))),
  }
}
