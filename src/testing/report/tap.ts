import { type Locale, localize } from '../../index.ts'
import type { CaseResult } from '../scenario/run-scenarios.ts'
import { type FileRun, failurePlace, type ReportOptions, runProblemText } from './file-run.ts'

/**
 * The results of scenarios as TAP 14: a subtest for each file, a test point for each case.
 *
 * @example
 * tapReport([]) // → 'TAP version 14\n1..0\n'
 */
export function tapReport(runs: readonly FileRun[], { locale = 'en' }: ReportOptions = {}): string {
  const lines = ['TAP version 14', `1..${runs.length}`]
  runs.forEach((run, index) => {
    const isFine = run.problems.length === 0 && run.cases.every(({ ok }) => ok)
    lines.push(
      ...subtest(run, locale),
      `${point(isFine, index, run.file)}`,
      ...(run.problems.length === 0 ? [] : wrong(run)),
    )
  })
  return `${lines.join('\n')}\n`
}

function subtest({ file, cases, problems }: FileRun, locale: Locale): readonly string[] {
  if (problems.length > 0) return []
  return [
    `# Subtest: ${description(file)}`,
    ...[
      `1..${cases.length}`,
      ...cases.flatMap((one, index) => [point(one.ok, index, one.name), ...diagnostic(file, one, locale)]),
    ].map((line) => `    ${line}`),
  ]
}

const point = (isOk: boolean, index: number, name: string): string =>
  `${isOk ? 'ok' : 'not ok'} ${index + 1} - ${description(name)}`

/** A name on one line, in which nothing is taken for a directive. */
function description(name: string): string {
  return name.replaceAll(/[\\#]/g, '\\$&').replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
}

function diagnostic(file: string, { failures }: CaseResult, locale: Locale): readonly string[] {
  if (failures.length === 0) return []
  return block(
    failures.flatMap((one) => [
      `  - message: ${quoted(localize(one.message, locale))}`,
      `    at: ${quoted(failurePlace(file, one))}`,
      ...(one.trace === undefined
        ? []
        : [
            '    trace:',
            ...localize(one.trace, locale)
              .split('\n')
              .map((line) => `      - ${quoted(line)}`),
          ]),
    ]),
  )
}

const wrong = ({ file, problems }: FileRun): readonly string[] =>
  block(problems.map((one) => `  - message: ${quoted(runProblemText(file, one))}`))

const block = (items: readonly string[]): readonly string[] =>
  ['---', 'severity: fail', 'failures:', ...items, '...'].map((line) => `  ${line}`)

// a text in JSON is one in YAML, but for the few that YAML would not have stand in it as they are
const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll(/[\u{7F}-\u{9F}\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0
    return `\\u${code.toString(16).padStart(4, '0')}`
  })
