import type { Missing } from '../condition/reading.ts'
import type { Origin } from '../measures/derived/derived.ts'
import { rowId } from '../model/collections.ts'
import type { Snapshot } from '../model/snapshot.ts'

/** Who objected first to how a matter is divided: several, where they did so on one day. */
export interface FirstObjection {
  readonly by: readonly string[]
  /** Objections of which it is not said who made them, or when. */
  readonly missing: readonly Missing[]
}

/** The departments that first objected to how a matter is divided. */
export function firstObjection(matter: string, origin: Origin): FirstObjection {
  const { snapshot, name, day = snapshot.day, lineage } = origin
  const made: { by: string; on: string }[] = []
  const missing: Missing[] = []
  for (const [position, record] of (snapshot.records ?? []).entries()) {
    const { kind, about, by, on } = record
    if (!lineage('records', kind).includes('objection') || !listed(about).includes(matter)) continue
    const unsaid = Object.entries({ by, on }).filter(([, value]) => value === undefined)
    const id = rowId('records', record, position)
    missing.push(...unsaid.map(([field]) => ({ snapshot: name, collection: 'records', id, field })))
    if (typeof by === 'string' && typeof on === 'string' && on <= day) made.push({ by, on })
  }
  const first = made.map(({ on }) => on).toSorted()[0]
  const objectors = made.filter(({ on }) => on === first).map(({ by }) => by)
  return { by: [...new Set(objectors)], missing }
}

type About = NonNullable<Snapshot['records']>[number]['about']

const listed = (about: About): readonly unknown[] => (Array.isArray(about) ? about : [about])
