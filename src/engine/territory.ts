import { allOf, anyOf } from '../condition/build.ts'
import type { Condition, Words } from '../condition/nodes.ts'
import { placePaths } from '../measures/relations.ts'
import type { Subject } from '../model/field.ts'
import type { PackDocument } from '../rules/pack.ts'

/**
 * 适用地域: whether a subject lies where a pack applies; `nowhere` for a pack whose place is not named.
 *
 * A place is in a division by its own code or by that of a place above it. An explicit what-if leaves the
 * divisions aside, never the levels.
 */
export function territoryOf(
  { territory }: PackDocument,
  subject: Subject,
  assumed: boolean,
): Condition | 'nowhere' | undefined {
  if (territory === undefined) return undefined
  const { divisions, levels } = territory
  if (!assumed && divisions !== undefined && divisions.length === 0) return 'nowhere'
  const inDivisions = above.map((step) => somePlace(subject, `${step}code`, 'within', divisions ?? []))
  return allOf([
    assumed || divisions === undefined ? undefined : anyOf(inDivisions),
    levels === undefined ? undefined : somePlace(subject, 'level', 'is', levels),
  ])
}

/** The place itself and the three that may stand above it within a province. */
const above = ['', 'parent.', 'parent.parent.', 'parent.parent.parent.']

/** Whether one of the places of a subject has a word among the given ones. */
const somePlace = (subject: Subject, field: string, test: Words['test'], among: readonly string[]) =>
  anyOf(
    placePaths(subject).map((place): Condition => {
      const path = place === '' ? field : `${place}.${field}`
      return { kind: 'words', of: { kind: 'field', path }, test, among }
    }),
  )
