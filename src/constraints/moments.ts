import { any, atLeast, atMost, number, type Polynomial, quantity } from '../condition/build.ts'
import type { Condition } from '../condition/nodes.ts'
import { shiftedName } from '../condition/shift.ts'
import type { At } from '../measures/lowering.ts'
import type { Moment } from '../measures/moment.ts'
import { dayNumber, isDay } from '../model/day.ts'
import type { Localized } from '../model/localized.ts'
import { compare } from '../model/proportion.ts'
import type { Meaning } from './constraint.ts'

/** The day of the facts. */
export const today = quantity({ kind: 'facts-day' })

/** Whether a day of the subject has come; nothing for one of the calendar, which is always there. */
export function hasCome(day: Polynomial): Condition | undefined {
  const [one] = day.addends.flatMap(({ of }) => of)
  if (one === undefined || one.kind === 'facts-day') return undefined
  // a day that is none compares with no other
  if (one.kind === 'measure') return any(atMost(day, lastDay), atLeast(day, firstDay))
  const { shift: _, ...field } = one
  return { kind: 'known', of: field }
}

const [firstDay, lastDay] = [number(dayNumber('0001-01-01')), number(dayNumber('9999-12-31'))]

/** What a moment is called; a day of the calendar says itself which it is. */
export function momentName(written: Moment, { title }: Pick<Meaning, 'title'>): Localized {
  if (written === 'today') return factsDay
  if (typeof written === 'string') return isDay(written) ? setDay : title(written)
  if (isLookedUp(written) || ('day' in written && written.day !== 'today')) return setDay
  const { shift = {}, ...unmoved } = written
  return shiftedName('day' in unmoved ? factsDay : title(unmoved), shift)
}

const factsDay: Localized = { zh: '事实日', en: 'the day of the facts' }
const setDay: Localized = { zh: '规定日期', en: 'the day that is set' }

/** Whether a moment stands in a parameter, of which another may hold for another subject. */
export const isLookedUp = (written: Moment): written is Extract<Moment, { parameter: unknown }> =>
  typeof written === 'object' && 'parameter' in written

/** Reports two days of the calendar of which the second comes before the first. */
export function refuseBackwards(
  first: Polynomial,
  next: Polynomial,
  at: At,
  { report }: Pick<Meaning, 'report'>,
): void {
  const areSet = first.addends.length + next.addends.length === 0
  if (!areSet || compare(first.constant, next.constant) <= 0) return
  const message = 'this day comes before the one that it should follow'
  report({ code: 'contradictory-bounds', path: at, message, hint: 'exchange the two days' })
}
