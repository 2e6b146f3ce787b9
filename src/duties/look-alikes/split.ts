import { type Dimension, dimensions, type NamedMatter } from './matter.ts'
import { plainText } from './text.ts'

/** A usual lawful division that may explain why two matters have like names. */
export interface Split {
  readonly by: Dimension
  /** What one name has more than the other: 渔业 in 渔业船舶登记, beside 船舶登记. */
  readonly qualifier?: string
}

/**
 * How two matters may be divided lawfully, if that can be seen.
 *
 * By what is stated first: a dimension in which they have nothing in common, two power types, two places.
 * Then by the names, where one is the other with a qualifier before or in it, or in brackets after it.
 */
export function splitOf(one: NamedMatter, other: NamedMatter): Split | undefined {
  const qualified = qualifierOf(one.name, other.name) ?? qualifierOf(other.name, one.name)
  const stated = statedSplit(one, other)
  if (stated !== undefined) return qualified === undefined ? { by: stated } : { ...qualified, by: stated }
  return qualified
}

function statedSplit(one: NamedMatter, other: NamedMatter): Dimension | undefined {
  const apart = dimensions.find((name) => areApart(one[name] ?? [], other[name] ?? []))
  if (apart !== undefined) return apart
  if (differ(one.powerType, other.powerType)) return 'power'
  return differ(one.jurisdiction, other.jurisdiction) ? 'area' : undefined
}

const differ = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other

function areApart(one: readonly string[], other: readonly string[]): boolean {
  const parts = new Set(one.map(plainText))
  return one.length > 0 && other.length > 0 && !other.some((part) => parts.has(plainText(part)))
}

function qualifierOf(long: string, short: string): Split | undefined {
  const brief = plainText(short)
  const [, before = '', within = ''] = /^(.*)\(([^()]*)\)\s*$/su.exec(long.normalize('NFKC')) ?? []
  if (within !== '' && plainText(before) === brief) return split(plainText(within), true)
  const whole = plainText(long)
  const more = whole.length - brief.length
  if (more <= 0) return undefined
  let after = 0
  while (after < brief.length && whole.at(-1 - after) === brief.at(-1 - after)) after++
  const lead = brief.length - after
  if (whole.slice(0, lead) !== brief.slice(0, lead)) return undefined
  // a qualifier stands before what it qualifies; what follows may only say which step or which power is meant
  return split(whole.slice(lead, lead + more), after >= 2)
}

/** By which dimension a run of characters tells two matters apart; one character, or a word of form, does not. */
function split(run: string, mayBeObject: boolean): Split | undefined {
  const meaning = run.replace(empty, '')
  if (Array.from(meaning).length < 2) return undefined
  const told = marks.find(({ words }) => words.some((word) => meaning.includes(word)))
  if (told !== undefined && (mayBeObject || told.follows)) return { by: told.by, qualifier: run }
  return mayBeObject ? { by: 'object', qualifier: run } : undefined
}

const empty = /中华人民共和国|行政|有关|相关|依法|[的对及和与等]/gu

const marks: readonly { by: Dimension; follows: boolean; words: readonly string[] }[] = [
  {
    by: 'level',
    follows: false,
    words: ['国家级', '省级', '市级', '县级', '区级', '乡级', '镇级', '本级', '上级', '下级'],
  },
  {
    by: 'area',
    follows: false,
    words: ['跨省', '跨市', '跨县', '跨区', '境内', '境外', '辖区', '园区', '区域', '流域', '城区'],
  },
  {
    by: 'stage',
    follows: true,
    words: [
      '初审',
      '复审',
      '预审',
      '初次',
      '首次',
      '变更',
      '延续',
      '注销',
      '补发',
      '换发',
      '补办',
      '年检',
      '年审',
      '验收',
      '竣工',
      '开工',
      '事前',
      '事中',
      '事后',
    ],
  },
  {
    by: 'power',
    follows: true,
    words: ['监督', '检查', '处罚', '强制', '征收', '奖励', '裁决', '给付', '执法', '指导'],
  },
]
