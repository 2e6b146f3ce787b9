import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, dayNumber, dayOf } from '../../src/model/day.ts'
import { describeScope } from '../../src/scope/describe.ts'
import { overlapping } from '../../src/scope/overlapping.ts'
import { dimensions } from '../../src/scope/part.ts'
import {
  coverScope,
  intersectScopes,
  partOf,
  type Scope,
  type ScopeWords,
  subtractScopes,
} from '../../src/scope/scope.ts'

describe('a scope in words', () => {
  it('says levels by their titles, other words as they are written, and the whole where nothing narrows it', () => {
    expect(describeScope({ object: '渔业船舶', level: { except: ['county', 'township'] } })).toEqual({
      zh: '对象：渔业船舶；层级：除县级、乡级以外',
      en: 'object: 渔业船舶; level: all but County, Township',
    })
    expect(describeScope({ level: ['片区'] }).zh).toBe('层级：片区')
    expect(describeScope({})).toEqual({ zh: '全部', en: 'the whole' })
  })
})

describe('what two scopes have in common', () => {
  it('is what both are narrowed to, on the days of both', () => {
    const ships = { object: ['船舶', '渔业船舶'], until: '2019-03-31' }
    expect(intersectScopes(ships, { object: '渔业船舶', stage: '检验', from: '2018-01-01' })).toEqual({
      object: ['渔业船舶'],
      stage: ['检验'],
      from: '2018-01-01',
      until: '2019-03-31',
    })
  })

  it('is nothing where one dimension tells them apart', () => {
    expect(intersectScopes({ object: '渔业船舶' }, { object: '船舶' })).toBeUndefined()
    expect(intersectScopes({ stage: '生产' }, { stage: '流通', object: '食品' })).toBeUndefined()
  })

  it.each([
    ['2019-03-30', false],
    ['2019-03-31', true],
  ])('is something where one ends on %s and the other begins on 2019-03-31: %s', (until, meets) => {
    expect(intersectScopes({ until }, { from: '2019-03-31' }) !== undefined).toBe(meets)
  })

  it('is the whole of two that are not narrowed', () => {
    expect(intersectScopes({}, {})).toEqual({})
    expect(intersectScopes({ object: null }, { until: null })).toEqual({})
  })

  it('is nothing with a scope that is narrowed to no word, or ends before it begins', () => {
    expect(intersectScopes({ object: [] }, {})).toBeUndefined()
    expect(intersectScopes({ from: '2019-01-02', until: '2019-01-01' }, {})).toBeUndefined()
  })
})

describe('what is left of a scope', () => {
  it('is named where its words are, and is all but some where they are not', () => {
    expect(subtractScopes({ object: ['船舶', '渔业船舶'] }, [{ object: '渔业船舶' }])).toEqual([
      { object: ['船舶'] },
    ])
    expect(subtractScopes({}, [{ object: '渔业船舶' }])).toEqual([{ object: { except: ['渔业船舶'] } }])
  })

  it('is the days before and after', () => {
    expect(subtractScopes({ from: '2018-01-01' }, [{ from: '2018-03-01', until: '2018-03-31' }])).toEqual([
      { from: '2018-01-01', until: '2018-02-28' },
      { from: '2018-04-01' },
    ])
  })

  it('is nothing where the stages of a matter are all given out', () => {
    const food = { stage: ['种植养殖', '生产', '流通'] }
    expect(coverScope(food, [{ stage: '种植养殖' }, { stage: ['生产', '流通'] }])).toBe(true)
    expect(coverScope(food, [{ stage: '种植养殖' }, { stage: '流通' }])).toBe(false)
  })

  it('is nothing of a scope in which nothing lies', () => {
    expect(subtractScopes({ object: [] }, [])).toEqual([])
  })
})

// every point of a small world: two words nobody may name stand for all the words there are
const words = ['a', 'b', 'c', 'other']
const first = dayNumber('2020-01-01')
const days = [0, 1, 2, 3, 4].map((after) => first + after)

const wordsOf: fc.Arbitrary<ScopeWords | null> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.subarray(['a', 'b', 'c']),
  fc.subarray(['a', 'b', 'c']).map((except) => ({ except })),
)
const dayIn: fc.Arbitrary<Day | null> = fc.oneof(
  fc.constant(null),
  fc.constantFrom(...days).map((day) => dayOf(day)),
)
const someScope: fc.Arbitrary<Scope> = fc.record({
  object: wordsOf,
  stage: wordsOf,
  area: wordsOf,
  from: dayIn,
  until: dayIn,
})

type Point = readonly [object: string, stage: string, area: string, day: number]
const points: readonly Point[] = words.flatMap((object) =>
  words.flatMap((stage) => words.flatMap((area) => days.map((day): Point => [object, stage, area, day]))),
)

/** Whether a point lies in a scope, as it is written. */
const lies = ([object, stage, area, day]: Point, scope: Scope): boolean =>
  allows(scope.object, object) &&
  allows(scope.stage, stage) &&
  allows(scope.area, area) &&
  dayNumber(scope.from ?? '2000-01-01') <= day &&
  day <= dayNumber(scope.until ?? '2100-01-01')

function allows(given: ScopeWords | null | undefined, word: string): boolean {
  if (given === undefined || given === null) return true
  if (typeof given === 'string') return given === word
  return 'except' in given ? !given.except.includes(word) : given.includes(word)
}

describe('scopes, point by point', () => {
  it('have in common the points that lie in both, in 2,000 draws', () => {
    fc.assert(
      fc.property(someScope, someScope, (a, b) => {
        const met = intersectScopes(a, b)
        const both = points.filter((point) => lies(point, a) && lies(point, b))
        expect(points.filter((point) => met !== undefined && lies(point, met))).toEqual(both)
        expect(met === undefined).toBe(both.length === 0)
      }),
      { numRuns: 2000 },
    )
  })

  it('leave the points that lie in no other, each of them once, in 2,000 draws', () => {
    fc.assert(
      fc.property(someScope, fc.array(someScope, { maxLength: 5 }), (whole, taken) => {
        const left = subtractScopes(whole, taken)
        for (const point of points) {
          const expected = lies(point, whole) && !taken.some((one) => lies(point, one))
          expect(left.filter((one) => lies(point, one)).length).toBe(expected ? 1 : 0)
        }
        // a scope is closed: where something is left it can be pointed at
        for (const one of left) expect(points.some((point) => lies(point, one)) || isBeyond(one)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('overlap as all pairs do, in 2,000 draws', () => {
    fc.assert(
      fc.property(fc.array(someScope, { maxLength: 12 }), (scopes) => {
        const pairs = scopes.flatMap((a, one) =>
          scopes.flatMap((b, other) =>
            one < other && intersectScopes(a, b) !== undefined ? [[one, other]] : [],
          ),
        )
        expect(overlapping(scopes.map(partOf)).map(({ one, other }) => [one, other])).toEqual(pairs)
      }),
      { numRuns: 2000 },
    )
  })
})

/** Whether a scope lies before or after all days of the small world. */
const isBeyond = ({ from, until }: Scope): boolean =>
  (until != null && dayNumber(until) < first) || (from != null && dayNumber(from) > first + 4)

describe('overlaps', () => {
  it('of 20,000 parts that each have an area of their own are none, without comparing all pairs', () => {
    let compared = 0
    const parts = Array.from({ length: 20_000 }, (_, index) => {
      const part = partOf({ area: `area-${index}` })
      return new Proxy(part, {
        get(target, key, receiver) {
          if (key === 'stage') compared += 1
          return Reflect.get(target, key, receiver)
        },
      })
    })
    expect(overlapping(parts)).toEqual([])
    expect(compared).toBeLessThan(20 * parts.length)
  })

  it('name what two have in common', () => {
    const [only] = overlapping([
      partOf({ object: ['a', 'b'] }),
      partOf({ object: ['b', 'c'], stage: '生产' }),
    ])
    expect([only?.one, only?.other]).toEqual([0, 1])
    expect(dimensions.map((dimension) => [...(only?.part[dimension].among ?? [])])).toEqual([
      ['b'],
      ['生产'],
      [],
      [],
      [],
    ])
  })
})
