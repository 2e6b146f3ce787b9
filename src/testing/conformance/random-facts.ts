import type { FieldReference, Quantity, Truth } from '../../index.ts'
import type { Chance } from './chance.ts'
import { quantityText, type StatedFacts, type StatedNumber, type StatedWords } from './stated-facts.ts'

/** Every number that random conditions speak of; several differ by little, or have the name of another. */
export const quantities: readonly [Quantity, ...Quantity[]] = [
  { kind: 'measure', measure: 'departments' },
  { kind: 'measure', measure: 'departments', on: 'parent' },
  { kind: 'measure', measure: 'departments', at: 'before' },
  { kind: 'measure', measure: 'departments', on: 'parent', at: 'before' },
  { kind: 'measure', measure: 'administrative-establishment' },
  { kind: 'measure', measure: 'institution-establishment' },
  { kind: 'measure', measure: 'opened' },
  { kind: 'measure', measure: 'opened', shift: { years: 0, months: 0, days: 30 } },
  { kind: 'measure', measure: 'opened', shift: { years: 0, months: -1, days: 0 } },
  { kind: 'field', path: 'departments' },
  { kind: 'field', path: 'departments', of: 'subject' },
  { kind: 'field', path: 'parent.rank' },
  { kind: 'field', path: 'established', shift: { years: 5, months: 0, days: 0 } },
  { kind: 'facts-day' },
  { kind: 'facts-day', shift: { years: -5, months: 0, days: 0 } },
]

/** Every field of words that random conditions speak of. */
export const fields: readonly [FieldReference, ...FieldReference[]] = [
  { kind: 'field', path: 'kind' },
  { kind: 'field', path: 'kind', of: 'subject' },
  { kind: 'field', path: 'tags' },
  { kind: 'field', path: 'name' },
  { kind: 'field', path: 'parent.kind' },
  { kind: 'field', path: '' },
]

/** The words that may stand in them: some begin, end or hold others, some look like what they are not. */
export const words: readonly [string, ...string[]] = [
  'institution',
  'direct-institution',
  'organ',
  'internal-organ',
  '某局',
  '财政局',
  '某某',
  '某',
  'INSTITUTION',
  'constructor',
  'NaN',
  '1',
  ' ',
]

/** Partial knowledge of everything that random conditions speak of. */
export function randomFacts(chance: Chance): StatedFacts {
  const each = <T>(of: readonly (Quantity | FieldReference)[], draw: (chance: Chance) => T) =>
    Object.fromEntries(of.map((one) => [quantityText(one), draw(chance)]))
  // large numbers of one subject lie near each other, so that what is left between them is small
  const base = chance.one([2n ** 53n, -(2n ** 53n), 2n ** 64n, 10n ** 30n])
  return {
    numbers: each(quantities, (one) => randomNumber(one, base)),
    words: each(fields, randomWords),
    known: each(fields, ({ one }) => one<Truth>(['yes', 'no', 'unknown'])),
    under: Object.fromEntries(
      chance
        .some(words, 0.5)
        .map((word): [string, StatedWords] => [
          word,
          { words: [word, ...chance.some(words, 0.15).filter((one) => one !== word)], open: chance.is(0.3) },
        ]),
    ),
  }
}

function randomNumber(chance: Chance, base: bigint): StatedNumber {
  const size = () => {
    const kind = chance.one(['small', 'small', 'small', 'usual', 'large', 'large'] as const)
    if (kind === 'large') return base + BigInt(chance.between(-2, 2))
    return BigInt(kind === 'small' ? chance.between(-3, 8) : chance.between(0, 800_000))
  }
  const low = size()
  const width = chance.is(0.55) ? 0n : chance.is(0.8) ? BigInt(chance.between(1, 4)) : size() ** 2n
  const none = chance.is(0.84) ? undefined : chance.one(['maybe', 'surely'] as const)
  return {
    low: chance.is(0.07) ? '-Infinity' : `${low}`,
    high: chance.is(0.07) ? 'Infinity' : `${low + width}`,
    ...(none === undefined ? {} : { none }),
  }
}

function randomWords(chance: Chance): StatedWords {
  const some = chance.is(0.2) ? [] : chance.some(words, chance.one([0.08, 0.2]))
  // two rows may say the same
  return { words: chance.is(0.1) ? [...some, ...some] : some, open: chance.is(0.25) }
}
