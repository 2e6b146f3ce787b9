import { link, optional, reference, some, text } from './field.ts'
import { collection } from './row.ts'

/** 职能: a class of matters (一类事). */
export const governmentFunction = collection({
  name: 'functions',
  subject: 'function',
  title: { zh: '职能', en: 'function' },
  fields: {
    name: text('名称', 'name'),
    code: optional(text('编码', 'code')),
    jurisdiction: optional(reference('jurisdiction', '所属地区', 'jurisdiction')),
    parent: link(reference('function', '上级职能', 'parent')),
    basis: optional(some(text('依据', 'legal basis'))),
  },
})
