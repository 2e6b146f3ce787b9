import { describe, expect, it } from 'vitest'
import { domainOf, isNumeric, numberOf, writtenAs } from '../../src/measures/numbers.ts'
import { amount, count, day, flag, level, rank, some, text } from '../../src/model/field.ts'

const title = ['字段', 'field'] as const
const infinite = Number.POSITIVE_INFINITY

describe('a field in numbers', () => {
  it('is the count, the order on the scale, the day-number, or one for yes', () => {
    expect(numberOf(3, count(...title))).toBe(3n)
    expect(numberOf('unit', rank(...title))).toBe(1n)
    expect(numberOf('national-chief', rank(...title))).toBe(11n)
    expect(numberOf('centre', level(...title))).toBe(5n)
    expect(numberOf('1970-01-02', day(...title))).toBe(1n)
    expect([true, false].map((value) => numberOf(value, flag(...title)))).toEqual([1n, 0n])
  })

  it('that nobody stated lies on its scale', () => {
    expect(domainOf(count(...title))).toEqual([0n, infinite])
    expect(domainOf(amount(...title))).toEqual([-infinite, infinite])
    expect(domainOf(rank(...title))).toEqual([1n, 11n])
    expect(domainOf(level(...title))).toEqual([1n, 5n])
    expect(domainOf(flag(...title))).toEqual([0n, 1n])
    expect(domainOf(day(...title))).toEqual([-infinite, infinite])
  })

  it('is one only where a row holds one', () => {
    expect(isNumeric(count(...title))).toBe(true)
    expect(isNumeric(some(count(...title)))).toBe(false)
    expect(isNumeric(text(...title))).toBe(false)
  })

  it('is written as people write it, where that is no number', () => {
    expect(writtenAs(14_200n, day(...title))).toEqual({ zh: '2008-11-17', en: '2008-11-17' })
    expect(writtenAs(3n, rank(...title))?.zh).toBe('乡科级正职')
    expect(writtenAs(2n, level(...title))?.zh).toBe('县级')
    expect(writtenAs(12n, rank(...title))).toBeUndefined()
    expect(writtenAs(10_000_000n, day(...title))).toBeUndefined()
    expect(writtenAs(3n, count(...title))).toBeUndefined()
  })
})
