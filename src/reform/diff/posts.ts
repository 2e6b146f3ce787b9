import { figureNames, placeKey } from '../apply/figures.ts'
import { heirsOf } from './structure.ts'
import type { Pair, Proposal, Trial } from './trial.ts'

/** A category of posts that goes from one body to another as a whole, with who is there. */
export function wholesMoved(pair: Pair, { draft, standing }: Trial): readonly Proposal[] {
  const { to } = pair
  const open = new Map([...to.establishment.values()].map((row) => [placeKey(row), row.actual ?? 0]))
  for (const row of draft.rows.establishment.values()) {
    const key = placeKey(row)
    if (standing.agencies.has(row.agency) && open.has(key))
      open.set(key, (open.get(key) ?? 0) - (row.actual ?? 0))
  }
  return [...draft.rows.establishment.values()].flatMap(
    ({ agency, category, within, actual }): readonly Proposal[] => {
      const ending = draft.endings.get(agency)
      const left = [...to.establishment.values()].find(
        (row) => placeKey(row) === placeKey({ agency, category }),
      )
      // posts may have come or been added again
      const isDrained = figureNames.every((figure) => figure === 'approved' || (left?.[figure] ?? 0) === 0)
      if (!actual || within || !isDrained || (ending?.into.length === 1 && ending.step.op.kind === 'merge'))
        return []
      const heirs = heirsOf(pair, agency)
      const targets = [...open].flatMap(([key, room]) => {
        const row = [...to.establishment.values()].find((one) => placeKey(one) === key)
        return row === undefined || row.category !== category || row.agency === agency || room < actual
          ? []
          : [row]
      })
      const best =
        targets.find((row) => heirs.includes(row.agency)) ??
        targets.find((row) => open.get(placeKey(row)) === actual) ??
        targets[0]
      if (best === undefined) return []
      open.set(placeKey(best), (open.get(placeKey(best)) ?? 0) - actual)
      return [{ kind: 'transfer-establishment', from: agency, to: best.agency, category }]
    },
  )
}

interface Change {
  readonly agency: string
  readonly category: string
  by: number
}

/** By how many approved posts each body has more or fewer: transferred or converted where it fits, else adjusted. */
export function postsChanged(pair: Pair, trial: Trial): readonly Proposal[] {
  const changes = changesOf(pair, trial)
  const supplies = [...changes.filter(({ by }) => by < 0), ...strandedOf(trial)]
  const demands = changes.filter(({ by }) => by > 0)
  const proposals: Proposal[] = []
  const settle = (fits: (supply: Change, demand: Change) => boolean) => {
    for (const demand of demands) {
      for (const supply of supplies) {
        const amount = Math.min(-supply.by, demand.by)
        if (amount <= 0 || !fits(supply, demand)) continue
        supply.by += amount
        demand.by -= amount
        proposals.push(flow(supply, demand, amount))
      }
    }
  }
  const isOneCategory = (a: Change, b: Change) => a.category === b.category && a.agency !== b.agency
  settle((a, b) => isOneCategory(a, b) && -a.by === b.by)
  settle((a, b) => a.agency === b.agency && a.category !== b.category && -a.by === b.by)
  settle(isOneCategory)
  const rest = changes.filter(({ by }) => by !== 0)
  return [
    ...proposals,
    ...rest.map(({ agency, category, by }) => ({
      kind: 'adjust-establishment',
      agency,
      category,
      amount: by,
    })),
  ]
}

const flow = (supply: Change, demand: Change, amount: number): Proposal =>
  supply.agency === demand.agency
    ? {
        kind: 'convert-establishment',
        agency: supply.agency,
        category: supply.category,
        toCategory: demand.category,
        amount,
      }
    : {
        kind: 'transfer-establishment',
        from: supply.agency,
        to: demand.agency,
        category: demand.category,
        amount,
      }

/** The changes of each row by itself, without those of the rows that are part of it. */
function changesOf({ to }: Pair, { standing }: Trial): Change[] {
  const known = [...to.establishment].flatMap(([key, row]) => {
    const now = standing.establishment.get(key)
    const approved = now === undefined ? 0 : now['approved']
    const isFresh =
      now === undefined &&
      Object.keys(row).some((field) => !['agency', 'category', 'approved'].includes(field))
    return typeof row.approved === 'number' && typeof approved === 'number' && !isFresh
      ? [{ key, row, by: row.approved - approved }]
      : []
  })
  return known.flatMap(({ key, row: { agency, category }, by }) => {
    const parts = known.filter(({ row }) => row.within === key).reduce((sum, part) => sum + part.by, 0)
    return by === parts ? [] : [{ agency, category, by: by - parts }]
  })
}

/** Posts of bodies that end, which nobody has received yet. */
function strandedOf({ draft }: Trial): readonly Change[] {
  return [...draft.rows.establishment.values()].flatMap(({ agency, category, approved, within }) => {
    const ending = draft.endings.get(agency)
    const isLeft = ending !== undefined && ending.step.op.kind !== 'merge' && typeof approved === 'number'
    return isLeft && approved > 0 && !within ? [{ agency, category, by: -approved }] : []
  })
}

/** Numbers of posts that were not known, and rows that no change reaches. */
export function postsSet({ to }: Pair, { standing }: Trial): readonly Proposal[] {
  return [...to.establishment].flatMap(([key, { agency, category, approved }]): readonly Proposal[] => {
    const now = standing.establishment.get(key)
    const isThere = now !== undefined && now['approved'] === approved
    return typeof approved !== 'number' || isThere
      ? []
      : [{ kind: 'set-establishment', agency, category, amount: approved }]
  })
}

/** Leader posts, grade by grade. */
export function leadersSet({ to }: Pair, { standing }: Trial): readonly Proposal[] {
  return [...to.leadership].flatMap(([key, { agency, grade, approved }]): readonly Proposal[] => {
    const now = standing.leadership.get(key)
    const isThere = now !== undefined && now['approved'] === approved
    return typeof approved !== 'number' || isThere
      ? []
      : [{ kind: 'set-leadership', agency, grade, amount: approved }]
  })
}
