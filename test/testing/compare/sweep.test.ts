import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ruianTownship } from '../../../src/packs/ruian-township/index.ts'
import { shandong2014 } from '../../../src/packs/shandong-2014/index.ts'
import { township2010 } from '../../../src/packs/township-2010/index.ts'
import { city, sweep } from '../../../src/testing/index.ts'
import { example, snapshot } from '../../packs/cases.ts'
import { townRules } from '../packs.ts'

const town = snapshot(example('town/town.yaml'))
const over = ['1.1:1', '1.2:1', '1.3:1', '1.4:1']
const said = (rows: ReturnType<typeof sweep>['rows'], id: string) =>
  rows
    .find((row) => row.id === id)
    ?.cells.map(({ verdict, excess }) => (excess === undefined ? verdict : `${excess.by} ${excess.side}`))

describe('a sweep', () => {
  it('finds the 36 posts of the town beyond 1.1:1 and within 1.2:1, 1.3:1 and 1.4:1', () => {
    const { parameter, values, versions, rows } = sweep({
      packs: [ruianTownship],
      assumeTerritory: ['ruian-township'],
      snapshot: town,
      parameter: 'institution-ratio',
      over,
    })
    expect([parameter, values, versions.map(({ name }) => name)]).toEqual(['institution-ratio', over, over])
    expect(said(rows, 'ruian-township/institution-to-administrative@town')).toEqual([
      '3 over',
      'satisfied',
      'satisfied',
      'satisfied',
    ])
    const [first = 0, ...others] = versions.map(({ counts }) => counts.violated)
    expect(others).toEqual([first - 1, first - 1, first - 1])
  })

  it('finds them beyond 1.1:1 and short of 1.3:1 and 1.4:1 where the ratio is to be met', () => {
    const { rows } = sweep({
      packs: [township2010],
      assumeTerritory: ['township-2010'],
      snapshot: town,
      parameter: 'township-2010/institution-ratio',
      over: { from: '1.1:1', to: '1.4:1', step: '0.1' },
    })
    expect(said(rows, 'township-2010/institution-to-administrative@town')).toEqual([
      '3 over',
      'satisfied',
      '3 under',
      '6 under',
    ])
  })

  it('keeps 40, 36 and 32 departments in the order in which they are written', () => {
    const { values, versions, rows } = sweep({
      packs: [shandong2014],
      snapshot: city({ code: '370300', class: 'large', departments: 36, day: '2014-12-31' }),
      parameter: 'department-limit',
      over: { from: 40, to: 32, step: 4 },
    })
    expect(values).toEqual([40, 36, 32])
    expect(versions.map(({ name }) => name)).toEqual(['40', '36', '32'])
    expect(said(rows, 'shandong-2014/departments-within-limit#max@city')).toEqual([
      'satisfied',
      'satisfied',
      '4 over',
    ])
  })

  it.each([
    [[], 'there is no value to be tried'],
    [['1.1:1', '1.1:1'], '`1.1:1` stands twice'],
    [['many'], 'parameter `institution-ratio` holds `"many"` where a proportion is expected'],
    [{ from: '1:1', to: '2:1', step: 0 }, 'a step of nothing never arrives'],
    [{ from: '1:1', to: '2:1', step: 0.1 }, '`0.1` is no number and no proportion'],
    [{ from: 0, to: 1000, step: 1 }, 'these are 1001 values; at most 1000 are tried'],
  ])('over %j is refused: %s', (wrong, message) => {
    expect(() =>
      sweep({ packs: [townRules], snapshot: town, parameter: 'institution-ratio', over: wrong }),
    ).toThrow(message)
  })

  it('of a parameter that is not there is refused, with what was meant', () => {
    expect(() => sweep({ packs: [townRules], snapshot: town, parameter: 'institution-rato', over })).toThrow(
      'did you mean `institution-ratio`?',
    )
  })
})

describe('a sweep over rising ratios', () => {
  it('never turns a ceiling that is kept into one that is broken, and never adds to an excess', () => {
    const posts = fc.integer({ min: 0, max: 60 })
    fc.assert(
      fc.property(posts, posts, (administrative, institution) => {
        const { rows } = sweep({
          packs: [townRules],
          given: { town: { administrative, institution } },
          parameter: 'institution-ratio',
          over: { from: '1:1', to: '1.5:1', step: '0.05' },
        })
        const row = rows.find(({ check }) => check === 'town-rules/institution-to-administrative')
        const beyond =
          row?.cells.map(({ verdict, excess }) => (verdict === 'violated' ? (excess?.by ?? 0) : 0)) ?? []
        expect(beyond.length).toBe(11)
        expect(beyond).toEqual(beyond.toSorted((a, b) => b - a))
      }),
      { numRuns: 40 },
    )
  })
})
