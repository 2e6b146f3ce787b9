import { assertNoProblems, EstablishmentError, type Problem } from '../../errors.ts'
import { suggest } from '../../json/suggest.ts'
import { quoted } from '../../json/wording.ts'
import type { Table } from '../../tables/table.ts'
import type { KnownAgency } from './agencies.ts'
import { type ColumnName, columnNames } from './columns.ts'
import { findHeading, type GivenHeadings, likeAName } from './heading.ts'
import { itemsOf } from './items.ts'
import { linesOf } from './lines.ts'
import type { ListRows } from './list-rows.ts'
import { rowMaker } from './row-maker.ts'
import { withLevels } from './with-levels.ts'

export interface ReadMatterListOptions {
  /** The id of the place whose list it is. */
  readonly jurisdiction: string
  /** Bodies that stand already; a list that names one of them, or one of their aliases, means it. */
  readonly agencies?: readonly KnownAgency[]
  /** Who holds what a list gives no holder; a function is asked for each table. */
  readonly holder?: string | ((table: Table) => string)
  /** Further headings by column; they come before the usual ones. */
  readonly columns?: GivenHeadings
  /** Words for power types by the text of the list, beside the ten. */
  readonly powerTypes?: Readonly<Record<string, string>>
}

/** A list that was read: rows of a snapshot, and what was wrong. */
export interface MatterList extends ListRows {
  /** What is wrong: the path names the row as a spreadsheet numbers it, and the heading of the column. */
  readonly problems: readonly Problem[]
  /** Which heading was read as which column. */
  readonly columns: { readonly [column in ColumnName]?: string }
  /** Headings of columns that tell nothing of a matter here. */
  readonly unread: readonly string[]
}

/**
 * Reads a list of powers and responsibilities (权责清单) as rows of a snapshot.
 *
 * What is wrong in a row is returned and never takes another row with it.
 *
 * @throws EstablishmentError where no heading names the matters, or an option is wrong.
 *
 * @example
 * const list = readMatterList(
 *   { name: '清单', rows: [{ number: 1, cells: ['事项名称', '行使主体'] }, { number: 2, cells: ['公厕管理', '城管局'] }],
 *     merged: [], problems: [] },
 *   { jurisdiction: 'county' },
 * )
 * list.matters[0]?.name // → '公厕管理'
 */
export function readMatterList(table: Table, options: ReadMatterListOptions): MatterList {
  return readMatterLists([table], options)
}

/** Reads several lists of one place together; in the paths of their problems the name of the table comes first. */
export function readMatterLists(tables: readonly Table[], options: ReadMatterListOptions): MatterList {
  assertNoProblems('the options of `readMatterList`', optionProblems(options))
  const maker = rowMaker(options.jurisdiction, options.agencies ?? [])
  const all: Problem[] = []
  const unread = new Set<string>()
  const columns: { [column in ColumnName]?: string } = {}
  let isRead = tables.length === 0
  for (const table of tables) {
    const within = tables.length > 1 ? [table.name] : []
    const problems: Problem[] = []
    const report = (problem: Problem): void =>
      void problems.push({ ...problem, path: [...within, ...problem.path] })
    const heading = findHeading(table, options.columns)
    for (const problem of [...table.problems, ...(heading?.problems ?? [])]) report(problem)
    if (heading === undefined) {
      report(noHeading(table))
      for (const problem of problems) all.push(problem)
      continue
    }
    isRead = true
    const { holder: given, powerTypes } = options
    const holder = typeof given === 'function' ? given(table) : given
    if (
      holder === undefined &&
      !['holder', 'lead', 'support'].some((name) => heading.columns.has(name as ColumnName))
    ) {
      report(noHolders(heading.last, heading.unread))
    }
    for (const name of heading.unread) unread.add(name)
    for (const [name, { heading: title }] of heading.columns) columns[name] ??= title
    const lines = linesOf(table, heading, report)
    maker.add(itemsOf(lines, heading, { report, powerTypes }), { heading, report, holder, powerTypes })
    for (const problem of problems.toSorted((one, other) => rowOf(one) - rowOf(other))) all.push(problem)
  }
  const [first, ...rest] = all
  if (!isRead && first !== undefined) throw new EstablishmentError('the list of matters', [first, ...rest])
  const { rows } = maker
  const matters = withLevels(rows.matters, rows.assignments)
  return { ...rows, matters, problems: all, columns, unread: [...unread] }
}

const rowOf = ({ path }: Problem): number => path.find((step) => typeof step === 'number') ?? 0

function noHeading(table: Table): Problem {
  const like = likeAName(table)
  return {
    code: 'missing-field',
    path: [],
    message: 'no heading among the first 30 rows names the matters',
    hint: `${like === undefined ? '' : `is it ${quoted(like)}? `}give the heading as \`columns.name\``,
  }
}

function noHolders(row: number, unread: readonly string[]): Problem {
  const meant = suggest('行使主体', unread)
  return {
    code: 'missing-field',
    path: [row],
    message: 'no column names who holds the matters',
    hint: meant ?? 'give the heading as `columns.holder`, or one body for all as `holder`',
  }
}

const known = ['jurisdiction', 'agencies', 'holder', 'columns', 'powerTypes']

function optionProblems(options: ReadMatterListOptions): readonly Problem[] {
  return [
    ...unknownKeys(options, known, []),
    ...unknownKeys(options.columns ?? {}, columnNames, ['columns']),
    ...(typeof options.jurisdiction === 'string' && options.jurisdiction.trim() !== ''
      ? []
      : [
          {
            code: 'missing-field' as const,
            path: ['jurisdiction'],
            message: 'the id of the place is not given',
          },
        ]),
  ]
}

function unknownKeys(
  object: object,
  allowed: readonly string[],
  within: readonly string[],
): readonly Problem[] {
  return Object.keys(object)
    .filter((key) => !allowed.includes(key))
    .map((key) => {
      const hint = suggest(key, allowed)
      const path = [...within, key]
      const problem = { code: 'unknown-key' as const, path, message: `key ${quoted(key)} is not known here` }
      return hint === undefined ? problem : { ...problem, hint }
    })
}
