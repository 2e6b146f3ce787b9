/** Everything that is drawn at random comes from here: the same words in, the same choices out. */
export interface Chance {
  /** Whether something happens that happens so often, from 0 to 1. */
  readonly is: (often: number) => boolean
  /** A whole number from the first to the second, both included. */
  readonly between: (least: number, most: number) => number
  readonly one: <T>(choices: readonly [T, ...T[]]) => T
  /** Each of them so often, from 0 to 1, in their order. */
  readonly some: <T>(choices: readonly T[], often: number) => readonly T[]
}

/** The chance of one case: it hangs on the seed and on which case it is, not on what was drawn before. */
export function chanceOf(seed: number, ...which: readonly (string | number)[]): Chance {
  let state = hash(`${seed} ${which.join(' ')}`)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    is: (often) => next() < often,
    between,
    one: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
    some: (choices, often) => choices.filter(() => next() < often),
  }
}

/** Whether there is anything to choose from. */
export const isSeveral = <T>(list: readonly T[]): list is readonly [T, ...T[]] => list.length > 0

/** FNV-1a, which spreads what differs by little. */
function hash(text: string): number {
  let state = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193)
  return state
}
