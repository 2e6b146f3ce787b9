import { resolve } from 'node:path'
import { Command, CommanderError, Option } from 'commander'
import { exitCodes } from './exit-codes.ts'
import { helpFor } from './help.ts'
import type { Io } from './io.ts'
import { localeFrom, localeOf } from './locale.ts'
import { messages } from './messages.ts'
import { type InputProblem, problemLines } from './problems.ts'
import { type Baseline, failOns, formats, locales, type Request } from './request.ts'
import { shippedPacks } from './shipped-packs.ts'
import { packageVersion } from './version.ts'

/** Reads the arguments of a call; where help was asked for or they are wrong, that has been written out. */
export function parseArguments(
  argv: readonly string[],
  io: Io,
): { readonly request: Request } | { readonly exit: number } {
  let asked: { readonly snapshots: readonly string[]; readonly options: Options } | undefined
  const program = programFor(argv, io, (snapshots, options) => {
    asked = { snapshots, options }
  })
  try {
    if (argv.length === 0) program.help({ error: true })
    program.parse([...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return { exit: error.exitCode === 0 ? exitCodes.lawful : exitCodes.wrongInput }
  }
  if (asked === undefined) return { exit: exitCodes.lawful }
  const { snapshots, options } = asked
  const problems = usageProblems(snapshots, options)
  if (problems.length === 0) return { request: requestOf(snapshots, options) }
  const { seeHelp } = messages[options.locale]
  io.stderr.write(`${[...problemLines(problems), seeHelp].join('\n')}\n`)
  return { exit: exitCodes.wrongInput }
}

type Options = Pick<Request, 'locale' | 'format' | 'failOn'> & {
  readonly pack?: readonly string[]
  readonly lawOn?: string
  readonly before?: string
  readonly baseline?: readonly string[]
  readonly assumeTerritory?: readonly string[]
  readonly alternative?: readonly string[]
}

function programFor(
  argv: readonly string[],
  io: Io,
  whenChecked: (snapshots: readonly string[], options: Options) => void,
): Command {
  const locale = localeFrom(argv, io.env)
  const { help, seeHelp } = messages[locale]
  const program = new Command('bianzhi')
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
    .addOption(new Option('--locale <locale>', help.locale).choices(locales).default(localeOf(io.env)))
    .addOption(new Option('--format <format>', help.format).choices(formats).default('text'))
    .addOption(new Option('--fail-on <force>', help.failOn).choices(failOns).default('mandatory'))
    .addHelpText('after', help.after)
    .action(whenChecked)
  return program
}

function requestOf(snapshots: readonly string[], options: Options): Request {
  const { locale, format, failOn, lawOn } = options
  return {
    snapshots,
    packs: options.pack ?? [],
    ...(lawOn === undefined ? {} : { lawOn }),
    baselines: baselinesOf(options),
    assumeTerritory: options.assumeTerritory ?? [],
    alternatives: options.alternative ?? [],
    locale,
    format,
    failOn,
  }
}

function baselinesOf({ before, baseline = [] }: Options): readonly Baseline[] {
  const named = baseline.map((written): Baseline => {
    const [name = '', ...file] = written.split('=')
    return { name, file: file.join('=') }
  })
  return [...(before === undefined ? [] : [{ name: 'before', file: before }]), ...named]
}

/** What is wrong with a call before any file is read. */
function usageProblems(snapshots: readonly string[], options: Options): readonly InputProblem[] {
  const packs = options.pack ?? []
  const baselines = baselinesOf(options)
  const problem = (message: string, hint: string): InputProblem => ({ path: [], message, hint })
  const stdin = [...snapshots, ...packs, ...baselines.map(({ file }) => file)].filter((file) => file === '-')
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

const repeated = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
]
