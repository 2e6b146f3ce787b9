import { describe, expect, it } from 'vitest'
import { createEngine, type Report } from '../../src/index.ts'
import { ganzhou } from '../../src/packs/ganzhou/index.ts'
import { national } from '../../src/packs/national/index.ts'
import { shandong2014 } from '../../src/packs/shandong-2014/index.ts'
import { example, find, snapshot } from './cases.ts'

const engine = createEngine({ packs: [shandong2014] })
const cityFacts = example('shandong/city.yaml')
const alone = engine.evaluate(snapshot(cityFacts))
// as if nothing had changed since the reform began
const july = snapshot({ ...cityFacts, day: '2014-07-31' })
const city = engine.evaluate(snapshot(cityFacts), { baselines: { before: july } })
const county = engine.evaluate(snapshot(example('shandong/county.yaml')))

/** What is found with a verdict: the check, the subject, and the item where there is one. */
const found = (report: Report, verdict: string, force?: string) =>
  report.findings
    .filter((one) => one.verdict === verdict && (force === undefined || one.force === force))
    .map(({ check, subject }) => `${check.slice('shandong-2014/'.length)} ${subject.item ?? subject.id}`)

describe('the example of a Shandong city', () => {
  it('is lawful', () => {
    expect(city.outcome).toBe('lawful')
    expect(found(city, 'violated', 'mandatory')).toEqual([])
    expect(found(city, 'unknown', 'mandatory')).toEqual([])
  })

  it('is undetermined by itself: whether items of approval rose is seen from an earlier snapshot only', () => {
    expect(alone.outcome).toBe('undetermined')
    expect(found(alone, 'unknown', 'mandatory')).toEqual([
      'approval-items-never-rise 山东省',
      'approval-items-never-rise 某市',
    ])
  })

  it('has as many departments with one more deputy as there may be, each permitted', () => {
    expect(found(city, 'permitted').map((one) => one.split(' ')[0])).toEqual(
      Array.from({ length: 10 }, () => 'leader-posts'),
    )
    expect(city.findings.find(({ verdict }) => verdict === 'permitted')?.waysOut[0]).toMatchObject({
      open: 'yes',
      met: 'yes',
      illustrative: true,
    })
    const share = find(city, 'shandong-2014/plus-one-departments-at-most-a-third', '某市')
    expect(share).toMatchObject({
      verdict: 'satisfied',
      details: { value: { low: 10 }, wholeValue: { low: 32 } },
    })
  })

  it('is warned of an old institution of equal rank and of a licence whose results are not public', () => {
    expect(found(city, 'violated')).toEqual([
      'powers-are-exercised-in-public result',
      'older-rank-below-department 投资促进中心',
    ])
  })
})

describe('the example of a Shandong county', () => {
  it('breaks what it was made to break', () => {
    expect(county.outcome).toBe('unlawful')
    expect(found(county, 'violated', 'mandatory')).toEqual([
      'plan-of-functions-covers-three-to-five-years#min records#3',
      'power-lists-are-published 安监局',
      'livestock-and-machinery-under-agriculture 畜牧局',
      'other-farming-bodies-merged 某县',
      'one-farming-team#max 某县',
      'culture-enforcement-under-culture 文化执法局',
      'compulsory-domains-are-reformed urban-management',
      'rank-below-department 公路局',
      'leader-posts 政府办',
      'leader-posts 发改局',
      'leader-posts 教育局',
      'leader-posts 公安局',
      'leader-posts 财政局',
      'leader-posts 人社局',
      'leader-posts 住建局',
      'leader-posts 农业局',
      'plus-one-departments-at-most-a-third 某县',
      'no-full-time-party-secretary 教育局',
      'one-team-per-merged-domain agriculture',
      'enforcement-is-paid-from-the-budget 农机监理站',
      'township-vacancies-are-filled 某县',
      'key-works-have-an-organ-and-a-person#2 environment',
      'plan-submitted-in-time 某县',
      'reform-completed-in-time 某县',
      'every-step-has-somebody-who-answers-for-it 步骤一',
    ])
  })

  it('is warned of the rest', () => {
    expect(found(county, 'violated', 'general')).toEqual([
      'county-culture-enforcement-is-authorised 文化执法局',
      'older-rank-below-department 水库管理局',
      'duties-of-townships-come-with-power-and-money#2 镇环境保护',
      'city-supervises-its-counties 某县',
    ])
    expect(found(county, 'violated', 'principle')).toEqual([
      'enforcement-belongs-to-management 文化执法局',
      'bodies-outside-the-limit 盐务局',
    ])
    expect(found(county, 'violated', 'advisory')).toEqual(['establishment-office-staff 县编办'])
  })

  it('sent its plan in one day late', () => {
    expect(find(county, 'shandong-2014/plan-submitted-in-time', '某县')).toMatchObject({
      verdict: 'violated',
      excess: { by: 1, side: 'over', unit: 'day' },
    })
  })

  it('is permitted a Party secretary beside a head who is no Communist, and a body that the plan keeps', () => {
    expect(found(county, 'permitted')).toEqual([
      'bodies-outside-the-limit 开发办',
      'no-full-time-party-secretary 卫计局',
    ])
  })
})

describe('Ganzhou under the Shandong pack', () => {
  const after = snapshot(example('ganzhou/after.yaml'))
  const whatIf = { assumeTerritory: ['shandong-2014'], lawOn: '2014-11-30' }

  it('is not judged: it is another place, and the day is too early', () => {
    const both = createEngine({ packs: [national, ganzhou, shandong2014] })
    const ofShandong = (report: Report) => [...report.judged()].filter(({ pack }) => pack === 'shandong-2014')
    const here = both.evaluate(after)
    expect(ofShandong(here)).toEqual([])
    expect(here.skipped).toContainEqual({ pack: 'shandong-2014', reason: 'outside-its-days' })
    const later = both.evaluate(after, { lawOn: '2014-11-30' })
    expect(ofShandong(later)).toEqual([])
    expect(later.skipped).toContainEqual({ pack: 'shandong-2014', reason: 'outside-its-territory' })
    const sooner = both.evaluate(after, { assumeTerritory: ['shandong-2014'] })
    expect(ofShandong(sooner)).toEqual([])
  })

  it.each([
    ['departments-within-limit#max', 2],
    ['plus-one-departments-at-most-a-third', 8],
  ])('would be over %s by %i', (check, by) => {
    const finding = find(engine.evaluate(after, whatIf), `shandong-2014/${check}`, '甘州区')
    expect(finding).toMatchObject({ verdict: 'violated', force: 'mandatory', excess: { by, side: 'over' } })
  })

  it('would have its 15 departments with four leaders violated, also those that were approved there', () => {
    const approved = snapshot(example('ganzhou/after-with-approvals.yaml'))
    for (const place of [after, approved]) {
      const over = engine
        .evaluate(place, whatIf)
        .findings.filter(
          ({ check, verdict }) => check === 'shandong-2014/leader-posts' && verdict === 'violated',
        )
      expect(over.map(({ excess }) => excess)).toEqual(
        Array.from({ length: 15 }, () => ({ by: 1, side: 'over', unit: 'post' })),
      )
    }
  })
})
