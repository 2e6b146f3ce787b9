import { factsAbout, type World } from '../backends/memory/facts.ts'
import type { Row } from '../backends/memory/view.ts'
import type { FieldReference } from '../condition/nodes.ts'
import { findPath } from '../measures/path.ts'
import type { Localized } from '../model/localized.ts'
import { unknownText } from './numbers.ts'
import { wordText } from './words.ts'

/** What a field of a subject says, as people say it: a name, the title of a word, a rank. */
export function fieldText(of: FieldReference, row: Row, world: World): Localized {
  const { words, open } = factsAbout(row, world).words(of)
  const path = findPath(row.relation.name, of.path, world.space)
  const end = 'wrong' in path ? undefined : path.end
  if (words.length === 0) return open ? unknownText : { zh: '（无）', en: 'none' }
  const texts = words.map((word) => wordText(word, end, row, world))
  return { zh: texts.map((text) => text.zh).join('、'), en: texts.map((text) => text.en).join(', ') }
}

/** Words with which a field is compared, as people say them. */
export function wordsText(words: readonly string[], of: FieldReference, row: Row, world: World): Localized {
  const path = findPath(row.relation.name, of.path, world.space)
  const texts = words.map((word) => wordText(word, 'wrong' in path ? undefined : path.end, row, world))
  return { zh: texts.map((text) => text.zh).join('、'), en: texts.map((text) => text.en).join(' or ') }
}
