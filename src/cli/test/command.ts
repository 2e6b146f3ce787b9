import type { FileRun, Paint } from '../../testing/report/index.ts'
import { jsonReport, junitReport, tapReport, textReport } from '../../testing/report/index.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Io } from '../io.ts'
import { messages } from '../messages.ts'
import { styleFor } from '../output/style.ts'
import { problemLines } from '../problems.ts'
import { testMessages } from './messages.ts'
import type { TestRequest } from './request.ts'
import { runTests, type Tested } from './run.ts'

/** `bianzhi test`: runs scenarios and says with which code the program ends. */
export async function test(request: TestRequest, io: Io): Promise<number> {
  const first = await runTests(request, io)
  const code = tell(first, request, io)
  return request.watch && first.files.length > 0 ? watch(first.files, code, request, io) : code
}

/** Runs scenarios again whenever something changes; the last run decides how the program ends. */
async function watch(
  begin: readonly string[],
  before: number,
  request: TestRequest,
  io: Io,
): Promise<number> {
  const { watching } = testMessages[request.locale]
  const end = io.interrupted().then(() => 'ended' as const)
  let files = begin
  let code = before
  for (;;) {
    io.stderr.write(`\n${watching(files.length)}\n\n`)
    const change = nextChange(files, io)
    const what = await Promise.race([end, change.seen])
    change.stop()
    if (what === 'ended') return code
    const tested = await runTests(request, io)
    code = tell(tested, request, io)
    // a file that is gone for a moment is waited for
    files = [...new Set([...begin, ...tested.files])]
  }
}

function nextChange(files: readonly string[], io: Io) {
  let stop = () => {}
  const seen = new Promise<'changed'>((resolve) => {
    stop = io.watch(files, () => resolve('changed'))
  })
  return { seen, stop: () => stop() }
}

/** Writes out what came of a run, and says with which code it ends. */
function tell({ runs, problems }: Tested, request: TestRequest, io: Io): number {
  const wrong = [...problems, ...runs.flatMap((run) => run.problems)]
  if (wrong.length > 0) {
    const words = messages[request.locale]
    io.stderr.write(`${[...problemLines(wrong), '', words.problems(wrong.length)].join('\n')}\n`)
  }
  const text = reportOf(runs, request, io)
  if (text !== '') io.stdout.write(text)
  if (wrong.length > 0) return exitCodes.wrongInput
  return runs.every(({ cases }) => cases.every(({ ok }) => ok)) ? exitCodes.lawful : exitCodes.violated
}

function reportOf(runs: readonly FileRun[], { format, locale }: TestRequest, io: Io): string {
  switch (format) {
    case 'json':
      return jsonReport(runs)
    case 'junit':
      return junitReport(runs, { locale })
    case 'tap':
      return tapReport(runs, { locale })
    case 'text': {
      // what could not be run has been said beside the report
      const ran = runs.filter(({ problems }) => problems.length === 0)
      return ran.length === 0 ? '' : textReport(ran, { locale, paint: paintFor(io, locale) })
    }
  }
}

function paintFor(io: Io, locale: TestRequest['locale']): Paint {
  const { green, red, bold, dim } = styleFor({ locale }, io).paint
  return { passed: green, failed: red, strong: bold, faint: dim }
}
