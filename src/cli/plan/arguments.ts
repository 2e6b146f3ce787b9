import { type Command, Option } from 'commander'
import type { Locale } from '../../index.ts'
import { type CheckOptions, checkRequest, withChecking } from '../check/arguments.ts'
import type { Io } from '../io.ts'
import { localeOption } from '../locale.ts'
import { messages } from '../messages.ts'
import {
  baselineProblems,
  namedTwice,
  packMissing,
  pipedTwice,
  wrongCall,
} from '../options/judging-options.ts'
import { endingProblems, formatOf } from '../output/endings.ts'
import type { InputProblem } from '../problems.ts'
import { planMessages } from './messages.ts'
import {
  type LedgerFormat,
  ledgerEndings,
  ledgerFormats,
  type PlanRequest,
  type SheetName,
  type SnapshotFormat,
  sheetNames,
  snapshotEndings,
  snapshotFormats,
} from './request.ts'

interface Shared {
  readonly locale: Locale
  readonly before?: string
  readonly day?: string
}

/** Adds `plan` and what it can do to the commands of a program. */
export function addPlan(
  program: Command,
  locale: Locale,
  env: Io['env'],
  whenAsked: (request: PlanRequest) => void,
): void {
  const { help, seeHelp } = planMessages[locale]
  const { help: shared } = messages[locale]
  const command = program.command('plan').description(help.plan).helpCommand(false)
  command.addOption(localeOption(shared.locale, env)).addHelpText('after', help.after)
  command.showHelpAfterError(seeHelp)
  const part = (name: string, description: string) =>
    command
      .command(name)
      .description(description)
      .argument('<plan>', help.document)
      .option('--day <day>', help.day)
      .addOption(localeOption(shared.locale, env).default(locale))
      .showHelpAfterError(seeHelp)
  const before = (of: Command) => of.option('--before <file>', help.before)
  before(part('apply', help.apply))
    .option('--out <file>', help.outSnapshot, '-')
    .option('--with-plan', help.withPlan, false)
    .addOption(new Option('--format <format>', help.formatSnapshot).choices(snapshotFormats))
    .action((plan: string, { out, format, withPlan, ...options }: ApplyOptions) => {
      const written = format ?? formatOf(out, snapshotEndings) ?? 'yaml'
      whenAsked({ what: 'apply', ...filesOf(plan, options), out, format: written, withPlan })
    })
  const tables = (of: Command) =>
    before(of)
      .option('--out <file>', help.out, '-')
      .option('--jurisdiction <id>', help.jurisdiction)
      .addOption(new Option('--format <format>', help.format).choices(ledgerFormats))
  tables(part('ledger', help.ledger))
    .addOption(new Option('--sheet <name...>', help.sheet).choices(sheetNames))
    .action((plan: string, options: LedgerOptions) => whenAsked(ledgerRequest(plan, options)))
  tables(part('compare', help.compare)).action((plan: string, options: LedgerOptions) =>
    whenAsked(ledgerRequest(plan, { ...options, sheet: ['reductions', 'comparison'] })),
  )
  withChecking(part('check', help.check), locale).action((plan: string, options: Shared & CheckOptions) =>
    whenAsked({ what: 'check', ...filesOf(plan, options), check: checkRequest([plan], options) }),
  )
}

interface ApplyOptions extends Shared {
  readonly out: string
  readonly format?: SnapshotFormat
  readonly withPlan: boolean
}

interface LedgerOptions extends Shared {
  readonly out: string
  readonly format?: LedgerFormat
  readonly sheet?: readonly SheetName[]
  readonly jurisdiction?: string
}

function ledgerRequest(plan: string, options: LedgerOptions): PlanRequest {
  const { out, format, sheet = sheetNames, jurisdiction } = options
  return {
    what: 'ledger',
    ...filesOf(plan, options),
    out,
    format: format ?? formatOf(out, ledgerEndings) ?? 'markdown',
    sheets: [...new Set(sheet)],
    ...(jurisdiction === undefined ? {} : { jurisdiction }),
  }
}

const filesOf = (plan: string, { locale, before = '', day }: Shared) => ({
  locale,
  plan,
  before,
  ...(day === undefined ? {} : { day }),
})

/** What is wrong with a call of `plan` before any file is read. */
export function planProblems(request: PlanRequest): readonly InputProblem[] {
  const { plan, before } = request
  const without =
    before === ''
      ? [wrongCall('nothing says what stands before the plan', 'add `--before` with a snapshot')]
      : []
  if (request.what === 'check') {
    const { packs, baselines, waivers } = request.check
    return [
      ...without,
      ...packMissing(packs),
      ...baselineProblems(baselines),
      ...namedTwice('the pack', packs),
      ...pipedTwice([plan, ...packs, ...baselines.map(({ file }) => file), waivers]),
    ]
  }
  const isNowhere = request.format === 'xlsx' && request.out === '-'
  return [
    ...without,
    ...pipedTwice([plan, before]),
    ...(request.what === 'apply'
      ? endingProblems(request.out, request.format, snapshotEndings)
      : endingProblems(request.out, request.format, ledgerEndings)),
    ...(isNowhere
      ? [wrongCall('nothing says into which file the workbook goes', 'add `--out FILE.xlsx`')]
      : []),
  ]
}
