import { isEstablishmentError } from '../index.ts'
import type { Io } from './io.ts'
import { outlineOf } from './outline.ts'
import type { InputProblem } from './problems.ts'
import { readYaml } from './yaml.ts'

/** Reads one document, JSON or YAML, and says where in the file each of its problems stands. */
export async function readDocument<T>(
  file: string,
  io: Io,
  wanted: 'snapshot' | 'pack',
  read: (document: string | object) => T,
): Promise<{ readonly value: T } | { readonly problems: readonly InputProblem[] }> {
  const wrong = (...problems: readonly InputProblem[]) => ({
    problems: problems.map((one) => ({ ...one, file })),
  })
  const opened = await open(file, io)
  if ('problem' in opened) return wrong(opened.problem)
  const { text } = opened
  try {
    if (formatOf(file, text) === 'json') return { value: read(text) }
    const parsed = readYaml(text)
    return 'problems' in parsed ? wrong(...parsed.problems) : { value: read(parsed.value) }
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    const outline = outlineOf(text)
    const other = mistaken(wanted, outline.word('schema'))
    if (other !== undefined) return wrong(other)
    const placed = error.problems.map(
      (one): InputProblem => (one.line === undefined ? { ...one, ...outline.place(one.path) } : one),
    )
    return wrong(...placed.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)))
  }
}

async function open(
  file: string,
  io: Io,
): Promise<{ readonly text: string } | { readonly problem: InputProblem }> {
  const wrong = (message: string, hint: string) => ({ problem: { path: [], message, hint } })
  const [, ending = ''] = /[^\\/]\.([^.\\/]+)$/.exec(file) ?? []
  if (ending !== '' && !/^(json|ya?ml)$/i.test(ending)) {
    return wrong(`a file of the kind \`.${ending}\` cannot be read`, 'write it as .yaml or .json')
  }
  try {
    const bytes = await (file === '-' ? io.stdin() : io.readFile(file))
    return { text: utf8.decode(bytes) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return wrong('this is not UTF-8 text', 'save it as UTF-8')
    const told = failures[code]
    if (told === undefined) throw error
    return wrong(...told)
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

const failures: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  ENOENT: ['there is no such file', 'look at the path and the folder you are in'],
  ENOTDIR: ['there is no such file', 'look at the path and the folder you are in'],
  EISDIR: ['this is a folder', 'name a file in it'],
  EACCES: ['the file may not be read', 'ask for the right to read it'],
  EPERM: ['the file may not be read', 'ask for the right to read it'],
}

function formatOf(file: string, text: string): 'json' | 'yaml' {
  if (/\.json$/i.test(file)) return 'json'
  if (/\.ya?ml$/i.test(file)) return 'yaml'
  return text.trimStart().startsWith('{') ? 'json' : 'yaml'
}

/** A snapshot given as a pack, or the other way round, gets one problem instead of hundreds. */
function mistaken(wanted: 'snapshot' | 'pack', schema: string | undefined): InputProblem | undefined {
  const [, is] = /^bianzhi\/(snapshot|pack)@/.exec(schema ?? '') ?? []
  if (is === undefined || is === wanted) return undefined
  const hint =
    wanted === 'pack'
      ? 'write snapshots before --pack, or after `--`'
      : 'write it behind --pack, and snapshots before that'
  return { path: [], message: `this is a ${is} where a ${wanted} is expected`, hint }
}
