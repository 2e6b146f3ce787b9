import type { PackDocument } from '../../index.ts'
import type { LintFinding } from './lint-pack.ts'
import { isTree, walk } from './walk.ts'

/** Citations that name a source and not the article in it. */
export function citationFindings(pack: PackDocument): readonly LintFinding[] {
  return walk(pack).flatMap(({ value, path }): readonly LintFinding[] => {
    if (path.at(-1) !== 'cite' || !isTree(value) || typeof value['source'] !== 'string') return []
    if (typeof value['article'] === 'string') return []
    const message = {
      zh: `引用来源 \`${value['source']}\` 未写条款`,
      en: `source \`${value['source']}\` is cited without an article`,
    }
    const hint = { zh: '请写明 `article`', en: 'give its `article`' }
    return [{ code: 'missing-article', pack: pack.id, path, message, hint }]
  })
}
