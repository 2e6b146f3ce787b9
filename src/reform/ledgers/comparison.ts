import type { Localized } from '../../model/localized.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Sheet, SheetRow } from '../../tables/sheet.ts'
import { whatBecame } from './becoming.ts'
import { postLines } from './establishment-ledger.ts'
import { cellOf, type Figure, figureOn, sum } from './figures-of-rows.ts'
import type { Body, Side, Sides } from './sides.ts'
import { absent, names, numberColumn, textColumn, titleWith, total, unknownNote } from './wording.ts'

/** 改革前后对照表: every body before and after, what became of it, and its posts, leaders and matters. */
export function comparisonOf(sides: Sides): Sheet {
  const { ledger, bodies, isHere } = sides
  const here = bodies.filter(isHere)
  const figures = figuresOf(sides)
  const became = whatBecame(sides)
  const successors = successorsIn(sides)
  const cells = (of: (key: string) => Figure) =>
    Object.fromEntries(figureKeys.map((key) => [key, cellOf(of(key))]))
  const rows = here.map((body): SheetRow => {
    const { before, after, id } = body
    return {
      before: before === undefined ? names(predecessors(sides, body)) : sides.nameBefore(id),
      kindBefore: kindOf(sides, before),
      change: became(body),
      after: after === undefined ? names(successors(id)) : sides.nameOf(id),
      kindAfter: kindOf(sides, after),
      nameplates: names(after?.nameplates ?? []),
      ...cells((key) => figures(key, id)),
    }
  })
  const count = (side: Side): Localized => {
    const number = here.filter((body) => body[side] !== undefined).length
    return { zh: `共${number}个`, en: `${number} in all` }
  }
  return {
    name: { zh: '改革前后对照表', en: 'Before and after' },
    title: titleWith(ledger.title, '改革前后对照表', 'before and after'),
    columns: [
      textColumn('before', '改革前机构', 'body before'),
      textColumn('kindBefore', '改革前类型', 'kind before'),
      textColumn('change', '变化', 'change'),
      textColumn('after', '改革后机构', 'body after'),
      textColumn('kindAfter', '改革后类型', 'kind after'),
      textColumn('nameplates', '挂牌', 'nameplates'),
      numberColumn('postsBefore', '改革前编制', 'posts before'),
      numberColumn('postsAfter', '改革后编制', 'posts after'),
      numberColumn('leadersBefore', '改革前领导职数', 'leader posts before'),
      numberColumn('leadersAfter', '改革后领导职数', 'leader posts after'),
      numberColumn('mattersBefore', '改革前主办事项', 'matters led before'),
      numberColumn('mattersAfter', '改革后主办事项', 'matters led after'),
    ],
    rows,
    totals: [
      {
        before: count('before'),
        change: total,
        after: count('after'),
        ...cells((key) => sum(here.map(({ id }) => figures(`whole ${key}`, id)))),
      },
    ],
    notes: [
      unknownNote,
      {
        zh: '括起的机构在另一侧：新设的由何而来，撤销的由谁承接。包含于其他编制的，不计入合计。',
        en: 'A body in brackets stands on the other side: from which one came, or who took one over. What is part of other posts is not in the total.',
      },
    ],
  }
}

const figureKeys = [
  'postsBefore',
  'postsAfter',
  'leadersBefore',
  'leadersAfter',
  'mattersBefore',
  'mattersAfter',
] as const

type Agency = NonNullable<Snapshot['agencies']>[number]

function kindOf({ wordOf }: Sides, agency: Agency | undefined): Localized | string | null {
  if (agency === undefined) return absent
  return typeof agency.kind === 'string' ? wordOf('agencies', agency.kind) : null
}

function predecessors({ nameBefore }: Sides, { after }: Body): readonly string[] {
  const from = (after?.succeeds ?? []).map((id) => `（${nameBefore(id)}）`)
  return from.length === 0 ? [absent] : from
}

function successorsIn({ after, nameOf }: Sides): (id: string) => readonly string[] {
  const heirs = new Map<string, string[]>()
  for (const { id: heir, name, succeeds } of after.agencies ?? []) {
    const shown = `（${heir === undefined ? name : nameOf(heir)}）`
    for (const id of new Set(succeeds)) {
      const own = heirs.get(id)
      if (own === undefined) heirs.set(id, [shown])
      else own.push(shown)
    }
  }
  return (id) => heirs.get(id) ?? [absent]
}

/** The figures of a body by the key of their column; `whole` before it leaves out what is part of other posts. */
function figuresOf(sides: Sides): (key: string, agency: string) => Figure {
  const found = new Map<string, Figure[]>()
  const add = (key: string, agency: string, figure: Figure) => {
    const at = JSON.stringify([key, agency])
    const own = found.get(at)
    if (own === undefined) found.set(at, [figure])
    else own.push(figure)
  }
  const lines = postLines(sides)
  const owners = new Map(lines.map(({ id, place }) => [id, place.agency]))
  for (const { place, figures, whole: counted } of lines) {
    const whole = place.within === undefined ? undefined : owners.get(place.within)
    for (const [index, key] of ['postsBefore', 'postsAfter'].entries()) {
      const own = figures[index]
      if (whole !== place.agency) add(key, place.agency, own)
      // what is part of other posts is counted there
      add(`whole ${key}`, place.agency, own === absent ? own : counted[index])
    }
  }
  for (const side of ['before', 'after'] as const) {
    const end = side === 'before' ? 'Before' : 'After'
    for (const { agency, grade, approved } of sides[side].leadership ?? []) {
      if (!sides.isUnder('grades', grade, 'leader')) continue
      const figure = figureOn(sides, side, 'leadership', agency, approved, true)
      for (const key of [`leaders${end}`, `whole leaders${end}`]) add(key, agency, figure)
    }
    for (const [agency, led] of ledBy(sides, side)) {
      for (const key of [`matters${end}`, `whole matters${end}`]) add(key, agency, led.size)
    }
  }
  const isKnown = knownIn(sides)
  return (key, agency) => {
    const side = key.endsWith('Before') ? 'before' : 'after'
    if (sides.body(agency)?.[side] === undefined) return absent
    // where not all rows of a body are given, those that are do not add up to what it has
    const name = collections[key.replace(/^whole |Before$|After$/g, '')] ?? 'assignments'
    return isKnown(side, name, agency) ? sum(found.get(JSON.stringify([key, agency])) ?? []) : undefined
  }
}

/** Whether all rows of a body are known that its figure is made of. */
function knownIn(sides: Sides): (side: Side, name: Collection, agency: string) => boolean {
  const rows = ({ leadership }: Snapshot) =>
    new Set((leadership ?? []).flatMap(({ agency, grade }) => (grade === 'leader' ? [agency] : [])))
  const withLeaders = { before: rows(sides.before), after: rows(sides.after) }
  const areLeadsGiven = (side: Side) => {
    const { assignments, complete } = sides[side]
    return assignments !== undefined && complete?.roles?.some((role) => sides.isUnder('roles', 'lead', role))
  }
  return (side, name, agency) =>
    sides.isGiven(side, name, agency) ||
    // one row tells of all leaders of a body
    (name === 'leadership' && withLeaders[side].has(agency)) ||
    (name === 'assignments' && areLeadsGiven(side) === true)
}

type Collection = 'establishment' | 'leadership' | 'assignments'

const collections: Readonly<Record<string, Collection>> = {
  posts: 'establishment',
  leaders: 'leadership',
  matters: 'assignments',
}

/** The matters that each body leads on the day of a side. */
function ledBy(sides: Sides, side: Side): ReadonlyMap<string, ReadonlySet<string>> {
  const { day, assignments } = sides[side]
  const led = new Map<string, Set<string>>()
  for (const { of, role, by, from, until } of assignments ?? []) {
    const stands = (from ?? day) <= day && (until ?? day) >= day
    if (stands && sides.isUnder('roles', role, 'lead')) led.set(by, (led.get(by) ?? new Set()).add(of))
  }
  return led
}
