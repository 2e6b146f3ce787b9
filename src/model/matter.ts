import { optional, reference, some, text, word } from './field.ts'
import { collection } from './row.ts'
import { scope } from './scope.ts'

/** 事项: one matter (一件事), with the dimensions by which its parts are told apart. */
export const matter = collection({
  name: 'matters',
  subject: 'matter',
  title: { zh: '事项', en: 'matter' },
  fields: {
    name: text('名称', 'name'),
    code: optional(text('编码', 'code')),
    jurisdiction: optional(reference('jurisdiction', '所属地区', 'jurisdiction')),
    function: optional(reference('function', '所属职能', 'function')),
    powerType: optional(word('权力类型', 'power type')),
    basis: optional(some(text('依据', 'legal basis'))),
    ...scope,
  },
})
