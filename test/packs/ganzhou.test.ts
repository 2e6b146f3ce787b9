import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/index.ts'
import { ganzhou } from '../../src/packs/ganzhou/index.ts'
import { snapshot } from './cases.ts'

const engine = createEngine({ packs: [ganzhou] })

describe('the Ganzhou pack', () => {
  it('cites the report for every rule', () => {
    const cited = engine.rules().map(({ citation }) => citation.title)
    expect([...new Set(cited)]).toEqual(['甘州区政府机构改革工作总结'])
  })

  it('takes one rule only for an illustration of what the report says', () => {
    const others = engine.rules().filter(({ citation }) => citation.status !== 'reported')
    expect(others.map(({ rule, citation }) => [rule, citation.status])).toEqual([
      ['ganzhou/nothing-else-is-left-behind', 'illustrative'],
    ])
  })

  it.each([
    ['2009-12-30', '620702', 'county', 'outside-its-days'],
    ['2009-12-31', '620721', 'county', 'outside-its-territory'],
    ['2009-12-31', '620702101', 'township', 'outside-its-territory'],
  ])('says why it judges nothing on %s in %s', (day, code, level, reason) => {
    const jurisdictions = [{ id: 'district', name: '甘州区', code, level }]
    const report = engine.evaluate(snapshot({ day, jurisdictions }))
    expect(report.skipped).toEqual([{ pack: 'ganzhou', reason }])
  })
})
