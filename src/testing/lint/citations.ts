import type { PackDocument } from '../../index.ts'
import type { LintFinding } from './lint-pack.ts'
import { isTree, walk } from './walk.ts'

/** Citations that name a source and not the article in it. */
export function citationFindings(pack: PackDocument): readonly LintFinding[] {
  return walk(pack).flatMap(({ value, path }): readonly LintFinding[] => {
    if (path.at(-1) !== 'cite' || !isTree(value) || typeof value['source'] !== 'string') return []
    if (typeof value['article'] === 'string') return []
    const message = `source \`${value['source']}\` is cited without an article`
    return [{ code: 'missing-article', pack: pack.id, path, message, hint: 'give its `article`' }]
  })
}
