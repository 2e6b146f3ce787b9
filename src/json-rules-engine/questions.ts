import { type FactNeed, needKey } from '../backends/json-rules-engine/fact-values.ts'
import { twoQuestions } from '../backends/json-rules-engine/two-questions.ts'
import type { Condition } from '../condition/nodes.ts'
import type { Comparison } from '../rules/lower-requirement.ts'
import { plain } from './logic.ts'
import type { Sides } from './sides.ts'
import { stoodName, stoodSides } from './stood.ts'
import type { Asking } from './verdicts.ts'

/** What was asked while rules were made: the facts they need, and with which snapshots they compare. */
export interface Questions {
  readonly asking: Asking
  readonly needs: () => readonly FactNeed[]
  readonly compared: () => readonly Comparison[]
}

/** Asks conditions as two questions each, and keeps what they need. */
export function questions(lawOn: string): Questions {
  const asked = new Map<Condition, Sides>()
  const needs = new Map<string, FactNeed>()
  const compared = new Map<string, Comparison>()
  const ask = (condition: Condition): Sides => {
    const found = asked.get(condition)
    if (found !== undefined) return found
    const { sure, never, needs: own } = twoQuestions(condition)
    const sides = { sure: plain(sure), never: plain(never) }
    for (const need of own) needs.set(needKey(need), need)
    asked.set(condition, sides)
    return sides
  }
  const stood = (comparison: Comparison): Sides => {
    compared.set(stoodName(comparison), comparison)
    return stoodSides(comparison)
  }
  return {
    asking: { ask, stood, lawOn },
    needs: () => [...needs.values()],
    compared: () => [...compared.values()],
  }
}
