import { EstablishmentError } from '../errors.ts'
import { type Day, type Period, readPeriod, shiftDay } from './day.ts'

/** 阶段: a part of a reform that is to last so long. */
export interface Phase {
  readonly name: string
  /** `15 days`, `2 weeks`, `2 months`, `1 year`. */
  readonly lasts: string
}

/** A phase on its days: the one on which it begins, and the one on which it is full and the next begins. */
export interface DatedPhase {
  readonly name: string
  readonly from: Day
  readonly until: Day
}

/**
 * 倒排工期: the last day on which each of some phases must begin, so that the whole is done by a day.
 *
 * Days are counted as the kind `term` counts them: the day on which a phase begins is not counted
 * (民法典第二百零一条), and on the day on which it is full the next one begins.
 *
 * @throws EstablishmentError for a phase whose length cannot be read, or days beyond the calendar.
 *
 * @example
 * const phases = [
 *   { name: '报送方案', lasts: '15 days' },
 *   { name: '审批方案', lasts: '15 days' },
 *   { name: '组织实施', lasts: '20 days' },
 * ]
 * latestStarts('2001-12-31', phases).map(({ from }) => from) // → ['2001-11-11', '2001-11-26', '2001-12-11']
 */
export function latestStarts(end: Day, phases: readonly Phase[]): readonly DatedPhase[] {
  const lengths = phases.map(lengthOf)
  const dated: DatedPhase[] = []
  let until = shiftDay(end, {})
  for (const [index, { name }] of [...phases.entries()].toReversed()) {
    const from = latestStart(until, lengths[index] ?? {})
    dated.unshift({ name, from, until })
    until = from
  }
  return dated
}

/** Of several days that are full on one day, for want of a 31st, the last. */
function latestStart(until: Day, length: Period): Day {
  const { years = 0, months = 0, days = 0 } = length
  let from = shiftDay(until, { years: 0 - years, months: 0 - months, days: 0 - days })
  for (let next = from; shiftDay(next, length) <= until && next <= until; next = shiftDay(next, { days: 1 }))
    from = next
  return from
}

function lengthOf({ lasts }: Phase, index: number): Period {
  const length = readPeriod(lasts)
  if (length !== undefined) return length
  const message = `\`${lasts}\` is no length of time`
  const hint = 'write it as `15 days`, `2 weeks`, `2 months` or `1 year`'
  throw new EstablishmentError('the list of phases', [
    { code: 'wrong-value', path: [index, 'lasts'], message, hint },
  ])
}
