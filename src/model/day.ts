import { utc } from '@date-fns/utc'
import { add } from 'date-fns/add'
import { millisecondsInDay } from 'date-fns/constants'
import { getDaysInMonth } from 'date-fns/getDaysInMonth'
import * as z from 'zod/mini'
import { type ErrorCode, EstablishmentError } from '../errors.ts'

/** A legal day, written `YYYY-MM-DD` and compared as text. */
export type Day = string

/** 期间: a length of calendar time, by which a day can be moved. */
export interface Period {
  readonly years?: number
  readonly months?: number
  readonly days?: number
}

/** A day in a document, which must stand in the calendar. */
export const daySchema = z.string().check(
  (ctx) => {
    if (isDay(ctx.value)) return
    const { message, hint } = dayProblem(ctx.value)
    ctx.issues.push({ code: 'custom', input: ctx.value, message, params: { code: 'malformed-day', hint } })
  },
  z.meta({ format: 'date' }),
)

/**
 * Whether something is a day of the calendar, written in full.
 *
 * @example
 * isDay('2024-02-29') // true
 * isDay('2024-02-30') // false
 * isDay('2024-2-3') // false
 */
export function isDay(text: unknown): text is Day {
  return typeof text === 'string' && readDay(text) !== undefined
}

/** The whole days from 1970-01-01 to a day, below zero for an earlier one. */
export function dayNumber(day: Day): number {
  const number = readDay(day)
  if (number !== undefined) return number
  const { message, hint } = dayProblem(day)
  throw refusal('malformed-day', message, hint)
}

/** The day that stands a whole number of days after 1970-01-01. */
export function dayOf(number: number): Day {
  if (Number.isInteger(number) && number >= firstDay && number <= lastDay) {
    return new Date(number * millisecondsInDay).toISOString().slice(0, 10)
  }
  const hint = 'days run from 0001-01-01 to 9999-12-31'
  throw refusal('malformed-day', `\`${number}\` is not the number of a day`, hint)
}

/**
 * The day that stands a period after another, years and months first, held back at the end of a month.
 *
 * @example
 * shiftDay('2024-01-31', { months: 1 }) // '2024-02-29'
 * shiftDay('2024-03-01', { days: -1 }) // '2024-02-29'
 */
export function shiftDay(day: Day, { years = 0, months = 0, days = 0 }: Period): Day {
  for (const amount of [years, months, days]) {
    if (Number.isInteger(amount)) continue
    const hint = 'a day moves by whole years, months and days'
    throw refusal('malformed-number', `\`${amount}\` is not a whole number`, hint)
  }
  const shifted = add(midnight(day), { years, months, days }, { in: utc })
  return dayOf(shifted.getTime() / millisecondsInDay)
}

/**
 * 周年: the whole years from one day to another: the most by which the first can be moved without passing the
 * second. Below zero when the second comes first.
 *
 * Where the last month has no such day, a year ends with that month (民法典第二百零二条), as in `shiftDay`.
 *
 * @example
 * wholeYears('2024-02-29', '2025-02-27') // 0
 * wholeYears('2024-02-29', '2025-02-28') // 1
 */
export function wholeYears(from: Day, until: Day): number {
  const years = yearOf(until) - yearOf(from)
  return shiftDay(from, { years }) <= until ? years : years - 1
}

/**
 * A period in words, or `undefined` when the words are not one.
 *
 * @example
 * readPeriod('18 months') // { months: 18 }
 * readPeriod('2 weeks') // { days: 14 }
 */
export function readPeriod(text: string): Period | undefined {
  const [, count, unit] = writtenPeriod.exec(text) ?? []
  const amount = Number(count)
  switch (unit) {
    case 'year':
      return { years: amount }
    case 'month':
      return { months: amount }
    case 'week':
      return { days: 7 * amount }
    case 'day':
      return { days: amount }
    default:
      return undefined
  }
}

const writtenPeriod = /^(0|[1-9]\d{0,5}) (year|month|week|day)s?$/

/** How a period is written, as JSON Schema says it. */
export const periodPattern = writtenPeriod.source

const firstDay = -719_162
const lastDay = 2_932_896

function readDay(text: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year === undefined || year === '0000') return undefined
  // `Date.UTC` would read the year 0050 as 1950
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  const stands = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return stands ? date.getTime() / millisecondsInDay : undefined
}

const yearOf = (day: Day): number => new Date(midnight(day)).getUTCFullYear()

function midnight(day: Day): number {
  return dayNumber(day) * millisecondsInDay
}

function dayProblem(text: string): { message: string; hint: string } {
  return { message: `\`${text}\` is not a day`, hint: dayHint(text) }
}

function dayHint(text: string): string {
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/.exec(text)
  if (parts === null) return 'write a day as `YYYY-MM-DD`'
  const [, year, month = '', day = ''] = parts
  const start = `${year}-${month.padStart(2, '0')}`
  const meant = `${start}-${day.padStart(2, '0')}`
  if (isDay(meant)) return `did you mean \`${meant}\`?`
  if (!isDay(`${start}-01`)) return 'write a day as `YYYY-MM-DD`'
  return `\`${start}\` has ${getDaysInMonth(midnight(`${start}-01`), { in: utc })} days`
}

function refusal(code: ErrorCode, message: string, hint: string): EstablishmentError {
  return new EstablishmentError('a day', [{ code, path: [], message, hint }])
}
