import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/index.ts'
import { xiangfan } from '../../src/packs/xiangfan/index.ts'

describe('the pack of Xiangfan', () => {
  it('binds where it says that one department manages a matter, without in principle', () => {
    const rules = createEngine({ packs: [xiangfan] }).rules()
    const [first] = rules.filter(({ rule }) => rule === 'xiangfan/one-matter-one-department')
    expect(first?.force).toBe('mandatory')
    expect(first?.citation.article).toBe('二(二)第二')
  })
})
