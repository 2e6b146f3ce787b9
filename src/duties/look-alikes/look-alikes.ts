import type { Localized } from '../../model/localized.ts'
import { evidenceReader, type LookAlikeEvidence } from './evidence.ts'
import { alikePairs } from './join.ts'
import type { Dimension, NamedMatter } from './matter.ts'
import { pairMessage } from './message.ts'
import { assertScore, type LookAlikesOptions, settleLookAlikes } from './options.ts'
import { type Split, splitOf } from './split.ts'
import { byCode, plainText } from './text.ts'

/** Two matters of two departments that may be the same or similar duties: to be looked at, never a violation. */
export interface LookAlike {
  /** The ids of the two matters, the smaller first. */
  readonly one: string
  readonly other: string
  /** In whole per mille; 1000 for names that are the same. */
  readonly score: number
  readonly evidence: LookAlikeEvidence
  /** The dimension of a usual lawful division that may explain the pair. */
  readonly split?: Dimension
  readonly message: Localized
}

/** The pairs that were found, and what was not looked at. */
export interface LookAlikesReport {
  /** The highest score first, then by ids. */
  readonly suggestions: readonly LookAlike[]
  /** `most`: there are more pairs than were wanted, and these are the best; `effort`: the search gave up. */
  readonly truncated: false | 'most' | 'effort'
  /** Matters that were left out, by id. */
  readonly ignored: readonly { readonly id: string; readonly reason: Localized }[]
}

/**
 * 职责相同或者相近: suggests pairs of matters of different departments whose names and legal bases are alike.
 *
 * @example
 * const { suggestions } = lookAlikes([
 *   { id: 'a', name: '渔业船舶登记', holder: 'agriculture' },
 *   { id: 'b', name: '船舶登记', holder: 'transport' },
 * ])
 * suggestions.map(({ one, other, score, split }) => ({ one, other, score, split }))
 * // → [{ one: 'a', other: 'b', score: 600, split: 'object' }]
 */
export function lookAlikes(
  matters: readonly NamedMatter[],
  options: LookAlikesOptions = {},
): LookAlikesReport {
  const { scorer, ...settled } = settleLookAlikes(matters, options)
  const named = matters.filter(({ name }) => plainText(name) !== '')
  const sorted = named.toSorted((one, other) => byCode(one.id, other.id))
  const search = scorer === undefined ? settled : { ...settled, atLeast: settled.askFrom, most: mostAsked }
  const found = alikePairs(sorted, search)
  const evidenceOf = evidenceReader()
  const pairs = found.pairs.flatMap((pair): readonly Scored[] => {
    const [one, other] = [sorted[pair.one], sorted[pair.other]]
    if (one === undefined || other === undefined) return []
    const split = splitOf(one, other)
    const evidence = evidenceOf(one, other, found.shareOf(pair.one, pair.other), split)
    const score = scorer === undefined ? pair.score : assertScore(scorer(one, other, evidence), one, other)
    return score < settled.atLeast ? [] : [{ one, other, score, evidence, split }]
  })
  // those of one score stay in the order of their ids
  const ranked = scorer === undefined ? pairs : inOrder(pairs)
  const more = found.more || ranked.length > settled.most
  return {
    suggestions: ranked.slice(0, settled.most).map(suggestion),
    truncated: found.gaveUp ? 'effort' : more && 'most',
    ignored: matters.filter(({ name }) => plainText(name) === '').map(({ id }) => ({ id, reason: nameless })),
  }
}

interface Scored {
  readonly one: NamedMatter
  readonly other: NamedMatter
  readonly score: number
  readonly evidence: LookAlikeEvidence
  readonly split: Split | undefined
}

const mostAsked = 1_000_000

const nameless: Localized = { zh: '名称中没有文字', en: 'the name holds no letter and no digit' }

const inOrder = (pairs: readonly Scored[]): readonly Scored[] =>
  pairs.toSorted(
    (one, other) =>
      other.score - one.score || byCode(one.one.id, other.one.id) || byCode(one.other.id, other.other.id),
  )

function suggestion({ one, other, score, evidence, split }: Scored): LookAlike {
  return {
    one: one.id,
    other: other.id,
    score,
    evidence,
    ...(split === undefined ? {} : { split: split.by }),
    message: pairMessage(one, other, score, evidence, split),
  }
}
