import type { Margin } from '../../engine/margins.ts'
import type { Reservation } from './book.ts'
import { type Carried, touchedBy } from './carry-out.ts'
import { effectsOf, type Stage } from './effects.ts'
import { restsOn, type Touched } from './touched.ts'
import { type Asked, type Margins, marginsOf, type World } from './worlds.ts'

/** 去向: what becomes of what is kept: under way or carried out; what is not named is given up. */
export type Fates = ReadonlyMap<Reservation, Stage>

/** The same for all of some reservations; one that does not show while it is under way is as if it were given up. */
export const allOf = (held: readonly Reservation[], stage: Stage): Fates =>
  new Map(held.filter((one) => stage === 'done' || shows(one)).map((one) => [one, stage]))

const shows = ({ change }: Reservation): boolean => effectsOf(change, 'held').length > 0

type Carry = (asked: Asked, fates: Fates) => Carried

/**
 * What may become of the kept changes so that it is worst for a rule that the change touches.
 *
 * What each kind of kept change does to a rule is tried by itself, and what does harm towards one of its ends is put
 * together. Where what is allowed moves in steps, changes may do harm only together: there they are combined.
 */
export function worstFates(
  asked: Asked,
  worlds: readonly World[],
  touched: Touched,
  carry: Carry,
): readonly Fates[] {
  const own = new Map(
    worlds.flatMap(({ then }) => [...then].filter(([, margin]) => restsOn(margin.rests, touched))),
  )
  const margins = [...own.values()]
  return [...harmful(asked, worlds, own, carry), ...combined(reaching(asked, margins.filter(isStepped)))]
}

const isStepped = (margin: Margin): boolean => margin.isStepped === true

/** The kept changes that touch rows on which judgements rest. */
function reaching({ snapshot, held }: Asked, margins: readonly Margin[]): readonly Reservation[] {
  if (margins.length === 0) return []
  return held.filter(({ change }) => {
    const rows = touchedBy(snapshot, change)
    return rows === undefined || margins.some(({ rests }) => restsOn(rests, rows))
  })
}

function harmful(asked: Asked, [given]: readonly World[], own: Margins, carry: Carry): readonly Fates[] {
  const now = given?.before ?? new Map()
  const worst = new Map<string, Map<Reservation, Stage>>()
  for (const group of grouped(reaching(asked, [...own.values()]), kindOf)) {
    const lowest = new Map<string, Left>()
    for (const stage of group.some(shows) ? (['held', 'done'] as const) : (['done'] as const)) {
      const tried = marginsOf(asked, carry(asked, allOf(group, stage)).snapshot)
      for (const key of own.keys()) {
        for (const [at, end] of ends.entries()) {
          const name = `${at} ${key}`
          const left = harmOf(now.get(key), tried.get(key), end)
          const other = lowest.get(name)
          if (left === undefined || (other !== undefined && left >= other)) continue
          lowest.set(name, left)
          const fates = worst.get(name) ?? new Map<Reservation, Stage>()
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
function combined(held: readonly Reservation[]): readonly Fates[] {
  const groups = grouped(held, wayOf)
  const choices = groups.map((group) => [
    allOf([], 'done'),
    ...(group.some(shows) ? [allOf(group, 'held')] : []),
    allOf(group, 'done'),
  ])
  let all: readonly Fates[] = [new Map()]
  let at = 0
  for (; at < choices.length && all.length * (choices[at]?.length ?? 1) * 2 <= most; at += 1) {
    all = all.flatMap((so) => (choices[at] ?? []).map((one) => new Map([...so, ...one])))
  }
  const rest = allOf(groups.slice(at).flat(), 'done')
  return rest.size === 0 ? all : all.flatMap((so) => [so, new Map([...so, ...rest])])
}

function grouped(
  held: readonly Reservation[],
  by: (one: Reservation) => string,
): readonly (readonly Reservation[])[] {
  const groups = new Map<string, Reservation[]>()
  for (const one of held) {
    const group = groups.get(by(one))
    if (group === undefined) groups.set(by(one), [one])
    else group.push(one)
  }
  return [...groups.values()]
}

/** Changes that do the same, though not as often, do the same kind of harm. */
function kindOf({ change, id }: Reservation): string {
  if (change.operations !== undefined || change.agency !== undefined) return `own ${id}`
  return JSON.stringify(effectsOf(change, 'done').map(({ by, ...rest }) => [rest, Math.sign(by)]))
}

/** Changes that move the same kind of figure the same way, whosever it is. */
function wayOf(one: Reservation): string {
  const { change } = one
  if (change.operations !== undefined || change.agency !== undefined) return kindOf(one)
  return JSON.stringify(
    effectsOf(change, 'done').map(({ collection, figure, by }) => [collection, figure, Math.sign(by)]),
  )
}
