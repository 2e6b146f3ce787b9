import { EstablishmentError } from '../errors.ts'
import { add, isWhole, multiply, compare as order, type Proportion, proportion } from '../model/proportion.ts'
import { type Addend, type Compare, type Condition, type Quantity, quantityKey } from './nodes.ts'

/**
 * 多项式: an exact sum of products of quantities.
 *
 * Coefficients may be fractions while a kind is written down; a comparison clears them away.
 */
export interface Polynomial {
  readonly addends: readonly Monomial[]
  readonly constant: Proportion
}

export interface Monomial {
  readonly times: Proportion
  readonly of: readonly [Quantity, ...Quantity[]]
}

const zero = proportion(0n, 1n)
const one = proportion(1n, 1n)

/** Whether a polynomial of whole numbers is a whole number itself, whatever they are. */
export const isWholeNumber = ({ addends, constant }: Polynomial): boolean =>
  [constant, ...addends.map(({ times }) => times)].every(isWhole)

/** A plain number. */
export const number = (value: Proportion | number | bigint): Polynomial => ({
  addends: [],
  constant: typeof value === 'object' ? value : proportion(BigInt(value), 1n),
})

/** One quantity. */
export const quantity = (of: Quantity): Polynomial => ({
  addends: [{ times: one, of: [of] }],
  constant: zero,
})

/** Several polynomials added up; equal products of quantities are collected. */
export const sum = (...parts: readonly Polynomial[]): Polynomial => ({
  addends: collect(parts.flatMap((part) => part.addends)),
  constant: parts.reduce((so, part) => add(so, part.constant), zero),
})

/** A polynomial so many times. */
export const scale = (by: Proportion | number, part: Polynomial): Polynomial => multiplied(number(by), part)

/** The first less the second. */
export const minus = (a: Polynomial, b: Polynomial): Polynomial => sum(a, scale(-1, b))

/** The product of two polynomials, term by term. */
export function multiplied(a: Polynomial, b: Polynomial): Polynomial {
  const addends = [
    ...a.addends.map((x) => ({ times: multiply(x.times, b.constant), of: x.of })),
    ...b.addends.map((y) => ({ times: multiply(y.times, a.constant), of: y.of })),
    ...a.addends.flatMap((x) =>
      b.addends.map((y): Monomial => ({ times: multiply(x.times, y.times), of: [...x.of, ...y.of] })),
    ),
  ]
  return { addends: collect(addends), constant: multiply(a.constant, b.constant) }
}

/**
 * `a ≤ b`, in whole numbers: fractions are cleared away and what is common is divided out.
 *
 * @example
 * const posts = quantity({ kind: 'measure', measure: 'institution-establishment' })
 * const base = quantity({ kind: 'measure', measure: 'administrative-establishment' })
 * atMost(scale(10, posts), scale(12, base)).sum.map(({ times }) => times) // → [5, -6]
 */
export const atMost = (a: Polynomial, b: Polynomial): Compare => comparison(minus(a, b), 'at-most-zero')
/** `a ≥ b`. */
export const atLeast = (a: Polynomial, b: Polynomial): Compare => atMost(b, a)
/** `a < b`; in whole numbers, `a + 1 ≤ b` once fractions are cleared. */
export const below = (a: Polynomial, b: Polynomial): Compare => {
  const { constant, ...rest } = atMost(a, b)
  return { ...rest, constant: safe(BigInt(constant) + 1n) }
}
/** `a > b`. */
export const above = (a: Polynomial, b: Polynomial): Compare => below(b, a)
/** `a = b`. */
export const equal = (a: Polynomial, b: Polynomial): Compare => comparison(minus(a, b), 'zero')

/** All of these hold; a single one stands by itself. */
export const all = (...of: readonly [Condition, ...Condition[]]): Condition =>
  of.length === 1 ? of[0] : { kind: 'all', of }
/** One of these holds; a single one stands by itself. */
export const any = (...of: readonly [Condition, ...Condition[]]): Condition =>
  of.length === 1 ? of[0] : { kind: 'any', of }
/** This does not hold; twice not is itself. */
export const not = (of: Condition): Condition => (of.kind === 'not' ? of.of : { kind: 'not', of })

/** The group of those that are given, or nothing when none is. */
export function allOf(parts: readonly (Condition | undefined)[]): Condition | undefined {
  const [first, ...rest] = parts.filter((part) => part !== undefined)
  return first === undefined ? undefined : all(first, ...rest)
}

/** Any of those that are given, or nothing when none is. */
export function anyOf(parts: readonly (Condition | undefined)[]): Condition | undefined {
  const [first, ...rest] = parts.filter((part) => part !== undefined)
  return first === undefined ? undefined : any(first, ...rest)
}

function comparison({ addends, constant }: Polynomial, is: Compare['is']): Compare {
  const denominators = [constant, ...addends.map((part) => part.times)].map((part) => part.denominator)
  const common = denominators.reduce((a, b) => (a / divisor(a, b)) * b, 1n)
  const whole = ({ numerator, denominator }: Proportion) => numerator * (common / denominator)
  const numbers = [whole(constant), ...addends.map((part) => whole(part.times))]
  const shared = is === 'zero' || addends.length > 0 ? numbers.reduce(divisor, 0n) : 1n
  const reduced = (value: bigint) => safe(shared === 0n ? value : value / shared)
  return {
    kind: 'compare',
    sum: addends.map((part): Addend => ({ times: reduced(whole(part.times)), of: part.of })),
    constant: reduced(whole(constant)),
    is,
  }
}

function safe(value: bigint): number {
  const number = Number(value)
  if (Number.isSafeInteger(number)) return number
  const message = `the numbers of a rule multiply to \`${value}\`, which is too large`
  throw new EstablishmentError('a rule', [
    { code: 'malformed-number', path: [], message, hint: 'write them with fewer digits' },
  ])
}

function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

function collect(addends: readonly Monomial[]): readonly Monomial[] {
  const byKey = new Map<string, Monomial>()
  for (const { times, of } of addends) {
    const [first, ...rest] = of.toSorted((a, b) => (quantityKey(a) < quantityKey(b) ? -1 : 1))
    const sorted = [first ?? of[0], ...rest] as const
    const key = sorted.map(quantityKey).join(' × ')
    byKey.set(key, { times: add(byKey.get(key)?.times ?? zero, times), of: sorted })
  }
  return [...byKey.values()].filter((part) => order(part.times, zero) !== 0)
}
