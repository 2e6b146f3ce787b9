import type { CompiledPack } from '../rules/compile-pack.ts'
import type { LoweredRule } from '../rules/lower-rule.ts'
import type { Rule } from '../rules/rule.ts'
import { type Candidate, guardParameters, isSettled, isUnsettled, scopeParameters } from './assign.ts'

/** A rule without the scope and the guards that hang on a value nobody knows: they may take anything in. */
export function scopedFor(
  compiled: CompiledPack,
  rule: Rule,
  candidates: ReadonlyMap<string, Candidate>,
  lowered: LoweredRule,
): LoweredRule {
  if (isSettled(candidates)) return lowered
  const hangs = (on: typeof scopeParameters) => on(compiled, rule).some((key) => isUnsettled(candidates, key))
  return {
    ...lowered,
    ...(hangs(scopeParameters) ? { scope: undefined } : {}),
    ...(hangs(guardParameters) ? { checks: lowered.checks.map(({ only: _, ...check }) => check) } : {}),
  }
}
