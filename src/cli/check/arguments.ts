import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
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
import { repeated } from '../options/repeated.ts'
import type { InputProblem } from '../problems.ts'
import { failOns, formats, type Request } from '../request.ts'

/** The options of `check`, as they were written. */
export type CheckOptions = Pick<Request, 'locale' | 'format' | 'failOn'> &
  JudgingOptions & {
    readonly pack?: readonly string[]
    readonly lawOn?: string
    readonly only?: readonly string[]
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
  const command = program.command('check').description(help.check).argument('[snapshot...]', help.snapshot)
  withChecking(command, locale)
    .addOption(localeOption(help.locale, env))
    .addHelpText('after', help.after)
    .action(whenAsked)
}

/** Adds to a command how a snapshot is judged and what is told of it, but for the language. */
export function withChecking(command: Command, locale: Locale): Command {
  const { help } = messages[locale]
  command
    .option('-p, --pack <pack...>', help.pack(Object.keys(shippedPacks)))
    .option('--law-on <day>', help.lawOn)
    .option('--only <name...>', help.only)
  return withJudging(command, locale)
    .option('--waivers <file>', help.waivers)
    .addOption(new Option('--format <format>', help.format).choices(formats).default('text'))
    .addOption(new Option('--fail-on <force>', help.failOn).choices(failOns).default('mandatory'))
}

/** What a call of `check` asks for. */
export function checkRequest(snapshots: readonly string[], options: CheckOptions): Request {
  const { locale, format, failOn, lawOn, only, waivers } = options
  return {
    snapshots,
    packs: options.pack ?? [],
    ...(lawOn === undefined ? {} : { lawOn }),
    ...(only === undefined ? {} : { only }),
    ...judgingRequest(options),
    ...(waivers === undefined ? {} : { waivers }),
    locale,
    format,
    failOn,
  }
}

/** What is wrong with a call of `check` before any file is read. */
export function checkProblems(snapshots: readonly string[], options: CheckOptions): readonly InputProblem[] {
  const packs = options.pack ?? []
  const { baselines } = judgingRequest(options)
  const files = [...snapshots, ...packs, ...baselines.map(({ file }) => file), options.waivers]
  return [
    ...(snapshots.length > 0
      ? []
      : [wrongCall('no snapshot is named', 'write snapshots right after `check`, or after `--`')]),
    ...snapshots
      .filter((name) => Object.hasOwn(shippedPacks, name))
      .map((name) =>
        wrongCall(`\`${name}\` is a pack where a snapshot is expected`, 'write it behind --pack'),
      ),
    ...packMissing(packs),
    ...baselineProblems(baselines),
    ...repeated(snapshots.filter((file) => file !== '-').map((file) => resolve(file))).map((file) =>
      wrongCall(
        `the snapshot \`${snapshots.find((one) => resolve(one) === file)}\` is named twice`,
        'keep one',
      ),
    ),
    ...namedTwice('the pack', packs),
    ...pipedTwice(files),
  ]
}
