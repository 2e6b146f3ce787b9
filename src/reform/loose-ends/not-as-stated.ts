import type { Snapshot } from '../../model/snapshot.ts'
import { wholesOf } from '../apply/book.ts'
import { type Draft, isComplete, isUnder } from '../apply/draft.ts'
import { type Place, placeKey } from '../apply/figures.ts'
import { changesOf } from '../apply/post-changes.ts'
import type { ComesTo } from '../plan/comes-to.ts'
import type { Plan } from '../plan/read-plan.ts'
import type { LooseEnd } from './loose-end.ts'

type One<K extends keyof ComesTo> = NonNullable<ComesTo[K]>[number]
type Value = string | number | readonly string[] | null

interface Difference {
  /** What tells it from others. */
  readonly key: string
  readonly agency: string
  readonly matter?: string
  readonly category?: string
  readonly cite: string | undefined
  readonly says: Value
  readonly comes: Value
}

/**
 * Where a plan does not come to what it says of itself that it comes to: the body, what was said and what it is.
 *
 * What is not known afterwards is told as such (`comes: null`), for nobody can say that it is as stated.
 */
export function notAsStated(draft: Draft, { comesTo = {}, document }: Plan, after: Snapshot): LooseEnd[] {
  const differences = [
    ...(comesTo.agencies ?? []).flatMap((one) => ofAgencies(draft, one, after)),
    ...(comesTo.nameplates ?? []).flatMap((one) => ofNameplates(one, after)),
    ...(comesTo.matters ?? []).flatMap((one) => ofMatters(draft, one, after)),
    ...(comesTo.establishment ?? []).flatMap((one) => ofEstablishment(draft, one, after)),
    ...(comesTo.leadership ?? []).flatMap((one) => ofLeadership(draft, one, after)),
  ]
  return differences.map(({ key, agency, matter, category, cite, says, comes }) => {
    const { jurisdiction } = draft.rows.agencies.get(agency) ?? {}
    const known = typeof says === 'number' && typeof comes === 'number' ? { amount: comes - says } : {}
    const about = [agency, matter, jurisdiction].flatMap((id) => (typeof id === 'string' ? [id] : []))
    return {
      id: `not-as-stated/${key}`,
      kind: 'not-as-stated' as const,
      about: [...new Set(about)],
      on: draft.day,
      ...(document === undefined ? {} : { document }),
      ...known,
      ...(category === undefined ? {} : { category }),
      attributes: {
        agency,
        says: Array.isArray(says) ? [...says] : says,
        comes: Array.isArray(comes) ? [...comes] : comes,
        ...(cite === undefined ? {} : { cite }),
      } as NonNullable<LooseEnd['attributes']>,
    }
  })
}

function ofAgencies(draft: Draft, stated: One<'agencies'>, after: Snapshot): readonly Difference[] {
  const { kindOfAgency, parent, jurisdiction, agencies, cite } = stated
  const list = kindOfAgency ?? `within ${parent ?? jurisdiction ?? ''}`
  const standing = new Set(
    (after.agencies ?? []).flatMap((one) =>
      (kindOfAgency === undefined || isUnder(draft, 'agencies', one.kind, kindOfAgency)) &&
      (parent === undefined || one.parent === parent) &&
      (jurisdiction === undefined || one.jurisdiction === jurisdiction)
        ? (one.id ?? [])
        : [],
    ),
  )
  const missing = agencies.filter((id) => !standing.has(id))
  const surplus = [...standing].filter((id) => !agencies.includes(id))
  const count = { says: agencies.length, comes: standing.size, cite }
  return [...missing, ...surplus].map((agency) => ({ key: `${list}/${agency}`, agency, ...count }))
}

function ofNameplates(
  { agency, nameplates, cite }: One<'nameplates'>,
  after: Snapshot,
): readonly Difference[] {
  const comes = after.agencies?.find(({ id }) => id === agency)?.nameplates ?? []
  const isSame = comes.length === nameplates.length && nameplates.every((plate) => comes.includes(plate))
  return isSame ? [] : [{ key: `nameplates/${agency}`, agency, cite, says: nameplates, comes }]
}

function ofMatters(draft: Draft, stated: One<'matters'>, after: Snapshot): readonly Difference[] {
  const { agency, matters, role = 'lead', cite } = stated
  const holders = (matter: string) =>
    (after.assignments ?? []).filter(
      (one) =>
        one.of === matter &&
        isUnder(draft, 'roles', one.role, role) &&
        (one.from ?? draft.day) <= draft.day &&
        (one.until ?? draft.day) >= draft.day,
    )
  return matters.flatMap((matter): readonly Difference[] => {
    const by = holders(matter).map((one) => one.by)
    if (by.includes(agency)) return []
    return [{ key: `matters/${agency}/${matter}`, agency, matter, cite, says: agency, comes: by }]
  })
}

function ofEstablishment(draft: Draft, stated: One<'establishment'>, after: Snapshot): readonly Difference[] {
  const { agency, category, change, approved, cite } = stated
  const place = { agency, category, cite }
  const own = after.establishment?.filter((one) => one.agency === agency && one.category === category) ?? []
  const heritage = new Set(after.agencies?.find(({ id }) => id === agency)?.succeeds ?? [])
  const rows = draft.rows.establishment
  const ids = new Map([...rows].map(([id, one]) => [placeKey(one), id]))
  // what comes to a part of these posts comes to these
  const isOwn = (one: Place) =>
    [one, ...wholesOf(rows, ids.get(placeKey(one)) ?? '')].some((at) => placeKey(at) === placeKey(place))
  const changed = changesOf(draft.ledger)
    .filter((one) => isOwn(one) && !heritage.has(one.with ?? ''))
    .reduce<number | null>(
      (sum, { amount }) => (sum === null || amount === undefined ? null : sum + amount),
      0,
    )
  const none = isComplete(draft, 'establishment', agency) ? 0 : null
  const stands = own.length === 0 ? none : approvedOf(own)
  const pairs = [
    { key: `change/${agency}/${category}`, ...place, says: change, comes: changed },
    { key: `approved/${agency}/${category}`, ...place, says: approved, comes: stands },
  ]
  return pairs.flatMap(({ says, ...rest }) =>
    says === undefined || says === rest.comes ? [] : [{ ...rest, says }],
  )
}

function ofLeadership(
  draft: Draft,
  { agency, grade, approved, cite }: One<'leadership'>,
  after: Snapshot,
): Difference[] {
  const own = after.leadership?.filter((one) => one.agency === agency && one.grade === grade) ?? []
  const none = isComplete(draft, 'leadership', agency) ? 0 : null
  const comes = own.length === 0 ? none : approvedOf(own)
  return comes === approved
    ? []
    : [{ key: `leadership/${agency}/${grade}`, agency, cite, says: approved, comes }]
}

/** What rows tell of one figure together; nothing where one of them does not tell it. */
const approvedOf = (rows: readonly { readonly approved?: number | null | undefined }[]): number | null =>
  rows.reduce<number | null>(
    (sum, { approved }) => (sum === null || approved === undefined ? null : sum + (approved ?? 0)),
    0,
  )
