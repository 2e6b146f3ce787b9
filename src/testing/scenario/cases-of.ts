import type { Outline } from '../../documents/outline.ts'
import type { Problem } from '../../errors.ts'
import { readWith } from '../../json/issues.ts'
import { caseSchema, type WholeCase } from './case-schema.ts'
import { beginnings } from './facts-schema.ts'
import { isTree, type Path, type Tree } from './layers.ts'
import type { Scenario } from './read-scenarios.ts'
import { fill, hasPlaces, type TableRow } from './table.ts'
import { wholeCase } from './whole-case.ts'

/** The cases of a file, one for each row of their tables, and everything that is wrong with them. */
export function casesOf(
  file: Tree,
  outline: Outline,
): { readonly cases: readonly Scenario[]; readonly problems: readonly Problem[] } {
  const written = Array.isArray(file['cases']) ? file['cases'] : []
  const cases: Scenario[] = []
  const problems: Problem[] = []
  const names = new Map<string, number>()
  written.forEach((one: unknown, index) => {
    if (!isTree(one)) return
    const { value, origin } = wholeCase(file, one, index)
    const rows = tableOf(one)
    if (rows === undefined) return
    const used = new Set<string>()
    for (const row of rows) {
      const filled = fill(value, row)
      const read = readWith(caseSchema, filled.value)
      for (const column of filled.used) used.add(column)
      const wrong = [
        ...filled.problems,
        ...read.problems.filter(({ path }) => !filled.problems.some((one) => isSamePath(one.path, path))),
        ...(read.value === undefined ? [] : problemsOf(read.value)),
      ]
      problems.push(...wrong.map((problem) => ({ ...problem, path: origin(problem.path) })))
      if (read.value === undefined) continue
      const name = called(read.value.name, String(one['name']), rows, row)
      const first = names.get(name)
      if (first !== undefined) problems.push(sameName(name, index, first))
      names.set(name, first ?? index)
      const place = (path: Path) => outline.place(origin(path))
      cases.push({ ...read.value, name, ...outline.place(['cases', index]), place })
    }
    problems.push(...unusedColumns(rows, used, index))
  })
  return { cases, problems: distinct(problems) }
}

/** The rows of a table; one without columns where there is no table, and none where it is not one. */
function tableOf({ each }: Tree): readonly TableRow[] | undefined {
  if (each === undefined) return [{}]
  return Array.isArray(each) && each.every(isTree) && each.length > 0 ? each : undefined
}

const isSamePath = (a: Path, b: Path): boolean => JSON.stringify(a) === JSON.stringify(b)

/** A case that a table makes is named by its row, unless its name says the row itself. */
function called(name: string, written: string, rows: readonly TableRow[], row: TableRow): string {
  if (rows.length < 2 || hasPlaces(written)) return name
  return `${name} (${Object.entries(row)
    .map(([column, cell]) => `${column} ${typeof cell === 'object' ? JSON.stringify(cell) : String(cell)}`)
    .join(', ')})`
}

/** What the form of a case does not tell: two beginnings, and verdicts about nobody. */
function problemsOf({ given, before, baselines = {}, expect }: WholeCase): readonly Problem[] {
  const facts = [
    [['given'], given],
    [['before'], before],
    ...Object.entries(baselines).map(([name, one]) => [['baselines', name], one] as const),
  ] as const
  return [
    ...(before === undefined || !Object.hasOwn(baselines, 'before') ? [] : [beforeTwice]),
    ...facts.flatMap(([path, one]): readonly Problem[] => {
      const [first, second] = beginnings.filter((key) => one?.[key] !== undefined)
      if (first === undefined || second === undefined) return []
      const message = `facts begin with \`${first}\` or with \`${second}\`, not with both`
      return [{ code: 'name-clash', path: [...path, second], message, hint: 'keep one' }]
    }),
    ...Object.keys(expect.verdicts ?? {}).flatMap((key): readonly Problem[] => {
      if (/^[^@]+@./u.test(key)) return []
      const hint = `write the rule and its subject, \`${key.replace(/@.*$/u, '') || 'rule'}@subject\``
      const message = `\`${key}\` does not say about whom`
      return [{ code: 'wrong-value', path: ['expect', 'verdicts', key], message, hint }]
    }),
  ]
}

const beforeTwice: Problem = {
  code: 'name-clash',
  path: ['baselines', 'before'],
  message: 'there is a `before` already, of which nothing would be left',
  hint: 'keep one',
}

function sameName(name: string, index: number, first: number): Problem {
  const message = first === index ? `two rows make a case \`${name}\`` : `there is a case \`${name}\` already`
  return { code: 'duplicate-id', path: ['cases', index, 'name'], message, hint: 'give it another name' }
}

function unusedColumns(
  rows: readonly TableRow[],
  used: ReadonlySet<string>,
  index: number,
): readonly Problem[] {
  return rows.flatMap((row, at) =>
    Object.keys(row)
      .filter((column) => !used.has(column) && !rows.slice(0, at).some((one) => column in one))
      .map((column) => ({
        code: 'unknown-key' as const,
        path: ['cases', index, 'each', at, column],
        message: `column \`${column}\` stands nowhere in the case`,
        hint: `write \`{${column}}\` where it belongs, or take it away`,
      })),
  )
}

/** Rows of one table are wrong in the same way. */
const distinct = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((one) => [JSON.stringify([one.path, one.message]), one])).values(),
]
