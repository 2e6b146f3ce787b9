import type { Localized, PackDocument } from '../../index.ts'
import { quoted } from '../../json/wording.ts'
import type { LintFinding } from './lint-pack.ts'
import { isTree, walk } from './walk.ts'

/** Citations of which it is not clear that they mean the same: one article in two spellings, one document twice. */
export function spellingFindings(pack: PackDocument): readonly LintFinding[] {
  const told = (path: LintFinding['path'], message: Localized, hint: Localized): LintFinding => ({
    code: 'ambiguous-citation',
    pack: pack.id,
    path,
    message,
    hint,
  })
  const articles = new Map<string, string>()
  const cited = walk(pack).flatMap(({ value, path }): readonly LintFinding[] => {
    if (!isTree(value) || (path.at(-1) !== 'cite' && path.at(-1) !== 'authority')) return []
    const { source, article } = value
    if (typeof source !== 'string' || typeof article !== 'string') return []
    const key = `${source} ${folded(article)}`
    const first = articles.get(key) ?? article
    articles.set(key, first)
    if (first === article) return []
    const message = {
      zh: `来源 \`${source}\` 的${quoted(article)}在别处写作${quoted(first)}`,
      en: `${quoted(article)} of source \`${source}\` is cited as ${quoted(first)} elsewhere`,
    }
    const hint = { zh: '请统一写法', en: 'write both in the same way' }
    return [told([...path, 'article'], message, hint)]
  })
  const documents = new Map<string, string>()
  const sources = Object.entries(pack.sources).flatMap(
    ([id, { document, title }]): readonly LintFinding[] => {
      const key = folded(document ?? title)
      const first = documents.get(key) ?? id
      documents.set(key, first)
      const message = {
        zh: `来源 \`${id}\` 与 \`${first}\` 是同一文件`,
        en: `source \`${id}\` is the same document as \`${first}\``,
      }
      const hint = {
        zh: '请保留一个，用 `article` 区分各部分',
        en: 'keep one, and tell its parts apart by `article`',
      }
      return first === id ? [] : [told(['sources', id], message, hint)]
    },
  )
  return [...cited, ...sources]
}

/** A text without what people write now one way and now another: width, blanks, brackets, numbers. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()〔〕[\]【】]/gu, '')
    .replace(/[一二三四五六七八九十百]+(?=[条款项章节目号])/gu, (word) => String(numberOf(word)))

function numberOf(word: string): number {
  let [whole, digit] = [0, 0]
  for (const character of word) {
    const unit = character === '十' ? 10 : character === '百' ? 100 : undefined
    if (unit === undefined) digit = '一二三四五六七八九'.indexOf(character) + 1
    else {
      whole += Math.max(digit, 1) * unit
      digit = 0
    }
  }
  return whole + digit
}
