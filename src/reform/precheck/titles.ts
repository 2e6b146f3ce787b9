import type { TreeName } from '../../model/field.ts'
import { levels } from '../../model/level.ts'
import type { Localized } from '../../model/localized.ts'
import { ranks } from '../../model/rank.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { vocabulary } from '../../model/vocabulary.ts'

/** A word of a tree as people say it; without a tree, a level or a rank. */
export function wordTitle(word: string, tree: TreeName | undefined, { words }: Snapshot): Localized {
  const title =
    tree === undefined
      ? [...levels, ...ranks].find((one) => one.word === word)?.title
      : (vocabulary[tree][word] ?? words?.[tree]?.[word])?.title
  return title ?? { zh: word, en: word }
}

/** The name of a body, or its id where it has none. */
export const bodyName = (id: string, { agencies }: Snapshot): string =>
  (agencies ?? []).find((one) => one.id === id)?.name ?? id

/** A body, with the quota category or the grade of which something is said. */
export function rowTitle(
  id: string,
  word: string | undefined,
  tree: TreeName,
  snapshot: Snapshot,
): Localized {
  const name = bodyName(id, snapshot)
  if (word === undefined) return { zh: name, en: name }
  const { zh, en } = wordTitle(word, tree, snapshot)
  return { zh: `${name}（${zh}）`, en: `${name} (${en})` }
}
