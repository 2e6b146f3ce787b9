import { day, link, oneOf, optional, reference, word } from './field.ts'
import { collection } from './row.ts'

/** 任职: a person on a post, and how. */
export const holding = collection({
  name: 'holdings',
  subject: 'holding',
  title: { zh: '任职', en: 'holding' },
  named: ['person', 'post'],
  fields: {
    person: reference('person', '人员', 'person'),
    post: reference('post', '职位', 'post'),
    mode: optional(oneOf(['substantive', 'concurrent', 'acting', 'seconded'], '任职方式', 'mode')),
    from: optional(day('自', 'from')),
    until: link(day('至', 'until')),
    how: optional(word('进入方式', 'how')),
    previous: link(reference('holding', '前任职', 'previous')),
  },
})
