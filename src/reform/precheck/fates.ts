import type { Margin } from '../../engine/margins.ts'
import { alikeIn, reachedBy } from './alike.ts'
import type { Stage } from './effects.ts'
import type { Margins, World } from './judging.ts'
import { type Kept, shows } from './kept.ts'
import { restsOn, type Touched } from './touched.ts'
import { allOf, type Fates, type Trial } from './trial.ts'

/**
 * What may become of the kept changes so that it is worst for a rule that the change touches.
 *
 * What each kind of kept change does to a rule is tried by itself, and what does harm towards one of its ends is put
 * together. Where what is allowed moves in steps, changes may do harm only together: there they are combined.
 */
export function worstFates(trial: Trial, worlds: readonly World[], touched: Touched): readonly Fates[] {
  const own = new Map(
    worlds.flatMap(({ then }) => [...then].filter(([, margin]) => restsOn(margin, touched))),
  )
  const margins = [...own.values()]
  return [...harmful(trial, worlds, own), ...combined(reaching(trial, margins.filter(isStepped)))]
}

const isStepped = (margin: Margin): boolean => margin.isStepped === true

/** The kept changes that touch rows on which judgements rest. */
function reaching(trial: Trial, margins: readonly Margin[]): readonly Kept[] {
  if (margins.length === 0) return []
  const reached = reachedBy(trial, margins)
  return trial.kept.filter((one) => reached.get(one)?.length !== 0)
}

function harmful(trial: Trial, [given]: readonly World[], own: Margins): readonly Fates[] {
  const now = given?.before ?? new Map()
  const worst = new Map<string, Map<Kept, Stage>>()
  for (const group of alikeIn(trial, own, now)) {
    const lowest = new Map<string, Left>()
    for (const stage of group.some(shows) ? (['held', 'done'] as const) : (['done'] as const)) {
      const tried = trial.judge(new Map(group.map((one) => [one, stage])))
      for (const key of own.keys()) {
        for (const [at, end] of ends.entries()) {
          const name = `${at} ${key}`
          const left = harmOf(now.get(key), tried.get(key), end)
          const other = lowest.get(name)
          if (left === undefined || (other !== undefined && left >= other)) continue
          lowest.set(name, left)
          const fates = worst.get(name) ?? new Map<Kept, Stage>()
          for (const one of group) fates.set(one, stage)
          worst.set(name, fates)
        }
      }
    }
  }
  return [...worst.values()]
}

type Left = number | bigint

/** What is left towards an end of a rule; below zero by as much as it is passed. */
const ends: readonly ((margin: Margin) => Left | undefined)[] = [
  ({ distance }) => distance,
  ({ excess, headroom }) => (excess?.side === 'over' ? -excess.by : headroom),
  ({ excess, reserve }) => (excess?.side === 'under' ? -excess.by : reserve),
]

/** What is left after what does harm; nothing where it does none. */
function harmOf(
  now: Margin | undefined,
  tried: Margin | undefined,
  end: (typeof ends)[number],
): Left | undefined {
  if (tried === undefined) return undefined
  const [was, is] = [now === undefined ? undefined : end(now), end(tried)]
  if (now?.verdict !== tried.verdict) {
    return tried.verdict === 'satisfied' ? undefined : (is ?? Number.NEGATIVE_INFINITY)
  }
  return is !== undefined && (was === undefined || is < was) ? is : undefined
}

// as many worlds as that are judged at most because of steps
const most = 64

/** Every combination of what may become of kinds of changes; beyond so many, those that are left go together. */
function combined(kept: readonly Kept[]): readonly Fates[] {
  const groups = new Map<string, Kept[]>()
  for (const one of kept) {
    const group = groups.get(one.way)
    if (group === undefined) groups.set(one.way, [one])
    else group.push(one)
  }
  const ways = [...groups.values()]
  const choices = ways.map((group) => [
    allOf([], 'done'),
    ...(group.some(shows) ? [allOf(group, 'held')] : []),
    allOf(group, 'done'),
  ])
  let all: readonly Fates[] = [new Map()]
  let at = 0
  for (; at < choices.length && all.length * (choices[at]?.length ?? 1) * 2 <= most; at += 1) {
    all = all.flatMap((so) => (choices[at] ?? []).map((one) => new Map([...so, ...one])))
  }
  const rest = allOf(ways.slice(at).flat(), 'done')
  return rest.size === 0 ? all : all.flatMap((so) => [so, new Map([...so, ...rest])])
}
