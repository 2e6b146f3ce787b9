/**
 * What is indexed under the numbers of a table: entries in chains, the last entered first.
 *
 * Names are entered from the lightest on, so a chain may be left where its names become too light. Different
 * keys may fall into one chain: whoever follows it asks the entries themselves.
 */
export interface Postings {
  /** By slot: where its last entry begins, or -1. */
  readonly heads: Int32Array
  /** Entries side by side: where the one before begins, or -1; the group, the position, the weight from there on. */
  readonly entries: number[]
}

/** An index without entries. */
export const postings = (slots: number): Postings => ({
  heads: new Int32Array(Math.max(slots, 1)).fill(-1),
  entries: [],
})

/** Enters a position of a name, and what the name weighs from there on, into a slot. */
export function enter(
  { heads, entries }: Postings,
  slot: number,
  group: number,
  position: number,
  rest: number,
): void {
  const earlier = heads[slot] ?? -1
  heads[slot] = entries.length
  entries.push(earlier, group, position, rest)
}
