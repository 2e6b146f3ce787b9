import { and, interpret, missingFrom, not, or, type Truth } from '../../condition/interpret.ts'
import type { Missing } from '../../condition/reading.ts'
import type { Counting } from '../../measures/compiled.ts'
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

/** The rows that belong to a subject, surely or perhaps, each of them once. */
export function membersOf(key: string, how: Counting, subject: Row, world: World): readonly Member[] {
  if (subject.imagined === true) return []
  const { view } = subject
  const name = `group\n${view.name}\n${key}`
  const { groups, floating } = remember(world.memory, name, () => grouped(how, view, world))
  const own = groups.get(subject.id) ?? []
  const standing = new Set(own.map(({ row }) => row))
  const all = [...own, ...floating.filter(({ row }) => !standing.has(row))]
  return withoutParts(how.bySubject ? all.flatMap((member) => tested(member, how, world, subject)) : all)
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
    const plain: Member = { row, truth: 'yes', missing: [] }
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

function tested(member: Member, { filter }: Counting, world: World, subject?: Row): readonly Member[] {
  if (filter === undefined) return [member]
  const facts = factsAbout(member.row, world, subject)
  const truth = and(member.truth, interpret(filter, facts))
  if (truth === 'no') return []
  return [{ ...member, truth, missing: [...member.missing, ...missingFrom(filter, facts)] }]
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
