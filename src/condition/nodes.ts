/**
 * 条件: what every constraint lowers to, and all that a backend must understand.
 *
 * The set is closed. Numbers decide by whole sums compared with nothing; words are tested against lists,
 * never against patterns; a group has a first member, so that nothing is true for being empty.
 */
export type Condition = All | Any | Not | Compare | Words | Known

export interface All {
  readonly kind: 'all'
  readonly of: readonly [Condition, ...Condition[]]
}

export interface Any {
  readonly kind: 'any'
  readonly of: readonly [Condition, ...Condition[]]
}

export interface Not {
  readonly kind: 'not'
  readonly of: Condition
}

/** `Σ times × Π quantities + constant`, a whole number, is at most zero, or is zero. */
export interface Compare {
  readonly kind: 'compare'
  readonly sum: readonly Addend[]
  readonly constant: number
  readonly is: 'at-most-zero' | 'zero'
}

export interface Addend {
  readonly times: number
  readonly of: readonly [Quantity, ...Quantity[]]
}

/** Some word of a field (or, with `every`, each of them) is among the given ones. */
export interface Words {
  readonly kind: 'words'
  readonly of: FieldReference
  readonly test: WordTest
  readonly among: readonly string[] | FieldReference
  readonly every?: true
}

/** `within` takes a word together with what stands under it; the last three look at the text itself. */
export type WordTest = 'is' | 'within' | 'starts-with' | 'ends-with' | 'contains'

/** Something is there: a field says so, or the row that a path leads to stands. */
export interface Known {
  readonly kind: 'known'
  readonly of: FieldReference
}

/** A number that can be read: what is counted, a field in numbers, or the day of the facts. */
export type Quantity = MeasureReference | FieldReference | FactsDay

export interface MeasureReference {
  readonly kind: 'measure'
  readonly measure: string
  /** The row it is taken at, as a path from the subject; without it, the subject itself. */
  readonly on?: string
  /** The snapshot it is taken from; without it, the one that is judged. */
  readonly at?: string
  /** A day that many years, months and days later. */
  readonly shift?: Shift
}

export interface FieldReference {
  readonly kind: 'field'
  readonly path: string
  /** In a filter over rows, the subject for which they are counted. */
  readonly of?: 'subject'
  /** A day that many years, months and days later. */
  readonly shift?: Shift
}

export interface FactsDay {
  readonly kind: 'facts-day'
  readonly shift?: Shift
}

/** By how much a day is moved, back where it is negative. */
export interface Shift {
  readonly years?: number
  readonly months?: number
  readonly days?: number
}

/** One text per quantity: equal texts are the same number. */
export function quantityKey(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'measure':
      return `${quantity.measure}@${quantity.at ?? ''}/${quantity.on ?? ''}${shiftKey(quantity)}`
    case 'field':
      return `${quantity.of ?? ''}.${quantity.path}${shiftKey(quantity)}`
    case 'facts-day':
      return `day${shiftKey(quantity)}`
  }
}

const shiftKey = ({ shift }: Quantity): string => (shift === undefined ? '' : JSON.stringify(shift))
