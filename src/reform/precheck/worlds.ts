import type { Engine } from '../../engine/engine.ts'
import type { Margin } from '../../engine/margins.ts'
import { isEstablishmentError } from '../../errors.ts'
import type { SnapshotDocument } from '../../model/document.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Reservation } from './book.ts'
import { type Carried, carryOut, type Stated } from './carry-out.ts'
import type { ChangeDocument } from './change.ts'
import { effectsOf } from './effects.ts'
import { allOf, type Fates, worstFates } from './fates.ts'
import { changeFigure } from './figures.ts'
import type { JudgingOptions } from './options.ts'
import type { Touched } from './touched.ts'

/** 假想情形: what stands when some of what is kept has been carried out, without the change and with it. */
export interface World {
  readonly after: Snapshot
  readonly before: Margins
  readonly then: Margins
}

/** The judgements of a report by what they are about. */
export type Margins = ReadonlyMap<string, Margin>

/** What is to be judged. */
export interface Asked {
  readonly engine: Engine
  readonly snapshot: Snapshot
  readonly held: readonly Reservation[]
  readonly change: ChangeDocument
  readonly options: JudgingOptions
}

/**
 * The worlds in which a change must do no harm, whichever of the kept ones are carried out before it, wait, or are
 * given up.
 *
 * All given up, all under way and all carried out are three of them; the others are the worst for the rules that the
 * change touches.
 */
export function worldsOf(asked: Asked, touched: Touched): readonly World[] | Clash {
  // outside, for what is wrong with the options is no clash
  const now = marginsOf(asked, asked.snapshot)
  try {
    changeOnlyTaking(asked)
    const worlds = new Map<string, World>([['', worldWith(asked, new Map(), now)]])
    const add = (fates: Fates) => {
      const name = nameOf(asked, fates)
      if (!worlds.has(name)) worlds.set(name, worldWith(asked, fates))
    }
    add(allOf(asked.held, 'held'))
    add(allOf(asked.held, 'done'))
    if (asked.held.length > 0) worstFates(asked, [...worlds.values()], touched, carried).forEach(add)
    return [...worlds.values()]
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    const stale = asked.held.find((one) => isStale(asked.snapshot, one))
    const clash = error.problems.map(({ message }) => message).join('; ')
    return { clash, ...(stale === undefined ? {} : { stale: stale.id }) }
  }
}

/** Why changes cannot be carried out beside one another, and which of the kept ones cannot be even by itself. */
export interface Clash {
  readonly clash: string
  readonly stale?: string
}

function isStale(snapshot: Snapshot, { change }: Reservation): boolean {
  try {
    carryOut(snapshot, [{ change, stage: 'done' }])
    return false
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    return true
  }
}

const nameOf = ({ held }: Asked, fates: Fates): string =>
  held.flatMap((one) => (fates.has(one) ? [`${one.id} ${fates.get(one)}`] : [])).join('\n')

function worldWith(asked: Asked, fates: Fates, known?: Margins): World {
  const { snapshot: after } = carried(asked, fates, [{ change: asked.change, stage: 'done' }])
  const before = known ?? marginsOf(asked, carried(asked, fates).snapshot)
  return { after, before, then: marginsOf(asked, after) }
}

function carried({ snapshot, held }: Asked, fates: Fates, more: readonly Stated[] = []): Carried {
  const stated = held.flatMap((one): readonly Stated[] => {
    const stage = fates.get(one)
    return stage === undefined ? [] : [{ change: one.change, stage }]
  })
  return carryOut(snapshot, [...stated, ...more])
}

/** Judges a snapshot. */
export const marginsOf = (
  { engine, options }: Pick<Asked, 'engine' | 'options'>,
  snapshot: Snapshot,
): Margins => new Map([...engine.evaluate(snapshot, options).margins()].map((one) => [keyOf(one), one]))

/** The key of a judgement among others. */
export const keyOf = ({ check, subject, item }: Margin): string =>
  JSON.stringify([check, subject, item ?? null])

/** What all of it takes away must be there, whatever of what it brings has come. */
function changeOnlyTaking({ snapshot, held, change }: Asked): void {
  const taking = [...held.map((one) => one.change), change]
    .flatMap((one) => effectsOf(one, 'done'))
    .filter(({ by }) => by < 0)
  taking.reduce<SnapshotDocument>((so, effect) => changeFigure(so, effect, new Set()), { ...snapshot })
}
