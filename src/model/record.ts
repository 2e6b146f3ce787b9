import { amount, day, inTree, link, oneOf, optional, reference, some, text } from './field.ts'
import { collection } from './row.ts'

/** 记录: what was granted, issued, changed, found or happened on a day. */
export const record = collection({
  name: 'records',
  subject: 'record',
  title: { zh: '记录', en: 'record' },
  named: ['kind'],
  fields: {
    kind: inTree('records', '记录类型', 'kind'),
    about: optional(
      some(
        reference(
          [
            'jurisdiction',
            'agency',
            'establishment',
            'leadership',
            'function',
            'matter',
            'assignment',
            'post',
            'person',
            'holding',
            'record',
            'operation',
          ],
          '关于',
          'about',
        ),
      ),
    ),
    by: optional(reference(['agency', 'jurisdiction', 'person'], '作出者', 'by')),
    on: optional(day('日期', 'on')),
    from: link(day('生效日期', 'from')),
    until: link(day('截止日期', 'until')),
    amount: optional(amount('数量', 'amount')),
    category: optional(inTree('categories', '编制类别', 'category')),
    document: optional(text('文号', 'document')),
    status: optional(oneOf(['official', 'reported', 'illustrative'], '来源状态', 'status')),
  },
})
