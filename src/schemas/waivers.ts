import { waiverSchema, waiversSchema } from '../engine/waivers/waiver.ts'
import { type JsonSchema, toJsonSchema } from './convert.ts'
import { words } from './snapshot.ts'
import { type Titles, titled } from './titled.ts'

/** 个案豁免格式: the JSON Schema of files of waivers. */
export function waiversJsonSchema(): JsonSchema {
  const schema = toJsonSchema(waiversSchema, {
    of: 'waivers',
    title: { zh: '个案豁免', en: 'Waivers' },
    description: 'Acts by which authorities excuse named subjects from one rule, for some days and a reason.',
    parts: { ...words, waiver: { schema: waiverSchema, title: { zh: '个案豁免', en: 'waiver' } } },
  })
  return titled(schema, titles)
}

const titles: Titles = {
  '': {
    schema: { zh: '文件格式', en: 'format' },
    title: { zh: '标题', en: 'title' },
    note: { zh: '备注', en: 'note' },
    waivers: { zh: '个案豁免', en: 'waivers' },
  },
  waiver: {
    id: { zh: '标识', en: 'id' },
    rule: { zh: '规则', en: 'rule' },
    subjects: { zh: '获豁免者', en: 'those who are excused' },
    item: { zh: '项目', en: 'item' },
    reason: { zh: '理由', en: 'reason' },
    approver: { zh: '批准机关', en: 'granted by' },
    document: { zh: '文号', en: 'document' },
    from: { zh: '首日', en: 'first day' },
    until: { zh: '末日', en: 'last day' },
    upTo: { zh: '至多豁免的差额', en: 'excess excused at most' },
  },
}
