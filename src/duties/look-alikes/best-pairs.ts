/** Two matters by their places in the list sorted by id, `one` before `other`, and their score. */
export interface ScoredPair {
  readonly one: number
  readonly other: number
  readonly score: number
}

/** The best pairs that were found so far, and what a further one must reach. */
export interface BestPairs {
  /** Takes a pair, unless it cannot be among the best: then no pair that comes after it in order can. */
  readonly take: (pair: ScoredPair) => boolean
  /** The score below which nothing is taken any more. */
  readonly least: () => number
  readonly ended: () => { readonly pairs: readonly ScoredPair[]; readonly more: boolean }
}

/** Keeps the best pairs, however many there are: the bar rises once there are more than are wanted. */
export function bestPairs(most: number, atLeast: number): BestPairs {
  let kept: ScoredPair[] = []
  let more = false
  let last: ScoredPair | undefined
  const cut = () => {
    kept.sort(inRank)
    if (kept.length <= most) return
    kept = kept.slice(0, most)
    last = kept.at(-1)
    more = true
  }
  return {
    take: (pair) => {
      if (last !== undefined && inRank(pair, last) > 0) return false
      kept.push(pair)
      if (kept.length >= most + Math.max(most, 1000)) cut()
      return true
    },
    least: () => last?.score ?? atLeast,
    ended: () => {
      cut()
      return { pairs: kept, more }
    },
  }
}

/** The higher score first, then the smaller ids. */
export const inRank = (one: ScoredPair, other: ScoredPair): number =>
  other.score - one.score || one.one - other.one || one.other - other.other
