import type { AnyConstraint, Constraint } from '../constraints/constraint.ts'
import type * as shipped from '../constraints/index.ts'
import type { Measure } from '../measures/declaration.ts'
import type { MeasureName, ParameterName, SourceName } from '../measures/names.ts'
import type { StandardMeasure } from '../measures/standard.ts'
import type { Claim } from './claim.ts'
import type { PackDocument } from './pack.ts'
import type { Parameter } from './parameter.ts'
import type { Requirement } from './requirement.ts'
import type { Rule } from './rule.ts'

/**
 * 规则包: a pack as its author writes it, with the ids of its rules, and names that lead somewhere.
 *
 * A measure, a parameter or a source that is misspelt does not compile.
 */
export interface PackDefinition<
  R extends string,
  M extends string,
  P extends string,
  S extends string,
  K extends AnyConstraint,
> extends Named<Omit<PackDocument, 'rules' | 'measures' | 'parameters' | 'sources' | 'claims'>, never, P, S> {
  readonly sources: Readonly<Record<S, PackDocument['sources'][string]>>
  readonly parameters?: Readonly<Record<P, Named<Parameter, never, never, NoInfer<S>>>>
  readonly measures?: Readonly<Record<M, Measure<AnyMeasure<NoInfer<M>>, NoInfer<P>>>>
  readonly rules: Readonly<Record<R, RuleDefinition<AnyMeasure<NoInfer<M>>, NoInfer<P>, NoInfer<S>, K>>>
  readonly claims?: Readonly<Record<string, Named<Claim, AnyMeasure<NoInfer<M>>, NoInfer<P>, NoInfer<S>>>>
}

type AnyMeasure<M extends string> = M | StandardMeasure

/** A pack with the ids of its rules. */
export interface Pack<R extends string = string> {
  readonly id: string
  readonly rules: { readonly [rule in R]: object }
}

/** Defines a pack; an identity that only adds types. */
export function definePack<
  const R extends string,
  const S extends string,
  const M extends string = never,
  const P extends string = never,
  const K extends AnyConstraint = never,
>(pack: PackDefinition<R, M, P, S, Shipped | K>, _kinds?: readonly K[]): Pack<R> {
  return pack
}

type Shipped = (typeof shipped)[keyof typeof shipped]

type WrittenAs<K> = K extends Constraint<infer W> ? W : never

type RuleDefinition<M extends string, P extends string, S extends string, K> = Named<
  Omit<Rule, 'require'>,
  M,
  P,
  S
> & {
  readonly require: Requirement<Named<WrittenAs<K>, M, P, S>, P>
}

/** What was written, with names that are declared. */
type Named<T, M extends string, P extends string, S extends string> = T extends MeasureName
  ? M
  : T extends ParameterName
    ? P
    : T extends SourceName
      ? S
      : T extends object
        ? { readonly [K in keyof T]: Named<T[K], M, P, S> }
        : T
