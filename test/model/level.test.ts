import { describe, expect, it } from 'vitest'
import { levelOf, levelOrdinal, levels } from '../../src/model/level.ts'

describe('the scale of levels', () => {
  it('runs from the centre down to townships, without a gap', () => {
    expect(levels.map(({ word, ordinal }) => [word, ordinal])).toEqual([
      ['centre', 5],
      ['province', 4],
      ['prefecture', 3],
      ['county', 2],
      ['township', 1],
    ])
  })

  it('names every level in Chinese', () => {
    expect(levels.map(({ title }) => title.zh)).toEqual(['中央', '省级', '地级', '县级', '乡级'])
  })

  it('finds every level by its place', () => {
    for (const { word } of levels) expect(levelOf(levelOrdinal(word))).toBe(word)
  })

  it.each(['', 'village', 'County', '县级', 'constructor'])('does not hold %j', (word) => {
    expect(levelOrdinal(word)).toBeUndefined()
  })

  it.each([0, 6, 1.5])('has no level at %d', (ordinal) => {
    expect(levelOf(ordinal)).toBeUndefined()
  })
})
