import type { Condition, Truth, Verdict } from '../../index.ts'
import type { StatedFacts } from './stated-facts.ts'

/** What a backend was asked, whether it agreed, and how to repeat it where it did not. */
export interface ConformanceReport {
  readonly seed: number
  readonly backend: string
  /** No disagreement, nothing left unasked, and every part hung on what the backend said. */
  readonly agreed: boolean
  /** Why it did not agree beside the disagreements: a part in which nothing was asked, or nothing hung on it. */
  readonly failures: readonly string[]
  /** The first of each part, at most twenty together; the counters count them all. */
  readonly disagreements: readonly Disagreement[]
  readonly counters: Counters
  /** In each part, the report changed once the answers of the backend were turned round. */
  readonly witnessed: boolean
}

/** The parts of a trial: single conditions, the packs that ship, what the caller gives, and random packs. */
export type Part = 'conditions' | 'shipped' | 'given' | 'random'

export type Disagreement = ConditionDisagreement | EvaluationDisagreement

export interface ConditionDisagreement {
  readonly part: 'conditions'
  readonly seed: number
  /** Which batch of questions it stood in; the same seed draws the same batch. */
  readonly index: number
  readonly condition: Condition
  /** The smallest part of it about which the backend is wrong when it is asked for nothing else. */
  readonly smallest: Condition
  /** The facts as data, which `factsFrom` makes facts again. */
  readonly facts: StatedFacts
  readonly expected: Truth
  readonly actual: string
}

export interface EvaluationDisagreement {
  readonly part: Exclude<Part, 'conditions'>
  readonly seed: number
  readonly index: number
  readonly name: string
  readonly packs: readonly object[]
  readonly snapshot: object
  readonly baselines: Readonly<Record<string, object>>
  readonly options: {
    readonly lawOn?: string
    readonly assumeTerritory?: readonly string[]
    readonly alternatives?: readonly string[]
  }
  /** What differs: the id of a finding, or a part of the report. */
  readonly about: string
  readonly expected: string
  readonly actual: string
}

/** How much was tried. */
export interface Counters {
  readonly conditions: { readonly asked: number } & Readonly<Record<Truth, number>>
  /** Evaluations that were compared, and the judgements in them by verdict. */
  readonly evaluations: { readonly compared: number; readonly judged: number } & Readonly<
    Record<Verdict, number>
  >
  /** Packs that were tried; random ones that did not load, or did not suit their snapshot, were drawn again. */
  readonly packs: Readonly<Record<'shipped' | 'given' | 'random' | 'redrawn', number>>
  /** Rules of these packs, and those among them that came to a judgement. */
  readonly rules: { readonly tried: number; readonly judged: number }
  /** How often `decide` was called, and for how many questions, by part. */
  readonly calls: Readonly<Record<Part, number>>
  readonly questions: Readonly<Record<Part, number>>
  readonly disagreements: number
}
