import { type Command, Option } from 'commander'
import type { ColumnName, ConflictKind } from '../../duties/index.ts'
import { type Locale, suggest } from '../../index.ts'
import type { Io } from '../io.ts'
import { localeOption } from '../locale.ts'
import { messages } from '../messages.ts'
import { namedTwice, pipedTwice, wrongCall } from '../options/judging-options.ts'
import type { InputProblem } from '../problems.ts'
import { mattersMessages } from './messages.ts'
import {
  conflictKinds,
  type Encoding,
  encodings,
  type MattersFormat,
  type MattersRequest,
  mattersFormats,
} from './request.ts'

/** The options of `matters`, as they were written. */
export interface MattersOptions {
  readonly sheet?: string
  readonly encoding?: Encoding
  readonly holder?: string
  readonly column?: readonly string[]
  readonly jurisdiction?: string
  readonly day?: string
  readonly suggest?: true
  readonly atLeast?: string
  readonly most?: string
  readonly failOn?: readonly (ConflictKind | 'never')[]
  readonly strict?: true
  readonly format: MattersFormat
  readonly locale: Locale
}

/** Adds `matters` to the commands of a program. */
export function addMatters(
  program: Command,
  locale: Locale,
  env: Io['env'],
  whenAsked: (lists: readonly string[], options: MattersOptions) => void,
): void {
  const { help, seeHelp } = mattersMessages[locale]
  program
    .command('matters')
    .description(help.matters)
    .argument('[list...]', help.list)
    .option('--sheet <sheet>', help.sheet)
    .addOption(new Option('--encoding <encoding>', help.encoding).choices(encodings))
    .option('--holder <name>', help.holder)
    .option('--column <column=heading...>', help.column)
    .option('--jurisdiction <name>', help.jurisdiction)
    .option('--day <day>', help.day)
    .option('--suggest', help.suggest)
    .option('--at-least <score>', help.atLeast)
    .option('--most <count>', help.most)
    .addOption(new Option('--fail-on <kind...>', help.failOn).choices([...conflictKinds, 'never']))
    .option('--strict', help.strict)
    .addOption(new Option('--format <format>', help.format).choices(mattersFormats).default('text'))
    .addOption(localeOption(messages[locale].help.locale, env))
    .addHelpText('after', help.after)
    .showHelpAfterError(seeHelp)
    .action(whenAsked)
}

/** What a call of `matters` asks for. */
export function mattersRequest(lists: readonly string[], options: MattersOptions): MattersRequest {
  const {
    atLeast,
    most,
    failOn = conflictKinds,
    suggest: wanted,
    strict,
    column = [],
    jurisdiction,
    ...rest
  } = options
  return {
    ...rest,
    lists,
    ...(jurisdiction === undefined ? {} : { jurisdiction: jurisdiction.trim() }),
    columns: Object.fromEntries(column.map(columnOf)),
    suggest: wanted ?? false,
    ...(atLeast === undefined ? {} : { atLeast: Number(atLeast) }),
    ...(most === undefined ? {} : { most: Number(most) }),
    failOn: conflictKinds.filter((kind) => failOn.includes(kind)),
    strict: strict ?? false,
  }
}

/** `name=事由,项目`: the headings that stand for a column. */
function columnOf(written: string): readonly [column: string, headings: readonly string[]] {
  const [column = '', ...headings] = written.split('=')
  return [column, headings.join('=').split(/[,，]/).filter(Boolean)]
}

/** What is wrong with a call of `matters` before any file is read. */
export function mattersProblems(lists: readonly string[], options: MattersOptions): readonly InputProblem[] {
  const { suggest: wanted, atLeast, most, failOn = [], column = [], format, holder, jurisdiction } = options
  const isGraph = format === 'dot' || format === 'mermaid'
  return [
    ...(lists.length > 0
      ? []
      : [wrongCall('no list is named', 'write lists right after `matters`, or after `--`')]),
    ...namedTwice(
      'the list',
      lists.filter((list) => list !== '-'),
    ),
    ...pipedTwice(lists),
    ...(wanted && isGraph
      ? [
          wrongCall(
            'suggestions are not drawn',
            'leave --suggest out, or write them as --format text, json or csv',
          ),
        ]
      : []),
    ...(holder === 'file' && lists.includes('-')
      ? [wrongCall('what is piped in has no name', 'write who holds it behind --holder')]
      : []),
    ...columnProblems(column),
    ...wholeProblems('--at-least', atLeast, 1000),
    ...wholeProblems('--most', most, 1_000_000),
    ...Object.entries({ '--at-least': atLeast, '--most': most }).flatMap(([flag, value]) =>
      value === undefined || wanted ? [] : [wrongCall(`${flag} is about suggestions`, 'add --suggest')],
    ),
    ...(failOn.includes('never') && failOn.length > 1
      ? [wrongCall('--fail-on names `never` and kinds beside it', 'keep one of them')]
      : []),
    ...Object.entries({ '--holder': holder, '--jurisdiction': jurisdiction }).flatMap(([flag, value]) =>
      value === undefined || value.trim() !== '' ? [] : [wrongCall(`${flag} is empty`, 'write a name')],
    ),
  ]
}

function columnProblems(column: readonly string[]): readonly InputProblem[] {
  const named = column.map(columnOf).map(([name]) => name)
  return [
    ...column
      .filter((written) => columnOf(written)[1].length === 0 || !columnNames.includes(columnOf(written)[0]))
      .map((written) => {
        const hint = suggest(columnOf(written)[0], columnNames) ?? `choose among ${columnNames.join(', ')}`
        const how = columnOf(written)[1].length === 0 ? 'write `--column name=事由`' : hint
        return wrongCall(`\`--column ${written}\` is no COLUMN=HEADING`, how)
      }),
    ...namedTwice('the column', named),
  ]
}

const columnNames: readonly string[] = [
  'number',
  'code',
  'name',
  'item',
  'function',
  'powerType',
  'basis',
  'object',
  'holder',
  'lead',
  'support',
  'handler',
  'level',
  'note',
] satisfies readonly ColumnName[]

function wholeProblems(flag: string, written: string | undefined, most: number): readonly InputProblem[] {
  if (written === undefined || (/^[1-9]\d{0,6}$/.test(written) && Number(written) <= most)) return []
  return [wrongCall(`\`${flag} ${written}\` is not understood`, `write a whole number from 1 to ${most}`)]
}
