import { describe, expect, it } from 'vitest'
import { rankOf, rankOrdinal, ranks } from '../../src/model/rank.ts'

describe('the scale of ranks', () => {
  it('runs from the highest rank down to 1, without a gap', () => {
    expect(ranks.map(({ ordinal }) => ordinal)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
  })

  it('names every rank once in each language', () => {
    expect(new Set(ranks.map(({ word }) => word)).size).toBe(11)
    expect(new Set(ranks.map(({ title }) => title.zh)).size).toBe(11)
    expect(new Set(ranks.map(({ title }) => title.en)).size).toBe(11)
  })

  it('finds every rank by its place', () => {
    for (const { word } of ranks) expect(rankOf(rankOrdinal(word))).toBe(word)
  })

  it('puts a chief above its deputy, and a deputy above the chief one step down', () => {
    expect(rankOrdinal('division-chief')).toBe(rankOrdinal('division-deputy') + 1)
    expect(rankOrdinal('division-deputy')).toBe(rankOrdinal('section-chief') + 1)
  })

  it.each(['', 'division', 'Division-Chief', '县处级正职', 'constructor', '__proto__'])(
    'does not hold %j',
    (word) => {
      expect(rankOrdinal(word)).toBeUndefined()
    },
  )

  it.each([0, 12, 1.5, -1, Number.NaN])('has no rank at %d', (ordinal) => {
    expect(rankOf(ordinal)).toBeUndefined()
  })
})
