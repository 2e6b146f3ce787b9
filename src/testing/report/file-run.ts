import { type ErrorCode, type Locale, localize, pathText } from '../../index.ts'
import type { Failure } from '../scenario/failure.ts'
import type { CaseResult } from '../scenario/run-scenarios.ts'

/** 一份文件的结果: what came of the cases of one file, or why none of them could be run. */
export interface FileRun {
  readonly file: string
  readonly cases: readonly CaseResult[]
  /** What is wrong with the file, or with a pack it names. */
  readonly problems: readonly RunProblem[]
}

export interface RunProblem {
  /** Another file than that of the scenarios, where the problem stands there. */
  readonly file?: string
  readonly code?: ErrorCode
  readonly path: readonly (string | number)[]
  readonly message: string
  readonly hint?: string
  readonly line?: number
  readonly column?: number
}

/** In which language a report speaks; English, unless another is asked for. */
export interface ReportOptions {
  readonly locale?: Locale
}

/** How many cases passed, how many did not, and how many files could not be run. */
export function totalsOf(runs: readonly FileRun[]) {
  const cases = runs.flatMap((run) => run.cases)
  const passed = cases.filter(({ ok }) => ok).length
  const wrong = runs.filter(({ problems }) => problems.length > 0).length
  return { files: runs.length, cases: cases.length, passed, failed: cases.length - passed, wrong }
}

/** A place as editors understand it: `town.scenarios.yaml:12:7`. */
export function placeText(file: string, line: number | undefined, column: number | undefined): string {
  return line === undefined ? file : `${file}:${line}:${column ?? 1}`
}

/** Where an expectation stands that was not met. */
export const failurePlace = (file: string, { line, column }: Failure): string => placeText(file, line, column)

/** A failure as lines: where, what, and how it came about. */
export function failureLines(file: string, failure: Failure, locale: Locale): readonly string[] {
  const { message, trace } = failure
  return [
    failurePlace(file, failure),
    localize(message, locale),
    ...(trace === undefined
      ? []
      : localize(trace, locale)
          .split('\n')
          .map((line) => `  ${line}`)),
  ]
}

/** One problem on one line: where, what, and the way out. */
export function runProblemText(of: string, problem: RunProblem): string {
  const { file = of, path, message, hint, line, column } = problem
  const where = path.length === 0 ? '' : `${pathText(path)}: `
  return `${placeText(file, line, column)}: ${where}${message}${hint === undefined ? '' : `; ${hint}`}`
}
