import { describe, expect, it } from 'vitest'
import { didYouMean } from '../../src/cli/nearest.ts'

describe('a word nobody knows', () => {
  it.each([
    ['ganzho', 'did you mean `ganzhou`?'],
    ['Ganzhou', 'did you mean `ganzhou`?'],
    ['natonal', 'did you mean `national`?'],
    ['guangdong', undefined],
    ['', undefined],
  ])('such as `%s` is answered with %s', (wrong, answer) => {
    expect(didYouMean(wrong, ['national', 'ganzhou'])).toBe(answer)
  })
})
