import { type BestPairs, bestPairs, type ScoredPair } from './best-pairs.ts'
import type { Effort } from './effort.ts'
import { type Group, type Groups, groupsOf } from './groups.ts'
import type { NamedMatter } from './matter.ts'
import { meetAlike } from './meet-alike.ts'
import { pairsAcross, pairsWithin } from './pairs-between.ts'
import { type Fraction, scoreOf } from './score.ts'
import { sharedCount, sharedWeight, weigh } from './shared.ts'

/** What is looked for: how many pairs at most, from which score on, and after how many comparisons to give up. */
export interface Search {
  readonly most: number
  readonly atLeast: number
  readonly mostCompared: number
  readonly jurisdictions: 'apart' | 'together'
}

/** The pairs that were found, best first, and whether there are more of them or might be. */
export interface Found {
  readonly pairs: readonly ScoredPair[]
  readonly more: boolean
  readonly gaveUp: boolean
  /** What two names share, in whole per mille of their weight. */
  readonly shareOf: (one: number, other: number) => number
}

/** Finds the pairs of two departments that reach a score; the matters are sorted by id. */
export function alikePairs(matters: readonly NamedMatter[], search: Search): Found {
  const groups = groupsOf(matters, search.jurisdictions === 'apart')
  const best = bestPairs(search.most, search.atLeast)
  const run = { groups, best, effort: { left: search.mostCompared } }
  for (const part of groups.parts) for (const group of part) meetEqual(group, run)
  for (const part of groups.parts) {
    const meet = (one: Group, other: Group, grams: Fraction) => meetCiting(one, other, grams, run)
    meetAlike(part, groups.weights, { least: best.least, effort: run.effort, meet })
  }
  const shareOf = (one: number, other: number): number => {
    const [mine = [], theirs = []] = [groups.grams[one], groups.grams[other]]
    const part = sharedWeight(mine, theirs, groups.weights)
    const whole = weigh(mine, groups.weights) + weigh(theirs, groups.weights) - part
    return scoreOf({ grams: { part, whole }, articles: { part: 0, whole: 0 } })
  }
  return { ...best.ended(), gaveUp: run.effort.left < 0, shareOf }
}

interface Run {
  readonly groups: Groups
  readonly best: BestPairs
  readonly effort: Effort
}

/** Pairs the matters of one name. */
function meetEqual(group: Group, { groups: { holders }, best, effort }: Run): void {
  if (group.holder !== -1) return
  pairsWithin(group, { holders, effort, meet: (one, other) => best.take({ one, other, score: 1000 }) })
}

/** Pairs the matters of two names, by what they cite: the score hangs on it. */
function meetCiting(one: Group, other: Group, grams: Fraction, { groups, best, effort }: Run): void {
  for (const mine of one.citing) {
    for (const theirs of other.citing) {
      if (--effort.left < 0) return
      const score = scoreOf({ grams, articles: articleShare(mine.articles, theirs.articles) })
      if (score < best.least()) continue
      const meet = (first: number, second: number) => best.take({ one: first, other: second, score })
      pairsAcross(mine, theirs, { holders: groups.holders, effort, meet })
    }
  }
}

function articleShare(one: readonly number[], other: readonly number[]): Fraction {
  if (one.length === 0 || other.length === 0) return { part: 0, whole: 0 }
  const part = sharedCount(one, other)
  return { part, whole: one.length + other.length - part }
}
