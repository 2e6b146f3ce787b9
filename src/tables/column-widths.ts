import { textOf, type Written } from './sheet-text.ts'

/** How wide the columns of a sheet are: as their longest line, within what can be read. */
export function columnWidths(rows: readonly (readonly Written[])[]): readonly number[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      const longest = Math.max(...textOf(cell).split('\n').map(widthOf))
      widths[column] = Math.min(Math.max(widths[column] ?? least, longest + 2), most)
    }
  }
  return widths
}

const least = 6
const most = 60

// a Chinese character takes the place of two letters
const widthOf = (text: string): number => text.length + (text.match(/[\u1100-\uffdc]/g)?.length ?? 0)
