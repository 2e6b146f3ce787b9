import type { Localized } from '../../model/localized.ts'
import { operationTitles } from '../../model/operation.ts'
import type { SheetColumn } from '../../tables/sheet.ts'
import type { LedgerRow } from '../apply/ledger.ts'

/** A name, which is the same in both languages. */
export const both = (name: string): Localized => ({ zh: name, en: name })

/** Several wordings as one. */
export const listed = (all: readonly Localized[]): Localized => ({
  zh: all.map(({ zh }) => zh).join('、'),
  en: all.map(({ en }) => en).join(', '),
})

/** Several names as one text. */
export const names = (all: Iterable<string>): Localized => listed([...new Set(all)].map(both))

/** A column of text. */
export const textColumn = (key: string, zh: string, en: string): SheetColumn => ({
  key,
  heading: { zh, en },
  holds: 'text',
})

/** A column of numbers. */
export const numberColumn = (key: string, zh: string, en: string): SheetColumn => ({
  key,
  heading: { zh, en },
  holds: 'number',
})

/** What a row is about: which operation, on which day, by which document. */
export const operationColumns: readonly SheetColumn[] = [
  textColumn('operation', '操作', 'operation'),
  textColumn('item', '方案条目', 'item of the plan'),
  textColumn('on', '日期', 'day'),
  textColumn('document', '文号', 'document'),
]

/** The cells of these columns. */
export const operationCells = (row: LedgerRow) => ({
  operation: operationTitles[row.kind],
  item: itemOf(row),
  on: row.on ?? null,
  document: row.document ?? null,
})

/** How an operation is named: its id, or its place in the plan. */
export const itemOf = ({ id, operation }: LedgerRow): string => id ?? `operations[${operation}]`

/** The title of a reform, before what a table of it holds. */
export const titleWith = (title: string | Localized, zh: string, en: string): Localized => {
  const own = typeof title === 'string' ? both(title) : title
  return { zh: `${own.zh}：${zh}`, en: `${own.en}: ${en}` }
}

/** What heads the sum of all rows. */
export const total: Localized = { zh: '合计', en: 'total' }

/** What heads the sum of some rows. */
export const subtotal: Localized = { zh: '小计', en: 'subtotal' }

/** What stands where there is no body: a figure of none is no figure. */
export const absent = '—'

/** What cells say that hold no figure. */
export const unknownNote: Localized = {
  zh: `空白：资料未载明。${absent}：机构不存在。`,
  en: `Empty: not known. ${absent}: the body does not stand.`,
}
