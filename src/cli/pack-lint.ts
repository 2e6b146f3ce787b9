import { outlineOf } from '../documents/outline.ts'
import { pathText, type Report, readPack } from '../index.ts'
import { type LintFinding, lintPack } from '../testing/index.ts'
import { attempt } from './attempt.ts'
import { readText } from './document.ts'
import { exitCodes } from './exit-codes.ts'
import type { Io } from './io.ts'
import { loadPack } from './loading.ts'
import { messages } from './messages.ts'
import { packMessages } from './pack-messages.ts'
import type { PackRequest } from './pack-request.ts'
import { type InputProblem, printable, problemLines } from './problems.ts'
import { runTests } from './test-run.ts'

type LintRequest = PackRequest & { readonly what: 'lint' }

interface Placed extends LintFinding {
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** `bianzhi pack lint`: 0 where nothing was found, 1 where something was, 2 where the input is wrong. */
export async function packLint(request: LintRequest, io: Io): Promise<number> {
  const { locale, format } = request
  const packs: object[] = []
  const files = new Map<string, string>()
  const problems: InputProblem[] = []
  for (const name of request.packs) {
    const read = await loadPack(name, io)
    if ('problems' in read) {
      problems.push(...read.problems)
      continue
    }
    const pack = readPack(read.value)
    packs.push(pack)
    if (/\.(json|ya?ml)$/i.test(name)) files.set(pack.id, name)
  }
  const results = problems.length > 0 ? undefined : await resultsOf(request, io, problems)
  const linted = problems.length > 0 ? undefined : attempt(() => lintPack(packs, results))
  if (linted !== undefined && 'problems' in linted) problems.push(...linted.problems)
  if (linted === undefined || 'problems' in linted) {
    const count = messages[locale].problems(problems.length)
    io.stderr.write(`${[...problemLines(problems), '', count].join('\n')}\n`)
    return exitCodes.wrongInput
  }
  const found = await placed(linted.value, files, io)
  io.stdout.write(format === 'json' ? jsonOf(found) : textOf(found, packs.length, locale))
  return found.length === 0 ? exitCodes.lawful : exitCodes.violated
}

async function resultsOf(
  { scenarios, locale }: LintRequest,
  io: Io,
  problems: InputProblem[],
): Promise<{ readonly results?: readonly { readonly report?: Report }[] }> {
  if (scenarios.length === 0) return {}
  const ran = await runTests({ named: scenarios, format: 'text', watch: false, locale }, io)
  problems.push(...ran.problems, ...ran.runs.flatMap((run) => run.problems))
  return { results: ran.runs.flatMap(({ cases }) => cases) }
}

/** Findings with the lines on which they stand, in the order of the files. */
async function placed(
  findings: readonly LintFinding[],
  files: ReadonlyMap<string, string>,
  io: Io,
): Promise<readonly Placed[]> {
  const outlines = new Map<string, ReturnType<typeof outlineOf>>()
  for (const [pack, file] of files) {
    const read = await readText(file, io)
    if ('text' in read) outlines.set(pack, outlineOf(read.text))
  }
  return findings.map((one): Placed => {
    const file = files.get(one.pack)
    const place = outlines.get(one.pack)?.place(one.path)
    return { ...one, ...(file === undefined ? {} : { file }), ...place }
  })
}

const jsonOf = (findings: readonly Placed[]): string =>
  `${JSON.stringify({ format: 'bianzhi/lint@1', findings }, undefined, 2)}\n`

function textOf(findings: readonly Placed[], packs: number, locale: LintRequest['locale']): string {
  const words = packMessages[locale]
  if (findings.length === 0) return `${words.none(packs)}\n`
  const lines = findings.map(({ file, line, column, pack, path, code, message, hint }) => {
    const place = file === undefined ? pack : `${file}:${line ?? 1}:${column ?? 1}`
    return printable(
      `${place}: ${pathText(path)}: ${message}${hint === undefined ? '' : `; ${hint}`}  [${code}]`,
    )
  })
  return `${[...lines, '', words.findings(findings.length)].join('\n')}\n`
}
