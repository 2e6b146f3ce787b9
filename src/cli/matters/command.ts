import { type Conflict, conflictGraph, toDot, toMermaid } from '../../duties/index.ts'
import { type Problem, type Snapshot, suggest } from '../../index.ts'
import { attempt } from '../attempt.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Io } from '../io.ts'
import { styleFor } from '../output/style.ts'
import { type InputProblem, printable, problemLines } from '../problems.ts'
import { refused } from '../refused.ts'
import { mattersCsv } from './csv.ts'
import { type Facts, findIn, type MattersFound } from './found.ts'
import { mattersJson } from './json.ts'
import { type ListProblem, type ListsRead, placeProblems, readLists } from './lists.ts'
import { mattersMessages } from './messages.ts'
import { type FilesRead, readFiles } from './reading.ts'
import type { MattersRequest } from './request.ts'
import { mattersText } from './text.ts'

/** `bianzhi matters`: finds conflicts of duties in lists, and says with which code the program ends. */
export async function mattersCommand(request: MattersRequest, io: Io): Promise<number> {
  const files = await readFiles(request, io)
  const read = factsOf(files, request)
  if ('problems' in read) return refused(read.problems, request.locale, io)
  const { facts, lists } = read
  const made = attempt(() => findIn(facts, request))
  if ('problems' in made) return refused(made.problems.map(ofOption), request.locale, io)
  const problems = lists?.problems ?? []
  const unreadable = [...files.problems, ...wholly(files, problems).map((one) => lineOf(one, request))]
  tell(files.problems, problems, request, io)
  io.stdout.write(written(made.value, facts.snapshot, lists, request, io))
  if (unreadable.length > 0 || (request.strict && problems.length > 0)) return exitCodes.wrongInput
  return codeFor(made.value.conflicts, request)
}

// the day is all that the library may refuse here
const ofOption = (problem: Problem): InputProblem => ({ ...problem, path: [`--${problem.path.join('.')}`] })

/** What is judged: the lists as one snapshot, or the snapshot that was named; else why there is nothing. */
function factsOf(
  files: FilesRead,
  request: MattersRequest,
): { readonly facts: Facts; readonly lists?: ListsRead } | { readonly problems: readonly InputProblem[] } {
  const [named] = files.snapshots
  if (named !== undefined) {
    if (files.problems.length > 0) return files
    return placeIn(named.file, named.snapshot, request)
  }
  if (files.tables.length === 0) return files
  const unnamed = placeProblems(request)
  if (unnamed.length > 0) return { problems: unnamed }
  const read = readLists(files.tables, request)
  if ('problems' in read) {
    return { problems: [...files.problems, ...read.problems.map((one) => lineOf(one, request))] }
  }
  const { value: lists } = read
  if ((lists.snapshot.matters ?? []).length > 0) return { facts: lists, lists }
  const empty = { path: [], message: 'no matter could be read', hint: 'look at the rows below the headings' }
  const told = lists.problems.map((one) => lineOf(one, request))
  return { problems: [...files.problems, ...told, { ...empty, file: files.tables[0]?.file ?? '' }] }
}

function placeIn(
  file: string,
  snapshot: Snapshot,
  { jurisdiction }: MattersRequest,
): { readonly facts: Facts } | { readonly problems: readonly InputProblem[] } {
  if (snapshot.matters === undefined) {
    const hint = 'give `matters`, or `null` where there are none'
    return { problems: [{ file, path: ['matters'], message: 'the snapshot says nothing of matters', hint }] }
  }
  if (jurisdiction === undefined) return { facts: { snapshot } }
  const rows = snapshot.jurisdictions ?? []
  const found = rows.filter(({ id, name }) => id === jurisdiction || name === jurisdiction)
  const [only] = found.filter(({ id }) => id === jurisdiction).concat(found)
  const isOne = found.length === 1 || only?.id === jurisdiction
  if (isOne && only?.id !== undefined) return { facts: { snapshot, place: only.id } }
  const ids = rows.flatMap(({ id, name }) => [name, ...(id === undefined ? [] : [id])])
  const message =
    found.length === 0
      ? `there is no jurisdiction \`${jurisdiction}\``
      : `several jurisdictions are called \`${jurisdiction}\``
  const near = found.length === 0 ? suggest(jurisdiction, ids) : 'write its id'
  const problem = { file, path: ['--jurisdiction'], message, ...(near === undefined ? {} : { hint: near }) }
  return { problems: [problem] }
}

function written(
  found: MattersFound,
  snapshot: Snapshot,
  lists: ListsRead | undefined,
  request: MattersRequest,
  io: Io,
): string {
  const { format, locale } = request
  const graph = () => conflictGraph(found.conflicts, snapshot)
  switch (format) {
    case 'json': {
      const { problems = [], unread = [] } = lists ?? {}
      return mattersJson(found, request, { problems, unread })
    }
    case 'csv':
      return mattersCsv(found, request)
    case 'dot':
      return printed(toDot(graph(), locale))
    case 'mermaid':
      return printed(toMermaid(graph(), locale))
    case 'text':
      return mattersText(found, snapshot, request, styleFor(request, io))
  }
}

// a name may hold what moves the cursor of a terminal
const printed = (lines: string): string => lines.split('\n').map(printable).join('\n')

/** Says what is wrong: files that cannot be read, and rows. */
function tell(
  files: readonly InputProblem[],
  rows: readonly ListProblem[],
  request: MattersRequest,
  { stderr }: Io,
): void {
  const { moreProblems, rowProblems } = mattersMessages[request.locale]
  const shown = rows.slice(0, most)
  const lines = [
    ...problemLines([...files, ...shown.map((one) => lineOf(one, request))]),
    ...(rows.length > most ? [moreProblems(rows.length - most)] : []),
    ...(rows.length > 0 ? ['', rowProblems(rows.length)] : []),
  ]
  if (lines.length > 0) stderr.write(`${lines.join('\n')}\n`)
}

// as many as are worth reading
const most = 100

/** A problem with its sheet, its row and its column in the words of the reader: `list.csv: row 6, 职权类型: …`. */
function lineOf(
  { file, sheet, row, column, ...problem }: ListProblem,
  { locale }: MattersRequest,
): InputProblem {
  const words = mattersMessages[locale]
  const place = [...(row === undefined ? [] : [words.row(row)]), ...(column === undefined ? [] : [column])]
  return {
    ...problem,
    file: sheet === undefined ? file : `${file}${words.sheet(sheet)}`,
    path: place.length === 0 ? [] : [place.join(locale === 'zh-CN' ? '，' : ', ')],
  }
}

/** What is wrong with files of which no table could be read: that no heading was found in any. */
function wholly({ tables }: FilesRead, problems: readonly ListProblem[]): readonly ListProblem[] {
  const without = problems.filter(({ code, row }) => code === 'missing-field' && row === undefined)
  return without.filter(({ file }) => {
    const own = tables.filter((table) => table.file === file)
    return without.filter((one) => one.file === file).length >= own.length
  })
}

/** Certain conflicts fail a run; where there are only such as may be, it is undecided. */
function codeFor(conflicts: readonly Conflict[], { failOn }: MattersRequest): number {
  const failing = conflicts.filter(({ kind }) => failOn.includes(kind))
  if (failing.some(({ missing }) => missing.length === 0)) return exitCodes.violated
  return failing.length > 0 ? exitCodes.undecided : exitCodes.lawful
}
