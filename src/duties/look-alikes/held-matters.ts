import type { Snapshot } from '../../model/snapshot.ts'
import { assertSnapshot } from '../../model/snapshot.ts'
import { lineage, wordsOf } from '../../model/vocabulary.ts'
import type { NamedMatter } from './matter.ts'

/**
 * The matters of a snapshot with the department that holds each, for `lookAlikes`.
 *
 * Of several, the holder is the one with the first of the roles, then with the lowest order, then the first in
 * the document. What an internal organ does, its department holds; what is delegated, the delegator holds. A
 * matter that nobody holds on the day of the snapshot is left out.
 */
export function heldMatters(
  snapshot: Snapshot,
  roles: readonly string[] = holdingRoles,
): readonly NamedMatter[] {
  assertSnapshot(snapshot, 'the snapshot')
  const held = holders(snapshot, roles)
  const agencies = new Map(snapshot.agencies?.map((agency) => [agency.id, agency]))
  return (snapshot.matters ?? []).flatMap((matter): readonly NamedMatter[] => {
    const { id } = matter
    const share = id === undefined ? undefined : held.get(id)
    if (id === undefined || share === undefined) return []
    const { holder, assignment } = share
    const agency = agencies.get(holder)
    return [
      {
        id,
        name: matter.name,
        holder,
        holderName: agency?.name,
        jurisdiction: matter.jurisdiction ?? agency?.jurisdiction ?? undefined,
        powerType: matter.powerType ?? undefined,
        basis: matter.basis ?? undefined,
        object: assignment.object ?? matter.object ?? undefined,
        stage: assignment.stage ?? matter.stage ?? undefined,
        area: assignment.area ?? matter.area ?? undefined,
        level: assignment.level ?? matter.level ?? undefined,
        power: assignment.power ?? matter.power ?? undefined,
      },
    ]
  })
}

/** The roles by which a matter is held, the foremost first. */
export const holdingRoles: readonly string[] = [
  'lead',
  'organiser',
  'responsible',
  'manages',
  'decides',
  'executes',
]

type Assignment = NonNullable<Snapshot['assignments']>[number]

interface Share {
  readonly holder: string
  readonly assignment: Assignment
  readonly rank: number
}

function holders(snapshot: Snapshot, roles: readonly string[]): ReadonlyMap<string, Share> {
  const department = departmentsOf(snapshot)
  const words = wordsOf('roles', snapshot.words?.roles)
  // as for conflicts: one that is abolished holds nothing
  const gone = new Set(
    (snapshot.agencies ?? [])
      .filter(({ abolished }) => (abolished ?? '9999') <= snapshot.day)
      .map(({ id }) => id),
  )
  const ranks = new Map<string, number>()
  const held = new Map<string, Share>()
  for (const assignment of snapshot.assignments ?? []) {
    const { of, by, role, from, until, delegatedFrom } = assignment
    const rank = ranks.get(role) ?? roles.findIndex((one) => lineage(words, role).includes(one))
    ranks.set(role, rank)
    const holder = department(delegatedFrom ?? by)
    if (rank === -1 || holder === undefined || gone.has(delegatedFrom ?? by)) continue
    if ((from ?? snapshot.day) > snapshot.day || (until ?? snapshot.day) < snapshot.day) continue
    const share = { holder, assignment, rank }
    const known = held.get(of)
    if (known === undefined || isBefore(share, known)) held.set(of, share)
  }
  return held
}

function isBefore(one: Share, other: Share): boolean {
  if (one.rank !== other.rank) return one.rank < other.rank
  return (one.assignment.order ?? last) < (other.assignment.order ?? last)
}

const last = Number.POSITIVE_INFINITY

/** The department of an agency: itself, or that of which it is an internal organ. */
function departmentsOf(snapshot: Snapshot): (id: string) => string | undefined {
  const agencies = new Map(snapshot.agencies?.map((agency) => [agency.id, agency]))
  const words = wordsOf('agencies', snapshot.words?.agencies)
  const isInternal = (kind: string) => lineage(words, kind).includes('internal-organ')
  return (id) => {
    let at = agencies.get(id)
    while (at?.kind && isInternal(at.kind) && at.parent) at = agencies.get(at.parent)
    return at?.id
  }
}
