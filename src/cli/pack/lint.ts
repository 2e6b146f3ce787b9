import { localize, type PackDocument, pathText, type Report, readPack } from '../../index.ts'
import { type LintFinding, lintPack } from '../../testing/index.ts'
import { attempt } from '../attempt.ts'
import { exitCodes } from '../exit-codes.ts'
import { loadPack } from '../input/loading.ts'
import { inPackFiles, type Place, placedInPacks } from '../input/pack-places.ts'
import { shippedAbove } from '../input/packs-above.ts'
import type { Io } from '../io.ts'
import { messages } from '../messages.ts'
import { type InputProblem, printable, problemLines } from '../problems.ts'
import { runTests } from '../test/run.ts'
import { packMessages } from './messages.ts'
import type { PackRequest } from './request.ts'

type LintRequest = PackRequest & { readonly what: 'lint' }

type Placed = LintFinding & Place

/** `bianzhi pack lint`: 0 where nothing was found, 1 where something was, 2 where the input is wrong. */
export async function packLint(request: LintRequest, io: Io): Promise<number> {
  const { locale, format } = request
  const packs: PackDocument[] = []
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
  const named = new Set(packs.map(({ id }) => id))
  const { above, problems: nowhere } = await shippedAbove(packs)
  if (problems.length === 0) problems.push(...(await inPackFiles(nowhere, files, io)))
  const results = problems.length > 0 ? undefined : await resultsOf(request, io, problems)
  const linted = problems.length > 0 ? undefined : attempt(() => lintPack([...packs, ...above], results))
  if (linted !== undefined && 'problems' in linted)
    problems.push(...(await inPackFiles(linted.problems, files, io)))
  if (linted === undefined || 'problems' in linted) {
    const count = messages[locale].problems(problems.length)
    io.stderr.write(`${[...problemLines(problems), '', count].join('\n')}\n`)
    return exitCodes.wrongInput
  }
  const failed = results?.failed ?? 0
  const found = await placedInPacks(
    linted.value.filter(({ pack }) => named.has(pack)),
    files,
    io,
  )
  io.stdout.write(format === 'json' ? jsonOf(found, failed) : textOf(found, failed, packs.length, locale))
  return found.length + failed === 0 ? exitCodes.lawful : exitCodes.violated
}

async function resultsOf(
  { scenarios, locale }: LintRequest,
  io: Io,
  problems: InputProblem[],
): Promise<{ readonly results?: readonly { readonly report?: Report }[]; readonly failed: number }> {
  if (scenarios.length === 0) return { failed: 0 }
  const ran = await runTests({ named: scenarios, format: 'text', watch: false, locale }, io)
  problems.push(...ran.problems, ...ran.runs.flatMap((run) => run.problems))
  const results = ran.runs.flatMap(({ cases }) => cases)
  return { results, failed: results.filter(({ ok }) => !ok).length }
}

const jsonOf = (findings: readonly Placed[], failedCases: number): string =>
  `${JSON.stringify({ format: 'bianzhi/lint@1', findings, failedCases }, undefined, 2)}\n`

function textOf(
  findings: readonly Placed[],
  failed: number,
  packs: number,
  locale: LintRequest['locale'],
): string {
  const words = packMessages[locale]
  const tests = failed === 0 ? [] : [words.failedCases(failed)]
  if (findings.length === 0) return `${[words.none(packs), ...tests].join('\n')}\n`
  const lines = findings.map(({ file, line, column, pack, path, code, message, hint }) => {
    const place = file === undefined ? pack : `${file}:${line ?? 1}:${column ?? 1}`
    return printable(
      `${place}: ${pathText(path)}: ${localize(message, locale)}${locale === 'en' ? '; ' : '；'}${localize(hint, locale)}  [${code}]`,
    )
  })
  return `${[...lines, '', words.findings(findings.length), ...tests].join('\n')}\n`
}
