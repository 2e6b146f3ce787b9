import {
  type MatterList,
  type ReadMatterListOptions,
  readMatterList,
  readMatterLists,
} from '../../duties/index.ts'
import { type Problem, readSnapshot, type Snapshot } from '../../index.ts'
import type { Table } from '../../tables/index.ts'
import { attempt } from '../attempt.ts'
import type { InputProblem } from '../problems.ts'
import type { FileTable } from './reading.ts'
import type { MattersRequest } from './request.ts'

/** Lists that were read as one, and what is wrong in them. */
export interface ListsRead {
  readonly snapshot: Snapshot
  readonly unread: readonly string[]
  readonly problems: readonly ListProblem[]
  /** Whether one of the lists names all of some bodies as leads of a matter, and so puts them in order. */
  readonly isListedTogether: (matter: string, leads: readonly string[]) => boolean
}

/** Something wrong in a list: its file, its sheet, its row and its column. */
export interface ListProblem {
  readonly file: string
  readonly sheet?: string
  readonly row?: number
  readonly column?: string
  readonly code: Problem['code']
  readonly message: string
  readonly hint?: string
}

/** Reads lists as one snapshot of one place, or says why none of them can be read. */
export function readLists(
  files: readonly FileTable[],
  request: MattersRequest,
): { readonly value: ListsRead } | { readonly problems: readonly ListProblem[] } {
  // by its place a table is known again, whatever it and others are called
  const tables = files.map(({ table }, index): Table => ({ ...table, name: String(index) }))
  const options = optionsFor(files, request)
  const read = attempt(() => readMatterLists(tables, options))
  const placed = (problems: readonly Problem[]) => problems.map((one) => placedIn(files, one))
  if ('problems' in read) return { problems: placed(read.problems) }
  const list = read.value
  return {
    value: {
      snapshot: snapshotOf(list, request),
      unread: list.unread,
      problems: placed(list.problems),
      isListedTogether: listedTogether(list, tables, options),
    },
  }
}

const place = (request: MattersRequest): string => request.jurisdiction ?? 'list'

/** Why a place may not be called as the call does, by whose name ids begin. */
export function placeProblems(request: MattersRequest): readonly InputProblem[] {
  const tried = attempt(() => readSnapshot({ ...frameFor(request), matters: null }))
  if (!('problems' in tried)) return []
  return tried.problems.slice(0, 1).map((one) => ({ ...one, path: ['--jurisdiction'] }))
}

const frameFor = (request: MattersRequest) => ({
  schema: 'bianzhi/snapshot@1',
  day: anyDay,
  jurisdictions: [{ id: place(request), name: place(request) }],
})

function optionsFor(files: readonly FileTable[], request: MattersRequest): ReadMatterListOptions {
  const { holder } = request
  const own = ({ name }: Table): string => {
    const { file = '', sheet } = files[Number(name)] ?? {}
    return holder === 'sheet' && sheet !== undefined ? sheet : titleOf(file)
  }
  const given = holder === 'file' || holder === 'sheet' ? own : holder
  return {
    jurisdiction: place(request),
    columns: request.columns,
    ...(given === undefined ? {} : { holder: given }),
  }
}

/** What a file is called, without its folder and its ending. */
const titleOf = (file: string): string => file.replace(/^.*[\\/]/, '').replace(/(?<=.)\.[^.]+$/, '')

// no row of a list has days, so that on any day they say the same
const anyDay = '2000-01-01'

function snapshotOf(list: MatterList, request: MattersRequest): Snapshot {
  const { matters, functions, agencies, assignments } = list
  return readSnapshot({
    ...frameFor(request),
    matters,
    functions,
    agencies,
    assignments,
  })
}

function listedTogether(list: MatterList, tables: readonly Table[], options: ReadMatterListOptions) {
  if (tables.length === 1) return () => true
  let leads: ReadonlyMap<string, readonly ReadonlySet<string>[]> | undefined
  const codes = new Map(list.matters.map(({ id, name, code }) => [id, [code ?? '', name]]))
  const names = new Map(list.agencies.map(({ id, name }) => [id, name]))
  return (matter: string, bodies: readonly string[]): boolean => {
    leads ??= leadsByMatter(tables, options)
    const found = leads.get(JSON.stringify(codes.get(matter))) ?? []
    return found.some((named) => bodies.every((body) => named.has(names.get(body) ?? body)))
  }
}

/** The leads of each matter by its code and its name, in each of the lists that have it. */
function leadsByMatter(tables: readonly Table[], options: ReadMatterListOptions) {
  const found = new Map<string, ReadonlySet<string>[]>()
  for (const table of tables) {
    const read = attempt(() => readMatterList(table, options))
    if ('problems' in read) continue
    const { matters, agencies, assignments } = read.value
    const names = new Map(agencies.map(({ id, name }) => [id, name]))
    const named = new Map<string, Set<string>>()
    for (const { of, by, role } of assignments) {
      if (role === 'lead') named.set(of, (named.get(of) ?? new Set()).add(names.get(by) ?? by))
    }
    for (const { id, name, code } of matters) {
      const bodies = named.get(id)
      if (bodies === undefined || code === undefined) continue
      const key = JSON.stringify([code, name])
      found.set(key, [...(found.get(key) ?? []), bodies])
    }
  }
  return found
}

function placedIn(files: readonly FileTable[], { path, code, message, hint }: Problem): ListProblem {
  const { file = '', sheet } = files[files.length > 1 ? Number(path[0]) : 0] ?? {}
  const within = files.length > 1 ? path.slice(1) : path
  const row = within.find((step) => typeof step === 'number')
  const column = within.find((step) => typeof step === 'string')
  return {
    file,
    ...(sheet === undefined ? {} : { sheet }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    code,
    message,
    ...(hint === undefined ? {} : { hint: inOptions(hint) }),
  }
}

/** A hint of the library in the options of the command line. */
const inOptions = (hint: string): string =>
  hint
    .replace(/`columns\.(\w+)`/, '`--column $1=…`')
    .replace(/`columns`/, '`--column`')
    .replace(/(give|as) `holder`/, '$1 `--holder`')
