import { describe, expect, it } from 'vitest'
import { createEngine, readPack } from '../../src/index.ts'
import { national } from '../../src/packs/national/index.ts'
import { ruianTownship } from '../../src/packs/ruian-township/index.ts'
import { township2010 } from '../../src/packs/township-2010/index.ts'
import {
  type Case,
  example,
  expectFinding,
  type Facts,
  find,
  judged,
  most,
  snapshot,
  untried,
} from './cases.ts'

const town = example('town/town.yaml')
const plan = readPack(example('town/town-plan.yaml'))
const engine = createEngine({ packs: [national, ruianTownship, township2010, plan] })
const whatIf = { assumeTerritory: ['ruian-township', 'township-2010', 'town-plan'] }
const judge = (facts: Facts) => engine.evaluate(snapshot(facts), whatIf)

type Row = Readonly<Record<string, unknown>>
const rows = (name: string) => town[name] as readonly Row[]

/** The town with other numbers in the rows of one category or grade. */
const withPosts = (category: string, more: Row): Facts => ({
  ...town,
  establishment: rows('establishment').map((row) =>
    row['category'] === category && row['within'] === undefined ? { ...row, ...more } : row,
  ),
})

const withBodies = (kind: string, count: number): Facts => ({
  ...town,
  agencies: [
    ...rows('agencies').filter((row) => row['kind'] !== kind),
    ...Array.from({ length: count }, (_, nth) => ({
      id: `${kind}-${nth}`,
      name: kind,
      jurisdiction: 'town',
      kind,
    })),
  ],
  establishment: rows('establishment').filter((row) => row['within'] === undefined),
  leadership: rows('leadership').filter((row) => row['agency'] === '镇机关'),
})

const withLeaders = (approved: number): Facts => ({
  ...town,
  leadership: [{ agency: '镇机关', grade: 'leader', approved }],
})

const cases: readonly Case[] = [
  ...most('administrative-posts', 'town', 30, (approved) => ({
    facts: withPosts('administrative', { approved }),
  })),
  ...most('institution-posts', 'town', 36, (approved) => ({ facts: withPosts('institution', { approved }) })),
  ...most('administrative-staff-within-usable-posts', 'town', 28, (actual) => ({
    facts: withPosts('administrative', { actual }),
  })),
  ...most('institution-staff-within-usable-posts', 'town', 34, (actual) => ({
    facts: withPosts('institution', { actual }),
  })),
  ...most('leader-posts', 'town', 9, (approved) => ({ facts: withLeaders(approved) })),
  ...most('offices', 'town', 3, (count) => ({ facts: withBodies('internal-organ', count) })),
  ...most('centres-and-institutes', 'town', 3, (count) => ({ facts: withBodies('institution', count) })),
]

describe('the plan of one town', () => {
  it.each(cases)('finds $subject $verdict under $check: $title', (one) => {
    const finding = judged({ pack: plan, assumed: true }, one)
    expectFinding(finding, one)
  })

  it('has seen every rule broken and kept', () => {
    expect(untried(plan, cases)).toEqual([])
  })
})

describe('the example of the town', () => {
  it.each([
    [35, 'satisfied', { headroom: 1 }],
    [36, 'satisfied', { headroom: 0 }],
    [37, 'violated', { headroom: -1 }],
  ] as const)(
    'with 30 administrative and %i institution posts is %s in Rui’an',
    (approved, verdict, left) => {
      const report = judge(withPosts('institution', { approved }))
      const rule = 'ruian-township/institution-to-administrative'
      expect(find(report, rule, 'town')).toMatchObject({ verdict, force: 'general' })
      const headroom = report.headroom({ subject: 'town', measure: 'institution-establishment' })
      expect(headroom.find(({ check }) => check === rule)).toMatchObject(left)
      if (verdict === 'violated')
        expect(find(report, rule, 'town')?.excess).toMatchObject({ by: 1, side: 'over' })
    },
  )

  it.each([
    [35, 'violated', { by: 1, side: 'under' }],
    [36, 'satisfied', undefined],
    [37, 'violated', { by: 1, side: 'over' }],
  ] as const)('with %i institution posts is %s where 1.2:1 must be met', (approved, verdict, excess) => {
    const finding = find(
      judge(withPosts('institution', { approved })),
      'township-2010/institution-to-administrative',
      'town',
    )
    expect(finding?.verdict).toBe(verdict)
    expect(finding?.excess).toEqual(excess === undefined ? undefined : { ...excess, unit: 'post' })
  })

  it('has filled 38 of 36 approved posts, of which 34 may be filled', () => {
    const report = judge(town)
    const subject = '镇机关/institution'
    expect(find(report, 'national/staff-within-approved-posts-by-category', subject)).toMatchObject({
      verdict: 'violated',
      excess: { by: 2, side: 'over' },
    })
    expect(find(report, 'town-plan/institution-staff-within-usable-posts', 'town')).toMatchObject({
      verdict: 'violated',
      excess: { by: 4, side: 'over' },
      details: { bound: { low: 34 } },
    })
  })

  it('has three offices of at most four, and three stations where four are the fewest', () => {
    const report = judge(town)
    expect(find(report, 'township-2010/internal-organs', 'town')?.verdict).toBe('satisfied')
    expect(find(report, 'township-2010/stations#min', 'town')).toMatchObject({
      verdict: 'violated',
      excess: { by: 1, side: 'under' },
    })
  })

  it('has nine leader posts: right in Rui’an; elsewhere its class decides, which is not told', () => {
    const report = judge(town)
    expect(find(report, 'ruian-township/leader-posts#max', 'town')?.verdict).toBe('satisfied')
    expect(find(report, 'township-2010/leader-posts', 'town')?.verdict).toBe('unknown')
    const [place] = rows('jurisdictions')
    const classed = (kind: string) => judge({ ...town, jurisdictions: [{ ...place, class: kind }] })
    expect(find(classed('class-2'), 'township-2010/leader-posts', 'town')?.verdict).toBe('satisfied')
    expect(find(classed('class-3'), 'township-2010/leader-posts', 'town')?.excess).toMatchObject({
      by: 2,
      side: 'over',
    })
  })

  it('puts other numbers of posts up for competition than it has', () => {
    const figures = judge(town)
      .claims()
      .filter(({ pack }) => pack === 'town-plan')
      .map(({ says, computed, difference }) => [says, computed.text.zh, difference])
    expect(figures).toEqual([
      ['38', '36名', '-2'],
      ['16', '19名', '+3'],
      ['2', '2块', undefined],
    ])
  })

  it('is not judged where no place is named, and not known to break the rules of a place it may not lie in', () => {
    const report = engine.evaluate(snapshot(withPosts('institution', { approved: 37 })))
    expect(report.skipped.map(({ pack }) => pack)).toEqual(['township-2010', 'town-plan'])
    expect(find(report, 'ruian-township/institution-to-administrative', 'town')?.verdict).toBe('unknown')
  })
})
