import { count, day, inTree, link, optional, reference, text } from './field.ts'
import { collection } from './row.ts'
import { partOfScope } from './scope.ts'

/** 职责分工: who does what with a matter, a function, an agency, a place or a post. */
export const assignment = collection({
  name: 'assignments',
  subject: 'assignment',
  title: { zh: '职责分工', en: 'assignment' },
  named: ['of', 'role', 'by'],
  fields: {
    of: reference(['matter', 'function', 'agency', 'jurisdiction', 'post'], '职责对象', 'of'),
    by: reference(['agency', 'post', 'person'], '承担者', 'by'),
    role: inTree('roles', '角色', 'role'),
    order: optional(count('次序', 'order')),
    ...partOfScope,
    boundary: link(text('分工表述', 'boundary')),
    delegatedFrom: link(reference('agency', '委托方', 'delegated from')),
    inNameOf: optional(reference('agency', '名义', 'in the name of')),
    agreement: optional(reference('record', '协议', 'agreement')),
    from: link(day('自', 'from')),
    until: link(day('至', 'until')),
  },
})
