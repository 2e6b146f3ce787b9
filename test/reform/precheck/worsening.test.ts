import { describe, expect, it } from 'vitest'
import type { Margin } from '../../../src/engine/margins.ts'
import { precheck } from '../../../src/reform/index.ts'
import type { Touched } from '../../../src/reform/precheck/touched.ts'
import { outcomeOf, sideOf } from '../../../src/reform/precheck/worsening.ts'
import { engineOf, institutionLimit, posts, staffWithinPosts, town } from './town.ts'

const row = { collection: 'establishment', id: 'station/institution' }
const touched: Touched = new Map(
  ['establishment', 'establishment\nstation/institution'].map((key) => [key, new Set(['approved'])]),
)
const margin = (more: Partial<Margin>): Margin => ({
  check: 'plan/limit',
  subject: 'town',
  verdict: 'satisfied',
  force: 'mandatory',
  rests: [row],
  finding: () => ({}) as never,
  ...more,
})
const over = (by: number) => margin({ verdict: 'violated', excess: { side: 'over', by } as never })
const under = (by: number) => margin({ verdict: 'violated', excess: { side: 'under', by } as never })
const apart: Touched = new Map()

describe('a judgement that was broken', () => {
  it.each([
    ['by as much', over(2), over(2), 'apart'],
    ['by less', over(2), over(1), 'apart'],
    ['by more', over(2), over(3), 'broken'],
    ['at the other end, though by less', over(3), under(1), 'broken'],
    ['by a number that was not there', margin({ verdict: 'violated' }), over(1), 'broken'],
    ['by a number that is there no more', over(1), margin({ verdict: 'violated' }), 'broken'],
  ])('and is so now %s: %#', (_, before, after, outcome) => {
    expect(outcomeOf(before, after, touched)).toBe(outcome)
  })

  it.each([
    [-4n, -5n, 'broken'],
    [-4n, -4n, 'apart'],
    [-4n, -3n, 'apart'],
  ])('at a distance of %s and now of %s is %s', (was, is, outcome) => {
    const at = (distance: bigint) => margin({ verdict: 'violated', distance })
    expect(outcomeOf(at(was), at(is), touched)).toBe(outcome)
  })
})

describe('a judgement that a waiver excuses', () => {
  const excused = (by: number) => {
    const waiver = { id: 'w1' } as never
    return { ...over(by), finding: () => ({ waiver }) as never }
  }
  const plain = (by: number) => ({ ...over(by), finding: () => ({}) as never })

  it.each([
    ['from the first', undefined, excused(1), 'excused'],
    ['by more', excused(1), excused(2), 'excused'],
    ['by as much', excused(1), excused(1), 'apart'],
    ['no longer, by as much', excused(1), plain(1), 'broken'],
    ['at last, by as much', plain(1), excused(1), 'apart'],
  ])('%s', (_, before, after, outcome) => {
    expect(outcomeOf(before, after, touched)).toBe(outcome)
  })
})

describe('a judgement that a way out permits', () => {
  const permitted = (headroom: number) => margin({ verdict: 'permitted', headroom })

  it.each([
    ['that was satisfied', margin({ headroom: 1 }), permitted(1), 'permitted'],
    ['that was not there', undefined, margin({ verdict: 'permitted' }), 'permitted'],
    ['again, with less left', permitted(2), permitted(1), 'permitted'],
    ['again, with as much left', permitted(2), permitted(2), 'apart'],
    ['again, with more left', permitted(2), permitted(3), 'apart'],
  ])('%s', (_, before, after, outcome) => {
    expect(outcomeOf(before, after, touched)).toBe(outcome)
  })
})

describe('a judgement that cannot be told', () => {
  const unknown = margin({ verdict: 'unknown' })

  it.each([
    ['now, and rests on what is touched', unknown, touched, 'undecided'],
    ['before either, and rests on nothing that is touched', unknown, apart, 'apart'],
    ['any more', margin({}), apart, 'undecided'],
    ['of what was not there', undefined, apart, 'undecided'],
  ])('%s', (_, before, rows, outcome) => {
    expect(outcomeOf(before, unknown, rows)).toBe(outcome)
  })
})

describe('the end to which a judgement comes nearer', () => {
  it.each([
    ['the upper', { headroom: 3, reserve: 1 }, { headroom: 2, reserve: 2 }, { before: 3, after: 2 }],
    ['the lower', { headroom: 3, reserve: 1 }, { headroom: 4, reserve: 0 }, { before: 1, after: 0 }],
    [
      'the tighter of both',
      { headroom: 3, reserve: 5 },
      { headroom: 2, reserve: 1 },
      { before: 5, after: 1 },
    ],
    ['none', { headroom: 3, reserve: 1 }, { headroom: 3, reserve: 1 }, undefined],
    ['one that was not known', {}, { headroom: 2 }, { after: 2 }],
  ])('is %s', (_, before, after, room) => {
    expect(sideOf(margin(before), margin(after))).toEqual(room)
  })

  it('is the one that is passed', () => {
    expect(sideOf(margin({ headroom: 1, reserve: 9 }), over(2))).toEqual({ before: 1, after: -2 })
    expect(sideOf(margin({ headroom: 9, reserve: 1 }), under(2))).toEqual({ before: 1, after: -2 })
  })
})

describe('a rule that cannot be judged', () => {
  const asked = (force: string) => {
    const engine = engineOf({ limit: institutionLimit(36), staff: { ...staffWithinPosts, force } })
    const { actual: _, ...unsaid } = posts('station', 10, 0)
    return precheck(
      engine,
      { snapshot: town([unsaid]) },
      {
        post: { agency: 'station', category: 'institution' },
      },
    )
  }

  it('leaves it unknown only where it binds', () => {
    expect(['mandatory', 'principle', 'general', 'advisory'].map((one) => asked(one).allowed)).toEqual([
      'unknown',
      'unknown',
      'yes',
      'yes',
    ])
    expect([asked('principle').missing.length, asked('general').missing.length]).toEqual([1, 0])
  })
})
