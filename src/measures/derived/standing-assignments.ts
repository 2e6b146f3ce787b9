import type { Missing } from '../../condition/reading.ts'
import { rowId } from '../../model/collections.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Part } from '../../scope/part.ts'
import { isEmpty, partOf } from '../../scope/scope.ts'
import { type Origin, unseenRows } from './derived.ts'
import { type Holder, holders } from './holders.ts'

/** An assignment that stands on the day of the facts. */
export interface StandingAssignment {
  readonly id: string
  readonly of: string
  readonly role: string
  readonly row: AssignmentRow
  readonly holder: Holder
  readonly part: Part
}

export type AssignmentRow = NonNullable<Snapshot['assignments']>[number]

/** The assignments that stand on the day of a snapshot, by agencies that are not abolished on it. */
export function standingAssignments(origin: Origin): readonly StandingAssignment[] {
  const { snapshot, day = snapshot.day } = origin
  const holderOf = holders(origin)
  return (snapshot.assignments ?? []).flatMap((row, position): readonly StandingAssignment[] => {
    const { from, until } = row
    if ((from ?? day) > day || (until ?? day) < day) return []
    const holder = holderOf(row.by)
    const part = partOf(row)
    if (holder.gone || isEmpty(part)) return []
    return [{ id: rowId('assignments', row, position), of: row.of, role: row.role, row, holder, part }]
  })
}

/** 牵头、主办: whether an assignment leads; 主办 is the one who leads where several share a matter. */
export const isLeading = ({ role }: StandingAssignment, { lineage }: Origin): boolean =>
  lineage('roles', role).some((word) => word === 'lead' || word === 'organiser')

/** 牵头: whether an assignment is named as the lead. */
export const isNamedLead = ({ role }: StandingAssignment, { lineage }: Origin): boolean =>
  lineage('roles', role).includes('lead')

/** Why assignments that lead may be missing; nothing where all that lead were given, though others may not have been. */
export function unseenLeads(origin: Origin): readonly Missing[] {
  const { snapshot, lineage } = origin
  const full = snapshot.complete?.roles ?? []
  const isFull = (role: string) => lineage('roles', role).some((above) => full.includes(above))
  if (snapshot.assignments !== undefined && isFull('lead') && isFull('organiser')) return []
  return unseenRows(origin, 'assignments')
}

/** The assignments that lead one part: those of 牵头 where there are any, else those of 主办. */
export function leadsAmong(
  standing: readonly StandingAssignment[],
  origin: Origin,
): readonly StandingAssignment[] {
  const named = standing.filter((one) => isNamedLead(one, origin))
  return named.length > 0 ? named : standing.filter((one) => isLeading(one, origin))
}
