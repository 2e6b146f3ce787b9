import type { Io } from '../../src/cli/io.ts'
import { runCli } from '../../src/cli/run.ts'

/** What a run of the command line left behind. */
export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
  /** The files it wrote. */
  readonly made: Readonly<Record<string, string>>
  /** Those that are no text. */
  readonly madeBytes: Readonly<Record<string, Uint8Array>>
}

export interface Surroundings {
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly stdin?: string
  readonly env?: Readonly<Record<string, string>>
  readonly columns?: number
  readonly isTTY?: boolean
  readonly watch?: Io['watch']
  readonly writeNew?: Io['writeNew']
  readonly interrupted?: Io['interrupted']
}

/** Runs the command line on words that stand between blanks, with files that are nowhere on a disk. */
export async function bianzhi(words: string, surroundings: Surroundings = {}): Promise<Ended> {
  const { files = {}, stdin = '', env = {}, columns, isTTY = false } = surroundings
  const { watch = () => () => {}, interrupted = async () => {} } = surroundings
  const written = { out: '', err: '' }
  const made = new Map<string, string>()
  const madeBytes = new Map<string, Uint8Array>()
  const code = await runCli(words === '' ? [] : words.split(' '), {
    stdin: async () => bytesOf(stdin),
    stdout: { write: (text) => (written.out += text) },
    stderr: { write: (text) => (written.err += text) },
    readFile: async (path) => {
      const content = files[path]
      if (content === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
      return bytesOf(content)
    },
    writeNew: async (path, content) => {
      if (Object.hasOwn(files, path) || made.has(path) || madeBytes.has(path)) return 'exists'
      if (typeof content === 'string') made.set(path, content)
      else madeBytes.set(path, content)
      return 'written'
    },
    scenarioFilesBelow: async (folder) =>
      Object.keys(files).filter(
        (path) =>
          /\.scenarios\.(ya?ml|json)$/.test(path) && (folder === '.' || path.startsWith(`${folder}/`)),
      ),
    ...(surroundings.writeNew === undefined ? {} : { writeNew: surroundings.writeNew }),
    watch,
    interrupted,
    env,
    columns,
    isTTY,
  })
  return { code, ...written, made: Object.fromEntries(made), madeBytes: Object.fromEntries(madeBytes) }
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content
