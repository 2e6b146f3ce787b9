import { stepSchema } from '../reform/plan/steps.ts'
import { bookSchema } from '../reform/precheck/book.ts'
import { changeSchema } from '../reform/precheck/change.ts'
import { type JsonSchema, toJsonSchema } from './convert.ts'
import { words } from './snapshot.ts'
import { type Titles, titled } from './titled.ts'

/** 占用登记簿格式: the JSON Schema of books of reservations. */
export function bookJsonSchema(): JsonSchema {
  const schema = toJsonSchema(bookSchema, {
    of: 'book',
    title: { zh: '占用登记簿', en: 'Book of reservations' },
    description: 'The changes that are under way, for which room is kept.',
    parts: {
      ...words,
      operation: { schema: stepSchema, title: { zh: '操作', en: 'operation' } },
      change: { schema: changeSchema, title: { zh: '拟办事项', en: 'change' } },
    },
  })
  return titled(schema, titles)
}

const titles: Titles = {
  '': {
    schema: { zh: '文件格式', en: 'format' },
    title: { zh: '标题', en: 'title' },
    complete: { zh: '在办事项均已登记', en: 'every move under way stands here' },
    lastCommit: { zh: '最近办结之日', en: 'day of the last commit' },
    reservations: { zh: '占用', en: 'reservations' },
  },
}
