import { factsAbout, type World } from '../backends/memory/facts.ts'
import type { Polynomial } from '../condition/build.ts'
import { type Names, print } from '../condition/print.ts'
import { slack } from '../condition/slack.ts'
import type { Detail } from '../constraints/constraint.ts'
import { withUnit } from '../measures/units.ts'
import type { Localized } from '../model/localized.ts'
import { proportionText } from '../model/proportion.ts'
import type { LoweredCheck } from '../rules/lower-requirement.ts'
import { boundFigure, chosenFigure } from './boundary-figure.ts'
import { type Excess, excessOf } from './excess.ts'
import { fieldText, wordsText } from './field-text.ts'
import { joinedMessages } from './messages.ts'
import {
  dayFigure,
  type Figure,
  figureOf,
  multipleFigure,
  proportionFigure,
  quantityUnit,
  shareFigure,
  unitOf,
  unknownDay,
  unknownFigure,
} from './numbers.ts'
import type { Judged } from './run.ts'
import { namesFor } from './words.ts'

/** What a finding shows: numbers as figures, words in both languages. */
export type Details = Readonly<Record<string, Figure | Localized | readonly (Figure | Localized)[]>>

/** Reads what a check shows for the subject it judged. */
export function detailsOf({ check, row, unsettled }: Judged, world: World): Details {
  const facts = factsAbout(row, world)
  const unit = check.vary === undefined ? '' : quantityUnit(check.vary, row, world)
  const names = namesFor(row, world)
  const figure = (of: Polynomial, name: string): Figure => {
    if (unsettled === true && of.addends.length === 0) return unknownFigure
    const read = figureOf(of, facts, unitOf(of, row, world, unit))
    return isExact(read) || asItIs.includes(name)
      ? read
      : { ...read, text: calledBy(nameOf(of, names), read) }
  }
  const one = (detail: Detail, name: string): Figure | Localized => {
    if (Array.isArray(detail)) throw new TypeError('a list within a list')
    const single = detail as Exclude<Detail, readonly unknown[]>
    if ('addends' in single) return figure(single, name)
    if ('bound' in single) return boundFigure(single.bound, (of) => figure(of, name), facts, row, world, unit)
    if ('proportion' in single)
      return unsettled === true ? unknownFigure : chosenFigure(single.proportion, proportionFigure)
    if ('multiple' in single)
      return unsettled === true ? unknownFigure : chosenFigure(single.multiple, multipleFigure)
    if ('share' in single) return shareFigure(single.share, single.in, facts)
    if ('day' in single)
      return unsettled === true && single.day.addends.length === 0
        ? unknownDay
        : dayFigure(single.day, facts, single.called)
    if ('words' in single) return wordsText(single.words, single.of, row, world)
    if ('text' in single) return fieldText(single.text, row, world)
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

/** Numbers that stand behind their own name in a message, so that it is not said twice. */
const asItIs = ['value', 'values', 'size', 'total', 'toValue', 'wholeValue', 'before']

const isOpen = (one: Details[string] | undefined): boolean =>
  one !== undefined && 'low' in one && one.low === null && one.high === null

const isExact = ({ low, high }: Figure): boolean => low !== null && low === high

/** A number that is not settled goes by its name, with what is known of it in brackets. */
function calledBy(name: Localized, { text }: Figure): Localized {
  if (text === unknownFigure.text) return name
  if (name === unknownFigure.text) return text
  return { zh: `${name.zh}（${text.zh}）`, en: `${name.en} (${text.en})` }
}

/** What nobody stated is called by its name: 上级核定的限额. */
function nameOf({ addends, constant }: Polynomial, names: Names): Localized {
  const [addend, ...more] = addends
  const [only, ...others] = addend?.of ?? []
  if (addend === undefined || only === undefined || others.length + more.length > 0) return unknownFigure.text
  const { zh, en } = names.quantity(only)
  const times = proportionText(addend.times)
  if (constant.numerator !== 0n) return unknownFigure.text
  return times === '1' ? { zh, en } : { zh: `${times} × ${zh}`, en: `${times} × ${en}` }
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
    const excess = away === undefined ? undefined : excessOf(away, part, judged.row, world)
    return filler(details, excess)(wordsOf(part, join === 'not' ? 'demand' : which, judged, world))
  })
  return joinedMessages(words, join, which)
}

/** Fills `{placeholder}`s from details; what stands in `[…]` is said only where all that it tells is known. */
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
  const isKnown = (name: string) => (name === 'excess' ? off !== undefined : !isOpen(details[name]))
  const said = (part: string) => [...part.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => isKnown(name))
  const fill = (text: string, locale: 'zh' | 'en') =>
    text
      .replaceAll(/\[([^\]]*)\]/g, (_, part: string) => (said(part) ? part : ''))
      .replaceAll(/\{(\w+)\}/g, (_, name: string) => value(name, locale))
  return ({ zh, en }: Localized): Localized => ({ zh: fill(zh, 'zh'), en: fill(en, 'en') })
}
