import { rowId } from '../../model/collections.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Sheet, SheetRow } from '../../tables/sheet.ts'
import { cellOf, changeOf, type Figure, figureOn, sum } from './figures-of-rows.ts'
import { itemsOf, lostBy, staffItems } from './items.ts'
import { type Place, postFlows } from './post-flows.ts'
import type { Side, Sides } from './sides.ts'
import { names, numberColumn, subtotal, textColumn, titleWith, total, unknownNote } from './wording.ts'

type Row = NonNullable<Snapshot['establishment']>[number]

/** A row of posts before and after: the figures in the order of the columns. */
export interface PostLine {
  readonly id: string
  readonly place: Place
  readonly figures: readonly Figure[]
  /** The same, but for those that are part of other posts on their side; these are counted there. */
  readonly whole: readonly Figure[]
  readonly items: readonly string[]
}

/** 编制台账: the posts of every body and category before and after, which operations change them, and their sums. */
export function establishmentLedger(sides: Sides): Sheet {
  const { ledger, nameOf, wordOf } = sides
  const lines = postLines(sides)
  const categories = [...new Set(lines.map(({ place }) => place.category))]
  const known = {
    before: sides.areAllGiven('before', 'establishment'),
    after: sides.areAllGiven('after', 'establishment'),
  }
  const sums = (of: readonly PostLine[]) =>
    cells(
      figureKeys.map((key, at) => {
        // a change that is not told is none; but posts that are not told may be there
        const isKnown = key === 'change' || (key.endsWith('efore') ? known.before : known.after)
        return isKnown ? sum(of.map(({ whole }) => whole[at])) : undefined
      }),
    )
  const places = new Map(lines.map(({ id, place }) => [id, place]))
  const wholeOf = ({ within }: Place) => {
    const place = within === undefined ? undefined : places.get(within)
    if (place === undefined) return within ?? null
    const { zh, en } = wordOf('categories', place.category)
    return { zh: `${nameOf(place.agency)}${zh}`, en: `${nameOf(place.agency)}, ${en}` }
  }
  return {
    name: { zh: '编制台账', en: 'Establishment' },
    title: titleWith(ledger.title, '编制台账', 'ledger of establishment'),
    columns: [
      textColumn('agency', '机构', 'body'),
      textColumn('category', '编制类别', 'category'),
      textColumn('within', '包含于', 'part of'),
      numberColumn('before', '改革前核定', 'approved before'),
      numberColumn('after', '改革后核定', 'approved after'),
      numberColumn('change', '增减', 'change'),
      numberColumn('actualBefore', '改革前实有', 'staff before'),
      numberColumn('actualAfter', '改革后实有', 'staff after'),
      textColumn('by', '方案条目', 'items of the plan'),
    ],
    rows: lines.map(({ place, figures, items }) => ({
      agency: nameOf(place.agency),
      category: wordOf('categories', place.category),
      within: wholeOf(place),
      ...cells(figures),
      by: names(items),
    })),
    totals: [
      ...(categories.length < 2
        ? []
        : categories.map((category) => ({
            agency: subtotal,
            category: wordOf('categories', category),
            ...sums(lines.filter(({ place }) => place.category === category)),
          }))),
      { agency: total, ...sums(lines) },
    ],
    notes: [
      unknownNote,
      { zh: '包含于其他编制的，不计入合计。', en: 'What is part of other posts is not in the total.' },
    ],
  }
}

const figureKeys = ['before', 'after', 'change', 'actualBefore', 'actualAfter'] as const

const cells = (figures: readonly Figure[]): SheetRow =>
  Object.fromEntries(figureKeys.map((key, index) => [key, cellOf(figures[index])]))

/** Every row of posts of either side, and those that operations speak of without them. */
export function postLines(sides: Sides): readonly PostLine[] {
  const rows = { before: byId(sides.before.establishment), after: byId(sides.after.establishment) }
  const places = new Map(
    [...rows.before, ...rows.after].map(([id, { agency, category, within }]): [string, Place] => [
      id,
      { agency, category, within: within ?? undefined },
    ]),
  )
  const touched = postFlows(sides, places)
  const staff = staffItems(sides, new Map([...touched].map(([id, { place }]) => [id, place])))
  const lost = lostBy(sides)
  return [...touched].map(([id, { place, flows }]) => {
    const figure = (side: Side, field: 'approved' | 'actual') => {
      const row = rows[side].get(id)
      return figureOn(sides, side, 'establishment', place.agency, row?.[field], row !== undefined)
    }
    const [was, is] = [figure('before', 'approved'), figure('after', 'approved')]
    const [wasStaff, isStaff] = [figure('before', 'actual'), figure('after', 'actual')]
    const isPart = (side: Side) => typeof (rows[side].get(id) ?? place).within === 'string'
    const [wasPart, isPartNow] = [isPart('before'), isPart('after')]
    const [a, b] = [wasPart ? 0 : was, isPartNow ? 0 : is]
    return {
      id,
      place,
      figures: [was, is, changeOf(was, is, flows), wasStaff, isStaff],
      whole: [
        a,
        b,
        wasPart && isPartNow ? 0 : changeOf(a, b, flows),
        wasPart ? 0 : wasStaff,
        isPartNow ? 0 : isStaff,
      ],
      items: itemsOf([...flows.map(({ row }) => row), ...staff(id), ...lost(place.agency, was, is, flows)]),
    }
  })
}

const byId = (rows: readonly Row[] | null | undefined): ReadonlyMap<string, Row> =>
  new Map((rows ?? []).map((row, position) => [rowId('establishment', row, position), row]))
