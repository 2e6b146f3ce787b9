import type { Locale } from '../../index.ts'
import { type FileRun, failureLines } from '../report/file-run.ts'
import type { CaseResult } from '../scenario/run-scenarios.ts'

/** Where something stands in a text. */
export interface Place {
  readonly line?: number
  readonly column?: number
}

/** Where scenarios stand: what they are called, and, where they stand in a file, its path and its text. */
export interface Written {
  readonly title: FileRun['file']
  readonly path?: string
  readonly text?: string
  /** The call stack of those who handed the scenarios over, for such as stand in no file. */
  readonly calledBy: string
}

/** The error of a case that failed: what was expected, what there is, and how it came about. */
export function caseError({ failures }: CaseResult, written: Written, locale: Locale): Error {
  const texts = failures.map((one) => {
    const [place, ...said] = failureLines(written.title, one, locale)
    return [...(one.line === undefined ? [] : [place]), ...said].join('\n')
  })
  return placedError('ScenarioFailure', texts.join('\n\n'), failures, written)
}

/**
 * An error that happened in a text rather than in a program: the frames of its stack are places of that text, so
 * that whatever prints it, or jumps to it, shows the expectation.
 */
export function placedError(
  name: string,
  message: string,
  places: readonly Place[],
  written: Written,
): Error {
  const error = new Error(message)
  const { path, text, calledBy } = written
  const frames = places.flatMap(({ line, column = 1 }) =>
    path === undefined || line === undefined ? [] : [`    at scenario (${path}:${line}:${column})`],
  )
  const [place] = places
  // errors of one stack are shown once, so that the message is in it; no line of it may pass for a frame
  const head = `${name}: ${message.replaceAll(/^(\s*)at /gm, '$1| at ')}`
  const stack = [head, ...(frames.length === 0 ? [calledBy] : new Set(frames))].join('\n')
  Object.defineProperty(error, 'name', { value: name, configurable: true })
  Object.defineProperty(error, 'stack', { value: stack, configurable: true })
  const excerpt = text === undefined || place === undefined ? '' : excerptOf(text, place)
  // vitest shows it above the stack; by itself it shows only texts that it ran
  return excerpt === '' ? error : Object.assign(error, { codeFrame: `\n${excerpt}` })
}

/** The line at which something stands, with those beside it. */
function excerptOf(text: string, { line, column = 1 }: Place): string {
  if (line === undefined) return ''
  const lines = text.split(/\r?\n/)
  const from = Math.max(line - 2, 0)
  const width = String(line + 2).length
  return lines
    .slice(from, line + 1)
    .flatMap((shown, index) => {
      const number = from + index + 1
      const head = `${String(number).padStart(width)} | `
      const pointer = `${' '.repeat(width)} | ${' '.repeat(column - 1)}^`
      return number === line ? [`${head}${shown}`, pointer] : [`${head}${shown}`]
    })
    .join('\n')
}
