import { count, inTree, link, optional, reference } from './field.ts'
import { collection } from './row.ts'

/** 领导职数: the leader posts of an agency at one grade; `actual` includes the concurrent ones. */
export const leadership = collection({
  name: 'leadership',
  subject: 'leadership',
  title: { zh: '领导职数', en: 'leadership' },
  named: ['agency', 'grade'],
  fields: {
    agency: reference('agency', '机构', 'agency'),
    grade: inTree('grades', '职级', 'grade'),
    approved: optional(count('核定职数', 'approved')),
    actual: optional(count('实配人数', 'actual')),
    concurrent: link(count('兼任人数', 'concurrent')),
  },
})
