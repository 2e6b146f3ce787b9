import type { Locale } from '../../index.ts'

/** 用语: what the command `plan` says by itself, in one language. */
export interface PlanMessages {
  readonly wrote: (file: string) => string
  readonly carriedOut: (operations: number, day: string) => string
  readonly bodies: (before: number, after: number) => string
  readonly matters: (moved: number) => string
  readonly posts: (more: number, fewer: number) => string
  readonly looseEnds: (count: number) => string
  readonly noLooseEnds: string
  readonly number: (category: string, amount: number) => string
  readonly more: (count: number) => string
  readonly noRecords: string
  readonly seeHelp: string
  readonly help: Readonly<
    Record<'plan' | 'apply' | 'ledger' | 'compare' | 'check' | 'document' | 'before' | 'day', string> &
      Record<'out' | 'outSnapshot' | 'withPlan' | 'format' | 'formatSnapshot', string> &
      Record<'sheet' | 'jurisdiction' | 'after', string>
  >
}

const zh: PlanMessages = {
  wrote: (file) => `已写入 ${file}`,
  carriedOut: (operations, day) => `方案${operations}条，${day}全部实施`,
  bodies: (before, after) => `机构：改革前${before}个，改革后${after}个`,
  matters: (moved) => `职责：划转、增加、取消${moved}项`,
  posts: (more, fewer) => `核定编制：增加${more}名，减少${fewer}名`,
  looseEnds: (count) => `遗留问题${count}项`,
  noLooseEnds: '没有遗留问题',
  number: (category, amount) => `${category === '' ? '数量' : category}${amount}`,
  more: (count) => `另有${count}项，见 bianzhi plan ledger --sheet loose-ends`,
  noRecords: '方案没有写明提出、审核、批准、备案的文书（records），因此不判断各项改革由谁批准',
  seeHelp: '用法见：bianzhi plan --help',
  help: {
    plan: '改革方案：实施、台账、对照、检查',
    apply: '按方案实施，输出改革后的快照',
    ledger: '输出台账：职责、领导职数、编制三本台账，对照表，精简情况，各机构划转单，遗留问题',
    compare: '输出改革前后对照表和精简情况',
    check: '实施方案，再按规则包检查改革后的快照及遗留问题，以改革前为对照',
    document: '方案文件（.yaml、.json）；- 表示标准输入',
    before: '改革前的快照（.yaml、.json）',
    day: '改革后快照的日期（YYYY-MM-DD），默认为方案中最后的日期',
    out: '写入的文件，不覆盖已有文件；- 表示标准输出（默认）',
    outSnapshot: '写入的文件，不覆盖已有文件；- 表示标准输出（默认），这时说明写到标准错误输出',
    withPlan: '把遗留问题、编制增减和各项操作一并写入快照，供规则包检查',
    format: 'markdown（默认）、csv、xlsx 或 json；不写时依 --out 的后缀',
    formatSnapshot: 'yaml 或 json；不写时依 --out 的后缀，默认 yaml',
    sheet:
      '只输出这些表：functions 职责、leadership 领导职数、establishment 编制、comparison 对照表、reductions 精简情况、transfers 划转单、loose-ends 遗留问题',
    jurisdiction: '对照表和精简情况只计这一地区（含其下），默认为方案所属地区',
    after: `
退出码：
  0   已实施；check：没有违反
  1   check：有违反
  2   输入或用法有误，或者方案无法实施
  3   check：无法判断
  70  程序内部出错

示例：
  bianzhi plan apply 方案.yaml --before 改革前.yaml --out 改革后.yaml
  bianzhi plan ledger 方案.yaml --before 改革前.yaml --out 台账.xlsx
  bianzhi plan compare 方案.yaml --before 改革前.yaml
  bianzhi plan check 方案.yaml --before 改革前.yaml --pack national`,
  },
}

const en: PlanMessages = {
  wrote: (file) => `Wrote ${file}`,
  carriedOut: (operations, day) =>
    `${counted(operations, 'operation')} carried out, as things stand on ${day}`,
  bodies: (before, after) => `Bodies: ${before} before, ${after} after`,
  matters: (moved) => `Matters that move, come or go: ${moved}`,
  posts: (more, fewer) => `Approved posts: ${more} more, ${fewer} fewer`,
  looseEnds: (count) => counted(count, 'loose end'),
  noLooseEnds: 'No loose ends',
  number: (category, amount) => `${category === '' ? 'number' : category}: ${amount}`,
  more: (count) => `${count} more: see bianzhi plan ledger --sheet loose-ends`,
  noRecords:
    'The plan does not say what was proposed, reviewed, approved and filed of it (`records`): who approved its operations is not judged',
  seeHelp: 'See how it is used: bianzhi plan --help',
  help: {
    plan: 'reform plans: carry them out, their ledgers, before and after, and check them',
    apply: 'carry a plan out, and write the snapshot that stands afterwards',
    ledger:
      'write the ledgers of a plan: functions, leader posts, establishment, before and after, cuts, transfers of each body, loose ends',
    compare: 'write every body before and after, and the bodies of each kind',
    check: 'carry a plan out, and judge what stands afterwards with its loose ends, beside what stood before',
    document: 'the plan (.yaml, .json); - is what is piped in',
    before: 'the snapshot before the plan (.yaml, .json)',
    day: 'the day of what stands afterwards (YYYY-MM-DD); default: the last one of the plan',
    out: 'the file to write, never one that is there already; - is the standard output (default)',
    outSnapshot:
      'the file to write, never one that is there already; - is the standard output (default), and what is told goes to the standard error',
    withPlan:
      'write loose ends, changes of posts and operations into the snapshot as well, which packs judge',
    format: 'markdown (default), csv, xlsx or json; without it, what --out ends with',
    formatSnapshot: 'yaml or json; without it, what --out ends with, else yaml',
    sheet: `only these tables: functions, leadership, establishment, comparison, reductions, transfers, loose-ends`,
    jurisdiction: 'the place whose bodies are compared and counted; default: that of the plan',
    after: `
Exit codes:
  0   carried out; check: nothing is violated
  1   check: something is violated
  2   wrong input or usage, or the plan cannot be carried out
  3   check: it cannot be told
  70  a bug of ours

Examples:
  bianzhi plan apply plan.yaml --before before.yaml --out after.yaml
  bianzhi plan ledger plan.yaml --before before.yaml --out ledgers.xlsx
  bianzhi plan compare plan.yaml --before before.yaml
  bianzhi plan check plan.yaml --before before.yaml --pack national`,
  },
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** What the command `plan` says by itself, by language. */
export const planMessages: Readonly<Record<Locale, PlanMessages>> = { 'zh-CN': zh, en }
