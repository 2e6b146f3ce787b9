import * as z from 'zod/mini'
import type { AnyConstraint } from '../constraints/constraint.ts'
import { type Filter, filterSchema } from '../measures/filter.ts'
import type { ParameterName } from '../measures/names.ts'

/**
 * 要求: a constraint, or `all`, `any`, `not` and `when … then` of requirements.
 *
 * Each part keeps its own words and its own slack.
 */
export type Requirement<W, P extends string = ParameterName> =
  | W
  | (Group & { readonly all: readonly Requirement<W, P>[] })
  | (Group & { readonly any: readonly Requirement<W, P>[] })
  | (Group & { readonly not: Requirement<W, P> })
  | (Group & { readonly when: Filter<P>; readonly then: Requirement<W, P> })

/** A group has no kind; said so, the compiler can tell which constraint a misspelt word stands in. */
interface Group {
  readonly kind?: undefined
}

/** What a written requirement is, once its kind is known to be one of the given ones. */
export interface Written {
  readonly kind: string
}

/** The schema of requirements over a set of kinds. */
export function requirementSchema(kinds: readonly AnyConstraint[]): z.ZodMiniType<Requirement<Written>> {
  const several = () => z.array(z.lazy(() => requirement)).check(z.minLength(1), z.maxLength(100))
  const requirement: z.ZodMiniType<Requirement<Written>> = z.union([
    z.strictObject({ all: several() }),
    z.strictObject({ any: several() }),
    z.strictObject({ not: z.lazy(() => requirement) }),
    z.strictObject({ when: filterSchema, then: z.lazy(() => requirement) }),
    ...kinds.map((kind) => kind.schema as z.core.$ZodType<Written>),
  ])
  return requirement
}
