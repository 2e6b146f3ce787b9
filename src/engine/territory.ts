import { allOf, any } from '../condition/build.ts'
import type { Condition } from '../condition/nodes.ts'
import { placePath } from '../measures/relations.ts'
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
  const place = placePath[subject]
  if (territory === undefined || place === undefined) return undefined
  const { divisions, levels } = territory
  if (!assumed && divisions !== undefined && divisions.length === 0) return 'nowhere'
  const field = (name: string) => ({ kind: 'field', path: place === '' ? name : `${place}.${name}` }) as const
  const inDivision = (above: number): Condition => ({
    kind: 'words',
    of: field(`${'parent.'.repeat(above)}code`),
    test: 'within',
    among: divisions ?? [],
  })
  return allOf([
    assumed || divisions === undefined
      ? undefined
      : any(inDivision(0), inDivision(1), inDivision(2), inDivision(3)),
    levels === undefined ? undefined : { kind: 'words', of: field('level'), test: 'is', among: levels },
  ])
}
