import {
  type Conflict,
  conflictsOf,
  heldMatters,
  type LeadOfPart,
  type LeadRule,
  type LookAlikesReport,
  leadFinder,
  lookAlikes,
  type Scope,
} from '../../duties/index.ts'
import { type Localized, readSnapshot, type Snapshot } from '../../index.ts'
import { groupsOf } from '../output/groups.ts'
import { listedApart } from './messages.ts'
import type { MattersRequest } from './request.ts'

/** What was found about the matters of a snapshot. */
export interface MattersFound {
  /** The day whose division was asked; lists that name none are asked of no day. */
  readonly day: string | null
  readonly matters: number
  readonly bodies: number
  readonly conflicts: readonly Conflict[]
  /** The matters in conflict, in their order. */
  readonly disputed: readonly DisputedMatter[]
  /** The look-alikes, where they were asked for. */
  readonly alike?: LookAlikesReport
  readonly nameOf: (id: string) => string
}

/** A matter in conflict: who holds it, and who leads it by the written procedure. */
export interface DisputedMatter {
  readonly id: string
  readonly name: string
  readonly holders: readonly { readonly agency: string; readonly name: string; readonly role: string }[]
  readonly conflicts: readonly Conflict[]
  readonly leads: readonly PartLead[]
}

/** Who leads a part; `listed-apart` where several lists each name a lead, and none puts them in order. */
export type PartLead = Omit<LeadOfPart, 'rule' | 'because'> & {
  readonly rule: LeadRule | 'listed-apart'
  readonly because: Localized
}

/** What is judged. */
export interface Facts {
  readonly snapshot: Snapshot
  /** The id of the place about which it is asked. */
  readonly place?: string
  /** Of lists: whether one of them names all of some bodies as leads of a matter, and so puts them in order. */
  readonly isListedTogether?: (matter: string, leads: readonly string[]) => boolean
}

/** Finds the conflicts about the matters of a place, or of all, and look-alikes where they are wanted. */
export function findIn(
  { snapshot: given, place, isListedTogether }: Facts,
  request: MattersRequest,
): MattersFound {
  const snapshot = onDay(given, request.day)
  const rows = (snapshot.matters ?? []).filter(
    ({ jurisdiction }) => place === undefined || jurisdiction === place,
  )
  const matters = new Map(rows.map((row) => [row.id, row]))
  const conflicts = conflictsOf(snapshot).filter(({ matter }) => matters.has(matter))
  const groups = groupsOf(conflicts, ({ matter }) => matter)
  const nameOf = namesIn(snapshot)
  const leads = leadsIn(snapshot, isListedTogether)
  const standing = (snapshot.assignments ?? []).filter((one) => matters.has(one.of) && stands(one, snapshot))
  const held = new Map(groupsOf(standing, ({ of }) => of).map((own) => [own[0]?.of, own]))
  return {
    day: request.day ?? (isListedTogether === undefined ? snapshot.day : null),
    matters: rows.length,
    bodies: new Set(standing.map(({ by }) => by)).size,
    conflicts,
    disputed: groups.map((own): DisputedMatter => {
      const id = own[0]?.matter ?? ''
      const row = matters.get(id)
      const holding = held.get(id) ?? []
      return {
        id,
        name: nameOf(id),
        holders: holding.map(({ by, role }) => ({ agency: by, name: nameOf(by), role })),
        conflicts: own,
        leads: leads(id, row === undefined ? {} : scopeOf(row), holding),
      }
    }),
    ...(request.suggest ? { alike: alikeIn(snapshot, new Set(matters.keys()), request) } : {}),
    nameOf,
  }
}

/** The snapshot as of another day. */
const onDay = (snapshot: Snapshot, day: string | undefined): Snapshot =>
  day === undefined || day === snapshot.day ? snapshot : readSnapshot({ ...snapshot, day })

function alikeIn(
  snapshot: Snapshot,
  matters: ReadonlySet<string | undefined>,
  { atLeast, most }: MattersRequest,
): LookAlikesReport {
  const named = heldMatters(snapshot).filter(({ id }) => matters.has(id))
  return lookAlikes(named, {
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(most === undefined ? {} : { most }),
  })
}

type Assignment = NonNullable<Snapshot['assignments']>[number]

const stands = ({ from, until }: Assignment, { day }: Snapshot): boolean =>
  (from ?? day) <= day && (until ?? day) >= day

function leadsIn(snapshot: Snapshot, isListedTogether: Facts['isListedTogether'] = () => true) {
  const leadOf = leadFinder(snapshot)
  return (matter: string, scope: Scope, holding: readonly Assignment[]): readonly PartLead[] => {
    const named = new Set(holding.filter(({ role }) => role === 'lead').map(({ by }) => by))
    return leadOf(matter, scope).parts.map((part): PartLead => {
      const { lead, others, ...rest } = part
      if (lead === undefined || part.rule !== 'first-listed') return part
      const leads = [lead, ...others].filter((one) => named.has(one))
      if (isListedTogether(matter, leads)) return part
      return { ...rest, rule: 'listed-apart', others: [lead, ...others], because: listedApart }
    })
  }
}

/** The part of a matter that there is: its own dimensions, as far as they are told. */
function scopeOf({ object, stage, area, level, power }: NonNullable<Snapshot['matters']>[number]): Scope {
  const told = Object.entries({ object, stage, area, level, power }).filter(
    ([, words]) => Array.isArray(words) && words.length > 0,
  )
  return Object.fromEntries(told)
}

/** What matters and those who hold them are called. */
function namesIn({ agencies, matters, posts }: Snapshot): (id: string) => string {
  const named = new Map<string, string>()
  for (const { id, name } of [...(agencies ?? []), ...(matters ?? [])])
    if (id !== undefined) named.set(id, name)
  for (const { id, title } of posts ?? [])
    if (id !== undefined && typeof title === 'string') named.set(id, title)
  return (id) => named.get(id) ?? id
}
