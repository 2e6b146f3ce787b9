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
  packMissing,
  pipedTwice,
  withJudging,
  wrongCall,
} from '../options/judging-options.ts'
import { repeated } from '../options/repeated.ts'
import type { InputProblem } from '../problems.ts'
import { compareMessages } from './messages.ts'
import { type CompareRequest, compareFormats, type ParameterValues } from './request.ts'
import { versionsOf } from './versions.ts'

/** The options of `compare`, as they were written. */
export type CompareOptions = Pick<CompareRequest, 'locale' | 'format'> &
  JudgingOptions & {
    readonly pack?: readonly string[]
    readonly parameter?: readonly string[]
    readonly lawOn?: readonly string[]
    readonly all?: true
  }

/** Adds `compare` to the commands of a program. */
export function addCompare(
  program: Command,
  locale: Locale,
  env: Io['env'],
  whenAsked: (snapshots: readonly string[], options: CompareOptions) => void,
): void {
  const { help } = messages[locale]
  const own = compareMessages[locale]
  const command = program
    .command('compare')
    .description(own.help.compare)
    .argument('[snapshot...]', own.help.snapshot)
    .option('-p, --pack <pack...>', own.help.pack(Object.keys(shippedPacks)))
    .option('--parameter <name=values...>', own.help.parameter)
    .option('--law-on <days...>', own.help.lawOn)
  withJudging(command, locale)
    .option('--all', own.help.all)
    .addOption(new Option('--format <format>', own.help.format).choices(compareFormats).default('text'))
    .addOption(localeOption(help.locale, env))
    .addHelpText('after', own.help.after)
    .showHelpAfterError(own.seeHelp)
    .action(whenAsked)
}

/** What a call of `compare` asks for. */
export function compareRequest(snapshots: readonly string[], options: CompareOptions): CompareRequest {
  const { pack = [], parameter = [], lawOn = [], format, locale } = options
  const parameters = parameter.map(parameterOf)
  const days = lawOn.flatMap(parted)
  const places = pack.map(parted)
  const isVaried = [...places, ...parameters.map(({ values }) => values), days].some(
    ({ length }) => length > 1,
  )
  return {
    snapshot: snapshots[0] ?? '',
    // where nothing else takes turns, the packs do
    packs: isVaried || places.length === 0 ? places : [places.flat()],
    parameters,
    lawOn: days,
    ...judgingRequest(options),
    all: options.all ?? false,
    format,
    locale,
  }
}

const parted = (written: string): readonly string[] => written.split(',')

function parameterOf(written: string): ParameterValues {
  const at = written.indexOf('=')
  const [name, values] = at === -1 ? [written, ''] : [written.slice(0, at), written.slice(at + 1)]
  return { name, values: parted(values).map((value) => (/^\d{1,15}$/.test(value) ? Number(value) : value)) }
}

const mostVersions = 50

/** What is wrong with a call of `compare` before any file is read. */
export function compareProblems(
  snapshots: readonly string[],
  options: CompareOptions,
): readonly InputProblem[] {
  const request = compareRequest(snapshots, options)
  const { packs, parameters, lawOn, baselines } = request
  const turns: readonly (readonly [option: string, values: readonly (string | number)[]])[] = [
    ...packs.map((values) => ['--pack', values] as const),
    ...parameters.map(({ name, values }) => [`--parameter ${name}`, values] as const),
    ['--law-on', lawOn],
  ]
  const count = turns.reduce((so, [, values]) => so * Math.max(1, values.length), 1)
  const wrong = [
    ...(snapshots.length > 0
      ? []
      : [wrongCall('no snapshot is named', 'write one right after `compare`, or after `--`')]),
    ...(snapshots.length > 1
      ? [
          wrongCall(
            'several snapshots are named',
            'one snapshot is compared under several versions of the law',
          ),
        ]
      : []),
    ...packMissing(packs),
    ...parameters
      .filter(({ name, values }) => name === '' || values.includes(''))
      .map(({ name }) =>
        wrongCall(
          `\`--parameter ${name}\` is no NAME=VALUES`,
          'write `--parameter institution-ratio=1.1:1,1.2:1`',
        ),
      ),
    ...turns.flatMap(([option, values]) =>
      repeated(values.map(String)).map((value) =>
        wrongCall(`\`${option}\` has \`${value}\` twice`, 'keep one'),
      ),
    ),
    ...repeated(parameters.map(({ name }) => name)).map((name) =>
      wrongCall(
        `the parameter \`${name}\` is named twice`,
        'write its values behind one `=`, with commas between them',
      ),
    ),
    ...baselineProblems(baselines),
    ...pipedTwice([...snapshots, ...packs.flat(), ...baselines.map(({ file }) => file)]),
    ...(count > mostVersions
      ? [wrongCall(`these are ${count} versions; at most ${mostVersions} are compared`, 'name fewer values')]
      : []),
  ]
  const isOne = wrong.length === 0 && versionsOf(request).length === 1
  return isOne
    ? [
        wrongCall(
          'there is one version only',
          'name several packs, or several values or days with commas between them',
        ),
      ]
    : wrong
}
