import { counts, divisionCode, level, link, optional, reference, some, text, word } from './field.ts'
import { collection } from './row.ts'

/** What an authority above may cap for a jurisdiction (机构限额, 编制总额). */
export const ceilings = [
  'departments',
  'agencies',
  'internal-organs',
  'institutions',
  'administrative-establishment',
  'institution-establishment',
  'establishment',
  'leader-posts',
] as const

/** 地区: a place with its own government, from the centre down to a township. */
export const jurisdiction = collection({
  name: 'jurisdictions',
  subject: 'jurisdiction',
  title: { zh: '地区', en: 'jurisdiction' },
  fields: {
    name: text('名称', 'name'),
    code: optional(divisionCode('行政区划代码', 'division code')),
    level: optional(level('层级', 'level')),
    class: optional(word('类别', 'class')),
    parent: link(reference('jurisdiction', '上级地区', 'parent')),
    ceilings: optional(counts(ceilings, '上级核定的限额', 'ceilings')),
    succeeds: link(some(reference('jurisdiction', '承接的地区', 'succeeds'))),
    aliases: link(some(text('别名', 'aliases'))),
  },
})
