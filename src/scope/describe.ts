import { levels } from '../model/level.ts'
import type { Localized } from '../model/localized.ts'
import { scope as fields } from '../model/scope.ts'
import { dimensions } from './part.ts'
import type { Scope, ScopeWords } from './scope.ts'

/** A scope in words: `对象：渔业船舶；环节：检验`, and the whole where it is not narrowed. */
export function describeScope(scope: Scope): Localized {
  const parts = dimensions.flatMap((dimension) => {
    const words = scope[dimension]
    if (words === undefined || words === null) return []
    const { title } = fields[dimension]
    const { zh, en } = listed(words, dimension === 'level' ? levelTitle : asWritten)
    return [{ zh: `${title.zh}：${zh}`, en: `${title.en}: ${en}` }]
  })
  if (parts.length === 0) return { zh: '全部', en: 'the whole' }
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') }
}

function listed(words: ScopeWords, titleOf: (word: string) => Localized): Localized {
  const all = typeof words === 'string' ? [words] : 'except' in words ? words.except : words
  const titles = all.map(titleOf)
  const zh = titles.map((title) => title.zh).join('、')
  const en = titles.map((title) => title.en).join(', ')
  const but = typeof words !== 'string' && 'except' in words
  return but ? { zh: `除${zh}以外`, en: `all but ${en}` } : { zh, en }
}

const asWritten = (word: string): Localized => ({ zh: word, en: word })

const levelTitle = (word: string): Localized =>
  levels.find((level) => level.word === word)?.title ?? asWritten(word)
