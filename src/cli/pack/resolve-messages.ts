import type { Locale } from '../../index.ts'

/** 用语: what `pack resolve` says by itself, in one language. */
export interface ResolveMessages {
  readonly asked: (rule: string, subject: string) => string
  readonly effective: string
  readonly none: string
  /** Of a rule that speaks and asks nothing of the subject: it has no limit, say. */
  readonly noDemand: string
  readonly losers: string
  readonly heads: readonly [rule: string, reason: string]
  readonly help: Readonly<Record<'resolve' | 'rule' | 'snapshot' | 'subject' | 'day', string>>
}

const zh: ResolveMessages = {
  asked: (rule, subject) => `${rule} 之于 ${subject}`,
  effective: '适用',
  none: '没有规则适用。',
  noDemand: '对该对象不作要求',
  losers: '不适用',
  heads: ['规则', '原因'],
  help: {
    resolve: '上下位规则中哪一条适用于某一对象，其余为何不适用',
    rule: '规则，如 example-county/departments；规则标识不重复时可省去规则包',
    snapshot: '快照文件（.yaml、.json），- 表示标准输入',
    subject: '对象的标识（地区、机构等，依规则而定）',
    day: '适用哪一天的规定（YYYY-MM-DD），默认为快照之日',
  },
}

const en: ResolveMessages = {
  asked: (rule, subject) => `${rule} for ${subject}`,
  effective: 'In effect',
  none: 'No rule is in effect.',
  noDemand: 'it asks nothing of this subject',
  losers: 'Not in effect',
  heads: ['rule', 'why'],
  help: {
    resolve: 'which of the rules above and below one another speaks for a subject, and why others do not',
    rule: 'the rule: example-county/departments, or departments alone where only one pack has it',
    snapshot: 'a snapshot (.yaml, .json); - reads standard input',
    subject: 'the id of a place, an agency or another subject, as the rule has it',
    day: 'the day whose law applies (YYYY-MM-DD); the day of the snapshot if left out',
  },
}

/** The words of `pack resolve` in every language the command line speaks. */
export const resolveMessages: Readonly<Record<Locale, ResolveMessages>> = { 'zh-CN': zh, en }
