import { isUnder, type RowOf } from '../apply/draft.ts'
import { type Pair, type Proposal, told } from './trial.ts'

type Agency = RowOf<'agencies'>

/** Which bodies come to be and end, and how: by merger, split, creation or abolition. */
export function structureOf(pair: Pair): readonly Proposal[] {
  const { from, to } = pair
  const gone = [...from.agencies.keys()].filter((id) => !to.agencies.has(id))
  const merged = mergersOf(pair, gone)
  const splits = splitsOf(pair, gone, merged)
  const parts = new Set([...splits.values()].flat())
  const heirs = new Set(merged.values())
  const made = [...to.agencies].flatMap(([id, row]): readonly Proposal[] => {
    const own = [...merged].flatMap(([one, heir]) => (heir === id ? [one] : []))
    if (heirs.has(id)) return [mergerOf(pair, id, row, inOrder(own, row.succeeds ?? []))]
    if (from.agencies.has(id) || parts.has(id)) return []
    return [{ kind: 'create', agency: id, name: row.name, ...bodyOf(row) }]
  })
  const divided = [...splits].map(([agency, ids]): Proposal => {
    const remains = to.agencies.get(agency)
    const whole = from.agencies.get(agency)
    const self = remains === undefined || whole === undefined ? [] : [{ id: agency, name: whole.name }]
    const into = ids.flatMap((id) => {
      const row = to.agencies.get(id)
      return row === undefined ? [] : [{ id, name: row.name, ...bodyOf(row) }]
    })
    return { kind: 'split', agency, into: [...self, ...into] }
  })
  const abolished = gone
    .filter(
      (id) =>
        !merged.has(id) &&
        !splits.has(id) &&
        !falls(pair, id, (parent) => merged.has(parent) || splits.get(parent)?.length === 1),
    )
    .map((agency): Proposal => ({ kind: 'abolish', agency }))
  return [...made, ...divided, ...abolished]
}

/** Whether a body is an organ inside another one that ends, and goes with that. */
function falls(pair: Pair, id: string, isTakenOver: (parent: string) => boolean): boolean {
  const { kind, parent } = pair.from.agencies.get(id) ?? {}
  if (typeof parent !== 'string' || pair.to.agencies.has(parent) || isTakenOver(parent)) return false
  return isUnder(pair, 'agencies', kind, 'internal-organ') && heirsOf(pair, id).length === 0
}

/** Who newly succeeds a body. */
export function heirsOf({ from, to }: Pair, id: string): readonly string[] {
  return [...to.agencies].flatMap(([heir, { succeeds }]) =>
    succeeds?.includes(id) && !from.agencies.get(heir)?.succeeds?.includes(id) ? [heir] : [],
  )
}

/** A body that is merged has one heir, and that keeps its name. */
function mergersOf(pair: Pair, gone: readonly string[]): ReadonlyMap<string, string> {
  const { from, to } = pair
  return new Map(
    gone.flatMap((id) => {
      const [heir, ...others] = heirsOf(pair, id)
      if (heir === undefined || others.length > 0) return []
      const { name, aliases } = to.agencies.get(heir) ?? {}
      const former = from.agencies.get(id)?.name ?? ''
      return name === former || aliases?.includes(former) ? [[id, heir] as const] : []
    }),
  )
}

/** A body that is split has several heirs that are new, or goes on beside them. */
function splitsOf(pair: Pair, gone: readonly string[], merged: ReadonlyMap<string, string>) {
  const { from, to } = pair
  const taken = new Set(merged.values())
  const splits = new Map<string, readonly string[]>()
  for (const [id, whole] of from.agencies) {
    if (merged.has(id)) continue
    const heirs = heirsOf(pair, id)
    const own = heirs.filter((heir) => {
      const part = to.agencies.get(heir)
      return !from.agencies.has(heir) && !taken.has(heir) && part !== undefined && isPart(pair, part, whole)
    })
    const isWhole = own.length === heirs.length && (own.length > 1 || hasChildren(pair, id, own[0]))
    if (own.length === 0 || (gone.includes(id) && !isWhole)) continue
    for (const heir of own) taken.add(heir)
    splits.set(id, own)
  }
  return splits
}

/** Whether a part says itself everything that it would have from the whole. */
const isPart = ({ to }: Pair, part: Agency, whole: Agency): boolean =>
  (['kind', 'jurisdiction', 'parent', 'rank'] as const).every(
    (field) =>
      whole[field] === undefined ||
      part[field] !== undefined ||
      (field === 'parent' && !to.agencies.has(whole.parent ?? '')),
  )

/** Whether what stood below a body, or by its word, stands below its only heir now. */
const hasChildren = ({ from, to }: Pair, id: string, heir: string | undefined): boolean =>
  [...from.agencies].some(
    ([child, { parent }]) => parent === id && to.agencies.get(child)?.parent === heir,
  ) ||
  [...from.agencies].some(
    ([one, { coLocatedWith }]) => coLocatedWith === id && to.agencies.get(one)?.coLocatedWith === heir,
  ) ||
  (isSpokenOf(from, id) && heir !== undefined && isSpokenOf(to, heir))

/** Whether somebody acts for a body, or it issued a record. */
const isSpokenOf = ({ assignments, records }: Pair['from'], id: string): boolean =>
  [...assignments.values()].some(({ delegatedFrom, inNameOf }) => delegatedFrom === id || inNameOf === id) ||
  [...records.values()].some(({ by }) => by === id)

function mergerOf({ from }: Pair, agency: string, row: Agency, agencies: readonly string[]): Proposal {
  const standing = from.agencies.get(agency)
  if (standing === undefined) {
    return { kind: 'merge', agencies, agency, name: row.name, ...bodyOf(row) }
  }
  const isCalledOtherwise = standing.name !== row.name && !row.aliases?.includes(standing.name)
  return { kind: 'merge', agencies, agency, ...(isCalledOtherwise ? { name: row.name } : {}) }
}

const inOrder = (ids: readonly string[], order: readonly string[]) =>
  ids.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))

/** The fields of a body as an operation tells them. */
function bodyOf(row: Agency): Proposal {
  const { kind: kindOfAgency, jurisdiction, parent, rank, side, nameplates, coLocatedWith, creditCode } = row
  const { succeeds, aliases, tags, attributes } = row
  return told({
    ...{ kindOfAgency, jurisdiction, parent, rank, side, nameplates, coLocatedWith, creditCode },
    ...{ succeeds, aliases, tags, attributes },
  })
}
