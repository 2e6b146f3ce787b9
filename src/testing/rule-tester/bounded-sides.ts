import type { Condition, Quantity } from '../../index.ts'
import { quantityName } from '../boundary/quantities.ts'
import type { RuleCaseResult } from '../rule-tester.ts'

/** An end of a rule, and the side on which it bounds the number that would have to change. */
export interface BoundedSide {
  readonly end: string
  readonly side: 'over' | 'under'
}

/**
 * 有界之端: the sides on which some check that was made bounds a number, each once.
 *
 * What no case was judged by is not asked for here: the rule says nothing then, and that is told elsewhere.
 */
export function boundedSides(rule: string, results: readonly RuleCaseResult[]): readonly BoundedSide[] {
  const found = new Map<string, BoundedSide>()
  for (const result of results) {
    const ends = new Set(result.findings.map(({ check }) => check.slice(rule.length + 1)))
    for (const { end = '', condition, vary } of checksIn(rule, result)) {
      if (!ends.has(end) || vary === undefined) continue
      for (const side of sidesOf(condition, vary)) found.set(`${end} ${side}`, { end, side })
    }
  }
  return [...found.values()]
}

interface CheckOf {
  readonly end?: string
  readonly condition: Condition
  readonly vary?: Quantity
}

function checksIn(rule: string, { engine, report, findings }: RuleCaseResult): readonly CheckOf[] {
  const [first] = findings
  if (engine === undefined || report === undefined || first === undefined) return []
  const of = { subject: first.subject.type, lawOn: report.lawOn }
  const assumeTerritory = engine.packs.map(({ id }) => id)
  const alternatives = engine
    .rules()
    .filter((one) => one.rule === rule && one.alternativeTo !== undefined)
    .map((one) => one.rule)
  const found = engine.conditions({ ...of, assumeTerritory, alternatives }).find((one) => one.rule === rule)
  return (found?.versions ?? []).flatMap(({ lowered }) => lowered.checks)
}

/** On which sides a condition bounds a number: it may not be more than something, or not less. */
function sidesOf(condition: Condition, vary: Quantity, negated = false): readonly ('over' | 'under')[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap((part) => sidesOf(part, vary, negated))
    case 'not':
      return sidesOf(condition.of, vary, !negated)
    case 'compare': {
      const name = quantityName(vary)
      const addends = condition.sum.filter(({ of }) => of.some((one) => quantityName(one) === name))
      if (condition.is === 'zero') return negated || addends.length === 0 ? [] : ['over', 'under']
      return addends.map(({ times }) => (times > 0 !== negated ? 'over' : 'under'))
    }
    default:
      return []
  }
}
