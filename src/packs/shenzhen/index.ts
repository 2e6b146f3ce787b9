import { definePack } from '../../rules/define.ts'
import { measures } from './measures.ts'
import { notRules } from './not-rules.ts'
import { attributes, words } from './words.ts'

/** 深圳市大部制改革: who decides, who executes and who supervises are different departments of equal standing. */
export const shenzhen = definePack({
  schema: 'bianzhi/pack@1',
  id: 'shenzhen',
  version: '1.0.0',
  title: { zh: '深圳市大部制改革', en: 'Large departments of Shenzhen' },
  note: 'an article about the plan of the city; the plan itself is not at hand',
  territory: {
    divisions: ['440300'],
    levels: ['prefecture'],
    note: 'the government of the city; its districts are not spoken of',
  },
  inForce: {
    from: '2009-08-01',
    basis: 'assumed',
    note: 'the text tells no day and no year; the plan of which it speaks is known to be of 2009',
  },

  sources: {
    article: {
      title: '深圳市大部制改革（市级机构改革方案范文第4篇）',
      status: 'reported',
      note: 'an academic article on 深圳市人民政府机构改革方案',
    },
  },

  words,
  attributes,
  measures,

  rules: {
    'three-powers-apart': {
      title: {
        zh: '决策权、执行权、监督权分别赋予不同部门',
        en: 'Deciding, executing and supervising lie apart',
      },
      forEach: { subject: 'matter' },
      require: { kind: 'separation', roles: ['decides', 'executes', 'supervises'] },
      force: 'mandatory',
      cite: { source: 'article', article: '二(一)' },
      provisions: ['sz-three-powers-in-different-departments'],
    },

    'three-powers-of-equal-rank': {
      title: {
        zh: '决策、执行、监督部门地位平等',
        en: 'Who decides, executes and supervises is of one rank',
      },
      forEach: { subject: 'matter', where: { 'holders-of-the-three': { atLeast: 2 } } },
      require: { kind: 'limit', of: 'ranks-of-the-three', max: 1 },
      force: 'mandatory',
      cite: { source: 'article', article: '二(一)' },
      provisions: ['sz-three-powers-equal-rank'],
      reading: { zh: '地位平等读作规格相同', en: 'equal standing (地位平等) is read as the same rank' },
    },

    'nobody-of-the-three-under-a-department': {
      title: { zh: '决策、执行、监督部门互不隶属', en: 'Nobody of the three stands under a department' },
      forEach: { subject: 'matter' },
      require: { kind: 'separation', of: 'subordinate-holders' },
      force: 'mandatory',
      cite: { source: 'article', article: '二(一)' },
      provisions: ['sz-no-subordination-between-triad'],
      reading: {
        zh: '承担者隶属于政府工作部门的即为隶属',
        en: 'a holder that stands under a government department is subordinate',
      },
    },

    'performance-contract': {
      title: { zh: '以绩效合同落实监督', en: 'A performance contract between who decides and who executes' },
      forEach: { subject: 'matter', where: { deciders: { atLeast: 1 }, executors: { atLeast: 1 } } },
      require: { kind: 'requirement', of: 'performance-contracts' },
      force: 'mandatory',
      cite: { source: 'article', article: '二(一)' },
      provisions: ['sz-performance-contract-for-supervision'],
    },

    'commissions-decide': {
      title: {
        zh: '制定政策、规划、标准的大部门称委',
        en: 'A department that decides is called a commission',
      },
      forEach: { subject: 'agency', where: { 'main-power': 'decision' } },
      require: { kind: 'naming', endsWith: ['委', '委员会'] },
      force: 'mandatory',
      cite: { source: 'article', article: '二(一)' },
      provisions: ['sz-naming-commission-for-policy'],
    },

    'bureaus-execute': {
      title: { zh: '执行和监管的机构称局', en: 'A department that executes is called a bureau' },
      forEach: { subject: 'agency', where: { 'main-power': 'execution' } },
      require: { kind: 'naming', endsWith: '局' },
      force: 'mandatory',
      cite: { source: 'article', article: '二(一)' },
      provisions: ['sz-naming-bureau-for-execution', 'sz-market-supervision-bureau-is-executor'],
    },

    'offices-assist': {
      title: {
        zh: '协助市长办理专门事项的机构称办',
        en: 'A body that assists the mayor is called an office',
      },
      forEach: { subject: 'agency', where: { 'main-power': 'assistance' } },
      require: {
        all: [
          { kind: 'naming', endsWith: ['办', '办公室'] },
          { kind: 'prohibition', of: 'matters-decided-or-executed' },
        ],
      },
      force: 'mandatory',
      cite: { source: 'article', article: '二(一)' },
      provisions: ['sz-naming-office-for-mayor-assistance'],
      reading: {
        zh: '不具有独立行政管理职能，即不决策也不执行任何事项',
        en: 'without functions of its own it decides and executes no matter',
      },
    },

    'small-decision-large-execution': {
      title: { zh: '小决策、大执行', en: 'Departments that decide are smaller than those that execute' },
      forEach: { subject: 'jurisdiction' },
      require: { kind: 'limit', of: 'posts-for-decision', below: 'posts-for-execution' },
      force: 'principle',
      cite: { source: 'article', article: '二(二)' },
      provisions: ['sz-small-decision-large-execution', 'sz-decision-departments-small-at-local-level'],
      reading: { zh: '规模按核定编制比较', en: 'they are compared by their approved posts' },
    },
  },

  notRules,
})
