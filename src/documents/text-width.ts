/** The columns that a text takes up where each letter has one: two for a Chinese character, none for what combines. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += widthOf(character)
  return width
}

/** A character that takes up two columns. */
export const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]/u

/** The columns that one letter takes up. */
export function widthOf(character: string): number {
  if (character >= ' ' && character <= '~') return 1
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0
  return wide.test(character) ? 2 : 1
}
