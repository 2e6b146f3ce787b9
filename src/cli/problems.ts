import { printable } from '../documents/printable.ts'
import { type Problem, pathText } from '../index.ts'

export { printable } from '../documents/printable.ts'

/** Something wrong with a call or with a file it names. */
export interface InputProblem extends Omit<Problem, 'code'> {
  readonly file?: string
  /** Its heading in the page of errors; what is wrong with a call has none. */
  readonly code?: Problem['code']
}

/** One line for each problem: `town.yaml:12:5: agencies[3].kind: …`, as editors understand it. */
export function problemLines(problems: readonly InputProblem[]): readonly string[] {
  return problems.map(({ file = 'bianzhi', path, message, hint, line, column, code }) => {
    const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`
    const where = path.length === 0 ? '' : `${pathText(path)}: `
    const way = hint === undefined ? '' : `; ${hint}`
    return printable(`${place}: ${where}${message}${way}${code === undefined ? '' : `  [${code}]`}`)
  })
}
