import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/index.ts'
import { city2019 } from '../../src/packs/city-2019/index.ts'
import { snapshot } from './cases.ts'

const engine = createEngine({ packs: [city2019] })
const city = (bodies: readonly object[], records: readonly object[] = []) =>
  snapshot({
    day: '2019-12-31',
    jurisdictions: [{ id: 'city', name: '某市', level: 'county', parent: null }],
    agencies: bodies.map((one, index) => ({
      id: `body-${index}`,
      name: '某机构',
      jurisdiction: 'city',
      ...one,
    })),
    records: records.map((one) => ({ about: ['body-0'], ...one })),
  })
const times = (count: number, one: object) => Array.from({ length: count }, () => one)

describe('the pack of the city of 2019', () => {
  it('judges nobody who does not ask for it, for its place is not named', () => {
    const report = engine.evaluate(city([]))
    expect(report.skipped).toEqual([{ pack: 'city-2019', reason: 'place-not-named' }])
  })

  it('states figures beside which others are computed', () => {
    const own = { kind: 'outside', tags: ['self-established'] }
    const plain = { kind: 'government-department', tags: ['discretionary'] }
    const organ = { kind: 'dispatched-organ', tags: [] }
    const before = city([...times(15, plain), ...times(10, own), ...times(4, organ)])
    const moved = [
      { kind: 'establishment-change', category: 'administrative', amount: 53 },
      { kind: 'leader-post-change', amount: 16 },
    ]
    const after = city([...times(15, plain), organ], moved)
    const report = engine.evaluate(after, { baselines: { before }, assumeTerritory: ['city-2019'] })
    const figures = report
      .claims()
      .map(({ claim, says, computed, difference }) => [
        claim.slice('city-2019/'.length),
        says,
        computed.text.zh,
        difference,
      ])
    expect(figures).toEqual([
      ['self-established-abolished', '10', '10个', undefined],
      ['plates-fewer', '8', '0块', '-8'],
      ['dispatched-organs-fewer', '3', '3个', undefined],
      ['bodies-of-its-own-choice', '15', '15个', undefined],
      ['companion-documents', '10', '未知数', undefined],
      ['liaison-groups', '3', '0个', '-3'],
      ['posts-moved', '50', '53名', '+3'],
      ['leader-posts-moved', '16', '16名', undefined],
    ])
  })
})
