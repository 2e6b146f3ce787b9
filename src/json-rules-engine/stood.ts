import { viewOf } from '../backends/memory/view.ts'
import { counterparts, walk } from '../backends/memory/walk.ts'
import type { Truth } from '../condition/interpret.ts'
import { findPath } from '../measures/path.ts'
import { collectionOf } from '../model/collections.ts'
import type { Subject } from '../model/field.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { Comparison } from '../rules/lower-requirement.ts'
import type { Lexicon } from './lexicon.ts'
import type { Sides } from './sides.ts'

/** Under which name an application says whether the subject, or another row, stood in an earlier snapshot. */
export const stoodName = ({ at, on }: Comparison): string =>
  `${on === undefined ? '' : `${on} `}stood at ${at}`

/** The fact that rules name. */
export const stoodFact = (comparison: Comparison): string => `${stoodName(comparison)}.known`

/** Whether it stood there, as two questions. */
export const stoodSides = (comparison: Comparison): Sides => ({
  sure: { fact: stoodFact(comparison), operator: 'equal', value: 'yes' },
  never: { fact: stoodFact(comparison), operator: 'equal', value: 'no' },
})

interface Among {
  readonly snapshot: Snapshot
  readonly baselines: Readonly<Record<string, Snapshot>>
  readonly subject: Subject
  readonly id: string
  readonly lexicon: Lexicon
}

/** Whether a subject stood in the snapshots with which rules compare: it, or what it succeeds. */
export function stoodFacts(
  compared: readonly Comparison[],
  { snapshot, baselines, subject, id, lexicon }: Among,
): Readonly<Record<string, Truth>> {
  if (compared.length === 0) return {}
  const given = Object.entries({ ...baselines, after: snapshot })
  const views = new Map(given.map(([name, one]) => [name, viewOf(name, one, lexicon.added)]))
  const row = views.get('after')?.row(collectionOf[subject], id)
  if (row === undefined) throw new TypeError(`no ${subject} ${id}`)
  return Object.fromEntries(
    compared.map((comparison): [string, Truth] => {
      const { at, on = '' } = comparison
      const path = findPath(row.relation.name, on, lexicon.space)
      if ('wrong' in path) throw new TypeError(`path ${on} was not checked: ${path.wrong}`)
      const there = walk(row, path, views, 'rows')
      const each = there.rows.map((one) => counterparts(one, at, views))
      const stood = each.some(({ rows }) => rows.length > 0)
      const open = there.open || each.some((one) => one.open)
      return [stoodFact(comparison), stood ? 'yes' : open ? 'unknown' : 'no']
    }),
  )
}
