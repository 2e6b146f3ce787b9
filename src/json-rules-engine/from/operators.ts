import { suggest } from '../../json/suggest.ts'
import type { Localized } from '../../model/localized.ts'
import { reasonOf, reasons } from './messages.ts'
import { quantified } from './quantified.ts'
import { type Base, isTextTest, meanings, type Said, stock } from './said.ts'
import type { TheirFact } from './their-fact.ts'
import type { TheirTest } from './their-nodes.ts'

/** One side of a test: a fact, or a value that is written. */
export type Side = { readonly fact: TheirFact } | { readonly value: unknown }

/** `some` or `every` item of the list that a side holds. */
export interface Quantifier {
  readonly of: 'left' | 'right'
  readonly q: 'some' | 'every'
}

/** A test with its decorators taken apart, outermost quantifier first. */
export interface TakenApart {
  readonly base: Base
  readonly left: Side
  readonly right: Side
  readonly quantifiers: readonly Quantifier[]
  readonly negated: boolean
  readonly ofNull: boolean
  readonly written: TheirTest
  /** `contains` is `in` with its sides exchanged. */
  readonly turned: boolean
}

/** What a test of theirs says, or why it cannot be said. */
export type Meant = { readonly said: Said; readonly taken?: Taken } | { readonly why: Localized }

/** A custom operator, and the one of ours it is taken for. */
interface Taken {
  readonly custom: string
  readonly as: string
}

/**
 * What a test says once its operator is taken apart: decorators, and custom operators that stand for others.
 *
 * A negation under `some` or `every` is drawn out of them, which turns each into the other.
 */
export function meaningOf(test: TheirTest, custom: Readonly<Record<string, string>>): Meant {
  const other: Side = test.other === undefined ? { value: test.value } : { fact: test.other }
  let [left, right]: [Side, Side] = [{ fact: test.fact }, other]
  let quantifiers: Quantifier[] = []
  let negated = false
  let ofNull: boolean | undefined
  let taken: Taken | undefined
  const negate = () => {
    negated = !negated
    quantifiers = quantifiers.map(({ of, q }) => ({ of, q: q === 'some' ? 'every' : 'some' }))
  }
  const isOwn = (side: Side) => 'fact' in side && side.fact === test.fact
  let rest = test.operator
  for (let colon = rest.indexOf(':'); !Object.hasOwn(custom, rest) && colon > 0; colon = rest.indexOf(':')) {
    const decorator = rest.slice(0, colon)
    if (!Object.hasOwn(decorators, decorator)) return { why: unknownOperator(decorator) }
    rest = rest.slice(colon + 1)
    if (decorator === 'not') negate()
    else if (decorator === 'swap') {
      ;[left, right] = [right, left]
      quantifiers = quantifiers.map(({ of, q }) => ({ of: of === 'left' ? 'right' : 'left', q }))
    } else {
      const q = decorator.startsWith('some') ? 'some' : 'every'
      const of = decorator.endsWith('Fact') ? 'left' : 'right'
      if (quantifiers.some((one) => one.of === of)) return { why: reasons.quantifier }
      if (of === 'left' && isOwn(left)) ofNull ??= negated
      quantifiers.push({ of, q })
    }
  }
  const as = Object.hasOwn(custom, rest) ? custom[rest] : undefined
  if (as !== undefined) {
    taken = { custom: rest, as }
    rest = as
  }
  const operator = Object.hasOwn(stock, rest)
    ? stock[rest]
    : isTextTest(rest) && taken !== undefined
      ? { test: rest }
      : undefined
  if (operator === undefined) return { why: unknownOperator(rest) }
  const checksLeft = operator.test !== 'equal' && operator.test !== 'in' && !isTextTest(operator.test)
  if (checksLeft && isOwn(left)) ofNull ??= negated
  if ('negated' in operator && operator.negated) negate()
  const turned = operator.test === 'contains'
  if (turned) {
    ;[left, right] = [right, left]
    quantifiers = quantifiers.map(({ of, q }) => ({ of: of === 'left' ? 'right' : 'left', q }))
  }
  const base = turned ? 'in' : operator.test
  const apart = { base, left, right, quantifiers, negated, ofNull: ofNull ?? negated, written: test, turned }
  const meant = quantified(apart)
  return 'why' in meant || taken === undefined ? meant : { ...meant, taken }
}

const decorators = {
  someFact: true,
  everyFact: true,
  someValue: true,
  everyValue: true,
  swap: true,
  not: true,
}

const unknownOperator = (operator: string): Localized =>
  reasonOf.operator(operator, suggest(operator, [...Object.keys(decorators), ...meanings]))
