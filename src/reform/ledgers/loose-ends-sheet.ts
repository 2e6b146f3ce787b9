import type { Sheet } from '../../tables/sheet.ts'
import type { Sides } from './sides.ts'
import { names, numberColumn, textColumn, titleWith } from './wording.ts'

/** 遗留问题清单: what a plan leaves without an answer, and by which operation. */
export function looseEndsSheet({ ledger, looseEnds, wordOf, nameOf, isPlace }: Sides): Sheet {
  return {
    name: { zh: '遗留问题', en: 'Loose ends' },
    title: titleWith(ledger.title, '遗留问题清单', 'loose ends'),
    columns: [
      textColumn('kind', '问题', 'what'),
      textColumn('about', '涉及', 'about'),
      textColumn('category', '编制类别', 'category'),
      numberColumn('amount', '数量', 'number'),
      textColumn('item', '方案条目', 'item of the plan'),
      textColumn('on', '日期', 'day'),
      textColumn('note', '说明', 'note'),
    ],
    rows: looseEnds.map(({ kind, about, category, amount, attributes, on, note }) => ({
      kind: wordOf('records', kind),
      about: names(about.filter((id) => !isPlace(id)).map(nameOf)),
      category: typeof category === 'string' ? wordOf('categories', category) : null,
      amount: amount ?? null,
      item: typeof attributes?.['operation'] === 'string' ? attributes['operation'] : null,
      on: on ?? null,
      note: note ?? null,
    })),
    totals: [{ kind: { zh: `共${looseEnds.length}项`, en: `${looseEnds.length} in all` } }],
    notes: [],
  }
}
