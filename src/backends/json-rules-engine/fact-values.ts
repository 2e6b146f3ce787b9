import type { Facts } from '../../condition/interpret.ts'
import type { Addend, FieldReference } from '../../condition/nodes.ts'
import type { WordReading } from '../../condition/reading.ts'
import type { JsonValue } from './json-condition.ts'
import { sumValue } from './sum-value.ts'

/**
 * What must be read for some facts: a sum of products of numbers, or one side of a field.
 *
 * `name` is what the facts are called up to their ending; the numbers of a sum go by `quantityName`.
 */
export type FactNeed = NumberNeed | FieldNeed

/** The facts `.low`, `.high` and `.none` of a sum; a number by itself is a sum of one. */
export interface NumberNeed {
  readonly kind: 'number'
  readonly name: string
  readonly sum: readonly Addend[]
}

/** The facts of a field: its words, what these stand under, both as one, or whether anything is there. */
export interface FieldNeed {
  readonly kind: 'words' | 'lineage' | 'reading' | 'lineages' | 'known'
  readonly name: string
  readonly field: FieldReference
}

/** Equal texts are the same need. */
export const needKey = ({ kind, name }: FactNeed): string => `${kind} ${name}`

/** What the facts of a need are called. */
export const factNames = ({ kind, name }: FactNeed): readonly string[] =>
  endings[kind].map((ending) => `${name}.${ending}`)

const endings: Readonly<Record<FactNeed['kind'], readonly string[]>> = {
  number: ['low', 'high', 'none'],
  words: ['words', 'open'],
  lineage: ['lineage', 'lineage-open'],
  reading: ['reading'],
  lineages: ['lineages'],
  known: ['known'],
}

/** All the facts that are needed about one subject, as plain data to be handed to json-rules-engine. */
export function factValues(needs: readonly FactNeed[], facts: Facts): Readonly<Record<string, JsonValue>> {
  return Object.fromEntries(
    needs.flatMap((need) =>
      Object.entries(valuesOf(need, facts)).map(([ending, value]) => [`${need.name}.${ending}`, value]),
    ),
  )
}

function valuesOf(need: FactNeed, facts: Facts): Readonly<Record<string, JsonValue>> {
  switch (need.kind) {
    case 'number':
      return { ...sumValue(need.sum, facts) }
    case 'known':
      return { known: facts.known(need.field).truth }
    case 'words': {
      const { words, open } = facts.words(need.field)
      return { words: [...words], open }
    }
    case 'reading': {
      const { words, open } = facts.words(need.field)
      return { reading: { words: [...words], open } }
    }
    case 'lineage': {
      const { open, words } = lineages(facts.words(need.field))
      return {
        lineage: [...new Set(words.flatMap(({ under }) => under))],
        'lineage-open': open || words.some((word) => word.open),
      }
    }
    case 'lineages':
      return { lineages: lineages(facts.words(need.field)) }
  }
}

/** Each word with all that it stands under; `open` where there may be more of these, or of words. */
const lineages = ({ words, open, lineage }: WordReading) => ({
  words: words.map((word) => {
    const { words: under, missing } = lineage(word)
    return { under: [...under], open: missing.length > 0 }
  }),
  open,
})
