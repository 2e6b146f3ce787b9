import type { Problem } from '../errors.ts'
import type { TreeName } from '../model/field.ts'
import type { Words } from '../model/vocabulary.ts'
import type { CompiledMeasure } from './compiled.ts'
import type { Measure } from './declaration.ts'
import type { PathSpace } from './path.ts'
import type { RelationName } from './relations.ts'

/** What a parameter holds for one subject on one day. */
export type ParameterValue = number | string | boolean | readonly (number | string)[]

/** 下译: what is at hand while a rule becomes a condition; wrong names are reported, never thrown. */
export interface Lowering {
  readonly space: PathSpace
  readonly words: (tree: TreeName) => Words
  /** The value for the subject at hand, or nothing where it has none. */
  readonly parameter: (name: string) => ParameterValue | undefined
  readonly parameterNames: readonly string[]
  readonly measure: (name: string) => Measure | undefined
  readonly measureNames: readonly string[]
  /** The name under which a measure is known beyond its pack. */
  readonly qualified: (name: string) => string
  /** Keeps a measure and gives back the one kept under its key. */
  readonly keep: (key: string, make: () => CompiledMeasure | undefined) => CompiledMeasure | undefined
  /** The measures that are being looked up right now, so that none leads back to itself. */
  readonly active: Set<string>
  readonly report: (problem: Problem) => void
}

/** Where in the document something is written. */
export type At = readonly (string | number)[]

/** In what the keys of a filter are looked up: its rows, and those for whom they are counted. */
export interface Lookup {
  readonly from: RelationName
  readonly subject: RelationName
  readonly lowering: Lowering
}
