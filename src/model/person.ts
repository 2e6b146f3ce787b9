import { day, inTree, link, optional, reference } from './field.ts'
import { collection } from './row.ts'

/** 人员: a person under an opaque id; names and identity numbers have no place here. */
export const person = collection({
  name: 'people',
  subject: 'person',
  title: { zh: '人员', en: 'person' },
  fields: {
    agency: optional(reference('agency', '编制所在机构', 'agency')),
    category: optional(inTree('categories', '编制类别', 'category')),
    entered: optional(day('入编日期', 'entered')),
    left: link(day('出编日期', 'left')),
  },
})
