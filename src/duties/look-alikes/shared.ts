/** What some grams weigh together. */
export const weigh = (grams: readonly number[], weights: readonly number[]): number =>
  grams.reduce((sum, gram) => sum + (weights[gram] ?? 0), 0)

/** What the grams weigh that two names share; both are sorted. */
export function sharedWeight(
  one: readonly number[],
  other: readonly number[],
  weights: readonly number[],
): number {
  let shared = 0
  for (let left = 0, right = 0; left < one.length && right < other.length; ) {
    const mine = one[left] ?? 0
    const theirs = other[right] ?? 0
    if (mine === theirs) shared += weights[mine] ?? 0
    if (mine <= theirs) left++
    if (theirs <= mine) right++
  }
  return shared
}

/** How many numbers two sorted lists share. */
export function sharedCount(one: readonly number[], other: readonly number[]): number {
  let shared = 0
  for (let left = 0, right = 0; left < one.length && right < other.length; ) {
    const mine = one[left] ?? 0
    const theirs = other[right] ?? 0
    if (mine === theirs) shared++
    if (mine <= theirs) left++
    if (theirs <= mine) right++
  }
  return shared
}
