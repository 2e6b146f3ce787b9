import { count, inTree, link, optional, reference } from './field.ts'
import { collection } from './row.ts'

/** 编制: the posts of an agency in one quota category; approved, actual and external stay apart. */
export const establishment = collection({
  name: 'establishment',
  subject: 'establishment',
  title: { zh: '编制', en: 'establishment' },
  named: ['agency', 'category'],
  fields: {
    agency: reference('agency', '机构', 'agency'),
    category: inTree('categories', '编制类别', 'category'),
    within: link(reference('establishment', '计入', 'within')),
    approved: optional(count('核定编制', 'approved')),
    actual: optional(count('实有人数', 'actual')),
    reserved: optional(count('预留编制', 'reserved')),
    external: optional(count('编外人数', 'external')),
    inFlightIn: optional(count('办理中调入', 'in-flight in')),
    inFlightOut: optional(count('办理中调出', 'in-flight out')),
  },
})
