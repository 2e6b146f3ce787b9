import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minus, number, type Polynomial, quantity, scale, sum } from '../../src/condition/build.ts'
import type { Shift } from '../../src/condition/nodes.ts'
import { periodWords, shifted, shiftedName } from '../../src/condition/shift.ts'
import { dayNumber, dayOf, shiftDay } from '../../src/model/day.ts'
import { field, measure, of } from './sample-facts.ts'

const onDay = (day: string): Polynomial => number(dayNumber(day))
const wrong = (day: Polynomial, by: Shift): string | undefined => {
  const moved = shifted(day, by)
  return 'wrong' in moved ? moved.wrong : undefined
}
/** The day that a shift as it is written moves a day to. */
const read = (moved: ReturnType<typeof shifted>, day: string): string | undefined => {
  if ('wrong' in moved) return undefined
  const [one] = moved.addends.flatMap((addend) => addend.of)
  return shiftDay(day, one?.shift ?? {})
}

describe('a shifted day', () => {
  it.each([
    ['2024-01-31', { months: 1 }, '2024-02-29'],
    ['2014-09-30', { days: 15 }, '2014-10-15'],
    ['2024-02-29', { years: 1 }, '2025-02-28'],
    ['2024-03-01', { days: -1 }, '2024-02-29'],
    ['2024-03-01', {}, '2024-03-01'],
  ])('of the calendar, %s moved by %j, is %s', (day, by, expected) => {
    expect(shifted(onDay(day), by)).toEqual(onDay(expected))
  })

  it('of the calendar may be moved as often as one likes', () => {
    const once = shifted(onDay('2024-01-31'), { months: 1 })
    if ('wrong' in once) expect.fail(once.wrong)
    expect(shifted(once, { months: 1 })).toEqual(onDay('2024-03-29'))
  })

  it.each([
    ['a field', quantity(field('established'))],
    ['a measure', of('first-plan')],
    ['the day of the facts', quantity({ kind: 'facts-day' })],
  ])('that is still to be read keeps by how much it moves: %s', (_, day) => {
    expect(shifted(day, { years: 5 })).toEqual({
      ...day,
      addends: [
        { ...day.addends[0], of: [{ ...day.addends[0]?.of[0], shift: { years: 5, months: 0, days: 0 } }] },
      ],
    })
    expect(shifted(day, { days: 0 })).toBe(day)
  })

  it('moves on by days after years and months, and not the other way round', () => {
    const moved = quantity({ ...field('established'), shift: { months: 1 } })
    expect(read(shifted(moved, { days: 1 }), '2024-01-31')).toBe('2024-03-01')
    expect(wrong(moved, { months: 1 })).toBe(
      'a day that is moved already cannot be moved on by years or months',
    )
    const byDays = quantity({ ...field('established'), shift: { days: 1 } })
    expect(read(shifted(byDays, { days: 2 }), '2024-02-28')).toBe('2024-03-02')
    expect(wrong(byDays, { years: 1 })).toContain('moved already')
  })

  it('is where it was when it moves there and back', () => {
    const byDays = quantity({ ...field('established'), shift: { days: 5 } })
    expect(shifted(byDays, { days: -5 })).toEqual(quantity(field('established')))
  })

  it('stands where the one shift after the other would put it, whenever it is said at all', () => {
    const day = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2100-12-31') }).map(dayOf)
    const amount = fc.integer({ min: -40, max: 40 })
    const shift = fc.record({ years: amount, months: amount, days: amount })
    const often = fc.oneof<fc.Arbitrary<Shift>[]>(shift, fc.record({ days: amount }), fc.constant<Shift>({}))
    fc.assert(
      fc.property(day, often, often, (from, first, then) => {
        const moved = shifted(quantity({ ...field('established'), shift: first }), then)
        const isMoved = Object.values(first).some((amount) => amount !== 0)
        const isByMonths = [then.years, then.months].some((amount = 0) => amount !== 0)
        expect('wrong' in moved).toBe(isMoved && isByMonths)
        if (!('wrong' in moved)) expect(read(moved, from)).toBe(shiftDay(shiftDay(from, first), then))
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['a sum of days', sum(of('x'), of('y'))],
    ['a number of days between two', minus(of('x'), of('y'))],
    ['a day and a day', sum(of('x'), number(1))],
    ['twice a day', scale(2, of('x'))],
    [
      'a product',
      {
        addends: [{ times: { numerator: 1n, denominator: 1n }, of: [measure('x'), measure('y')] }],
        constant: { numerator: 0n, denominator: 1n },
      } as const,
    ],
    ['a fraction', number({ numerator: 1n, denominator: 2n })],
  ])('is refused of %s', (_, day) => {
    expect(wrong(day, { days: 1 })).toBe('only a single day can be moved by a period')
  })

  it('is refused where it leaves the calendar', () => {
    expect(wrong(onDay('9999-12-31'), { days: 1 })).toBe('the day that is meant lies outside the calendar')
    expect(wrong(onDay('0001-01-01'), { years: -1 })).toContain('outside the calendar')
    expect(wrong(onDay('2024-01-01'), { years: 999_999 })).toContain('outside the calendar')
    expect(wrong(number(2_932_897), { days: -1 })).toContain('outside the calendar')
  })
})

describe('a period in words', () => {
  it.each([
    [{ years: 5 }, '5年', '5 years'],
    [{ years: 1 }, '1年', '1 year'],
    [{ months: 18 }, '18个月', '18 months'],
    [{ days: 15 }, '15日', '15 days'],
    [{ years: 1, months: 6 }, '1年6个月', '1 year 6 months'],
    [{ days: 0 }, '0日', '0 days'],
    [{}, '0日', '0 days'],
  ])('of %j is %s', (period, zh, en) => {
    expect(periodWords(period)).toEqual({ zh, en })
  })

  it('says on which side of a day another one stands', () => {
    const founded = { zh: '设立日期', en: 'the day it was established' }
    expect(shiftedName(founded, {})).toEqual(founded)
    expect(shiftedName(founded, { years: 5 })).toEqual({
      zh: '设立日期后5年',
      en: '5 years after the day it was established',
    })
    expect(shiftedName(founded, { months: -1, days: 3 })).toEqual({
      zh: '设立日期前1个月后3日',
      en: '3 days after 1 month before the day it was established',
    })
  })
})
