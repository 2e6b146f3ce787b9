import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { latestStarts } from '../../src/index.ts'
import { readPeriod, shiftDay } from '../../src/model/day.ts'

const starts = (end: string, ...lengths: string[]) =>
  latestStarts(
    end,
    lengths.map((lasts, index) => ({ name: String(index + 1), lasts })),
  ).map(({ from }) => from)

describe('the latest starts', () => {
  it('leave 15, 15 and 20 days before the end of the year, or before the inspection (襄樊2001)', () => {
    expect(starts('2001-12-31', '15 days', '15 days', '20 days')).toEqual([
      '2001-11-11',
      '2001-11-26',
      '2001-12-11',
    ])
    expect(starts('2001-12-20', '15 days', '15 days', '20 days')[0]).toBe('2001-10-31')
  })

  it('name each phase with the day on which it is full, where the next one begins', () => {
    const phases = [
      { name: '报送', lasts: '2 weeks' },
      { name: '审批', lasts: '1 month' },
    ]
    expect(latestStarts('2024-03-31', phases)).toEqual([
      { name: '报送', from: '2024-02-15', until: '2024-02-29' },
      { name: '审批', from: '2024-02-29', until: '2024-03-31' },
    ])
    expect(latestStarts('2024-03-31', [])).toEqual([])
  })

  it('take the last of several days from which a month ends with February', () => {
    expect(starts('2024-02-29', '1 month')).toEqual(['2024-01-31'])
    expect(starts('2023-02-28', '1 month')).toEqual(['2023-01-31'])
    expect(starts('2023-02-28', '1 year')).toEqual(['2022-02-28'])
    expect(starts('2025-02-28', '1 year')).toEqual(['2024-02-29'])
    expect(starts('2024-02-29', '0 months')).toEqual(['2024-02-29'])
  })

  it('are the last days that do: a day later would be too late, and the same day is not', () => {
    const day = fc.integer({ min: 10_000, max: 25_000 }).map((days) => shiftDay('1970-01-01', { days }))
    const length = fc
      .tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom('day', 'week', 'month', 'year'))
      .map(([count, unit]) => `${count} ${unit}s`)
    fc.assert(
      fc.property(day, fc.array(length, { maxLength: 4 }), (end, lengths) => {
        const dated = latestStarts(
          end,
          lengths.map((lasts, index) => ({ name: `${index}`, lasts })),
        )
        const next = dated.slice(1).map(({ from }) => from)
        expect(dated.map(({ until }) => until)).toEqual(lengths.length === 0 ? [] : [...next, end])
        for (const [index, { from, until }] of dated.entries()) {
          const period = readPeriod(lengths[index] ?? '') ?? {}
          expect(shiftDay(from, period) <= until).toBe(true)
          expect(shiftDay(shiftDay(from, { days: 1 }), period) > until).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('are refused for what is no day and no length of time', () => {
    expect(() => starts('2024-02-30', '15 days')).toThrow('`2024-02-30` is not a day')
    expect(() => starts('2024-02-29', '15 days', 'soon')).toThrow(
      '[1].lasts: `soon` is no length of time; write it as `15 days`',
    )
    expect(() => starts('0001-01-05', '15 days')).toThrow('is not the number of a day')
  })
})
