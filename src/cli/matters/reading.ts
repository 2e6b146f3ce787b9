import { isEstablishmentError, readSnapshot, type Snapshot } from '../../index.ts'
import { type ReadTableOptions, readTable, readTables, type Table } from '../../tables/index.ts'
import { readBytes, readDocument } from '../input/document.ts'
import type { Io } from '../io.ts'
import type { InputProblem } from '../problems.ts'
import type { MattersRequest } from './request.ts'

/** What the files of a call hold: tables in which lists stand, or a snapshot. */
export interface FilesRead {
  readonly tables: readonly FileTable[]
  readonly snapshots: readonly { readonly file: string; readonly snapshot: Snapshot }[]
  readonly problems: readonly InputProblem[]
}

/** A table, and where it stands. */
export interface FileTable {
  readonly file: string
  /** The name of the sheet, where the file is a workbook. */
  readonly sheet?: string
  readonly table: Table
}

/** Reads every file that a call names, also those after one that is wrong. */
export async function readFiles(request: MattersRequest, io: Io): Promise<FilesRead> {
  const tables: FileTable[] = []
  const snapshots: FilesRead['snapshots'][number][] = []
  const problems: InputProblem[] = []
  for (const file of request.lists) {
    const read = await readBytes(file, io)
    if ('problem' in read) {
      problems.push({ ...read.problem, file })
      continue
    }
    if (isDocument(file, read.bytes)) {
      // what is piped in can be read only once
      const again = async () => read.bytes
      const held = { ...io, stdin: again, readFile: again }
      const document = await readDocument(file, held, 'snapshot of matters', readSnapshot)
      if ('value' in document) snapshots.push({ file, snapshot: document.value })
      else problems.push(...document.problems)
      continue
    }
    const found = await tablesOf(file, read.bytes, request)
    if ('tables' in found) tables.push(...found.tables)
    else problems.push(...found.problems)
  }
  return { tables, snapshots, problems: [...problems, ...mixed(tables, snapshots)] }
}

/** Whether a file is a document, and no table: said by its ending, or else by how it begins. */
function isDocument(file: string, bytes: Uint8Array): boolean {
  const [, ending] = /[^\\/]\.([^.\\/]+)$/.exec(file) ?? []
  if (ending !== undefined) return /^(json|ya?ml)$/i.test(ending)
  const start = new TextDecoder().decode(bytes.subarray(0, 4096))
  return start.trimStart().startsWith('{') || /^["']?schema["']?\s*:/m.test(start)
}

async function tablesOf(
  file: string,
  bytes: Uint8Array,
  { sheet, encoding }: MattersRequest,
): Promise<{ readonly tables: readonly FileTable[] } | { readonly problems: readonly InputProblem[] }> {
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b
  const options = encoding === undefined ? {} : { encoding }
  try {
    const tables = await (sheet === undefined ? readTables(bytes, options) : sheetOf(bytes, sheet, options))
    return {
      tables: tables.map((table) => ({ file, ...(isWorkbook ? { sheet: table.name } : {}), table })),
    }
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    return { problems: error.problems.map((one) => ({ ...one, file })) }
  }
}

/** A sheet by its name; where none is called so, a number counts them. */
async function sheetOf(bytes: Uint8Array, sheet: string, options: ReadTableOptions) {
  const wanted = async (named: string | number) => [await readTable(bytes, { ...options, sheet: named })]
  if (!/^\d{1,3}$/.test(sheet)) return wanted(sheet)
  return wanted(sheet).catch(() => wanted(Number(sheet)))
}

function mixed(tables: FilesRead['tables'], snapshots: FilesRead['snapshots']): readonly InputProblem[] {
  const [first, second] = snapshots
  if (first === undefined || (second === undefined && tables.length === 0)) return []
  const message = second === undefined ? 'a snapshot stands beside lists' : 'there are several snapshots'
  return [{ file: (second ?? first).file, path: [], message, hint: 'ask about one snapshot by itself' }]
}
