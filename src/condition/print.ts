import type { Locale, Localized } from '../model/localized.ts'
import type { Addend, Compare, Condition, FieldReference, Quantity, Words } from './nodes.ts'

/** What quantities and fields are called. */
export interface Names {
  readonly quantity: (quantity: Quantity) => Localized
  readonly field: (field: FieldReference) => Localized
}

/** A condition as one line for people, in Chinese or in English: `5 × 事业编制 ≤ 6 × 行政编制`. */
export function print(condition: Condition, names: Names, locale: Locale): string {
  const words = locale === 'zh-CN' ? chinese : english
  const group = (parts: readonly Condition[], by: string) =>
    parts
      .map((part) => (isGroup(part) ? `(${print(part, names, locale)})` : print(part, names, locale)))
      .join(by)
  switch (condition.kind) {
    case 'all':
      return group(condition.of, words.and)
    case 'any':
      return group(condition.of, words.or)
    case 'not':
      return `${words.not}(${print(condition.of, names, locale)})`
    case 'compare':
      return printCompare(condition, (one) => pick(names.quantity(one), locale))
    case 'words':
      return printWords(condition, names, locale)
    case 'known':
      return `${pick(names.field(condition.of), locale)}${words.known}`
  }
}

const chinese = {
  and: ' 且 ',
  or: ' 或 ',
  not: '非',
  known: '已有',
  every: '每一',
  test: { is: '为', within: '属于', 'starts-with': '开头为', 'ends-with': '结尾为', contains: '含' },
  list: '、',
}
const english = {
  and: ' and ',
  or: ' or ',
  not: 'not ',
  known: ' is known',
  every: 'every ',
  test: {
    is: ' is ',
    within: ' is within ',
    'starts-with': ' starts with ',
    'ends-with': ' ends with ',
    contains: ' contains ',
  },
  list: ' or ',
}

const pick = (text: Localized, locale: Locale) => (locale === 'zh-CN' ? text.zh : text.en)
const isGroup = (part: Condition) => part.kind === 'all' || part.kind === 'any'

function printCompare({ sum, constant, is }: Compare, name: (quantity: Quantity) => string): string {
  const side = (parts: readonly Addend[], extra: number) =>
    [
      ...parts.map(({ times, of }) => [
        ...(Math.abs(times) === 1 ? [] : [`${Math.abs(times)}`]),
        ...of.map(name),
      ]),
      ...(extra === 0 ? [] : [[`${extra}`]]),
    ]
      .map((factors) => factors.join(' × '))
      .join(' + ') || '0'
  const left = side(
    sum.filter(({ times }) => times > 0),
    Math.max(constant, 0),
  )
  const right = side(
    sum.filter(({ times }) => times < 0),
    Math.max(-constant, 0),
  )
  return `${left} ${is === 'zero' ? '=' : '≤'} ${right}`
}

function printWords({ of, test, among, every }: Words, names: Names, locale: Locale): string {
  const words = locale === 'zh-CN' ? chinese : english
  const given = Array.isArray(among)
    ? among.join(words.list)
    : pick(names.field(among as FieldReference), locale)
  return `${every === true ? words.every : ''}${pick(names.field(of), locale)}${words.test[test]}${given}`
}
