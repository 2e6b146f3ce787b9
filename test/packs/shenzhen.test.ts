import { describe, expect, it } from 'vitest'
import { createEngine, readSnapshot } from '../../src/index.ts'
import { shenzhen } from '../../src/packs/shenzhen/index.ts'

const engine = createEngine({ packs: [shenzhen] })
const ranks = (...held: readonly (string | undefined)[]) => {
  const snapshot = readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: '2009-12-31',
    jurisdictions: [{ id: 'city', name: '深圳市', code: '440300', level: 'prefecture' }],
    agencies: held.map((rank, at) => ({
      id: `b${at}`,
      name: `第${at}局`,
      jurisdiction: 'city',
      kind: 'government-department',
      ...(rank === undefined ? {} : { rank }),
    })),
    matters: [{ id: 'matter', name: '某事项', jurisdiction: 'city' }],
    assignments: held.map((_, at) => ({
      of: 'matter',
      by: `b${at}`,
      role: ['decides', 'executes', 'supervises'][at],
    })),
  })
  const found = [...engine.evaluate(snapshot).judged()]
  return found.find(({ rule }) => rule === 'shenzhen/three-powers-of-equal-rank')
}

describe('the pack of Shenzhen', () => {
  it('asks for one rank of the three', () => {
    expect(ranks('division-chief', 'division-chief', 'division-chief')?.verdict).toBe('satisfied')
    expect(ranks('division-chief', 'division-deputy', 'section-chief')?.excess?.by).toBe(2)
  })

  it('leaves the rank open that nobody tells', () => {
    expect(ranks('division-chief', undefined)?.verdict).toBe('unknown')
  })
})
