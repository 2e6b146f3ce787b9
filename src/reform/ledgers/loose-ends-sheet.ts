import type { Localized } from '../../model/localized.ts'
import type { Sheet, SheetCell } from '../../tables/sheet.ts'
import type { LooseEnd } from '../loose-ends/loose-end.ts'
import type { Sides } from './sides.ts'
import { names, numberColumn, textColumn, titleWith } from './wording.ts'

/** 遗留问题清单: what a plan leaves without an answer, and by which operation. */
export function looseEndsSheet(sides: Sides): Sheet {
  const { ledger, looseEnds, wordOf, nameOf, nameBefore, isPlace } = sides
  // organs that came together are told from one another by where they came from
  const namer = (kind: LooseEnd['kind']) => (kind === 'surplus-comprehensive-organs' ? nameBefore : nameOf)
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
      about: names(about.filter((id) => !isPlace(id)).map(namer(kind))),
      category: typeof category === 'string' ? wordOf('categories', category) : null,
      amount: amount ?? null,
      item: typeof attributes?.['operation'] === 'string' ? attributes['operation'] : null,
      on: on ?? null,
      note: note ?? statedNote(sides, attributes),
    })),
    totals: [{ kind: { zh: `共${looseEnds.length}项`, en: `${looseEnds.length} in all` } }],
    notes: [],
  }
}

/** What the text of a plan says, what its operations come to, and where the text says so. */
function statedNote(sides: Sides, attributes: LooseEnd['attributes']): SheetCell {
  const { says, comes, cite } = attributes ?? {}
  if (says === undefined || comes === undefined) return null
  const [said, is] = [shown(sides, says), shown(sides, comes)]
  const where = typeof cite === 'string' ? cite : undefined
  return {
    zh: `方案称${said.zh}，实为${is.zh}${where === undefined ? '' : `（${where}）`}`,
    en: `the plan says ${said.en}, it comes to ${is.en}${where === undefined ? '' : ` (${where})`}`,
  }
}

function shown({ nameOf }: Sides, value: unknown): Localized {
  if (value === null) return { zh: '不详', en: 'what is not known' }
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (all.length === 0) return { zh: '无', en: 'none' }
  return names(all.map((one) => (typeof one === 'string' ? nameOf(one) : String(one))))
}
