/** A fraction of whole numbers. */
export interface Fraction {
  readonly part: number
  readonly whole: number
}

/** What two matters share of their names and of the articles they rest on. */
export interface Shared {
  /** The weight of the grams that both names have, of those that either has. */
  readonly grams: Fraction
  /** The articles that both cite, of those that either cites; a whole of 0 where one cites none. */
  readonly articles: Fraction
}

/**
 * The score of a pair, in whole per mille, rounded down.
 *
 * The share of the names, and of what they lack to be alike a quarter of the share of the articles:
 * `n + (1 − n) × a / 4`. Whole numbers only, so that every machine finds the same.
 */
export function scoreOf({ grams, articles }: Shared): number {
  if (grams.part === 0) return 0
  if (articles.whole === 0) return Math.floor((1000 * grams.part) / grams.whole)
  const { part, whole } = grams
  const reached = 4 * articles.whole * part + (whole - part) * articles.part
  return Math.floor((1000 * reached) / (4 * articles.whole * whole))
}

/** What the names of a pair must share at least for its score, with all articles in common or with none cited. */
export function leastShare(score: number, citing: boolean): Fraction {
  return citing ? { part: Math.max(score - 250, 0), whole: 750 } : { part: score, whole: 1000 }
}

/**
 * The weight of a gram that so many of all names have: one more for each time that their number could double.
 *
 * A gram of a few names (below 16) weighs about what a gram of one name does; one that stands in most names,
 * as in 登记 or 行政处罚, weighs 1.
 */
export function weightOf(having: number, names: number): number {
  let weight = 1
  for (let reach = 2 * (having + few); reach <= names + few; reach *= 2) weight++
  return weight
}

const few = 16
