import { describe, expect, it } from 'vitest'
import { createEngine, readSnapshot } from '../../src/index.ts'
import { nantong } from '../../src/packs/nantong/index.ts'

const engine = createEngine({ packs: [nantong] })
const judge = (more: object) => {
  const snapshot = readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: '2016-12-31',
    jurisdictions: [
      { id: 'county', name: '如皋市', code: '320682', level: 'county' },
      { id: 'town', name: '长江镇', code: '320682100', level: 'township', parent: 'county' },
    ],
    agencies: [
      { id: 'bureau', name: '市场监管局', jurisdiction: 'county', kind: 'government-department' },
      { id: 'station', name: '分局', jurisdiction: 'town', parent: 'bureau', kind: 'dispatched-agency' },
      { id: 'hall', name: '长江镇人民政府', jurisdiction: 'town', kind: 'township-office' },
      { id: 'squad', name: '综合执法局', jurisdiction: 'town', kind: 'enforcement-team' },
    ],
    matters: [{ id: 'fine', name: '某处罚', code: null, jurisdiction: 'county', powerType: 'penalty' }],
    assignments: [{ id: 'hand', of: 'fine', role: 'executes', ...more }],
  })
  const found = [...engine.evaluate(snapshot).judged()]
  return found.find(({ rule, subject }) => rule.endsWith('name-of-the-town') && subject.id === 'hand')
    ?.verdict
}

describe('the pack of Nantong', () => {
  it('lets a team of a town enforce in the name of the town', () => {
    expect(judge({ by: 'squad', inNameOf: 'hall' })).toBe('satisfied')
    expect(judge({ by: 'squad', inNameOf: 'bureau' })).toBe('violated')
  })

  it('says nothing of what the county dispatches, nor of who does not enforce', () => {
    expect(judge({ by: 'station', inNameOf: 'bureau' })).toBe(undefined)
    expect(judge({ by: 'hall', role: 'guides', inNameOf: 'bureau' })).toBe(undefined)
  })

  it('leaves open in whose name it is done where nobody says so', () => {
    expect(judge({ by: 'squad' })).toBe('unknown')
  })
})
