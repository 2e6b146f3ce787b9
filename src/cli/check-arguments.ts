import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import type { Locale } from '../index.ts'
import { baselinesOf } from './baselines.ts'
import type { Io } from './io.ts'
import { localeOf } from './locale.ts'
import { messages } from './messages.ts'
import type { InputProblem } from './problems.ts'
import { repeated } from './repeated.ts'
import { failOns, formats, locales, type Request } from './request.ts'
import { shippedPacks } from './shipped-packs.ts'

/** The options of `check`, as they were written. */
export type CheckOptions = Pick<Request, 'locale' | 'format' | 'failOn'> & {
  readonly pack?: readonly string[]
  readonly lawOn?: string
  readonly before?: string
  readonly baseline?: readonly string[]
  readonly assumeTerritory?: readonly string[]
  readonly alternative?: readonly string[]
  readonly waivers?: string
}

/** Adds `check` to the commands of a program. */
export function addCheck(
  program: Command,
  locale: Locale,
  env: Io['env'],
  whenAsked: (snapshots: readonly string[], options: CheckOptions) => void,
): void {
  const { help } = messages[locale]
  program
    .command('check')
    .description(help.check)
    .argument('[snapshot...]', help.snapshot)
    .option('-p, --pack <pack...>', help.pack(Object.keys(shippedPacks)))
    .option('--law-on <day>', help.lawOn)
    .option('--before <file>', help.before)
    .option('--baseline <name=file...>', help.baseline)
    .option('--assume-territory <pack...>', help.assumeTerritory)
    .option('--alternative <rule...>', help.alternative)
    .option('--waivers <file>', help.waivers)
    .addOption(new Option('--locale <locale>', help.locale).choices(locales).default(localeOf(env)))
    .addOption(new Option('--format <format>', help.format).choices(formats).default('text'))
    .addOption(new Option('--fail-on <force>', help.failOn).choices(failOns).default('mandatory'))
    .addHelpText('after', help.after)
    .action(whenAsked)
}

/** What a call of `check` asks for. */
export function checkRequest(snapshots: readonly string[], options: CheckOptions): Request {
  const { locale, format, failOn, lawOn, waivers } = options
  return {
    snapshots,
    packs: options.pack ?? [],
    ...(lawOn === undefined ? {} : { lawOn }),
    baselines: baselinesOf(options),
    assumeTerritory: options.assumeTerritory ?? [],
    alternatives: options.alternative ?? [],
    ...(waivers === undefined ? {} : { waivers }),
    locale,
    format,
    failOn,
  }
}

/** What is wrong with a call of `check` before any file is read. */
export function checkProblems(snapshots: readonly string[], options: CheckOptions): readonly InputProblem[] {
  const packs = options.pack ?? []
  const baselines = baselinesOf(options)
  const problem = (message: string, hint: string): InputProblem => ({ path: [], message, hint })
  const files = [...snapshots, ...packs, ...baselines.map(({ file }) => file), options.waivers]
  const stdin = files.filter((file) => file === '-')
  return [
    ...(snapshots.length > 0
      ? []
      : [problem('no snapshot is named', 'write snapshots right after `check`, or after `--`')]),
    ...snapshots
      .filter((name) => Object.hasOwn(shippedPacks, name))
      .map((name) => problem(`\`${name}\` is a pack where a snapshot is expected`, 'write it behind --pack')),
    ...(packs.length > 0
      ? []
      : [
          problem(
            'no pack is named',
            `add --pack with a file or with ${Object.keys(shippedPacks).join(', ')}`,
          ),
        ]),
    ...baselines
      .filter(({ name, file }) => name === '' || file === '')
      .map(({ name }) =>
        problem(`\`--baseline ${name}\` is no NAME=FILE`, 'write `--baseline 2001=old.yaml`'),
      ),
    ...repeated(baselines.map(({ name }) => name)).map((name) =>
      problem(`the baseline \`${name}\` is named twice`, 'keep one'),
    ),
    ...repeated(snapshots.filter((file) => file !== '-').map((file) => resolve(file))).map((file) =>
      problem(
        `the snapshot \`${snapshots.find((one) => resolve(one) === file)}\` is named twice`,
        'keep one',
      ),
    ),
    ...repeated(packs).map((pack) => problem(`the pack \`${pack}\` is named twice`, 'keep one')),
    ...(stdin.length > 1 ? [problem('`-` is named twice', 'only one document can be piped in')] : []),
  ]
}
