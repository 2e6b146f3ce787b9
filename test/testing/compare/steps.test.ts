import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepsOf } from '../../../src/testing/compare/steps.ts'

describe('the steps of a range', () => {
  it.each([
    ['1.1:1', '1.4:1', '0.1', ['1.1:1', '1.2:1', '1.3:1', '1.4:1']],
    ['1.4:1', '1.1:1', '0.1', ['1.4:1', '1.3:1', '1.2:1', '1.1:1']],
    ['1:1', '2:1', '1/3', ['1:1', '4:3', '5:3', '2:1']],
    ['6/5', '8/5', '1/5', ['6/5', '7/5', '8/5']],
    ['10%', '12%', '0.5%', ['10%', '10.5%', '11%', '11.5%', '12%']],
    ['0', '1', '0.4', ['0', '0.4', '0.8']],
    [40, 32, 4, [40, 36, 32]],
    [1, 2, '0.5', [1, '1.5', 2]],
    [5, 5, 1, [5]],
    [1, 2, 7, [1]],
  ])('from %s to %s by %s are %j', (from, to, step, values) => {
    expect(stepsOf({ from, to, step })).toEqual(values)
  })

  it.each([
    [{ from: '1:0', to: 2, step: 1 }, 'over.from: `1:0` is no number'],
    [{ from: 1, to: -2, step: 1 }, 'over.to: `-2` is no number'],
    [{ from: 1, to: 2, step: '0:1' }, 'over.step: a step of nothing'],
    [{ from: 0, to: '1', step: '0.0001' }, 'over: these are 10001 values'],
  ])('of %j are refused: %s', (range, message) => {
    expect(() => stepsOf(range)).toThrow(message)
  })

  it('are exact however small they are', () => {
    const whole = fc.integer({ min: 0, max: 500 })
    fc.assert(
      fc.property(whole, fc.integer({ min: 0, max: 300 }), (begin, count) => {
        const tenths = (number: number) => `${Math.floor(number / 10)}.${number % 10}:1`
        const steps = stepsOf({ from: tenths(begin), to: tenths(begin + count), step: '0.1' })
        expect(steps.map((one) => String(one).replace('.0:', ':'))).toEqual(
          Array.from({ length: count + 1 }, (_, at) => tenths(begin + at).replace('.0:', ':')),
        )
      }),
    )
  })
})
