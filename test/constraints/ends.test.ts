import { describe, expect, it } from 'vitest'
import { number } from '../../src/condition/build.ts'
import { interpret } from '../../src/condition/interpret.ts'
import { atLeastRounded, atMostRounded, roundsTo } from '../../src/constraints/ends.ts'
import { proportion } from '../../src/model/proportion.ts'
import { factsOf, of } from '../condition/sample-facts.ts'
import { byDefinition, type Fraction, rounded, roundings } from './rounding.ts'

const halves: readonly Fraction[] = Array.from({ length: 41 }, (_, at) => [at - 20, 2])
const thirds: readonly Fraction[] = Array.from({ length: 41 }, (_, at) => [at - 20, 3])

describe('an end that is a fraction', () => {
  it.each(roundings)('and is rounded %s holds as its definition says, below zero too', (rounding) => {
    const otherwise = [...halves, ...thirds].flatMap(([above, below]) => {
      const bound = number(proportion(above, below))
      const ends = {
        max: atMostRounded(of('x'), bound, rounding),
        min: atLeastRounded(of('x'), bound, rounding),
        exactly: roundsTo(of('x'), bound, rounding),
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
        const ends = roundsTo(of('x'), number(proportion(above, below)), rounding)
        const allowed = halves
          .map(([x]) => x)
          .filter((x) => interpret(ends, factsOf({ numbers: { x } })) === 'yes')
        expect(allowed).toEqual([rounded([above, below], rounding)])
      }
    }
  })

  it('is met by no whole number when it is not', () => {
    const ends = roundsTo(of('x'), number(proportion(5, 2)), undefined)
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
