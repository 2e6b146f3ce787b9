import type { AssignmentRow, MatterRow } from './list-rows.ts'

/**
 * Matters with the levels at which somebody has them.
 *
 * What a list tells of a matter is all of it: a level that no row names is no part that nobody leads.
 */
export function withLevels(
  matters: readonly MatterRow[],
  assignments: readonly AssignmentRow[],
): readonly MatterRow[] {
  const levels = new Map<string, Set<string>>()
  const open = new Set<string>()
  for (const { of, level } of assignments) {
    if (level === undefined) open.add(of)
    levels.set(of, new Set([...(levels.get(of) ?? []), ...(level ?? [])]))
  }
  return matters.map((matter) => {
    const named = open.has(matter.id) ? undefined : levels.get(matter.id)
    return named === undefined ? matter : { ...matter, level: [...named] }
  })
}
