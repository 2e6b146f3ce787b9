import { parseArguments } from './arguments.ts'
import { casesCommand } from './cases/command.ts'
import { checkCommand } from './check/command.ts'
import { compareCommand } from './compare/command.ts'
import { exitCodes } from './exit-codes.ts'
import type { Io } from './io.ts'
import { localeFrom } from './locale.ts'
import { mattersCommand } from './matters/command.ts'
import { messages } from './messages.ts'
import { packCommand } from './pack/command.ts'
import { planCommand } from './plan/command.ts'
import { precheckCommand } from './precheck/command.ts'
import { test } from './test/command.ts'

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
      return checkCommand(parsed.request, io)
    case 'test':
      return test(parsed.request, io)
    case 'cases':
      return casesCommand(parsed.request, io)
    case 'compare':
      return compareCommand(parsed.request, io)
    case 'matters':
      return mattersCommand(parsed.request, io)
    case 'precheck':
      return precheckCommand(parsed.request, io)
    case 'plan':
      return planCommand(parsed.request, io)
    case 'pack':
      return packCommand(parsed.request, io)
  }
}
