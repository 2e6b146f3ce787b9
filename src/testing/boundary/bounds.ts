import { type Condition, type Facts, interpret, type Quantity, type RuleVersion } from '../../index.ts'
import { comparesIn, exactNumber, quantitiesIn, quantityName, withNumber } from './quantities.ts'
import type { Question, Trial } from './question.ts'

export type LoweredRule = RuleVersion['lowered']
export type LoweredCheck = LoweredRule['checks'][number]

/** One check of the rule on the subject: what it asks, and what it found. */
export interface Asked {
  /** `pack/rule#end@subject/item`. */
  readonly key: string
  /** The end, and the item, as cases are named by them. */
  readonly name: string
  readonly end: string
  readonly check: LoweredCheck
  readonly lowered: LoweredRule
}

/** 界: a number of a check, and the last value on one side of it with which the demand is met. */
export interface Bound {
  readonly asked: Asked
  readonly quantity: Quantity
  /** Whether the number is the one that would have to change. */
  readonly varies: boolean
  readonly side: 'over' | 'under'
  readonly value: bigint
  readonly limit: bigint
}

/** The checks that the rule makes of the subject. */
export function checksOf(question: Question, trial: Trial): readonly Asked[] {
  const versions = trial
    .versions()
    .filter(({ given }) => given === undefined || interpret(given, trial.known) === 'yes')
  return trial.found.flatMap((finding): readonly Asked[] => {
    const end = finding.check.slice(question.rule.length + 1)
    const { item } = finding.subject
    const version = versions.find((one) => one.item?.value === item)
    const check = version?.lowered.checks.find((one) => (one.end ?? '') === end)
    if (version === undefined || check === undefined) return []
    const name = [end, item === undefined ? '' : String(item)].filter((part) => part !== '').join(' ')
    return [{ key: finding.id, name, end, check, lowered: version.lowered }]
  })
}

/** The bounds of a check, those of the number that would have to change first. */
export function boundsOf(asked: Asked, { known }: Trial): readonly Bound[] {
  const { condition, vary } = asked.check
  const first = vary === undefined ? '' : quantityName(vary)
  const quantities = quantitiesIn(condition).toSorted(
    (a, b) => Number(quantityName(b) === first) - Number(quantityName(a) === first),
  )
  return quantities.flatMap((quantity): readonly Bound[] => {
    const value = quantity.kind === 'facts-day' ? undefined : exactNumber(known.number(quantity))
    if (value === undefined) return []
    const varies = quantityName(quantity) === first
    return limitsOf(condition, quantity, value, known).map((one) => ({
      asked,
      quantity,
      varies,
      value,
      ...one,
    }))
  })
}

type Limit = Pick<Bound, 'side' | 'limit'>

/** The last values above and below, from the met value that is nearest, with which a condition is met. */
export function limitsOf(
  condition: Condition,
  quantity: Quantity,
  value: bigint,
  known: Facts,
): readonly Limit[] {
  const holds = (at: bigint) => interpret(condition, withNumber(known, quantity, at)) === 'yes'
  const start = nearest(value, holds)
  if (start === undefined) return []
  const over = last(start, 1n, holds)
  const under = last(start, -1n, holds)
  return [
    ...(over === undefined ? [] : [{ side: 'over', limit: over } as const]),
    ...(under === undefined ? [] : [{ side: 'under', limit: under } as const]),
  ]
}

/** How far one value after another is looked at; beyond it, in ever longer steps. */
const nearby = 2000n
const farthest = 1n << 40n

function nearest(value: bigint, holds: (at: bigint) => boolean): bigint | undefined {
  for (let by = 0n; by <= nearby; by += 1n) {
    if (value >= by && holds(value - by)) return value - by
    if (holds(value + by)) return value + by
  }
  return undefined
}

/** The last value in a direction that still holds; nothing where nothing ends it. */
export function last(start: bigint, step: 1n | -1n, holds: (at: bigint) => boolean): bigint | undefined {
  let met = start
  let by = 1n
  for (; by <= nearby; by += 1n) {
    const next = start + step * by
    if (next < -farthest || !holds(next)) return met
    met = next
  }
  let broken: bigint | undefined
  for (; by <= farthest && broken === undefined; by *= 2n) {
    const next = start + step * by
    if (holds(next)) met = next
    else broken = next
  }
  if (broken === undefined) return undefined
  while ((broken - met) * step > 1n) {
    const middle: bigint = (met + broken) / 2n
    if (holds(middle)) met = middle
    else broken = middle
  }
  return met
}

/** Whether a condition compares numbers at all. */
export const comparesNumbers = (condition: Condition): boolean => comparesIn(condition).length > 0
