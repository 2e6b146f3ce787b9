/** A name without what two writers do differently: width, case, spaces, brackets and other marks. */
export function plainText(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}

/** The pairs of neighbouring characters of a plain text, each once; a single character is its own. */
export function gramsOf(text: string): ReadonlySet<string> {
  const characters = /[\ud800-\udfff]/.test(text) ? Array.from(text) : text
  if (characters.length < 2) return new Set(characters)
  const grams = new Set<string>()
  for (let at = 1; at < characters.length; at++) grams.add(`${characters[at - 1]}${characters[at]}`)
  return grams
}

/** Whether one text comes before another, character code by character code, the same in every locale. */
export const byCode = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
