import type { Backend } from '../index.ts'
import { compareConditions } from './conformance/compare-conditions.ts'
import { emptyLedger, type Ledger } from './conformance/ledger.ts'
import type { ConformanceReport, Part } from './conformance/report.ts'
import { type Given, tryGiven, tryRandom, tryShipped } from './conformance/trials.ts'

export type {
  ConditionDisagreement,
  ConformanceReport,
  Counters,
  Disagreement,
  EvaluationDisagreement,
  Part,
} from './conformance/report.ts'
export {
  factsFrom,
  type StatedFacts,
  type StatedNumber,
  type StatedWords,
} from './conformance/stated-facts.ts'
export type { Given } from './conformance/trials.ts'

export interface ConformanceOptions {
  /** What all chance hangs on. Default 20100630: the same trial every time, unless another is asked for. */
  readonly seed?: number
  /** How many pairs of a condition and facts are asked. Default 10,000. */
  readonly conditions?: number
  /** On how many random snapshots every pack that ships is tried. Default 20. */
  readonly snapshots?: number
  /** How many random packs are tried. Default 200. */
  readonly packs?: number
  /** Examples of the caller, each tried as it is and with facts taken away and numbers changed. */
  readonly given?: readonly Given[]
  /**
   * How often that which is to decide has run so far, by a count of the author's own: statements sent, runs of
   * the other engine. It must grow in every part, or something else gave the answers.
   */
  readonly runs?: () => number
  readonly signal?: AbortSignal
}

/**
 * Tries a backend (后端) against the interpreter: on random conditions and facts, on every pack that ships, on
 * random packs, and on the examples of the caller.
 *
 * The same seed makes the same trial. Rejects with the reason of `signal` when it is given up; whatever the
 * backend itself throws is a disagreement.
 *
 * @example
 * const report = await conformance(
 *   {
 *     name: 'reference',
 *     decide: async (questions) => questions.map(({ condition, facts }) => interpret(condition, facts)),
 *   },
 *   { conditions: 500, snapshots: 1, packs: 5 },
 * )
 * report.agreed // → true
 * report.witnessed // → true
 */
export async function conformance(
  backend: Backend,
  options: ConformanceOptions = {},
): Promise<ConformanceReport> {
  const { seed = 20_100_630, conditions = 10_000, snapshots = 20, packs = 200 } = options
  const { given = [], runs, signal } = options
  const ledger = emptyLedger(seed)
  const parts: readonly (readonly [Part, () => Promise<void>])[] = [
    ['conditions', () => compareConditions(backend, ledger, conditions, signal)],
    ['shipped', () => tryShipped(backend, ledger, snapshots, signal)],
    ['random', () => tryRandom(backend, ledger, packs, signal)],
    ...(given.length === 0 ? [] : [['given', () => tryGiven(backend, ledger, given, signal)] as const]),
  ]
  for (const [part, tryOut] of parts) {
    const before = runs?.()
    await tryOut()
    ledger.failures.push(...failuresOf(part, ledger, before === undefined || before !== runs?.()))
  }
  const { counters, disagreements, failures, witnessed } = ledger
  return {
    seed,
    backend: backend.name,
    agreed: counters.disagreements === 0 && failures.length === 0,
    failures,
    disagreements,
    counters,
    witnessed: parts.every(([part]) => witnessed.has(part)),
  }
}

/** Why a part proves nothing, however well the answers agree. */
function failuresOf(part: Part, { counters, witnessed }: Ledger, hasRun: boolean): readonly string[] {
  if (counters.questions[part] === 0) return [`${part}: nothing was asked of the backend`]
  return [
    ...(hasRun ? [] : [`${part}: answers came, but what was to give them did not run`]),
    ...(witnessed.has(part) ? [] : [`${part}: no report changed when the answers were turned round`]),
  ]
}
