import type { Condition, Facts, Quantity, Reading } from '../../index.ts'

export type Compare = Extract<Condition, { kind: 'compare' }>

/** The comparisons of which a condition is made. */
export function comparesIn(condition: Condition): readonly Compare[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(comparesIn)
    case 'not':
      return comparesIn(condition.of)
    case 'compare':
      return [condition]
    default:
      return []
  }
}

/** The numbers that a condition compares, each once. */
export function quantitiesIn(condition: Condition): readonly Quantity[] {
  const all = comparesIn(condition).flatMap(({ sum }) => sum.flatMap(({ of }) => of))
  return [...new Map(all.map((one) => [quantityName(one), one])).values()]
}

/** One text for each number. */
export function quantityName(quantity: Quantity): string {
  const shift = quantity.shift === undefined ? '' : JSON.stringify(quantity.shift)
  switch (quantity.kind) {
    case 'measure':
      return `${quantity.measure}@${quantity.at ?? ''}/${quantity.on ?? ''}${shift}`
    case 'field':
      return `${quantity.of ?? ''}.${quantity.path}${shift}`
    case 'facts-day':
      return `day${shift}`
  }
}

/** A number that is known to the last unit. */
export function exactNumber({ low, high, none }: Reading): bigint | undefined {
  return typeof low === 'bigint' && low === high && none === undefined ? low : undefined
}

/** The same facts, but for one number. */
export function withNumber(facts: Facts, quantity: Quantity, value: bigint): Facts {
  const name = quantityName(quantity)
  const instead: Reading = { low: value, high: value, missing: [], rows: [] }
  return { ...facts, number: (one) => (quantityName(one) === name ? instead : facts.number(one)) }
}

/** What a comparison compares with nothing, where all of it is known. */
export function sumOf({ sum, constant }: Compare, facts: Facts): bigint | undefined {
  let total = BigInt(constant)
  for (const { times, of } of sum) {
    let product = BigInt(times)
    for (const one of of) {
      const value = exactNumber(facts.number(one))
      if (value === undefined) return undefined
      product *= value
    }
    total += product
  }
  return total
}

/** Whether some comparison of a condition stands exactly at its limit: its sum is nothing. */
export const isExact = (condition: Condition, facts: Facts): boolean =>
  comparesIn(condition).some((one) => sumOf(one, facts) === 0n)
