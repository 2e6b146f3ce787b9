import { type Facts, interpret, product } from './interpret.ts'
import { type Compare, type Condition, type Quantity, quantityKey } from './nodes.ts'
import { addEnds, type End, exactly, isExact, least, plus, type Reading, times } from './reading.ts'

/** Values that are allowed, both ends included; several ranges stand apart and in order. */
export type Range = readonly [low: End, high: End]

/** How far one number is from what is allowed, or how much of it is left. */
export interface Slack {
  /** The smallest whole change that would satisfy; `over` must go down, `under` must go up. */
  readonly excess?: { readonly by: bigint; readonly side: 'over' | 'under'; readonly atLeast?: true }
  /** The largest rise that still satisfies; absent when nothing bounds it. */
  readonly headroom?: bigint
  /** The largest fall that still satisfies; absent when nothing bounds it. */
  readonly reserve?: bigint
}

/**
 * Excess and headroom of one quantity under a condition, all else staying as it is.
 *
 * With partial facts the side that is kindest to the subject counts, so an excess is never overstated.
 */
export function slack(condition: Condition, vary: Quantity, facts: Facts): Slack {
  const reading = facts.number(vary)
  if (reading.none !== undefined) return {}
  const ranges = allowed(condition, quantityKey(vary), facts, false)
  if (isExact(reading)) {
    const inside = ranges.find(([low, high]) => low <= reading.low && reading.low <= high)
    if (inside !== undefined) return room(reading.low, inside)
  }
  const gaps = ranges.flatMap(([low, high]) => [
    gap(reading.low, high, 'over'),
    gap(low, reading.high, 'under'),
  ])
  const [nearest] = gaps.filter((one) => one !== undefined).toSorted((a, b) => (a.by < b.by ? -1 : 1))
  if (nearest === undefined || ranges.some((range) => touches(range, reading))) return {}
  return { excess: { ...nearest, ...(decides(condition, facts) ? {} : { atLeast: true as const }) } }
}

const touches = ([low, high]: Range, reading: Reading) => low <= reading.high && reading.low <= high

function room(value: End, [low, high]: Range): Slack {
  if (typeof value === 'number') return {}
  return {
    ...(typeof high === 'bigint' ? { headroom: high - value } : {}),
    ...(typeof low === 'bigint' ? { reserve: value - low } : {}),
  }
}

function gap(larger: End, smaller: End, side: 'over' | 'under') {
  if (typeof larger === 'number' || typeof smaller === 'number' || larger <= smaller) return undefined
  return { by: larger - smaller, side }
}

/** Whether every number in a condition is known exactly, so that an excess is the excess. */
function decides(condition: Condition, facts: Facts): boolean {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.every((part) => decides(part, facts))
    case 'not':
      return decides(condition.of, facts)
    case 'compare':
      return condition.sum.every((addend) => addend.of.every((one) => isExact(facts.number(one))))
    case 'words':
    case 'known':
      return interpret(condition, facts) !== 'unknown'
  }
}

const everything: readonly Range[] = [[Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]]

function allowed(condition: Condition, vary: string, facts: Facts, negated: boolean): readonly Range[] {
  switch (condition.kind) {
    case 'not':
      return allowed(condition.of, vary, facts, !negated)
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => allowed(part, vary, facts, negated))
      const narrow = (condition.kind === 'all') !== negated
      return narrow ? parts.reduce(intersect) : union(parts.flat())
    }
    case 'compare':
      return rangesOf(condition, vary, facts, negated)
    case 'words':
    case 'known':
      return interpret(condition, facts) === (negated ? 'yes' : 'no') ? [] : everything
  }
}

/** The values of `vary` for which `factor × vary + rest` compares as it must. */
function rangesOf(compare: Compare, vary: string, facts: Facts, negated: boolean): readonly Range[] {
  const { factor, rest } = apart(compare, vary, facts)
  if (factor === 0n) return interpret(compare, facts) === (negated ? 'yes' : 'no') ? [] : everything
  if (compare.is === 'zero') {
    if (negated) return everything
    const ends = [rest.low, rest.high].map((end) => quotient(negate(end), factor))
    const [from, to] = factor > 0n ? [ends[1], ends[0]] : [ends[0], ends[1]]
    if (from === undefined || to === undefined) return everything
    const range: Range = [ceiling(from), floor(to)]
    return range[0] <= range[1] ? [range] : []
  }
  // negated: factor × vary + rest ≥ 1
  const bound = quotient(negated ? addEnds(negate(rest.high), 1n) : negate(rest.low), factor)
  return factor > 0n !== negated
    ? [[Number.NEGATIVE_INFINITY, floor(bound)]]
    : [[ceiling(bound), Number.POSITIVE_INFINITY]]
}

function apart(compare: Compare, vary: string, facts: Facts): { factor: bigint; rest: Reading } {
  let factor = 0n
  let rest = exactly(BigInt(compare.constant))
  for (const addend of compare.sum) {
    const others = addend.of.filter((one) => quantityKey(one) !== vary)
    if (others.length === addend.of.length - 1) {
      const by = others.reduce((so, one) => times(so, facts.number(one)), exactly(BigInt(addend.times)))
      if (isExact(by)) {
        factor += BigInt(by.low)
        continue
      }
    }
    rest = plus(rest, product(addend, facts))
  }
  return { factor, rest }
}

type Quotient = readonly [numerator: End, denominator: bigint]

const quotient = (end: End, by: bigint): Quotient => (by < 0n ? [negate(end), -by] : [end, by])
const negate = (end: End): End => (typeof end === 'bigint' ? -end : -end)
const ceiling = ([n, d]: Quotient): End => negate(floor([negate(n), d]))

function floor([n, d]: Quotient): End {
  if (typeof n === 'number') return n
  return n / d - (n % d < 0n ? 1n : 0n)
}

function intersect(a: readonly Range[], b: readonly Range[]): readonly Range[] {
  return a.flatMap(([low, high]) =>
    b
      .map(([from, to]): Range => [from > low ? from : low, to < high ? to : high])
      .filter(([from, to]) => from <= to),
  )
}

function union(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = []
  for (const range of ranges.toSorted((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0))) {
    const last = merged.at(-1)
    if (last !== undefined && range[0] <= addEnds(last[1], 1n)) {
      merged[merged.length - 1] = [last[0], least([last[1], range[1]]) === last[1] ? range[1] : last[1]]
    } else merged.push(range)
  }
  return merged
}
