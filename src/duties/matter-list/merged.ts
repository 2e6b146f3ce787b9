import type { MergedCells } from '../../tables/table.ts'

/** What a merged cell says in the rows below its first, in one column; the rows are asked for in order. */
export function mergedAbove(merged: readonly MergedCells[], at: number) {
  const blocks = merged
    .filter(({ rows: [from, to], columns: [left] }) => to > from && left === at + 1)
    .toSorted((one, other) => one.rows[0] - other.rows[0])
  let next = 0
  let open = { from: 0, until: 0, text: '' }
  return (row: number, own: string): string | undefined => {
    for (let block = blocks[next]; block !== undefined && block.rows[0] <= row; block = blocks[next]) {
      // a block whose first row is not there held nothing
      open = { from: block.rows[0], until: block.rows[1], text: block.rows[0] === row ? own : '' }
      next += 1
    }
    return row > open.from && row <= open.until ? open.text : undefined
  }
}

/** The merged cells that are wider than a column, by the row in which they begin. */
export function widths(merged: readonly MergedCells[]): ReadonlyMap<number, readonly MergedCells[]> {
  const byRow = new Map<number, MergedCells[]>()
  for (const block of merged) {
    if (block.columns[1] === block.columns[0]) continue
    const before = byRow.get(block.rows[0])
    if (before === undefined) byRow.set(block.rows[0], [block])
    else before.push(block)
  }
  return byRow
}
