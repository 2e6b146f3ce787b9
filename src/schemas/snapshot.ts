import { collectionNames, collections, fieldsOf, titleOf } from '../model/collections.ts'
import { daySchema } from '../model/day.ts'
import { divisionCodeSchema } from '../model/division-code.ts'
import { snapshotSchema } from '../model/document.ts'
import { idSchema, wordSchema } from '../model/field.ts'
import { localizedSchema } from '../model/localized.ts'
import { type JsonSchema, type Named, toJsonSchema } from './convert.ts'
import { titled } from './titled.ts'

/** 快照格式: the JSON Schema of snapshots; its rows are called as their fields are. */
export function snapshotJsonSchema(): JsonSchema {
  const schema = toJsonSchema(snapshotSchema, {
    of: 'snapshot',
    title: { zh: '快照', en: 'Snapshot' },
    description: 'What stands on one day: places, agencies, establishment, posts, people and what happened.',
    parts: { ...words, ...rows },
  })
  const titles = collectionNames.map((name) => [rowName(name), titlesOf(name)])
  return titled(schema, { '': head, ...Object.fromEntries(titles) })
}

/** The parts that every document shares. */
export const words: Readonly<Record<string, Named>> = {
  word: { schema: wordSchema },
  id: { schema: idSchema },
  day: { schema: daySchema, title: { zh: '日期（YYYY-MM-DD）', en: 'day (YYYY-MM-DD)' } },
  localized: { schema: localizedSchema, title: { zh: '中英文', en: 'text in both languages' } },
  'division-code': {
    schema: divisionCodeSchema,
    title: { zh: '行政区划代码', en: 'division code' },
  },
}

type Name = (typeof collectionNames)[number]

const rowName = (name: Name): string => `${collections[name].subject}-row`

const rows: Readonly<Record<string, Named>> = Object.fromEntries(
  collectionNames.map((name) => [rowName(name), { schema: collections[name].schema, title: titleOf(name) }]),
)

const titlesOf = (name: Name) => ({
  ...Object.fromEntries(Object.entries(fieldsOf(name)).map(([field, { title }]) => [field, title])),
  attributes: { zh: '属性', en: 'attributes' },
})

const head = {
  schema: { zh: '文件格式', en: 'format' },
  day: { zh: '日期', en: 'day' },
  title: { zh: '标题', en: 'title' },
  note: { zh: '备注', en: 'note' },
  words: { zh: '自定义用词', en: 'words of its own' },
  partial: { zh: '不完整的部分', en: 'what is not given in full' },
  complete: { zh: '完整给出的记录与角色', en: 'records and roles given in full' },
  ...Object.fromEntries(collectionNames.map((name) => [name, titleOf(name)])),
}
