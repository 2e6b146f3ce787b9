import { createEngine, type Engine, type Finding, type Report, type Verdict } from '../index.ts'
import { standsAtLimit } from './at-limit.ts'
import { checksOf } from './engine-checks.ts'

/** 覆盖情况: what cases have shown of one check of a rule. */
export interface CheckCoverage {
  /** `pack/rule`, or `pack/rule#end` where the rule has several ends. */
  readonly check: string
  readonly rule: string
  /** How often it gave each verdict. */
  readonly verdicts: Readonly<Record<Verdict, number>>
  /** Whether it compares numbers, so that it has a limit to stand at. */
  readonly bounded: boolean
  /** It was satisfied exactly at its limit. */
  readonly atLimit: boolean
  /** It was broken by one: `violated`, or `permitted`. */
  readonly oneBeyond: boolean
}

/** What cases have shown of the rules of an engine. */
export interface Coverage {
  readonly checks: readonly CheckCoverage[]
  /** The checks that never were satisfied, or never violated. */
  readonly oneSided: readonly string[]
  /** The checks with a limit at which nobody stood, or which nobody passed by one. */
  readonly withoutBoundary: readonly string[]
}

/**
 * Says which rules have been tried by cases, on which sides, and whether at their limits.
 *
 * A rule whose checks are only known from the facts of a run (a series) is listed once it has judged somebody.
 *
 * @example
 * coverageOf([], []).checks // → []
 */
export function coverageOf(
  engineOrPacks: Engine | readonly object[],
  results: readonly { readonly report?: Report }[],
): Coverage {
  const engine = 'evaluate' in engineOrPacks ? engineOrPacks : createEngine({ packs: engineOrPacks })
  const checks = new Map(
    checksOf(engine).map(({ check, rule, bounded }) => [check, untried(check, rule, bounded)]),
  )
  for (const { report } of results) {
    if (report === undefined) continue
    for (const finding of report.judged()) {
      const so = checks.get(finding.check) ?? untried(finding.check, finding.rule, false)
      checks.set(finding.check, seen(so, finding, report))
    }
  }
  const all = withoutPlaceholders([...checks.values()])
  return {
    checks: all,
    oneSided: all
      .filter(({ verdicts }) => verdicts.satisfied === 0 || verdicts.violated === 0)
      .map(({ check }) => check),
    withoutBoundary: all
      .filter(({ bounded, atLimit, oneBeyond }) => bounded && !(atLimit && oneBeyond))
      .map(({ check }) => check),
  }
}

/** A rule stands as one check, unknown at most, until a series was there and showed which checks it has. */
function withoutPlaceholders(all: readonly CheckCoverage[]): readonly CheckCoverage[] {
  const shown = new Set(all.filter(({ check, rule }) => check !== rule).map(({ rule }) => rule))
  return all.filter(({ check, rule, verdicts }) => {
    const { unknown: _, ...told } = verdicts
    const isTold = Object.values(told).some((count) => count > 0)
    return check !== rule || isTold || !shown.has(rule)
  })
}

function untried(check: string, rule: string, bounded: boolean): CheckCoverage {
  const verdicts = { satisfied: 0, violated: 0, permitted: 0, exempt: 0, unknown: 0 }
  return { check, rule, verdicts, bounded, atLimit: false, oneBeyond: false }
}

function seen(so: CheckCoverage, finding: Finding, report: Report): CheckCoverage {
  const { verdict, excess } = finding
  return {
    ...so,
    verdicts: { ...so.verdicts, [verdict]: so.verdicts[verdict] + 1 },
    bounded: so.bounded || excess !== undefined,
    atLimit: so.atLimit || (verdict === 'satisfied' && standsAtLimit(report.explain(finding).requirement)),
    oneBeyond: so.oneBeyond || (excess?.by === 1 && excess.atLeast !== true),
  }
}
