import type { Locale } from '../../index.ts'

/** 用语: what the command `compare` says by itself, in one language. */
export interface CompareMessages {
  readonly against: (name: string, first: string, counts: ChangeCounts) => string
  readonly same: (judgements: number) => string
  readonly seeHelp: string
  readonly help: {
    readonly compare: string
    readonly snapshot: string
    readonly pack: (ids: readonly string[]) => string
    readonly parameter: string
    readonly lawOn: string
    readonly all: string
    readonly format: string
    readonly after: string
  }
}

/** How many judgements a version has that another has not, and the other way round. */
export interface ChangeCounts {
  readonly appeared: number
  readonly vanished: number
  readonly changed: number
  readonly unchanged: number
}

const zh: CompareMessages = {
  against: (name, first, { appeared, vanished, changed, unchanged }) =>
    `${name} 对比 ${first}：新增${appeared}项，消失${vanished}项，变化${changed}项，不变${unchanged}项`,
  same: (judgements) => `${judgements}项判断在各方案下均相同。`,
  seeHelp: '用法见：bianzhi compare --help',
  help: {
    compare: '以不同规则包、参数或法律日判断同一快照，列出差别',
    snapshot: '一份快照文件（.yaml、.json），- 表示标准输入',
    pack: (ids) =>
      `规则包文件或随附规则包（${ids.join('、')}）；以空格分隔则一并适用，以逗号分隔则各为一个方案；别无其他方案时，每个规则包各为一个方案`,
    parameter: '参数的若干取值，逗号分隔，如 institution-ratio=1.1:1,1.2:1',
    lawOn: '适用法律日，可有若干，逗号分隔',
    all: '也列出各方案下相同的判断',
    format: '输出格式：text（默认）、json、markdown',
    after: `
各方案为所列规则包、参数取值、法律日的一切组合，与第一个方案对比。

退出码：
  0   已作对比
  2   输入或用法有误
  70  程序内部出错

示例：
  bianzhi compare town.yaml --pack ruian-township township-2010 --assume-territory ruian-township township-2010
  bianzhi compare town.yaml --pack ruian-township --assume-territory ruian-township --parameter institution-ratio=1.1:1,1.2:1,1.3:1
  bianzhi compare city.yaml --pack shandong-2014 --law-on 2014-06-30,2014-07-01 --format markdown`,
  },
}

const en: CompareMessages = {
  against: (name, first, { appeared, vanished, changed, unchanged }) =>
    `${name} against ${first}: ${appeared} appeared, ${vanished} vanished, ${changed} changed, ${unchanged} unchanged`,
  same: (judgements) =>
    judgements === 1
      ? 'The one judgement is the same under every version.'
      : `All ${judgements} judgements are the same under every version.`,
  seeHelp: 'Usage: bianzhi compare --help',
  help: {
    compare: 'judge one snapshot under several packs, parameters or days, and say what differs',
    snapshot: 'a snapshot (.yaml, .json); - reads standard input',
    pack: (ids) =>
      `packs: files, or shipped ones (${ids.join(', ')}); with blanks between them they judge together, with commas each is a version; where nothing else makes versions, each pack is one`,
    parameter: 'values of a parameter, with commas between them: institution-ratio=1.1:1,1.2:1',
    lawOn: 'days whose law applies, with commas between them',
    all: 'write out also what is the same under all versions',
    format: 'output: text (default), json, markdown',
    after: `
The versions are all combinations of the packs, values and days; they are compared with the first.

Exit codes:
  0   compared
  2   wrong input or usage
  70  a bug in bianzhi

Examples:
  bianzhi compare town.yaml --pack ruian-township township-2010 --assume-territory ruian-township township-2010
  bianzhi compare town.yaml --pack ruian-township --assume-territory ruian-township --parameter institution-ratio=1.1:1,1.2:1,1.3:1
  bianzhi compare city.yaml --pack shandong-2014 --law-on 2014-06-30,2014-07-01 --format markdown`,
  },
}

/** The words of the command `compare` in every language it speaks. */
export const compareMessages: Readonly<Record<Locale, CompareMessages>> = { 'zh-CN': zh, en }
