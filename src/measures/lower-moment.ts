import { number, type Polynomial, quantity } from '../condition/build.ts'
import type { Quantity, Shift } from '../condition/nodes.ts'
import { shifted } from '../condition/shift.ts'
import { collectionOf } from '../model/collections.ts'
import { dayNumber, isDay as isDayText, type Period, readPeriod } from '../model/day.ts'
import type { Subject } from '../model/field.ts'
import { isDay } from './compiled.ts'
import { parameterValue } from './lower-operand.ts'
import { dayPath } from './lower-path.ts'
import { lowerTerm } from './lower-term.ts'
import type { At, Lowering } from './lowering.ts'
import type { Moment, PeriodBound } from './moment.ts'

/** A moment as a number of days. */
export function lowerMoment(
  moment: Moment,
  subject: Subject,
  lowering: Lowering,
  at: At,
): Polynomial | undefined {
  if (typeof moment === 'string') {
    if (moment === 'today') return quantity({ kind: 'facts-day' })
    return isDayText(moment)
      ? constantDay(moment, undefined, lowering, at)
      : lowerMeasured({ measure: moment }, subject, lowering, at)
  }
  const shift = written(moment.shift)
  if ('day' in moment) {
    return moment.day === 'today'
      ? quantity({ kind: 'facts-day', ...shift })
      : constantDay(moment.day, moment.shift, lowering, at)
  }
  if ('field' in moment) {
    const path = dayPath(collectionOf[subject], moment.field, lowering, [...at, 'field'])
    return path === undefined ? undefined : quantity({ kind: 'field', path: path.text, ...shift })
  }
  if ('measure' in moment) return lowerMeasured(moment, subject, lowering, at)
  const value = parameterValue(moment.parameter, lowering, [...at, 'parameter'], moment.by)
  if (value === undefined) return undefined
  if (isDayText(value)) return constantDay(value, moment.shift, lowering, at)
  const message = `parameter \`${moment.parameter}\` holds \`${JSON.stringify(value)}\` where a day is expected`
  lowering.report({ code: 'wrong-value', path: at, message })
  return undefined
}

function constantDay(
  day: string,
  shift: Shift | undefined,
  { report }: Lowering,
  at: At,
): Polynomial | undefined {
  const moved = shifted(number(dayNumber(day)), plain(shift ?? {}))
  if (!('wrong' in moved)) return moved
  const { wrong: message, ...hint } = moved
  report({ code: 'wrong-value', path: [...at, 'shift'], message, ...hint })
  return undefined
}

/** A measure whose value is a day. */
function lowerMeasured(
  moment: Extract<Moment, { measure: unknown }>,
  subject: Subject,
  lowering: Lowering,
  at: At,
): Polynomial | undefined {
  const { shift, ...reference } = moment
  const term = lowerTerm(
    Object.keys(reference).length === 1 ? reference.measure : reference,
    subject,
    lowering,
    at,
  )
  const [only] = term?.addends ?? []
  const of = only?.of[0]
  if (of?.kind !== 'measure') return undefined
  const measure = lowering.keep(of.measure, () => undefined)
  if (measure !== undefined && !isDay(measure)) {
    const message = `the value of measure \`${moment.measure}\` is no day`
    const hint = 'measure a day with `earliest`, `latest`, or an `attribute` that is a day'
    lowering.report({ code: 'wrong-unit', path: at, message, hint })
    return undefined
  }
  const moved: Quantity = { ...of, ...written(shift) }
  return quantity(moved)
}

const plain = ({ years = 0, months = 0, days = 0 }: Shift): Required<Shift> => ({ years, months, days })

/** A shift that moves nothing is none. */
function written(shift: Shift | undefined): { shift?: Shift } {
  if (shift === undefined || Object.values(plain(shift)).every((amount) => amount === 0)) return {}
  return { shift: plain(shift) }
}

/** A length of time of the author, or of a parameter: in words, or as a number of days. */
export function lowerPeriod(period: PeriodBound, lowering: Lowering, at: At): Period | undefined {
  if (typeof period === 'string') return readPeriod(period)
  const value = parameterValue(period.parameter, lowering, [...at, 'parameter'], period.by)
  if (value === undefined) return undefined
  const read =
    typeof value === 'string' ? readPeriod(value) : typeof value === 'number' ? { days: value } : undefined
  if (read !== undefined) return read
  const message = `parameter \`${period.parameter}\` holds \`${JSON.stringify(value)}\` where a length of time is expected`
  const hint = 'write it as `5 years`, `18 months` or `15 days`, or as a number of days'
  lowering.report({ code: 'wrong-value', path: at, message, hint })
  return undefined
}
