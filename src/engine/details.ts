import type { Polynomial } from '../condition/build.ts'
import { print } from '../condition/print.ts'
import type { Detail } from '../constraints/constraint.ts'
import { factsAbout, type World } from '../measures/facts.ts'
import { withUnit } from '../measures/units.ts'
import type { Localized } from '../model/localized.ts'
import type { LoweredCheck } from '../rules/lower-requirement.ts'
import type { Excess } from './finding.ts'
import { joinedMessages } from './messages.ts'
import {
  type Figure,
  figureOf,
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
  const figure = (of: Polynomial): Figure =>
    unsettled === true && of.addends.length === 0
      ? unknownFigure
      : figureOf(of, facts, unitOf(of, world, unit))
  const one = (detail: Detail): Figure | Localized => {
    if (Array.isArray(detail)) throw new TypeError('a list within a list')
    const single = detail as Exclude<Detail, readonly unknown[]>
    if ('addends' in single) return figure(single)
    if ('proportion' in single)
      return unsettled === true ? unknownFigure : proportionFigure(single.proportion)
    if ('share' in single) return shareFigure(single.share, single.in, facts)
    if ('condition' in single) {
      return { zh: print(single.condition, names, 'zh-CN'), en: print(single.condition, names, 'en') }
    }
    return single
  }
  return Object.fromEntries(
    Object.entries(check.details).map(([name, detail]) => [
      name,
      Array.isArray(detail) ? detail.map((part: Polynomial | Localized) => one(part)) : one(detail),
    ]),
  )
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
  const words = parts.map((part) => {
    const details = detailsOf({ ...judged, check: part }, world)
    return filler(details, undefined)(wordsOf(part, join === 'not' ? 'demand' : which, judged, world))
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
