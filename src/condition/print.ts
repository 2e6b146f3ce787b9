import type { Locale, Localized } from '../model/localized.ts'
import type { Addend, Compare, Condition, FieldReference, Quantity, Words } from './nodes.ts'
import { shiftedName } from './shift.ts'

/** What quantities and fields are called. */
export interface Names {
  readonly quantity: (quantity: Quantity) => Localized
  readonly field: (field: FieldReference) => Localized
  /** A constant that a quantity is compared with, where it is no plain number: a day, a rank. */
  readonly constant?: (value: number, of: Quantity) => Localized | undefined
  /** A word with which a field is compared, where it has a title: 政府工作部门. */
  readonly word?: (word: string, of: FieldReference) => Localized
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
      return printCompare(condition, names, locale)
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

function printCompare({ sum, constant, is }: Compare, names: Names, locale: Locale): string {
  const called = (one: Quantity) => {
    const name = names.quantity(one)
    return pick(one.shift === undefined ? name : shiftedName(name, one.shift), locale)
  }
  const side = (sign: 1 | -1, extra: number) => {
    const products = sum
      .filter(({ times }) => times * sign > 0)
      .map(({ times, of }) => [...(times * sign === 1 ? [] : [`${times * sign}`]), ...of.map(called)])
    return (
      [...products, ...(extra > 0 ? [[`${extra}`]] : [])].map((one) => one.join(' × ')).join(' + ') || '0'
    )
  }
  const own = ownWords(sum, constant, names)
  if (own !== undefined) return `${side(own.sign, 0)} ${own.is[is]} ${pick(own.text, locale)}`
  const [ups, downs] = [sum.some(({ times }) => times > 0), sum.some(({ times }) => times < 0)]
  if (is === 'at-most-zero' && downs && !ups) return `${side(-1, -constant)} ≥ ${side(1, constant)}`
  // of whole numbers, one more than the left is at most the right
  if (is === 'at-most-zero' && downs && constant === 1) return `${side(1, 0)} < ${side(-1, 0)}`
  return `${side(1, constant)} ${is === 'zero' ? '=' : '≤'} ${side(-1, -constant)}`
}

/** The constant in the words of the one quantity it is compared with, and how that quantity compares. */
function ownWords([first, ...rest]: readonly Addend[], constant: number, names: Names) {
  if (first === undefined || rest.length > 0 || first.of.length > 1) return undefined
  const sign = first.times === 1 ? 1 : first.times === -1 ? -1 : undefined
  const text = sign === undefined ? undefined : names.constant?.(-sign * constant, first.of[0])
  if (sign === undefined || text === undefined) return undefined
  return { sign, text, is: { zero: '=', 'at-most-zero': sign === 1 ? '≤' : '≥' } } as const
}

function printWords({ of, test, among, every }: Words, names: Names, locale: Locale): string {
  const words = locale === 'zh-CN' ? chinese : english
  const called = (word: string) => (names.word === undefined ? word : pick(names.word(word, of), locale))
  const given = 'kind' in among ? pick(names.field(among), locale) : among.map(called).join(words.list)
  return `${every === true ? words.every : ''}${pick(names.field(of), locale)}${words.test[test]}${given}`
}
