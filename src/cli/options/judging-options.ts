import type { Command } from 'commander'
import type { Locale } from '../../index.ts'
import { shippedPacks } from '../input/shipped-packs.ts'
import { messages } from '../messages.ts'
import type { InputProblem } from '../problems.ts'
import type { Baseline } from '../request.ts'
import { repeated } from './repeated.ts'

/** The options of every command that judges by packs, as they were written. */
export interface JudgingOptions {
  readonly before?: string
  readonly baseline?: readonly string[]
  readonly assumeTerritory?: readonly string[]
  readonly alternative?: readonly string[]
}

/** Adds them to a command. */
export function withJudging(command: Command, locale: Locale): Command {
  const { help } = messages[locale]
  return command
    .option('--before <file>', help.before)
    .option('--baseline <name=file...>', help.baseline)
    .option('--assume-territory <pack...>', help.assumeTerritory)
    .option('--alternative <rule...>', help.alternative)
}

/** What they ask for. */
export function judgingRequest({ assumeTerritory = [], alternative = [], ...options }: JudgingOptions) {
  return { baselines: baselinesOf(options), assumeTerritory, alternatives: alternative }
}

/** The earlier snapshots that a call names: `--before FILE`, and `--baseline NAME=FILE` for others. */
function baselinesOf({ before, baseline = [] }: JudgingOptions): readonly Baseline[] {
  const named = baseline.map((written): Baseline => {
    const [name = '', ...file] = written.split('=')
    return { name, file: file.join('=') }
  })
  return [...(before === undefined ? [] : [{ name: 'before', file: before }]), ...named]
}

/** The option by which a call says what the library calls otherwise. */
export const judgingFlags: Readonly<Record<string, string>> = {
  lawOn: '--law-on',
  baselines: '--baseline',
  assumeTerritory: '--assume-territory',
  alternatives: '--alternative',
}

/** What is wrong with a call, and how it is written. */
export const wrongCall = (message: string, hint: string): InputProblem => ({ path: [], message, hint })

/** That a call names no pack. */
export function packMissing(packs: readonly unknown[]): readonly InputProblem[] {
  const hint = `add --pack with a file or with ${Object.keys(shippedPacks).join(', ')}`
  return packs.length > 0 ? [] : [wrongCall('no pack is named', hint)]
}

/** What is named twice and may be named once: `the pack`. */
export const namedTwice = (what: string, names: readonly string[]): readonly InputProblem[] =>
  repeated(names).map((name) => wrongCall(`${what} \`${name}\` is named twice`, 'keep one'))

/** What is wrong with the names of earlier snapshots. */
export const baselineProblems = (baselines: readonly Baseline[]): readonly InputProblem[] => [
  ...baselines
    .filter(({ name, file }) => name === '' || file === '')
    .map(({ name }) =>
      wrongCall(`\`--baseline ${name}\` is no NAME=FILE`, 'write `--baseline 2001=old.yaml`'),
    ),
  ...namedTwice(
    'the baseline',
    baselines.map(({ name }) => name),
  ),
]

/** That more than one of the files of a call is what is piped in. */
export function pipedTwice(files: readonly (string | undefined)[]): readonly InputProblem[] {
  const stdin = files.filter((file) => file === '-')
  return stdin.length > 1 ? [wrongCall('`-` is named twice', 'only one document can be piped in')] : []
}
