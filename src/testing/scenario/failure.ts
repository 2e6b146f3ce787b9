import type { Localized } from '../../index.ts'
import { nearest } from '../../json/suggest.ts'

/** 未通过之处: one thing that is not as a case expects. */
export interface Failure {
  readonly message: Localized
  /** Where the expectation stands, or the case. */
  readonly line?: number
  readonly column?: number
  /** How the verdict came about, as indented lines. */
  readonly trace?: Localized
}

/** A failure that does not know yet where it stands: the path is that within the case. */
export interface Unplaced extends Omit<Failure, 'line' | 'column'> {
  readonly path: readonly (string | number)[]
}

/** A text of both languages, made of the same parts. */
export const said = (en: string, zh: string): Localized => ({ zh, en })

/** A message with a hint behind it, where there is one. */
export const withHint = ({ zh, en }: Localized, hint: Localized | undefined): Localized =>
  hint === undefined ? { zh, en } : said(`${en}; ${hint.en}`, `${zh}；${hint.zh}`)

/** What was probably meant, or else what there is to choose from. */
export function meant(wrong: string, known: readonly string[]): Localized | undefined {
  const word = nearest(wrong, known)
  if (word !== undefined) return said(`did you mean \`${word}\`?`, `是否指 \`${word}\`？`)
  if (known.length === 0) return undefined
  const some = few(known, 8)
  return said(`choose among ${some.en}`, `可选 ${some.zh}`)
}

/** Few of many, and how many more there are. */
export function few(texts: readonly string[], most = 6): Localized {
  const shown = texts.slice(0, most).join(', ')
  const more = texts.length - most
  if (more <= 0) return { zh: shown.replaceAll(', ', '、'), en: shown }
  return { zh: `${shown.replaceAll(', ', '、')}等${texts.length}项`, en: `${shown} and ${more} more` }
}
