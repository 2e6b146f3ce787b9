import type { Addend, Condition, MeasureReference } from '../condition/nodes.ts'
import type { Day } from '../model/day.ts'
import type { Subject } from '../model/field.ts'
import type { Localized } from '../model/localized.ts'
import type { Unit } from './declaration.ts'
import type { Path } from './path.ts'
import type { RelationName } from './relations.ts'

/** A measure that was looked up: its paths lead somewhere, its filter is a condition over rows. */
export interface CompiledMeasure {
  /** One text per meaning: the same measure under other parameter values is another one. */
  readonly key: string
  readonly name: string
  readonly subject: Subject
  readonly title: Localized
  readonly unit: Unit
  readonly how: Counting | AttributeOf | ElapsedOf | TermOf
}

export interface TermOf {
  readonly kind: 'term'
  readonly sum: readonly Addend[]
  readonly constant: number
}

export interface AttributeOf {
  readonly kind: 'attribute'
  readonly path: Path
}

/** Days or years from one day to another, or to that of the facts. */
export interface ElapsedOf {
  readonly kind: 'days' | 'years'
  readonly from: Path
  readonly until?: Path
}

export interface Counting {
  readonly kind: 'count' | 'sum' | 'distinct' | 'repeats' | 'smallest' | 'largest' | 'longest-gap'
  readonly relation: RelationName
  readonly link: Link
  readonly reach: 'own' | 'subtree'
  /** What is read of each row: a field, or a measure of it. */
  readonly field?: Path | MeasureReference
  /** What tells rows apart, and in what they must agree to be one. */
  readonly keys?: { readonly by: readonly Path[]; readonly over?: readonly Path[] }
  readonly span?: { readonly from: Day; readonly until?: Day }
  readonly filter?: Condition
  /** Only rows that exceed what a rule (`pack/rule`) asks. */
  readonly exceeding?: string
  /** Whether the filter looks at the subject, so that rows must be tested anew for each. */
  readonly bySubject: boolean
  /** Where several fields are matched: what rows must agree in of which not all is known. */
  readonly pairs?: Condition
}

/** How a row belongs to a subject: over a reference, or because fields of both hold the same. */
export type Link = Path | Matching

export interface Matching {
  readonly row: readonly Path[]
  readonly subject: readonly Path[]
}

/** Whether a measure counts rows. */
export const isCounting = (how: CompiledMeasure['how']): how is Counting => 'relation' in how

/** Whether the value of a measure is a day of the calendar. */
export function isDay({ how }: Pick<CompiledMeasure, 'how'>): boolean {
  const path = how.kind === 'attribute' ? how.path : isCounting(how) ? how.field : undefined
  const chosen = how.kind === 'attribute' || how.kind === 'smallest' || how.kind === 'largest'
  return chosen && path !== undefined && 'end' in path && path.end?.holds.type === 'day'
}
