import type { Figure } from '../apply/figures.ts'
import { figureNames } from '../plan/steps.ts'
import { type Deltas, deltasOf } from './figures.ts'
import type { Pair, Proposal, Trial } from './trial.ts'

/**
 * By how many posts and people each body has more or fewer: transferred or converted where it fits, else adjusted.
 *
 * Posts go first to where matters of the same body go, and people to where its posts do.
 */
export function postsChanged(pair: Pair, trial: Trial): readonly Proposal[] {
  const ways = new Set(trial.draft.movements.map(({ from, to }) => way(from, to)))
  const deltas = deltasOf(pair, trial)
  return figureNames.flatMap((figure) => flowsOf(figure, changesOf(deltas, figure), ways))
}

const way = (from: string, to: string): string => JSON.stringify([from, to])

interface Change {
  readonly agency: string
  readonly category: string
  /** Whether the body ends, and whatever nobody takes goes with it. */
  readonly isEnding: boolean
  by: number
}

function flowsOf(figure: Figure, changes: readonly Change[], ways: Set<string>): readonly Proposal[] {
  const supplies = changes.filter(({ by }) => by < 0)
  const demands = changes.filter(({ by, isEnding }) => by > 0 && !isEnding)
  const told = figure === 'approved' ? {} : { figure }
  const proposals: Proposal[] = []
  const settle = (fits: (supply: Change, demand: Change) => boolean) => {
    for (const demand of demands) {
      if (demand.by === 0) continue
      for (const supply of supplies) {
        const amount = Math.min(-supply.by, demand.by)
        if (amount <= 0 || !fits(supply, demand)) continue
        supply.by += amount
        demand.by -= amount
        ways.add(way(supply.agency, demand.agency))
        proposals.push(flow(supply, demand, { ...told, amount }))
      }
    }
  }
  const isOneCategory = (a: Change, b: Change) => a.category === b.category && a.agency !== b.agency
  const isAlong = (a: Change, b: Change) => isOneCategory(a, b) && ways.has(way(a.agency, b.agency))
  settle((a, b) => isAlong(a, b) && -a.by === b.by)
  settle(isAlong)
  settle((a, b) => isOneCategory(a, b) && -a.by === b.by)
  settle((a, b) => a.agency === b.agency && a.category !== b.category && -a.by === b.by)
  settle(isOneCategory)
  const rest = changes.filter(({ by, isEnding }) => by !== 0 && !isEnding)
  return [
    ...proposals,
    ...rest.map(({ agency, category, by }) => ({
      kind: 'adjust-establishment',
      agency,
      category,
      ...told,
      amount: by,
    })),
  ]
}

const flow = (supply: Change, demand: Change, amount: Proposal): Proposal =>
  supply.agency === demand.agency
    ? {
        kind: 'convert-establishment',
        agency: supply.agency,
        category: supply.category,
        toCategory: demand.category,
        ...amount,
      }
    : {
        kind: 'transfer-establishment',
        from: supply.agency,
        to: demand.agency,
        category: demand.category,
        ...amount,
      }

/** The changes of each row by itself, without those of the rows that are part of it. */
function changesOf({ rows, partsOf }: Deltas, figure: Figure): readonly Change[] {
  const by = new Map(
    rows.flatMap(({ key, by }) => {
      const amount = by(figure)
      return amount === undefined ? [] : [[key, amount] as const]
    }),
  )
  return rows.flatMap(({ key, agency, category, isEnding }) => {
    const parts = partsOf(key).reduce((sum, part) => sum + (by.get(part) ?? 0), 0)
    const own = (by.get(key) ?? parts) - parts
    return own === 0 ? [] : [{ agency, category, isEnding, by: own }]
  })
}

/** Numbers that were not known, and rows that no change reaches. */
export function postsSet({ to }: Pair, { standing }: Trial): readonly Proposal[] {
  return [...to.establishment].flatMap(([key, row]): readonly Proposal[] => {
    const { agency, category } = row
    const now = standing.establishment.get(key)
    return figureNames.flatMap((figure) => {
      const amount = row[figure]
      const told = figure === 'approved' ? {} : { figure }
      return typeof amount !== 'number' || now?.[figure] === amount
        ? []
        : [{ kind: 'set-establishment', agency, category, ...told, amount }]
    })
  })
}

/**
 * Numbers that are not known any more: whoever hands over what is not known leaves it so, and so does a part of a whole.
 *
 * It is handed over once, best to a body that receives something else as well.
 */
export function postsBlurred({ to }: Pair, { draft, standing, proposals }: Trial): readonly Proposal[] {
  const receiving = new Set(
    proposals.flatMap(({ kind, to: target, amount }) =>
      kind === 'transfer-establishment' && amount === undefined ? [target] : [],
    ),
  )
  const ways = new Set(draft.movements.map(({ from, to }) => way(from, to)))
  return figureNames.flatMap((figure) => {
    const open = [...draft.rows.establishment.values()].filter((row) => row[figure] === undefined)
    const blurred = new Map(
      [...to.establishment].filter(([key, row]) => {
        const now = standing.establishment.get(key)
        return row[figure] === undefined && now !== undefined && now[figure] !== undefined
      }),
    )
    const wholes = new Set([...blurred.values()].map(({ within }) => within))
    const above = new Set(open.map(({ within }) => within))
    // what receives from a whole, or is one, may follow from the others
    const first = [...blurred].filter(([key, { agency }]) => !above.has(key) && !receiving.has(agency))
    return (first.length > 0 ? first : [...blurred]).flatMap(
      ([key, { agency, category }]): readonly Proposal[] => {
        if (wholes.has(key)) return []
        const isApart = (one: (typeof open)[number]) => one.category === category && one.agency !== agency
        const source =
          open.find((one) => isApart(one) && ways.has(way(one.agency, agency))) ??
          open.find((one) => isApart(one) && draft.endings.has(one.agency)) ??
          open.find(isApart) ??
          open.find((one) => one.agency === agency)
        if (source === undefined) return []
        open.splice(open.indexOf(source), 1)
        wholes.add(source.within)
        return source.agency === agency
          ? [
              {
                kind: 'convert-establishment',
                agency,
                category: source.category,
                toCategory: category,
                figure,
              },
            ]
          : [{ kind: 'transfer-establishment', from: source.agency, to: agency, category, figure }]
      },
    )
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
