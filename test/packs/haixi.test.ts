import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/index.ts'
import { haixi } from '../../src/packs/haixi/index.ts'
import { snapshot } from './cases.ts'

const engine = createEngine({ packs: [haixi] })

describe('the Haixi pack', () => {
  it('takes every rule from the report of the prefecture', () => {
    const cited = new Set(engine.rules().map(({ citation }) => `${citation.title}, ${citation.status}`))
    expect([...cited]).toEqual(['全州乡镇机构改革的主要做法, reported'])
  })

  it('names the station that a township lacks', () => {
    const state = { id: 'state', name: '海西州', code: '632800', level: 'prefecture' }
    const town = { id: 'town', name: '某镇', level: 'township', parent: 'state' }
    const station = { id: 'station', name: '某镇畜牧兽医站', jurisdiction: 'town', kind: 'institution' }
    const report = engine.evaluate(snapshot({ jurisdictions: [state, town], agencies: [station] }))
    const found = [...report.judged()].filter(({ rule }) => rule === 'haixi/stations-kept')
    expect(found.map(({ id, verdict, subject }) => [id, verdict, subject.item])).toEqual([
      ['haixi/stations-kept@town/畜牧兽医站', 'satisfied', '畜牧兽医站'],
      ['haixi/stations-kept@town/林业环境保护站', 'violated', '林业环境保护站'],
    ])
    expect(found[1]?.title).toEqual({
      zh: '各乡镇保留林业环境保护站',
      en: 'Every township keeps a 林业环境保护站',
    })
  })

  it('judges nothing outside Haixi, and says why', () => {
    const elsewhere = { id: 'town', name: '某镇', code: '632721100', level: 'township' }
    expect(engine.evaluate(snapshot({ jurisdictions: [elsewhere] })).skipped).toEqual([
      { pack: 'haixi', reason: 'outside-its-territory' },
    ])
  })
})
