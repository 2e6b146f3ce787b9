import { type End, greatest, least, type Reading } from '../condition/reading.ts'
import { dayNumber, dayOf } from '../model/day.ts'
import type { Field } from '../model/field.ts'
import { levelOrdinal, levels } from '../model/level.ts'
import type { Localized } from '../model/localized.ts'
import { rankOrdinal, ranks } from '../model/rank.ts'
import type { Path } from './path.ts'
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

/** What was reached, as a number: a count of none is zero, a day or a rank of none is no number at all. */
export function readingOf({ values, nulls, open, missing }: Reached, path: Path, from: Row): Reading {
  const { end } = path
  if (end === undefined) throw new TypeError(`${path.text} holds no number`)
  const rows = [evidenceOf(from)]
  const zero = isCount(path)
  if (open) return { ...ends(domainOf(end)), ...(isOwnCount(path) ? {} : maybeNone), missing, rows }
  const numbers = [...values.map((value) => numberOf(value, end)), ...(zero && nulls > 0 ? [0n] : [])]
  const [first] = numbers
  if (first === undefined) return { low: 0n, high: 0n, none: 'surely', missing: [], rows }
  const [low, high] = [least(numbers), greatest(numbers)]
  return {
    low,
    high,
    ...(nulls > 0 && !zero ? maybeNone : {}),
    missing: low === high ? [] : [{ ...evidenceOf(from), because: 'several' }],
    rows,
  }
}

const maybeNone = { none: 'maybe' } as const

/** Whether nothing at the end of a path is zero; where a limit is none, there is no limit. */
const isCount = ({ end, steps }: Path): boolean =>
  (end?.holds.type === 'count' || end?.holds.type === 'amount') && steps.at(-1)?.kind !== 'named-count'

/** A count on the row itself: whatever it is, it is a number. */
const isOwnCount = (path: Path): boolean => isCount(path) && path.steps.length === 1

const ends = ([low, high]: readonly [End, End]) => ({ low, high })
