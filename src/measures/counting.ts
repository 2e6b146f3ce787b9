import { and, interpret, missingFrom, not, or, type Truth } from '../condition/interpret.ts'
import {
  addEnds,
  type End,
  type Evidence,
  exactly,
  type Missing,
  plus,
  type Reading,
} from '../condition/reading.ts'
import type { Counting } from './compiled.ts'
import { factsAbout, type World } from './facts.ts'
import { imagined } from './imagined.ts'
import { domainOf, numberOf, readingOf } from './numbers.ts'
import { evidenceOf, type Row, type View } from './view.ts'
import { walk } from './walk.ts'

/** What is known of how many rows belong to a subject, how much they add up to, or how many differ. */
export function readCounting(key: string, how: Counting, subject: Row, world: World): Reading {
  const members = subject.imagined === true ? [] : membersOf(key, how, subject, world)
  const unseen = imagined(how, subject, world)
  switch (how.kind) {
    case 'count':
      return opened(
        members.reduce((so, member) => plus(so, counted(member, 1n, 1n)), exactly(0n)),
        how,
        unseen,
      )
    case 'sum':
      return opened(
        members.reduce((so, member) => plus(so, added(member, how, world)), exactly(0n)),
        how,
        unseen,
      )
    case 'distinct':
      return opened(toldApart(members, how, world), how, unseen)
  }
}

/** A row that belongs, or may belong, to what is counted. */
interface Member {
  readonly row: Row
  readonly truth: Truth
  readonly missing: readonly Missing[]
}

/** How far a number may still move because of rows nobody gave. */
function opened(reading: Reading, how: Counting, unseen: readonly Missing[]): Reading {
  if (unseen.length === 0) return reading
  const signed = how.kind === 'sum' && how.field?.end !== undefined && domainOf(how.field.end)[0] !== 0n
  return {
    ...reading,
    low: signed ? Number.NEGATIVE_INFINITY : reading.low,
    high: Number.POSITIVE_INFINITY,
    missing: [...reading.missing, ...unseen],
  }
}

function counted({ row, truth, missing }: Member, low: End, high: End): Reading {
  const rows = [evidenceOf(row)]
  if (truth === 'yes') return { low, high, missing: [], rows }
  return { low: low < 0n ? low : 0n, high: high > 0n ? high : 0n, missing, rows }
}

function added(member: Member, { field }: Counting, world: World): Reading {
  if (field?.end === undefined) throw new TypeError('a sum without a field')
  const reading = readingOf(walk(member.row, field, world.views), field.end, member.row)
  const so = counted(member, reading.low, reading.high)
  return { ...so, missing: [...so.missing, ...reading.missing] }
}

function toldApart(members: readonly Member[], { field }: Counting, world: World): Reading {
  const sure = new Set<string>()
  const possible = new Set<string>()
  const missing: Missing[] = []
  let unstated = 0n
  let atLeastOne = false
  for (const { row, truth, missing: why } of members) {
    const reached = field === undefined ? undefined : walk(row, field, world.views)
    const values = (reached?.values ?? [row.id]).map((value) =>
      field?.end !== undefined && typeof value !== 'string'
        ? String(numberOf(value, field.end))
        : String(value),
    )
    for (const value of values) (truth === 'yes' ? sure : possible).add(value)
    if (reached?.open === true) {
      unstated += 1n
      atLeastOne ||= truth === 'yes'
      missing.push(...reached.missing)
    }
    if (truth !== 'yes') missing.push(...why)
  }
  const low = sure.size === 0 && atLeastOne ? 1n : BigInt(sure.size)
  const high = addEnds(BigInt(new Set([...sure, ...possible]).size), unstated)
  return { low, high, missing, rows: members.map(({ row }): Evidence => evidenceOf(row)) }
}

/** The rows that belong to a subject, surely or perhaps. */
function membersOf(key: string, how: Counting, subject: Row, world: World): readonly Member[] {
  const { groups, floating } = grouped(key, how, subject.view, world)
  const own = groups.get(subject.id) ?? []
  const all = floating.length === 0 ? own : [...own, ...floating]
  const kept = how.bySubject ? all.flatMap((member) => tested(member, how, world, subject)) : all
  return withoutParts(kept)
}

interface Grouped {
  readonly groups: ReadonlyMap<string, readonly Member[]>
  /** Rows of which it is not known to whom they belong. */
  readonly floating: readonly Member[]
}

function grouped(key: string, how: Counting, view: View, world: World): Grouped {
  const name = `group\n${view.name}\n${key}`
  const known = world.memory.get(name)
  if (known !== undefined) return known as Grouped
  const groups = new Map<string, Member[]>()
  const floating: Member[] = []
  for (const row of view.rows(how.relation)) {
    const plain: Member = { row, truth: 'yes', missing: [] }
    const kept = how.bySubject ? [plain] : tested(plain, how, world)
    const reached = kept.length === 0 ? undefined : walk(row, how.link, world.views)
    if (reached === undefined) continue
    for (const owner of ownersOf(reached.values.map(String), how, view)) {
      const group = groups.get(owner)
      if (group === undefined) groups.set(owner, [...kept])
      else group.push(...kept)
    }
    if (reached.open) floating.push(...kept.map((one) => unsure(one, reached.missing)))
  }
  const made: Grouped = { groups, floating }
  world.memory.set(name, made)
  return made
}

const unsure = (member: Member, missing: readonly Missing[]): Member => ({
  ...member,
  truth: 'unknown',
  missing: [...member.missing, ...missing],
})

function ownersOf(ids: readonly string[], { link, reach }: Counting, view: View): ReadonlySet<string> {
  if (reach === 'own' || link.end?.holds.type !== 'reference') return new Set(ids)
  const { to } = link.end.holds
  return new Set(
    ids.flatMap((id) => {
      const row = view.find(to, id)
      return row === undefined ? [id] : view.above(row).map((one) => one.id)
    }),
  )
}

function tested(member: Member, { filter }: Counting, world: World, subject?: Row): readonly Member[] {
  if (filter === undefined) return [member]
  const facts = factsAbout(member.row, world, subject)
  const truth = and(member.truth, interpret(filter, facts))
  if (truth === 'no') return []
  return [
    truth === 'yes'
      ? member
      : { ...member, truth, missing: [...member.missing, ...missingFrom(filter, facts)] },
  ]
}

/** A row that is part of another one is left out where the whole is counted. */
function withoutParts(members: readonly Member[]): readonly Member[] {
  if (!members.some(({ row }) => typeof row.values['within'] === 'string')) return members
  const truths = new Map(members.map(({ row, truth }) => [row.id, truth]))
  const wholeCounted = (row: Row): Truth => {
    const whole = row.values['within']
    const above = typeof whole === 'string' ? row.view.find(['establishment'], whole) : undefined
    if (above === undefined) return 'no'
    return or(truths.get(above.id) ?? 'no', wholeCounted(above))
  }
  return members.flatMap((member) => {
    const truth = and(member.truth, not(wholeCounted(member.row)))
    return truth === 'no' ? [] : [{ ...member, truth }]
  })
}
