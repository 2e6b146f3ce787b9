import type { Condition } from '../condition/nodes.ts'
import type { Verdict } from '../engine/judge.ts'
import { asked, type Comparison, type LoweredCheck } from '../rules/lower-requirement.ts'
import type { LoweredAllowance, LoweredRule } from '../rules/lower-rule.ts'
import { allOf, anyOf, notOf, type Told } from './logic.ts'
import { type Ask, both, either, type Sides } from './sides.ts'

/** When a check comes to which verdict, and when it is made at all; exactly one holds where it is made. */
export type Verdicts = { readonly [verdict in Verdict | 'made']: Told }

/** How the parts of a check are asked. */
export interface Asking {
  readonly ask: Ask
  /** Whether the subject, or another row, stood in an earlier snapshot. */
  readonly stood: (comparison: Comparison) => Sides
  readonly lawOn: string
}

/** The verdicts of one check under one set of parameter values, as `judge` gives them. */
export function verdictsOf(
  check: LoweredCheck,
  rule: LoweredRule,
  territory: Condition | undefined,
  { ask, stood, lawOn }: Asking,
): Verdicts {
  const guards = [territory, rule.scope, check.only].filter((one) => one !== undefined)
  const applies = both([...guards.map(ask), ...check.comparedWith.map(stood)])
  const named = either(rule.exempt.map(({ condition }) => ask(condition)))
  const base = ask(check.condition)
  const ways = either(
    rule.allowances.filter((one) => !hasLapsed(one, lawOn)).map((one) => wayOut(one, check, ask)),
  )
  const fails = [applies.sure, named.never, base.never]
  const made = notOf(applies.never)
  return {
    made,
    satisfied: allOf([made, named.never, base.sure]),
    violated: allOf([...fails, ways.never]),
    permitted: allOf([...fails, ways.sure]),
    exempt: allOf([applies.sure, named.sure]),
    unknown: notOf(
      anyOf([
        applies.never,
        allOf([applies.sure, named.sure]),
        allOf([
          named.never,
          anyOf([base.sure, allOf([applies.sure, base.never, anyOf([ways.sure, ways.never])])]),
        ]),
      ]),
    ),
  }
}

const hasLapsed = ({ written: { until } }: LoweredAllowance, lawOn: string): boolean =>
  until !== undefined && until < lawOn

/** A way out counts where it is open and what it asks instead is met. */
function wayOut({ open, relaxed }: LoweredAllowance, { end }: LoweredCheck, ask: Ask): Sides {
  const instead = relaxed.get(end ?? '')
  return both([open, instead === undefined ? undefined : asked(instead)].flatMap((one) => one ?? []).map(ask))
}

/** A check whose bound nobody knows is made like every other, and comes to nothing. */
export const unsettled = ({ made }: Verdicts): Verdicts => ({
  made,
  satisfied: false,
  violated: false,
  permitted: false,
  exempt: false,
  unknown: made,
})
