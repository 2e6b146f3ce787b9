import fc from 'fast-check'
import type { Facts, Truth } from '../../../src/condition/interpret.ts'
import {
  type Addend,
  type Condition,
  type FieldReference,
  type Quantity,
  quantityKey,
  type WordTest,
} from '../../../src/condition/nodes.ts'
import type { End, Reading } from '../../../src/condition/reading.ts'
import { field, lacking } from '../../condition/sample-facts.ts'

/** What is known of everything that the random conditions speak of. */
export interface Known {
  readonly numbers: Readonly<Record<string, StatedReading>>
  readonly words: Readonly<Record<string, StatedWords>>
  readonly known: Readonly<Record<string, Truth>>
}

/** A number between two ends, of which there may be none. */
type StatedReading = Pick<Reading, 'low' | 'high' | 'none'>

/** Words with what each stands under; where `open`, there may be more of them, or more of that. */
interface StatedWords {
  readonly words: Readonly<Record<string, { readonly under: readonly string[]; readonly open: boolean }>>
  readonly open: boolean
}

const infinite = Number.POSITIVE_INFINITY
const beyond = 2n ** 53n

const quantities: readonly Quantity[] = [
  { kind: 'measure', measure: 'x' },
  { kind: 'measure', measure: 'y' },
  { kind: 'measure', measure: 'x', on: 'parent' },
  { kind: 'measure', measure: 'x', at: 'before' },
  { kind: 'measure', measure: 'x', on: 'parent', at: 'before', shift: { days: -3 } },
  field('x'),
  { ...field('x'), of: 'subject' },
  { ...field('established'), shift: { years: 5 } },
  { kind: 'facts-day' },
  { kind: 'facts-day', shift: { years: -1, months: 2, days: 0 } },
]
const fields: readonly FieldReference[] = [field('kind'), field('tags'), { ...field('kind'), of: 'subject' }]
const fieldKey = ({ of, path }: FieldReference): string => `${of ?? ''}.${path}`
const alphabet = ['p', 'q', 'pq'] as const

const small = fc.integer({ min: -6, max: 6 })
const safe = fc.maxSafeInteger()
const mostlySmall = fc.oneof({ weight: 9, arbitrary: small }, { weight: 1, arbitrary: safe })

const addend = fc.record({
  times: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -4, max: 4 }) }, { weight: 1, arbitrary: safe }),
  of: severalOf(fc.constantFrom(...quantities), 2),
})
const single = fc.record({
  times: fc.integer({ min: -4, max: 4 }),
  of: fc.constantFrom(...quantities).map((one): Addend['of'] => [one]),
})
const comparison = fc.record<Condition & { kind: 'compare' }>({
  kind: fc.constant('compare'),
  sum: fc.oneof(
    { weight: 4, arbitrary: single.map((one) => [one]) },
    { weight: 3, arbitrary: fc.array(addend, { maxLength: 3 }) },
  ),
  constant: mostlySmall,
  is: fc.constantFrom('at-most-zero', 'zero'),
})

const words = fc
  .record({
    of: fc.constantFrom(...fields),
    test: fc.constantFrom<WordTest>('is', 'within', 'starts-with', 'ends-with', 'contains'),
    among: fc.oneof(
      { weight: 3, arbitrary: fc.subarray([...alphabet, '', 'never']) },
      { weight: 1, arbitrary: fc.constantFrom(...fields) },
    ),
    every: fc.boolean(),
  })
  .map(
    ({ every, ...rest }): Condition => ({
      kind: 'words',
      ...rest,
      ...(every ? { every } : {}),
    }),
  )

const present = fc.constantFrom(...fields).map((of): Condition => ({ kind: 'known', of }))

/** A condition that may say whatever the language can say. */
export const conditions: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    { weight: 3, arbitrary: fc.oneof(comparison, comparison, words, words, present) },
    { weight: 1, arbitrary: severalOf(tie('node'), 3).map((of): Condition => ({ kind: 'all', of })) },
    { weight: 1, arbitrary: severalOf(tie('node'), 3).map((of): Condition => ({ kind: 'any', of })) },
    { weight: 1, arbitrary: tie('node').map((of): Condition => ({ kind: 'not', of })) },
  ),
})).node

function severalOf<T>(of: fc.Arbitrary<T>, most: number): fc.Arbitrary<readonly [T, ...T[]]> {
  return fc.tuple(of, fc.array(of, { maxLength: most - 1 })).map(([first, rest]) => [first, ...rest] as const)
}

const end: fc.Arbitrary<End> = fc.oneof(
  { weight: 12, arbitrary: small.map(BigInt) },
  { weight: 1, arbitrary: fc.bigInt({ min: -beyond - 3n, max: -beyond + 3n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: beyond - 3n, max: beyond + 3n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }) },
  { weight: 2, arbitrary: fc.constantFrom(-infinite, infinite) },
)

const reading: fc.Arbitrary<StatedReading> = fc
  .record({
    ends: fc.oneof(
      end.filter((one) => typeof one === 'bigint').map((one) => [one, one] as const),
      fc.tuple(end, end).map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const))),
    ),
    none: fc.oneof(
      { weight: 8, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom('maybe' as const, 'surely' as const) },
    ),
  })
  .map(({ ends: [low, high], none }) => ({ low, high, ...(none === undefined ? {} : { none }) }))

const lineage = fc.record({
  under: fc.subarray([...alphabet, 'above']),
  open: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.boolean()),
})
const heldWords: fc.Arbitrary<StatedWords> = fc.record({
  words: fc.dictionary(fc.constantFrom(...alphabet, ''), lineage, { maxKeys: 3 }),
  open: fc.oneof({ weight: 2, arbitrary: fc.constant(false) }, fc.boolean()),
})

const eachOf = <T>(keys: readonly string[], of: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.record(Object.fromEntries(keys.map((key) => [key, of])))

/** Partial knowledge of a small world. */
export const knowledge: fc.Arbitrary<Known> = fc.record({
  numbers: eachOf(quantities.map(quantityKey), reading),
  words: eachOf(fields.map(fieldKey), heldWords),
  known: eachOf(fields.map(fieldKey), fc.constantFrom<Truth>('yes', 'no', 'unknown')),
})

/** The facts that say so much and no more. */
export function factsOf({ numbers, words, known }: Known): Facts {
  const wordsAt = (of: FieldReference): StatedWords => words[fieldKey(of)] ?? { words: {}, open: true }
  return {
    number: (quantity) => ({ low: 0n, high: 0n, ...numbers[quantityKey(quantity)], missing: [], rows: [] }),
    words: (of) => ({
      words: Object.keys(wordsAt(of).words),
      open: wordsAt(of).open,
      missing: [],
      lineage: (word) => {
        const { under = [word], open = false } = wordsAt(of).words[word] ?? {}
        return { words: under, missing: open ? [lacking(word)] : [] }
      },
    }),
    known: (of) => ({ truth: known[fieldKey(of)] ?? 'unknown', missing: [] }),
  }
}
