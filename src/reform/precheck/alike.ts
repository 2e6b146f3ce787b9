import type { Margin } from '../../engine/margins.ts'
import type { Stage } from './effects.ts'
import { figuresOf } from './figures.ts'
import type { Margins } from './judging.ts'
import { type Kept, shows } from './kept.ts'
import { meets, rowsOf, type Touched } from './touched.ts'
import type { Trial } from './trial.ts'

/** Kept changes that touch rows on which judgements rest, put together where they do the same to all of these. */
export function alikeIn(trial: Trial, own: Margins, now: Margins): readonly (readonly Kept[])[] {
  const reached = reachedBy(trial, [...own.values()])
  const classes = new Map<string, Kept[]>()
  const kinds = new Map((trial.snapshot.agencies ?? []).map(({ id, kind }) => [id, kind]))
  for (const one of trial.kept) {
    const at = reached.get(one) ?? []
    if (at.length === 0) continue
    const places = one.effects?.map(({ agency, word }) => [word, kinds.get(agency) ?? null])
    const name = places === undefined ? `own ${classes.size}` : JSON.stringify([one.way, places, at])
    const members = classes.get(name)
    if (members === undefined) classes.set(name, [one])
    else members.push(one)
  }
  const keys = [...own.keys()]
  return [...classes.values()].flatMap((members) => {
    const at = (reached.get(members[0] ?? noKept) ?? []).flatMap((position) => keys[position] ?? [])
    return members.length > most && isUniform(trial, members, at, now)
      ? [members]
      : members.map((one) => [one])
  })
}

// so many of a class are tried one by one; of more it is tried whether they do the same
const most = 16

const noKept: Kept = { reservations: [], steps: { held: [], done: [] }, way: '' }

/** Which of the judgements rest on what each of the kept changes touches. */
export function reachedBy(
  { snapshot, kept }: Trial,
  margins: readonly Margin[],
): ReadonlyMap<Kept, readonly number[]> {
  const rests = margins.map((one) => rowsOf(one.rests))
  const figures = figuresOf(snapshot)
  return new Map(
    kept.map((one) => {
      const rows: Touched = new Map()
      for (const effect of one.effects ?? []) figures.change({ ...effect, by: 0 }, rows)
      const isReached = (own: ReadonlySet<string>) => one.effects === undefined || meets(own, rows)
      return [one, rests.flatMap((own, at) => (isReached(own) ? [at] : []))]
    }),
  )
}

/**
 * Whether each of a class does as much to every judgement as the first of it, for each post or person.
 *
 * A single comparison counts in one number, so that the sums of all and of a few halves are as many times what the
 * first does. Where one of them is not, or there is no such number, nothing is taken for granted.
 */
function isUniform(trial: Trial, members: readonly Kept[], at: readonly string[], now: Margins): boolean {
  const [first] = members
  if (first === undefined || !members.every(isEven)) return false
  const stages: readonly Stage[] = shows(first) ? ['held', 'done'] : ['done']
  return stages.every((stage) => {
    const moved = (some: readonly Kept[]): readonly (bigint | undefined)[] => {
      const tried = trial.judge(new Map(some.map((one) => [one, stage])))
      return at.map((key) => difference(now.get(key), tried.get(key)))
    }
    const one = moved([first])
    return [members, ...halves(members)].every((some) => {
      const amount = some.reduce((sum, each) => sum + amountOf(each), 0n)
      return moved(some).every((by, position) => {
        const own = one[position]
        return by !== undefined && own !== undefined && by * amountOf(first) === own * amount
      })
    })
  })
}

const difference = (now: Margin | undefined, tried: Margin | undefined): bigint | undefined =>
  now?.distance === undefined || tried?.distance === undefined ? undefined : tried.distance - now.distance

const amountOf = ({ effects: [one] = [] }: Kept): bigint => BigInt(Math.abs(one?.by ?? 0))

const isEven = (one: Kept): boolean =>
  (one.effects ?? []).every(({ by }) => BigInt(Math.abs(by)) === amountOf(one)) && amountOf(one) > 0n

/** Five halves that lie across one another without any order, the same ones in every run. */
const halves = (members: readonly Kept[]): readonly (readonly Kept[])[] =>
  [1, 2, 3, 4, 5].map((turn) => members.filter((_, at) => scattered(at * 8 + turn) % 2 === 1))

// numbers in a row come out without any pattern, so that no order of bodies lies evenly in both halves
function scattered(number: number): number {
  let so = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  so = Math.imul(so ^ (so >>> 13), 0xc2b2ae35)
  return (so ^ (so >>> 16)) >>> 0
}
