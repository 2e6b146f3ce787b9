/** `Σ times × number + constant ≤ 0`, in whole numbers. */
export interface Inequality {
  readonly times: ReadonlyMap<string, bigint>
  readonly constant: bigint
}

/** Numbers by name; `none`, where that is proved; or `open`, where the search gave up. */
export type Solution = ReadonlyMap<string, bigint> | 'none' | 'open'

/**
 * Whole numbers that meet every inequality.
 *
 * What elimination (Fourier and Motzkin) shows to be empty is empty, for a sum of the inequalities with
 * factors of at least zero says so; what it leaves is tried number by number.
 */
export function solve(inequalities: readonly Inequality[], names: readonly string[]): Solution {
  return search(inequalities.map(tightened), names, { steps: mostSteps })
}

const mostSteps = 4000
const mostInequalities = 400
const mostTries = 300

function search(all: readonly Inequality[], names: readonly string[], left: { steps: number }): Solution {
  left.steps -= 1
  if (left.steps < 0) return 'open'
  const [name, ...rest] = names
  if (name === undefined) return all.every(({ constant }) => constant <= 0n) ? new Map() : 'none'
  const range = rangeOf(name, all, rest)
  if (range === 'open' || range === 'none') return range
  let open = range.end === undefined
  for (const value of range.values) {
    const found = search(
      all.map((one) => at(name, value, one)),
      rest,
      left,
    )
    if (found === 'open') open = true
    else if (found !== 'none') return new Map([[name, value], ...found])
    if (left.steps < 0) return 'open'
  }
  return open ? 'open' : 'none'
}

interface Range {
  readonly values: readonly bigint[]
  /** Whether these are all there are. */
  readonly end?: true
}

/** The numbers that one may be, whatever the others are. */
function rangeOf(
  name: string,
  all: readonly Inequality[],
  others: readonly string[],
): Range | 'none' | 'open' {
  let shadow = all
  for (const other of others) {
    const next = without(other, shadow)
    if (next === undefined) return 'open'
    shadow = next
  }
  if (without(name, shadow)?.some(({ constant }) => constant > 0n)) return 'none'
  let low: bigint | undefined
  let high: bigint | undefined
  for (const { times, constant } of shadow) {
    const factor = times.get(name) ?? 0n
    // tightened, a factor that stands alone is 1 or −1
    if (factor > 0n) high = high === undefined || -constant < high ? -constant : high
    if (factor < 0n) low = low === undefined || constant > low ? constant : low
  }
  if (low !== undefined && high !== undefined) {
    const count = high - low + 1n
    if (count <= 0n) return 'none'
    const most = count > BigInt(mostTries) ? mostTries : Number(count)
    const first = low
    const values = Array.from({ length: most }, (_, nth) => first + BigInt(nth))
    return most === Number(count) ? { values, end: true } : { values }
  }
  const from = low ?? high ?? 0n
  return {
    values: Array.from({ length: mostTries }, (_, nth) => {
      if (low !== undefined) return from + BigInt(nth)
      if (high !== undefined) return from - BigInt(nth)
      return nth % 2 === 0 ? BigInt(nth / 2) : -BigInt((nth + 1) / 2)
    }),
  }
}

/** What the inequalities say of the other numbers; nothing where they become too many. */
function without(name: string, all: readonly Inequality[]): readonly Inequality[] | undefined {
  const factor = ({ times }: Inequality) => times.get(name) ?? 0n
  const uppers = all.filter((one) => factor(one) > 0n)
  const lowers = all.filter((one) => factor(one) < 0n)
  const kept = all.filter((one) => factor(one) === 0n)
  if (uppers.length * lowers.length + kept.length > mostInequalities) return undefined
  return [
    ...kept,
    ...uppers.flatMap((upper) =>
      lowers.map((lower) => tightened(added(upper, -factor(lower), lower, factor(upper)))),
    ),
  ]
}

function added(a: Inequality, byA: bigint, b: Inequality, byB: bigint): Inequality {
  const names = new Set([...a.times.keys(), ...b.times.keys()])
  return {
    times: new Map(
      [...names].map((name) => [name, (a.times.get(name) ?? 0n) * byA + (b.times.get(name) ?? 0n) * byB]),
    ),
    constant: a.constant * byA + b.constant * byB,
  }
}

const at = (name: string, value: bigint, { times, constant }: Inequality): Inequality =>
  tightened({
    times: new Map([...times].filter(([other]) => other !== name)),
    constant: constant + (times.get(name) ?? 0n) * value,
  })

/** Divided by what the factors have in common: of whole numbers the rest is rounded against them. */
function tightened({ times, constant }: Inequality): Inequality {
  const kept = [...times].filter(([, factor]) => factor !== 0n)
  const common = kept.reduce((so, [, factor]) => divisor(so, factor), 0n)
  if (common === 0n) return { times: new Map(), constant }
  return {
    times: new Map(kept.map(([name, factor]) => [name, factor / common])),
    constant: -floored(-constant, common),
  }
}

function floored(value: bigint, by: bigint): bigint {
  const quotient = value / by
  return value % by < 0n ? quotient - 1n : quotient
}

function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}
