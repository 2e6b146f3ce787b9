import type { WordTest } from '../../condition/nodes.ts'

/** An operator for json-rules-engine: it is false of whatever is not of the shape that it expects. */
export interface JsonOperator {
  readonly name: string
  readonly evaluate: (factValue: unknown, jsonValue: unknown) => boolean
}

/** What is asked of the words of a field; the second and the fourth are sure that the first and third fail. */
export type Quantifier = 'some' | 'no' | 'every' | 'notEvery'

/** `someWordStartsWith`: what a test of words is called in json-rules-engine. */
export const operatorName = (quantifier: Quantifier, test: WordTest): string =>
  `${quantifier}Word${test
    .split('-')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('')}`

/**
 * The operators that conditions of ours need, beside those that come with json-rules-engine.
 *
 * The fact is a reading of words, or of words with what they stand under; the value is a list of words, or
 * a reading of them. Where there may be more words than are known, nothing is sure of them all.
 */
export const operators: readonly JsonOperator[] = (
  ['is', 'within', 'starts-with', 'ends-with', 'contains'] as const
).flatMap((test) =>
  (['some', 'no', 'every', 'notEvery'] as const).map((quantifier) => ({
    name: operatorName(quantifier, test),
    evaluate: (factValue, jsonValue) => {
      const [held, given] = [wordsFrom(factValue), wordsFrom(jsonValue)]
      if (held === undefined || given === undefined) return false
      return holds(quantifier, test, held, given)
    },
  })),
)

function holds(quantifier: Quantifier, test: WordTest, { words, open }: Held, given: Held): boolean {
  const wanted = given.words.flatMap(({ under }) => under)
  const passes = ({ under }: HeldWord) => under.some((word) => wanted.some((one) => tests[test](word, one)))
  const fails = (word: HeldWord) => !passes(word) && !word.open && !given.open
  switch (quantifier) {
    case 'some':
      return words.some(passes)
    case 'no':
      return !open && words.every(fails)
    case 'every':
      return !open && words.every(passes)
    case 'notEvery':
      return words.some(fails)
  }
}

const tests: Readonly<Record<WordTest, (word: string, wanted: string) => boolean>> = {
  is: (word, wanted) => word === wanted,
  within: (word, wanted) => word === wanted,
  'starts-with': (word, wanted) => word.startsWith(wanted),
  'ends-with': (word, wanted) => word.endsWith(wanted),
  contains: (word, wanted) => word.includes(wanted),
}

/** Words that stand somewhere, and whether there may be more of them. */
interface Held {
  readonly words: readonly HeldWord[]
  readonly open: boolean
}

/** A word as everything that it counts as, and whether that may be more. */
interface HeldWord {
  readonly under: readonly string[]
  readonly open: boolean
}

/** A list of words, a reading of them, or one that says of each what it stands under. */
function wordsFrom(value: unknown): Held | undefined {
  const { words: list, open } = Array.isArray(value) ? { words: value, open: false } : partsOf(value)
  if (!Array.isArray(list) || typeof open !== 'boolean') return undefined
  const words = list.map(wordFrom).filter((word) => word !== undefined)
  return words.length === list.length ? { words, open } : undefined
}

function wordFrom(value: unknown): HeldWord | undefined {
  if (typeof value === 'string') return { under: [value], open: false }
  const { under, open } = partsOf(value)
  const isList = Array.isArray(under) && under.every((word) => typeof word === 'string')
  return isList && typeof open === 'boolean' ? { under, open } : undefined
}

const partsOf = (value: unknown): Partial<Readonly<Record<'words' | 'under' | 'open', unknown>>> =>
  typeof value === 'object' && value !== null ? value : {}
