import type { Locale } from '../../index.ts'
import type { Allowed } from '../../reform/index.ts'

/** 用语: what the command `precheck` says by itself, in one language. */
export interface PrecheckMessages {
  readonly answers: Readonly<Record<Allowed, string>>
  readonly binding: string
  /** Heads what was asked. */
  readonly change: string
  readonly ways: string
  readonly missing: string
  readonly held: (ids: readonly string[]) => string
  readonly expired: (ids: readonly string[]) => string
  readonly seeHelp: string
  readonly help: Readonly<
    Record<'precheck' | 'snapshot' | 'change' | 'post' | 'deputy' | 'chief' | 'appoint', string> &
      Record<'recruit' | 'transfer' | 'book' | 'on' | 'after', string>
  >
}

const zh: PrecheckMessages = {
  answers: {
    yes: '可以办理',
    no: '不得办理',
    'needs-approval': '须经批准方可办理',
    unknown: '无法判断',
  },
  binding: '相关规定',
  change: '拟办事项',
  ways: '可循途径',
  missing: '缺少',
  held: (ids) => `已计入占用：${ids.join('、')}`,
  expired: (ids) => `占用已过期，不再计入：${ids.join('、')}`,
  seeHelp: '用法见：bianzhi precheck --help',
  help: {
    precheck: '预审：现在能否增加编制、职数、机构，或者招录、调动、任职',
    snapshot: '快照文件（.yaml、.json）；- 表示标准输入',
    change: '拟办事项的文件：一种简写，或方案中的若干操作',
    post: '增加核定编制：机构:类别[:数量]，减少写负数',
    deputy: '增加副职职数：机构[:数量]',
    chief: '增加正职职数：机构[:数量]',
    appoint: '任用领导：机构:职级[:数量]',
    recruit: '招录人员：机构:类别[:数量]，增加实有人数而不是编制',
    transfer: '调动人员：调出机构:调入机构:类别[:数量]；调自或调往外单位的，该处留空',
    book: '占用登记簿的文件：在办事项已占用的，不再给别人',
    on: '询问之日（YYYY-MM-DD），用以判断占用是否过期；不早于快照之日，默认即该日',
    after: `
只看因此变坏的：别处原有的超出，不妨碍与它无关的事项；使超出增加的，不得办理。

退出码：
  0   可以办理
  1   不得办理，或须经批准
  2   输入或用法有误
  3   无法判断
  70  程序内部出错

示例：
  bianzhi precheck 某镇.yaml --pack 规定.yaml --post 农技站:institution
  bianzhi precheck 某镇.yaml --pack 规定.yaml --recruit 农技站:institution:2 --book 登记簿.json
  bianzhi precheck 某镇.yaml --pack 规定.yaml --change 拟办.yaml --format json`,
  },
}

const en: PrecheckMessages = {
  answers: {
    yes: 'Allowed',
    no: 'Not allowed',
    'needs-approval': 'Needs an approval',
    unknown: 'Cannot be told',
  },
  binding: 'Rules that bind it',
  change: 'asked',
  ways: 'Ways out',
  missing: 'Missing',
  held: (ids) => `Counted as kept: ${ids.join(', ')}`,
  expired: (ids) => `Run out, and not counted: ${ids.join(', ')}`,
  seeHelp: 'see: bianzhi precheck --help',
  help: {
    precheck: 'ask whether one more post, leader, agency, recruitment or transfer may happen now',
    snapshot: 'the snapshot (.yaml, .json); - is what is piped in',
    change: 'the file of what is about to happen: one of the short forms, or operations of a plan',
    post: 'approved posts more: AGENCY:CATEGORY[:N]; fewer with a minus',
    deputy: 'deputy posts more: AGENCY[:N]',
    chief: 'chief posts more: AGENCY[:N]',
    appoint: 'leaders appointed: AGENCY:GRADE[:N]',
    recruit: 'people recruited: AGENCY:CATEGORY[:N]; raises the staff, not the posts',
    transfer: 'people transferred: FROM:TO:CATEGORY[:N]; leave FROM or TO empty for outside',
    book: 'the file of reservations, whose room is not given away again',
    on: 'the day it is asked (YYYY-MM-DD), by which reservations run out; not before that of the snapshot, which is the default',
    after: `
Only what gets worse counts: what is broken elsewhere refuses nothing that has nothing to do with it, and what
would be broken by more than now is refused.

Exit codes:
  0   allowed
  1   not allowed, or not without an approval
  2   the input or the call is wrong
  3   cannot be told
  70  the program itself failed

Examples:
  bianzhi precheck town.yaml --pack rules.yaml --post station:institution
  bianzhi precheck town.yaml --pack rules.yaml --recruit station:institution:2 --book book.json
  bianzhi precheck town.yaml --pack rules.yaml --change change.yaml --format json`,
  },
}

/** What the command says by itself, by language. */
export const precheckMessages: Readonly<Record<Locale, PrecheckMessages>> = { 'zh-CN': zh, en }
