import { quoted } from '../../json/wording.ts'
import type { Localized } from '../../model/localized.ts'
import type { LookAlikeEvidence } from './evidence.ts'
import type { Dimension, NamedMatter } from './matter.ts'
import type { Split } from './split.ts'
import { plainText } from './text.ts'

/** What is said of a pair: how alike, by what, how it may be explained, and that it is only a suggestion. */
export function pairMessage(
  one: NamedMatter,
  other: NamedMatter,
  score: number,
  { words, basis }: LookAlikeEvidence,
  split: Split | undefined,
): Localized {
  const isSame = plainText(one.name) === plainText(other.name)
  const alike = isSame ? { zh: '名称相同', en: 'have the same name' } : likeness(score)
  const zh = [`${inText(one, '（', '）')}与${inText(other, '（', '）')}${alike.zh}`]
  const en = [`${inText(one, ' (', ')')} and ${inText(other, ' (', ')')} ${alike.en}`]
  if (words.length > 0) {
    zh.push(`共有“${words.slice(0, shown).join('”“')}”`)
    en.push(`both say ${words.slice(0, shown).join(', ')}`)
  }
  if (basis.length > 0) {
    zh.push(`同依据${basis.slice(0, shown).join('、')}`)
    en.push(`both rest on ${basis.slice(0, shown).join(', ')}`)
  }
  if (split !== undefined) {
    const { by, qualifier } = split
    zh.push(`或系按${dimensionWords[by].zh}划分${qualifier === undefined ? '' : `（${qualifier}）`}`)
    en.push(`perhaps divided by ${dimensionWords[by].en}${qualifier === undefined ? '' : ` (${qualifier})`}`)
  }
  return { zh: `${zh.join('；')}；仅供核对`, en: `${en.join('; ')}; to be looked at, no violation` }
}

const likeness = (score: number): Localized => ({
  zh: `相近（${score}‰）`,
  en: `are alike (${score} per mille)`,
})

const inText = ({ name, holder, holderName }: NamedMatter, open: string, close: string): string =>
  `${quoted(name)}${open}${holderName ?? holder}${close}`

const shown = 5

const dimensionWords: Readonly<Record<Dimension, Localized>> = {
  object: { zh: '对象', en: 'object' },
  stage: { zh: '环节', en: 'stage' },
  area: { zh: '区域', en: 'area' },
  level: { zh: '层级', en: 'level' },
  power: { zh: '权能', en: 'power' },
}
