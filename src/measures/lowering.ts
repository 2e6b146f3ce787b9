import type { Polynomial } from '../condition/build.ts'
import type { Problem } from '../errors.ts'
import type { Subject, TreeName } from '../model/field.ts'
import type { Localized } from '../model/localized.ts'
import type { Words } from '../model/vocabulary.ts'
import type { CompiledMeasure } from './compiled.ts'
import type { Measure } from './declaration.ts'
import { joinPaths, type Named, parameterKey } from './named.ts'
import type { PathSpace } from './path.ts'
import type { RelationName } from './relations.ts'

/** What a parameter holds for one subject on one day. */
export type ParameterValue = number | string | boolean | readonly (number | string)[]

/** 下译: what is at hand while a rule becomes a condition; wrong names are reported, never thrown. */
export interface Lowering {
  readonly space: PathSpace
  readonly words: (tree: TreeName) => Words
  /** The path from the subject of the rule to the row whose measures are looked up. */
  readonly path: string
  /** The value under a key for the subject at hand, or nothing where it has none. */
  readonly parameter: (key: string) => ParameterValue | undefined
  readonly parameterNames: readonly string[]
  /** Whether a parameter has a table, so that it differs by the row for which it is looked up. */
  readonly hasCases: (name: string) => boolean
  /** Of a filter, that it is over rows that are counted; of a measure, that it is one of such rows. */
  readonly rows?: 'filtered' | 'measured'
  /** Where in the pack a parameter gives a value. */
  readonly parameterPlace?: (name: string, value: ParameterValue) => At
  readonly parameterTitle: (name: string) => Localized | undefined
  /** The names of the items over which the rule ranges. */
  readonly items: readonly string[]
  /** What the item at hand is called. */
  readonly itemTitle: (name: string) => Localized
  readonly measure: (name: string) => Measure | undefined
  readonly measureNames: readonly string[]
  /** What a measure depends on, also through others, where it is taken at the end of a path. */
  readonly named: (name: string, path: string) => Named
  /** What a rule of the same pack is about. */
  readonly ruleSubject: (rule: string) => Subject | undefined
  /** The name under which a measure or a rule is known beyond its pack. */
  readonly qualified: (name: string) => string
  readonly qualifiedRule: (name: string) => string
  /** Keeps a measure and gives back the one kept under its key. */
  readonly keep: (key: string, make: () => CompiledMeasure | undefined) => CompiledMeasure | undefined
  /** The measures that are being looked up right now, so that none leads back to itself. */
  readonly active: Set<string>
  /** The earlier snapshots of a series, in the order of their days. */
  readonly series: readonly string[]
  /** What the approvals that open a way out grant, while that way is lowered. */
  readonly granted?: Polynomial
  readonly report: (problem: Problem) => void
}

/** The value of a parameter, looked up by the row at hand or by another one. */
export const valueBy = (
  lowering: Lowering,
  name: string,
  by?: string | undefined,
): ParameterValue | undefined => lowering.parameter(parameterKey(name, joinPaths(lowering.path, by)))

/** The same lowering, and how many problems were reported through it. */
export function tallied<L extends Lowering>(
  lowering: L,
): { readonly lowering: L; readonly problems: () => number } {
  let count = 0
  const report: Lowering['report'] = (problem) => {
    count += 1
    lowering.report(problem)
  }
  return { lowering: { ...lowering, report }, problems: () => count }
}

/** Where in the document something is written. */
export type At = readonly (string | number)[]

/** In what the keys of a filter are looked up: its rows, and those for whom they are counted. */
export interface Lookup {
  readonly from: RelationName
  readonly subject: RelationName
  readonly lowering: Lowering
}
