import { isEstablishmentError } from '../errors.ts'
import { dayNumber, dayOf, type Period, shiftDay } from '../model/day.ts'
import type { Localized } from '../model/localized.ts'
import { isWhole } from '../model/proportion.ts'
import { number, type Polynomial, quantity } from './build.ts'
import type { Shift } from './nodes.ts'

/** Why a day cannot be moved. */
export interface Unshifted {
  readonly wrong: string
  readonly hint?: string
}

/**
 * 顺延: the day that stands a period after another one, be that one of the calendar or still to be read.
 *
 * A day that is moved already can be moved on by days alone: a month after a month after 31 January is 29
 * March, two months after it are 31 March, and no single shift says the first.
 */
export function shifted(day: Polynomial, by: Period): Polynomial | Unshifted {
  if (isNothing(by)) return day
  const { addends, constant } = day
  const [addend, ...others] = addends
  if (addend === undefined) return isWhole(constant) ? onCalendar(Number(constant.numerator), by) : notOne
  const [one, ...factors] = addend.of
  const isOne = isWhole(addend.times) && addend.times.numerator === 1n && constant.numerator === 0n
  if (!isOne || others.length + factors.length > 0) return notOne
  const together = added(one.shift ?? {}, by)
  if (together === undefined) return twice
  const { shift: _, ...unmoved } = one
  return quantity(isNothing(together) ? unmoved : { ...unmoved, shift: together })
}

function onCalendar(day: number, by: Period): Polynomial | Unshifted {
  try {
    return number(dayNumber(shiftDay(dayOf(day), by)))
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    const hint = 'days run from 0001-01-01 to 9999-12-31'
    return { wrong: 'the day that is meant lies outside the calendar', hint }
  }
}

/** One shift after the other as one: years and months are moved by first, so that only days can follow. */
function added(first: Shift, then: Shift): Required<Shift> | undefined {
  if (isNothing(first)) return inFull(then)
  if ((then.years ?? 0) !== 0 || (then.months ?? 0) !== 0) return undefined
  return inFull({ ...first, days: (first.days ?? 0) + (then.days ?? 0) })
}

const isNothing = (shift: Shift): boolean => Object.values(inFull(shift)).every((amount) => amount === 0)

/** All three amounts in one order, so that equal shifts are written alike. */
const inFull = ({ years = 0, months = 0, days = 0 }: Shift): Required<Shift> => ({ years, months, days })

const notOne: Unshifted = { wrong: 'only a single day can be moved by a period' }
const twice: Unshifted = {
  wrong: 'a day that is moved already cannot be moved on by years or months',
  hint: 'move the day once, by all of it',
}

/** A length of time in words: 5年, 18个月, 15日. */
export function periodWords(period: Period): Localized {
  const parts = partsOf(period)
  if (parts.length === 0) return { zh: '0日', en: '0 days' }
  return { zh: parts.map(({ zh }) => zh).join(''), en: parts.map(({ en }) => en).join(' ') }
}

/** What a day is called that stands some time before or after another: 设立日期后5年. */
export const shiftedName = (name: Localized, by: Shift): Localized =>
  partsOf(by).reduce(
    (so, { isBack, zh, en }) => ({
      zh: `${so.zh}${isBack ? '前' : '后'}${zh}`,
      en: `${en} ${isBack ? 'before' : 'after'} ${so.en}`,
    }),
    name,
  )

function partsOf({ years = 0, months = 0, days = 0 }: Shift) {
  return [
    { amount: years, zh: '年', en: 'year' },
    { amount: months, zh: '个月', en: 'month' },
    { amount: days, zh: '日', en: 'day' },
  ].flatMap(({ amount, zh, en }) => {
    const many = Math.abs(amount)
    if (many === 0) return []
    return [{ isBack: amount < 0, zh: `${many}${zh}`, en: `${many} ${en}${many === 1 ? '' : 's'}` }]
  })
}
