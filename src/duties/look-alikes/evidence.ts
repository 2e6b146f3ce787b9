import { articlesOf } from './articles.ts'
import type { NamedMatter } from './matter.ts'
import type { Split } from './split.ts'

/** Why two matters are suggested as look-alikes. */
export interface LookAlikeEvidence {
  /** Words that both names have, in the order of the first name; for reading only, the score does not use them. */
  readonly words: readonly string[]
  /** What the names share, in whole per mille of their weighed pairs of characters. */
  readonly grams: number
  /** Articles that both cite. */
  readonly basis: readonly string[]
  /** The objects that are stated of either. */
  readonly objects: { readonly one: readonly string[]; readonly other: readonly string[] }
  /** What one name has more than the other, where that is all that tells them apart. */
  readonly qualifier?: string
}

/** Gathers what speaks for a pair. */
export type EvidenceOf = (
  one: NamedMatter,
  other: NamedMatter,
  grams: number,
  split: Split | undefined,
) => LookAlikeEvidence

/** Makes a reader of evidence, which reads each matter once, in however many pairs it stands. */
export function evidenceReader(): EvidenceOf {
  const segmenter = wordSegmenter()
  const wordsIn = once(({ name }) => {
    const segments = segmenter === undefined ? [] : Array.from(segmenter.segment(name.normalize('NFKC')))
    return new Set(segments.flatMap(({ segment, isWordLike }) => (isWordLike === true ? [segment] : [])))
  })
  const citedBy = once(({ basis }) => new Set(articlesOf(basis ?? [])))
  return (one, other, grams, split) => ({
    words: [...wordsIn(one)].filter((word) => wordsIn(other).has(word)),
    grams,
    basis: [...citedBy(one)].filter((article) => citedBy(other).has(article)),
    objects: { one: one.object ?? [], other: other.object ?? [] },
    ...(split?.qualifier === undefined ? {} : { qualifier: split.qualifier }),
  })
}

// not every machine has it, nor the same dictionary; so words are for reading only
const wordSegmenter = (): Intl.Segmenter | undefined =>
  typeof Intl === 'undefined' || Intl.Segmenter === undefined
    ? undefined
    : new Intl.Segmenter('zh', { granularity: 'word' })

function once(read: (matter: NamedMatter) => ReadonlySet<string>) {
  const known = new Map<NamedMatter, ReadonlySet<string>>()
  return (matter: NamedMatter): ReadonlySet<string> => {
    const held = known.get(matter) ?? read(matter)
    known.set(matter, held)
    return held
  }
}
