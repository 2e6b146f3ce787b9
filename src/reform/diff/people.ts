import { shiftDay } from '../../model/day.ts'
import { grouped, type Pair, type Proposal, type Trial, valuesOf } from './trial.ts'

/** Posts that go from one body to another, with who holds them. */
export const postsMoved = (pair: Pair, trial: Trial): readonly Proposal[] =>
  grouped(
    moved(pair, trial, 'posts'),
    ({ move }) => JSON.stringify(move),
    ({ id }) => id,
  ).map(([{ move }, posts]) => ({ kind: 'transfer-posts', ...move, posts }))

/** People who go from one body to another otherwise than with their post. */
export function peopleMoved(pair: Pair, trial: Trial): readonly Proposal[] {
  const moves = moved(pair, trial, 'people').map(({ id, move }) => ({
    id,
    move: { ...move, ...dayOf(pair, id) },
  }))
  return grouped(
    moves,
    ({ move }) => JSON.stringify(move),
    ({ id }) => id,
  ).map(([{ move }, people]) => ({
    kind: 'transfer-people',
    ...move,
    people,
  }))
}

function moved({ from, to }: Pair, { standing }: Trial, name: 'posts' | 'people') {
  const given = valuesOf(from)[name]
  return [...to[name]].flatMap(([id, { agency }]) => {
    const source = given.get(id)
    // a post falls with its body unless it is moved
    const now = standing[name].get(id) ?? source
    if (source === undefined || now === undefined || typeof agency !== 'string' || now['agency'] === agency)
      return []
    const start = source['agency']
    return [{ id, move: { ...(typeof start === 'string' ? { from: start } : {}), to: agency } }]
  })
}

/** Who leaves a post on the way left it on the day before; one that began later ends on its own first day. */
function dayOf({ from, to, before, after }: Pair, person: string): { readonly on?: string } {
  const left = [...to.holdings].flatMap(([id, { person: holder, until, from: start }]) => {
    const ended = from.holdings.get(id)?.until
    return holder === person && typeof until === 'string' && until !== ended ? [{ until, start }] : []
  })
  const last = left.find(({ until, start }) => until !== start) ?? left[0]
  if (last === undefined) return {}
  const day = last.until === last.start ? last.until : shiftDay(last.until, { days: 1 })
  // no operation is older than what stood before it
  return day >= after.day || day < before.day ? {} : { on: day }
}
