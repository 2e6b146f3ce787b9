import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareWithin, raised, single } from '../../src/condition/boundary.ts'
import { number } from '../../src/condition/build.ts'
import { interpret } from '../../src/condition/interpret.ts'
import { proportion } from '../../src/model/proportion.ts'
import { byDefinition, type Fraction, rounded, roundings } from '../constraints/rounding.ts'
import { factsOf, of } from './sample-facts.ts'

const variable = of

const halves: readonly Fraction[] = Array.from({ length: 41 }, (_, at) => [at - 20, 2])
const thirds: readonly Fraction[] = Array.from({ length: 41 }, (_, at) => [at - 20, 3])

describe('an end that is a fraction', () => {
  it.each(roundings)('and is rounded %s holds as its definition says, below zero too', (rounding) => {
    const otherwise = [...halves, ...thirds].flatMap(([above, below]) => {
      const bound = single(number(proportion(above, below)))
      const ends = {
        max: compareWithin(of('x'), 'at-most', bound, rounding),
        min: compareWithin(of('x'), 'at-least', bound, rounding),
        exactly: compareWithin(of('x'), 'exactly', bound, rounding),
      }
      return (['max', 'min', 'exactly'] as const)
        .filter((end) => end !== 'exactly' || rounding !== undefined || above % below === 0)
        .flatMap((end) =>
          halves
            .map(([x]) => x)
            .filter((x) => {
              const meant = byDefinition(x, [above, below], { end, rounding }) === 'satisfied'
              return interpret(ends[end], factsOf({ numbers: { x } })) !== (meant ? 'yes' : 'no')
            })
            .map((x) => `${x} against ${end} ${above}/${below}`),
        )
    })
    expect(otherwise).toEqual([])
  })

  it('leaves exactly one whole number when it is rounded', () => {
    for (const [above, below] of [...halves, ...thirds]) {
      for (const rounding of ['up', 'down', 'half-up'] as const) {
        const ends = compareWithin(of('x'), 'exactly', single(number(proportion(above, below))), rounding)
        const allowed = halves
          .map(([x]) => x)
          .filter((x) => interpret(ends, factsOf({ numbers: { x } })) === 'yes')
        expect(allowed).toEqual([rounded([above, below], rounding)])
      }
    }
  })

  it('is met by no whole number when it is not', () => {
    const ends = compareWithin(of('x'), 'exactly', single(number(proportion(5, 2))))
    expect(interpret(ends, factsOf({ numbers: { x: 2 } }))).toBe('no')
    expect(interpret(ends, factsOf({ numbers: { x: 3 } }))).toBe('no')
  })
})

describe('the definition of rounding', () => {
  it.each([
    [[5, 2], 3, 2, 3],
    [[7, 3], 3, 2, 2],
    [[8, 3], 3, 2, 3],
    [[6, 3], 2, 2, 2],
    [[0, 3], 0, 0, 0],
    [[-5, 2], -2, -3, -2],
  ] as const)('makes %j %i up, %i down and %i half up', (fraction, up, down, halfUp) => {
    expect(rounded(fraction, 'up')).toBe(up)
    expect(rounded(fraction, 'down')).toBe(down)
    expect(rounded(fraction, 'half-up')).toBe(halfUp)
  })

  it('measures the excess to the nearest number that is allowed', () => {
    expect(byDefinition(4, [5, 2], { end: 'max', rounding: undefined })).toBe('violated, 2 over')
    expect(byDefinition(4, [5, 2], { end: 'max', rounding: 'up' })).toBe('violated, 1 over')
    expect(byDefinition(1, [5, 2], { end: 'min', rounding: undefined })).toBe('violated, 2 under')
    expect(byDefinition(1, [5, 2], { end: 'exactly', rounding: 'half-up' })).toBe('violated, 2 under')
    expect(byDefinition(3, [5, 2], { end: 'exactly', rounding: 'half-up' })).toBe('satisfied')
  })
})

describe('the largest and the smallest of several', () => {
  const bounds = (kind: 'largest' | 'smallest', of: readonly number[], more = 0) => {
    const [first, ...rest] = of.map((one) => single(number(one)))
    if (first === undefined) throw new RangeError('nothing to choose from')
    return raised({ kind, of: [first, ...rest] }, number(more))
  }
  const comparisons = {
    'at-most': (x: number, y: number) => x <= y,
    'at-least': (x: number, y: number) => x >= y,
    exactly: (x: number, y: number) => x === y,
    below: (x: number, y: number) => x < y,
    above: (x: number, y: number) => x > y,
  } as const

  it('is compared as if it had been chosen first', () => {
    const chosen = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 4 })
    const kinds = fc.constantFrom('largest' as const, 'smallest' as const)
    const how = fc.constantFrom(...(Object.keys(comparisons) as (keyof typeof comparisons)[]))
    const small = fc.integer({ min: -8, max: 8 })
    fc.assert(
      fc.property(kinds, chosen, how, small, small, (kind, of, comparison, x, more) => {
        const bound = (kind === 'largest' ? Math.max(...of) : Math.min(...of)) + more
        const condition = compareWithin(variable('x'), comparison, bounds(kind, of, more))
        const truth = interpret(condition, factsOf({ numbers: { x } }))
        expect(truth).toBe(comparisons[comparison](x, bound) ? 'yes' : 'no')
      }),
    )
  })
})
