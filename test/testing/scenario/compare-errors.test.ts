import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../src/index.ts'
import { compareErrors } from '../../../src/testing/scenario/compare-errors.ts'

const at = (...path: readonly string[]): Problem => ({ code: 'unknown-word', path, message: 'no word' })

describe('expected errors', () => {
  it('are met in whatever order they are written', () => {
    const wide = { code: 'unknown-word' } as const
    const narrow = { code: 'unknown-word', path: 'a' } as const
    expect(compareErrors([wide, narrow], [at('a'), at('b')])).toEqual([])
    expect(compareErrors([narrow, wide], [at('a'), at('b')])).toEqual([])
    expect(compareErrors([narrow, narrow], [at('a'), at('b')])).toHaveLength(1)
    expect(compareErrors([wide], [at('a'), at('b')])).toHaveLength(1)
  })
})
