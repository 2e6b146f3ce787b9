import type { Missing } from '../../condition/reading.ts'
import { rowId } from '../../model/collections.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { type Origin, unseenRows } from './derived.ts'

/** 承担者: who holds an assignment, as the agency that answers for it. */
export interface Holder {
  /** The agency, or the post or person itself where its agency is not known. */
  readonly id: string
  /** The agency and all above it. */
  readonly line: readonly string[]
  /** The department to which it belongs: an internal organ (内设机构) is part of the one above it. */
  readonly department: string
  /** The bodies with whose offices and staff its department works (合署办公), that department included. */
  readonly beside: readonly string[]
  /** All above it, with those whose offices these share: with whom it may be one where a kind is not known. */
  readonly around: readonly string[]
  /** Whether it stands no more on the day of the facts. */
  readonly gone: boolean
  /** Whether the agency itself was not given, so that it may stand no more. */
  readonly unseen: boolean
  /** What would have to be known to tell its department. */
  readonly missing: readonly Missing[]
}

/** Looks up who holds, for the agencies, posts and people of a snapshot. */
export function holders(origin: Origin): (by: string) => Holder {
  const { snapshot } = origin
  const agencies = new Map((snapshot.agencies ?? []).map((row, at) => [rowId('agencies', row, at), row]))
  const seats = new Map([
    ...(snapshot.posts ?? []).map((row, at) => [rowId('posts', row, at), row] as const),
    ...(snapshot.people ?? []).map((row, at) => [rowId('people', row, at), row] as const),
  ])
  const known = new Map<string, Holder>()
  return (by) => {
    const found = known.get(by)
    if (found !== undefined) return found
    const seat = agencies.has(by) ? undefined : seats.get(by)
    const at = seat === undefined ? by : (seat.agency ?? undefined)
    const made = at === undefined ? seatOnly(by, origin) : holderAt(at, agencies, origin)
    known.set(by, made)
    return made
  }
}

type Agencies = ReadonlyMap<string, NonNullable<Snapshot['agencies']>[number]>

/** A post or a person whose agency is not stated. */
const seatOnly = (id: string, { snapshot, name }: Origin): Holder => {
  const collection = snapshot.posts?.some((post) => post.id === id) === true ? 'posts' : 'people'
  const missing: Missing[] = [{ snapshot: name, collection, id, field: 'agency' }]
  return { id, line: [id], department: id, beside: [id], around: [id], gone: false, unseen: true, missing }
}

function holderAt(id: string, agencies: Agencies, origin: Origin): Holder {
  const { snapshot, name, lineage, day = snapshot.day } = origin
  const line: string[] = []
  const missing: Missing[] = []
  let department: string | undefined
  for (let at: string | null | undefined = id; at !== undefined && at !== null && !line.includes(at); ) {
    line.push(at)
    const agency = agencies.get(at)
    if (agency === undefined) {
      missing.push(...unseenRows(origin, 'agencies', 'posts', 'people'))
      break
    }
    const { kind, parent } = agency
    if (department === undefined) {
      const organ = typeof kind === 'string' && lineage('agencies', kind).includes('internal-organ')
      if (kind === undefined && typeof parent === 'string') {
        missing.push({ snapshot: name, collection: 'agencies', id: at, field: 'kind' })
      }
      if (!organ || typeof parent !== 'string') department = at
    }
    at = parent
  }
  const own = department ?? line.at(-1) ?? id
  const beside = [...new Set([id, own].flatMap((body) => sharedOffices(body, agencies)))]
  if (beside.some((body) => !agencies.has(body)) && agencies.has(own)) {
    missing.push(...unseenRows(origin, 'agencies'))
  }
  const { abolished } = agencies.get(id) ?? {}
  return {
    id,
    line,
    department: own,
    beside,
    around: line.flatMap((body) => sharedOffices(body, agencies)),
    gone: typeof abolished === 'string' && abolished <= day,
    unseen: !agencies.has(id),
    missing,
  }
}

/** A body, the one with which it shares its offices, and so on: two that share those of a third share them, too. */
function sharedOffices(id: string, agencies: Agencies): readonly string[] {
  const shared: string[] = []
  for (let at: string | null | undefined = id; typeof at === 'string' && !shared.includes(at); ) {
    shared.push(at)
    at = agencies.get(at)?.coLocatedWith
  }
  return shared
}
