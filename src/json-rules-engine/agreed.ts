import { allOf, anyOf, notOf, type Told } from './logic.ts'
import type { Verdicts } from './verdicts.ts'

/** One set of parameter values that a subject may have: when it cannot be, and what the check then comes to. */
export interface Possible {
  readonly ruledOut: Told
  /** Nothing where the check is not among those of the rule under these values. */
  readonly verdicts?: Verdicts
}

/**
 * Where several sets of values are possible for a subject, a verdict counts only if all of them give it.
 *
 * One under which the check is not made agrees with what is satisfied under the others.
 */
export function agreed(sets: readonly Possible[]): Verdicts {
  const merged = alike(sets)
  const [only, ...more] = merged
  // some set of values is always possible: what comes out the same under all of them hangs on none
  if (only?.verdicts !== undefined && more.length === 0) return only.verdicts
  const always = (of: (verdicts: Verdicts) => Told) => {
    const each = merged.map(({ ruledOut, verdicts }) => ({
      ruledOut,
      held: verdicts === undefined ? false : of(verdicts),
    }))
    // all of them are never ruled out together
    if (each.every(({ held }) => held === false)) return false
    return allOf(each.map(({ ruledOut, held }) => anyOf([ruledOut, held])))
  }
  const somewhere = (of: (verdicts: Verdicts) => Told) =>
    anyOf(
      merged.map(({ ruledOut, verdicts }) =>
        verdicts === undefined ? false : allOf([notOf(ruledOut), of(verdicts)]),
      ),
    )
  const everywhere = sameEverywhere(merged)
  const made = everywhere ?? somewhere((one) => one.made)
  const satisfied = allOf([
    made,
    ...merged.map(({ ruledOut, verdicts }) =>
      verdicts === undefined ? true : anyOf([ruledOut, verdicts.satisfied, notOf(verdicts.made)]),
    ),
  ])
  const [violated, permitted, exempt] = [
    always((one) => one.violated),
    always((one) => one.permitted),
    always((one) => one.exempt),
  ]
  const unknown = allOf([made, notOf(anyOf([satisfied, violated, permitted, exempt]))])
  return { made, satisfied, violated, permitted, exempt, unknown }
}

/** Sets of values under which a check comes to the same, as one: it is ruled out when all of them are. */
function alike(sets: readonly Possible[]): readonly Possible[] {
  const byVerdicts = new Map<string, Possible>()
  for (const set of sets) {
    const key = JSON.stringify(set.verdicts ?? null)
    const found = byVerdicts.get(key)
    const ruledOut = found === undefined ? set.ruledOut : allOf([found.ruledOut, set.ruledOut])
    byVerdicts.set(key, { ...set, ruledOut })
  }
  return [...byVerdicts.values()]
}

/** When the check is made, where that is the same under all values. */
function sameEverywhere(sets: readonly Possible[]): Told | undefined {
  const [first, ...rest] = sets.map(({ verdicts }) => verdicts?.made ?? false)
  const key = JSON.stringify(first)
  return rest.every((made) => JSON.stringify(made) === key) ? first : undefined
}
