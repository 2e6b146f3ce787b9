import type { Problem } from '../../errors.ts'
import type { MergedCells, Table, TableRow } from '../../tables/table.ts'
import { asideOf } from './asides.ts'
import { folded, saysNothing } from './cell-text.ts'
import { checkedCell } from './checked-cell.ts'
import { type ColumnName, columnNames } from './columns.ts'
import type { FoundColumn, Heading } from './heading.ts'
import { mergedAbove, widths } from './merged.ts'

/** One row below the headings: what stands in each column, and which of it comes from a merged cell above. */
export interface Line {
  readonly row: number
  readonly texts: Texts
  readonly carried: ReadonlySet<ColumnName>
  /** The only text of the row, where it is one that heads or closes a part of the list. */
  readonly aside?: string
}

export type Texts = { readonly [column in ColumnName]?: string }

export type Report = (problem: Problem) => void

/** The rows of a list by column; merged cells say the same in each of their rows. */
export function linesOf(table: Table, heading: Heading, report: Report): readonly Line[] {
  const columns = columnNames.flatMap((name) => {
    const column = heading.columns.get(name)
    return column === undefined ? [] : { name, ...column, above: mergedAbove(table.merged, column.at) }
  })
  const wide = widths(table.merged)
  const read = (row: TableRow): Line => {
    const carried = new Set<ColumnName>()
    const texts: { [column in ColumnName]?: string } = {}
    const blocks = wide.get(row.number) ?? []
    const aside = asideOf(row, heading, blocks)
    for (const { name, at, heading: title, above } of columns) {
      const own = row.cells[at] ?? ''
      const over = above(row.number, own)
      if (over !== undefined && own !== '' && own !== over) {
        report(oddity(row.number, title, 'the text stands under a merged cell and is not read'))
      }
      if (over !== undefined && over !== '') carried.add(name)
      const text = checkedCell(over ?? own, name, {
        path: [row.number, title],
        report,
        isNew: over === undefined,
      })
      if (!saysNothing(text)) texts[name] = text
    }
    if (aside !== undefined && carried.size === 0) return { row: row.number, texts, carried, aside }
    for (const block of blocks) reportWidth(row, block, columns, report)
    return { row: row.number, texts, carried }
  }
  return table.rows
    .filter((row) => row.number > heading.last && !repeats(row, heading) && !countsColumns(row))
    .map(read)
}

/** What is wrong with the merging of cells. */
export const oddity = (row: number, title: string, message: string): Problem => ({
  code: 'wrong-value',
  path: [row, title],
  message,
  hint: 'take the cells apart and write the text into each of them',
})

type Named = FoundColumn & { readonly name: ColumnName }

// a name without sub-items is merged with their column; anything else hides a column
function reportWidth(row: TableRow, block: MergedCells, columns: readonly Named[], report: Report): void {
  const [from, to] = block.columns
  const covered = columns.filter(({ at }) => at + 1 >= from && at + 1 <= to)
  const first = covered.toSorted((one, other) => one.at - other.at)[0]
  if (first === undefined || covered.length < 2 || (row.cells[from - 1] ?? '') === '') return
  if (covered.every(({ name }) => name === 'name' || name === 'item')) return
  const others = covered.filter((one) => one !== first).map(({ heading }) => `\`${heading}\``)
  report(oddity(row.number, first.heading, `the cell is merged with ${others.join(', ')}`))
}

// printed lists say their headings again on every page
function repeats(row: TableRow, { columns }: Heading): boolean {
  const found = [...columns.values()]
  return (
    found.every(({ at, heading }) => ['', folded(heading)].includes(folded(row.cells[at] ?? ''))) &&
    found.filter(({ at }) => (row.cells[at] ?? '') !== '').length * 2 > found.length
  )
}

// some number their columns in a row of its own
function countsColumns({ cells }: TableRow): boolean {
  const texts = cells.filter((cell) => cell !== '')
  return texts.length > 2 && texts.every((cell, at) => cell.replace(/[()（）]/g, '') === String(at + 1))
}
