import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldName, quantityName, sumName } from '../../../src/backends/json-rules-engine/fact-names.ts'
import { factNames, factValues } from '../../../src/backends/json-rules-engine/fact-values.ts'
import { twoQuestions } from '../../../src/backends/json-rules-engine/two-questions.ts'
import type { Facts } from '../../../src/condition/interpret.ts'
import type { Addend, Quantity } from '../../../src/condition/nodes.ts'
import type { End } from '../../../src/condition/reading.ts'
import { factsOf, field, lacking, measure } from '../../condition/sample-facts.ts'
import { conditions, knowledge, factsOf as randomFacts } from './random-conditions.ts'

describe('a number', () => {
  it.each<[Quantity, string]>([
    [measure('departments'), 'departments'],
    [
      { kind: 'measure', measure: 'departments', on: 'jurisdiction.parent' },
      'departments of jurisdiction.parent',
    ],
    [{ kind: 'measure', measure: 'departments', at: 'before' }, 'departments at before'],
    [{ kind: 'measure', measure: 'departments', on: 'parent', at: '2001' }, 'departments of parent at 2001'],
    [field('established'), 'field established'],
    [{ ...field('established'), of: 'subject' }, 'field established of the subject'],
    [{ ...field('established'), shift: { years: 5 } }, '5 years after field established'],
    [{ kind: 'facts-day' }, 'day of the facts'],
    [{ kind: 'facts-day', shift: { months: -1, days: 2 } }, '2 days after 1 month before day of the facts'],
  ])('%j is called %s', (quantity, name) => {
    expect(quantityName(quantity)).toBe(name)
  })

  it.each<[readonly Addend[], string]>([
    [[{ times: 1, of: [measure('a')] }], 'a'],
    [[{ times: 3, of: [measure('a')] }], '(3 × a)'],
    [[{ times: -1, of: [measure('a')] }], '(−a)'],
    [[{ times: 1, of: [measure('a'), measure('b')] }], '(a × b)'],
    [
      [
        { times: 5, of: [measure('a')] },
        { times: -6, of: [measure('b'), measure('c')] },
        { times: 1, of: [measure('d')] },
      ],
      '(5 × a − 6 × b × c + d)',
    ],
    [[], '0'],
  ])('that is the sum of %j is called %s', (sum, name) => {
    expect(sumName(sum)).toBe(name)
  })
})

describe('a field', () => {
  it('is called by its path, and said to be that of the subject where it is', () => {
    expect(fieldName(field('agency.category'))).toBe('agency.category')
    expect(fieldName({ ...field('level'), of: 'subject' })).toBe('level of the subject')
  })

  it('never shares a name with a measure', () => {
    expect(quantityName(field('departments'))).not.toBe(quantityName(measure('departments')))
  })
})

describe('the value of a number', () => {
  const between = (low: End, high: End, none?: 'maybe' | 'surely') => {
    const reading = { low, high, ...(none === undefined ? {} : { none }), missing: [], rows: [] }
    const facts: Facts = { ...factsOf({}), number: () => reading }
    return factValues([{ kind: 'number', name: 'x', sum: [{ times: 1, of: [measure('x')] }] }], facts)
  }
  const most = BigInt(Number.MAX_SAFE_INTEGER)
  const infinite = Number.POSITIVE_INFINITY

  it('is its two ends', () => {
    expect(between(3n, 7n)).toEqual({ 'x.low': 3, 'x.high': 7, 'x.none': 'no' })
  })

  it('is exact up to 2^53 − 1, and beyond that the largest number there is', () => {
    expect(between(-most, most)).toEqual({ 'x.low': -Number(most), 'x.high': Number(most), 'x.none': 'no' })
    const beyond = { 'x.low': -Number.MAX_VALUE, 'x.high': Number.MAX_VALUE, 'x.none': 'no' }
    expect(between(-most - 1n, most + 1n)).toEqual(beyond)
    expect(between(-infinite, infinite)).toEqual(beyond)
  })

  it('says that there may be none, or is none', () => {
    expect(between(0n, 0n, 'maybe')).toEqual({ 'x.low': 0, 'x.high': 0, 'x.none': 'maybe' })
    expect(between(0n, 0n, 'surely')).toEqual({ 'x.low': 0, 'x.high': 0, 'x.none': 'surely' })
  })

  it('that is a sum of products turns its ends round where it must', () => {
    const facts = factsOf({ numbers: { x: [-2, 3], y: [-5, 1], z: { maybe: 4 } } })
    const value = (...sum: readonly Addend[]) => factValues([{ kind: 'number', name: 's', sum }], facts)
    expect(value({ times: -2, of: [measure('x')] })).toEqual({ 's.low': -6, 's.high': 4, 's.none': 'no' })
    const product: Addend = { times: 1, of: [measure('x'), measure('y')] }
    expect(value(product)).toEqual({ 's.low': -15, 's.high': 10, 's.none': 'no' })
    const more: Addend = { times: 10, of: [measure('z')] }
    expect(value(product, more)).toEqual({ 's.low': 25, 's.high': 50, 's.none': 'maybe' })
    expect(value()).toEqual({ 's.low': 0, 's.high': 0, 's.none': 'no' })
  })
})

describe('the value of a field', () => {
  const above: Readonly<Record<string, readonly string[]>> = { police: ['police', 'administrative'] }
  const facts = factsOf({
    words: { category: ['police', 'clerk', '?'] },
    known: { there: 'unknown' },
    lineage: (word) => ({
      words: above[word] ?? [word],
      missing: word === 'clerk' ? [lacking('clerk')] : [],
    }),
  })
  const value = (kind: 'words' | 'lineage' | 'reading' | 'lineages') =>
    factValues([{ kind, name: 'category', field: field('category') }], facts)

  it('is its words, and whether there may be more', () => {
    expect(value('words')).toEqual({ 'category.words': ['police', 'clerk'], 'category.open': true })
    expect(value('reading')).toEqual({ 'category.reading': { words: ['police', 'clerk'], open: true } })
  })

  it('is what its words stand under, and whether that may be more', () => {
    expect(value('lineage')).toEqual({
      'category.lineage': ['police', 'administrative', 'clerk'],
      'category.lineage-open': true,
    })
    expect(value('lineages')).toEqual({
      'category.lineages': {
        words: [
          { under: ['police', 'administrative'], open: false },
          { under: ['clerk'], open: true },
        ],
        open: true,
      },
    })
  })

  it('is whether anything is there', () => {
    expect(factValues([{ kind: 'known', name: 'there', field: field('there') }], facts)).toEqual({
      'there.known': 'unknown',
    })
  })
})

describe('the facts of a random condition', () => {
  it('are those that its questions name, and plain data', () => {
    fc.assert(
      fc.property(conditions, knowledge, (condition, known) => {
        const { sure, never, needs } = twoQuestions(condition)
        const values = factValues(needs, randomFacts(known))
        expect(JSON.parse(JSON.stringify(values))).toEqual(values)
        expect(Object.keys(values)).toEqual(needs.flatMap(factNames))
        const named = [sure, never].flatMap((question) =>
          [...JSON.stringify(question).matchAll(/"fact":("[^"]*")/g)].map(([, name = '']) =>
            JSON.parse(name),
          ),
        )
        expect(new Set(named)).toEqual(new Set(Object.keys(values)))
      }),
      { numRuns: 500 },
    )
  })
})
