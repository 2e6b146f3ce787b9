import { weightOf } from './score.ts'
import { byCode, gramsOf } from './text.ts'

/** The grams of a list of names: numbered from the rarest on, and weighed. */
export interface GramTable {
  /** The numbers of the grams of a text, rarest first. */
  readonly numbersOf: (text: string) => readonly number[]
  /** The weight of a gram, by its number. */
  readonly weights: readonly number[]
}

/** Counts in how many different texts each gram stands. */
export function gramTable(texts: ReadonlySet<string>): GramTable {
  const having = new Map<string, number>()
  for (const text of texts) for (const gram of gramsOf(text)) having.set(gram, (having.get(gram) ?? 0) + 1)
  const ordered = [...having].sort(([one, rare], [other, common]) => rare - common || byCode(one, other))
  const numbers = new Map(ordered.map(([gram], number) => [gram, number]))
  const weights = ordered.map(([, count]) => weightOf(count, texts.size))
  const numbersOf = (text: string): readonly number[] =>
    Array.from(gramsOf(text), (gram) => numbers.get(gram) ?? -1).sort((one, other) => one - other)
  return { numbersOf, weights }
}
