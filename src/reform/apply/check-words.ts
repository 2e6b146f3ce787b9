import { suggest } from '../../json/suggest.ts'
import { suggestByTitle } from '../../json/titles.ts'
import type { TreeName } from '../../model/field.ts'
import { declareIt, wordsOf } from '../../model/vocabulary.ts'
import { type Draft, refuse } from './draft.ts'
import type { Step } from './step.ts'

/** Looks at every category and grade that an operation names: it must be a shared word, or one of the snapshot. */
export function checkWords(draft: Draft): void {
  for (const step of draft.steps) {
    for (const [field, word] of Object.entries(step.op)) {
      const tree = trees[field]
      if (tree === undefined || typeof word !== 'string') continue
      const known = wordsOf(tree, draft.before.words?.[tree])
      if (word in known) continue
      const hint = suggest(word, Object.keys(known)) ?? suggestByTitle(word, known) ?? declareIt(tree, word)
      refuse(draft, step, [field], `\`${word}\` is not a declared word`, hint, 'unknown-word')
    }
  }
}

/** Whether an operation names a word that nobody knows: what it takes is not there, and that need not be told. */
export const isMisspelt = ({ problems }: Draft, { at }: Step): boolean =>
  problems.some(({ code, path: [, own] }) => code === 'unknown-word' && own === at)

const trees: Readonly<Partial<Record<string, TreeName>>> = {
  category: 'categories',
  toCategory: 'categories',
  grade: 'grades',
}
