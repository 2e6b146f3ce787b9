import type { NamedMatter } from '../../../src/duties/look-alikes/matter.ts'

/** A pair as the definition gives it. */
export interface Pair {
  readonly one: string
  readonly other: string
  readonly score: number
}

/** Every pair of two holders that reaches a score: all are compared, after the formula of the page. */
export function allPairs(matters: readonly NamedMatter[], atLeast: number): readonly Pair[] {
  const texts = matters.map(({ name }) =>
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]/gu, ''),
  )
  const counts = new Map<string, number>()
  const distinct = [...new Set(texts)].filter((text) => text !== '')
  for (const text of distinct) for (const gram of grams(text)) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  const numbers = new Map([...counts.keys()].map((gram, number) => [gram, number]))
  const weights = [...counts.values()].map((count) => weight(count, distinct.length))
  const rows = matters.map((matter, index) => ({
    matter,
    grams: [...grams(texts[index]!)].map((gram) => numbers.get(gram)!).sort((a, b) => a - b),
    basis: new Set(matter.basis ?? []),
  }))
  const pairs: Pair[] = []
  for (let left = 0; left < rows.length; left++) {
    for (let right = left + 1; right < rows.length; right++) {
      const [a, b] = [rows[left]!, rows[right]!]
      if (a.matter.holder === b.matter.holder || a.matter.jurisdiction !== b.matter.jurisdiction) continue
      const score = scored(a, b, weights)
      if (score < atLeast || score === 0) continue
      const [one, other] = [a.matter.id, b.matter.id].sort()
      pairs.push({ one: one!, other: other!, score })
    }
  }
  return pairs.sort((a, b) => b.score - a.score || less(a.one, b.one) || less(a.other, b.other))
}

interface Row {
  readonly grams: readonly number[]
  readonly basis: ReadonlySet<string>
}

function scored(a: Row, b: Row, weights: readonly number[]): number {
  let shared = 0
  let all = 0
  let left = 0
  let right = 0
  while (left < a.grams.length || right < b.grams.length) {
    const [mine = Infinity, theirs = Infinity] = [a.grams[left], b.grams[right]]
    const gram = Math.min(mine, theirs)
    all += weights[gram]!
    if (mine === theirs) shared += weights[gram]!
    if (mine === gram) left++
    if (theirs === gram) right++
  }
  if (shared === 0) return 0
  if (a.basis.size === 0 || b.basis.size === 0) return Number((1000n * BigInt(shared)) / BigInt(all))
  const common = [...a.basis].filter((article) => b.basis.has(article)).length
  const either = a.basis.size + b.basis.size - common
  // n + (1 − n) × a / 4 over one denominator
  const part = 4n * BigInt(either * shared) + BigInt((all - shared) * common)
  return Number((1000n * part) / (4n * BigInt(either * all)))
}

function grams(text: string): ReadonlySet<string> {
  const characters = Array.from(text)
  if (characters.length === 1) return new Set(characters)
  return new Set(characters.slice(1).map((character, at) => characters[at]! + character))
}

function weight(having: number, names: number): number {
  let ratio = (names + 16) / (having + 16)
  let doublings = 0
  for (; ratio >= 2; ratio /= 2) doublings++
  return 1 + doublings
}

const less = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
