import type { Missing } from '../../condition/reading.ts'
import { groupedBy } from '../../json/grouped-by.ts'
import { overlapping } from '../../scope/overlapping.ts'
import { scopeOf } from '../../scope/scope.ts'
import type { DerivedRow, Origin } from './derived.ts'
import { isOneHand, openHands } from './one-hand.ts'
import { type StandingAssignment, standingAssignments } from './standing-assignments.ts'

/**
 * 职责交叉: pairs of assignments of one thing in one role, or in two under one word, to different departments,
 * whose scopes have something in common on the day of the facts.
 *
 * One department is a body with its internal organs, those above it, and those that share its offices. One that
 * exercises what another delegates to it does not overlap with that other, nor with its organs. Where both state in
 * words how they are divided and no dimension tells them apart, it is not known whether they overlap.
 */
export function scopeOverlapRows(
  origin: Origin,
  standing: readonly StandingAssignment[] = standingAssignments(origin),
): readonly DerivedRow[] {
  const { lineage } = origin
  // a word that stands under another is one role with it: the first 牵头 and the second both lead
  const groups = groupedBy(standing, ({ of, role }) => JSON.stringify([of, lineage('roles', role).at(-1)]))
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .flatMap((group) =>
      overlapping(group.map(({ part }) => part)).flatMap(
        ({ one: a, other: b, part }): readonly DerivedRow[] => {
          const [one, other] = [group[a], group[b]]
          if (one === undefined || other === undefined || isOneHand(one, other)) return []
          const missing = [...openHands(one, other), ...openWords(one, other, origin)]
          const { of } = one
          const shared = lineage('roles', other.role)
          const role = lineage('roles', one.role).find((word) => shared.includes(word)) ?? one.role
          const values = { of, role, one: one.id, other: other.id, ...scopeOf(part) }
          return [{ id: `${one.id}/${other.id}`, values, ...(missing.length === 0 ? {} : { missing }) }]
        },
      ),
    )
}

/** What would have to be known to be sure that two assignments are not divided by what they say in words. */
function openWords(one: StandingAssignment, other: StandingAssignment, { name }: Origin): readonly Missing[] {
  if (typeof one.row.boundary !== 'string' || typeof other.row.boundary !== 'string') return []
  return [one, other].map(({ id }) => ({ snapshot: name, collection: 'assignments', id, field: 'object' }))
}
