import { codeOf } from '../exit-codes.ts'
import { type Loaded, load } from '../input/loading.ts'
import { inFiles, inPackFiles } from '../input/pack-places.ts'
import type { Io } from '../io.ts'
import { messages } from '../messages.ts'
import { type Style, styleFor } from '../output/style.ts'
import { problemLines } from '../problems.ts'
import type { Request } from '../request.ts'
import { check } from './check.ts'
import { jsonText } from './json-output.ts'
import { reportText } from './text-output.ts'

/** `bianzhi check`: judges snapshots, and says with which code the program ends. */
export async function checkCommand(request: Request, io: Io): Promise<number> {
  return checkLoaded(await load(request, io), request, io)
}

/** What is told together with what was found. */
export interface Beside {
  /** Before the findings, as people read it. */
  readonly text: (style: Style) => string
  /** In the JSON document. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** The same, where everything that is judged was read already. */
export async function checkLoaded(
  loaded: Loaded,
  request: Request,
  io: Io,
  beside?: Beside | undefined,
): Promise<number> {
  const checked = check(loaded, request)
  const between = await inPackFiles(checked.problems, loaded.packFiles, io)
  const problems = [...loaded.problems, ...(await inFiles(between, io))]
  if (problems.length > 0) {
    const words = messages[request.locale]
    io.stderr.write(`${[...problemLines(problems), '', words.problems(problems.length)].join('\n')}\n`)
  }
  const { results } = checked
  if (results.length > 0) {
    const style = styleFor(request, io)
    const text =
      request.format === 'json'
        ? jsonText(results, beside?.fields)
        : `${beside === undefined ? '' : `${beside.text(style)}\n`}${reportText(results, request, style)}`
    io.stdout.write(text)
  }
  return codeOf(results, request.failOn, problems.length > 0)
}
