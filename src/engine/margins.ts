import { factsAbout, type World } from '../backends/memory/facts.ts'
import { type Facts, total } from '../condition/interpret.ts'
import type { Condition, Quantity } from '../condition/nodes.ts'
import { quantitiesOf } from '../condition/quantities.ts'
import { slack } from '../condition/slack.ts'
import type { Force } from '../constraints/constraint.ts'
import { type Excess, excessOf } from './excess.ts'
import { fieldsRead } from './fields-read.ts'
import type { Finding } from './finding.ts'
import type { Verdict } from './judge.ts'
import { quantityUnit } from './numbers.ts'
import type { Judged } from './run.ts'
import { checkName } from './words.ts'

/** 裕度: how far one judgement is from its limits, and on which rows it rests. */
export interface Margin {
  readonly check: string
  readonly subject: string
  readonly item?: string | number
  readonly verdict: Verdict
  readonly force: Force
  /** In what `headroom`, `reserve` and `excess` are counted. */
  readonly unit?: string
  readonly excess?: Excess
  /** How much more is lawful, where that is bounded and known. */
  readonly headroom?: number
  /** How much less is lawful, where that is bounded and known. */
  readonly reserve?: number
  /** What a single comparison leaves in its own smallest unit, below zero when broken; of no use across rules. */
  readonly distance?: bigint
  /** What is allowed moves in steps: it depends on where another number lies, or on several comparisons. */
  readonly isStepped?: true
  /** The rows of the judged snapshot that were read, or for want of which it is not known. */
  readonly rests: readonly Basis[]
  /** The fields of such rows that may have been read, as `collection.field`; without it, any of them. */
  readonly fields?: ReadonlySet<string>
  readonly finding: () => Finding
}

/** A row of the judged snapshot, or a whole collection of it. */
export interface Basis {
  readonly collection: string
  readonly id?: string
}

/** The margin of one judgement; what it says in words is written out when it is asked for. */
export function marginOf(judged: Judged, world: World, finding: () => Finding): Margin {
  const { check, rule, row, verdict, item, unsettled } = judged
  const facts = factsAbout(row, world)
  const { vary } = check
  const isKnown = vary !== undefined && unsettled !== true
  const away = isKnown ? slack(check.condition, vary, facts) : {}
  const excess = isKnown ? excessOf(away, check, row, world) : undefined
  const fields = fieldsRead(judged, world)
  const distance = unsettled === true ? undefined : distanceOf(check.condition, facts)
  return {
    check: checkName(judged),
    subject: row.id,
    ...(item === undefined ? {} : { item: item.value }),
    verdict,
    force: check.force ?? rule.force,
    ...(vary === undefined ? {} : { unit: quantityUnit(vary, row, world, countedIn(vary)) }),
    ...(excess === undefined ? {} : { excess }),
    ...(away.headroom === undefined ? {} : { headroom: Number(away.headroom) }),
    ...(away.reserve === undefined ? {} : { reserve: Number(away.reserve) }),
    ...(distance === undefined ? {} : { distance }),
    ...(check.only === undefined && check.condition.kind === 'compare' ? {} : { isStepped: true as const }),
    rests: basisOf(judged, facts),
    ...(fields === undefined ? {} : { fields }),
    finding,
  }
}

/** In what the figures of posts and leaders are counted, where a rule names the field itself. */
const countedIn = (vary: Quantity): string =>
  vary.kind === 'field' ? (counted[/[^.]*$/.exec(vary.path)?.[0] ?? ''] ?? '') : ''

const counted: Readonly<Record<string, string>> = {
  approved: 'post',
  reserved: 'post',
  actual: 'person',
  external: 'person',
  inFlightIn: 'person',
  inFlightOut: 'person',
}

function distanceOf(condition: Condition, facts: Facts): bigint | undefined {
  if (condition.kind !== 'compare') return undefined
  const { low, high, none } = total(condition, facts)
  if (none !== undefined || typeof low !== 'bigint' || typeof high !== 'bigint') return undefined
  if (condition.is === 'at-most-zero') return -high
  return high > -low ? -high : low
}

function basisOf({ check, row, missing }: Judged, facts: Facts): readonly Basis[] {
  // where a rule asks something only within a band, it rests on the size as well
  const asked = check.only === undefined ? [check.condition] : [check.only, check.condition]
  const readings = asked.flatMap(quantitiesOf).map((one) => facts.number(one))
  const lacking = [...missing, ...readings.flatMap((one) => one.missing)]
  const read = [...readings.flatMap(({ rows }) => rows), ...lacking].filter(
    ({ snapshot }) => snapshot === 'after',
  )
  const own = { collection: row.relation.name, id: row.id }
  const all = [own, ...read].map(
    ({ collection, id }): Basis => (id === undefined ? { collection } : { collection, id }),
  )
  return [...new Map(all.map((one) => [JSON.stringify([one.collection, one.id]), one])).values()]
}
