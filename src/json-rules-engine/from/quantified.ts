import { isDay } from '../../model/day.ts'
import { reasons } from './messages.ts'
import type { Meant, Side, TakenApart } from './operators.ts'
import { isOrder, isTextTest, type Order, type SaidTest, type Test } from './said.ts'
import type { TheirFact } from './their-fact.ts'

/** What a test says whose decorators were taken apart; `some` and `every` of a written list are written out. */
export function quantified(apart: TakenApart): Meant {
  const [first, ...quantifiers] = apart.quantifiers
  if (first === undefined) return plain(apart)
  const isLeft = first.of === 'left'
  const [over, against] = isLeft ? [apart.left, apart.right] : [apart.right, apart.left]
  if ('fact' in over) return overFact(apart, first, over.fact, against)
  if (!Array.isArray(over.value)) return { why: reasons.object }
  if (over.value.length === 0) return { why: reasons.emptyList }
  if (over.value.length > 1000) return { why: reasons.size }
  const each = over.value.map((value: unknown) =>
    quantified({ ...apart, ...(isLeft ? { left: { value } } : { right: { value } }), quantifiers }),
  )
  const wrong = each.find((one) => 'why' in one)
  if (wrong !== undefined) return wrong
  // each item keeps its negation, and so it is taken back out of the quantifier
  const some = (first.q === 'some') !== apart.negated
  const { name } = apart.written
  const of = each.flatMap((one) => ('said' in one ? [one.said] : []))
  return { said: { join: some ? 'any' : 'all', of, ...(name === undefined ? {} : { name }) } }
}

/** Some or every item of a fact: it equals something, or is in a list. */
function overFact(
  apart: TakenApart,
  { of, q }: { readonly of: 'left' | 'right'; readonly q: 'some' | 'every' },
  fact: TheirFact,
  against: Side,
): Meant {
  const [, second, third] = apart.quantifiers
  if (third !== undefined) return { why: reasons.quantifier }
  const test: Test = q === 'some' ? 'someFact:in' : 'everyFact:in'
  const inList = apart.base === 'in' && of === 'left' && second === undefined
  const oneOfList = apart.base === 'equal' && second?.q === 'some'
  if (inList || oneOfList) return amongList(apart, test, fact, against)
  if (apart.base !== 'equal' || second !== undefined) return { why: reasons.quantifier }
  if ('fact' in against)
    return q === 'some' ? tested(apart, fact, 'contains', against) : { why: reasons.quantifier }
  if (q === 'some') return single(apart, fact, 'contains', against.value)
  const whole = single(apart, fact, test, against.value)
  return 'why' in whole ? whole : tested(apart, fact, test, { value: [against.value] })
}

/** A test without quantifiers, the fact on its left. */
function plain(apart: TakenApart): Meant {
  const { base, left, right } = apart
  if ('value' in left) {
    if ('value' in right) return { why: reasons.constant }
    if (base === 'in') return single(apart, right.fact, 'contains', left.value)
    if (isTextTest(base) || base === 'contains') return { why: reasons.quantifier }
    if (!isOrder(base)) return plain({ ...apart, left: right, right: left })
    // on the right, theirs counts `null` as zero
    const ofNull = typeof left.value === 'number' && ofZero[base](left.value) !== apart.negated
    return plain({ ...apart, base: reversed[base], left: right, right: left, ofNull })
  }
  if (base === 'in' && 'value' in right) return amongList(apart, 'in', left.fact, right)
  if (base === 'in' && 'fact' in right)
    return apart.turned ? tested(apart, right.fact, 'contains', left) : tested(apart, left.fact, 'in', right)
  if ('fact' in right) return tested(apart, left.fact, base, right)
  if (base === 'equal' && right.value === null) return tested(apart, left.fact, 'null', right)
  if (isOrder(base) && typeof right.value !== 'number' && !isDay(right.value))
    return { why: reasons.unordered }
  return single(apart, left.fact, base, right.value)
}

/** A fact, or each item of it, in a list that is written or that another fact holds. */
function amongList(apart: TakenApart, test: Test, fact: TheirFact, list: Side): Meant {
  if ('fact' in list) return tested(apart, fact, test, list)
  const { value } = list
  if (!Array.isArray(value)) return { why: typeof value === 'string' ? reasons.substring : reasons.object }
  if (value.length === 0) return { why: reasons.emptyList }
  if (value.length > 10_000) return { why: reasons.size }
  const wrong = value.map(whyNot).find((why) => why !== undefined)
  return wrong === undefined ? tested(apart, fact, test, list) : { why: wrong }
}

function single(apart: TakenApart, fact: TheirFact, test: Test, value: unknown): Meant {
  const wrong =
    whyNot(value) ?? (isTextTest(test) && typeof value !== 'string' ? reasons.unordered : undefined)
  return wrong === undefined ? tested(apart, fact, test, { value }) : { why: wrong }
}

/** Why nothing here is compared with a value. */
function whyNot(value: unknown) {
  if (value === null) return reasons.nothing
  if (typeof value === 'object') return reasons.object
  if (value === '') return reasons.emptyText
  return typeof value === 'string' && value.length > 1000 ? reasons.longText : undefined
}

function tested(apart: TakenApart, fact: TheirFact, test: Test, against: Side): Meant {
  const { negated, ofNull, written } = apart
  const { operator, at, name } = written
  const said: SaidTest = {
    fact,
    test,
    ...('fact' in against
      ? { value: undefined, other: against.fact }
      : { value: against.value, other: undefined }),
    negated,
    ofNull,
    operator,
    at,
    name,
  }
  return { said }
}

const reversed: Readonly<Record<Order, Order>> = {
  lessThan: 'greaterThan',
  lessThanInclusive: 'greaterThanInclusive',
  greaterThan: 'lessThan',
  greaterThanInclusive: 'lessThanInclusive',
}

const ofZero: Readonly<Record<Order, (left: number) => boolean>> = {
  lessThan: (left) => left < 0,
  lessThanInclusive: (left) => left <= 0,
  greaterThan: (left) => left > 0,
  greaterThanInclusive: (left) => left >= 0,
}
