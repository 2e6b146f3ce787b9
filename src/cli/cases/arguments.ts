import { dirname } from 'node:path'
import type { Command } from 'commander'
import type { Locale } from '../../index.ts'
import { shippedPacks } from '../input/shipped-packs.ts'
import type { Io } from '../io.ts'
import { localeOption } from '../locale.ts'
import { messages } from '../messages.ts'
import {
  baselineProblems,
  type JudgingOptions,
  judgingRequest,
  namedTwice,
  packMissing,
  pipedTwice,
  withJudging,
  wrongCall,
} from '../options/judging-options.ts'
import type { InputProblem } from '../problems.ts'
import { casesMessages } from './messages.ts'
import type { CasesRequest } from './request.ts'

/** The options of `cases`, as they were written. */
export interface CasesOptions extends JudgingOptions {
  readonly pack?: readonly string[]
  readonly snapshot?: string
  readonly subject?: string
  readonly lawOn?: string
  readonly folder?: string
  readonly out?: string
  readonly locale: Locale
}

/** Adds `cases` to the commands of a program. */
export function addCases(
  program: Command,
  locale: Locale,
  env: Io['env'],
  whenAsked: (rules: readonly string[], options: CasesOptions) => void,
): void {
  const { help } = messages[locale]
  const own = casesMessages[locale]
  const command = program
    .command('cases')
    .description(own.help.cases)
    .argument('[rule...]', own.help.rule)
    .option('-p, --pack <pack...>', help.pack(Object.keys(shippedPacks)))
    .option('--snapshot <file>', own.help.snapshot)
    .option('--subject <id>', own.help.subject)
    .option('--law-on <day>', help.lawOn)
  withJudging(command, locale)
    .option('--folder <folder>', own.help.folder)
    .option('-o, --out <file>', own.help.out)
    .addOption(localeOption(help.locale, env))
    .addHelpText('after', own.help.after)
    .showHelpAfterError(own.seeHelp)
    .action(whenAsked)
}

/** What a call of `cases` asks for. */
export function casesRequest(rules: readonly string[], options: CasesOptions): CasesRequest {
  const { subject, lawOn, out, locale } = options
  return {
    rule: rules[0] ?? '',
    snapshot: options.snapshot ?? '',
    packs: options.pack ?? [],
    ...(subject === undefined ? {} : { subject }),
    ...(lawOn === undefined ? {} : { lawOn }),
    ...judgingRequest(options),
    folder: options.folder ?? (out === undefined ? '.' : dirname(out)),
    ...(out === undefined ? {} : { out }),
    locale,
  }
}

/** What is wrong with a call of `cases` before any file is read. */
export function casesProblems(rules: readonly string[], options: CasesOptions): readonly InputProblem[] {
  const { packs, snapshot, baselines } = casesRequest(rules, options)
  return [
    ...(rules.length > 0
      ? []
      : [wrongCall('no rule is named', 'write one right after `cases`, or after `--`')]),
    ...(rules.length > 1
      ? [wrongCall('several rules are named', 'make the cases of one rule after the other')]
      : []),
    ...packMissing(packs),
    ...(packs.includes('-')
      ? [wrongCall('a pack cannot be piped in', 'name a file, by which the cases find it again')]
      : []),
    ...namedTwice('the pack', packs),
    ...(snapshot === ''
      ? [wrongCall('no snapshot is named', 'add --snapshot with a file that holds somebody the rule judges')]
      : []),
    ...baselineProblems(baselines),
    ...pipedTwice([snapshot, ...baselines.map(({ file }) => file)]),
  ]
}
