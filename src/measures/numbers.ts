import type { End, Missing, Reading } from '../condition/reading.ts'
import { dayNumber } from '../model/day.ts'
import type { Field } from '../model/field.ts'
import { levelOrdinal, levels } from '../model/level.ts'
import { rankOrdinal, ranks } from '../model/rank.ts'
import { evidenceOf, type Row } from './view.ts'
import type { Reached } from './walk.ts'

/** A field in numbers: counts as they are, days as day-numbers, ranks and levels by their order, flags as 0 and 1. */
export function numberOf(value: string | number | boolean, { holds }: Field): bigint {
  switch (holds.type) {
    case 'day':
      return BigInt(dayNumber(String(value)))
    case 'rank':
      return BigInt(rankOrdinal(String(value)) ?? 0)
    case 'level':
      return BigInt(levelOrdinal(String(value)) ?? 0)
    case 'flag':
      return value === true ? 1n : 0n
    default:
      return BigInt(value)
  }
}

/** Between which numbers a field may lie that nobody stated. */
export function domainOf({ holds }: Field): readonly [End, End] {
  switch (holds.type) {
    case 'count':
    case 'counts':
      return [0n, Number.POSITIVE_INFINITY]
    case 'flag':
      return [0n, 1n]
    case 'rank':
      return [1n, BigInt(ranks.length)]
    case 'level':
      return [1n, BigInt(levels.length)]
    default:
      return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  }
}

/** Whether a field can be read as a number. */
export const isNumeric = ({ holds, list }: Field): boolean =>
  !list && ['count', 'amount', 'day', 'rank', 'level', 'flag'].includes(holds.type)

/** What was reached, as a number: nothing of a count is zero, no day or rank is no number at all. */
export function readingOf(reached: Reached, field: Field, from: Row): Reading {
  const rows = [evidenceOf(from)]
  const numbers = reached.values.map((value) => numberOf(value, field))
  if (reached.open) return { ...ends(domainOf(field)), none: 'maybe', missing: reached.missing, rows }
  const [value] = numbers
  if (value !== undefined && numbers.every((one) => one === value))
    return { low: value, high: value, missing: [], rows }
  if (value !== undefined) {
    const several: readonly Missing[] = [{ ...evidenceOf(from), because: 'several' }]
    return { ...ends(domainOf(field)), missing: several, rows }
  }
  const isCount = field.holds.type === 'count' || field.holds.type === 'amount'
  return { low: 0n, high: 0n, ...(isCount ? {} : { none: 'surely' as const }), missing: [], rows }
}

const ends = ([low, high]: readonly [End, End]) => ({ low, high })
