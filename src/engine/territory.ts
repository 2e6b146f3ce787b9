import { allOf, anyOf, atLeast, number, quantity } from '../condition/build.ts'
import type { Condition, Words } from '../condition/nodes.ts'
import { groupedBy } from '../json/grouped-by.ts'
import { placePaths } from '../measures/relations.ts'
import { dayNumber } from '../model/day.ts'
import type { Heir } from '../model/division-heirs.ts'
import type { Subject } from '../model/field.ts'
import type { CompiledPack } from '../rules/compile-pack.ts'

/**
 * 适用地域: whether a subject lies where a pack applies; `nowhere` for a pack whose place is not named.
 *
 * A place is in a division by its own code or by that of a place above it, and once the facts are of a day
 * on which one code had taken the place of another, by either. An explicit what-if leaves the divisions
 * aside, never the levels.
 */
export function territoryOf(
  { pack: { territory }, heirs = [] }: Pick<CompiledPack, 'pack' | 'heirs'>,
  subject: Subject,
  assumed: boolean,
): Condition | 'nowhere' | undefined {
  if (territory === undefined) return undefined
  const { divisions, levels } = territory
  if (!assumed && divisions !== undefined && divisions.length === 0) return 'nowhere'
  const within = (codes: readonly string[]) =>
    above.map((step) => somePlace(subject, `${step}code`, 'within', codes))
  const later = bySince(heirs).map(([since, codes]) =>
    allOf([atLeast(quantity({ kind: 'facts-day' }), number(dayNumber(since))), anyOf(within(codes))]),
  )
  return allOf([
    assumed || divisions === undefined ? undefined : anyOf([...within(divisions), ...later]),
    levels === undefined ? undefined : somePlace(subject, 'level', 'is', levels),
  ])
}

/** The place itself and the three that may stand above it within a province. */
const above = ['', 'parent.', 'parent.parent.', 'parent.parent.parent.']

function bySince(heirs: readonly Heir[]): readonly (readonly [string, readonly string[]])[] {
  const found = [...groupedBy(heirs, ({ since }) => since)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return found.map(([since, of]) => [since, of.map(({ code }) => code)])
}

/** Whether one of the places of a subject has a word among the given ones. */
const somePlace = (subject: Subject, field: string, test: Words['test'], among: readonly string[]) =>
  anyOf(
    placePaths(subject).map((place): Condition => {
      const path = place === '' ? field : `${place}.${field}`
      return { kind: 'words', of: { kind: 'field', path }, test, among }
    }),
  )
