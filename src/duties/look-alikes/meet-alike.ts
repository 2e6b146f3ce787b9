import type { Effort } from './effort.ts'
import type { Group } from './groups.ts'
import { enter, type Postings, postings } from './postings.ts'
import { type Fraction, leastShare } from './score.ts'
import { sharedCount, sharedWeight } from './shared.ts'

/** From which score on names are wanted, and what is done with two that may reach it. */
export interface Meeting {
  readonly least: () => number
  readonly effort: Effort
  readonly meet: (one: Group, other: Group, grams: Fraction) => void
}

/**
 * Compares the names that may reach the score, and only those; they come lightest first.
 *
 * Two names that share a part t of what they weigh together share at least t of each; so the rarest gram they
 * share stands among the rare grams of each, before what is left weighs less than t (prefix filtering). Only
 * these are indexed and looked up. As the lighter name comes first, it is indexed only for 2t ÷ (1 + t).
 *
 * Names that share an article may be less alike, so more of their grams are indexed, but with the article.
 */
export function meetAlike(part: readonly Group[], weights: readonly number[], meeting: Meeting): void {
  const { least, effort, meet } = meeting
  // apart from the groups, so that most of them need not be touched
  const groupWeights = Int32Array.from(part, ({ weight }) => weight)
  const holders = Int32Array.from(part, ({ holder }) => holder)
  const met = new Int32Array(part.length).fill(-1)
  const byGram = postings(weights.length)
  const cited = part.reduce((sum, { grams, articles }) => sum + grams.length * articles.length, 0)
  const byArticle = postings(2 ** Math.ceil(Math.log2(Math.min(cited, 2 ** 22) + 1)))
  const slotOf = (article: number, gram: number) =>
    (Math.imul(article + 1, 0x9e3779b1) ^ Math.imul(gram + 1, 0x85ebca6b)) & (byArticle.heads.length - 1)

  part.forEach((group, mine) => {
    // names that differ do not reach 1000
    if (effort.left < 0 || least() === 1000) return
    const rests = restsOf(group, weights)
    follow(byGram, group, mine, rests, (gram) => gram)
    for (const article of group.articles) {
      follow(byArticle, group, mine, rests, (gram) => slotOf(article, gram))
    }
    index(byGram, group, mine, rests, (gram) => gram)
    for (const article of group.articles) {
      index(byArticle, group, mine, rests, (gram) => slotOf(article, gram))
    }
  })

  function follow(
    from: Postings,
    group: Group,
    mine: number,
    rests: readonly number[],
    slotAt: SlotOf,
  ): void {
    const plain = leastShare(least(), false)
    const citing = leastShare(least(), true)
    const share = from === byArticle ? citing : plain
    const lightest = (share.part * group.weight) / share.whole
    const lowest = group.articles.length === 0 ? plain : citing
    const sought = reach(rests, share)
    for (let at = 0; at < sought; at++) {
      const gram = group.grams[at] ?? 0
      const { heads, entries } = from
      for (let next = heads[slotAt(gram)] ?? -1; next !== -1; next = entries[next] ?? -1) {
        if (--effort.left < 0) return
        const theirs = entries[next + 1] ?? 0
        const together = group.weight + (groupWeights[theirs] ?? 0)
        if (together - group.weight < lightest) break
        if (met[theirs] === mine || (group.holder !== -1 && group.holder === holders[theirs])) continue
        // where this is the rarest gram they share, nothing before it is shared
        const atMost = Math.min(rests[at] ?? 0, entries[next + 3] ?? 0)
        if (isShort(atMost, together, lowest)) continue
        const other = part[theirs]
        if (other === undefined || other.grams[entries[next + 2] ?? 0] !== gram) continue
        const cites = sharedCount(group.articles, other.articles) > 0
        const needed = cites ? citing : plain
        if ((from === byArticle && !cites) || isShort(atMost, together, needed)) continue
        met[theirs] = mine
        const shared = sharedWeight(group.grams, other.grams, weights)
        if (isShort(shared, together, needed)) continue
        meet(group, other, { part: shared, whole: together - shared })
      }
    }
  }

  function index(into: Postings, group: Group, mine: number, rests: readonly number[], slotAt: SlotOf): void {
    const { part: sought, whole } = leastShare(least(), into === byArticle)
    const kept = reach(rests, { part: 2 * sought, whole: whole + sought })
    for (let at = 0; at < kept; at++) enter(into, slotAt(group.grams[at] ?? 0), mine, at, rests[at] ?? 0)
  }
}

type SlotOf = (gram: number) => number

/** Whether two names that weigh so much together share less than a part of it. */
const isShort = (shared: number, together: number, { part, whole }: Fraction): boolean =>
  shared * (whole + part) < part * together

/** How many grams stand before what is left of a name weighs less than a share of it. */
function reach(rests: readonly number[], { part, whole }: Fraction): number {
  const needed = part * (rests[0] ?? 0)
  let end = 0
  while (end < rests.length && (rests[end] ?? 0) * whole >= needed) end++
  return end
}

/** By position: the weight of a name from there on. */
function restsOf({ grams }: Group, weights: readonly number[]): readonly number[] {
  const rests: number[] = Array.from(grams, () => 0)
  let rest = 0
  for (let at = grams.length - 1; at >= 0; at--) {
    rest += weights[grams[at] ?? 0] ?? 0
    rests[at] = rest
  }
  return rests
}
