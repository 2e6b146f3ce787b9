import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/index.ts'
import { township2010 } from '../../src/packs/township-2010/index.ts'
import { town } from '../../src/testing/index.ts'

const engine = createEngine({ packs: [township2010] })

describe('the township pack of 2010', () => {
  it('cites the speech for every rule', () => {
    const cited = engine.rules().map(({ citation }) => `${citation.title} ${citation.status}`)
    expect([...new Set(cited)]).toEqual(['乡镇综合行政执法改革（篇10） reported'])
  })

  it('judges no place unless it is asked to, for it names none', () => {
    const report = engine.evaluate(town({ day: '2010-11-17', code: '430102101', administrative: 30 }))
    expect(report.outcome).toBe('not-judged')
    expect(report.skipped).toEqual([{ pack: 'township-2010', reason: 'place-not-named' }])
  })
})
