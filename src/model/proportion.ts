import * as z from 'zod/mini'

/** 比例: an exact ratio of two whole numbers in lowest terms, its sign above the line. */
export interface Proportion {
  readonly numerator: bigint
  readonly denominator: bigint
}

const written = /^((?:0|[1-9]\d*)(?:\.\d+)?)(?:(%)|[:/]((?:0|[1-9]\d*)(?:\.\d+)?))?$/

/**
 * A proportion in a document: text such as `1.2:1`, `1/3` or `33%`, or a whole number.
 *
 * It stays as its author wrote it, so that a pack equals its own JSON; `readProportion` reads it.
 */
export const proportionSchema: z.ZodMiniType<string | number, string | number> = z.any().check(
  (ctx) => {
    const value: unknown = ctx.value
    if (typeof value !== 'string' && typeof value !== 'number') {
      const message = 'a proportion is text such as `6:5`, or a whole number'
      ctx.issues.push({ code: 'invalid_type', expected: 'string', input: value, message })
    } else if (readProportion(value) === undefined) {
      const params = { code: 'malformed-proportion', hint: proportionHint(value) }
      ctx.issues.push({ code: 'custom', input: value, message: proportionFault(value), params })
    }
  },
  z.meta({ type: ['string', 'integer'], minimum: 0, pattern: written.source }),
)

/**
 * The proportion that an author wrote, or `undefined` where the words are not one.
 *
 * @example
 * readProportion('1.2:1') // { numerator: 6n, denominator: 5n }
 * readProportion('33%') // { numerator: 33n, denominator: 100n }
 */
export function readProportion(text: string | number): Proportion | undefined {
  if (typeof text === 'number') return Number.isInteger(text) ? readProportion(String(text)) : undefined
  const [, above = '', sign, below = '1'] = written.exec(text) ?? []
  if (above === '' || digitCount(above) > mostDigits || digitCount(below) > mostDigits) return undefined
  const over = sign === '%' ? proportion(100n) : decimal(below)
  return over.numerator === 0n ? undefined : divide(decimal(above), over)
}

/** The proportion of one whole number to another. */
export function proportion(numerator: bigint | number, denominator: bigint | number = 1n): Proportion {
  const [above, below] = [exact(numerator), exact(denominator)]
  if (below === 0n) throw new RangeError('a proportion cannot divide by zero')
  const divisor = greatestCommonDivisor(above, below) * (below < 0n ? -1n : 1n)
  return { numerator: above / divisor, denominator: below / divisor }
}

/** The sum of two proportions. */
export function add(a: Proportion, b: Proportion): Proportion {
  return proportion(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
}

/** The first proportion less the second. */
export function subtract(a: Proportion, b: Proportion): Proportion {
  return add(a, { numerator: -b.numerator, denominator: b.denominator })
}

/** The product of two proportions. */
export function multiply(a: Proportion, b: Proportion): Proportion {
  return proportion(a.numerator * b.numerator, a.denominator * b.denominator)
}

/** Which of two proportions is larger: -1 the second, 0 neither, 1 the first. */
export function compare(a: Proportion, b: Proportion): -1 | 0 | 1 {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator]
  if (left === right) return 0
  return left < right ? -1 : 1
}

/** The largest whole number that does not exceed a proportion. */
export function floorOf({ numerator, denominator }: Proportion): bigint {
  const towardsZero = numerator / denominator
  return towardsZero * denominator > numerator ? towardsZero - 1n : towardsZero
}

/** The smallest whole number that a proportion does not exceed. */
export function ceilOf({ numerator, denominator }: Proportion): bigint {
  return -floorOf({ numerator: -numerator, denominator })
}

/** Whether a proportion is a whole number. */
export function isWhole({ denominator }: Proportion): boolean {
  return denominator === 1n
}

/**
 * A proportion as a decimal where a short one is exact, else as a fraction; it can be read again.
 *
 * @example
 * proportionText(proportion(6, 5)) // '1.2'
 * proportionText(proportion(1, 3)) // '1/3'
 */
export function proportionText({ numerator, denominator }: Proportion): string {
  for (let places = 0; places < mostDigits; places += 1) {
    const tens = 10n ** BigInt(places)
    if (tens % denominator !== 0n) continue
    const text = decimalText((numerator * tens) / denominator, places)
    if (places === 0 || digitCount(text) <= mostDigits) return text
  }
  return `${numerator}/${denominator}`
}

/**
 * A proportion as a percentage with a fixed number of decimals, half rounded away from zero (四舍五入).
 *
 * @example
 * percentText(proportion(1, 3), 1) // '33.3%'
 */
export function percentText({ numerator, denominator }: Proportion, digits: number): string {
  const magnitude = numerator < 0n ? -numerator : numerator
  const hundredfold = magnitude * 100n * 10n ** BigInt(digits)
  const rounded = (2n * hundredfold + denominator) / (2n * denominator)
  return `${decimalText(numerator < 0n ? -rounded : rounded, digits)}%`
}

const mostDigits = 15

function decimal(text: string): Proportion {
  const [whole = '', fraction = ''] = text.split('.')
  return proportion(BigInt(whole + fraction), 10n ** BigInt(fraction.length))
}

function decimalText(scaled: bigint, places: number): string {
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, '0')
  const point = digits.length - places
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, point)}${places === 0 ? '' : `.${digits.slice(point)}`}`
}

function divide(a: Proportion, b: Proportion): Proportion {
  return proportion(a.numerator * b.denominator, a.denominator * b.numerator)
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  if (b !== 0n) return greatestCommonDivisor(b, a % b)
  return a < 0n ? -a : a
}

// a number past 2^53 has already lost what it stood for
function exact(value: bigint | number): bigint {
  if (typeof value === 'bigint' || Number.isSafeInteger(value)) return BigInt(value)
  throw new RangeError(`\`${value}\` is not an exact whole number`)
}

function digitCount(text: string): number {
  return text.replace(/\D/g, '').length
}

function proportionFault(value: string | number): string {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return `\`${value}\` is not a number`
    if (value < 0) return `\`${value}\` is below zero`
    if (!Number.isInteger(value)) return `\`${value}\` is a fraction, which a number does not hold exactly`
    return `\`${value}\` has more than ${mostDigits} digits`
  }
  if (/[\uFF01-\uFF5E]/.test(value)) return `\`${value}\` has full-width characters`
  if (/^-/.test(value)) return `\`${value}\` is below zero`
  const [, above, , below = '1'] = written.exec(value) ?? []
  if (above === undefined) return `\`${value}\` is not a proportion`
  if (!/[1-9]/.test(below)) return `\`${value}\` divides by zero`
  return `\`${value}\` has more than ${mostDigits} digits in one part`
}

/** What an author who wrote no proportion probably meant, or how one is written. */
export function proportionHint(value: string | number): string {
  const meant = plain(String(value))
  if (readProportion(meant) === undefined) return 'write it as `6:5`, `1/3`, `33%`, `1.2` or `12`'
  return typeof value === 'number' ? `write it as text, \`"${meant}"\`` : `did you mean \`${meant}\`?`
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').replace(/∶/g, ':').replace(/[⁄÷]/g, '/')
}
