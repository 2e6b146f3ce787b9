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

/** Both hold: yes only if both do, no as soon as one does not. */
export const and = (a: Truth, b: Truth): Truth =>
  a === 'no' || b === 'no' ? 'no' : a === 'yes' && b === 'yes' ? 'yes' : 'unknown'
/** One holds: yes as soon as one does, no only if neither does. */
export const or = (a: Truth, b: Truth): Truth => not(and(not(a), not(b)))
/** The opposite; what is unknown stays so. */
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
  const surely = is === 'at-most-zero' ? high <= 0n : low === 0n && high === 0n
  const never = is === 'at-most-zero' ? low > 0n : low > 0n || high < 0n
  if (never) return 'no'
  return surely && none === undefined ? 'yes' : 'unknown'
}

function wordsHold({ of, test, among, every }: Words, facts: Facts): Truth {
  const reading = facts.words(of)
  const given = wordsAmong(among, facts)
  const truths = reading.words.map((word) => isAmong(word, test, given, reading))
  if (reading.open) truths.push('unknown')
  return every === true ? truths.reduce(and, 'yes') : truths.reduce(or, 'no')
}

type Given = Pick<WordReading, 'words' | 'open' | 'missing'>

const wordsAmong = (among: Words['among'], facts: Facts): Given =>
  'kind' in among ? facts.words(among) : { words: among, open: false, missing: [] }

function isAmong(word: string, test: Words['test'], given: Given, { lineage }: WordReading): Truth {
  const above = test === 'within' ? lineage(word) : { words: [word], missing: [] }
  if (given.words.some((wanted) => passes(test, above.words, wanted))) return 'yes'
  return given.open || above.missing.length > 0 ? 'unknown' : 'no'
}

/** Whether a word, of which `words` holds what it counts as, passes with one of the given ones. */
function passes(test: Words['test'], words: readonly string[], wanted: string): boolean {
  switch (test) {
    case 'is':
    case 'within':
      return words.includes(wanted)
    case 'starts-with':
      return words.some((word) => word.startsWith(wanted))
    case 'ends-with':
      return words.some((word) => word.endsWith(wanted))
    case 'contains':
      return words.some((word) => word.includes(wanted))
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
      const { words, lineage, missing } = facts.words(condition.of)
      const above = condition.test === 'within' ? words.flatMap((word) => lineage(word).missing) : []
      return [...missing, ...above, ...wordsAmong(condition.among, facts).missing]
    }
    case 'known':
      return facts.known(condition.of).missing
  }
}
