import type { Locale } from '../../index.ts'

/** 用语: what the command `cases` says by itself, in one language. */
export interface CasesMessages {
  readonly none: (rule: string) => string
  readonly seeHelp: string
  readonly help: {
    readonly cases: string
    readonly rule: string
    readonly snapshot: string
    readonly subject: string
    readonly folder: string
    readonly out: string
    readonly after: string
  }
}

const zh: CasesMessages = {
  none: (rule) => `未能为规则 ${rule} 生成用例：`,
  seeHelp: '用法见：bianzhi cases --help',
  help: {
    cases: '为一条规则生成边界用例，输出 YAML 情景文件',
    rule: '规则，如 county-notice/departments；规则标识不重复时可省去规则包',
    snapshot: '快照文件（.yaml、.json），- 表示标准输入；其中应有该规则所判断的对象',
    subject: '判断对象的标识，默认取该规则判断的第一个',
    folder: '情景文件将存放的文件夹，所引文件以此为准写相对路径；默认为 --out 所在文件夹或者当前文件夹',
    out: '写入此文件（不得已存在）；未能生成用例时不写，默认写到标准输出',
    after: `
用例的预期结论由所给规则包得出，存档前应对照原文逐条核对。
不能生成的用例及原因，以注释列于输出末尾。

退出码：
  0   已生成用例
  2   输入或用法有误
  3   一个用例也未能生成
  70  程序内部出错

示例：
  bianzhi cases departments --pack county.pack.yaml --snapshot county.yaml --out departments.scenarios.yaml
  bianzhi cases division-leaders --pack 方案/county.pack.yaml --snapshot 方案/county.yaml --out 方案/leaders.scenarios.yaml
  bianzhi test departments.scenarios.yaml`,
  },
}

const en: CasesMessages = {
  none: (rule) => `No case of ${rule} could be made:`,
  seeHelp: 'Usage: bianzhi cases --help',
  help: {
    cases: 'write the boundary cases of a rule, as a scenario file in YAML',
    rule: 'the rule: county-notice/departments, or departments alone where only one pack has it',
    snapshot: 'a snapshot (.yaml, .json) of somebody whom the rule judges; - reads standard input',
    subject: 'the id of whom the rule judges; the first one it judges if left out',
    folder:
      'the folder in which the cases will stand, from which files are named; that of --out, or the current one, if left out',
    out: 'the file to write, which must not be there yet; without a case none is written; default: the output',
    after: `
What the cases expect is what the pack finds: compare them with the text before you keep them.
What could not be made stands at the end as comments, with the reason.

Exit codes:
  0   cases were made
  2   wrong input or usage
  3   not one case could be made
  70  a bug in bianzhi

Examples:
  bianzhi cases departments --pack county.pack.yaml --snapshot county.yaml --out departments.scenarios.yaml
  bianzhi cases division-leaders --pack plans/county.pack.yaml --snapshot plans/county.yaml --out plans/leaders.scenarios.yaml
  bianzhi test departments.scenarios.yaml`,
  },
}

/** The words of the command `cases` in every language it speaks. */
export const casesMessages: Readonly<Record<Locale, CasesMessages>> = { 'zh-CN': zh, en }
