import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/index.ts'
import { shandong2014 } from '../../src/packs/shandong-2014/index.ts'
import { expectFinding, type Facts, find, judged, snapshot, untried } from './cases.ts'
import { shandongCases } from './shandong-cases.ts'
import {
  agency,
  county,
  day,
  departments,
  facts,
  type Led,
  large,
  led,
  matter,
  placed,
  times,
  zibo,
} from './shandong-facts.ts'

const asked = { pack: shandong2014, assumed: false }
const engine = createEngine({ packs: [shandong2014] })
const judge = (made: Facts, earlier: Readonly<Record<string, Facts>> = {}) =>
  engine.evaluate(snapshot(made), {
    baselines: Object.fromEntries(Object.entries(earlier).map(([name, one]) => [name, snapshot(one)])),
  })
const verdict = (made: Facts, check: string, subject: string) =>
  find(judge(made), `shandong-2014/${check}`, subject)?.verdict

/** What is found of a rule that has one subject per item. */
const byItem = (made: Facts, rule: string, subject: string) =>
  Object.fromEntries(
    [...judge(made).judged()]
      .filter((one) => one.rule === `shandong-2014/${rule}` && one.subject.id === subject)
      .map((one) => [one.subject.item, one.verdict]),
  )

describe('the Shandong pack', () => {
  it.each(shandongCases)('finds $subject $verdict under $check: $title', (one) => {
    const finding = judged(asked, one)
    expectFinding(finding, one)
    expect(finding?.citation).toMatchObject({
      title: '山东省市县政府职能转变和机构改革工作讲话',
      status: 'reported',
    })
  })

  it('has seen every rule broken and kept, but for those that follow a series', () => {
    expect(untried(shandong2014, shandongCases)).toEqual([
      'approval-items-never-rise',
      'townships-are-only-strengthened',
    ])
  })

  it.each([
    ['departments-within-limit', 'mandatory'],
    ['rank-below-department', 'mandatory'],
    ['older-rank-below-department', 'general'],
    ['bodies-outside-the-limit', 'principle'],
    ['establishment-office-staff', 'advisory'],
  ])('takes the force of %s from its words: %s', (rule, force) => {
    const [entry] = engine.rules().filter((one) => one.rule === `shandong-2014/${rule}`)
    expect(entry?.force).toBe(force)
  })
})

describe('the limit of departments', () => {
  it.each([
    ['a large city', 40, large],
    ['one of the five cities', 36, zibo],
    ['another medium city', 32, {}],
  ])('of %s is %i', (_, limit, place) => {
    const check = 'departments-within-limit#max'
    expect(verdict(departments(limit, 'city', place), check, 'city')).toBe('satisfied')
    expect(verdict(departments(limit + 1, 'city', place), check, 'city')).toBe('violated')
  })

  it.each(['370300', '370600', '370700', '370800', '371300'])('is 36 for the city %s', (code) => {
    const check = 'departments-within-limit#max'
    const place = placed({ city: { code }, county: { code: `${code.slice(0, 4)}21` } })
    expect(verdict(departments(36, 'city', place), check, 'city')).toBe('satisfied')
    expect(verdict(departments(37, 'city', place), check, 'city')).toBe('violated')
  })

  it('is passed by a medium city outside the five with 33, by one', () => {
    expect(verdict(departments(36, 'city'), 'departments-within-limit#max', 'city')).toBe('violated')
    const finding = find(judge(departments(33, 'city')), 'shandong-2014/departments-within-limit#max', 'city')
    expect(finding).toMatchObject({
      verdict: 'violated',
      force: 'mandatory',
      excess: { by: 1, side: 'over' },
    })
    expect(finding?.waysOut).toEqual([])
  })

  it('is unknown where nobody tells the class of a city that is over some of them', () => {
    const unclassed = placed({ city: { class: undefined } })
    const check = 'departments-within-limit#max'
    expect(verdict(departments(33, 'city', unclassed), check, 'city')).toBe('unknown')
  })

  it('has no lower end for a city, and one that is only advice for a county', () => {
    const check = 'departments-within-limit#min'
    expect(verdict(departments(1, 'city'), check, 'city')).toBeUndefined()
    const finding = find(judge(departments(13, 'county')), `shandong-2014/${check}`, 'county')
    expect(finding).toMatchObject({
      verdict: 'violated',
      force: 'advisory',
      excess: { by: 1, side: 'under' },
    })
  })
})

const thirds: readonly (readonly [limit: number, most: number, place: Led['place'], more: Facts])[] = [
  [40, 13, 'city', large],
  [36, 12, 'city', zibo],
  [32, 10, 'city', {}],
  [22, 7, 'county', {}],
  [14, 4, 'county', placed({ county: { ceilings: { departments: 14 } } })],
]
const cap = (limit: number) =>
  limit === 14
    ? 'plus-one-departments-at-most-a-third-of-the-approved-limit'
    : 'plus-one-departments-at-most-a-third'

describe('one more deputy', () => {
  it.each(thirds)('of a limit of %i is for %i departments', (limit, most, place, more) => {
    const extra = place === 'city' ? 5 : 4
    const of = (count: number) => led({ place, posts: times(count, extra) }, more)
    expect(verdict(of(most), 'leader-posts', 'd0')).toBe('permitted')
    expect(verdict(of(most), cap(limit), place)).toBe('satisfied')
    expect(verdict(of(most + 1), 'leader-posts', 'd0')).toBe('violated')
    expect(find(judge(of(most + 1)), `shandong-2014/${cap(limit)}`, place)).toMatchObject({
      verdict: 'violated',
      force: 'mandatory',
      excess: { by: 1, side: 'over' },
    })
  })

  it.each([
    [173, ...thirds[0]!],
    [156, ...thirds[1]!],
    [138, ...thirds[2]!],
    [73, ...thirds[3]!],
    [46, ...thirds[4]!],
  ])('lets %i leader posts be the most under a limit of %i', (total, limit, most, place, more) => {
    const usual = place === 'city' ? 4 : 3
    const posts = [...times(most, usual + 1), ...times(limit - most, usual)]
    expect(posts.reduce((sum, one) => sum + one, 0)).toBe(total)
    const broken = judge(led({ place, posts }, more)).findings.filter(
      ({ verdict, force, rule }) =>
        verdict === 'violated' && force === 'mandatory' && /(leader-posts|departments)/.test(rule),
    )
    expect(broken).toEqual([])
  })

  const one: Led = { place: 'city', posts: [5] }

  it('needs an approval, a comprehensive department, and heavy duties', () => {
    expect(verdict(led(one), 'leader-posts', 'd0')).toBe('permitted')
    expect(verdict(led({ ...one, approved: false }), 'leader-posts', 'd0')).toBe('violated')
    expect(verdict(led({ ...one, comprehensive: false }), 'leader-posts', 'd0')).toBe('violated')
    expect(verdict(led({ ...one, heavy: false }), 'leader-posts', 'd0')).toBe('violated')
  })

  it('is one, and not two', () => {
    expect(verdict(led({ ...one, posts: [6] }), 'leader-posts', 'd0')).toBe('violated')
  })

  it('counts a department that was not approved among those that use it up', () => {
    const posts = times(11, 5)
    const approved = led({ place: 'city', posts })
    const records = [{ kind: 'extra-leader-post', about: ['d0'], on: '2014-08-01' }]
    expect(verdict({ ...approved, records }, 'leader-posts', 'd0')).toBe('violated')
    expect(verdict({ ...approved, records }, cap(32), 'city')).toBe('violated')
  })

  it('goes by the approved limit of the place where that is lower', () => {
    const low = placed({ county: { ceilings: { departments: 14 } } })
    const five = led({ place: 'county', posts: times(5, 4) }, low)
    expect(verdict(five, cap(22), 'county')).toBe('satisfied')
    expect(verdict(five, cap(14), 'county')).toBe('violated')
  })

  it('is unknown where nobody tells whether the place has a lower limit of its own', () => {
    const { ceilings: _, ...untold } = county
    const made = led({ place: 'county', posts: [4] }, { jurisdictions: [{ ...untold, parent: undefined }] })
    expect(verdict(made, 'leader-posts', 'd0')).toBe('unknown')
    expect(verdict(made, cap(22), 'county')).toBe('satisfied')
  })
})

describe('a body under a department', () => {
  const equal = (established: string | undefined) =>
    facts({
      agencies: [
        agency('d', { kind: 'government-department', rank: 'division-chief' }),
        agency('body', { kind: 'dispatched-agency', parent: 'd', rank: 'division-chief', established }),
      ],
    })
  const found = (established: string | undefined) =>
    [...judge(equal(established)).judged()]
      .filter(({ rule, subject }) => rule.endsWith('rank-below-department') && subject.id === 'body')
      .map(({ verdict, force }) => [verdict, force])

  it('of equal rank is found, and only with a warning if it stood before', () => {
    expect(found('2014-07-01')).toEqual([['violated', 'mandatory']])
    expect(found('2014-06-30')).toEqual([['violated', 'general']])
  })

  it('of equal rank is unknown under both where nobody tells since when it stands', () => {
    expect(found(undefined)).toEqual([
      ['unknown', 'mandatory'],
      ['unknown', 'general'],
    ])
  })
})

describe('a rule with one subject per item', () => {
  it('names the domain in which there are two teams', () => {
    const made = facts({
      agencies: [
        agency('a', { kind: 'enforcement-team', tags: ['culture'] }),
        agency('b', { kind: 'enforcement-team', tags: ['culture', 'industry'] }),
      ],
    })
    expect(byItem(made, 'one-team-per-merged-domain', 'county')).toEqual({
      agriculture: 'satisfied',
      'urban-management': 'satisfied',
      culture: 'violated',
      'human-resources': 'satisfied',
      industry: 'satisfied',
    })
    const finding = judge(made).findings.find(
      ({ rule, verdict }) => rule === 'shandong-2014/one-team-per-merged-domain' && verdict === 'violated',
    )
    expect(finding?.id).toBe('shandong-2014/one-team-per-merged-domain@county/culture')
    expect(finding?.title.zh).toBe('文化领域执法队伍整合')
  })

  it('names what of a power is not public, and which platform is not there', () => {
    const made = facts({
      matters: [matter('m', { public: ['basis'] })],
      ...placed({ town: { attributes: { platforms: ['convenience', 'community'] } } }),
    })
    expect(byItem(made, 'powers-are-exercised-in-public', 'm')).toEqual({
      basis: 'satisfied',
      process: 'violated',
      result: 'violated',
    })
    expect(byItem(made, 'township-platforms', 'town')).toEqual({
      convenience: 'satisfied',
      governance: 'violated',
      enforcement: 'violated',
      community: 'satisfied',
    })
  })
})

describe('a series of snapshots', () => {
  const items = (count: number, on = day, received = 0) =>
    facts({
      day: on,
      matters: Array.from({ length: count + received }, (_, nth) =>
        matter(`m${nth}`, { received: nth >= count }, { powerType: 'licence' }),
      ),
    })
  const rule = 'shandong-2014/approval-items-never-rise'
  const steps = (made: Facts, earlier: Readonly<Record<string, Facts>>) =>
    [...judge(made, earlier).judged()]
      .filter((one) => one.rule === rule && one.subject.id === 'county')
      .map((one) => [one.check.slice(rule.length), one.verdict])

  it('shows items of approval that fell and rose again, and what was received from above as no rise', () => {
    const earlier = { july: items(9, '2014-07-31'), october: items(6, '2014-10-31') }
    expect(steps(items(6), earlier)).toEqual([
      ['#july', 'satisfied'],
      ['#october', 'satisfied'],
    ])
    expect(steps(items(7), earlier)).toEqual([
      ['#july', 'satisfied'],
      ['#october', 'violated'],
    ])
    expect(steps(items(6, day, 3), earlier)).toEqual([
      ['#july', 'satisfied'],
      ['#october', 'satisfied'],
    ])
  })

  it('leaves out what stood before the reform began, and is unknown where nothing is left', () => {
    expect(steps(items(7), { before: items(6, '2014-06-30') })).toEqual([['', 'unknown']])
  })

  it('shows a township that lost a post and got it back', () => {
    const posts = (approved: number, on = day) =>
      facts({
        day: on,
        agencies: [agency('office', { jurisdiction: 'town' })],
        establishment: [{ agency: 'office', category: 'administrative', approved }],
      })
    const found = [
      ...judge(posts(30), { july: posts(30, '2014-07-31'), october: posts(29, '2014-10-31') }).judged(),
    ]
      .filter((one) => one.rule === 'shandong-2014/townships-are-only-strengthened')
      .map((one) => [one.check.split('#')[1], one.verdict])
    expect(found).toEqual([
      ['july', 'violated'],
      ['october', 'satisfied'],
    ])
  })
})

describe('the place and the days of the Shandong pack', () => {
  it('are Shandong, from July 2014', () => {
    const elsewhere = { id: 'county', name: '某县', code: '320921', level: 'county' }
    expect(judge({ day, jurisdictions: [elsewhere] }).skipped).toEqual([
      { pack: 'shandong-2014', reason: 'outside-its-territory' },
    ])
    expect(judge(facts({ day: '2014-06-30' })).skipped).toEqual([
      { pack: 'shandong-2014', reason: 'outside-its-days' },
    ])
  })

  it('compute how many items of approval the province gave up', () => {
    const of = (count: number) =>
      facts({
        matters: Array.from({ length: count }, (_, nth) =>
          matter(`m${nth}`, {}, { jurisdiction: 'province', powerType: 'non-licence-approval' }),
        ),
      })
    const [claim] = judge(of(700), { 'term-start': of(962) }).claims()
    expect(claim).toMatchObject({ claim: 'shandong-2014/approval-items-reduced', reconciles: 'yes' })
  })
})
