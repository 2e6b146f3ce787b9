import type { Outline } from '../../documents/outline.ts'
import { readDocumentText } from '../../documents/read-document.ts'
import type { Io } from '../io.ts'
import type { InputProblem } from '../problems.ts'

/** Reads one document, JSON or YAML, and says where in the file each of its problems stands. */
export async function readDocument<T>(
  file: string,
  io: Io,
  wanted: Wanted,
  read: (document: string | object) => T,
): Promise<{ readonly value: T } | { readonly problems: readonly InputProblem[] }> {
  const wrong = (...problems: readonly InputProblem[]) => ({
    problems: problems.map((one) => ({ ...one, file })),
  })
  const opened = await readText(file, io)
  if ('problem' in opened) return wrong(opened.problem)
  const reading = readDocumentText(opened.text, file, read)
  if ('value' in reading) return reading
  const other = mistaken(wanted, reading.outline)
  return other === undefined ? wrong(...reading.problems) : wrong(other)
}

/** The text of a file, or why it cannot be read. */
export async function readText(
  file: string,
  io: Io,
): Promise<{ readonly text: string } | { readonly problem: InputProblem }> {
  const [, ending = ''] = /[^\\/]\.([^.\\/]+)$/.exec(file) ?? []
  if (ending !== '' && !/^(json|ya?ml)$/i.test(ending)) {
    return wrong(`a file of the kind \`.${ending}\` cannot be read`, 'write it as .yaml or .json')
  }
  const read = await readBytes(file, io)
  if ('problem' in read) return read
  try {
    return { text: utf8.decode(read.bytes) }
  } catch (error) {
    if (codeOf(error) !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error
    return wrong('this is not UTF-8 text', 'save it as UTF-8')
  }
}

/** What a file holds, or why it cannot be read; `-` is what is piped in. */
export async function readBytes(
  file: string,
  io: Io,
): Promise<{ readonly bytes: Uint8Array } | { readonly problem: InputProblem }> {
  try {
    return { bytes: await (file === '-' ? io.stdin() : io.readFile(file)) }
  } catch (error) {
    const told = failures[codeOf(error)]
    if (told === undefined) throw error
    return wrong(...told)
  }
}

const wrong = (message: string, hint: string) => ({ problem: { path: [], message, hint } })

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

const utf8 = new TextDecoder('utf-8', { fatal: true })

const failures: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  ENOENT: ['there is no such file', 'look at the path and the folder you are in'],
  ENOTDIR: ['there is no such file', 'look at the path and the folder you are in'],
  EISDIR: ['this is a folder', 'name a file in it'],
  EACCES: ['the file may not be read', 'ask for the right to read it'],
  EPERM: ['the file may not be read', 'ask for the right to read it'],
}

/** What a file is expected to hold; packs are named by a call or by scenarios. */
type Wanted =
  | 'snapshot'
  | 'snapshot of matters'
  | 'pack'
  | 'scenarios'
  | 'pack of scenarios'
  | 'waivers'
  | 'plan'
  | 'change'
  | 'book'

/** A document of another kind gets one problem instead of hundreds. */
export function mistaken(wanted: Wanted, outline: Outline | undefined): InputProblem | undefined {
  const [, is] =
    /^bianzhi\/(snapshot|pack|scenarios|waivers|plan|book)@/.exec(outline?.word('schema') ?? '') ?? []
  const hint = hints[wanted][is ?? '']
  if (is === undefined || hint === undefined) return undefined
  const [expected] = wanted.split(' ')
  const what = several.includes(is) ? `these are ${is}` : `this is a ${is}`
  const where = several.includes(expected ?? '') ? `${expected} are` : `a ${expected} is`
  return { path: [], message: `${what} where ${where} expected`, hint }
}

const several = ['scenarios', 'waivers']

const behindBook = 'write it behind --book of `bianzhi precheck`'
const carryOut = 'carry it out with `bianzhi plan apply`, or judge it with `bianzhi plan check`'

const hints: Readonly<Record<Wanted, Readonly<Record<string, string>>>> = {
  snapshot: {
    pack: 'write it behind --pack, and snapshots before that',
    scenarios: 'run them with `bianzhi test`',
    waivers: 'write them behind --waivers',
    plan: carryOut,
    book: behindBook,
  },
  'snapshot of matters': {
    pack: 'judge by it with `bianzhi check`',
    scenarios: 'run them with `bianzhi test`',
    waivers: 'they belong to `bianzhi check`',
    plan: carryOut,
    book: behindBook,
  },
  pack: {
    snapshot: 'write snapshots before --pack, or after `--`',
    scenarios: 'run them with `bianzhi test`',
    waivers: 'write them behind --waivers',
    plan: carryOut,
    book: behindBook,
  },
  scenarios: {
    snapshot: 'judge it with `bianzhi check`, or name it under `given` of a file of scenarios',
    pack: 'name it under `packs` of a file of scenarios',
  },
  'pack of scenarios': {
    snapshot: 'name it under `given`',
    scenarios: 'name packs under `packs`',
  },
  waivers: {
    snapshot: 'write snapshots right after `check`',
    pack: 'write it behind --pack',
    scenarios: 'run them with `bianzhi test`',
  },
  plan: {
    snapshot: 'write the plan right after the command, and the snapshot behind --before',
    pack: 'write it behind --pack of `bianzhi plan check`',
    scenarios: 'run them with `bianzhi test`',
    waivers: 'write them behind --waivers of `bianzhi plan check`',
    book: behindBook,
  },
  change: {
    snapshot: 'write snapshots right after `precheck`',
    pack: 'write it behind --pack',
    scenarios: 'run them with `bianzhi test`',
    waivers: 'write them behind --waivers',
    plan: 'keep its `operations` alone, or judge it with `bianzhi plan check`',
    book: 'write it behind --book',
  },
  book: {
    snapshot: 'write snapshots right after `precheck`',
    pack: 'write it behind --pack',
    scenarios: 'run them with `bianzhi test`',
    waivers: 'write them behind --waivers',
    plan: 'ask about its `operations` behind --change',
  },
}
