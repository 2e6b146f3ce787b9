import { counts, divisionCode, level, link, optional, reference, some, text, word } from './field.ts'
import { collection } from './row.ts'

/** What an authority above may cap for a jurisdiction (机构限额, 编制总额). */
export const ceilings = {
  departments: { zh: '上级核定的政府工作部门限额', en: 'approved limit of government departments' },
  agencies: { zh: '上级核定的机构限额', en: 'approved limit of agencies' },
  'internal-organs': { zh: '上级核定的内设机构限额', en: 'approved limit of internal organs' },
  institutions: { zh: '上级核定的事业单位限额', en: 'approved limit of public institutions' },
  'administrative-establishment': {
    zh: '上级核定的行政编制总额',
    en: 'approved total of administrative establishment',
  },
  'institution-establishment': {
    zh: '上级核定的事业编制总额',
    en: 'approved total of institution establishment',
  },
  establishment: { zh: '上级核定的编制总额', en: 'approved total establishment' },
  'leader-posts': { zh: '上级核定的领导职数总额', en: 'approved total of leader posts' },
} as const

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
    ceilings: optional(counts(ceilings, '上级核定的限额', 'ceilings approved from above')),
    succeeds: link(some(reference('jurisdiction', '承接的地区', 'succeeds'))),
    aliases: link(some(text('别名', 'aliases'))),
  },
})
