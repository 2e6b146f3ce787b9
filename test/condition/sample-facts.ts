import { type Polynomial, quantity } from '../../src/condition/build.ts'
import type { Facts, Truth } from '../../src/condition/interpret.ts'
import type { Condition, FieldReference, Quantity } from '../../src/condition/nodes.ts'
import type { End, Lineage, Reading } from '../../src/condition/reading.ts'

/** A number as a test states it: known, between two ends, surely none, or perhaps none. */
export type Stated = number | readonly [low: number, high: number] | 'none' | { readonly maybe: Stated }

/** Words as a test states them; a question mark at the end says that there may be more. */
export type StatedWords = readonly string[]

/** Facts made by hand: numbers by the name of their measure, the rest by the path of the field. */
export function factsOf(given: {
  readonly numbers?: Readonly<Record<string, Stated>>
  readonly words?: Readonly<Record<string, StatedWords>>
  readonly known?: Readonly<Record<string, Truth>>
  readonly lineage?: (word: string) => Lineage
}): Facts {
  const lineage = given.lineage ?? ((word: string): Lineage => ({ words: [word], missing: [] }))
  return {
    number: (of) => readingOf(given.numbers?.[nameOf(of)] ?? 'none', nameOf(of)),
    words: ({ path }) => {
      const words = given.words?.[path] ?? []
      const open = words.includes('?')
      return {
        words: words.filter((word) => word !== '?'),
        open,
        missing: open ? [lacking(path)] : [],
        lineage,
      }
    },
    known: ({ path }) => {
      const truth = given.known?.[path] ?? 'no'
      return { truth, missing: truth === 'unknown' ? [lacking(path)] : [] }
    },
  }
}

/** A fact that is missing under a name. */
export const lacking = (id: string) => ({ snapshot: 'after', collection: 'agencies', id })

/** A measure as a quantity. */
export const measure = (name: string): Quantity => ({ kind: 'measure', measure: name })

/** A measure as a polynomial. */
export const of = (name: string): Polynomial => quantity(measure(name))

/** A field by its path. */
export const field = (path: string): FieldReference => ({ kind: 'field', path })

/** A condition of which a test says how it comes out. */
export const known = (path: string): Condition => ({ kind: 'known', of: field(path) })

const nameOf = (quantity: Quantity): string =>
  quantity.kind === 'measure' ? quantity.measure : quantity.kind

function readingOf(stated: Stated, name: string): Reading {
  const rows = [{ snapshot: 'after', collection: 'agencies', id: name }]
  if (stated === 'none') return { low: 0n, high: 0n, none: 'surely', missing: [], rows }
  if (typeof stated === 'object' && 'maybe' in stated) {
    return { ...readingOf(stated.maybe, name), none: 'maybe', missing: [lacking(name)] }
  }
  const [low, high] = typeof stated === 'number' ? [stated, stated] : stated
  return { low: endOf(low), high: endOf(high), missing: low === high ? [] : [lacking(name)], rows }
}

const endOf = (value: number): End => (Number.isFinite(value) ? BigInt(value) : value)
