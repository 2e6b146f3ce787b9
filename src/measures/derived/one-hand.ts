import type { Missing } from '../../condition/reading.ts'
import type { StandingAssignment } from './standing-assignments.ts'

/** Whether two assignments are in one hand, or one is delegated by the holder of the other. */
export function isOneHand(
  { holder: a, row: one }: StandingAssignment,
  { holder: b, row: other }: StandingAssignment,
): boolean {
  return (
    a.line.includes(b.id) ||
    b.line.includes(a.id) ||
    a.department === b.department ||
    a.beside.some((id) => b.beside.includes(id)) ||
    b.line.some((id) => id === one.delegatedFrom) ||
    a.line.some((id) => id === other.delegatedFrom)
  )
}

/** What would have to be known to be sure that two assignments are in different hands. */
export function openHands(
  { holder: a }: StandingAssignment,
  { holder: b }: StandingAssignment,
): readonly Missing[] {
  if (a.missing.length + b.missing.length === 0) return []
  const mayBeOne = a.around.some((id) => b.around.includes(id)) || cut(a.missing) || cut(b.missing)
  return mayBeOne ? [...a.missing, ...b.missing] : []
}

/** Whether it is not known who stands above a holder. */
const cut = (missing: readonly Missing[]): boolean => missing.some(({ field }) => field !== 'kind')
