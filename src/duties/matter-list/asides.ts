import type { MergedCells, TableRow } from '../../tables/table.ts'
import { folded, oneLine } from './cell-text.ts'
import type { Heading } from './heading.ts'
import { powerTypeOf } from './power-types.ts'

/** The only text of a row, where it speaks of a part of the list and not of a matter (一、行政许可；注：……). */
export function asideOf(
  row: TableRow,
  { columns }: Heading,
  wide: readonly MergedCells[],
): string | undefined {
  const texts = row.cells.flatMap((cell, at) => (cell === '' ? [] : [{ at, cell }]))
  const [only, ...more] = texts
  if (only === undefined) return undefined
  if (more.length > 0)
    return isSum(only.cell) && more.every(({ cell }) => isCount(cell)) ? only.cell : undefined
  const name = [...columns].find(([, { at }]) => at === only.at)?.[0]
  const isWide = wide.some(
    ({ columns: [from, to] }) =>
      from === only.at + 1 &&
      [...columns.values()].filter(({ at }) => at + 1 > from && at + 1 <= to).length > 1,
  )
  if (isWide || name === undefined || ['number', 'code', 'note'].includes(name)) return only.cell
  const speaks =
    isRemark(only.cell) ||
    (/^[（(]?[一二三四五六七八九十]/.test(only.cell) && partOf(only.cell) !== undefined)
  return name === 'name' && speaks ? only.cell : undefined
}

/** The power type of the part that a text heads: 一、行政许可（共12项）. */
export function partOf(text: string, given?: Readonly<Record<string, string>>): string | undefined {
  const bare = oneLine(text)
    .replace(/^[（(]?(?:[一二三四五六七八九十百]+|\d+)[）)]?\s*[、.．:：]?\s*/, '')
    .replace(/\s*(?:[（(][^（()）]*[）)]|[:：]|共?\d+[项件]|共.{0,12}[项件])$/, '')
  return powerTypeOf(bare, given)
}

/** Whether a text only remarks on the list: a note, a sum, a signature. */
export const isRemark = (text: string): boolean =>
  /^[（(]?(?:注|备注|说明|填表|填报|合计|总计|小计|共计|共\d|制表|联系|审核|单位负责|日期)/.test(folded(text))

// 合计 with its figure in a cell of its own, in whatever columns the two stand
const isSum = (text: string): boolean => /^(?:合计|总计|小计|共计)[:：]?$/.test(folded(text))

const isCount = (text: string): boolean => /^共?\d+(?:项|件|条|个|大项|小项|子项)?$/.test(folded(text))
