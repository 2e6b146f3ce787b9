import { isEstablishmentError } from '../../errors.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Reservation } from './book.ts'
import { type Carried, carryOut, type Step, stepsOf } from './carry-out.ts'
import type { ChangeDocument } from './change.ts'
import { effectsOf, isFigures } from './effects.ts'
import { worstFates } from './fates.ts'
import { figuresOf } from './figures.ts'
import { type Judging, type Margins, marginsOf, type World } from './judging.ts'
import { type Kept, keptOf } from './kept.ts'
import { assertTakingFits } from './taking.ts'
import { allOf, type Fates } from './trial.ts'

/** What is to be judged. */
export interface Asked extends Judging {
  readonly snapshot: Snapshot
  readonly held: readonly Reservation[]
  readonly change: ChangeDocument
  /** The change carried out by itself. */
  readonly alone: Carried
}

/**
 * The worlds in which a change must do no harm, whichever of the kept ones are carried out before it, wait, or are
 * given up.
 *
 * All given up, all under way and all carried out are three of them; the others are the worst for the rules that the
 * change touches.
 */
export function worldsOf(asked: Asked): readonly World[] | Clash {
  // outside, for what is wrong with the options is no clash
  const now = marginsOf(asked, asked.snapshot)
  try {
    return worldsBeside(asked, now)
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    const stale = staleOf(asked)
    const clash = error.problems.map(({ message }) => message).join('; ')
    return { clash, ...(stale === undefined ? {} : { stale: stale.id }) }
  }
}

function worldsBeside(asked: Asked, now: Margins): readonly World[] {
  const { snapshot, held, change, alone } = asked
  const kept = keptOf(held)
  assertTakingFits(snapshot, kept, change, alone)
  const own = stepsOf(change, 'done')
  const carried = (fates: Fates, more: readonly Step[] = []) =>
    carryOut(snapshot, [...stepsIn(kept, fates), ...more]).snapshot
  const judge = (fates: Fates) => marginsOf(asked, carried(fates))
  const worldWith = (fates: Fates): World => {
    const after = carried(fates, own)
    return { after, before: judge(fates), then: marginsOf(asked, after) }
  }
  const given = { after: alone.snapshot, before: now, then: marginsOf(asked, alone.snapshot) }
  const worlds = new Map<string, World>([[nameOf(kept, new Map()), given]])
  const add = (fates: Fates) => {
    const name = nameOf(kept, fates)
    if (!worlds.has(name)) worlds.set(name, worldWith(fates))
  }
  if (kept.length === 0) return [given]
  add(allOf(kept, 'held'))
  add(allOf(kept, 'done'))
  worstFates({ snapshot, kept, judge }, [...worlds.values()], alone.touched).forEach(add)
  return [...worlds.values()]
}

const stepsIn = (kept: readonly Kept[], fates: Fates): readonly Step[] =>
  kept.flatMap((one) => {
    const stage = fates.get(one)
    return stage === undefined ? [] : one.steps[stage]
  })

const nameOf = (kept: readonly Kept[], fates: Fates): string =>
  kept.map((one) => fates.get(one)?.slice(0, 1) ?? '-').join('')

/** Why changes cannot be carried out beside one another, and which of the kept ones cannot be even by itself. */
export interface Clash {
  readonly clash: string
  readonly stale?: string
}

/** The first kept change that cannot be carried out even by itself. */
function staleOf({ snapshot, held }: Asked): Reservation | undefined {
  const figures = figuresOf(snapshot)
  return held.find(({ change }) => {
    try {
      if (!isFigures(change)) carryOut(snapshot, stepsOf(change, 'done'))
      const effects = effectsOf(change, 'done')
      for (const one of effects) figures.change(one, new Map())
      // and back again, for the next stands by itself as well
      for (const one of effects) figures.change({ ...one, by: -one.by }, new Map())
      return false
    } catch (error) {
      if (!isEstablishmentError(error)) throw error
      return true
    }
  })
}
