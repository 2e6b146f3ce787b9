import { flag, inTree, optional, rank, reference, text } from './field.ts'
import { collection } from './row.ts'

/** 岗位/职位: one post of an agency. */
export const post = collection({
  name: 'posts',
  subject: 'post',
  title: { zh: '职位', en: 'post' },
  fields: {
    agency: optional(reference('agency', '机构', 'agency')),
    title: optional(text('职务', 'title')),
    category: optional(inTree('categories', '编制类别', 'category')),
    grade: optional(inTree('grades', '职级', 'grade')),
    rank: optional(rank('级别', 'rank')),
    fullTime: optional(flag('专职', 'full-time')),
  },
})
