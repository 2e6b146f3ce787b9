import type { Localized, PackDocument } from '../../index.ts'
import { quoted } from '../../json/wording.ts'
import type { LintFinding } from './lint-pack.ts'
import { isTree, walk } from './walk.ts'

/** Texts that stand in one language only: not written, the same in both, or no more than the id. */
export function translationFindings(pack: PackDocument): readonly LintFinding[] {
  const told = (path: LintFinding['path'], message: Localized, hint: Localized): LintFinding => ({
    code: 'missing-translation',
    pack: pack.id,
    path,
    message,
    hint,
  })
  const untitled = Object.entries(pack.parameters ?? {})
    .filter(([, { title }]) => title === undefined)
    .map(([id]) =>
      told(
        ['parameters', id],
        { zh: `参数 \`${id}\` 没有名称`, en: `parameter \`${id}\` has no title` },
        { zh: '请写中英文名称', en: 'give it one in both languages' },
      ),
    )
  const texts = walk(pack).flatMap(({ value, path }): readonly LintFinding[] => {
    if (!isTree(value)) return []
    const { zh, en } = value
    if (typeof zh !== 'string' || typeof en !== 'string') return []
    const id = idOf(pack, path)
    const isSaid = (text: string) => text.trim() !== '' && text.trim() !== id
    const isChinese = isSaid(zh) && (han.test(zh) || !letters.test(zh))
    const isEnglish = isSaid(en) && !(han.test(en) && !latin.test(en))
    return [
      ...(isChinese ? [] : [told([...path, 'zh'], isNo(zh, '中文', 'Chinese'), writeIn('中文', 'Chinese'))]),
      ...(isEnglish ? [] : [told([...path, 'en'], isNo(en, '英文', 'English'), writeIn('英文', 'English'))]),
    ]
  })
  return [...untitled, ...texts]
}

const isNo = (text: string, zh: string, en: string): Localized => ({
  zh: `${quoted(text)}不是${zh}`,
  en: `${quoted(text)} is no ${en} text`,
})

const writeIn = (zh: string, en: string): Localized => ({ zh: `请用${zh}书写`, en: `write it in ${en}` })

const han = /\p{Script=Han}/u
const latin = /\p{Script=Latin}/u
const letters = /\p{L}/u

/** The id of whatever a title belongs to; one that is a single word may well be its title. */
const idOf = (pack: PackDocument, path: LintFinding['path']): string | undefined => {
  const owner = path.at(-2) ?? pack.id
  return String(owner).includes('-') ? String(owner) : undefined
}
