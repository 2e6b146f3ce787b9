import { assertNoProblems, type Problem } from '../errors.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/** The tables that are to be written, where each cell can be. */
export function checkedSheets(what: string, tables: Sheet | readonly Sheet[]): readonly Sheet[] {
  const sheets = isOne(tables) ? [tables] : tables
  const strangers = sheets.flatMap((one: unknown, at): readonly Problem[] =>
    isSheet(one)
      ? []
      : [{ code: 'wrong-usage', path: isOne(tables) ? [] : [at], message: 'this is no table', hint }],
  )
  assertNoProblems(`the tables of \`${what}\``, strangers)
  const none: readonly Problem[] =
    sheets.length > 0
      ? []
      : [{ code: 'wrong-usage', path: [], message: 'there is no table to write', hint: 'hand in one' }]
  assertNoProblems(`the tables of \`${what}\``, [...none, ...sheets.flatMap(problemsOf)])
  return sheets
}

const isOne = (tables: Sheet | readonly Sheet[]): tables is Sheet => !Array.isArray(tables)

const hint =
  'hand in one table, or a list of them: of the ledgers of a reform, `[ledgers.functions, ...ledgers.transfers]`'

const isSheet = (one: unknown): boolean =>
  typeof one === 'object' &&
  one !== null &&
  ['columns', 'rows', 'totals', 'notes'].every((key) =>
    Array.isArray(Object.getOwnPropertyDescriptor(one, key)?.value),
  )

function problemsOf({ rows, totals }: Sheet, at: number): readonly Problem[] {
  const each = (name: 'rows' | 'totals', of: Sheet['rows']) =>
    of.flatMap((row, index) =>
      Object.entries(row)
        .filter(([, cell]) => !isWritable(cell))
        .map(
          ([key]): Problem => ({
            code: 'wrong-value',
            path: [at, name, index, key],
            message: 'this is no number that can be written',
            hint: 'write a finite number, whole numbers in a share, or nothing',
          }),
        ),
    )
  return [...each('rows', rows), ...each('totals', totals)]
}

function isWritable(cell: SheetCell): boolean {
  if (typeof cell === 'number') return Number.isFinite(cell)
  if (cell === null || typeof cell !== 'object' || !('part' in cell)) return true
  return Number.isSafeInteger(cell.part) && Number.isSafeInteger(cell.whole)
}
