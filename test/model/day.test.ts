import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { isEstablishmentError } from '../../src/errors.ts'
import { dayNumber, dayOf, daySchema, isDay, readPeriod, shiftDay, wholeYears } from '../../src/model/day.ts'

const anyDay = fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') }).map(dayOf)
const modernDay = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2100-12-31') }).map(dayOf)

function codeThrownBy(act: () => unknown): string | undefined {
  try {
    act()
  } catch (error) {
    if (isEstablishmentError(error)) return error.code
    throw error
  }
  return undefined
}

describe('a day', () => {
  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '0050-12-31', '9999-12-31', '1949-10-01'])(
    'accepts %s',
    (text) => {
      expect(isDay(text)).toBe(true)
    },
  )

  it.each([
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-2-3',
    '2024-04-31',
    '2024-00-10',
    '2024-13-01',
    '2024-01-00',
    '0000-01-01',
    '2024-01-01T00:00:00Z',
    '2024-01-01 ',
    '2024-01-01\n',
    '-2024-01-01',
    '12024-01-01',
    '２０２４-01-01',
    '',
  ])('refuses %j', (text) => {
    expect(isDay(text)).toBe(false)
  })

  it.each([20240101, null, undefined, new Date(0), ['2024-01-01']])(
    'refuses %j, which is no text',
    (value) => {
      expect(isDay(value)).toBe(false)
    },
  )
})

describe('a day number', () => {
  it.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    ['2000-03-01', 11_017],
    ['0001-01-01', -719_162],
    ['9999-12-31', 2_932_896],
  ])('puts %s at %i', (day, number) => {
    expect(dayNumber(day)).toBe(number)
    expect(dayOf(number)).toBe(day)
  })

  it('counts on without a gap through the first three centuries and the last', () => {
    for (const start of ['0001-01-01', '9900-01-01']) {
      let expected = dayNumber(start)
      const end = start === '0001-01-01' ? dayNumber('0300-12-31') : dayNumber('9999-12-31')
      for (; expected <= end; expected += 1) if (dayNumber(dayOf(expected)) !== expected) break
      expect(expected).toBe(end + 1)
    }
  })

  it('keeps the order of days as text', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(dayNumber(a) < dayNumber(b)).toBe(a < b)
      }),
    )
  })

  it('refuses what is not a day', () => {
    expect(codeThrownBy(() => dayNumber('2024-02-30'))).toBe('malformed-day')
    expect(() => dayNumber('2024-02-30')).toThrow('`2024-02-30` is not a day; `2024-02` has 29 days')
  })

  it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, -719_163, 2_932_897])(
    'refuses %d as the number of a day',
    (number) => {
      expect(codeThrownBy(() => dayOf(number))).toBe('malformed-day')
    },
  )
})

describe('a shifted day', () => {
  it.each([
    ['2024-01-31', { months: 1 }, '2024-02-29'],
    ['2023-01-31', { months: 1 }, '2023-02-28'],
    ['2024-03-31', { months: -1 }, '2024-02-29'],
    ['2024-05-31', { months: 1 }, '2024-06-30'],
    ['2024-02-29', { years: 1 }, '2025-02-28'],
    ['2024-02-29', { years: 4 }, '2028-02-29'],
    ['2024-02-29', { years: -1 }, '2023-02-28'],
    ['2023-12-31', { days: 1 }, '2024-01-01'],
    ['2024-03-01', { days: -1 }, '2024-02-29'],
    ['2024-01-31', { months: 1, days: 1 }, '2024-03-01'],
    ['2023-01-31', { years: 1, months: 1, days: 1 }, '2024-03-01'],
    ['2024-12-15', { months: 18 }, '2026-06-15'],
    ['0050-01-31', { months: 1 }, '0050-02-28'],
    ['2024-01-31', {}, '2024-01-31'],
  ])('moves %s by %j to %s', (day, period, expected) => {
    expect(shiftDay(day, period)).toBe(expected)
  })

  it('moves by as many days as it is told', () => {
    fc.assert(
      fc.property(modernDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        expect(dayNumber(shiftDay(day, { days })) - dayNumber(day)).toBe(days)
      }),
    )
  })

  it('lands on the same date or on the last of the month', () => {
    fc.assert(
      fc.property(modernDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const shifted = shiftDay(day, { months })
        const last = shiftDay(shifted, { days: 1 }).endsWith('-01')
        expect(
          shifted.slice(8) === day.slice(8) || (last && shifted < `${shifted.slice(0, 7)}-${day.slice(8)}`),
        ).toBe(true)
      }),
    )
  })

  it('refuses to leave the calendar', () => {
    expect(codeThrownBy(() => shiftDay('9999-12-31', { days: 1 }))).toBe('malformed-day')
    expect(codeThrownBy(() => shiftDay('0001-01-01', { years: -1 }))).toBe('malformed-day')
    expect(codeThrownBy(() => shiftDay('2024-01-01', { days: 1e15 }))).toBe('malformed-day')
  })

  it('refuses part of a month', () => {
    expect(codeThrownBy(() => shiftDay('2024-01-01', { months: 1.5 }))).toBe('malformed-number')
  })
})

describe('whole years', () => {
  it.each([
    ['2024-02-29', '2025-02-27', 0],
    ['2024-02-29', '2025-02-28', 1],
    ['2024-02-29', '2025-03-01', 1],
    ['2024-02-29', '2028-02-28', 3],
    ['2024-02-29', '2028-02-29', 4],
    ['2024-02-28', '2025-02-28', 1],
    ['2020-06-15', '2025-06-14', 4],
    ['2020-06-15', '2025-06-15', 5],
    ['2020-06-15', '2020-06-15', 0],
    ['2023-12-31', '2024-01-01', 0],
    ['2025-06-15', '2020-06-15', -5],
    ['2025-06-15', '2020-06-16', -5],
    ['2025-06-15', '2020-06-14', -6],
    ['2025-06-15', '2025-06-14', -1],
    ['2025-02-28', '2024-02-29', -1],
    ['2024-02-29', '2023-02-28', -1],
    ['2024-02-29', '2023-02-27', -2],
    ['0050-01-01', '0060-01-01', 10],
    ['0001-01-01', '9999-12-31', 9998],
    ['9999-12-31', '0001-01-01', -9999],
  ])('from %s to %s are %i', (from, until, years) => {
    expect(wholeYears(from, until)).toBe(years)
  })

  it('are the most by which the first day can be moved without passing the second', () => {
    fc.assert(
      fc.property(modernDay, modernDay, (from, until) => {
        const years = wholeYears(from, until)
        expect(shiftDay(from, { years }) <= until).toBe(true)
        expect(shiftDay(from, { years: years + 1 }) > until).toBe(true)
      }),
    )
  })

  it('are completed on the day that many years later, and not on its eve', () => {
    fc.assert(
      fc.property(modernDay, fc.integer({ min: -80, max: 80 }), (from, years) => {
        const anniversary = shiftDay(from, { years })
        expect(wholeYears(from, anniversary)).toBe(years)
        expect(wholeYears(from, shiftDay(anniversary, { days: -1 }))).toBe(years - 1)
      }),
    )
  })

  it('refuse what is not a day', () => {
    expect(codeThrownBy(() => wholeYears('2024-02-29', '2025-02-29'))).toBe('malformed-day')
  })
})

describe('a period', () => {
  it.each([
    ['5 years', { years: 5 }],
    ['1 year', { years: 1 }],
    ['18 months', { months: 18 }],
    ['15 days', { days: 15 }],
    ['2 weeks', { days: 14 }],
    ['0 days', { days: 0 }],
  ])('reads %j', (text, period) => {
    expect(readPeriod(text)).toEqual(period)
  })

  it.each([
    '',
    '5',
    'years',
    '5years',
    '5  years',
    ' 5 years',
    '5 years ',
    '-1 year',
    '1.5 years',
    '05 years',
    '5 Years',
    '5 hours',
    '5年',
    '１ year',
    '1 year 2 months',
  ])('refuses %j', (text) => {
    expect(readPeriod(text)).toBeUndefined()
  })
})

describe('the day schema', () => {
  it('accepts a day and leaves it as it was written', () => {
    expect(z.parse(daySchema, '2024-02-29')).toBe('2024-02-29')
  })

  it.each([
    ['2024-2-3', 'did you mean `2024-02-03`?'],
    ['2024/02/03', 'did you mean `2024-02-03`?'],
    ['2024年2月3日', 'did you mean `2024-02-03`?'],
    ['20240203', 'did you mean `2024-02-03`?'],
    ['2024-02-03T08:00:00+08:00', 'did you mean `2024-02-03`?'],
    ['2024-02-30', '`2024-02` has 29 days'],
    ['2023-2-29', '`2023-02` has 28 days'],
    ['2024-13-01', 'write a day as `YYYY-MM-DD`'],
    ['0000-01-01', 'write a day as `YYYY-MM-DD`'],
    ['next year', 'write a day as `YYYY-MM-DD`'],
  ])('says what is wrong with %j', (text, hint) => {
    expect(z.safeParse(z.strictObject({ on: daySchema }), { on: text }).error?.issues).toEqual([
      {
        code: 'custom',
        path: ['on'],
        message: `\`${text}\` is not a day`,
        params: { code: 'malformed-day', hint },
      },
    ])
  })

  it('leaves what is no text to zod', () => {
    expect(z.safeParse(daySchema, 20240203).error?.issues.map(({ code }) => code)).toEqual(['invalid_type'])
  })

  it('is described as text', () => {
    expect(z.toJSONSchema(daySchema)).toMatchObject({ type: 'string', format: 'date' })
  })
})

describe('calendar arithmetic', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  // days on which the clocks of Shanghai (1949, 1986 to 1991) or New York (2024) were put forward or back
  const hard = [
    '1949-05-01',
    '1949-04-30',
    '1986-05-04',
    '1986-09-14',
    '1991-04-14',
    '2024-03-10',
    '2024-11-03',
    '1901-01-01',
  ]

  it.each([
    ['Asia/Shanghai', -480],
    ['UTC', 0],
    ['America/New_York', 300],
  ])('does not depend on the clock of %s', (name, offset) => {
    process.env.TZ = name
    expect(new Date(2024, 0, 1).getTimezoneOffset()).toBe(offset)

    for (const day of hard) {
      expect(isDay(day)).toBe(true)
      expect(dayOf(dayNumber(day))).toBe(day)
      expect(dayOf(dayNumber(day) + 1)).toBe(shiftDay(day, { days: 1 }))
      expect(shiftDay(shiftDay(day, { days: -1 }), { days: 1 })).toBe(day)
      expect(shiftDay(day, { years: 1 })).toBe(`${Number(day.slice(0, 4)) + 1}${day.slice(4)}`)
      expect(wholeYears(day, shiftDay(day, { years: 30 }))).toBe(30)
    }
    expect(hard.map(dayNumber)).toEqual([-7550, -7551, 5967, 6100, 7773, 19_792, 20_030, -25_202])
    expect(shiftDay('1949-04-30', { months: 1, days: 2 })).toBe('1949-06-01')
    expect(shiftDay('1986-05-04', { months: -2, days: -4 })).toBe('1986-02-28')
    expect(shiftDay('2024-01-31', { months: 1 })).toBe('2024-02-29')
    expect(wholeYears('2024-02-29', '2025-02-28')).toBe(1)
  })
})
