import type { Effort } from './effort.ts'
import type { Members } from './groups.ts'

/** What is done with a pair of places, the smaller first; `false` when no later one is wanted. */
export type Meet = (one: number, other: number) => boolean

/** How matters are paired: never two of one department, and not beyond the effort. */
export interface Pairing {
  readonly holders: readonly number[]
  readonly meet: Meet
  readonly effort: Effort
}

/** Meets the pairs within one group, in the order of their ids. */
export function pairsWithin(group: Members, pairing: Pairing): void {
  for (let at = 0; at < group.places.length; at++) {
    if (!meetAll(group.places[at] ?? 0, group, at + 1, pairing)) return
  }
}

/** Meets the pairs across two groups, in the order of their ids. */
export function pairsAcross(one: Members, other: Members, pairing: Pairing): void {
  let left = 0
  let right = 0
  while (left < one.places.length && right < other.places.length) {
    const first = one.places[left] ?? 0
    const second = other.places[right] ?? 0
    const goesOn =
      first < second ? meetAll(first, other, right, pairing) : meetAll(second, one, left, pairing)
    if (!goesOn) return
    if (first < second) left++
    else right++
  }
}

/** Pairs one matter with the members from a position on; a run of its own department is passed over at once. */
function meetAll(place: number, group: Members, from: number, { holders, meet, effort }: Pairing): boolean {
  if (--effort.left < 0) return false
  let isFirst = true
  for (let at = from; at < group.places.length; ) {
    if (--effort.left < 0) return false
    const to = group.places[at] ?? 0
    if (holders[to] === holders[place]) {
      at = group.next[at] ?? group.places.length
      continue
    }
    if (!meet(place, to)) return !isFirst
    isFirst = false
    at++
  }
  return true
}
