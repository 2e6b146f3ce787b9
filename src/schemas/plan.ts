import { planSchema } from '../reform/plan/plan.ts'
import { stepSchema } from '../reform/plan/steps.ts'
import { type JsonSchema, toJsonSchema } from './convert.ts'
import { words } from './snapshot.ts'
import { type Titles, titled } from './titled.ts'

/** 改革方案格式: the JSON Schema of reform plans. */
export function planJsonSchema(): JsonSchema {
  const schema = toJsonSchema(planSchema, {
    of: 'plan',
    title: { zh: '改革方案', en: 'Reform plan' },
    description: 'What is to be done to the bodies of a place, operation by operation.',
    parts: { ...words, operation: { schema: stepSchema, title: { zh: '操作', en: 'operation' } } },
  })
  return titled(schema, titles)
}

const titles: Titles = {
  '': {
    schema: { zh: '文件格式', en: 'format' },
    title: { zh: '标题', en: 'title' },
    jurisdiction: { zh: '所属地区', en: 'place' },
    document: { zh: '文号', en: 'document' },
    from: { zh: '施行日期', en: 'first day' },
    note: { zh: '备注', en: 'note' },
    operations: { zh: '操作', en: 'operations' },
    comesTo: { zh: '方案所述结果', en: 'what it says that it comes to' },
  },
}
