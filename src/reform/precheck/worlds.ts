import type { Engine } from '../../engine/engine.ts'
import type { Margin } from '../../engine/margins.ts'
import { isEstablishmentError } from '../../errors.ts'
import type { SnapshotDocument } from '../../model/document.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Reservation } from './book.ts'
import { type Carried, carryOut, type Stated, touchedBy } from './carry-out.ts'
import type { ChangeDocument } from './change.ts'
import { effectsOf } from './effects.ts'
import { changeFigure } from './figures.ts'
import type { JudgingOptions } from './options.ts'
import { restsOn, type Touched } from './touched.ts'

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
 * The worlds in which a change must do no harm, whichever of the kept ones are carried out before it or never.
 *
 * Nothing carried out and everything are two of them. For each rule that the change touches, a third is the worst
 * for it: what each kept change does to it is tried by itself, and those that do harm are put together.
 */
export function worldsOf(asked: Asked, touched: Touched): readonly World[] | { readonly clash: string } {
  try {
    changeOnlyTaking(asked)
    const bare = worldWith(asked, [])
    if (asked.held.length === 0) return [bare]
    const sets = [asked.held, ...worstSets(asked, bare, touched)]
    const different = new Map(sets.map((done) => [done.map(({ id }) => id).join('\n'), done]))
    different.delete('')
    return [bare, ...[...different.values()].map((done) => worldWith(asked, done))]
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    return { clash: error.problems.map(({ message }) => message).join('; ') }
  }
}

function worldWith(asked: Asked, done: readonly Reservation[]): World {
  const { snapshot: after } = carried(asked, done, [{ change: asked.change, stage: 'done' }])
  return { after, before: marginsOf(asked, carried(asked, done).snapshot), then: marginsOf(asked, after) }
}

function carried(
  { snapshot, held }: Asked,
  done: readonly Reservation[],
  more: readonly Stated[] = [],
): Carried {
  const stated = held.map(
    (one): Stated => ({
      change: one.change,
      stage: done.includes(one) ? 'done' : 'held',
    }),
  )
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

function worstSets(asked: Asked, { before, then }: World, touched: Touched) {
  const own = [...then].filter(([, margin]) => restsOn(margin.rests, touched))
  const keys = own.map(([key]) => key)
  const mayHarm = (one: Reservation): boolean => {
    const rows = touchedBy(asked.snapshot, one.change)
    return rows === undefined || own.some(([, { rests }]) => restsOn(rests, rows))
  }
  const alike = new Map<string, Reservation[]>()
  for (const one of asked.held.filter(mayHarm))
    alike.set(kindOf(one), [...(alike.get(kindOf(one)) ?? []), one])
  const worst = new Map(keys.map((key): [string, Reservation[]] => [key, []]))
  for (const group of alike.values()) {
    const tried = marginsOf(asked, carried(asked, group).snapshot)
    for (const key of keys) {
      if (doesHarm(before.get(key), tried.get(key))) worst.get(key)?.push(...group)
    }
  }
  return [...worst.values()].map((done) => asked.held.filter((one) => done.includes(one)))
}

/** Changes that do the same, though not as often, do the same kind of harm. */
function kindOf({ change, id }: Reservation): string {
  if (change.operations !== undefined || change.agency !== undefined) return id
  return JSON.stringify(effectsOf(change, 'done').map(({ by, ...rest }) => [rest, Math.sign(by)]))
}

function doesHarm(before: Margin | undefined, after: Margin | undefined): boolean {
  if (after === undefined) return false
  if (before === undefined || before.verdict !== after.verdict) return after.verdict !== 'satisfied'
  if (before.distance !== undefined && after.distance !== undefined) return after.distance < before.distance
  return leftOf(after) < leftOf(before)
}

const leftOf = ({ excess, headroom = Infinity, reserve = Infinity }: Margin): number =>
  excess === undefined ? Math.min(headroom, reserve) : -excess.by
