import * as z from 'zod/mini'
import { above, all, any, atLeast, atMost, not, type Polynomial } from '../condition/build.ts'
import type { Condition } from '../condition/nodes.ts'
import { periodWords, shifted } from '../condition/shift.ts'
import type { At } from '../measures/lowering.ts'
import { momentSchema, periodBoundSchema } from '../measures/moment.ts'
import type { Period } from '../model/day.ts'
import { type Check, defineConstraint, type Meaning } from './constraint.ts'
import { endOf, firstQuantity, oneOfThese } from './ends.ts'
import { hasCome, isLookedUp, momentName, refuseBackwards, today } from './moments.ts'

const kind = z.literal('term')
const orderSchema = z.strictObject({
  kind,
  order: z.array(momentSchema).check(z.minLength(2), z.maxLength(100)),
})
const deadlineSchema = z.strictObject({ kind, done: momentSchema, by: momentSchema })
const lengthSchema = z
  .strictObject({
    kind,
    from: momentSchema,
    until: z.optional(momentSchema),
    atLeast: z.optional(periodBoundSchema),
    atMost: z.optional(periodBoundSchema),
  })
  .check(oneOfThese('atLeast', 'atMost'))

/**
 * 期限约束: days that follow one another, a day by which something is to be done, or how long something lasts.
 *
 * A day of the subject that is known to be none has not come yet: nothing that should follow it may have come,
 * and what has no end runs on.
 *
 * @example
 * { kind: 'term', done: 'plan-submitted', by: '2014-09-30' }
 */
export const term = defineConstraint({
  kind: 'term',
  title: { zh: '期限约束', en: 'Term' },

  schema: z.union([orderSchema, deadlineSchema, lengthSchema]),

  messages: {
    order: {
      demand: { zh: '{first}不得晚于{next}', en: '{first} may be no later than {next}' },
      breach: {
        zh: '{first}为{firstDay}，应不晚于{next}（{nextDay}）[，相差{excess}]',
        en: '{first}: {firstDay}, which must be no later than {next} ({nextDay})[, off by {excess}]',
      },
    },
    deadline: {
      demand: { zh: '{done}不得晚于{bound}', en: '{done} may be no later than {bound}' },
      breach: {
        zh: '{done}为{value}，期限为{bound}[，逾期{excess}]',
        en: '{done}: {value}; due by {bound}[, late by {excess}]',
      },
    },
    min: {
      demand: { zh: '自{start}起应满{period}', en: 'at least {period} must pass from {start}' },
      breach: {
        zh: '自{start}[至{end}]不满{period}[，差{excess}]，满期日为{full}',
        en: 'less than {period} from {start}[ to {end}][, short by {excess}]; complete on {full}',
      },
    },
    max: {
      demand: { zh: '自{start}起不得超过{period}', en: 'at most {period} may pass from {start}' },
      breach: {
        zh: '自{start}[至{end}]超过{period}[，超出{excess}]，满期日为{full}',
        en: 'more than {period} from {start}[ to {end}][, over by {excess}]; complete on {full}',
      },
    },
  },

  lower(written, meaning) {
    if ('order' in written) return lowerOrder(written, meaning)
    return 'done' in written ? lowerDeadline(written, meaning) : lowerLength(written, meaning)
  },
})

/** What has come must be no later than what follows it; as long as that has not come, all is in order. */
function lowerOrder({ order }: z.output<typeof orderSchema>, meaning: Meaning): readonly Check[] {
  const days = order.map((written, index) => ({ written, day: meaning.moment(written, ['order', index]) }))
  return days.slice(1).flatMap((next, index): readonly Check[] => {
    const first = days[index]
    if (first?.day === undefined || next.day === undefined) return []
    if (![first, next].some(({ written }) => isLookedUp(written))) {
      refuseBackwards(first.day, next.day, ['order', index + 1], meaning)
    }
    const come = hasCome(next.day)
    const inOrder = not(above(first.day, next.day))
    return [
      {
        ...(order.length === 2 ? {} : { end: `${index + 1}` }),
        condition: come === undefined ? inOrder : any(atMost(first.day, next.day), not(come)),
        ...firstQuantity(first.day.addends.length === 0 ? next.day : first.day),
        message: 'order',
        details: {
          first: momentName(first.written, meaning),
          firstDay: { day: first.day },
          next: momentName(next.written, meaning),
          nextDay: { day: next.day },
        },
      },
    ]
  })
}

/** Done by then, or not due yet. */
function lowerDeadline(written: z.output<typeof deadlineSchema>, meaning: Meaning): readonly Check[] {
  const [done, by] = [meaning.moment(written.done, ['done']), meaning.moment(written.by, ['by'])]
  if (done === undefined || by === undefined) return []
  if (hasCome(done) === undefined) {
    const message = 'nothing is done on a day that is the same for all'
    const hint = 'name a field or a measure of the subject'
    meaning.report({ code: 'wrong-value', path: ['done'], message, hint })
  }
  const details = {
    done: momentName(written.done, meaning),
    value: { day: done },
    bound: { day: by, called: momentName(written.by, meaning) },
  }
  const condition = any(atMost(done, by), atMost(today, by))
  return [{ condition, ...firstQuantity(done), message: 'deadline', details }]
}

/** From a day to another, or to the day of the facts as long as there is no other. */
function lowerLength(written: z.output<typeof lengthSchema>, meaning: Meaning): readonly Check[] {
  const from = meaning.moment(written.from, ['from'])
  const until = written.until === undefined ? today : meaning.moment(written.until, ['until'])
  const periodOf = (end: 'atLeast' | 'atMost') =>
    written[end] === undefined ? undefined : meaning.period(written[end], [end])
  const [least, most] = [periodOf('atLeast'), periodOf('atMost')]
  if (from === undefined || until === undefined) return []
  if (typeof written.atLeast === 'string' && typeof written.atMost === 'string') {
    refuseContradiction(least, most, meaning)
  }
  const check = (name: 'min' | 'max', period: Period | undefined): readonly Check[] => {
    const end = name === 'min' ? 'atLeast' : 'atMost'
    const full = period === undefined ? undefined : moved(from, period, [end], meaning)
    if (period === undefined || full === undefined) return []
    return [
      {
        ...endOf(name, written.atLeast, written.atMost),
        // what never began is too short, and not too long
        condition: name === 'min' ? lasts(until, atLeast, full) : not(lasts(until, above, full)),
        ...firstQuantity(until.addends.length === 0 ? full : until),
        message: name,
        details: {
          start: { day: from },
          end: { day: until },
          period: periodWords(period),
          full: { day: full },
        },
      },
    ]
  }
  return [...check('min', least), ...check('max', most)]
}

function moved(day: Polynomial, by: Period, at: At, { report }: Meaning): Polynomial | undefined {
  const later = shifted(day, by)
  if (!('wrong' in later)) return later
  const { wrong: message, ...hint } = later
  report({ code: 'wrong-value', path: at, message, ...hint })
  return undefined
}

/** How its last day compares, where it has come, and how today does as long as it has not. */
function lasts(until: Polynomial, comparedTo: typeof above, full: Polynomial): Condition {
  const come = hasCome(until)
  if (come === undefined) return comparedTo(until, full)
  return any(all(come, comparedTo(until, full)), all(not(come), comparedTo(today, full)))
}

/** Reports a shortest time that is longer than the longest one, both in years and months, or both in days. */
function refuseContradiction(least: Period | undefined, most: Period | undefined, { report }: Meaning): void {
  const months = ({ years = 0, months = 0 }: Period = {}) => 12 * years + months
  const days = ({ days = 0 }: Period = {}) => days
  const isOneUnit = days(least) + days(most) === 0 || months(least) + months(most) === 0
  if (!isOneUnit || months(least) + days(least) <= months(most) + days(most)) return
  const message = 'nothing lasts at least `atLeast` and at most `atMost`'
  report({ code: 'contradictory-bounds', path: ['atLeast'], message, hint: 'exchange the two ends' })
}
