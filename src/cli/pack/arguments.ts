import { Argument, type Command, Option } from 'commander'
import type { Locale } from '../../index.ts'
import { shippedPacks } from '../input/shipped-packs.ts'
import type { Io } from '../io.ts'
import { localeOption } from '../locale.ts'
import { messages } from '../messages.ts'
import { aliased } from '../options/aliased.ts'
import {
  baselineProblems,
  type JudgingOptions,
  judgingRequest,
  namedTwice,
  packMissing,
  pipedTwice,
  withJudging,
} from '../options/judging-options.ts'
import type { InputProblem } from '../problems.ts'
import { packMessages } from './messages.ts'
import {
  type PackFormat,
  type PackRequest,
  packFormats,
  packLevels,
  type SchemaName,
  schemaNames,
} from './request.ts'
import { resolveMessages } from './resolve-messages.ts'

// as scenarios name them
const levelNames: ReadonlyMap<string, string> = new Map([
  ['city', 'prefecture'],
  ['town', 'township'],
])

interface Shared {
  readonly locale: Locale
}

/** Adds `pack` and what it can do to the commands of a program. */
export function addPack(
  program: Command,
  locale: Locale,
  env: Io['env'],
  whenAsked: (request: PackRequest) => void,
): void {
  const { help, seeHelp } = packMessages[locale]
  const pack = program.command('pack').description(help.pack).helpCommand(false)
  const spoken = messages[locale].help.locale
  pack.addOption(localeOption(spoken, env)).addHelpText('after', help.after).showHelpAfterError(seeHelp)
  const part = (name: string, description: string) =>
    pack
      .command(name)
      .description(description)
      .addOption(localeOption(spoken, env).default(locale))
      .showHelpAfterError(seeHelp)
  const format = () => new Option('--format <format>', help.format).choices(packFormats).default('text')
  part('schema', help.schema)
    .addArgument(new Argument('[document]', help.document).choices(schemaNames).default('pack'))
    .action((of: SchemaName, options: Shared) => whenAsked({ what: 'schema', of, ...options }))
  part('new', help.new)
    .argument('<id>', help.id)
    .addOption(
      aliased(new Option('--level <level>', help.level), packLevels, levelNames).makeOptionMandatory(),
    )
    .option('--dir <folder>', help.dir, '.')
    .action((id: string, { level, dir: folder, ...rest }: Shared & { level: string; dir: string }) =>
      whenAsked({ what: 'new', id, level, folder, ...rest }),
    )
  part('show', help.show)
    .argument('<pack>', help.one)
    .option('--day <day>', help.day)
    .addOption(format())
    .action((name: string, options: Shared & { day?: string; format: PackFormat }) =>
      whenAsked({ what: 'show', pack: name, ...options }),
    )
  part('lint', help.lint)
    .argument('<pack...>', help.several)
    .option('--scenarios <file...>', help.scenarios)
    .addOption(format())
    .action((packs: readonly string[], options: Shared & { scenarios?: string[]; format: PackFormat }) =>
      whenAsked({ what: 'lint', packs, ...options, scenarios: options.scenarios ?? [] }),
    )
  const own = resolveMessages[locale].help
  const resolve = part('resolve', own.resolve)
    .argument('<rule>', own.rule)
    .argument('<snapshot>', own.snapshot)
    .requiredOption('--subject <id>', own.subject)
    .option('-p, --pack <pack...>', messages[locale].help.pack(Object.keys(shippedPacks)))
    .option('--day <day>', own.day)
  withJudging(resolve, locale)
    .addOption(format())
    .action((rule: string, snapshot: string, options: ResolveOptions) => {
      const { pack: packs = [], subject, day, format: as, locale: spoken } = options
      const asked = { rule, snapshot, subject, packs, ...(day === undefined ? {} : { day }) }
      whenAsked({ what: 'resolve', ...asked, ...judgingRequest(options), format: as, locale: spoken })
    })
}

interface ResolveOptions extends Shared, JudgingOptions {
  readonly subject: string
  readonly pack?: readonly string[]
  readonly day?: string
  readonly format: PackFormat
}

/** What is wrong with a call of `pack` before any file is looked for. */
export function packProblems(request: PackRequest): readonly InputProblem[] {
  const problem = (message: string, hint: string): InputProblem => ({ path: [], message, hint })
  if (request.what === 'new' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(request.id)) {
    return [problem(`\`${request.id}\` is no id`, 'write small letters, digits and single hyphens')]
  }
  if (request.what === 'show' && request.day !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(request.day)) {
    return [problem(`\`${request.day}\` is no day`, 'write it as YYYY-MM-DD')]
  }
  if (request.what === 'resolve') {
    const { packs, baselines, snapshot } = request
    return [
      ...packMissing(packs),
      ...baselineProblems(baselines),
      ...namedTwice('the pack', packs),
      ...pipedTwice([snapshot, ...packs, ...baselines.map(({ file }) => file)]),
    ]
  }
  return []
}
