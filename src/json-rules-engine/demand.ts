import type { Boundary } from '../condition/boundary.ts'
import type { Polynomial } from '../condition/build.ts'
import type { Detail } from '../constraints/constraint.ts'
import { joinedMessages } from '../engine/messages.ts'
import { multipleFigure, proportionFigure } from '../engine/numbers.ts'
import { withUnit } from '../measures/units.ts'
import { dayOf } from '../model/day.ts'
import type { Localized } from '../model/localized.ts'
import { proportionText } from '../model/proportion.ts'
import type { LoweredCheck } from '../rules/lower-requirement.ts'
import type { Lexicon } from './lexicon.ts'

/** What a check demands, where that is the same under all values of its parameters and for every subject. */
export function demandOf(checks: readonly LoweredCheck[], lexicon: Lexicon): Localized | undefined {
  const [first, ...rest] = checks.map((check) => demandIn(check, lexicon))
  if (first === undefined || rest.some((one) => one?.zh !== first.zh || one.en !== first.en)) return undefined
  return { zh: first.zh, en: `${first.en.charAt(0).toUpperCase()}${first.en.slice(1)}` }
}

function demandIn(check: LoweredCheck, lexicon: Lexicon): Localized | undefined {
  const { parts, join, kind, message, details } = check
  if (parts !== undefined && join !== undefined) {
    const each = parts.map((part) => demandIn(part, lexicon))
    const known = each.filter((one) => one !== undefined)
    return known.length < each.length ? undefined : joinedMessages(known, join, 'demand')
  }
  const written = kind.messages[message]?.demand
  if (written === undefined) return undefined
  const { vary } = check
  const unit = vary?.kind === 'measure' ? (lexicon.measure(vary)?.unit ?? '') : ''
  const filled = (text: string, locale: 'zh' | 'en'): string | undefined => {
    const values = new Map(
      [...text.matchAll(placeholder)].map(([, name = '']) => [
        name,
        detailText(details[name], unit, lexicon),
      ]),
    )
    const isTold = (part: string) =>
      [...part.matchAll(placeholder)].every(([, name = '']) => values.get(name) !== undefined)
    const told = text.replaceAll(/\[([^\]]*)\]/g, (_, part: string) => (isTold(part) ? part : ''))
    if (!isTold(told)) return undefined
    return told.replaceAll(placeholder, (_, name: string) => values.get(name)?.[locale] ?? '')
  }
  const [zh, en] = [filled(written.zh, 'zh'), filled(written.en, 'en')]
  return zh === undefined || en === undefined ? undefined : { zh, en }
}

const placeholder = /\{(\w+)\}/g

/** A detail in words, where it does not hang on the facts. */
function detailText(detail: Detail | undefined, unit: string, lexicon: Lexicon): Localized | undefined {
  if (detail === undefined || Array.isArray(detail)) {
    const texts = detail?.map((part: Polynomial | Localized) => detailText(part, unit, lexicon))
    return texts === undefined || texts.includes(undefined) ? undefined : listed(texts)
  }
  const one = detail as Exclude<Detail, readonly unknown[]>
  if ('addends' in one) return polynomialText(one, unit, lexicon)
  if ('bound' in one) return boundText(one.bound, (of) => polynomialText(of, unit, lexicon))
  if ('proportion' in one) return boundText(one.proportion, (of) => constantText(of, proportionFigure))
  if ('multiple' in one) return boundText(one.multiple, (of) => constantText(of, multipleFigure))
  if ('day' in one)
    return constantText(one.day, ({ constant }) => ({ text: sameText(dayOf(Number(constant.numerator))) }))
  return 'zh' in one ? one : undefined
}

const listed = (texts: readonly (Localized | undefined)[]): Localized => ({
  zh: texts.map((text) => text?.zh).join('、'),
  en: texts.map((text) => text?.en).join(', '),
})

/** A number with its unit, or the name of the one number that is meant. */
function polynomialText(
  { addends, constant }: Polynomial,
  unit: string,
  lexicon: Lexicon,
): Localized | undefined {
  const [first, ...others] = addends
  if (first === undefined) return withUnit(proportionText(constant), unit)
  const [of, ...factors] = first.of
  if (others.length + factors.length > 0 || constant.numerator !== 0n || of.shift !== undefined)
    return undefined
  const { zh, en } = lexicon.title(of)
  const times = proportionText(first.times)
  return times === '1' ? { zh, en } : { zh: `${times} × ${zh}`, en: `${times} × ${en}` }
}

/** A bound of one number that is not rounded; of several numbers, one has to know which counts. */
function boundText(
  boundary: Boundary,
  text: (of: Polynomial) => Localized | undefined,
): Localized | undefined {
  const isPlain = boundary.kind === 'one' && boundary.more === undefined && boundary.rounding === undefined
  return isPlain ? text(boundary.of) : undefined
}

const constantText = (
  of: Polynomial,
  figure: (of: Polynomial) => { readonly text: Localized },
): Localized | undefined => (of.addends.length > 0 ? undefined : figure(of).text)

const sameText = (text: string): Localized => ({ zh: text, en: text })
