import type { Facts, Truth } from '../condition/interpret.ts'
import type { Condition } from '../condition/nodes.ts'

/** Whether a condition holds for one subject. Those about one subject share their facts, and come together. */
export interface Question {
  readonly condition: Condition
  readonly facts: Facts
}

/**
 * 后端: another way to decide conditions, bound to what `interpret` says of every one of them.
 *
 * It answers; words, excess and explanation are written from the facts, whoever decided.
 */
export interface Backend {
  readonly name: string
  /** One answer per question, in their order; rejects with the reason of a signal that is given up. */
  readonly decide: (
    questions: readonly Question[],
    options?: { readonly signal?: AbortSignal },
  ) => Promise<readonly Truth[]>
}
