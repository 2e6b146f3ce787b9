import type { Reservation } from './book.ts'
import { type Step, stepsOf } from './carry-out.ts'
import { type Effect, effectsOf, inAll, isFigures, type Stage } from './effects.ts'

/**
 * 同类占用: kept changes that do the same, though not as often, and so do the same kind of harm.
 *
 * Operations and new agencies stand by themselves, and what is kept after them apart from what was kept before.
 */
export interface Kept {
  readonly reservations: readonly Reservation[]
  /** What all of them do. */
  readonly steps: Readonly<Record<Stage, readonly Step[]>>
  /** What they do to figures once they are carried out; nothing where only carrying them out would tell. */
  readonly effects?: readonly Effect[]
  /** The kind of figures that they move, and which way, whosever these are. */
  readonly way: string
}

/** What is kept, kind by kind, in the order of the book. */
export function keptOf(held: readonly Reservation[]): readonly Kept[] {
  const groups = new Map<string, { readonly of: Reservation[]; readonly way: string }>()
  let passed = 0
  for (const one of held) {
    const isOwn = !isFigures(one.change)
    if (isOwn) passed += 1
    const done = effectsOf(one.change, 'done')
    const places = done.map(({ collection, agency, word, figure, by }) =>
      [collection, agency, word, figure, Math.sign(by)].join('\n'),
    )
    const key = isOwn ? `own ${passed}` : `${passed} ${places.join('\n\n')}`
    const group = groups.get(key)
    if (group !== undefined) group.of.push(one)
    else groups.set(key, { of: [one], way: isOwn ? key : wayOf(done) })
  }
  return [...groups.values()].map(({ of, way }) => keptTogether(of, way))
}

function keptTogether(reservations: readonly Reservation[], way: string): Kept {
  const [first] = reservations
  if (first !== undefined && !isFigures(first.change)) {
    const { change } = first
    return { reservations, steps: { held: stepsOf(change, 'held'), done: stepsOf(change, 'done') }, way }
  }
  const all = (stage: Stage) => inAll(reservations.flatMap(({ change }) => effectsOf(change, stage)))
  const effects = all('done')
  return { reservations, steps: { held: [{ effects: all('held') }], done: [{ effects }] }, effects, way }
}

const wayOf = (effects: readonly Effect[]): string =>
  effects.map(({ collection, figure, by }) => [collection, figure, Math.sign(by)].join('\n')).join('\n\n')

/** Whether they show while they are under way; what does not is then as if it were given up. */
export const shows = ({ steps }: Kept): boolean =>
  steps.held.some((step) => 'effects' in step && step.effects.length > 0)
