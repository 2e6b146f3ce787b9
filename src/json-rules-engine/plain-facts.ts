import { enclosingCodes } from '../backends/memory/view.ts'
import { number as plainNumber } from '../condition/build.ts'
import type { Facts, Truth } from '../condition/interpret.ts'
import type { Quantity, Shift } from '../condition/nodes.ts'
import type { End, Missing, Reading, WordReading } from '../condition/reading.ts'
import { shifted } from '../condition/shift.ts'
import { domainOf, numberOf } from '../measures/numbers.ts'
import { dayNumber, isDay } from '../model/day.ts'
import type { Field } from '../model/field.ts'
import { levelOrdinal } from '../model/level.ts'
import { rankOrdinal } from '../model/rank.ts'
import { lineage, wordsOf } from '../model/vocabulary.ts'
import type { PlainReading } from './facts-from-readings.ts'
import type { Lexicon } from './lexicon.ts'

/** Facts about a subject from what an application says under plain names; what it does not say is unknown. */
export function factsFrom(
  read: (name: string) => unknown,
  lexicon: Lexicon,
  seen: (reading: PlainReading) => void = () => undefined,
): Facts {
  const fieldOf = (of: Quantity): Field | undefined =>
    of.kind === 'field' ? lexicon.path(of.path)?.end : undefined
  const asked = (of: Quantity, kind: PlainReading['kind']): unknown => {
    const name = lexicon.plainName(of)
    const unit = of.kind === 'measure' ? lexicon.measure(of)?.unit : undefined
    seen({ name, kind, title: lexicon.title(of), ...(unit === undefined ? {} : { unit }) })
    return read(name)
  }
  return {
    number: (of) => {
      const isCount = of.kind === 'measure' && lexicon.isCount(of)
      const reading = numberFrom(asked(of, 'number'), fieldOf(of), isCount)
      return of.shift === undefined || reading.none === 'surely' ? reading : moved(reading, of.shift)
    },
    words: (of) => wordsFrom(asked(of, 'words'), of.path, lexicon),
    known: (of) => ({ truth: knownFrom(asked(of, 'known'), fieldOf(of)), missing: [] }),
  }
}

function numberFrom(value: unknown, field: Field | undefined, isCount: boolean): Reading {
  const [lowest, highest] = isCount ? counted : field === undefined ? anywhere : domainOf(field)
  if (value === null) return { ...nothing, low: 0n, high: 0n, none: 'surely' }
  const exact = wholeFrom(value, field)
  if (exact !== undefined) return { ...nothing, low: exact, high: exact }
  if (typeof value === 'object' && value !== undefined) {
    const { low, high } = value as { readonly low?: unknown; readonly high?: unknown }
    const [from, to] = [wholeFrom(low, field), wholeFrom(high, field)]
    const isInterval =
      (from !== undefined || to !== undefined) && !(from !== undefined && to !== undefined && from > to)
    if (isInterval) return { ...nothing, low: from ?? lowest, high: to ?? highest }
  }
  return { ...nothing, low: lowest, high: highest, ...(isCount ? {} : { none: 'maybe' }) }
}

const anywhere = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const
const counted = [0n, Number.POSITIVE_INFINITY] as const
const nothing = { missing: [], rows: [] } as const

/** A whole number, or a day, a rank or a level as one; anything else is none of them. */
function wholeFrom(value: unknown, field: Field | undefined): bigint | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : undefined
  if (typeof value === 'boolean' && field?.holds.type === 'flag') return numberOf(value, field)
  if (typeof value !== 'string') return undefined
  if (isDay(value)) return BigInt(dayNumber(value))
  const ordinal = field?.holds.type === 'level' ? levelOrdinal(value) : rankOrdinal(value)
  return ordinal === undefined ? undefined : BigInt(ordinal)
}

/** A day that is moved; beyond the calendar nothing bounds it. */
function moved(reading: Reading, shift: Shift): Reading {
  const end = (of: End): End => {
    if (typeof of !== 'bigint') return of
    const there = shifted(plainNumber(of), shift)
    if (!('wrong' in there)) return there.constant.numerator
    const { years = 0, months = 0, days = 0 } = shift
    return 366 * years + 31 * months + days < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  }
  return { ...reading, low: end(reading.low), high: end(reading.high) }
}

function wordsFrom(value: unknown, path: string, { path: find, added }: Lexicon): WordReading {
  const given = Array.isArray(value) ? value : value === null ? [] : [value]
  const words = given.flatMap((one: unknown) =>
    typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean' ? [String(one)] : [],
  )
  const found = find(path)
  const holds = found?.end?.holds
  const isReference = found !== undefined && found.rows.length > 0
  return {
    words,
    open: words.length < given.length,
    missing: [],
    lineage: (word) => {
      if (holds?.type === 'code') return { words: enclosingCodes(word), missing: [] }
      if (holds?.type === 'tree')
        return { words: lineage(wordsOf(holds.tree, added[holds.tree]), word), missing: [] }
      // under which other rows a row stands is not among its words
      return { words: [word], missing: isReference ? [above(path)] : [] }
    },
  }
}

const above = (path: string): Missing => ({ snapshot: 'after', collection: '', field: path })

function knownFrom(value: unknown, field: Field | undefined): Truth {
  if (value === undefined) return 'unknown'
  if (value === null || (Array.isArray(value) && value.length === 0)) return 'no'
  return value === false && field?.holds.type !== 'flag' ? 'no' : 'yes'
}
