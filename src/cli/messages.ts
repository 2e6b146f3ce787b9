import type { Force, Locale, Outcome, Skipped, Succession, Superseded, Verdict } from '../index.ts'

/** 用语: everything the command line says by itself, in one language. */
export interface Messages {
  readonly stdin: string
  readonly factsOn: (day: string) => string
  readonly lawOn: (day: string) => string
  readonly packs: string
  readonly baselines: string
  readonly assumed: string
  readonly alternatives: string
  readonly nothingFound: string
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly forces: Readonly<Record<Force, string>>
  readonly statuses: { readonly reported: string; readonly illustrative: string }
  readonly counted: (subjects: number) => string
  /** Between a name and what is said about it. */
  readonly colon: string
  readonly comma: string
  readonly bracketed: (text: string) => string
  readonly cited: (source: string, article: string | undefined) => string
  readonly reading: (text: string) => string
  readonly known: (figure: string) => string
  /** What is missing, where the name of the one it belongs to stands beside it. */
  readonly withoutName: (missing: string, name: string) => string
  readonly lacking: (missing: readonly string[]) => string
  readonly claims: (count: number, wrong: number) => string
  readonly claimHeads: readonly [string, string, string, string, string]
  readonly reconciles: { readonly yes: string; readonly no: string; readonly unknown: string }
  /** That only some were asked for, and how many others were found. */
  readonly hidden: (only: readonly string[], count: number) => string
  readonly skipped: string
  readonly suspicions: string
  readonly uncompared: (snapshot: string) => string
  /** Heads the rules in whose place others speak. */
  readonly superseded: string
  readonly relations: Readonly<Record<Superseded['relation'], string>>
  readonly succession: (one: Succession) => string
  readonly reasons: Readonly<Record<Skipped['reason'], (pack: string, lawOn: string) => string>>
  readonly judged: (count: number) => string
  readonly outcome: string
  readonly outcomes: Readonly<Record<Outcome, string>>
  readonly because: Readonly<Record<Outcome, string>>
  readonly waived: (count: number) => string
  /** Why the outcome is not worse, where something was waived. */
  readonly becauseWaived: string
  readonly failed: (count: number, failOn: string) => string
  readonly overview: readonly [string, string, string, string, string]
  readonly problems: (count: number) => string
  readonly seeHelp: string
  readonly bug: string
  readonly help: HelpMessages
}

export interface HelpMessages {
  readonly headings: Readonly<Record<string, string>>
  readonly program: string
  readonly check: string
  readonly help: string
  readonly version: string
  readonly snapshot: string
  readonly pack: (shipped: readonly string[]) => string
  readonly lawOn: string
  readonly before: string
  readonly baseline: string
  readonly assumeTerritory: string
  readonly alternative: string
  readonly only: string
  readonly waivers: string
  readonly locale: string
  readonly format: string
  readonly failOn: string
  readonly after: string
}

// of what is missing, a few are named; a snapshot without a collection lacks thousands
const few = 4

const zh: Messages = {
  stdin: '标准输入',
  factsOn: (day) => `事实日 ${day}`,
  lawOn: (day) => `适用法律日 ${day}`,
  packs: '规则包',
  baselines: '对照快照',
  assumed: '假设适用',
  alternatives: '另取读法',
  nothingFound: '没有违反、允许或无法判断的事项。',
  verdicts: {
    satisfied: '符合',
    violated: '违反',
    permitted: '允许',
    exempt: '豁免',
    unknown: '无法判断',
  },
  forces: { mandatory: '强制', principle: '原则上', general: '一般', advisory: '倡导' },
  statuses: { reported: '转引', illustrative: '示意' },
  counted: (subjects) => `共${subjects}个`,
  colon: '：',
  comma: '、',
  bracketed: (text) => `（${text}）`,
  cited: (source, article) => `〔${source}${article === undefined ? '' : ` · ${article}`}〕`,
  reading: (text) => `读法：${text}`,
  known: (figure) => `现为${figure}；`,
  withoutName: (missing, name) =>
    missing.startsWith(`${name}（`)
      ? missing.slice(name.length + 1).replace('）', '')
      : missing.startsWith(`${name}的`) || missing.startsWith(`${name} `)
        ? missing.slice(name.length + 1)
        : missing,
  lacking: (missing) =>
    missing.length === 0
      ? '事实不足'
      : `缺少${missing.slice(0, few).join('、')}${missing.length > few ? `等${missing.length}项` : ''}`,
  claims: (count, wrong) => `自述数字核对：${count}项${wrong === 0 ? '' : `，${wrong}项对不上`}`,
  claimHeads: ['数字', '文件自述', '核算', '相差', '核对'],
  reconciles: { yes: '一致', no: '对不上', unknown: '无法核算' },
  hidden: (only, count) =>
    `只列出 ${only.join('、')} 的结论${count === 0 ? '' : `，另有其他${count}项未列出`}；退出码据此而定，下列统计和结论仍为全部规则的`,
  skipped: '未作判断的规则包',
  superseded: '由其他层级取代的规则',
  relations: { implements: '落实', tightens: '收紧', overrides: '变通', disables: '停用' },
  suspicions: '疑似笔误（不影响判断）',
  uncompared: (snapshot) => `未与 ${snapshot} 比较（其中没有同一标识的对象）`,
  succession: ({ pack, division, code, since }) =>
    `规则包 ${pack} 所指区划 ${division}，自${since}起按 ${code} 适用（区划代码沿革；两者辖区未必相同）`,
  reasons: {
    'outside-its-days': (_, lawOn) => `${lawOn}不在其施行期间`,
    'outside-its-territory': (pack) =>
      `快照所列地区不在其适用地域；如需假设适用，加 --assume-territory ${pack}`,
    'place-not-named': (pack) => `原文未指明地区；如需假设适用，加 --assume-territory ${pack}`,
    superseded: () => '其规则均由其他规则包的规则取代',
    'nothing-to-judge': () => '没有规则适用于快照中的对象',
  },
  judged: (count) => `判断${count}项`,
  outcome: '结论',
  outcomes: { lawful: '合规', unlawful: '违规', undetermined: '待定', 'not-judged': '未作判断' },
  because: {
    lawful: '没有违反强制性规定',
    unlawful: '违反强制性规定',
    undetermined: '有强制性规定因事实不足无法判断',
    'not-judged': '没有规则适用',
  },
  waived: (count) => `其中获个案豁免 ${count}`,
  becauseWaived: '强制性规定的违反均已获个案豁免',
  failed: (count, failOn) => `${count}项违反达到 --fail-on ${failOn}`,
  overview: ['快照', '结论', '违反', '允许', '无法判断'],
  problems: (count) => `输入有${count}处问题。`,
  seeHelp: '用法见：bianzhi check --help',
  bug: '程序内部出错，这是 bianzhi 的缺陷，请连同以下内容反馈。',
  help: {
    headings: {
      'Usage:': '用法',
      'Arguments:': '参数：',
      'Options:': '选项：',
      'Commands:': '命令：',
    },
    program: '按规则包检查机构编制：违反了哪一条、哪个单位、差多少。',
    check: '按规则包判断一个或多个快照',
    help: '显示帮助',
    version: '显示版本',
    snapshot: '快照文件（.yaml、.json），- 表示标准输入',
    pack: (shipped) => `规则包：${shipped.join('、')}，或规则包文件；可给多个`,
    lawOn: '适用哪一天的规定（YYYY-MM-DD），默认为快照之日',
    before: '改革前的快照',
    baseline: '其他对照快照，如 2001=旧.yaml',
    assumeTerritory: '假设快照所列地区在某规则包的适用地域内',
    only: '只列出这些规则包或规则（pack/rule）的结论，退出码也只据此而定；可写多个',
    alternative: '对有歧义的条文改取另一种读法（规则包/规则）',
    waivers: '个案豁免文件（.yaml、.json），- 表示标准输入',
    locale: '语言：zh-CN、en，默认依环境变量',
    format: '输出格式：text（默认）、json',
    failOn:
      '违反哪一级规定即以 1 退出：mandatory（强制，默认）、principle（原则上）、general（一般）、advisory（倡导）、never（从不）',
    after: `
退出码：
  0   合规
  1   有违反，且达到 --fail-on 所定级别
  2   输入或用法有误
  3   有强制性规定无法判断，或没有规则适用
  70  程序内部出错

示例：
  bianzhi check 方案.yaml --pack national
  bianzhi check after.yaml --before before.yaml --pack national ganzhou
  cat after.json | bianzhi check - --pack 本省规则.yaml --format json`,
  },
}

const figures = (count: number): string => (count === 1 ? '1 figure' : `${count} figures`)

const en: Messages = {
  stdin: 'standard input',
  factsOn: (day) => `facts of ${day}`,
  lawOn: (day) => `law of ${day}`,
  packs: 'packs',
  baselines: 'compared with',
  assumed: 'assumed to apply',
  alternatives: 'other readings taken',
  nothingFound: 'Nothing is violated, permitted or unknown.',
  verdicts: {
    satisfied: 'satisfied',
    violated: 'violated',
    permitted: 'permitted',
    exempt: 'exempt',
    unknown: 'unknown',
  },
  forces: { mandatory: 'mandatory', principle: 'in principle', general: 'general', advisory: 'advisory' },
  statuses: { reported: 'reported', illustrative: 'illustrative' },
  counted: (subjects) => `${subjects} in all`,
  colon: ': ',
  comma: ', ',
  bracketed: (text) => ` (${text})`,
  cited: (source, article) => `〔${source}${article === undefined ? '' : ` · ${article}`}〕`,
  reading: (text) => `reading: ${text}`,
  known: (figure) => `it is ${figure}; `,
  withoutName: (missing, name) => {
    const [what = '', rest, ...more] = missing.split(` of ${name}`)
    if (rest === undefined || more.length > 0) return missing
    if (rest === '' || rest.startsWith(' (')) return `${what}${rest}`
    return rest.startsWith(' ') ? `${what} of${rest}` : missing
  },
  lacking: (missing) =>
    missing.length === 0
      ? 'facts are missing'
      : `missing: ${missing.slice(0, few).join(', ')}${missing.length > few ? ` and ${missing.length - few} more` : ''}`,
  claims: (count, wrong) =>
    `What the text says of itself: ${figures(count)}${wrong === 0 ? '' : `, ${wrong} not reconciled`}`,
  claimHeads: ['figure', 'says', 'computed', 'difference', 'reconciles'],
  reconciles: { yes: 'yes', no: 'no', unknown: 'unknown' },
  hidden: (only, count) =>
    `only ${only.join(', ')} ${only.length === 1 ? 'is' : 'are'} shown, and ${only.length === 1 ? 'decides' : 'decide'} the exit code${count === 0 ? '' : `; ${count} other ${count === 1 ? 'finding is' : 'findings are'} not shown`}; what follows is about all rules`,
  skipped: 'Packs that judged nothing',
  superseded: 'Rules in whose place another layer speaks',
  relations: { implements: 'implements', tightens: 'tightens', overrides: 'overrides', disables: 'disables' },
  suspicions: 'Probably misspelt (no verdict hangs on it)',
  uncompared: (snapshot) => `Not compared with ${snapshot}, which has nothing of that id`,
  succession: ({ pack, division, code, since }) =>
    `Pack ${pack} names division ${division}; since ${since} it applies to ${code}, by succession of codes (the areas may differ)`,
  reasons: {
    'outside-its-days': (_, lawOn) => `not in force on ${lawOn}`,
    'outside-its-territory': (pack) =>
      `the places lie outside its territory; to assume it, add --assume-territory ${pack}`,
    'place-not-named': (pack) =>
      `its text does not name the place; to assume it, add --assume-territory ${pack}`,
    superseded: () => 'rules of other packs stand in the place of its own',
    'nothing-to-judge': () => 'none of its rules applies to anything in the snapshot',
  },
  judged: (count) => `${count} ${count === 1 ? 'judgement' : 'judgements'}`,
  outcome: 'outcome',
  outcomes: {
    lawful: 'lawful',
    unlawful: 'unlawful',
    undetermined: 'undetermined',
    'not-judged': 'not judged',
  },
  because: {
    lawful: 'no mandatory rule is violated',
    unlawful: 'a mandatory rule is violated',
    undetermined: 'a mandatory rule cannot be judged for want of facts',
    'not-judged': 'no rule applies',
  },
  waived: (count) => `${count} waived`,
  becauseWaived: 'every violation of a mandatory rule is waived',
  failed: (count, failOn) =>
    `${count} ${count === 1 ? 'violation reaches' : 'violations reach'} --fail-on ${failOn}`,
  overview: ['snapshot', 'outcome', 'violated', 'permitted', 'unknown'],
  problems: (count) => `The input has ${count} ${count === 1 ? 'problem' : 'problems'}.`,
  seeHelp: 'Usage: bianzhi check --help',
  bug: 'this is a bug in bianzhi; please report it with what follows.',
  help: {
    headings: {},
    program:
      'Checks government establishment (编制) against rule packs: which article, which unit, by how much.',
    check: 'judge one or more snapshots under rule packs',
    help: 'show help',
    version: 'show the version',
    snapshot: 'snapshot files (.yaml, .json); - reads what is piped in',
    pack: (shipped) => `packs: ${shipped.join(', ')}, or a file; several may be given`,
    lawOn: 'the day whose law applies (YYYY-MM-DD); the day of the snapshot if left out',
    before: 'the snapshot before the reform',
    baseline: 'a further snapshot to compare with, as 2001=old.yaml',
    assumeTerritory: 'judge by a pack as if the places lay in its territory',
    only: 'the packs or rules (pack/rule) whose findings are shown and decide the exit code; others are left out',
    alternative: 'take the other reading of an ambiguous text (pack/rule)',
    waivers: 'a file of waivers (.yaml, .json)',
    locale: 'language: zh-CN, en; by the environment if left out',
    format: 'output: text (default), json',
    failOn:
      'weakest force whose violation exits with 1: mandatory (default), principle, general, advisory, never',
    after: `
Exit codes:
  0   lawful
  1   a violation reaches --fail-on
  2   wrong input or usage
  3   a mandatory rule cannot be judged, or no rule applies
  70  a bug in bianzhi

Examples:
  bianzhi check plan.yaml --pack national
  bianzhi check after.yaml --before before.yaml --pack national ganzhou
  cat after.json | bianzhi check - --pack my-province.yaml --format json`,
  },
}

/** The words of the command line in every language it speaks. */
export const messages: Readonly<Record<Locale, Messages>> = { 'zh-CN': zh, en }
