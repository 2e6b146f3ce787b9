import type { Addend, Condition } from '../condition/nodes.ts'
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
  readonly how: Counting | { readonly kind: 'attribute'; readonly path: Path } | TermOf
}

export interface TermOf {
  readonly kind: 'term'
  readonly sum: readonly Addend[]
  readonly constant: number
}

export interface Counting {
  readonly kind: 'count' | 'sum' | 'distinct'
  readonly relation: RelationName
  readonly link: Path
  readonly reach: 'own' | 'subtree'
  readonly field?: Path
  readonly filter?: Condition
  /** Whether the filter looks at the subject, so that rows must be tested anew for each. */
  readonly bySubject: boolean
}
