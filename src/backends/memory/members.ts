import { and, interpret, missingFrom, not, or, type Truth } from '../../condition/interpret.ts'
import type { Missing } from '../../condition/reading.ts'
import type { Counting, Link } from '../../measures/compiled.ts'
import { combinations } from './combinations.ts'
import { factsAbout, type World } from './facts.ts'
import { remember } from './memory.ts'
import { missingRows, type Row, type View } from './view.ts'
import { walk } from './walk.ts'

/** A row that belongs, or may belong, to what is counted. */
export interface Member {
  readonly row: Row
  readonly truth: Truth
  readonly missing: readonly Missing[]
}

/** The rows that belong to a subject, and what they are known by where other subjects have the very same. */
export interface Members {
  readonly of: readonly Member[]
  readonly shared?: string
}

/** The rows that belong to a subject, surely or perhaps, each of them once. */
export function membersOf(key: string, how: Counting, subject: Row, world: World): Members {
  if (subject.imagined === true) return { of: [] }
  const { view } = subject
  const name = `group\n${view.name}\n${key}`
  const { groups, floating } = remember(world.memory, name, () => grouped(how, view, world))
  const { keys, open, missing } = keysOf(how.link, subject, world)
  const some = () => {
    const own = [...new Set(keys.flatMap((key) => groups.get(key) ?? []))]
    if (!open && floating.length === 0) return { own, others: [] }
    const standing = new Set(own.map(({ row }) => row))
    const unsure = open ? [...groups.values()].flat() : []
    const others = [...unsure.map((one): Member => ({ ...one, truth: 'unknown', missing })), ...floating]
    const apart = others.filter(({ row }) => !standing.has(row))
    return { own, others: open ? [...new Map(apart.map((member) => [member.row, member])).values()] : apart }
  }
  const { pairs } = how
  const alone = how.bySubject || (pairs !== undefined && (open || floating.length > 0))
  if (!alone) {
    const because = missing.length === 0 ? '' : JSON.stringify(missing)
    const shared = `members\n${view.name}\n${key}\n${JSON.stringify(keys)}${open}${because}`
    const of = remember(world.memory, shared, () => {
      const { own, others } = some()
      return withoutParts([...own, ...others])
    })
    return { of, shared }
  }
  const { own, others } = some()
  const agreeing =
    pairs === undefined
      ? others
      : others.filter(({ row }) => interpret(pairs, factsAbout(row, world, subject)) !== 'no')
  const all = [...own, ...agreeing]
  return {
    of: withoutParts(how.bySubject ? all.flatMap((member) => tested(member, how, world, subject)) : all),
  }
}

/** Under which keys the rows of a subject are grouped: its id, or what fields of it hold. */
function keysOf(link: Link, subject: Row, { views }: World) {
  if (!('subject' in link)) return { keys: [subject.id], open: false, missing: [] }
  const { texts, ...rest } = combinations(subject, link.subject, views)
  return { keys: texts, ...rest }
}

interface Grouped {
  readonly groups: ReadonlyMap<string, readonly Member[]>
  /** Rows of which it is not known to whom they belong. */
  readonly floating: readonly Member[]
}

function grouped(how: Counting, view: View, world: World): Grouped {
  const groups = new Map<string, Member[]>()
  const floating: Member[] = []
  for (const row of view.rows(how.relation)) {
    const { unsure } = row
    const plain: Member = { row, truth: unsure === undefined ? 'yes' : 'unknown', missing: unsure ?? [] }
    for (const member of how.bySubject ? [plain] : tested(plain, how, world)) {
      const { owners, missing, open } = ownersOf(row, how, world)
      for (const owner of owners) remember(groups, owner, (): Member[] => []).push(member)
      if (open) floating.push({ ...member, truth: 'unknown', missing: [...member.missing, ...missing] })
    }
  }
  return { groups, floating }
}

/** To whom a row belongs; with the whole tree under a subject, also to those above. */
function ownersOf(row: Row, { link, reach }: Counting, { views }: World) {
  if ('subject' in link) {
    const { texts, open, missing } = combinations(row, link.row, views)
    return { owners: new Set(texts), open, missing }
  }
  const { values, open, missing } = walk(row, link, views)
  const ids = values.map(String)
  if (reach === 'own' || link.end?.holds.type !== 'reference') return { owners: new Set(ids), open, missing }
  const { to } = link.end.holds
  const above = ids.map((id) => row.view.above(to, id))
  const cut = above.flatMap((one) => one.missing)
  return {
    owners: new Set(above.flatMap((one) => one.words)),
    open: open || cut.length > 0,
    missing: [...missing, ...cut],
  }
}

function tested(
  member: Member,
  { filter, exceeding }: Counting,
  world: World,
  subject?: Row,
): readonly Member[] {
  const facts = factsAbout(member.row, world, subject)
  const fits = filter === undefined ? member.truth : and(member.truth, interpret(filter, facts))
  if (fits === 'no') return []
  const beyond = exceeding === undefined ? undefined : world.exceeds(exceeding, member.row)
  const truth = and(fits, beyond?.truth ?? 'yes')
  if (truth === 'no') return []
  const why = filter === undefined ? [] : missingFrom(filter, facts)
  return [{ ...member, truth, missing: [...member.missing, ...why, ...(beyond?.missing ?? [])] }]
}

/** A row that is part of another one is left out where the whole is counted. */
function withoutParts(members: readonly Member[]): readonly Member[] {
  if (!members.some(({ row }) => wholeOf(row) !== undefined)) return members
  const counted = new Map(members.map((member) => [member.row.id, member]))
  return members.flatMap((member) => {
    const whole = wholeCounted(member.row, counted)
    const truth = and(member.truth, not(whole.truth))
    return truth === 'no' ? [] : [{ ...member, truth, missing: [...member.missing, ...whole.missing] }]
  })
}

const wholeOf = ({ values: { within } }: Row) => (typeof within === 'string' ? within : undefined)

/** Whether the row of which this one is a part is counted, or one of which that is a part. */
function wholeCounted(row: Row, counted: ReadonlyMap<string, Member>): Pick<Member, 'truth' | 'missing'> {
  const id = wholeOf(row)
  if (id === undefined) return { truth: 'no', missing: [] }
  const whole = row.view.row('establishment', id)
  if (whole === undefined) return { truth: 'unknown', missing: [missingRows(row.view, 'establishment')] }
  const own = counted.get(id)
  const above = wholeCounted(whole, counted)
  return {
    truth: or(own?.truth ?? 'no', above.truth),
    missing: [...(own?.truth === 'unknown' ? own.missing : []), ...above.missing],
  }
}
