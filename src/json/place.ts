/** Where a character stands in a text, both counted from 1, as editors count. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** The places of characters, found in one pass over the text however many they are. */
export function placesOf(text: string, offsets: readonly number[]): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>()
  // a byte order mark is not a character of the first line
  let start = text.charCodeAt(0) === byteOrderMark ? 1 : 0
  let line = 1
  let next = breakAfter(text, start)
  for (const offset of offsets.toSorted((a, b) => a - b)) {
    while (next <= offset) {
      line += 1
      start = next
      next = breakAfter(text, start)
    }
    places.set(offset, { line, column: offset - start + 1 })
  }
  return places
}

/** An invisible mark that some editors put before a text. */
export const byteOrderMark = 0xfeff

// the start of the next line
function breakAfter(text: string, start: number): number {
  const feed = text.indexOf('\n', start)
  return feed === -1 ? Number.POSITIVE_INFINITY : feed + 1
}
