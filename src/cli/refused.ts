import type { Locale } from '../index.ts'
import { exitCodes } from './exit-codes.ts'
import type { Io } from './io.ts'
import { messages } from './messages.ts'
import { type InputProblem, problemLines } from './problems.ts'

/** Writes out what is wrong with the input, and says with which code the program ends. */
export function refused(problems: readonly InputProblem[], locale: Locale, { stderr }: Io): number {
  const lines = [...problemLines(problems), '', messages[locale].problems(problems.length)]
  stderr.write(`${lines.join('\n')}\n`)
  return exitCodes.wrongInput
}
