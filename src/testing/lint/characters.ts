import type { PackDocument } from '../../index.ts'
import type { LintCode, LintFinding } from './lint-pack.ts'
import { walk } from './walk.ts'

/** Characters that look like others, or are wider than they should be, in ids, words, numbers and texts. */
export function characterFindings(pack: PackDocument): readonly LintFinding[] {
  return walk(pack).flatMap(({ value, path }) => {
    const key = path.at(-1)
    const found = [
      ...(typeof key === 'string' ? suspicions(key, notProse) : []),
      ...(typeof value === 'string' ? suspicions(value, wideIn(path)) : []),
    ]
    return found.map(({ code, character }): LintFinding => {
      const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
      const usual = plain(character)
      const message = {
        zh: `此处有字符 U+${number}，通常写作 \`${usual}\``,
        en: `U+${number} stands where \`${usual}\` is usual`,
      }
      const hint =
        code === 'full-width-characters'
          ? { zh: '请改用半角', en: 'write it half as wide' }
          : { zh: '请重新输入', en: 'write it anew' }
      return { code, pack: pack.id, path, message, hint }
    })
  })
}

interface Suspicion {
  readonly code: LintCode
  readonly character: string
}

function suspicions(text: string, wide: RegExp): readonly Suspicion[] {
  const [fullWidth] = wide.exec(text) ?? []
  const [hidden] = invisible.exec(text) ?? []
  const foreign = text.split(/[^\p{L}]+/u).flatMap(foreignIn)
  const character = hidden ?? foreign[0]
  return [
    ...(fullWidth === undefined ? [] : [{ code: 'full-width-characters', character: fullWidth } as const]),
    ...(character === undefined ? [] : [{ code: 'confusable-characters', character } as const]),
  ]
}

/** Letters of another alphabet within a word of Latin ones. */
function foreignIn(word: string): readonly string[] {
  return /\p{Script=Latin}/u.test(word) ? (/[\p{Script=Cyrillic}\p{Script=Greek}]/u.exec(word) ?? []) : []
}

const invisible = /[\u200B-\u200F\u202A-\u202E\u2060\u00AD\uFEFF]/u

// Chinese prose has full-width marks of its own, yet its digits and letters are half as wide
const chineseProse = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/u
const notProse = /[\uFF01-\uFF5E\u3000]/u

const proseKeys: readonly unknown[] = ['zh', 'note', 'article', 'title', 'document', 'issuer', 'unit']

function wideIn(path: LintFinding['path']): RegExp {
  const isReason = path[0] === 'notRules'
  return isReason || proseKeys.includes(path.at(-1)) ? chineseProse : notProse
}

const plain = (character: string): string => {
  const narrow = character.normalize('NFKC')
  return lookAlikes.get(character) ?? (invisible.test(narrow) ? '' : narrow)
}

const lookAlikes: ReadonlyMap<string, string> = new Map(
  [...'аеорсухіјѕԁорАВЕКМНОРСТХαορνΑΒΕΖΗΙΚΜΝΟΡΤΥΧ'].map((letter, index) => [
    letter,
    [...'aeopcyxijsdopABEKMHOPCTXaopvABEZHIKMNOPTYX'][index] ?? letter,
  ]),
)
