import type { RowOf } from '../apply/draft.ts'
import { placeKey } from '../apply/figures.ts'
import { figureNames } from '../plan/steps.ts'
import { deltasOf, known, placed } from './figures.ts'
import { heirsOf } from './structure.ts'
import { listedBy, type Pair, type Proposal, type Trial } from './trial.ts'

type Row = RowOf<'establishment'>

/**
 * Posts of one category that go from one body to another as a whole, with who is there: nothing is left where they were,
 * and whoever takes over from the body, or just so many, has that much more.
 */
export function wholesMoved(pair: Pair, trial: Trial): readonly Proposal[] {
  const { draft } = trial
  const open = demandsOf(pair, trial)
  const after = placed(pair.to.establishment)
  const ways = new Set(draft.movements.map(({ from, to }) => JSON.stringify([from, to])))
  const heirOf = ({ agency, category }: Row) => {
    const { step, into: [heir] = [] } = draft.endings.get(agency) ?? {}
    return step?.op.kind !== 'merge' || heir === undefined
      ? undefined
      : open.get(placeKey({ agency: heir, category }))
  }
  const sources = [...draft.rows.establishment].flatMap(([key, now]) => {
    // what a body that is merged had its heir has already
    const row =
      draft.endings.get(now.agency)?.step.op.kind === 'merge' ? pair.from.establishment.get(key) : now
    return row === undefined || !isAny(row) || !isDrained(row, after.get(placeKey(row))) ? [] : [row]
  })
  const targets = listedBy([...pair.to.establishment.values()], ({ category }) => category)
  const chosen = new Map<Row, string>()
  const choose = (fits: (source: Row, target: Row, isExact: boolean) => boolean) => {
    for (const source of sources) {
      const heir = heirOf(source)
      if (chosen.has(source) || (heir !== undefined && !hasTooMany(heir, source))) continue
      const target = targets.get(source.category)?.find((row) => {
        const room = row.agency === source.agency ? undefined : roomFor(source, open.get(placeKey(row)))
        return room !== undefined && fits(source, row, room === 'exact')
      })
      if (target === undefined) continue
      chosen.set(source, target.agency)
      take(open.get(placeKey(target)), source, -1)
      take(heir, source, 1)
    }
  }
  const isRelated = (source: Row, target: Row) =>
    ways.has(JSON.stringify([source.agency, target.agency])) ||
    heirsOf(pair, source.agency).includes(target.agency)
  choose((source, target, isExact) => isExact && isRelated(source, target))
  choose((_, __, isExact) => isExact)
  choose(isRelated)
  return proposalsOf(trial, chosen)
}

type Demand = Map<(typeof figureNames)[number], number | 'unknown'>

/** How much each place lacks. */
function demandsOf(pair: Pair, trial: Trial): ReadonlyMap<string, Demand> {
  const demands = new Map<string, Demand>()
  for (const { agency, category, isEnding, by } of deltasOf(pair, trial).rows) {
    if (isEnding) continue
    const own = figureNames.map((figure) => [figure, by(figure) ?? 'unknown'] as const)
    demands.set(placeKey({ agency, category }), new Map(own))
  }
  return demands
}

/** Whether a place lacks all that another one has, or just that. */
function roomFor(source: Row, demand: Demand | undefined): 'exact' | 'enough' | undefined {
  if (demand === undefined) return undefined
  let isExact = true
  for (const figure of figureNames) {
    const [has, lacks] = [known(source, figure), demand.get(figure) ?? 'unknown']
    if (has === undefined && lacks !== 'unknown') return undefined
    if (has === undefined || lacks === 'unknown') {
      if (has !== undefined && has > 0) return undefined
      continue
    }
    if (lacks < has) return undefined
    if (lacks > has) isExact = false
  }
  return isExact ? 'exact' : 'enough'
}

/** Whether the heir of a body that is merged would have all that this has beyond what it shall have. */
const hasTooMany = (heir: Demand, source: Row): boolean =>
  figureNames.every((figure) => {
    const lacks = heir.get(figure) ?? 'unknown'
    return (
      (known(source, figure) ?? 0) === 0 || (lacks !== 'unknown' && -lacks >= (known(source, figure) ?? 0))
    )
  })

function take(demand: Demand | undefined, source: Row, sign: 1 | -1): void {
  for (const figure of figureNames) {
    const lacks = demand?.get(figure)
    if (typeof lacks === 'number') demand?.set(figure, lacks + sign * (known(source, figure) ?? 0))
  }
}

const isAny = (row: Row): boolean => figureNames.some((figure) => (known(row, figure) ?? 0) > 0)

/** Whether nothing is left where something was. */
const isDrained = (row: Row, left: Row | undefined): boolean =>
  figureNames.every((figure) => left === undefined || (known(row, figure) ?? 0) === 0 || !known(left, figure))

/** One operation for a body whose posts all go to one other, else one for each category. */
function proposalsOf({ draft }: Trial, chosen: ReadonlyMap<Row, string>): readonly Proposal[] {
  const own = listedBy([...draft.rows.establishment.values()], ({ agency }) => agency)
  const places = new Map([...chosen].map(([row, to]) => [placeKey(row), to]))
  const told = new Set<string>()
  return [...chosen].flatMap(([{ agency, category }, to]): readonly Proposal[] => {
    const rows = own.get(agency) ?? []
    const isAll = rows.every((row) => places.get(placeKey(row)) === to)
    if (!isAll) return [{ kind: 'transfer-establishment', from: agency, to, category }]
    if (told.has(agency)) return []
    told.add(agency)
    return [{ kind: 'transfer-establishment', from: agency, to }]
  })
}
