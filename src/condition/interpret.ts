import type { Addend, Compare, Condition, FieldReference, Quantity, Words } from './nodes.ts'
import { exactly, type Missing, plus, type Reading, times, type WordReading } from './reading.ts'

/** `unknown` is an answer: what is known does not decide. */
export type Truth = 'yes' | 'no' | 'unknown'

/** What a condition is judged against: one subject among the facts. */
export interface Facts {
  readonly number: (quantity: Quantity) => Reading
  readonly words: (field: FieldReference) => WordReading
  readonly known: (field: FieldReference) => { readonly truth: Truth; readonly missing: readonly Missing[] }
}

/**
 * What a condition means; every other backend must agree with this text.
 *
 * A comparison is decided when the whole interval agrees, groups follow Kleene, and a number that is
 * known to be none satisfies no comparison.
 */
export function interpret(condition: Condition, facts: Facts): Truth {
  switch (condition.kind) {
    case 'all':
      return condition.of.reduce<Truth>(
        (so, part) => (so === 'no' ? so : and(so, interpret(part, facts))),
        'yes',
      )
    case 'any':
      return condition.of.reduce<Truth>(
        (so, part) => (so === 'yes' ? so : or(so, interpret(part, facts))),
        'no',
      )
    case 'not':
      return not(interpret(condition.of, facts))
    case 'compare':
      return compare(condition, total(condition, facts))
    case 'words':
      return wordsHold(condition, facts)
    case 'known':
      return facts.known(condition.of).truth
  }
}

export const and = (a: Truth, b: Truth): Truth =>
  a === 'no' || b === 'no' ? 'no' : a === 'yes' && b === 'yes' ? 'yes' : 'unknown'
export const or = (a: Truth, b: Truth): Truth => not(and(not(a), not(b)))
export const not = (a: Truth): Truth => (a === 'yes' ? 'no' : a === 'no' ? 'yes' : 'unknown')

/** The left side of a comparison, as far as it is known. */
export function total({ sum, constant }: Compare, facts: Facts): Reading {
  return sum.reduce<Reading>((so, addend) => plus(so, product(addend, facts)), exactly(BigInt(constant)))
}

/** One addend, as far as it is known. */
export function product({ times: factor, of }: Addend, facts: Facts): Reading {
  return of.reduce<Reading>((so, quantity) => times(so, facts.number(quantity)), exactly(BigInt(factor)))
}

function compare({ is }: Compare, { low, high, none }: Reading): Truth {
  if (none === 'surely') return 'no'
  const holds: Truth =
    is === 'at-most-zero'
      ? high <= 0n
        ? 'yes'
        : low > 0n
          ? 'no'
          : 'unknown'
      : low === 0n && high === 0n
        ? 'yes'
        : low > 0n || high < 0n
          ? 'no'
          : 'unknown'
  return none === 'maybe' && holds === 'yes' ? 'unknown' : holds
}

function wordsHold({ of, test, among, every }: Words, facts: Facts): Truth {
  const reading = facts.words(of)
  const given = Array.isArray(among) ? { words: among, open: false } : facts.words(among as FieldReference)
  const one = (word: string): Truth =>
    given.words.some((wanted) => passes(test, word, wanted, reading)) ? 'yes' : given.open ? 'unknown' : 'no'
  const truths = reading.words.map(one)
  if (reading.open) truths.push('unknown')
  return every === true ? truths.reduce(and, 'yes') : truths.reduce(or, 'no')
}

function passes(test: Words['test'], word: string, wanted: string, reading: WordReading): boolean {
  switch (test) {
    case 'is':
      return word === wanted
    case 'within':
      return reading.lineage(word).includes(wanted)
    case 'starts-with':
      return word.startsWith(wanted)
    case 'ends-with':
      return word.endsWith(wanted)
    case 'contains':
      return word.includes(wanted)
  }
}

/** The facts for want of which a condition is undecided. */
export function missingFrom(condition: Condition, facts: Facts): readonly Missing[] {
  if (interpret(condition, facts) !== 'unknown') return []
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => missingFrom(part, facts))
    case 'not':
      return missingFrom(condition.of, facts)
    case 'compare':
      return total(condition, facts).missing
    case 'words': {
      const given = Array.isArray(condition.among)
        ? []
        : facts.words(condition.among as FieldReference).missing
      return [...facts.words(condition.of).missing, ...given]
    }
    case 'known':
      return facts.known(condition.of).missing
  }
}
