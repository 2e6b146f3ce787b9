import type { Missing } from '../condition/reading.ts'
import { groupedBy } from '../json/grouped-by.ts'
import type { Origin } from '../measures/derived/derived.ts'
import { isOneHand, openHands } from '../measures/derived/one-hand.ts'
import { partAlways, scopeGapRows } from '../measures/derived/scope-gaps.ts'
import { scopeOverlapRows } from '../measures/derived/scope-overlaps.ts'
import {
  isLeading,
  isNamedLead,
  leadsAmong,
  type StandingAssignment,
  standingAssignments,
  unseenLeads,
} from '../measures/derived/standing-assignments.ts'
import type { Localized } from '../model/localized.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { minusAll, type Part, whole } from '../scope/part.ts'
import { partOf, type Scope, scopeOf } from '../scope/scope.ts'
import { conflictMessage } from './conflict-messages.ts'
import { namesIn, type OnDay, originOf } from './origin.ts'

/**
 * What is wrong with how a matter is divided: nobody leads it or a part of it (推诿), several lead one part (打架),
 * some co-operate and nobody leads, or several share it and nothing says how.
 */
export type ConflictKind = 'no-lead' | 'gap' | 'overlap' | 'no-organiser' | 'undivided'

/** 职责冲突: one conflict about a matter, with who is concerned. */
export interface Conflict {
  readonly kind: ConflictKind
  readonly matter: string
  /** The agencies concerned, by id: those who overlap, or who share it. */
  readonly between: readonly string[]
  /** The part of the matter it is about; the whole where nothing narrows it. */
  readonly scope: Scope
  /** What would have to be known to be sure; nothing where it is certain. */
  readonly missing: readonly Missing[]
  readonly message: Localized
}

/**
 * The conflicts (职责冲突) about the matters of a snapshot on a day, in the order of the matters.
 *
 * They are facts about a division of duties. Whether one breaks a rule, and with what force, is said by packs.
 *
 * @example
 * const snapshot = readSnapshot({
 *   schema: 'bianzhi/snapshot@1',
 *   day: '2010-11-17',
 *   agencies: [{ id: 'transport', name: '交通运输局' }, { id: 'agriculture', name: '农业农村局' }],
 *   matters: [{ id: 'ships', name: '船舶检验' }],
 *   assignments: [
 *     { of: 'ships', role: 'lead', by: 'transport' },
 *     { of: 'ships', role: 'lead', by: 'agriculture' },
 *   ],
 * })
 * conflictsOf(snapshot).map(({ kind, between }) => [kind, between]) // [['overlap', ['transport', 'agriculture']]]
 */
export function conflictsOf(snapshot: Snapshot, options: OnDay = {}): readonly Conflict[] {
  const origin = originOf(snapshot, options)
  const all = standingAssignments(origin)
  const standing = groupedBy(all, ({ of }) => of)
  const matters = new Map((snapshot.matters ?? []).map((matter, position) => [matter.id, position]))
  const found = [
    ...overlaps(origin, standing, all),
    ...gaps(origin, standing, all),
    ...undivided(origin, standing),
  ].filter(({ matter }) => matters.has(matter))
  const name = namesIn(snapshot)
  return found
    .toSorted((a, b) => (matters.get(a.matter) ?? 0) - (matters.get(b.matter) ?? 0))
    .map((one) => ({ ...one, message: conflictMessage(one, name) }))
}

type Found = Omit<Conflict, 'message'>
type Standing = ReadonlyMap<string, readonly StandingAssignment[]>

function overlaps(origin: Origin, standing: Standing, all: readonly StandingAssignment[]): readonly Found[] {
  const byId = new Map(all.map((one) => [one.id, one]))
  return scopeOverlapRows(origin, all).flatMap(({ values, missing = [] }): readonly Found[] => {
    const { of, role: _, one: a, other: b, ...shared } = values
    const [one, other] = [byId.get(String(a)), byId.get(String(b))]
    if (one === undefined || other === undefined || !isLeading(one, origin)) return []
    const between = [one.holder.id, other.holder.id]
    const found = { kind: 'overlap', matter: String(of), between } as const
    if (isNamedLead(one, origin)) return [{ ...found, scope: shared, missing }]
    // 主办 lead what no 牵头 has
    const named = (standing.get(String(of)) ?? []).filter((lead) => isNamedLead(lead, origin))
    const left = minusAll([partOf(shared)], named.filter(isSeen).map(partAlways))
    if (left?.length === 0) return []
    const unseen = named.filter((lead) => !isSeen(lead))
    const open = left === undefined || minusAll(left, unseen.map(partAlways))?.length === 0
    const scope = left?.length === 1 && left[0] !== undefined ? scopeOf(left[0]) : shared
    const more = [...unseenLeads(origin), ...(open ? unseen.flatMap(missingOf) : [])]
    return [{ ...found, scope, missing: [...missing, ...more] }]
  })
}

const isSeen = ({ holder }: StandingAssignment): boolean => !holder.unseen
const missingOf = ({ holder }: StandingAssignment): readonly Missing[] => holder.missing

function gaps(origin: Origin, standing: Standing, all: readonly StandingAssignment[]): readonly Found[] {
  return scopeGapRows(origin, all).map(({ values, missing = [] }): Found => {
    const { of, ...scope } = values
    const matter = String(of)
    const holders = standing.get(matter) ?? []
    const leads = holders.some((one) => isLeading(one, origin))
    const helpers = holders
      .filter(({ role }) => origin.lineage('roles', role).includes('co-organiser'))
      .map(({ holder }) => holder.id)
    const kind = leads ? 'gap' : helpers.length > 0 ? 'no-organiser' : 'no-lead'
    return { kind, matter, between: [...new Set(helpers)], scope, missing }
  })
}

/**
 * Matters of which several share the same part, and nobody says in words where one ends and the other begins.
 *
 * Two who lead are an overlap, which is told as one.
 */
const undivided = (origin: Origin, standing: Standing): readonly Found[] =>
  [...standing].flatMap(([matter, holders]): readonly Found[] => {
    const open = holders.filter(
      ({ role, row }) =>
        origin.lineage('roles', role).some((word) => sharedRoles.includes(word)) &&
        typeof row.boundary !== 'string',
    )
    const alike = groupedBy(open, ({ part }) => JSON.stringify(wordsOf(part)))
    return [...alike.values()].flatMap((group): readonly Found[] => {
      const leads = new Set(leadsAmong(group, origin))
      const pairs = group.flatMap((one, at) =>
        group
          .slice(at + 1)
          .filter((other) => !isOneHand(one, other) && !(leads.has(one) && leads.has(other)))
          .map((other) => ({ ids: [one.holder.id, other.holder.id], missing: openHands(one, other) })),
      )
      const [first] = group
      if (first === undefined || pairs.length === 0) return []
      const between = [...new Set(pairs.flatMap(({ ids }) => ids))]
      const missing = pairs.some((pair) => pair.missing.length === 0)
        ? []
        : pairs.flatMap((pair) => pair.missing)
      return [{ kind: 'undivided', matter, between, scope: wordsOf(first.part), missing }]
    })
  })

const sharedRoles = ['lead', 'organiser', 'co-organiser']

/** A part without its days. */
const wordsOf = (part: Part): Scope => scopeOf({ ...part, from: whole.from, until: whole.until })
