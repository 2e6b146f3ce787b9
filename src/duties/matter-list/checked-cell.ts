import type { Problem } from '../../errors.ts'
import { unwanted } from './cell-text.ts'
import type { ColumnName } from './columns.ts'

/** The text of a cell as far as it can be used: without hidden characters, and none that is too long. */
export function checkedCell(
  text: string,
  column: ColumnName,
  { path, report, isNew }: { path: Problem['path']; report: (problem: Problem) => void; isNew: boolean },
): string {
  const most = longest[column] ?? 20_000
  const clean = text.replace(unwanted, '')
  if (isNew && clean.length < text.length) {
    report({
      code: 'wrong-value',
      path,
      message: `the text holds ${text.length - clean.length} invisible characters, which are left out`,
      hint: 'write the text again',
    })
  }
  if (clean.length <= most) return clean
  if (isNew) {
    report({
      code: 'too-large',
      path,
      message: `the text has ${clean.length} characters and is not read; at most ${most} are`,
      hint: 'look whether several rows were written into one',
    })
  }
  return ''
}

const longest: { readonly [column in ColumnName]?: number } = {
  number: 100,
  code: 100,
  name: 2000,
  item: 2000,
}
