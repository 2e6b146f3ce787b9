import type { PackDocument } from '../../index.ts'
import type { LintFinding } from './lint-pack.ts'
import { isTree, walk } from './walk.ts'

/** Texts that stand in one language only: not written, the same in both, or no more than the id. */
export function translationFindings(pack: PackDocument): readonly LintFinding[] {
  const told = (path: LintFinding['path'], message: string, hint: string): LintFinding => ({
    code: 'missing-translation',
    pack: pack.id,
    path,
    message,
    hint,
  })
  const untitled = Object.entries(pack.parameters ?? {})
    .filter(([, { title }]) => title === undefined)
    .map(([id]) =>
      told(['parameters', id], `parameter \`${id}\` has no title`, 'give it one in both languages'),
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
      ...(isChinese ? [] : [told([...path, 'zh'], `\`${zh}\` is no Chinese text`, 'write it in Chinese')]),
      ...(isEnglish ? [] : [told([...path, 'en'], `\`${en}\` is no English text`, 'write it in English')]),
    ]
  })
  return [...untitled, ...texts]
}

const han = /\p{Script=Han}/u
const latin = /\p{Script=Latin}/u
const letters = /\p{L}/u

/** The id of whatever a title belongs to; one that is a single word may well be its title. */
const idOf = (pack: PackDocument, path: LintFinding['path']): string | undefined => {
  const owner = path.at(-2) ?? pack.id
  return String(owner).includes('-') ? String(owner) : undefined
}
