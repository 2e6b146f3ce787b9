import { Argument, type Command, Option } from 'commander'
import type { Locale } from '../index.ts'
import type { Io } from './io.ts'
import { localeOf } from './locale.ts'
import { messages } from './messages.ts'
import { packMessages } from './pack-messages.ts'
import {
  type PackFormat,
  type PackRequest,
  packFormats,
  packLevels,
  type SchemaName,
  schemaNames,
} from './pack-request.ts'
import type { InputProblem } from './problems.ts'
import { locales } from './request.ts'

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
  pack.addHelpText('after', help.after).showHelpAfterError(seeHelp)
  const part = (name: string, description: string) =>
    pack
      .command(name)
      .description(description)
      .addOption(
        new Option('--locale <locale>', messages[locale].help.locale).choices(locales).default(localeOf(env)),
      )
      .showHelpAfterError(seeHelp)
  const format = () => new Option('--format <format>', help.format).choices(packFormats).default('text')
  part('schema', help.schema)
    .addArgument(new Argument('[document]', help.document).choices(schemaNames).default('pack'))
    .action((of: SchemaName, options: Shared) => whenAsked({ what: 'schema', of, ...options }))
  part('new', help.new)
    .argument('<id>', help.id)
    .addOption(new Option('--level <level>', help.level).choices(packLevels).makeOptionMandatory())
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
  return []
}
