import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine, errorCodes, isEstablishmentError, standardMeasures } from '../../src/index.ts'
import { vocabulary } from '../../src/model/vocabulary.ts'
import { packSchema } from '../../src/rules/pack.ts'
import { kindsOf } from '../../src/rules/read-pack.ts'
import { requirementSchema } from '../../src/rules/requirement.ts'
import { keptPlaceholders } from '../constraints/judging.ts'
import { town, townPack } from '../engine/town.ts'
import { chances, drawerOf, type Pool } from './draw.ts'

const own = ['one', 'two', 'three', 'plan']
const paths = [
  'jurisdiction',
  'parent',
  'level',
  'class',
  'kind',
  'rank',
  'parent.rank',
  'agency.jurisdiction.level',
  'before.name',
  'established',
  'attributes',
  'of',
  'by',
  'about',
  'on',
  'name',
]
const pool: Pool = {
  texts: [
    ...own,
    ...paths,
    ...Object.keys(standardMeasures).slice(0, 12),
    ...Object.keys(vocabulary.agencies).slice(0, 6),
    'before',
    'every',
    'today',
    '2010-01-01',
    '2014-12-31',
    '330381',
    '1.2:1',
    '33%',
    '1/3',
    'none',
    '5 years',
    '15 days',
    '1.0.0',
    'agency.beds',
    '某某',
    'section-chief',
    'township',
    'constructor',
  ],
  numbers: [0, 1, 2, 3, 7, 33, 10_000, -1],
  keys: [...own, ...paths, 'departments', 'agency.beds', 'jurisdiction.beds', 'constructor'],
}
const kinds = kindsOf([])
const draw = drawerOf(packSchema([...kinds.values()]), pool)

const about = {
  texts: [
    'departments',
    'administrative-establishment',
    'institution-establishment',
    'opened',
    'size',
    'name',
    'class',
    'level',
    'parent',
    'parent.name',
    'opened-on',
    'before',
    'every',
    'today',
    '2010-01-01',
    '33%',
    '1.2:1',
    'none',
    '5 years',
    'township',
    'class-1',
    'size',
    'leads',
  ],
  numbers: [0, 1, 2, 30, 36],
  keys: ['name', 'class', 'level', 'departments', 'parent.departments', 'opened-on'],
}
const drawRequirement = drawerOf(requirementSchema([...kinds.values()]), about)
const parameters = {
  size: {
    values: [{ from: '2000-01-01', cases: [{ where: { class: 'class-1' }, value: 3 }], otherwise: 'none' }],
  },
}
const measures = {
  opened: {
    kind: 'attribute',
    subject: 'jurisdiction',
    field: 'opened-on',
    unit: 'day',
    title: { zh: '设立日', en: 'day of opening' },
  },
}
const attributes = { 'jurisdiction.opened-on': { type: 'day', title: { zh: '设立日', en: 'opened on' } } }
const attributed = {
  more: {
    jurisdictions: [
      {
        id: 'town',
        name: '某镇',
        level: 'township',
        class: 'class-1',
        attributes: { 'opened-on': '2001-02-03' },
      },
    ],
  },
}
const facts = [town({ administrative: 30, institution: 36, ...attributed }), town({})]

describe('a requirement drawn at random', () => {
  it('is refused with a listed code, or judged, told and explained without a gap', () => {
    let judged = 0
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const require = drawRequirement(chances(seed))
        let engine: ReturnType<typeof createEngine>
        try {
          const rule = { require, forEach: { subject: 'jurisdiction' } }
          engine = createEngine({ packs: [townPack({ rule }, { parameters, measures, attributes })] })
        } catch (error) {
          if (!isEstablishmentError(error)) throw error
          return
        }
        for (const snapshot of facts) {
          const report = engine.evaluate(snapshot, { baselines: { before: town({ administrative: 31 }) } })
          for (const finding of report.judged()) {
            judged += 1
            expect(keptPlaceholders(finding)).toEqual([])
            report.explain(finding)
          }
        }
      }),
      { numRuns: 5_000 },
    )
    expect(judged).toBeGreaterThan(100)
  }, 300_000)
})

describe('a pack drawn at random from its own schema', () => {
  it('is judged with, or refused with a listed code', () => {
    const counts = { read: 0, refused: 0 }
    const codes = new Set<string>()
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const pack = draw(chances(seed))
        try {
          createEngine({ packs: [pack as object] })
          counts.read += 1
        } catch (error) {
          if (!isEstablishmentError(error)) throw error
          counts.refused += 1
          for (const { code } of error.problems) codes.add(code)
        }
      }),
      { numRuns: 10_000 },
    )
    expect(counts.read + counts.refused).toBe(10_000)
    expect([...codes].filter((code) => !errorCodes.includes(code as never))).toEqual([])
    // names that lead nowhere, and words nobody declared, are what chance brings most
    expect(codes.size).toBeGreaterThan(10)
  }, 300_000)
})
