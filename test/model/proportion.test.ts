import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import {
  add,
  ceilOf,
  compare,
  floorOf,
  isWhole,
  multiply,
  type Proportion,
  percentText,
  proportion,
  proportionSchema,
  proportionText,
  readProportion,
  subtract,
} from '../../src/model/proportion.ts'

const whole = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n })
const positive = fc.bigInt({ min: 1n, max: 10n ** 20n })
const anyProportion = fc.tuple(whole, positive).map(([above, below]) => proportion(above, below))

function read(text: string | number): Proportion {
  const found = readProportion(text)
  if (found === undefined) throw new Error(`${text} was not read`)
  return found
}

describe('a proportion', () => {
  it.each<[string | number, bigint, bigint]>([
    ['1.2:1', 6n, 5n],
    ['6:5', 6n, 5n],
    ['12:10', 6n, 5n],
    ['0.6:0.5', 6n, 5n],
    ['1/3', 1n, 3n],
    ['33%', 33n, 100n],
    ['33.5%', 67n, 200n],
    ['100%', 1n, 1n],
    ['1.2', 6n, 5n],
    ['1.20', 6n, 5n],
    ['12', 12n, 1n],
    ['0', 0n, 1n],
    ['0:7', 0n, 1n],
    [12, 12n, 1n],
    [0, 0n, 1n],
    [999_999_999_999_999, 999_999_999_999_999n, 1n],
    ['999999999999999:999999999999998', 999_999_999_999_999n, 999_999_999_999_998n],
  ])('reads %j', (text, numerator, denominator) => {
    expect(readProportion(text)).toEqual({ numerator, denominator })
  })

  it.each([
    '',
    ':',
    '1:',
    ':1',
    '1:0',
    '1/0',
    '1/0.00',
    '-1',
    '-1:2',
    '1:-2',
    '+1',
    '1.2：1',
    '1／3',
    '33％',
    '１.2',
    '1.',
    '.5',
    '01',
    '1,000',
    '1e3',
    '0x10',
    '1 : 2',
    '1:2:3',
    '1:2%',
    '33%%',
    'NaN',
    'Infinity',
    '1\n',
    '1234567890123456',
    '1:1234567890123456',
    '1234567.890123456',
    1.2,
    0.5,
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e15,
    2 ** 53,
    1e21,
  ])('refuses %j', (text) => {
    expect(readProportion(text)).toBeUndefined()
  })

  it('is kept in lowest terms, with its sign above the line', () => {
    expect(proportion(6, -4)).toEqual({ numerator: -3n, denominator: 2n })
    expect(proportion(-6n, -4n)).toEqual({ numerator: 3n, denominator: 2n })
    expect(proportion(0, -5)).toEqual({ numerator: 0n, denominator: 1n })
    expect(proportion(7)).toEqual({ numerator: 7n, denominator: 1n })
  })

  it('refuses to divide by zero or to start from an inexact number', () => {
    expect(() => proportion(1, 0)).toThrow(RangeError)
    expect(() => proportion(1.5, 2)).toThrow('`1.5` is not an exact whole number')
    expect(() => proportion(2 ** 53)).toThrow(RangeError)
  })
})

describe('exact arithmetic', () => {
  it('adds, subtracts and multiplies without rounding', () => {
    expect(add(read('0.1'), read('0.2'))).toEqual(read('0.3'))
    expect(subtract(read('1/3'), read('1/2'))).toEqual(proportion(-1, 6))
    expect(multiply(read('1.2:1'), read('5/6'))).toEqual(proportion(1))
  })

  it('undoes an addition by a subtraction, and spreads a product over a sum', () => {
    fc.assert(
      fc.property(anyProportion, anyProportion, anyProportion, (a, b, c) => {
        expect(subtract(add(a, b), b)).toEqual(a)
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)))
      }),
    )
  })

  it('compares as the sign of the difference', () => {
    fc.assert(
      fc.property(anyProportion, anyProportion, (a, b) => {
        const { numerator } = subtract(a, b)
        expect(compare(a, b)).toBe(numerator === 0n ? 0 : numerator < 0n ? -1 : 1)
        expect(compare(a, a)).toBe(0)
      }),
    )
  })

  it.each([
    [7, 5, 1n, 2n],
    [-7, 5, -2n, -1n],
    [10, 5, 2n, 2n],
    [-10, 5, -2n, -2n],
    [0, 5, 0n, 0n],
    [-1, 3, -1n, 0n],
  ])('puts %i/%i between %d and %d', (above, below, floor, ceil) => {
    expect(floorOf(proportion(above, below))).toBe(floor)
    expect(ceilOf(proportion(above, below))).toBe(ceil)
  })

  it('has a floor and a ceiling that enclose it, and are one only when it is whole', () => {
    fc.assert(
      fc.property(anyProportion, (p) => {
        const [floor, ceil] = [floorOf(p), ceilOf(p)]
        expect(compare(proportion(floor), p)).not.toBe(1)
        expect(compare(p, proportion(ceil))).not.toBe(1)
        expect(ceil - floor).toBe(isWhole(p) ? 0n : 1n)
      }),
    )
  })
})

describe('a ceiling of so many to so many', () => {
  const limits = ['1.2', '1.4', '1.15', '0.7', '1/3', '33%']

  it.each(limits)(
    'of %s is met at the last whole number below it and broken by the next, for 1 to 5000',
    (text) => {
      const p = read(text)
      const misjudged: number[] = []
      for (let to = 1; to <= 5000; to += 1) {
        const limit = multiply(p, proportion(to))
        const of = floorOf(limit)
        const met = compare(proportion(of), limit) <= 0
        const broken = compare(proportion(of + 1n), limit) === 1
        if (!met || !broken) misjudged.push(to)
      }
      expect(misjudged).toEqual([])
    },
  )

  it.each(limits)('of %s is as exact past what a float can count', (text) => {
    const p = read(text)
    fc.assert(
      fc.property(fc.bigInt({ min: 2n ** 53n, max: 2n ** 90n }), (to) => {
        const limit = multiply(p, proportion(to))
        const of = floorOf(limit)
        expect(of).toBe((p.numerator * to) / p.denominator)
        expect(compare(proportion(of), limit)).not.toBe(1)
        expect(compare(proportion(of + 1n), limit)).toBe(1)
      }),
    )
  })

  it('of 1.4 is misjudged by floats at 143 exact limits up to 5000', () => {
    const p = read('1.4')
    let exactLimits = 0
    let misjudgedByFloats = 0
    for (let to = 1; to <= 5000; to += 1) {
      const limit = multiply(p, proportion(to))
      if (!isWhole(limit)) continue
      exactLimits += 1
      if (!(Number(limit.numerator) <= 1.4 * to)) misjudgedByFloats += 1
    }
    expect([exactLimits, misjudgedByFloats]).toEqual([1000, 143])
  })
})

describe('the text of a proportion', () => {
  it.each([
    [6, 5, '1.2'],
    [1, 3, '1/3'],
    [33, 100, '0.33'],
    [12, 1, '12'],
    [0, 1, '0'],
    [-6, 5, '-1.2'],
    [-1, 3, '-1/3'],
    [-1, 20, '-0.05'],
    [1, 8, '0.125'],
    [1, 32_768, '1/32768'],
  ])('of %i to %i is %s', (above, below, text) => {
    expect(proportionText(proportion(above, below))).toBe(text)
  })

  it('is a whole number in full, however large', () => {
    expect(proportionText(proportion(10n ** 20n))).toBe('100000000000000000000')
  })

  it('reads back as the same proportion', () => {
    const part = fc.integer({ min: 1, max: 999_999_999_999_999 })
    fc.assert(
      fc.property(fc.nat(), part, (above, below) => {
        const p = proportion(above, below)
        expect(readProportion(proportionText(p))).toEqual(p)
      }),
    )
    fc.assert(
      fc.property(fc.nat({ max: 999_999 }), fc.integer({ min: 0, max: 9 }), (digits, places) => {
        const p = proportion(digits, 10n ** BigInt(places))
        expect(proportionText(p)).not.toContain('/')
        expect(readProportion(proportionText(p))).toEqual(p)
      }),
    )
  })
})

describe('a percentage', () => {
  it.each([
    [1, 3, 1, '33.3%'],
    [2, 3, 0, '67%'],
    [2, 3, 2, '66.67%'],
    [33, 100, 0, '33%'],
    [1, 200, 0, '1%'],
    [1, 201, 0, '0%'],
    [1005, 100_000, 2, '1.01%'],
    [6, 5, 1, '120.0%'],
    [0, 1, 2, '0.00%'],
    [-1, 8, 0, '-13%'],
    [-1, 1000, 0, '0%'],
  ])('of %i to %i with %i decimals is %s', (above, below, digits, text) => {
    expect(percentText(proportion(above, below), digits)).toBe(text)
  })

  it('is never further from the truth than half of its last digit', () => {
    fc.assert(
      fc.property(anyProportion, fc.integer({ min: 0, max: 6 }), (p, digits) => {
        const shown = /^(-?)(\d+)(?:\.(\d+))?%$/.exec(percentText(p, digits))
        const scaled = proportion(BigInt(`${shown?.[2]}${shown?.[3] ?? ''}`), 10n ** BigInt(digits + 2))
        const error = subtract(multiply(scaled, proportion(shown?.[1] === '-' ? -1 : 1)), p)
        const half = proportion(1n, 2n * 10n ** BigInt(digits + 2))
        expect(compare(error, half)).not.toBe(1)
        expect(compare(multiply(error, proportion(-1)), half)).not.toBe(1)
      }),
    )
  })
})

describe('the proportion schema', () => {
  it.each(['1.2:1', '33%', 12])('accepts %j and leaves it as it was written', (value) => {
    expect(z.parse(proportionSchema, value)).toBe(value)
  })

  it.each<[string | number, string, string]>([
    [1.2, '`1.2` is a fraction, which a number does not hold exactly', 'write it as text, `"1.2"`'],
    ['1.2：1', '`1.2：1` has full-width characters', 'did you mean `1.2:1`?'],
    ['３３％', '`３３％` has full-width characters', 'did you mean `33%`?'],
    ['1∶3', '`1∶3` is not a proportion', 'did you mean `1:3`?'],
    ['½', '`½` is not a proportion', 'did you mean `1/2`?'],
    ['6 : 5', '`6 : 5` is not a proportion', 'did you mean `6:5`?'],
    ['1:0', '`1:0` divides by zero', 'write it as `6:5`, `1/3`, `33%`, `1.2` or `12`'],
    [-3, '`-3` is below zero', 'write it as `6:5`, `1/3`, `33%`, `1.2` or `12`'],
    ['-3:1', '`-3:1` is below zero', 'write it as `6:5`, `1/3`, `33%`, `1.2` or `12`'],
    ['a third', '`a third` is not a proportion', 'write it as `6:5`, `1/3`, `33%`, `1.2` or `12`'],
    [1e15, '`1000000000000000` has more than 15 digits', 'write it as `6:5`, `1/3`, `33%`, `1.2` or `12`'],
    [
      '1:1234567890123456',
      '`1:1234567890123456` has more than 15 digits in one part',
      'write it as `6:5`, `1/3`, `33%`, `1.2` or `12`',
    ],
    [Number.NaN, '`NaN` is not a number', 'write it as `6:5`, `1/3`, `33%`, `1.2` or `12`'],
  ])('says what is wrong with %j', (value, message, hint) => {
    expect(
      z.safeParse(z.strictObject({ atMost: proportionSchema }), { atMost: value }).error?.issues,
    ).toEqual([{ code: 'custom', path: ['atMost'], message, params: { code: 'malformed-proportion', hint } }])
  })

  it.each([true, null, undefined, [6, 5], { of: 6 }, 6n])('refuses a value of another type', (value) => {
    const { error } = z.safeParse(z.strictObject({ atMost: proportionSchema }), { atMost: value })
    expect(error?.issues.map(({ code }) => code)).toEqual(['invalid_type'])
  })

  it('misses a field that is absent', () => {
    const { error } = z.safeParse(z.strictObject({ atMost: proportionSchema }), {})
    expect(error?.issues.map(({ code, path }) => [code, path])).toEqual([['invalid_type', ['atMost']]])
  })

  it('is described as text or a whole number, also inside another schema', () => {
    const schema = z.strictObject({ atMost: proportionSchema, atLeast: z.optional(proportionSchema) })
    const described = { type: ['string', 'integer'], minimum: 0 }
    expect(z.toJSONSchema(schema)).toMatchObject({
      properties: { atMost: described, atLeast: described },
      required: ['atMost'],
    })
  })

  it('is described by a pattern that agrees on how text is written', () => {
    const pattern = new RegExp(z.toJSONSchema(proportionSchema).pattern ?? '')
    for (const text of ['1.2:1', '6:5', '1/3', '33%', '33.5%', '1.2', '12']) expect(text).toMatch(pattern)
    for (const text of ['', '1.2：1', '1 : 2', '-1', '1:2%', '01']) expect(text).not.toMatch(pattern)
  })
})
