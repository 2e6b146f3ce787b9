import type { End } from '../condition/reading.ts'
import { dayNumber, dayOf } from '../model/day.ts'
import type { Field } from '../model/field.ts'
import { levelOrdinal, levels } from '../model/level.ts'
import type { Localized } from '../model/localized.ts'
import { rankOrdinal, ranks } from '../model/rank.ts'

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

/** A number of a field as people write it, where it is not written as a number: a day, a rank, a level. */
export function writtenAs(value: bigint, { holds }: Field): Localized | undefined {
  switch (holds.type) {
    case 'day':
      return value < firstDay || value > lastDay ? undefined : sameText(dayOf(Number(value)))
    case 'rank':
      return ranks.find(({ ordinal }) => BigInt(ordinal) === value)?.title
    case 'level':
      return levels.find(({ ordinal }) => BigInt(ordinal) === value)?.title
    default:
      return undefined
  }
}

const firstDay = BigInt(dayNumber('0001-01-01'))
const lastDay = BigInt(dayNumber('9999-12-31'))
const sameText = (text: string): Localized => ({ zh: text, en: text })

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
