import type { PackDocument } from '../../index.ts'
import { slipOf } from '../../json/slip.ts'
import { quoted } from '../../json/wording.ts'
import { wordsByField } from '../../json/words-by-field.ts'
import type { LintFinding } from './lint-pack.ts'
import { walk } from './walk.ts'

/** Words that stand once in the filters of packs, and are near one with which the same field is compared elsewhere. */
export function misspeltFindings(packs: readonly PackDocument[]): readonly LintFinding[] {
  const all = packs.map((pack) => ({ pack, words: wordsByField({ ...pack }) }))
  const uses = (field: string, word: string) =>
    all.flatMap(({ words }) => words.get(field)?.get(word) ?? []).length
  const earlier = new Set<string>()
  return all.flatMap(({ pack, words }) =>
    [...words].flatMap(([field, inField]) => {
      if (!isCompared(field)) return []
      const others = all.flatMap((one) => [...(one.words.get(field)?.keys() ?? [])])
      return [...inField].flatMap(([word, [path]]): readonly LintFinding[] => {
        const meant = uses(field, word) > 1 || path === undefined ? undefined : slipOf(word, others)
        const pair = `${field} ${[word, meant].toSorted().join(' ')}`
        // of two words that both stand once either may be the wrong one: it is told once
        if (meant === undefined || path === undefined || earlier.has(pair)) return []
        earlier.add(pair)
        const message = {
          zh: `\`${field}\` 在此与${quoted(word)}相比，在别处与${quoted(meant)}相比`,
          en: `\`${field}\` is compared with ${quoted(word)} here and with ${quoted(meant)} elsewhere`,
        }
        const hint = { zh: `是否应为${quoted(meant)}？`, en: `did you mean ${quoted(meant)}?` }
        return [{ code: 'misspelt-word', pack: pack.id, path, message, hint }]
      })
    }),
  )
}

// what stands below other keys is no word of a field: an id, a name of something in the pack
const isCompared = (field: string): boolean => !namesOfPacks.includes(field)
const namesOfPacks = [
  'id',
  'rules',
  'parameter',
  'measure',
  'measures',
  'source',
  'article',
  'of',
  'field',
  'subject',
  'relation',
  'version',
  'unit',
  'from',
  'until',
  'on',
  'at',
  'kind',
  'by',
  'value',
]

/** Texts that look like several words written as one: `中心、站、所`. */
export function joinedFindings(pack: PackDocument): readonly LintFinding[] {
  return walk(pack).flatMap(({ value, path }): readonly LintFinding[] => {
    const key = path.at(-1)
    const test = typeof key === 'number' ? path.at(-2) : key
    if (typeof value !== 'string' || typeof test !== 'string' || !tests.includes(test)) return []
    const words = value.split(/[、，,；;|/]\s*/u).filter((word) => word.trim() !== '')
    if (words.length < 2) return []
    const message = {
      zh: `${quoted(value)}是一个词，其中有分隔符：须完整地出现才符合`,
      en: `${quoted(value)} is one text with separators in it, and is looked for as a whole`,
    }
    const list = `[${words.map((word) => word.trim()).join(', ')}]`
    const hint = { zh: `请写成列表 \`${list}\``, en: `write a list: \`${list}\`` }
    return [{ code: 'joined-words', pack: pack.id, path, message, hint }]
  })
}

const tests: readonly string[] = [
  'startsWith',
  'endsWith',
  'contains',
  'oneOf',
  'notStartsWith',
  'notEndsWith',
  'notContains',
  'notOneOf',
]

/** Values of a parameter that do not stand in the order of their days. */
export function orderFindings(pack: PackDocument): readonly LintFinding[] {
  return Object.entries(pack.parameters ?? {}).flatMap(([id, { values }]) =>
    values.flatMap(({ from }, index): readonly LintFinding[] => {
      const before = values[index - 1]
      if (before === undefined || before.from <= from) return []
      const message = {
        zh: `参数 \`${id}\` 自 ${from} 起的值写在自 ${before.from} 起的值之后`,
        en: `the value of parameter \`${id}\` from ${from} stands after that from ${before.from}`,
      }
      const hint = {
        zh: '请按日期先后排列；以开始日期最晚的为准，与排列无关',
        en: 'put the earlier day first; the latest that has begun counts, in whatever order they stand',
      }
      const path = ['parameters', id, 'values', index, 'from']
      return [{ code: 'unordered-values', pack: pack.id, path, message, hint }]
    }),
  )
}
