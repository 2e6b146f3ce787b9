import type { ConflictKind } from '../../duties/index.ts'
import type { Locale, Localized } from '../../index.ts'

/** 用语: what the command `matters` says by itself, in one language. */
export interface MattersMessages {
  readonly kinds: Readonly<Record<ConflictKind, string>>
  readonly roles: Readonly<Record<string, string>>
  readonly row: (row: number) => string
  readonly sheet: (name: string) => string
  readonly none: (matters: number) => string
  readonly holders: string
  readonly organiser: string
  readonly suggestions: string
  readonly noSuggestions: string
  /** Why the list of suggestions is not all there is. */
  readonly truncated: Readonly<Record<'most' | 'effort', string>>
  readonly ignored: (count: number) => string
  readonly score: (score: number) => string
  readonly counts: (matters: number, bodies: number) => string
  readonly conflicts: (count: number, possible: number) => string
  readonly suggested: (count: number) => string
  readonly moreProblems: (count: number) => string
  readonly rowProblems: (count: number) => string
  readonly seeHelp: string
  readonly help: Readonly<
    Record<
      'matters' | 'list' | 'sheet' | 'encoding' | 'holder' | 'jurisdiction' | 'day' | 'suggest' | 'atLeast',
      string
    > &
      Record<'column' | 'most' | 'failOn' | 'strict' | 'format' | 'after', string>
  >
}

/** Of leads that are named by several lists: none of these says who of them comes first. */
export const listedApart: Localized = {
  zh: '几份清单各自写明牵头部门，没有一份排出先后；由最先提出异议并要求协商的部门主办，商定前按现有分工执行',
  en: 'several lists each name a lead, and none says who comes first: the department that first objects and asks for talks organises; until it is settled the existing division stands',
}

const zh: MattersMessages = {
  kinds: {
    overlap: '多头牵头',
    'no-lead': '无人牵头',
    gap: '部分无人牵头',
    'no-organiser': '有协办无牵头',
    undivided: '分工不明',
  },
  roles: {
    lead: '牵头',
    organiser: '主办',
    'co-organiser': '协办',
    decides: '决策',
    executes: '执行',
    supervises: '监督',
    manages: '管理',
    guides: '指导',
    assesses: '考核',
    responsible: '责任',
  },
  row: (row) => `第${row}行`,
  sheet: (name) => `〔${name}〕`,
  none: (matters) => `${matters}个事项，没有职责冲突。`,
  holders: '承担：',
  organiser: '主办：',
  suggestions: '相近事项，供核对',
  noSuggestions: '没有相近事项。',
  truncated: {
    most: '相近的还有，只列最相近的；要列更多，加 --most',
    effort: '相近的太多，未能全部比对；可提高 --at-least',
  },
  ignored: (count) => `${count}个事项名称中没有文字，未比对`,
  score: (score) => `${score}‰`,
  counts: (matters, bodies) => `事项${matters}个，承担者${bodies}个`,
  conflicts: (count, possible) =>
    `冲突${count}处${possible === 0 ? '' : `，其中${possible}处因事实不全待定`}`,
  suggested: (count) => `相近${count}对`,
  moreProblems: (count) => `另有${count}处问题，见 --format json。`,
  rowProblems: (count) => `清单有${count}处问题；能读取的均已判断。`,
  seeHelp: '用法见：bianzhi matters --help',
  help: {
    matters: '读取权责清单，找出职责冲突和相近事项',
    list: '权责清单（.csv、.xlsx），可给多份；或一个快照（.yaml、.json）；- 表示标准输入',
    sheet: '读取哪张工作表：名称，或第几张（从1起）；默认为全部未隐藏的',
    encoding: 'CSV 的编码：utf-8、gb18030、utf-16le，默认自行判断',
    holder: '清单未写行使主体时由谁行使：机构名称；file 取文件名，sheet 取工作表名',
    column:
      '自定的栏目名称，如 name=事由 holder=归口单位；栏目：number、code、name、item、function、powerType、basis、object、holder、lead、support、handler、level、note',
    jurisdiction: '清单所属地区的名称或标识；对快照，只看其中这一地区',
    day: '哪一天的分工（YYYY-MM-DD），默认为快照之日；清单不写日期',
    suggest: '另列不同部门名称或依据相近的事项，供核对',
    atLeast: '相近度达到多少才列出，1 至 1000（千分数），默认 550',
    most: '最多列出多少对，默认 10000',
    failOn:
      '有哪些冲突即以 1 退出：overlap（多头牵头）、no-lead（无人牵头）、gap（部分无人牵头）、no-organiser（有协办无牵头）、undivided（分工不明），默认全部；never（从不）',
    strict: '清单有任何问题即以 2 退出',
    format: '输出格式：text（默认）、json、csv、dot（Graphviz）、mermaid',
    after: `
清单某行有错，在标准错误输出指出文件、行号和栏目，其余各行照常判断。

退出码：
  0   没有冲突
  1   有 --fail-on 所列的冲突
  2   输入或用法有误；有文件不能读取；加 --strict 时清单有任何问题
  3   只有因事实不全而待定的冲突
  70  程序内部出错

示例：
  bianzhi matters 农业农村局.csv 交通运输局.csv --jurisdiction 某县
  bianzhi matters 权责清单.xlsx --holder sheet --suggest
  bianzhi matters 快照.yaml --format dot | dot -Tsvg > 冲突.svg
  bianzhi matters 权责清单.xlsx --suggest --format csv > 核对.csv`,
  },
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

const en: MattersMessages = {
  kinds: {
    overlap: 'several leads',
    'no-lead': 'no lead',
    gap: 'part without a lead',
    'no-organiser': 'helpers without a lead',
    undivided: 'not divided',
  },
  roles: {},
  row: (row) => `row ${row}`,
  sheet: (name) => ` [${name}]`,
  none: (matters) => `${counted(matters, 'matter')}, none of them in conflict.`,
  holders: 'held by: ',
  organiser: 'who leads: ',
  suggestions: 'Look-alikes, to be looked at',
  noSuggestions: 'No look-alikes.',
  truncated: {
    most: 'there are more; these are the most alike; for more, add --most',
    effort: 'too many names are alike to compare them all; raise --at-least',
  },
  ignored: (count) => `${counted(count, 'name')} without a letter or a digit: not compared`,
  score: (score) => `${score}‰`,
  counts: (matters, bodies) => `${counted(matters, 'matter')}, ${counted(bodies, 'holder')}`,
  conflicts: (count, possible) =>
    `${counted(count, 'conflict')}${possible === 0 ? '' : `, ${possible} of them not certain for want of facts`}`,
  suggested: (count) => counted(count, 'look-alike'),
  moreProblems: (count) => `${count} more; see --format json.`,
  rowProblems: (count) => `The lists have ${counted(count, 'problem')}; what could be read was judged.`,
  seeHelp: 'Usage: bianzhi matters --help',
  help: {
    matters: 'read lists of powers and responsibilities, and find conflicts of duties and look-alikes',
    list: 'lists (.csv, .xlsx), several may be given; or one snapshot (.yaml, .json); - reads what is piped in',
    sheet: 'which sheet, by name or counted from 1; all that are not hidden if left out',
    encoding: 'encoding of CSV: utf-8, gb18030, utf-16le; found out if left out',
    holder: 'who holds what a list gives no holder: a name; or `file`, `sheet` for what these are called',
    column:
      'headings of your own, as name=事由 holder=归口单位; columns: number, code, name, item, function, powerType, basis, object, holder, lead, support, handler, level, note',
    jurisdiction: 'the place whose lists they are, by name or id; of a snapshot, the place to look at',
    day: 'whose division is asked (YYYY-MM-DD); the day of the snapshot if left out; lists have none',
    suggest: 'also list matters of different departments whose names or legal bases are alike',
    atLeast: 'how alike, from 1 to 1000 (per mille); 550 if left out',
    most: 'how many look-alikes at most; 10000 if left out',
    failOn:
      'conflicts that exit with 1: overlap, no-lead, gap, no-organiser, undivided; all if left out; never',
    strict: 'exit with 2 where a list has any problem',
    format: 'output: text (default), json, csv, dot (Graphviz), mermaid',
    after: `
What is wrong in a row is written to standard error with its file, row and column; the other rows are judged.

Exit codes:
  0   no conflict
  1   a conflict of those in --fail-on
  2   wrong input or usage; a file cannot be read; with --strict, any problem of a list
  3   only conflicts that are not certain for want of facts
  70  a bug in bianzhi

Examples:
  bianzhi matters agriculture.csv transport.csv --jurisdiction Demo
  bianzhi matters list.xlsx --holder sheet --suggest
  bianzhi matters snapshot.yaml --format dot | dot -Tsvg > conflicts.svg
  bianzhi matters list.xlsx --suggest --format csv > review.csv`,
  },
}

/** The words of the command `matters` in every language it speaks. */
export const mattersMessages: Readonly<Record<Locale, MattersMessages>> = { 'zh-CN': zh, en }
