import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  all,
  any,
  atLeast,
  atMost,
  equal,
  multiplied,
  not,
  number,
  scale,
} from '../../src/condition/build.ts'
import type { Condition } from '../../src/condition/nodes.ts'
import { slack } from '../../src/condition/slack.ts'
import { isTrue, knowledge, numberConditions, valuesOf } from './random-conditions.ts'
import { factsOf, known, measure, of, type Stated } from './sample-facts.ts'

const x = measure('x')
const at = (condition: Condition, numbers: Readonly<Record<string, Stated>>) =>
  slack(condition, x, factsOf({ numbers }))

describe('the slack of a ceiling', () => {
  const limit = atMost(of('x'), number(9))

  it.each<[Stated, object]>([
    [8, { headroom: 1n }],
    [9, { headroom: 0n }],
    [10, { excess: { by: 1n, side: 'over' } }],
    [12, { excess: { by: 3n, side: 'over' } }],
    [[10, 12], { excess: { by: 1n, side: 'over', atLeast: true } }],
    [[12, Number.POSITIVE_INFINITY], { excess: { by: 3n, side: 'over', atLeast: true } }],
    [[8, 10], {}],
    ['none', {}],
    [{ maybe: 12 }, {}],
  ])('at %j is %o', (value, expected) => {
    expect(at(limit, { x: value })).toEqual(expected)
  })

  it('of a ratio counts whole posts: 37 against 30 at 1.2 is one too many', () => {
    const ratio = atMost(scale(5, of('x')), scale(6, of('y')))
    expect(at(ratio, { x: 36, y: 30 })).toEqual({ headroom: 0n })
    expect(at(ratio, { x: 37, y: 30 })).toEqual({ excess: { by: 1n, side: 'over' } })
    expect(at(ratio, { x: 38, y: 31 })).toEqual({ excess: { by: 1n, side: 'over' } })
    expect(at(ratio, { x: 36, y: 31 })).toEqual({ headroom: 1n })
  })

  it('that is itself only partly known is taken at its kindest for an excess, at its strictest for what is left', () => {
    const byBase = atMost(of('x'), of('y'))
    expect(at(byBase, { x: 12, y: [5, 10] })).toEqual({ excess: { by: 2n, side: 'over', atLeast: true } })
    expect(at(byBase, { x: 4, y: [5, 10] })).toEqual({ headroom: 1n })
    expect(at(byBase, { x: 7, y: [5, 10] })).toEqual({})
    expect(at(byBase, { x: 7, y: [5, Number.POSITIVE_INFINITY] })).toEqual({})
  })

  it('that may not be set at all shows nothing, and one that is none is passed by no amount', () => {
    const byBase = atMost(of('x'), of('y'))
    expect(at(byBase, { x: 7, y: { maybe: 9 } })).toEqual({})
    expect(at(byBase, { x: 7, y: 'none' })).toEqual({})
    expect(at(not(byBase), { x: 7, y: 'none' })).toEqual({})
  })
})

describe('the slack of a floor and of both ends', () => {
  it.each<[Stated, object]>([
    [1, { excess: { by: 1n, side: 'under' } }],
    [2, { headroom: 1n, reserve: 0n }],
    [3, { headroom: 0n, reserve: 1n }],
    [4, { excess: { by: 1n, side: 'over' } }],
    [[0, 1], { excess: { by: 1n, side: 'under', atLeast: true } }],
  ])('from 2 to 3 at %j is %o', (value, expected) => {
    const both = all(atLeast(of('x'), number(2)), atMost(of('x'), number(3)))
    expect(at(both, { x: value })).toEqual(expected)
  })

  it.each<[Stated, object]>([
    [212, { excess: { by: 1n, side: 'under' } }],
    [213, { headroom: 0n, reserve: 0n }],
    [215, { excess: { by: 2n, side: 'over' } }],
  ])('of exactly 213 at %j is %o', (value, expected) => {
    expect(at(equal(of('x'), number(213)), { x: value })).toEqual(expected)
  })

  it('of exactly half of another is nothing where no whole number is that', () => {
    const half = equal(scale(2, of('x')), of('y'))
    expect(at(half, { x: 3, y: 8 })).toEqual({ excess: { by: 1n, side: 'under' } })
    expect(at(half, { x: 3, y: 7 })).toEqual({})
  })

  it('of any of two is the way to the nearer one', () => {
    const either = any(atMost(of('x'), number(3)), equal(of('x'), number(10)))
    expect(at(either, { x: 8 })).toEqual({ excess: { by: 2n, side: 'under' } })
    expect(at(either, { x: 5 })).toEqual({ excess: { by: 2n, side: 'over' } })
    expect(at(either, { x: 2 })).toEqual({ headroom: 1n })
    expect(at(either, { x: 10 })).toEqual({ headroom: 0n, reserve: 0n })
  })

  it('of what must not be is the way out of it', () => {
    const avoid = not(all(atLeast(of('x'), number(4)), atMost(of('x'), number(6))))
    expect(at(avoid, { x: 4 })).toEqual({ excess: { by: 1n, side: 'over' } })
    expect(at(avoid, { x: 6 })).toEqual({ excess: { by: 1n, side: 'under' } })
    expect(at(avoid, { x: 3 })).toEqual({ headroom: 0n })
    expect(at(not(equal(of('x'), number(5))), { x: 5 })).toMatchObject({ excess: { by: 1n } })
  })

  it('is nothing where another part alone decides', () => {
    const alone = all(atMost(of('x'), number(9)), known('there'))
    const facts = (there: 'yes' | 'no' | 'unknown') => factsOf({ numbers: { x: 12 }, known: { there } })
    expect(slack(alone, x, facts('yes'))).toEqual({ excess: { by: 3n, side: 'over' } })
    expect(slack(alone, x, facts('unknown'))).toEqual({ excess: { by: 3n, side: 'over', atLeast: true } })
    expect(slack(alone, x, facts('no'))).toEqual({})
  })
})

describe('the slack of a product', () => {
  const product = atMost(multiplied(of('x'), of('y')), number(100))

  it('is counted in the number that varies', () => {
    expect(at(product, { x: 12, y: 10 })).toEqual({ excess: { by: 2n, side: 'over' } })
    expect(at(product, { x: 9, y: 10 })).toEqual({ headroom: 1n })
    expect(at(product, { x: 12, y: -10 })).toEqual({ reserve: 22n })
  })

  it('with a number that is not known, or with itself, is left open', () => {
    expect(at(product, { x: 30, y: [5, 10] })).toEqual({})
    expect(at(atMost(multiplied(of('x'), of('x')), number(100)), { x: 12 })).toEqual({})
  })
})

describe('the slack of a random condition', () => {
  const reach = 400
  const isTrueAt = (condition: Condition, value: number, others: Readonly<Record<string, number | 'none'>>) =>
    isTrue(condition, { numbers: { ...others, x: value }, words: {}, there: false })
  const isLinear = (condition: Condition): boolean =>
    condition.kind === 'all' || condition.kind === 'any'
      ? condition.of.every(isLinear)
      : condition.kind === 'not'
        ? isLinear(condition.of)
        : condition.kind !== 'compare' ||
          condition.sum.every(
            ({ of }) => of.filter((one) => one.kind === 'measure' && one.measure === 'x').length < 2,
          )

  it('is what trying every value gives, where all is known', () => {
    const value = fc.integer({ min: -4, max: 6 })
    fc.assert(
      fc.property(numberConditions.filter(isLinear), value, value, value, (condition, now, y, z) => {
        const holds = (change: number) => isTrueAt(condition, now + change, { y, z })
        const found = at(condition, { x: now, y, z })
        const changes = Array.from({ length: reach }, (_, index) => index + 1)
        if (holds(0)) {
          const up = changes.find((change) => !holds(change))
          const down = changes.find((change) => !holds(-change))
          expect(found).toEqual({
            ...(up === undefined ? {} : { headroom: BigInt(up - 1) }),
            ...(down === undefined ? {} : { reserve: BigInt(down - 1) }),
          })
          return
        }
        const nearest = changes.find((change) => holds(change) || holds(-change))
        expect(found.excess?.by).toBe(nearest === undefined ? undefined : BigInt(nearest))
        if (found.excess === undefined) return
        expect(holds(found.excess.side === 'over' ? -Number(found.excess.by) : Number(found.excess.by))).toBe(
          true,
        )
      }),
      { numRuns: 3000 },
    )
  })

  it('never overstates an excess or what is left, where something is not known', () => {
    fc.assert(
      fc.property(numberConditions, knowledge, (condition, { numbers }) => {
        const { excess, headroom, reserve } = at(condition, numbers)
        const others = valuesOf(numbers.y).flatMap((y) => valuesOf(numbers.z).map((z) => ({ y, z })))
        for (const value of valuesOf(numbers.x)) {
          if (value === 'none') continue
          for (const other of others) {
            // nothing nearer satisfies, whatever the others are
            for (let change = 0n; excess !== undefined && change < excess.by; change += 1n) {
              const sides = [value + Number(change), value - Number(change)]
              expect(sides.map((side) => isTrueAt(condition, side, other))).not.toContain(true)
            }
            for (let rise = 0; headroom !== undefined && rise <= Number(headroom); rise += 1)
              expect(isTrueAt(condition, value + rise, other)).toBe(true)
            for (let fall = 0; reserve !== undefined && fall <= Number(reserve); fall += 1)
              expect(isTrueAt(condition, value - fall, other)).toBe(true)
          }
        }
      }),
      { numRuns: 3000 },
    )
  })
})
