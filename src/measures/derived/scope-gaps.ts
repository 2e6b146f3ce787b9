import type { Missing } from '../../condition/reading.ts'
import { groupedBy } from '../../json/grouped-by.ts'
import { rowId } from '../../model/collections.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { dimensions, minusAll, type Part, whole } from '../../scope/part.ts'
import { scopeOf } from '../../scope/scope.ts'
import type { DerivedRow, Origin } from './derived.ts'
import {
  isLeading,
  type StandingAssignment,
  standingAssignments,
  unseenLeads,
} from './standing-assignments.ts'

/**
 * 职责缺位: matters of which, on the day of the facts, some part is led by nobody.
 *
 * A dimension of which a matter does not say what belongs to it leaves open whether a part beside those
 * named by the leads is there at all; `null` says that the dimension does not narrow the matter.
 */
export function scopeGapRows(
  origin: Origin,
  standing: readonly StandingAssignment[] = standingAssignments(origin),
): readonly DerivedRow[] {
  const { snapshot, name } = origin
  const leads = groupedBy(
    standing.filter((one) => isLeading(one, origin)),
    ({ of }) => of,
  )
  const unseen = unseenLeads(origin)
  return (snapshot.matters ?? []).flatMap((matter, position): readonly DerivedRow[] => {
    const id = rowId('matters', matter, position)
    const own = leads.get(id) ?? []
    const [certain, uncertain] = [own.filter(isCertain), own.filter((lead) => !isCertain(lead))]
    const left = minusAll([universeOf(matter)], certain.map(partAlways))
    if (left?.length === 0) return []
    const more = left && minusAll(left, uncertain.map(partAlways))
    const unstated = dimensions.filter((dimension) => matter[dimension] === undefined)
    const missing: readonly Missing[] = [
      ...(more !== undefined && isThereAnyway(more, unstated)
        ? []
        : [
            ...unstated.map((field) => ({ snapshot: name, collection: 'matters', id, field })),
            ...uncertain.flatMap(({ holder }) => holder.missing),
          ]),
      ...(more === undefined ? [{ snapshot: name, collection: 'matters', id }] : []),
      ...unseen,
    ]
    const [only] = left?.length === 1 ? left : []
    const values = { of: id, ...(only === undefined ? {} : wordsOnly(only)) }
    return [{ id, values, ...(missing.length === 0 ? {} : { missing }) }]
  })
}

type Matter = NonNullable<Snapshot['matters']>[number]

/** What belongs to a matter, as far as it says so. */
export const universeOf = (matter: Matter): Part => ({ ...whole, ...wordsOf(matter) })

/** Whether it is known that the holder stands on the day of the facts. */
const isCertain = ({ holder }: StandingAssignment): boolean => !holder.unseen

/** The part of one that stands on the day of the facts, without its days. */
export const partAlways = ({ part }: StandingAssignment): Part => ({
  ...part,
  from: whole.from,
  until: whole.until,
})

const wordsOf = (matter: Matter) =>
  Object.fromEntries(
    dimensions.flatMap((dimension) => {
      const words = matter[dimension]
      return Array.isArray(words) && words.length > 0 ? [[dimension, { among: new Set(words) }]] : []
    }),
  )

/** The words of a part, as far as they are words and not all but some. */
const wordsOnly = (part: Part) =>
  Object.fromEntries(Object.entries(scopeOf(part)).filter(([, words]) => Array.isArray(words)))

/** Whether something is left whatever may belong to dimensions that are not stated. */
function isThereAnyway(left: readonly Part[], unstated: readonly (typeof dimensions)[number][]): boolean {
  const projected = left.map((part) => ({
    ...whole,
    ...Object.fromEntries(unstated.map((dimension) => [dimension, part[dimension]])),
  }))
  return minusAll([whole], projected)?.length === 0
}
