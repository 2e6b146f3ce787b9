import { type Command, Option } from 'commander'
import { isEstablishmentError } from '../index.ts'
import { boundaryCases, casesYaml } from '../testing/index.ts'
import { baselinesOf } from './baselines.ts'
import { exitCodes } from './exit-codes.ts'
import type { Io } from './io.ts'
import { load } from './loading.ts'
import { localeOf } from './locale.ts'
import { type InputProblem, problemLines } from './problems.ts'
import { type Baseline, locales, type Request } from './request.ts'

/** What a call of `cases` asks for. */
export interface CasesRequest {
  readonly rule: string
  readonly snapshot: string
  readonly packs: readonly string[]
  readonly subject?: string
  readonly lawOn?: string
  readonly baselines: readonly Baseline[]
  readonly assumeTerritory: readonly string[]
  readonly alternatives: readonly string[]
  readonly locale: Request['locale']
}

/** 生成用例: writes the boundary cases of a rule as a scenario file, and says with which code it ends. */
export async function casesCommand(request: CasesRequest, io: Io): Promise<number> {
  const { rule, snapshot: file, subject, lawOn, baselines, assumeTerritory, alternatives, locale } = request
  const { packs } = request
  const loaded = await load(
    {
      snapshots: [file],
      packs,
      baselines,
      assumeTerritory,
      alternatives,
      locale,
      format: 'text',
      failOn: 'never',
    },
    io,
  )
  const [first] = loaded.snapshots
  if (first === undefined || loaded.problems.length > 0) return refused(loaded.problems, io)
  try {
    const texts = await textsOf([file, ...baselines.map((one) => one.file)], io)
    const facts = (name: string) => (texts.has(name) ? { file: name } : undefined)
    const made = boundaryCases({
      packs: loaded.packs,
      rule,
      given: facts(file) ?? first.snapshot,
      ...(subject === undefined ? {} : { subject }),
      ...(lawOn === undefined ? {} : { lawOn }),
      baselines: Object.fromEntries(
        Object.entries(loaded.baselines).map(([name, snapshot]) => [
          name,
          facts(baselines.find((one) => one.name === name)?.file ?? '') ?? snapshot,
        ]),
      ),
      ...(assumeTerritory.length === 0 ? {} : { assumeTerritory }),
      ...(alternatives.length === 0 ? {} : { alternatives }),
      read: (name) => texts.get(name) ?? '',
    })
    io.stdout.write(casesYaml(made))
    return made.cases.length === 0 ? exitCodes.undecided : exitCodes.lawful
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    return refused(error.problems, io)
  }
}

function refused(problems: readonly InputProblem[], io: Io): number {
  io.stderr.write(`${problemLines(problems).join('\n')}\n`)
  return exitCodes.wrongInput
}

/** The texts of files; what was piped in has no name by which a scenario could find it again. */
async function textsOf(files: readonly string[], io: Io): Promise<ReadonlyMap<string, string>> {
  const named = [...new Set(files)].filter((file) => file !== '-')
  const texts = await Promise.all(
    named.map(async (file) => [file, new TextDecoder().decode(await io.readFile(file))] as const),
  )
  return new Map(texts)
}

/** The words by which the command line explains `cases`. */
export const casesHelp = {
  'zh-CN': {
    cases: '为一条规则生成边界用例（YAML 情景文件）',
    rule: '规则：`规则包/规则`，只有一个规则包时可省去规则包',
    pack: '规则包：编号或文件',
    snapshot: '快照文件，须为该规则所判断',
    subject: '判断对象；默认取该规则判断的第一个',
    lawOn: '适用哪一天的规定；默认为快照之日',
    before: '改革前的快照文件',
    baseline: '其他对比快照，名称=文件',
    assumeTerritory: '视为在其适用地域内的规则包',
    alternative: '采用另一读法的规则',
    locale: '语言',
  },
  en: {
    cases: 'write the boundary cases of a rule, as a scenario file in YAML',
    rule: 'the rule: `pack/rule`, or the rule alone where there is one pack',
    pack: 'packs: ids or files',
    snapshot: 'a snapshot file, which the rule judges',
    subject: 'whom the rule judges; otherwise the first one it judges',
    lawOn: 'the day whose law applies; otherwise that of the snapshot',
    before: 'the snapshot before a reform, a file',
    baseline: 'other earlier snapshots, NAME=FILE',
    assumeTerritory: 'packs that judge as if the places lay in their territory',
    alternative: 'rules whose other reading is taken',
    locale: 'the language',
  },
} as const

interface Options {
  readonly pack: readonly string[]
  readonly snapshot: string
  readonly subject?: string
  readonly lawOn?: string
  readonly before?: string
  readonly baseline?: readonly string[]
  readonly assumeTerritory?: readonly string[]
  readonly alternative?: readonly string[]
  readonly locale: CasesRequest['locale']
}

/** Adds `cases` to a command line; `whenAsked` is handed what a call asks for. */
export function addCases(
  program: Command,
  locale: CasesRequest['locale'],
  env: Io['env'],
  whenAsked: (request: CasesRequest) => void,
): Command {
  const help = casesHelp[locale]
  return program
    .command('cases')
    .description(help.cases)
    .argument('<rule>', help.rule)
    .requiredOption('-p, --pack <pack...>', help.pack)
    .requiredOption('--snapshot <file>', help.snapshot)
    .option('--subject <id>', help.subject)
    .option('--law-on <day>', help.lawOn)
    .option('--before <file>', help.before)
    .option('--baseline <name=file...>', help.baseline)
    .option('--assume-territory <pack...>', help.assumeTerritory)
    .option('--alternative <rule...>', help.alternative)
    .addOption(new Option('--locale <locale>', help.locale).choices(locales).default(localeOf(env)))
    .action((rule: string, options: Options) => whenAsked(requestOf(rule, options)))
}

function requestOf(rule: string, options: Options): CasesRequest {
  const { pack, snapshot, subject, lawOn, locale } = options
  return {
    rule,
    snapshot,
    packs: pack,
    ...(subject === undefined ? {} : { subject }),
    ...(lawOn === undefined ? {} : { lawOn }),
    baselines: baselinesOf(options),
    assumeTerritory: options.assumeTerritory ?? [],
    alternatives: options.alternative ?? [],
    locale,
  }
}
