import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  above,
  all,
  allOf,
  any,
  atLeast,
  atMost,
  below,
  equal,
  minus,
  multiplied,
  not,
  number,
  type Polynomial,
  scale,
  sum,
} from '../../src/condition/build.ts'
import { interpret } from '../../src/condition/interpret.ts'
import type { Compare } from '../../src/condition/nodes.ts'
import { add, compare, multiply, type Proportion, proportion } from '../../src/model/proportion.ts'
import { factsOf, known, measure, of } from './sample-facts.ts'

/** A comparison as people write sums: `5x -6y +1`. */
function written({ sum, constant, is }: Compare): string {
  const parts = sum.map(
    ({ times, of }) =>
      `${times}${of.map((one) => (one.kind === 'measure' ? one.measure : one.kind)).join('')}`,
  )
  return [
    ...parts,
    ...(constant === 0 && parts.length > 0 ? [] : [`${constant}`]),
    is === 'zero' ? '= 0' : '<= 0',
  ].join(' ')
}

describe('a comparison', () => {
  it.each<[string, Compare, string]>([
    ['1.2:1', atMost(of('x'), scale(proportion(6n, 5n), of('y'))), '5x -6y <= 0'],
    ['a third', atMost(of('x'), scale(proportion(1n, 3n), of('y'))), '3x -1y <= 0'],
    ['33 %', atMost(of('x'), scale(proportion(33n, 100n), of('y'))), '100x -33y <= 0'],
    ['a cut of 10 %', atMost(of('x'), scale(proportion(90n, 100n), of('y'))), '10x -9y <= 0'],
    ['a floor', atLeast(of('x'), number(2)), '-1x 2 <= 0'],
    ['more than', above(of('x'), number(2)), '-1x 3 <= 0'],
    ['less than', below(of('x'), of('y')), '1x -1y 1 <= 0'],
    ['less than a half', below(of('x'), number(proportion(1n, 2n))), '2x <= 0'],
    ['equality', equal(scale(4, of('x')), scale(6, of('y'))), '2x -3y = 0'],
    ['two constants', atMost(number(3), number(2)), '1 <= 0'],
    ['nothing with nothing', equal(number(0), number(0)), '0 = 0'],
    ['a product', atMost(multiplied(of('x'), of('y')), number(100)), '1xy -100 <= 0'],
  ])('of %s is a whole sum in lowest terms', (_, condition, expected) => {
    expect(written(condition)).toBe(expected)
  })

  it('collects what is the same, whatever the order of its factors, and drops what cancels out', () => {
    const both = sum(multiplied(of('x'), of('y')), multiplied(of('y'), of('x')), of('z'))
    expect(written(atMost(both, of('z')))).toBe('1xy <= 0')
    expect(written(atMost(sum(of('x'), of('x'), number(1)), sum(of('x'), number(3))))).toBe('1x -2 <= 0')
  })

  it('keeps the measure that the author named first in front', () => {
    expect(atMost(of('z'), of('a')).sum.map((one) => one.of[0])).toEqual([measure('z'), measure('a')])
  })

  it('multiplies sums term by term', () => {
    const product = multiplied(sum(of('x'), number(1)), minus(of('y'), number(2)))
    expect(written(atMost(product, number(0)))).toBe('-2x 1y 1xy -2 <= 0')
  })

  it('tells measures of another snapshot, of another row and of the subject apart', () => {
    const kinds = [
      { kind: 'measure', measure: 'x' },
      { kind: 'measure', measure: 'x', at: 'before' },
      { kind: 'measure', measure: 'x', on: 'parent' },
      { kind: 'field', path: 'x' },
      { kind: 'field', path: 'x', of: 'subject' },
      { kind: 'facts-day' },
      { kind: 'facts-day', shift: { years: -1 } },
    ] as const
    const together = sum(
      ...kinds.map(
        (one): Polynomial => ({ addends: [{ times: proportion(1n), of: [one] }], constant: proportion(0n) }),
      ),
    )
    expect(together.addends).toHaveLength(kinds.length)
  })

  it.each([
    [2n ** 53n - 1n, 'is the largest that is exact'],
    [2n ** 53n, 'is refused'],
  ])('with the coefficient %s %s', (large) => {
    const build = () => atMost(scale(proportion(large), of('x')), scale(7, of('y')))
    if (large < 2n ** 53n) expect(build().sum[0]?.times).toBe(Number.MAX_SAFE_INTEGER)
    else expect(build).toThrow('`9007199254740992`, which is too large')
  })

  it('refuses a constant that is too large only once it is over', () => {
    const most = number(Number.MAX_SAFE_INTEGER)
    expect(above(of('x'), number(Number.MAX_SAFE_INTEGER - 1)).constant).toBe(Number.MAX_SAFE_INTEGER)
    expect(() => above(of('x'), most)).toThrow('which is too large')
  })

  it('holds exactly when the fractions do', () => {
    const fraction = fc
      .tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: 1, max: 12 }))
      .map(([above, under]) => proportion(above, under))
    const value = fc.integer({ min: -20, max: 20 })
    fc.assert(
      fc.property(fraction, fraction, fraction, value, value, (a, b, c, x, y) => {
        const left = sum(scale(a, of('x')), number(c))
        const right = scale(b, of('y'))
        const order = compare(add(multiply(a, whole(x)), c), multiply(b, whole(y)))
        const facts = factsOf({ numbers: { x, y } })
        const judged = [atMost, atLeast, below, above, equal].map((by) => interpret(by(left, right), facts))
        const expected = [order <= 0, order >= 0, order < 0, order > 0, order === 0]
        expect(judged).toEqual(expected.map((holds) => (holds ? 'yes' : 'no')))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a group', () => {
  it('of one is that one, and turning round twice is nothing', () => {
    expect(all(known('a'))).toEqual(known('a'))
    expect(any(known('a'))).toEqual(known('a'))
    expect(not(not(known('a')))).toEqual(known('a'))
    expect(all(known('a'), known('b'))).toEqual({ kind: 'all', of: [known('a'), known('b')] })
  })

  it('of what is given leaves out what is not, and is nothing without any', () => {
    expect(allOf([undefined, known('a'), undefined])).toEqual(known('a'))
    expect(allOf([undefined])).toBeUndefined()
  })
})

const whole = (value: number): Proportion => proportion(value)
