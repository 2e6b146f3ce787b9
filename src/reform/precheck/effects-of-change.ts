import type { Margin } from '../../engine/margins.ts'
import { keyOf, type World } from './judging.ts'
import type { Touched } from './touched.ts'
import { type Outcome, outcomeOf, sideOf } from './worsening.ts'

/** What a change does to one judgement, in the world in which that is worst. */
export interface Effect {
  readonly before: Margin | undefined
  readonly after: Margin
  readonly outcome: Outcome
  readonly world: World
}

/** What a change does to every judgement that it does not leave as it is. */
export function worstEffects(worlds: readonly World[], touched: Touched): readonly Effect[] {
  const worst = new Map<string, Effect>()
  for (const world of worlds) {
    for (const [key, after] of world.then) {
      const before = world.before.get(key) ?? sameOfAnotherBand(world, after)
      const effect = { before, after, outcome: outcomeOf(before, after, touched), world }
      const other = worst.get(key)
      if (effect.outcome !== 'apart' && (other === undefined || isWorse(effect, other)))
        worst.set(key, effect)
    }
  }
  return [...worst.values()]
}

/** What was passed of the same rule in the band that was left: less of it is no new breach. */
function sameOfAnotherBand({ before, then }: World, after: Margin): Margin | undefined {
  if (after.verdict !== 'violated' || !after.check.includes('#')) return undefined
  return [...before.values()].find(
    (one) =>
      one.verdict === 'violated' &&
      !then.has(keyOf(one)) &&
      keyOf(withoutBand(one)) === keyOf(withoutBand(after)),
  )
}

const withoutBand = (one: Margin): Margin => {
  const [rule = '', end = ''] = one.check.split('#')
  return { ...one, check: `${rule}#${end.replace(/\d+/g, '')}` }
}

const order: readonly Outcome[] = ['broken', 'undecided', 'permitted', 'excused', 'nearer', 'apart']

function isWorse(a: Effect, b: Effect): boolean {
  if (a.outcome !== b.outcome) return order.indexOf(a.outcome) < order.indexOf(b.outcome)
  return leftAfter(a) < leftAfter(b)
}

const leftAfter = ({ before, after }: Effect): number =>
  sideOf(before, after)?.after ?? Number.POSITIVE_INFINITY
