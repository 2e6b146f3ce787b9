import { factsAbout, type World } from '../backends/memory/facts.ts'
import { number, type Polynomial } from '../condition/build.ts'
import { type Names, print } from '../condition/print.ts'
import { slack } from '../condition/slack.ts'
import type { Detail } from '../constraints/constraint.ts'
import { withUnit } from '../measures/units.ts'
import type { Localized } from '../model/localized.ts'
import { add, ceilOf, floorOf, type Proportion, proportion } from '../model/proportion.ts'
import type { LoweredCheck } from '../rules/lower-requirement.ts'
import { type Excess, excessOf } from './excess.ts'
import { joinedMessages } from './messages.ts'
import {
  exactValue,
  type Figure,
  figureOf,
  multipleFigure,
  proportionFigure,
  quantityUnit,
  shareFigure,
  unitOf,
  unknownFigure,
} from './numbers.ts'
import type { Judged } from './run.ts'
import { namesFor } from './words.ts'

/** What a finding shows: numbers as figures, words in both languages. */
export type Details = Readonly<Record<string, Figure | Localized | readonly (Figure | Localized)[]>>

/** Reads what a check shows for the subject it judged. */
export function detailsOf({ check, row, unsettled }: Judged, world: World): Details {
  const facts = factsAbout(row, world)
  const unit = check.vary === undefined ? '' : quantityUnit(check.vary, world)
  const names = namesFor(row, world)
  const figure = (of: Polynomial, name: string): Figure => {
    if (unsettled === true && of.addends.length === 0) return unknownFigure
    const read = figureOf(of, facts, unitOf(of, world, unit))
    return isExact(read) || asItIs.includes(name)
      ? read
      : { ...read, text: calledBy(nameOf(of, names), read) }
  }
  const one = (detail: Detail, name: string): Figure | Localized => {
    if (Array.isArray(detail)) throw new TypeError('a list within a list')
    const single = detail as Exclude<Detail, readonly unknown[]>
    if ('addends' in single) return figure(single, name)
    if ('proportion' in single)
      return unsettled === true ? unknownFigure : proportionFigure(single.proportion)
    if ('rounded' in single) {
      const exact = unsettled === true ? undefined : exactValue(single.rounded, facts)
      if (exact === undefined) return figure(single.rounded, name)
      const bound = number(rounded(exact, single.by))
      return figureOf(bound, facts, unitOf(single.rounded, world, unit))
    }
    if ('multiple' in single) return unsettled === true ? unknownFigure : multipleFigure(single.multiple)
    if ('share' in single) return shareFigure(single.share, single.in, facts)
    if ('condition' in single) {
      return { zh: print(single.condition, names, 'zh-CN'), en: print(single.condition, names, 'en') }
    }
    return single
  }
  return Object.fromEntries(
    Object.entries(check.details).map(([name, detail]) => [
      name,
      Array.isArray(detail)
        ? detail.map((part: Polynomial | Localized) => one(part, name))
        : one(detail, name),
    ]),
  )
}

/** A bound as the rounding of the text leaves it. */
function rounded(value: Proportion, by: 'up' | 'down' | 'half-up'): bigint {
  if (by === 'up') return ceilOf(value)
  return floorOf(by === 'down' ? value : add(value, proportion(1n, 2n)))
}

/** Numbers that stand behind their own name in a message, so that it is not said twice. */
const asItIs = ['value', 'values', 'size', 'total', 'toValue', 'wholeValue', 'before']

const isExact = ({ low, high }: Figure): boolean => low !== null && low === high

/** A number that is not settled goes by its name, with what is known of it in brackets. */
function calledBy(name: Localized, { text }: Figure): Localized {
  if (text === unknownFigure.text) return name
  if (name === unknownFigure.text) return text
  return { zh: `${name.zh}（${text.zh}）`, en: `${name.en} (${text.en})` }
}

/** What nobody stated is called by its name: 上级核定的限额. */
function nameOf({ addends }: Polynomial, names: Names): Localized {
  const [only, ...others] = addends.flatMap((addend) => addend.of)
  return only === undefined || others.length > 0 ? unknownFigure.text : names.quantity(only)
}

/** The words of a check; of several joined ones, those of its parts. */
export function wordsOf(
  check: LoweredCheck,
  which: 'demand' | 'breach',
  judged: Judged,
  world: World,
): Localized {
  const { parts, join, kind, message } = check
  if (parts === undefined || join === undefined) {
    return kind.messages[message]?.[which] ?? { zh: message, en: message }
  }
  const facts = factsAbout(judged.row, world)
  const words = parts.map((part) => {
    const details = detailsOf({ ...judged, check: part }, world)
    const away = part.vary === undefined ? undefined : slack(part.condition, part.vary, facts)
    const excess = away === undefined ? undefined : excessOf(away, part, world)
    return filler(details, excess)(wordsOf(part, join === 'not' ? 'demand' : which, judged, world))
  })
  return joinedMessages(words, join, which)
}

/** Fills `{placeholder}`s from details. */
export function filler(details: Details, excess: Excess | undefined) {
  const off = excess === undefined ? undefined : withUnit(String(excess.by), excess.unit)
  const least = excess?.atLeast === true ? { zh: '至少', en: 'at least ' } : { zh: '', en: '' }
  const value = (name: string, locale: 'zh' | 'en'): string => {
    if (name === 'excess')
      return off === undefined ? unknownFigure.text[locale] : `${least[locale]}${off[locale]}`
    const detail = details[name]
    if (detail === undefined) return `{${name}}`
    const texts = (Array.isArray(detail) ? detail : [detail]).map((one: Figure | Localized) =>
      'text' in one ? one.text : one,
    )
    return texts.map((text) => text[locale]).join(locale === 'zh' ? '、' : ', ')
  }
  const fill = (text: string, locale: 'zh' | 'en') =>
    text.replaceAll(/\{(\w+)\}/g, (_, name: string) => value(name, locale))
  return ({ zh, en }: Localized): Localized => ({ zh: fill(zh, 'zh'), en: fill(en, 'en') })
}
