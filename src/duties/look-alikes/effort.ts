/** How many comparisons a search may still make; it is counted, not timed, so every machine stops at the same. */
export interface Effort {
  left: number
}
