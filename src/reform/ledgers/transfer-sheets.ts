import { fieldsOf } from '../../model/collections.ts'
import type { Localized } from '../../model/localized.ts'
import type { Sheet, SheetCell, SheetRow } from '../../tables/sheet.ts'
import type { LedgerRow } from '../apply/ledger.ts'
import { figuresTold, sum } from './figures-of-rows.ts'
import type { Sides } from './sides.ts'
import { numberColumn, operationCells, operationColumns, textColumn, titleWith } from './wording.ts'

/** 划转单: for each body that gives or receives something, what that is, from whom or to whom. */
export function transferSheets(sides: Sides): readonly Sheet[] {
  const moved = new Map<string, LedgerRow[]>()
  const told = figuresTold(sides)
  for (const row of sides.ledger.rows) {
    if (titles[row.what] === undefined || row.matters?.length === 0) continue
    // of a figure that nobody tells, nobody knows that any of it moved
    if (row.figure !== undefined && row.amount === undefined && !told(row.figure)) continue
    for (const id of new Set([row.from, row.to])) {
      const own = id === undefined ? undefined : moved.get(id)
      if (own !== undefined) own.push(row)
      else if (id !== undefined) moved.set(id, [row])
    }
  }
  return sides.bodies.flatMap(({ id }) => {
    const rows = moved.get(id)
    return rows === undefined ? [] : [sheetOf(sides, id, rows)]
  })
}

function sheetOf(sides: Sides, id: string, rows: readonly LedgerRow[]): Sheet {
  const name = sides.nameOf(id)
  const earlier = sides.nameBefore(id)
  const whose =
    earlier === name
      ? { zh: name, en: name }
      : { zh: `${name}，原${earlier}`, en: `${name}, before: ${earlier}` }
  const posts = (end: 'from' | 'to') =>
    rows.filter((row) => row.what === 'establishment' && row.figure === 'approved' && row[end] === id)
  const totalOf = (end: 'from' | 'to'): readonly SheetRow[] => {
    const own = posts(end)
    if (own.length === 0) return []
    const amount = sum(own.map((row) => row.amount)) ?? null
    return [
      {
        direction: { zh: `${directions[end].zh}核定编制合计`, en: `approved posts ${directions[end].en}` },
        amount,
      },
    ]
  }
  return {
    name: { zh: `划转单 ${name}`, en: `Transfers ${name}` },
    title: titleWith(sides.ledger.title, `划转单（${whose.zh}）`, `transfers of ${whose.en}`),
    columns: [
      textColumn('direction', '方向', 'direction'),
      textColumn('other', '对方机构', 'other body'),
      textColumn('what', '内容', 'what'),
      textColumn('name', '名称', 'name'),
      numberColumn('amount', '数量', 'number'),
      ...operationColumns,
    ],
    rows: rows.flatMap((row) => rowsOf(sides, id, row)),
    totals: [...totalOf('to'), ...totalOf('from')],
    notes: [],
  }
}

function rowsOf(sides: Sides, id: string, row: LedgerRow): readonly SheetRow[] {
  const end = row.to === id ? 'to' : 'from'
  const other = row[end === 'to' ? 'from' : 'to']
  const each = {
    direction: directions[end],
    // who gives is named as it was before, who receives as it is afterwards
    other: other === undefined ? null : end === 'to' ? sides.nameBefore(other) : sides.nameOf(other),
    what: titleOf(row),
  }
  return named(sides, row).map(([name, amount]) => ({ ...each, name, amount, ...operationCells(row) }))
}

/** What moved by one operation: one after another where each has a name, else how many. */
function named({ nameOf, wordOf }: Sides, row: LedgerRow): readonly (readonly [SheetCell, number | null])[] {
  const { what, matters, posts, people, category, grade, amount = null } = row
  const own = what === 'matters' ? matters : what === 'posts' ? posts : people
  if (what === 'matters' || what === 'posts' || what === 'people') {
    if (own === undefined || own.length === 0) return [[null, amount]]
    return own.map((one) => [nameOf(one), null])
  }
  const word = what === 'leadership' ? grade : category
  const tree = what === 'leadership' ? 'grades' : 'categories'
  return [[word === undefined ? null : wordOf(tree, word), amount]]
}

/** What moved: of posts, which figure of them. */
function titleOf({ what, figure }: LedgerRow): Localized | null {
  const title = figure === undefined ? undefined : fieldsOf('establishment')[figure]?.title
  return title === undefined ? (titles[what] ?? null) : { zh: title.zh, en: `posts (${title.en})` }
}

const directions: Readonly<Record<'from' | 'to', Localized>> = {
  to: { zh: '划入', en: 'in' },
  from: { zh: '划出', en: 'out' },
}

const titles: Readonly<Partial<Record<LedgerRow['what'], Localized>>> = {
  matters: { zh: '职责', en: 'matter' },
  establishment: { zh: '编制', en: 'posts' },
  leadership: { zh: '领导职数', en: 'leader posts' },
  posts: { zh: '职位', en: 'position' },
  people: { zh: '人员', en: 'person' },
}
