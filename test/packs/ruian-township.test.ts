import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/index.ts'
import { ruianTownship } from '../../src/packs/ruian-township/index.ts'
import { type Facts, snapshot } from './cases.ts'

const engine = createEngine({ packs: [ruianTownship] })

const city = { id: 'city', name: '瑞安市', code: '330381', level: 'county' }
const town = { id: 'town', name: '某镇', code: '330381101', level: 'township', parent: 'city' }
const office = { id: 'office', name: '某镇机关', jurisdiction: 'town', kind: 'township-office' }

/** The posts of one township, by category. */
const posts = (rows: Readonly<Record<string, number>>, more: Facts = {}) =>
  snapshot({
    day: '2007-04-15',
    jurisdictions: [city, town],
    agencies: [office],
    establishment: Object.entries(rows).map(([category, approved]) => ({
      agency: 'office',
      category,
      approved,
    })),
    ...more,
  })

describe('the Rui’an pack', () => {
  it('cites the plan for every rule, as illustrative where the year is assumed', () => {
    const cited = engine.rules().map(({ rule, citation }) => ({ rule, ...citation }))
    expect([...new Set(cited.map(({ title }) => title))]).toEqual(['乡(镇)机构改革方案'])
    expect(
      cited.filter(({ status }) => status !== 'reported').map(({ rule, status }) => [rule, status]),
    ).toEqual([
      ['ruian-township/administrative-total-frozen', 'illustrative'],
      ['ruian-township/institution-total-frozen', 'illustrative'],
    ])
  })

  it('says in a finding that the day on which plans were due is assumed', () => {
    const records = [{ kind: 'reform-plan', about: ['town'], on: '2000-04-16' }]
    const report = engine.evaluate(posts({}, { records }))
    const finding = report.findings.find(({ rule }) => rule === 'ruian-township/plan-submitted-in-time')
    expect(finding).toMatchObject({ verdict: 'violated', citation: { status: 'illustrative' } })
  })

  it.each([
    ['institution-to-administrative', 'general'],
    ['administrative-total-frozen', 'mandatory'],
    ['area-bodies-staff-only-falls', 'principle'],
    ['internal-organs-at-least', 'advisory'],
  ])('takes the force of %s from its words: %s', (rule, force) => {
    const [entry] = engine.rules().filter((one) => one.rule === `ruian-township/${rule}`)
    expect(entry?.force).toBe(force)
  })

  it('leaves the city’s own totals a headroom of 173 posts', () => {
    const report = engine.evaluate(posts({ administrative: 934, institution: 947 }))
    expect(report.headroom({ subject: 'town', measure: 'institution-establishment' })[0]).toMatchObject({
      headroom: 173,
    })
  })

  it('judges the county only by its totals and its stations', () => {
    const report = engine.evaluate(posts({}))
    const ofCity = [...report.judged()].filter(({ subject }) => subject.id === 'city').map(({ rule }) => rule)
    expect([...new Set(ofCity)]).toEqual([
      'ruian-township/townships-administrative-cut',
      'ruian-township/six-lines-of-stations-retained',
    ])
  })

  it('breaks nothing but the total where 935 posts are left of 954', () => {
    const told = (administrative: number, day: string) =>
      posts({ administrative, institution: 947 }, { day, partial: { agencies: true } })
    const report = engine.evaluate(told(935, '2004-04-15'), {
      baselines: { before: told(954, '2000-01-01') },
    })
    const broken = [...report.judged()].filter(({ verdict }) => verdict === 'violated')
    expect(broken.map(({ check }) => check)).toEqual(['ruian-township/administrative-total-frozen'])
  })

  it('says that it judges nothing outside Rui’an', () => {
    const elsewhere = { id: 'town', name: '某镇', code: '330382101', level: 'township' }
    const report = engine.evaluate(posts({}, { jurisdictions: [elsewhere] }))
    expect(report.skipped).toEqual([{ pack: 'ruian-township', reason: 'outside-its-territory' }])
  })
})
