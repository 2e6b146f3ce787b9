import type { Missing } from '../../condition/reading.ts'
import { overlapping } from '../../scope/overlapping.ts'
import { scopeOf } from '../../scope/scope.ts'
import { type DerivedRow, groupedBy, type Origin } from './derived.ts'
import { type StandingAssignment, standingAssignments } from './standing-assignments.ts'

/**
 * 职责交叉: pairs of assignments of one thing in one role, to different departments, whose scopes have
 * something in common on the day of the facts.
 *
 * One department is a body with its internal organs, those above it, and those that share its offices. One that
 * exercises what another delegates to it does not overlap with that other, nor with its organs. Where both state in
 * words how they are divided and no dimension tells them apart, it is not known whether they overlap.
 */
export function scopeOverlapRows(origin: Origin): readonly DerivedRow[] {
  const groups = groupedBy(standingAssignments(origin), ({ of, role }) => JSON.stringify([of, role]))
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .flatMap((group) =>
      overlapping(group.map(({ part }) => part)).flatMap(
        ({ one: a, other: b, part }): readonly DerivedRow[] => {
          const [one, other] = [group[a], group[b]]
          if (one === undefined || other === undefined || isOneHand(one, other)) return []
          const missing = unsettled(one, other, origin)
          const { of, role } = one
          const values = { of, role, one: one.id, other: other.id, ...scopeOf(part) }
          return [{ id: `${one.id}/${other.id}`, values, ...(missing.length === 0 ? {} : { missing }) }]
        },
      ),
    )
}

/** Whether two assignments are in one hand, or one is delegated by the holder of the other. */
function isOneHand(
  { holder: a, row: one }: StandingAssignment,
  { holder: b, row: other }: StandingAssignment,
) {
  return (
    a.line.includes(b.id) ||
    b.line.includes(a.id) ||
    a.department === b.department ||
    a.beside.includes(b.id) ||
    b.beside.includes(a.id) ||
    b.line.some((id) => id === one.delegatedFrom) ||
    a.line.some((id) => id === other.delegatedFrom)
  )
}

/** What would have to be known to be sure that two assignments are in different hands and not divided. */
function unsettled(one: StandingAssignment, other: StandingAssignment, { name }: Origin): readonly Missing[] {
  const { holder: a } = one
  const { holder: b } = other
  const mayBeOne = a.line.some((id) => b.line.includes(id)) || cut(a.missing) || cut(b.missing)
  const inWords = typeof one.row.boundary === 'string' && typeof other.row.boundary === 'string'
  return [
    ...(mayBeOne ? [...a.missing, ...b.missing] : []),
    ...(inWords
      ? [one, other].map(({ id }) => ({ snapshot: name, collection: 'assignments', id, field: 'object' }))
      : []),
  ]
}

/** Whether it is not known who stands above a holder. */
const cut = (missing: readonly Missing[]): boolean => missing.some(({ field }) => field !== 'kind')
