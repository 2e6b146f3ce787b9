import { type Command, InvalidArgumentError, Option } from 'commander'
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
import { formats } from '../request.ts'
import { type ChangeFlags, changeProblems, changesOf } from './changes.ts'
import { precheckMessages } from './messages.ts'
import type { PrecheckRequest } from './request.ts'

/** The options of `precheck`, as they were written. */
export type PrecheckOptions = Pick<
  PrecheckRequest,
  'locale' | 'format' | 'book' | 'on' | 'lawOn' | 'waivers'
> &
  JudgingOptions &
  ChangeFlags & { readonly pack?: readonly string[] }

/** Adds `precheck` to the commands of a program. */
export function addPrecheck(
  program: Command,
  locale: Locale,
  env: Io['env'],
  whenAsked: (snapshots: readonly string[], options: PrecheckOptions) => void,
): void {
  const { help } = messages[locale]
  const own = precheckMessages[locale]
  const command = program
    .command('precheck')
    .description(own.help.precheck)
    .argument('[snapshot...]', own.help.snapshot)
    .option('-p, --pack <pack...>', help.pack(Object.keys(shippedPacks)))
    .option('--change <file>', own.help.change, once)
    .option('--post <agency:category:n>', own.help.post, once)
    .option('--deputy <agency:n>', own.help.deputy, once)
    .option('--chief <agency:n>', own.help.chief, once)
    .option('--appoint <agency:grade:n>', own.help.appoint, once)
    .option('--recruit <agency:category:n>', own.help.recruit, once)
    .option('--transfer <from:to:category:n>', own.help.transfer, once)
    .option('--book <file>', own.help.book, once)
    .option('--on <day>', own.help.on)
    .option('--law-on <day>', help.lawOn)
  withJudging(command, locale)
    .option('--waivers <file>', help.waivers)
    .addOption(new Option('--format <format>', help.format).choices(formats).default('text'))
    .addOption(localeOption(help.locale, env))
    .addHelpText('after', own.help.after)
    .showHelpAfterError(own.seeHelp)
    .action(whenAsked)
}

/** What a call of `precheck` asks for. */
export function precheckRequest(snapshots: readonly string[], options: PrecheckOptions): PrecheckRequest {
  const { pack = [], book, on, lawOn, waivers, format, locale } = options
  return {
    snapshot: snapshots[0] ?? '',
    packs: pack,
    change: changesOf(options)[0] ?? { file: options.change ?? '' },
    ...(book === undefined ? {} : { book }),
    ...(on === undefined ? {} : { on }),
    ...(lawOn === undefined ? {} : { lawOn }),
    ...(waivers === undefined ? {} : { waivers }),
    ...judgingRequest(options),
    format,
    locale,
  }
}

/** What is wrong with a call of `precheck` before any file is read. */
export function precheckProblems(
  snapshots: readonly string[],
  options: PrecheckOptions,
): readonly InputProblem[] {
  const { pack = [], change, book, waivers } = options
  const { baselines } = judgingRequest(options)
  return [
    ...(snapshots.length > 0
      ? []
      : [wrongCall('no snapshot is named', 'write one right after `precheck`, or after `--`')]),
    ...(snapshots.length > 1
      ? [wrongCall('several snapshots are named', 'ask of one snapshot at a time')]
      : []),
    ...packMissing(pack),
    ...changeProblems(options),
    ...baselineProblems(baselines),
    ...namedTwice('the pack', pack),
    ...pipedTwice([...snapshots, ...pack, ...baselines.map(({ file }) => file), change, book, waivers]),
  ]
}

/** An option that may stand once: of two, the first would be forgotten. */
function once(value: string, before: string | undefined): string {
  if (before === undefined) return value
  throw new InvalidArgumentError(
    'It stands twice: write one, or several `together` in a file behind --change.',
  )
}
