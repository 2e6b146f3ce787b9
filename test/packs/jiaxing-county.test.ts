import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/index.ts'
import { jiaxingCounty } from '../../src/packs/jiaxing-county/index.ts'
import { town } from '../../src/testing/index.ts'

const engine = createEngine({ packs: [jiaxingCounty] })

describe('the pack of a county of Jiaxing', () => {
  it('judges no place unless it is asked to, for its county is not named', () => {
    const report = engine.evaluate(town({ day: '2016-12-31', code: '330421100' }))
    expect(report.outcome).toBe('not-judged')
    expect(report.skipped).toEqual([{ pack: 'jiaxing-county', reason: 'place-not-named' }])
  })

  it('does not apply before the plenum that it names', () => {
    const assumeTerritory = ['jiaxing-county']
    const before = engine.evaluate(town({ day: '2008-10-11' }), { assumeTerritory })
    const after = engine.evaluate(town({ day: '2008-10-12' }), { assumeTerritory })
    expect([...before.judged()]).toEqual([])
    expect([...after.judged()].length).toBeGreaterThan(0)
  })
})
