import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditCodeProblem, readCreditCode } from '../../src/model/credit-code.ts'

const verified = ['91350100M000100Y43', '12100000400000624D', '12100000400002259P', '11100000000013338W']
const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
const digits = alphabet.slice(0, 10)

function replaced(code: string, at: number, character: string): string {
  return `${code.slice(0, at)}${character}${code.slice(at + 1)}`
}

describe('a credit code', () => {
  it.each(verified)('reads %s', (code) => {
    expect(readCreditCode(code)).toMatchObject({ code })
  })

  it('is split into its parts', () => {
    expect(readCreditCode('91350100M000100Y43')).toEqual({
      code: '91350100M000100Y43',
      authority: '9',
      class: '1',
      division: '350100',
      entity: 'M000100Y4',
      check: '3',
    })
  })

  it.each(verified)('fails when any one character of %s is another', (code) => {
    const passed: string[] = []
    for (let at = 0; at < 18; at += 1) {
      for (const character of at >= 2 && at < 8 ? digits : alphabet) {
        const changed = replaced(code, at, character)
        if (changed !== code && !('problem' in readCreditCode(changed))) passed.push(changed)
      }
    }
    expect(passed).toEqual([])
  })

  it.each(verified)('fails when two unlike neighbours of %s change places', (code) => {
    const passed: string[] = []
    for (let at = 0; at < 17; at += 1) {
      const swapped = replaced(replaced(code, at, code.charAt(at + 1)), at + 1, code.charAt(at))
      if (swapped !== code && !('problem' in readCreditCode(swapped))) passed.push(swapped)
    }
    expect(passed).toEqual([])
  })

  it('has one fitting pair of check characters for any other sixteen characters', () => {
    const character = fc.constantFrom(...alphabet)
    const sixteen = fc
      .tuple(
        fc.array(character, { minLength: 2, maxLength: 2 }),
        fc.array(fc.constantFrom(...digits), { minLength: 6, maxLength: 6 }),
        fc.array(character, { minLength: 8, maxLength: 8 }),
      )
      .map((parts) => parts.flat().join(''))
    fc.assert(
      fc.property(sixteen, (start) => {
        const entityChecks = alphabet.filter((check) => {
          const read = readCreditCode(`${start}${check}0`)
          return !('problem' in read && read.problem === 'entity-check')
        })
        expect(entityChecks).toHaveLength(1)
        const fitting = alphabet.filter(
          (last) => !('problem' in readCreditCode(`${start}${entityChecks[0]}${last}`)),
        )
        expect(fitting).toHaveLength(1)
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    ['1210000040000062', 'length'],
    ['12100000400000624DD', 'length'],
    ['', 'length'],
    ['12100000400000624d', 'alphabet'],
    ['1210000040000O624D', 'alphabet'],
    ['121000A0400000624D', 'alphabet'],
    ['12100000400000624-', 'alphabet'],
    ['12100000400000625D', 'entity-check'],
    ['12100000400000624E', 'check'],
    ['92100000400000624D', 'check'],
  ])('%j fails first at its %s', (text, problem) => {
    expect(readCreditCode(text)).toEqual({ problem })
  })
})

describe('the problem of a credit code', () => {
  const belongs = 'where a digit or a capital other than I, O, S, V, Z belongs'

  it.each(verified)('is none for %s', (code) => {
    expect(creditCodeProblem(code, 'checked')).toBeUndefined()
  })

  it.each([
    [
      '12100000400000625D',
      '`12100000400000625D` has `5` as check character 17, where the others call for `4`',
    ],
    [
      '12100000400000624E',
      '`12100000400000624E` has `E` as check character 18, where the others call for `D`',
    ],
  ])('is the check character of %s, only where codes are checked', (text, message) => {
    expect(creditCodeProblem(text, 'checked')).toEqual({
      message,
      hint: 'compare every character with the certificate',
    })
    expect(creditCodeProblem(text, 'shape')).toBeUndefined()
    expect(creditCodeProblem(text, 'off')).toBeUndefined()
  })

  it.each([
    ['1210000040000062', '`1210000040000062` has 16 characters, a credit code 18', undefined],
    [
      '12100000400000624d',
      `\`12100000400000624d\` has \`d\` as character 18, ${belongs}`,
      'did you mean `12100000400000624D`?',
    ],
    [
      '12100000-40000062-4D',
      '`12100000-40000062-4D` has 20 characters, a credit code 18',
      'did you mean `12100000400000624D`?',
    ],
    [
      '1210000040000O624D',
      `\`1210000040000O624D\` has \`O\` as character 14, ${belongs}`,
      'did you mean `12100000400000624D`?',
    ],
    ['121000A0400000624D', '`121000A0400000624D` has `A` as character 7, where a digit belongs', undefined],
  ])('is the shape of %s, unless codes are left alone', (text, message, hint) => {
    const expected = hint === undefined ? { message } : { message, hint }
    expect(creditCodeProblem(text, 'checked')).toEqual(expected)
    expect(creditCodeProblem(text, 'shape')).toEqual(expected)
    expect(creditCodeProblem(text, 'off')).toBeUndefined()
  })
})
