import { factsAbout, rowsAt, type World } from '../backends/memory/facts.ts'
import type { Row } from '../backends/memory/view.ts'
import { counterparts } from '../backends/memory/walk.ts'
import { and, type Facts, missingFrom, not, or, type Truth } from '../condition/interpret.ts'
import type { Condition } from '../condition/nodes.ts'
import type { Missing } from '../condition/reading.ts'
import type { Cite } from '../constraints/cite.ts'
import type { Values } from '../rules/compile-pack.ts'
import { asked, type LoweredCheck } from '../rules/lower-requirement.ts'
import type { LoweredAllowance, LoweredRule } from '../rules/lower-rule.ts'
import type { Decide } from './decide.ts'
import type { Superseding } from './layers/superseding.ts'

/**
 * 结论: `satisfied`; `violated`; `permitted` by a way out the text opens; `exempt` by name; or `unknown`,
 * for want of facts.
 */
export type Verdict = 'satisfied' | 'violated' | 'permitted' | 'exempt' | 'unknown'

/** One check of one rule on one subject. */
export interface Judgement {
  readonly verdict: Verdict
  readonly check: LoweredCheck
  readonly row: Row
  readonly values: Values
  readonly ways: readonly Way[]
  readonly exempt?: Cite
  readonly missing: readonly Missing[]
}

/** A way out that was looked at, and whether it is open. */
export interface Way {
  readonly allowance: LoweredAllowance
  readonly open: Truth
  /** Whether what it asks instead is met. */
  readonly met: Truth
  readonly lapsed: boolean
}

/** Judges every check of a rule on one subject, for one set of parameter values. */
export function judge(
  rule: LoweredRule,
  territory: Condition | undefined,
  row: Row,
  values: Values,
  lawOn: string,
  world: World,
  decide: Decide,
  notCompared: (check: LoweredCheck, snapshot: string) => void,
  superseding: readonly Superseding[] = [],
  superseded: (by: Superseding) => void = () => undefined,
): readonly Judgement[] {
  const facts = factsAbout(row, world)
  const holds = (condition: Condition) => decide(condition, row)
  const conditions = [territory, rule.scope].filter((one) => one !== undefined)
  const applied = conditions.reduce<Truth>((so, one) => (so === 'no' ? so : and(so, holds(one))), 'yes')
  if (applied === 'no') return []
  const standing = superseding.map(({ where }): Truth => (where === undefined ? 'yes' : holds(where)))
  const instead = superseding[standing.indexOf('yes')]
  if (instead !== undefined) {
    superseded(instead)
    return []
  }
  // where it is not known whether another rule stands in its place, it is not known whether this one applies
  const scope = standing.map(not).reduce(and, applied)
  const others = superseding.flatMap(({ where }) => (where === undefined ? [] : [where]))
  return rule.checks.flatMap((check) => {
    const own = check.only === undefined ? [] : [check.only]
    const before = stands(check, row, world)
    const asks = own.map(holds).reduce(and, scope)
    if (asks === 'yes' && before.absent !== undefined) notCompared(check, before.absent)
    const applies = and(asks, before.truth)
    if (applies === 'no') return []
    const guards = [...conditions, ...others, ...own]
    return judgeCheck({ rule, check, applies, facts, holds, lawOn }, () => [
      ...guards.flatMap((one) => missingFrom(one, facts)),
      ...before.missing,
    ]).map((judged) => ({ ...judged, check, row, values }))
  })
}

interface Asked {
  readonly rule: LoweredRule
  readonly check: LoweredCheck
  readonly applies: Truth
  readonly facts: Facts
  readonly holds: (condition: Condition) => Truth
  readonly lawOn: string
}

type Judged = Pick<Judgement, 'verdict' | 'ways' | 'missing' | 'exempt'>

function judgeCheck(
  { rule, check, applies, facts, holds, lawOn }: Asked,
  scopeMissing: () => readonly Missing[],
): readonly Judged[] {
  const nothing = { ways: [], missing: [] }
  const exempt = rule.exempt.map(({ condition, cite }) => ({
    cite,
    condition,
    truth: holds(condition),
  }))
  const named = exempt.find(({ truth }) => truth === 'yes')
  if (named !== undefined && applies === 'yes') return [{ verdict: 'exempt', ...nothing, exempt: named.cite }]
  const base = holds(check.condition)
  const spared = exempt.some(({ truth }) => truth !== 'no')
  if (base === 'yes' && !spared) return [{ verdict: 'satisfied', ...nothing }]
  const ways = rule.allowances.map((allowance) => tryWay(allowance, check, holds, lawOn))
  const undecided = [
    ...scopeMissing(),
    ...exempt.flatMap(({ condition }) => missingFrom(condition, facts)),
    ...missingFrom(check.condition, facts),
  ]
  if (applies !== 'yes' || base !== 'no' || spared) return [{ verdict: 'unknown', ways, missing: undecided }]
  const outcomes = ways.map((way) => (way.lapsed ? 'no' : and(way.open, way.met)))
  if (outcomes.includes('yes')) return [{ verdict: 'permitted', ways, missing: [] }]
  if (!outcomes.includes('unknown')) return [{ verdict: 'violated', ways, missing: [] }]
  return [{ verdict: 'unknown', ways, missing: ways.flatMap((way) => missingFromWay(way, check, facts)) }]
}

function tryWay(allowance: LoweredAllowance, check: LoweredCheck, holds: Asked['holds'], lawOn: string): Way {
  const { open, relaxed, written } = allowance
  const instead = relaxed.get(check.end ?? '')
  return {
    allowance,
    open: open === undefined ? 'yes' : holds(open),
    met: instead === undefined ? 'yes' : isMet(instead, holds),
    lapsed: written.until !== undefined && written.until < lawOn,
  }
}

/** Whether what a check asks is so, or nothing is asked. */
function isMet({ condition, only }: LoweredCheck, holds: Asked['holds']): Truth {
  const met = holds(condition)
  return only === undefined ? met : or(not(holds(only)), met)
}

function missingFromWay({ allowance: { open, relaxed }, lapsed }: Way, check: LoweredCheck, facts: Facts) {
  if (lapsed) return []
  const instead = relaxed.get(check.end ?? '')
  return [
    ...(open === undefined ? [] : missingFrom(open, facts)),
    ...(instead === undefined ? [] : missingFrom(asked(instead), facts)),
  ]
}

/** One that did not stand in an earlier snapshot is not compared with it. */
export function stands(
  check: LoweredCheck,
  row: Row,
  world: World,
): { truth: Truth; missing: readonly Missing[]; absent?: string } {
  let truth: Truth = 'yes'
  const missing: Missing[] = []
  for (const { at, on } of check.comparedWith) {
    const here = on === undefined ? stood(counterparts(row, at, world.views)) : otherStood(row, on, at, world)
    if (here.truth === 'no') return { truth: 'no', missing: [], absent: at }
    truth = and(truth, here.truth)
    missing.push(...here.missing)
  }
  return { truth, missing }
}

function stood({ rows, open, missing }: ReturnType<typeof counterparts>): {
  truth: Truth
  missing: readonly Missing[]
} {
  return { truth: rows.length > 0 ? 'yes' : open ? 'unknown' : 'no', missing }
}

/** Whether the rows to which a path leads stood in an earlier snapshot, or what they succeed did. */
function otherStood(row: Row, on: string, at: string, world: World): ReturnType<typeof stood> {
  const there = rowsAt(row, on, world)
  const each = there.rows.map((one) => counterparts(one, at, world.views))
  return stood({
    rows: each.flatMap(({ rows }) => rows),
    open: there.open || each.some(({ open }) => open),
    missing: [...there.missing, ...each.flatMap(({ missing }) => missing)],
  })
}
