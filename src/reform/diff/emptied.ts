import { placeKey } from '../apply/figures.ts'
import type { Pair, Proposal, Trial } from './trial.ts'

/** Posts of bodies that are merged into one that has none of that category: they go to whoever has more of them. */
export function mergersEmptied({ from, to }: Pair, { draft }: Trial): readonly Proposal[] {
  const wanted = [...to.establishment.values()]
  const given = new Map([...from.establishment.values()].map((row) => [placeKey(row), row.approved ?? 0]))
  const places = new Set(wanted.map(placeKey))
  const room = new Map(
    wanted.map((row) => [placeKey(row), (row.approved ?? 0) - (given.get(placeKey(row)) ?? 0)]),
  )
  return [...from.establishment.values()].flatMap(({ agency, category, approved }): readonly Proposal[] => {
    const { step, into = [] } = draft.endings.get(agency) ?? {}
    const [heir = ''] = into
    if (step?.op.kind !== 'merge' || !approved || places.has(placeKey({ agency: heir, category }))) return []
    const [target] = wanted
      .filter((row) => row.category === category)
      .toSorted((a, b) => (room.get(placeKey(b)) ?? 0) - (room.get(placeKey(a)) ?? 0))
    if (target === undefined) return []
    room.set(placeKey(target), (room.get(placeKey(target)) ?? 0) - approved)
    return [{ kind: 'transfer-establishment', from: agency, to: target.agency, category }]
  })
}
