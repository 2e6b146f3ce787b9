import { describe, expect, it } from 'vitest'
import { EstablishmentError, isEstablishmentError, pathText, problemText } from '../src/errors.ts'

describe('an establishment error', () => {
  const problems = [
    {
      code: 'unknown-measure',
      path: ['rules', 'a', 0, 'of'],
      message: 'measure `x` does not exist',
      hint: 'did you mean `y`?',
    },
    { code: 'malformed-json', path: [], message: 'a `}` is missing', line: 3, column: 7 },
  ] as const

  it('says every problem, with its place and the way out', () => {
    const error = new EstablishmentError('pack `towns`', problems)
    expect(error.message).toBe(
      [
        'pack `towns` has 2 problems',
        '  rules.a[0].of: measure `x` does not exist; did you mean `y`?',
        '  line 3, column 7: a `}` is missing',
      ].join('\n'),
    )
    expect(error.code).toBe('unknown-measure')
    expect(error.problems).toEqual(problems)
  })

  it('is known by its brand, also from another copy of the library', () => {
    expect(isEstablishmentError(new EstablishmentError('x', [problems[0]]))).toBe(true)
    const foreign = Object.assign(new Error('x'), { [Symbol.for('bianzhi.EstablishmentError')]: true })
    expect(isEstablishmentError(foreign)).toBe(true)
    for (const other of [new Error('x'), null, undefined, 'x', {}])
      expect(isEstablishmentError(other)).toBe(false)
  })

  it('cuts keys that no line could hold', () => {
    expect(pathText(['a'.repeat(100)])).toHaveLength(60)
    expect(pathText(['a\nb\u0007c', 1])).toBe('a b c[1]')
    expect(problemText({ code: 'wrong-type', path: [], message: 'm' })).toBe('m')
  })
})
