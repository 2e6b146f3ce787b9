import type * as z from 'zod/mini'
import { allOf, atLeast, number } from '../condition/build.ts'
import type { Condition } from '../condition/nodes.ts'
import type { Cite } from '../constraints/cite.ts'
import { refuseEmptyFilter } from '../constraints/ends.ts'
import { readWith } from '../json/issues.ts'
import { lowerCases, lowerFilter } from '../measures/lower-filter.ts'
import { type At, type Lowering, tallied } from '../measures/lowering.ts'
import { collectionOf } from '../model/collections.ts'
import { lowerApprovals } from './lower-approvals.ts'
import { type Kinds, type LoweredCheck, lowerRequirement } from './lower-requirement.ts'
import type { Requirement, Written } from './requirement.ts'
import type { Allowance, Rule } from './rule.ts'

/** A rule as conditions, for the subjects that share its parameter values. */
export interface LoweredRule {
  readonly scope: Condition | undefined
  readonly exempt: readonly { readonly condition: Condition; readonly cite: Cite }[]
  readonly checks: readonly LoweredCheck[]
  readonly allowances: readonly LoweredAllowance[]
}

/** A way out: under which condition it is open, and what then is asked instead. */
export interface LoweredAllowance {
  readonly written: Allowance
  /** The criterion and the approval; nothing where none is needed. */
  readonly open: Condition | undefined
  /** What is asked under it, by the end of the check; an end that is not there is excused. */
  readonly relaxed: ReadonlyMap<string, LoweredCheck>
}

/** Lowers a rule for one set of parameter values. */
export function lowerRule(rule: Rule, kinds: Kinds, lowering: Lowering, at: At): LoweredRule {
  const { subject, where, except } = rule.forEach
  const from = collectionOf[subject]
  const exempt = (rule.exempt ?? []).flatMap(({ where, cite }, index) => {
    const condition = lowerCases(where, from, lowering, [...at, 'exempt', index, 'where'])
    refuseEmptyFilter(where, {
      report: (problem) => lowering.report({ ...problem, path: [...at, 'exempt', index, ...problem.path] }),
    })
    return condition === undefined ? [] : [{ condition, cite }]
  })
  const written = rule.require as Requirement<Written>
  const tally = tallied(lowering)
  const checks = lowerRequirement(written, subject, kinds, tally.lowering, [...at, 'require'])
  // what is wrong with the requirement is told there, and not again for every way out
  const silent: Lowering = tally.problems() === 0 ? lowering : { ...lowering, report: () => undefined }
  return {
    scope: lowerFilter(where, except, from, lowering, [...at, 'forEach']),
    exempt,
    checks,
    allowances: (rule.allowances ?? []).map((allowance, index) =>
      lowerAllowance(allowance, rule, kinds, lowering, silent, [...at, 'allowances', index]),
    ),
  }
}

function lowerAllowance(
  written: Allowance,
  rule: Rule,
  kinds: Kinds,
  lowering: Lowering,
  forRelaxed: Lowering,
  at: At,
): LoweredAllowance {
  const { subject } = rule.forEach
  if (written.where !== undefined) {
    refuseEmptyFilter(written.where, {
      report: (problem) => lowering.report({ ...problem, path: [...at, ...problem.path] }),
    })
  }
  const criterion =
    written.where === undefined
      ? undefined
      : lowerCases(written.where, collectionOf[subject], lowering, [...at, 'where'])
  const approvals =
    written.approval === undefined ? undefined : lowerApprovals(written.approval, subject, lowering, at)
  const approved = approvals === undefined ? undefined : atLeast(approvals.count, number(1))
  const relaxedWritten = relax(written, rule, kinds, lowering, at)
  const relaxed =
    relaxedWritten === undefined
      ? []
      : lowerRequirement(
          relaxedWritten,
          subject,
          kinds,
          approvals === undefined ? forRelaxed : { ...forRelaxed, granted: approvals.amount },
          [...at, 'with'],
        )
  return {
    written,
    open: allOf([criterion, approved]),
    relaxed: new Map(relaxed.map((check) => [check.end ?? '', check])),
  }
}

/** The requirement under an allowance; nothing where the subject is excused altogether. */
function relax(
  { with: replaced, raises }: Allowance,
  rule: Rule,
  kinds: Kinds,
  lowering: Lowering,
  at: At,
): Requirement<Written> | undefined {
  if (replaced === undefined && raises === undefined) return undefined
  const required = rule.require as Written & Record<string, unknown>
  const max = required['max']
  if (!('kind' in required) || (raises !== undefined && max === undefined)) {
    const message =
      raises === undefined
        ? '`with` replaces parts of one constraint'
        : '`raises` lifts a `max`, and there is none'
    lowering.report({ code: 'wrong-value', path: [...at, raises === undefined ? 'with' : 'raises'], message })
    return undefined
  }
  const unknown = Object.keys(replaced ?? {}).find((key) => !(key in required))
  if (unknown !== undefined) {
    const hint = `it has ${Object.keys(required)
      .filter((key) => key !== 'kind')
      .join(', ')}`
    lowering.report({
      code: 'unknown-key',
      path: [...at, 'with', unknown],
      message: `the requirement has no \`${unknown}\``,
      hint,
    })
  }
  const by = raises === 'as-approved' ? { granted: true } : raises
  const raised = raises === undefined ? {} : { max: { plus: [max, by] } }
  const relaxed = { ...required, ...raised, ...(replaced ?? {}) }
  const kind = kinds.get(required.kind)
  const { problems } =
    kind === undefined
      ? { problems: [] }
      : readWith(kind.schema as z.ZodMiniType, { ...required, ...replaced })
  for (const problem of problems) lowering.report({ ...problem, path: [...at, 'with', ...problem.path] })
  return problems.length === 0 ? relaxed : undefined
}
