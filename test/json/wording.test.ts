import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { character, choice, found, quoted, shortened } from '../../src/json/wording.ts'

describe('quoted', () => {
  it.each([
    ['county', '`county`'],
    ['', '`""`'],
    ['a'.repeat(60), `\`${'a'.repeat(60)}\``],
    ['a'.repeat(61), `\`${'a'.repeat(60)}…\``],
    ['编'.repeat(61), `\`${'编'.repeat(60)}…\``],
    ['𠮷'.repeat(60), `\`${'𠮷'.repeat(60)}\``],
    ['𠮷'.repeat(61), `\`${'𠮷'.repeat(60)}…\``],
    ['a\nb', '`a\\u000ab`'],
    ['\u001b[31m', '`\\u001b[31m`'],
    ['\u202eabc', '`\\u202eabc`'],
    ['\ud800', '`\\ud800`'],
  ])('shows %j as %j', (text, shown) => {
    expect(quoted(text)).toBe(shown)
  })

  it('shows at most 60 characters and nothing invisible, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const shown = quoted(text)
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
        expect([...shown.replaceAll(/\\u[0-9a-f]{4,6}/g, '.')].length).toBeLessThanOrEqual(63)
      }),
    )
  })
})

describe('found', () => {
  it.each([
    ['twelve', '`twelve` is text'],
    [12, '`12` is a number'],
    [true, '`true` is a truth value'],
    [null, '`null` is given'],
    [undefined, 'nothing is given'],
    [[1], 'a list is given'],
    [{}, 'an object is given'],
  ])('says of %j: %s', (value, words) => {
    expect(found(value)).toBe(words)
  })

  it('names the type of what JSON has no name for', () => {
    expect(found(1n)).toBe('a bigint is given')
  })
})

describe('choice', () => {
  it.each([
    [0, ''],
    [1, '1'],
    [2, '1 or 2'],
    [3, '1, 2 or 3'],
    [8, '1, 2, 3, 4, 5, 6, 7 or 8'],
    [9, '1, 2, 3, 4, 5, 6, 7, 8 or 9'],
    [10, '1, 2, 3, 4, 5, 6, 7, 8 or 2 others'],
    [20, '1, 2, 3, 4, 5, 6, 7, 8 or 12 others'],
  ])('lists %i words', (count, words) => {
    expect(choice(Array.from({ length: count }, (_, index) => String(index + 1)))).toBe(words)
  })
})

describe('character', () => {
  it.each([
    ['，', '`，`'],
    ['\u3000', 'the invisible character U+3000'],
    ['\u0007', 'the invisible character U+0007'],
    ['😀', '`😀`'],
  ])('names %j', (text, name) => {
    expect(character(text)).toBe(name)
  })
})

describe('shortened', () => {
  it('cuts the text of an author within words of ours', () => {
    const text = 'x'.repeat(100)
    expect(shortened(`\`${text}\` is not a day`, text)).toBe(`\`${'x'.repeat(60)}…\` is not a day`)
    expect(shortened('too long', text)).toBe('too long')
    expect(shortened('`12` is a number', 12)).toBe('`12` is a number')
  })

  it('cuts words that are too many', () => {
    expect(shortened('y'.repeat(401), 1)).toBe(`${'y'.repeat(400)}…`)
  })
})
