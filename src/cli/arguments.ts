import { Command, CommanderError } from 'commander'
import type { Locale } from '../index.ts'
import { addCases, casesProblems, casesRequest } from './cases/arguments.ts'
import { casesMessages } from './cases/messages.ts'
import type { CasesRequest } from './cases/request.ts'
import { addCheck, checkProblems, checkRequest } from './check/arguments.ts'
import { addCompare, compareProblems, compareRequest } from './compare/arguments.ts'
import { compareMessages } from './compare/messages.ts'
import type { CompareRequest } from './compare/request.ts'
import { exitCodes } from './exit-codes.ts'
import { helpFor } from './help.ts'
import type { Io } from './io.ts'
import { localeFrom } from './locale.ts'
import { addMatters, mattersProblems, mattersRequest } from './matters/arguments.ts'
import { mattersMessages } from './matters/messages.ts'
import type { MattersRequest } from './matters/request.ts'
import { messages } from './messages.ts'
import { addPack, packProblems } from './pack/arguments.ts'
import { packMessages } from './pack/messages.ts'
import type { PackRequest } from './pack/request.ts'
import { addPlan, planProblems } from './plan/arguments.ts'
import { planMessages } from './plan/messages.ts'
import type { PlanRequest } from './plan/request.ts'
import { addPrecheck, precheckProblems, precheckRequest } from './precheck/arguments.ts'
import { precheckMessages } from './precheck/messages.ts'
import type { PrecheckRequest } from './precheck/request.ts'
import { type InputProblem, problemLines } from './problems.ts'
import type { Request } from './request.ts'
import { addTest, testProblems, testRequest } from './test/arguments.ts'
import { testMessages } from './test/messages.ts'
import type { TestRequest } from './test/request.ts'
import { packageVersion } from './version.ts'

/** What a call asks for. */
export type Call =
  | { readonly command: 'check'; readonly request: Request }
  | { readonly command: 'test'; readonly request: TestRequest }
  | { readonly command: 'cases'; readonly request: CasesRequest }
  | { readonly command: 'compare'; readonly request: CompareRequest }
  | { readonly command: 'matters'; readonly request: MattersRequest }
  | { readonly command: 'precheck'; readonly request: PrecheckRequest }
  | { readonly command: 'plan'; readonly request: PlanRequest }
  | { readonly command: 'pack'; readonly request: PackRequest }

/** A call that was understood so far, what is wrong with it, and where to read how it is written. */
interface Asked {
  readonly call: () => Call
  readonly problems: readonly InputProblem[]
  readonly seeHelp: string
}

/** Reads the arguments of a call; where help was asked for or they are wrong, that has been written out. */
export function parseArguments(argv: readonly string[], io: Io): Call | { readonly exit: number } {
  let asked: Asked | undefined
  const program = programFor(argv, io, (one) => {
    asked = one
  })
  try {
    if (argv.length === 0) program.help({ error: true })
    program.parse([...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return { exit: error.exitCode === 0 ? exitCodes.lawful : exitCodes.wrongInput }
  }
  if (asked === undefined) return { exit: exitCodes.lawful }
  const { call, problems, seeHelp } = asked
  if (problems.length === 0) return call()
  io.stderr.write(`${[...problemLines(problems), seeHelp].join('\n')}\n`)
  return { exit: exitCodes.wrongInput }
}

function programFor(argv: readonly string[], io: Io, whenAsked: (asked: Asked) => void): Command {
  const locale = localeFrom(argv, io.env)
  const program = emptyProgram(locale, io)
  addCheck(program, locale, io.env, (snapshots, options) =>
    whenAsked({
      call: () => ({ command: 'check', request: checkRequest(snapshots, options) }),
      problems: checkProblems(snapshots, options),
      seeHelp: messages[options.locale].seeHelp,
    }),
  )
  addTest(program, locale, io.env, (named, options) =>
    whenAsked({
      call: () => ({ command: 'test', request: testRequest(named, options) }),
      problems: testProblems(named, options),
      seeHelp: testMessages[options.locale].seeHelp,
    }),
  )
  addCases(program, locale, io.env, (rules, options) =>
    whenAsked({
      call: () => ({ command: 'cases', request: casesRequest(rules, options) }),
      problems: casesProblems(rules, options),
      seeHelp: casesMessages[options.locale].seeHelp,
    }),
  )
  addCompare(program, locale, io.env, (snapshots, options) =>
    whenAsked({
      call: () => ({ command: 'compare', request: compareRequest(snapshots, options) }),
      problems: compareProblems(snapshots, options),
      seeHelp: compareMessages[options.locale].seeHelp,
    }),
  )
  addMatters(program, locale, io.env, (lists, options) =>
    whenAsked({
      call: () => ({ command: 'matters', request: mattersRequest(lists, options) }),
      problems: mattersProblems(lists, options),
      seeHelp: mattersMessages[options.locale].seeHelp,
    }),
  )
  addPrecheck(program, locale, io.env, (snapshots, options) =>
    whenAsked({
      call: () => ({ command: 'precheck', request: precheckRequest(snapshots, options) }),
      problems: precheckProblems(snapshots, options),
      seeHelp: precheckMessages[options.locale].seeHelp,
    }),
  )
  addPlan(program, locale, io.env, (request) =>
    whenAsked({
      call: () => ({ command: 'plan', request }),
      problems: planProblems(request),
      seeHelp: planMessages[request.locale].seeHelp,
    }),
  )
  addPack(program, locale, io.env, (request) =>
    whenAsked({
      call: () => ({ command: 'pack', request }),
      problems: packProblems(request),
      seeHelp: packMessages[request.locale].seeHelp,
    }),
  )
  return program
}

function emptyProgram(locale: Locale, io: Io): Command {
  const { help, seeHelp } = messages[locale]
  return new Command('bianzhi')
    .description(help.program)
    .version(packageVersion(), '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .exitOverride()
    .configureHelp(helpFor(locale, io.columns))
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'bianzhi: ')),
    })
    .showHelpAfterError(seeHelp)
}
