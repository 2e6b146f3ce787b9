import type { Snapshot } from '../../model/snapshot.ts'
import type { Sheet } from '../../tables/sheet.ts'
import { cellOf, changeOf, type Figure, type Flow, figureOn, sum } from './figures-of-rows.ts'
import { itemsOf, lostBy } from './items.ts'
import type { Side, Sides } from './sides.ts'
import {
  absent,
  names,
  numberColumn,
  subtotal,
  textColumn,
  titleWith,
  total,
  unknownNote,
} from './wording.ts'

type Row = NonNullable<Snapshot['leadership']>[number]

/** 领导职数台账: the leader posts of every body and grade before and after. */
export function leadershipLedger(sides: Sides): Sheet {
  const { ledger, before, after, nameOf, wordOf } = sides
  const rows = { before: byPlace(before.leadership), after: byPlace(after.leadership) }
  const flows = flowsOf(sides)
  const lost = lostBy(sides)
  const lines = [...new Set([...rows.before.keys(), ...rows.after.keys(), ...flows.keys()])].map((key) => {
    const [agency = '', grade = ''] = JSON.parse(key)
    const own = flows.get(key) ?? []
    const figure = (side: Side, field: 'approved' | 'actual'): Figure => {
      const own = (rows[side].get(key) ?? [undefined]).map((row) =>
        figureOn(sides, side, 'leadership', agency, row?.[field], row !== undefined),
      )
      return own.includes(absent) ? absent : sum(own)
    }
    const [was, is] = [figure('before', 'approved'), figure('after', 'approved')]
    return {
      agency,
      grade,
      figures: [was, is, changeOf(was, is, own), figure('before', 'actual'), figure('after', 'actual')],
      by: names(itemsOf([...own.map(({ row }) => row), ...lost(agency, was, is, own)])),
    }
  })
  const kindOn = (side: Side, agency: string) => sides.body(agency)?.[side]?.kind ?? undefined
  const kinds = [
    ...new Set(lines.flatMap(({ agency }) => [kindOn('before', agency), kindOn('after', agency)])),
  ].filter((kind) => kind !== undefined)
  const sumsOf = (kind?: string): readonly Figure[] => {
    const sums = figureKeys.map((_, at) => {
      const side = at === 0 || at === 3 ? 'before' : 'after'
      const own = lines.filter(({ agency }) => kind === undefined || kindOn(side, agency) === kind)
      // a change that is not told is none; but posts that are not told may be there
      if (at !== 2 && !sides.areAllGiven(side, 'leadership')) return undefined
      return sum(own.map(({ figures }) => figures[at]))
    })
    const [was, is] = sums
    // bodies may come to be of a kind, or cease to be
    return kind === undefined
      ? sums
      : sums.with(2, was === undefined || is === undefined ? undefined : is - was)
  }
  const cells = (figures: readonly Figure[]) =>
    Object.fromEntries(figureKeys.map((key, index) => [key, cellOf(figures[index])]))
  return {
    name: { zh: '领导职数台账', en: 'Leader posts' },
    title: titleWith(ledger.title, '领导职数台账', 'ledger of leader posts'),
    columns: [
      textColumn('agency', '机构', 'body'),
      textColumn('grade', '职级', 'grade'),
      numberColumn('before', '改革前核定', 'approved before'),
      numberColumn('after', '改革后核定', 'approved after'),
      numberColumn('change', '增减', 'change'),
      numberColumn('actualBefore', '改革前实配', 'filled before'),
      numberColumn('actualAfter', '改革后实配', 'filled after'),
      textColumn('by', '方案条目', 'items of the plan'),
    ],
    rows: lines.map(({ agency, grade, figures, by }) => ({
      agency: nameOf(agency),
      grade: wordOf('grades', grade),
      ...cells(figures),
      by,
    })),
    totals: [
      ...kinds.map((kind) => ({ agency: subtotal, grade: wordOf('agencies', kind), ...cells(sumsOf(kind)) })),
      { agency: total, ...cells(sumsOf()) },
    ],
    notes: [unknownNote],
  }
}

const figureKeys = ['before', 'after', 'change', 'actualBefore', 'actualAfter'] as const

const placeOf = (agency: string, grade: string) => JSON.stringify([agency, grade])

/** The rows of each body and grade; several tell of parts of one figure. */
function byPlace(rows: readonly Row[] | null | undefined): ReadonlyMap<string, readonly Row[]> {
  const places = new Map<string, Row[]>()
  for (const row of rows ?? []) {
    const key = placeOf(row.agency, row.grade)
    const own = places.get(key)
    if (own === undefined) places.set(key, [row])
    else own.push(row)
  }
  return places
}

function flowsOf({ ledger }: Sides): ReadonlyMap<string, readonly Flow[]> {
  const flows = new Map<string, Flow[]>()
  const add = (agency: string, grade: string, flow: Flow) => {
    const key = placeOf(agency, grade)
    const own = flows.get(key)
    if (own === undefined) flows.set(key, [flow])
    else own.push(flow)
  }
  for (const row of ledger.rows) {
    const { what, agency, from, to, grade, amount } = row
    if (what !== 'leadership' || grade === undefined) continue
    if (agency !== undefined) add(agency, grade, { row, amount })
    if (from !== undefined) add(from, grade, { row, amount: amount === undefined ? undefined : -amount })
    if (to !== undefined) add(to, grade, { row, amount })
  }
  return flows
}
