import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysLater } from '../../../src/testing/boundary/calendar.ts'

describe('a day so many days later', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2000-02-29', 1, '2000-03-01'],
    ['1900-02-28', 1, '1900-03-01'],
    ['2014-07-01', -1, '2014-06-30'],
    ['2020-01-01', -1, '2019-12-31'],
    ['2024-12-31', 366, '2026-01-01'],
    ['0001-01-01', 0, '0001-01-01'],
  ])('of %s by %i is %s', (day, by, then) => {
    expect(daysLater(day, by)).toBe(then)
  })

  it('agrees with the calendar of the machine', () => {
    const days = fc.integer({ min: -700_000, max: 700_000 })
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (start, by) => {
        const text = (one: number) => new Date(one * 86_400_000).toISOString().slice(0, 10)
        expect(daysLater(text(start), by)).toBe(text(start + by))
      }),
    )
  })
})
