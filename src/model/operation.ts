import {
  amount,
  day,
  inTree,
  link,
  oneOf,
  oneOfTitled,
  optional,
  rank,
  reference,
  some,
  text,
} from './field.ts'
import { collection } from './row.ts'

/** What a step of a reform plan may do, and what that is called. */
export const operationTitles = {
  create: { zh: '新设', en: 'create' },
  abolish: { zh: '撤销', en: 'abolish' },
  merge: { zh: '合并', en: 'merge' },
  split: { zh: '分设', en: 'split' },
  rename: { zh: '更名', en: 'rename' },
  reclassify: { zh: '调整类型隶属', en: 'reclassify' },
  'change-rank': { zh: '调整规格', en: 'change of rank' },
  'attach-nameplate': { zh: '挂牌', en: 'attach nameplate' },
  'remove-nameplate': { zh: '摘牌', en: 'remove nameplate' },
  'co-locate': { zh: '合署办公', en: 'co-locate' },
  'add-matters': { zh: '增加职责', en: 'add duties' },
  'cancel-matters': { zh: '取消职责', en: 'cancel duties' },
  'devolve-matters': { zh: '下放职责', en: 'devolve duties' },
  'transfer-matters': { zh: '划转职责', en: 'transfer duties' },
  'transfer-establishment': { zh: '划转编制', en: 'transfer posts' },
  'convert-establishment': { zh: '转换编制类别', en: 'convert posts' },
  'adjust-establishment': { zh: '增减编制', en: 'adjust posts' },
  'set-establishment': { zh: '核定编制', en: 'set posts' },
  'transfer-posts': { zh: '划转职位', en: 'transfer positions' },
  'transfer-people': { zh: '划转人员', en: 'transfer people' },
  'set-leadership': { zh: '核定领导职数', en: 'set leader posts' },
  'grant-record': { zh: '记载文书', en: 'record' },
  amend: { zh: '更正', en: 'amend' },
} as const

/** What a step of a reform plan may do. */
export type OperationKind = keyof typeof operationTitles

/** 改革步骤: one step of a plan, with the day and the document that order it. */
export const operation = collection({
  name: 'operations',
  subject: 'operation',
  title: { zh: '改革步骤', en: 'operation' },
  named: ['kind'],
  fields: {
    kind: oneOfTitled(operationTitles, '步骤类型', 'kind'),
    on: optional(day('日期', 'on')),
    document: optional(text('文号', 'document')),
    jurisdiction: optional(reference('jurisdiction', '所属地区', 'jurisdiction')),
    agency: optional(reference('agency', '机构', 'agency')),
    agencies: optional(some(reference('agency', '涉及机构', 'agencies'))),
    from: optional(reference('agency', '划出机构', 'from')),
    to: optional(reference('agency', '划入机构', 'to')),
    kindOfAgency: optional(inTree('agencies', '机构类型', 'kind of agency')),
    name: optional(text('名称', 'name')),
    nameplates: link(some(text('挂牌', 'nameplates'))),
    rank: optional(rank('规格', 'rank')),
    scope: optional(oneOf(['all', 'administrative', 'rest', 'named'], '范围', 'scope')),
    functions: link(some(reference('function', '职能', 'functions'))),
    matters: link(some(reference('matter', '事项', 'matters'))),
    posts: link(some(reference('post', '职位', 'posts'))),
    people: link(some(reference('person', '人员', 'people'))),
    category: optional(inTree('categories', '编制类别', 'category')),
    toCategory: optional(inTree('categories', '转入类别', 'to category')),
    grade: optional(inTree('grades', '职级', 'grade')),
    amount: optional(amount('数量', 'amount')),
    record: optional(reference('record', '依据', 'record')),
  },
})
