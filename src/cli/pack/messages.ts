import type { Locale } from '../../index.ts'

/** 用语: what the command `pack` says by itself, in one language. */
export interface PackMessages {
  readonly wrote: (file: string) => string
  readonly nextStep: (pack: string, scenarios: string) => string
  readonly findings: (count: number) => string
  readonly none: (packs: number) => string
  readonly failedCases: (count: number) => string
  readonly rules: (count: number) => string
  readonly inForce: (from: string, until: string | undefined) => string
  readonly valuesOn: (day: string) => string
  readonly noValue: string
  readonly byTable: (parameters: readonly string[]) => string
  readonly otherwise: string
  readonly notInForce: string
  readonly statuses: Readonly<Record<string, string>>
  readonly relations: Readonly<Record<'implements' | 'tightens' | 'overrides' | 'supplements', string>>
  readonly seeHelp: string
  readonly help: Readonly<
    Record<
      'pack' | 'schema' | 'document' | 'new' | 'id' | 'level' | 'dir' | 'show' | 'one' | 'day' | 'format',
      string
    > &
      Record<'lint' | 'several' | 'scenarios' | 'after', string>
  >
}

const zh: PackMessages = {
  wrote: (file) => `已写入 ${file}`,
  nextStep: (pack, scenarios) =>
    `下一步：bianzhi test ${scenarios}；bianzhi pack lint ${pack} --scenarios ${scenarios}`,
  findings: (count) => `${count}处提示`,
  none: (packs) => `${packs}个规则包，没有提示`,
  failedCases: (count) => `${count}个用例未通过，请运行 bianzhi test`,
  rules: (count) => `规则${count}条`,
  inForce: (from, until) => (until === undefined ? `${from}起施行` : `${from}至${until}施行`),
  valuesOn: (day) => `${day}的参数`,
  noValue: '此日无值',
  byTable: (parameters) => `因对象而异的参数：${parameters.join('、')}`,
  otherwise: '其他',
  notInForce: '此日未施行',
  statuses: { official: '正式', reported: '据报道', illustrative: '示意' },
  relations: { implements: '落实', tightens: '收紧', overrides: '变通', supplements: '补充' },
  seeHelp: '用法见：bianzhi pack --help',
  help: {
    pack: '编写规则包：新建、检查、列出，以及文件格式',
    schema: '输出文件格式（JSON Schema），供编辑器使用',
    document: 'snapshot、pack（默认）、scenarios、waivers、plan 或 book',
    new: '新建规则包及其情景文件，可立即用 bianzhi test 运行',
    id: '规则包标识，小写字母、数字和连字符',
    level: '适用层级：centre、province、prefecture、county、township',
    dir: '写入的文件夹，默认为当前文件夹',
    show: '列出规则包的规则、依据、施行期间和当日参数',
    one: '随库规则包的标识，或 .yaml、.json 文件',
    day: '查看此日的参数和施行情况（YYYY-MM-DD），默认为规则包施行首日',
    format: '输出格式：text（默认）或 json',
    lint: '检查规则包中可能的疏漏',
    several: '随库规则包的标识，或 .yaml、.json 文件，可写多个',
    scenarios: '情景文件，据此指出没有用例的规则；可重复',
    after: `
退出码：
  0   没有提示
  1   有提示，或者有用例未通过
  2   输入或用法有误
  70  程序内部出错

示例：
  bianzhi pack new demo-county --level county
  bianzhi pack lint demo-county.pack.yaml --scenarios demo-county.scenarios.yaml
  bianzhi pack show national --day 2020-01-01
  bianzhi pack schema snapshot > snapshot.schema.json`,
  },
}

const en: PackMessages = {
  wrote: (file) => `Wrote ${file}`,
  nextStep: (pack, scenarios) =>
    `Next: bianzhi test ${scenarios}; bianzhi pack lint ${pack} --scenarios ${scenarios}`,
  findings: (count) => `${count} ${count === 1 ? 'finding' : 'findings'}`,
  none: (packs) => `${packs} ${packs === 1 ? 'pack' : 'packs'}, no findings`,
  failedCases: (count) => `${count} ${count === 1 ? 'case fails' : 'cases fail'}; run bianzhi test`,
  rules: (count) => `${count} ${count === 1 ? 'rule' : 'rules'}`,
  inForce: (from, until) => `in force from ${from}${until === undefined ? '' : ` until ${until}`}`,
  valuesOn: (day) => `Parameters on ${day}`,
  noValue: 'no value on this day',
  byTable: (parameters) => `differs by subject: ${parameters.join(', ')}`,
  otherwise: 'otherwise',
  notInForce: 'not in force on this day',
  statuses: { official: 'official', reported: 'reported', illustrative: 'illustrative' },
  relations: {
    implements: 'implements',
    tightens: 'tightens',
    overrides: 'overrides',
    supplements: 'supplements',
  },
  seeHelp: 'See how it is used: bianzhi pack --help',
  help: {
    pack: 'write packs: begin one, lint it, list it, and the formats of files',
    schema: 'print the format of a document (JSON Schema), for editors',
    document: 'snapshot, pack (default), scenarios, waivers, plan or book',
    new: 'begin a pack with a file of scenarios, which `bianzhi test` runs at once',
    id: 'id of the pack: small letters, digits and hyphens',
    level: 'the level it is for: centre, province, prefecture, county or township',
    dir: 'the folder to write into; default: the current one',
    show: 'list the rules of a pack with citation, days in force and values on a day',
    one: 'id of a pack that ships, or a .yaml or .json file',
    day: 'the day of the values (YYYY-MM-DD); default: the first on which the pack is in force',
    format: 'text (default) or json',
    lint: 'look for what is probably a mistake in packs',
    several: 'ids of packs that ship, and .yaml or .json files',
    scenarios: 'a file of scenarios, by which rules without a case are told; may be repeated',
    after: `
Exit codes:
  0   nothing was found
  1   something was found, or a case fails
  2   wrong input or usage
  70  a bug of ours

Examples:
  bianzhi pack new demo-county --level county
  bianzhi pack lint demo-county.pack.yaml --scenarios demo-county.scenarios.yaml
  bianzhi pack show national --day 2020-01-01
  bianzhi pack schema snapshot > snapshot.schema.json`,
  },
}

/** What the command `pack` says by itself, by language. */
export const packMessages: Readonly<Record<Locale, PackMessages>> = { 'zh-CN': zh, en }
