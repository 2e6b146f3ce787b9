import { type Command, Option } from 'commander'
import type { Locale } from '../index.ts'
import { baselinesOf } from './baselines.ts'
import { casesMessages } from './cases-messages.ts'
import type { CasesRequest } from './cases-request.ts'
import type { Io } from './io.ts'
import { localeOf } from './locale.ts'
import { messages } from './messages.ts'
import type { InputProblem } from './problems.ts'
import { repeated } from './repeated.ts'
import { locales } from './request.ts'
import { shippedPacks } from './shipped-packs.ts'

/** The options of `cases`, as they were written. */
export interface CasesOptions {
  readonly pack?: readonly string[]
  readonly snapshot?: string
  readonly subject?: string
  readonly lawOn?: string
  readonly before?: string
  readonly baseline?: readonly string[]
  readonly assumeTerritory?: readonly string[]
  readonly alternative?: readonly string[]
  readonly folder?: string
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
  program
    .command('cases')
    .description(own.help.cases)
    .argument('[rule...]', own.help.rule)
    .option('-p, --pack <pack...>', help.pack(Object.keys(shippedPacks)))
    .option('--snapshot <file>', own.help.snapshot)
    .option('--subject <id>', own.help.subject)
    .option('--law-on <day>', help.lawOn)
    .option('--before <file>', help.before)
    .option('--baseline <name=file...>', help.baseline)
    .option('--assume-territory <pack...>', help.assumeTerritory)
    .option('--alternative <rule...>', help.alternative)
    .option('--folder <folder>', own.help.folder)
    .addOption(new Option('--locale <locale>', help.locale).choices(locales).default(localeOf(env)))
    .addHelpText('after', own.help.after)
    .showHelpAfterError(own.seeHelp)
    .action(whenAsked)
}

/** What a call of `cases` asks for. */
export function casesRequest(rules: readonly string[], options: CasesOptions): CasesRequest {
  const { subject, lawOn, locale } = options
  return {
    rule: rules[0] ?? '',
    snapshot: options.snapshot ?? '',
    packs: options.pack ?? [],
    ...(subject === undefined ? {} : { subject }),
    ...(lawOn === undefined ? {} : { lawOn }),
    baselines: baselinesOf(options),
    assumeTerritory: options.assumeTerritory ?? [],
    alternatives: options.alternative ?? [],
    folder: options.folder ?? '.',
    locale,
  }
}

/** What is wrong with a call of `cases` before any file is read. */
export function casesProblems(rules: readonly string[], options: CasesOptions): readonly InputProblem[] {
  const problem = (message: string, hint: string): InputProblem => ({ path: [], message, hint })
  const { packs, snapshot, baselines } = casesRequest(rules, options)
  const stdin = [snapshot, ...baselines.map(({ file }) => file)].filter((file) => file === '-')
  return [
    ...(rules.length > 0
      ? []
      : [problem('no rule is named', 'write one right after `cases`, or after `--`')]),
    ...(rules.length > 1
      ? [problem('several rules are named', 'make the cases of one rule after the other')]
      : []),
    ...(packs.length > 0
      ? []
      : [
          problem(
            'no pack is named',
            `add --pack with a file or with ${Object.keys(shippedPacks).join(', ')}`,
          ),
        ]),
    ...(packs.includes('-')
      ? [problem('a pack cannot be piped in', 'name a file, by which the cases find it again')]
      : []),
    ...repeated(packs).map((pack) => problem(`the pack \`${pack}\` is named twice`, 'keep one')),
    ...(snapshot === ''
      ? [problem('no snapshot is named', 'add --snapshot with a file that holds somebody the rule judges')]
      : []),
    ...baselines
      .filter(({ name, file }) => name === '' || file === '')
      .map(({ name }) =>
        problem(`\`--baseline ${name}\` is no NAME=FILE`, 'write `--baseline 2001=old.yaml`'),
      ),
    ...repeated(baselines.map(({ name }) => name)).map((name) =>
      problem(`the baseline \`${name}\` is named twice`, 'keep one'),
    ),
    ...(stdin.length > 1 ? [problem('`-` is named twice', 'only one document can be piped in')] : []),
  ]
}
