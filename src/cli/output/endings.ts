import { wrongCall } from '../options/judging-options.ts'
import type { InputProblem } from '../problems.ts'

/** How files end that hold one format or another. */
export type Endings<Format extends string> = readonly (readonly [Format, readonly string[]])[]

/** The format that the ending of a file asks for, if any. */
export const formatOf = <Format extends string>(file: string, endings: Endings<Format>): Format | undefined =>
  endings.find(([, known]) => known.includes(endingOf(file)))?.[0]

/** That a file would hold another format than its ending says; `.txt` may hold any text. */
export function endingProblems<Format extends string>(
  file: string,
  format: Format,
  endings: Endings<Format>,
): readonly InputProblem[] {
  const ending = endingOf(file)
  if (ending === '' || formatOf(file, endings) === format) return []
  if (ending === 'txt' && format !== 'xlsx') return []
  const all = endings.flatMap(([, known]) => known.map((one) => `.${one}`)).join(', ')
  const message = `a file that ends with \`.${ending}\` would hold ${format}`
  return [wrongCall(message, `let \`--out\` end with one of ${all}, and \`--format\` agree with it`)]
}

const endingOf = (file: string): string => /[^\\/]\.([a-z][a-z\d]*)$/i.exec(file)?.[1]?.toLowerCase() ?? ''
