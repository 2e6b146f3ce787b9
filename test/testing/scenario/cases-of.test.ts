import { describe, expect, it } from 'vitest'
import { isEstablishmentError } from '../../../src/index.ts'
import { readScenarios } from '../../../src/testing/index.ts'

describe('a case', () => {
  it('has one `before`', () => {
    try {
      readScenarios({
        schema: 'bianzhi/scenarios@1',
        given: { town: { institution: 36 } },
        before: {},
        baselines: { before: { town: { institution: 1 } } },
        cases: [{ name: 'two', expect: { outcome: 'lawful' } }],
      })
      expect.unreachable()
    } catch (error) {
      if (!isEstablishmentError(error)) throw error
      expect(error.problems.map(({ path }) => path)).toEqual([['baselines', 'before']])
    }
  })
})
