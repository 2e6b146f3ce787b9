import { type Facts, interpret, product } from './interpret.ts'
import { type Compare, type Condition, type Quantity, quantityKey } from './nodes.ts'
import { quantitiesOf } from './quantities.ts'
import { atMostOver, complement, everything, intersect, type Range, union } from './ranges.ts'
import { addEnds, type End, exactly, isExact, plus, type Reading, times } from './reading.ts'

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
 * With partial facts an excess is what is surely too much, and headroom what is surely left: neither is
 * ever overstated.
 */
export function slack(condition: Condition, vary: Quantity, facts: Facts): Slack {
  const reading = facts.number(vary)
  if (reading.none !== undefined) return {}
  const key = quantityKey(vary)
  const { low, high } = reading
  if (low === high && typeof low === 'bigint') {
    const surely = complement(possible(not(condition), key, facts))
    const around = surely.find(([from, to]) => from <= low && low <= to)
    if (around !== undefined) return room(low, around)
  }
  const ranges = possible(condition, key, facts)
  if (ranges.some(([from, to]) => from <= high && low <= to)) return {}
  const [nearest] = ranges
    .flatMap(([from, to]) => [gap(low, to, 'over'), gap(from, high, 'under')])
    .filter((one) => one !== undefined)
    .toSorted((a, b) => (a.by < b.by ? -1 : 1))
  if (nearest === undefined) return {}
  return { excess: { ...nearest, ...(isSettled(condition, facts) ? {} : { atLeast: true }) } }
}

const not = (of: Condition): Condition => ({ kind: 'not', of })

function room(value: bigint, [low, high]: Range): Slack {
  return {
    ...(typeof high === 'bigint' ? { headroom: high - value } : {}),
    ...(typeof low === 'bigint' ? { reserve: value - low } : {}),
  }
}

function gap(larger: End, smaller: End, side: 'over' | 'under') {
  if (typeof larger === 'number' || typeof smaller === 'number' || larger <= smaller) return undefined
  return { by: larger - smaller, side }
}

/** Whether all that a condition asks is known, so that an excess is the excess. */
function isSettled(condition: Condition, facts: Facts): boolean {
  const undecided = (part: Condition): boolean => {
    if (part.kind === 'all' || part.kind === 'any') return part.of.some(undecided)
    if (part.kind === 'not') return undecided(part.of)
    return part.kind !== 'compare' && interpret(part, facts) === 'unknown'
  }
  const isKnown = (one: Quantity): boolean => {
    const reading = facts.number(one)
    return isExact(reading) || reading.none === 'surely'
  }
  return quantitiesOf(condition).every(isKnown) && !undecided(condition)
}

/** The values of a quantity under which a condition may hold, for all that is known of the rest. */
function possible(condition: Condition, vary: string, facts: Facts, negated = false): readonly Range[] {
  switch (condition.kind) {
    case 'not':
      return possible(condition.of, vary, facts, !negated)
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => possible(part, vary, facts, negated))
      return (condition.kind === 'all') !== negated ? parts.reduce(intersect) : union(parts.flat())
    }
    case 'compare':
      return rangesOf(condition, vary, facts, negated)
    case 'words':
    case 'known':
      return asItIs(condition, facts, negated)
  }
}

/** All values or none, for a part on which the quantity has no bearing. */
const asItIs = (condition: Condition, facts: Facts, negated: boolean): readonly Range[] =>
  interpret(condition, facts) === (negated ? 'yes' : 'no') ? [] : everything

/** The values of `vary` for which `factor × vary + rest` may compare as it must. */
function rangesOf(compare: Compare, vary: string, facts: Facts, negated: boolean): readonly Range[] {
  const { factor, rest, tangled } = apart(compare, vary, facts)
  if (rest.none === 'surely') return negated ? everything : []
  if (tangled || (negated && rest.none !== undefined)) return everything
  if (factor === 0n) return asItIs(compare, facts, negated)
  const under = atMostOver(minus(rest.low), factor)
  const over = atMostOver(rest.high, -factor)
  if (compare.is === 'at-most-zero') return negated ? [atMostOver(addEnds(rest.high, -1n), -factor)] : [under]
  // where it need not be zero, only a rest that is known forbids a value
  if (negated) return isExact(rest) ? complement(intersect([under], [over])) : everything
  return intersect([under], [over])
}

const minus = (end: End): End => -end

interface Parts {
  readonly factor: bigint
  readonly rest: Reading
  /** The quantity also stands in a product with something that is not known, or with itself. */
  readonly tangled: boolean
}

function apart(compare: Compare, vary: string, facts: Facts): Parts {
  let factor = 0n
  let tangled = false
  let rest = exactly(BigInt(compare.constant))
  for (const addend of compare.sum) {
    const others = addend.of.filter((one) => quantityKey(one) !== vary)
    if (others.length === addend.of.length) {
      rest = plus(rest, product(addend, facts))
      continue
    }
    const by = others.reduce((so, one) => times(so, facts.number(one)), exactly(BigInt(addend.times)))
    if (others.length < addend.of.length - 1 || !isExact(by)) tangled = true
    else factor += BigInt(by.low)
  }
  return { factor, rest, tangled }
}
