import type { At } from '../../measures/lowering.ts'
import type { TheirFact } from './their-fact.ts'

/** What their conditions say, in words of ours but with facts of theirs: nothing is decided about these yet. */
export type Said = SaidGroup | SaidTest

export interface SaidGroup {
  readonly join: 'all' | 'any' | 'not'
  readonly of: readonly Said[]
  readonly name?: string | undefined
}

/** One test, which holds or, `negated`, does not. */
export interface SaidTest {
  readonly fact: TheirFact
  readonly test: Test
  readonly value: unknown
  readonly other: TheirFact | undefined
  readonly negated: boolean
  /** What theirs gives where the fact is `null`. */
  readonly ofNull: boolean
  /** The operator as they wrote it. */
  readonly operator: string
  readonly at: At
  readonly name?: string | undefined
}

/** Ordered tests, read from the left. */
export const orders = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const
/** Tests that look at the text itself. */
export const textTests = ['startsWith', 'endsWith', 'includes'] as const

export type Order = (typeof orders)[number]
export type TextTest = (typeof textTests)[number]
export type Test = 'equal' | 'null' | 'in' | 'contains' | 'someFact:in' | 'everyFact:in' | Order | TextTest

/** What an operator of theirs asks: a test, or that it does not hold. */
export const stock: Readonly<Record<string, { readonly test: Base; readonly negated?: true }>> = {
  equal: { test: 'equal' },
  notEqual: { test: 'equal', negated: true },
  in: { test: 'in' },
  notIn: { test: 'in', negated: true },
  contains: { test: 'contains' },
  doesNotContain: { test: 'contains', negated: true },
  lessThan: { test: 'lessThan' },
  lessThanInclusive: { test: 'lessThanInclusive' },
  greaterThan: { test: 'greaterThan' },
  greaterThanInclusive: { test: 'greaterThanInclusive' },
}

export type Base = 'equal' | 'in' | 'contains' | Order | TextTest

/** Operators of ours that a custom one of theirs may stand for. */
export const meanings: readonly string[] = [...Object.keys(stock), ...textTests]

/** Whether a test compares by order. */
export const isOrder = (test: string): test is Order => (orders as readonly string[]).includes(test)
/** Whether a test looks at the text itself. */
export const isTextTest = (test: string): test is TextTest => (textTests as readonly string[]).includes(test)
