import { describe, expect, it } from 'vitest'
import { isEstablishmentError, readPack } from '../../../src/index.ts'
import { overridden } from '../../../src/testing/scenario/overridden.ts'
import { townRules } from '../packs.ts'

describe('a parameter that is overridden', () => {
  it('is refused where it is named in two ways, for one value would be lost', () => {
    const parameters = { 'leaders-most': 4, 'town-rules/leaders-most': 5 }
    try {
      overridden([readPack(townRules)], parameters)
      expect.unreachable()
    } catch (error) {
      if (!isEstablishmentError(error)) throw error
      expect(error.problems.map(({ path, message }) => [path, message])).toEqual([
        [
          ['parameters', 'town-rules/leaders-most'],
          '`leaders-most` and `town-rules/leaders-most` are one parameter',
        ],
      ])
    }
  })
})
