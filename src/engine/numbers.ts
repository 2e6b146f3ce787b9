import type { World } from '../backends/memory/facts.ts'
import type { Row } from '../backends/memory/view.ts'
import type { Polynomial } from '../condition/build.ts'
import type { Facts } from '../condition/interpret.ts'
import type { Quantity } from '../condition/nodes.ts'
import { type End, exactly, isExact, type Reading, times } from '../condition/reading.ts'
import { findPath } from '../measures/path.ts'
import { withUnit } from '../measures/units.ts'
import { dayOf } from '../model/day.ts'
import type { Localized } from '../model/localized.ts'
import {
  add,
  compare,
  multiply,
  type Proportion,
  percentText,
  proportion,
  proportionText,
} from '../model/proportion.ts'

/** A number as it stands in a finding: exact, between two ends, or open; fractions as text. */
export interface Figure {
  readonly low: number | string | null
  readonly high: number | string | null
  readonly text: Localized
}

/** Reads a polynomial and says it with its unit. */
export function figureOf(of: Polynomial, facts: Facts, unit: string): Figure {
  if (isNone(of, facts)) return noFigure
  const { low, high } = readPolynomial(of, facts)
  return { low: plain(low), high: plain(high), text: intervalText(low, high, unit) }
}

/** A number that is known not to be there. */
const noFigure: Figure = { low: null, high: null, text: { zh: '（无）', en: 'none' } }

/** A number nobody stated. */
export const unknownFigure: Figure = {
  low: null,
  high: null,
  text: { zh: '未知数', en: 'an unknown number' },
}

/** What stands for words that nobody stated. */
export const unknownText: Localized = { zh: '（不明）', en: 'unknown' }

/** A day as people write it, or what is known of it; one that has not come goes by what it is called. */
export function dayFigure(of: Polynomial, facts: Facts, called?: Localized): Figure {
  if (isNone(of, facts)) return called === undefined ? noFigure : { ...noFigure, text: notCome(called) }
  const { low, high } = readPolynomial(of, facts)
  const [from, to] = [dayText(low), dayText(high)]
  if (from !== undefined && from === to) return { low: from, high: to, text: { zh: from, en: from } }
  return unknownDay
}

/** A day nobody stated. */
export const unknownDay: Figure = { low: null, high: null, text: { zh: '未知日期', en: 'an unknown day' } }

const notCome = ({ zh, en }: Localized): Localized => ({
  zh: `${zh}（尚未到来）`,
  en: `${en}, which has not come`,
})

const dayText = (side: Side): string | undefined =>
  side === 'open' || side.denominator !== 1n ? undefined : dayOf(Number(side.numerator))

/** A part of a whole as people write it: 33%, 1/3. */
export function proportionFigure({ constant }: Polynomial): Figure {
  const value = proportionText(constant)
  const { numerator, denominator } = constant
  const text = 100n % denominator === 0n && numerator <= denominator ? percentText(constant, 0) : value
  return { low: value, high: value, text: { zh: text, en: text } }
}

/** A multiple as people write it: 1.2:1, 1:3. */
export function multipleFigure({ constant }: Polynomial): Figure {
  const value = proportionText(constant)
  const { numerator, denominator } = constant
  const text = value.includes('/') ? `${numerator}:${denominator}` : `${value}:1`
  return { low: value, high: value, text: { zh: text, en: text } }
}

/** One reading as a part of another: 44.4 %. */
export function shareFigure(of: Polynomial, whole: Polynomial, facts: Facts): Figure {
  const [part, all] = [exactValue(of, facts), exactValue(whole, facts)]
  if (part === undefined || all === undefined || all.numerator === 0n) return unknownFigure
  const share = multiply(part, proportion(all.denominator, all.numerator))
  const text = percentText(share, 1)
  return { low: proportionText(share), high: proportionText(share), text: { zh: text, en: text } }
}

/** The unit in which a polynomial counts: that of its first measure. */
export function unitOf(of: Polynomial, row: Row, world: World, otherwise = ''): string {
  const [first] = of.addends.flatMap((addend) => addend.of)
  return first === undefined ? otherwise : quantityUnit(first, row, world, otherwise)
}

/** The unit of one quantity of a subject: of days and ranks, how many of them lie between two. */
export function quantityUnit(quantity: Quantity, row: Row, world: World, otherwise = ''): string {
  if (quantity.kind === 'facts-day') return 'day'
  if (quantity.kind === 'measure') return world.measure(quantity.measure).unit
  const path = findPath(row.relation.name, quantity.path, world.space)
  const holds = 'wrong' in path ? undefined : path.end?.holds.type
  return holds === 'day' || holds === 'rank' || holds === 'level' ? holds : otherwise
}

/** The value of a polynomial, where it is known exactly. */
export function exactValue(of: Polynomial, facts: Facts): Proportion | undefined {
  const { low, high } = readPolynomial(of, facts)
  return low === 'open' || high === 'open' || compare(low, high) !== 0 ? undefined : low
}

/** Whether some quantity is known to be none, so that there is no such number. */
const isNone = ({ addends }: Polynomial, facts: Facts): boolean =>
  addends.some(({ of }) => of.some((one) => facts.number(one).none === 'surely'))

type Side = Proportion | 'open'

function readPolynomial({ addends, constant }: Polynomial, facts: Facts): { low: Side; high: Side } {
  const parts = addends.map(({ times: factor, of }) => {
    const reading: Reading = of.reduce<Reading>((so, one) => times(so, facts.number(one)), exactly(1n))
    if (reading.none !== undefined && !isExact(reading)) return { low: 'open', high: 'open' } as const
    const [low, high] = [scaled(reading.low, factor), scaled(reading.high, factor)]
    return factor.numerator < 0n ? { low: high, high: low } : { low, high }
  })
  return {
    low: parts.map((part) => part.low).reduce<Side>(together, constant),
    high: parts.map((part) => part.high).reduce<Side>(together, constant),
  }
}

const together = (a: Side, b: Side): Side => (a === 'open' || b === 'open' ? 'open' : add(a, b))

const scaled = (end: End, factor: Proportion): Side =>
  typeof end === 'bigint' ? multiply(factor, proportion(end, 1n)) : 'open'

function plain(side: Side): number | string | null {
  if (side === 'open') return null
  const value = Number(side.numerator)
  return side.denominator === 1n && Number.isSafeInteger(value) ? value : proportionText(side)
}

function intervalText(low: Side, high: Side, unit: string): Localized {
  if (low !== 'open' && high !== 'open') {
    const [from, to] = [proportionText(low), proportionText(high)]
    if (from === to) return withUnit(from, unit)
    const [zh, en] = [withUnit(`${from}至${to}`, unit), withUnit(`${from} to ${to}`, unit)]
    return { zh: zh.zh, en: en.en }
  }
  if (low !== 'open' && low.numerator > 0n) {
    const text = withUnit(proportionText(low), unit)
    return { zh: `至少${text.zh}`, en: `at least ${text.en}` }
  }
  if (high !== 'open') {
    const text = withUnit(proportionText(high), unit)
    return { zh: `至多${text.zh}`, en: `at most ${text.en}` }
  }
  return unknownFigure.text
}
