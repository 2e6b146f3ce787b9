import { parseArguments } from './arguments.ts'
import { casesCommand } from './cases-command.ts'
import { check } from './check.ts'
import { compareCommand } from './compare-command.ts'
import { codeOf, exitCodes } from './exit-codes.ts'
import type { Io } from './io.ts'
import { jsonText } from './json-output.ts'
import { load } from './loading.ts'
import { localeFrom } from './locale.ts'
import { messages } from './messages.ts'
import { packCommand } from './pack-command.ts'
import { problemLines } from './problems.ts'
import type { Request } from './request.ts'
import { styleFor } from './style.ts'
import { test } from './test-command.ts'
import { reportText } from './text-output.ts'

/** 命令行: runs the command line on arguments, and says with which code it ends. */
export async function runCli(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await run(argv, io)
  } catch (error) {
    const { bug } = messages[localeFrom(argv, io.env)]
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
    io.stderr.write(`bianzhi: ${bug}\n${trace}\n`)
    return exitCodes.bug
  }
}

async function run(argv: readonly string[], io: Io): Promise<number> {
  const parsed = parseArguments(argv, io)
  if ('exit' in parsed) return parsed.exit
  switch (parsed.command) {
    case 'check':
      return checkAll(parsed.request, io)
    case 'test':
      return test(parsed.request, io)
    case 'cases':
      return casesCommand(parsed.request, io)
    case 'compare':
      return compareCommand(parsed.request, io)
    case 'pack':
      return packCommand(parsed.request, io)
  }
}

async function checkAll(request: Request, io: Io): Promise<number> {
  const loaded = await load(request, io)
  const checked = check(loaded, request)
  const problems = [...loaded.problems, ...checked.problems]
  if (problems.length > 0) {
    const words = messages[request.locale]
    io.stderr.write(`${[...problemLines(problems), '', words.problems(problems.length)].join('\n')}\n`)
  }
  const { results } = checked
  if (results.length > 0) {
    const text =
      request.format === 'json' ? jsonText(results) : reportText(results, request, styleFor(request, io))
    io.stdout.write(text)
  }
  return codeOf(results, request.failOn, problems.length > 0)
}
