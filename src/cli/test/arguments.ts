import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import type { Locale } from '../../index.ts'
import type { Io } from '../io.ts'
import { localeOption } from '../locale.ts'
import { messages } from '../messages.ts'
import { repeated } from '../options/repeated.ts'
import type { InputProblem } from '../problems.ts'
import { testMessages } from './messages.ts'
import { type TestRequest, testFormats } from './request.ts'

/** The options of `test`, as they were written. */
export type TestOptions = Pick<TestRequest, 'locale' | 'format'> & {
  readonly filter?: string
  readonly watch?: true
}

/** Adds `test` to the commands of a program. */
export function addTest(
  program: Command,
  locale: Locale,
  env: Io['env'],
  whenAsked: (named: readonly string[], options: TestOptions) => void,
): void {
  const { help, seeHelp } = testMessages[locale]
  program
    .command('test')
    .description(help.test)
    .argument('[file...]', help.file)
    .option('--filter <text>', help.filter)
    .addOption(new Option('--format <format>', help.format).choices(testFormats).default('text'))
    .option('--watch', help.watch)
    .addOption(localeOption(messages[locale].help.locale, env))
    .addHelpText('after', help.after)
    .showHelpAfterError(seeHelp)
    .action(whenAsked)
}

/** What a call of `test` asks for. */
export function testRequest(named: readonly string[], options: TestOptions): TestRequest {
  const { filter, format, locale, watch = false } = options
  return { named, ...(filter === undefined ? {} : { filter }), format, watch, locale }
}

/** What is wrong with a call of `test` before any file is looked for. */
export function testProblems(named: readonly string[], options: TestOptions): readonly InputProblem[] {
  const problem = (message: string, hint: string): InputProblem => ({ path: [], message, hint })
  const paths = named.filter((name) => name !== '-')
  return [
    ...(named.includes('-')
      ? [problem('scenarios cannot be piped in', 'name a file, beside which stands what it names')]
      : []),
    ...repeated(paths.map((name) => resolve(name))).map((path) =>
      problem(`\`${paths.find((one) => resolve(one) === path)}\` is named twice`, 'keep one'),
    ),
    ...(options.filter === ''
      ? [problem('--filter is empty', 'write a part of the names of the cases that are to be run')]
      : []),
    ...(options.watch === true && options.format !== 'text'
      ? [problem(`--watch does not go with --format ${options.format}`, 'leave one of them out')]
      : []),
  ]
}
