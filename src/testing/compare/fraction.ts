/** An exact number: a whole number over another. */
export interface Fraction {
  readonly above: bigint
  readonly below: bigint
}

/** How a number was written: `36`, `1.2`, `120%`, or `1.2:1` and `6/5` with what stands below. */
export type Notation =
  | { readonly sign: 'number' | 'decimal' | 'percent' }
  | { readonly sign: ':' | '/'; readonly to: string }

/** The number that a pack writes as a number or a proportion, and how it does so. */
export function readFraction(
  written: unknown,
): { readonly value: Fraction; readonly notation: Notation } | undefined {
  if (typeof written === 'number') {
    if (!Number.isSafeInteger(written) || written < 0) return undefined
    return { value: { above: BigInt(written), below: 1n }, notation: { sign: 'number' } }
  }
  const [, number, percent, sign, to] = form.exec(String(written)) ?? []
  if (number === undefined) return undefined
  const value = decimal(number)
  if (percent !== undefined) {
    return { value: { above: value.above, below: value.below * 100n }, notation: { sign: 'percent' } }
  }
  if ((sign !== ':' && sign !== '/') || to === undefined) return { value, notation: { sign: 'decimal' } }
  const over = decimal(to)
  if (over.above === 0n) return undefined
  const whole = { above: value.above * over.below, below: value.below * over.above }
  return { value: whole, notation: { sign, to } }
}

const form = /^(\d{1,15}(?:\.\d{1,15})?)(?:(%)|([:/])(\d{1,15}(?:\.\d{1,15})?))?$/

/** A number as another was written; as one whole number over another where that cannot be exact. */
export function writeFraction({ above, below }: Fraction, notation: Notation): string | number {
  const { sign } = notation
  if (sign === ':' || sign === '/') {
    const to = decimal(notation.to)
    const number = decimalText({ above: above * to.above, below: below * to.below })
    return number === undefined ? shortest({ above, below }, sign) : `${number}${sign}${notation.to}`
  }
  const isPercent = sign === 'percent'
  const number = decimalText({ above: isPercent ? above * 100n : above, below })
  if (number === undefined) return shortest({ above, below }, '/')
  if (sign === 'number' && !number.includes('.')) return Number(number)
  return isPercent ? `${number}%` : number
}

function decimal(text: string): Fraction {
  const [whole = '', places = ''] = text.split('.')
  return { above: BigInt(whole + places), below: 10n ** BigInt(places.length) }
}

const mostPlaces = 12

function decimalText({ above, below }: Fraction): string | undefined {
  for (let places = 0; places <= mostPlaces; places += 1) {
    const scaled = above * 10n ** BigInt(places)
    if (scaled % below !== 0n) continue
    const digits = String(scaled / below).padStart(places + 1, '0')
    const point = digits.length - places
    return places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`
  }
  return undefined
}

function shortest({ above, below }: Fraction, sign: ':' | '/'): string {
  const divisor = greatestCommonDivisor(above, below)
  return `${above / divisor}${sign}${below / divisor}`
}

const greatestCommonDivisor = (a: bigint, b: bigint): bigint =>
  b === 0n ? a : greatestCommonDivisor(b, a % b)
