import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/index.ts'
import { national } from '../../src/packs/national/index.ts'

describe('the national pack', () => {
  it('cites the decree for every rule', () => {
    const cited = createEngine({ packs: [national] })
      .rules()
      .map(({ citation }) => [citation.document, citation.status])
    expect([...new Set(cited.map((one) => one.join(' ')))]).toEqual(['国务院令第486号 official'])
  })

  it('binds principles less than what must be', () => {
    const forces = createEngine({ packs: [national] })
      .rules()
      .filter(({ force }) => force !== 'mandatory')
      .map(({ rule, force }) => [rule, force])
    expect(forces).toEqual([['national/like-duties-in-one-body', 'principle']])
  })
})
