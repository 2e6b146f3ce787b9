import type { Localized } from '../model/localized.ts'

/** By which rule it is told who leads. */
export type LeadRule = 'named' | 'first-listed' | 'first-objected' | 'objected-together' | 'nobody'

/** Why somebody leads, or nobody does. */
export function becauseOf(rule: LeadRule, lead: string): Localized {
  return {
    named: { zh: `${lead}是明确的牵头部门`, en: `${lead} is named as the lead` },
    'first-listed': {
      zh: `有多个牵头部门，排在首位的${lead}为主办部门，其他部门协办；商定前按现有分工执行`,
      en: `several leads are named: ${lead} is listed first and organises, the others co-operate; until it is settled the existing division stands`,
    },
    'first-objected': {
      zh: `没有明确牵头部门，最先提出异议并要求协商的${lead}为主办部门；商定前按现有分工执行`,
      en: `no lead is named: ${lead} first objected and asked for talks, and organises; until it is settled the existing division stands`,
    },
    'objected-together': {
      zh: '没有明确牵头部门，几个部门在同一天最先提出异议，由谁主办尚不能确定；商定前按现有分工执行',
      en: 'no lead is named, and several departments first objected on one day: who organises is open; until it is settled the existing division stands',
    },
    nobody: {
      zh: '没有明确牵头部门，也没有部门提出异议',
      en: 'no lead is named, and no department has objected',
    },
  }[rule]
}
