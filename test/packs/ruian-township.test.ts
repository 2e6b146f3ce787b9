import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/index.ts'
import { ruianTownship } from '../../src/packs/ruian-township/index.ts'
import {
  type Case,
  expectFinding,
  type Facts,
  find,
  judged,
  least,
  most,
  none,
  snapshot,
  untried,
} from './cases.ts'
import { ruianDutyCases } from './ruian-duty-cases.ts'

const city = { id: 'city', name: '瑞安市', code: '330381', level: 'county' }
const town = { id: 'town', name: '某镇', code: '330381101', level: 'township', parent: 'city' }
const office = { id: 'office', name: '某镇机关', jurisdiction: 'town', kind: 'township-office' }

const facts = (more: Facts = {}): Facts => ({
  day: '2007-04-15',
  jurisdictions: [city, town],
  agencies: [office],
  establishment: [],
  leadership: [],
  posts: [],
  ...more,
})

const placed = (attributes: Facts) => ({ jurisdictions: [city, { ...town, attributes }] })
const ordinary = placed({ development: 'ordinary' })
const developed = placed({ development: 'developed', populous: true })

const row = (category: string, more: Facts) => ({ agency: 'office', category, ...more })

/** The posts of one township, by category. */
const posts = (rows: Readonly<Record<string, number>>, more: Facts = {}) =>
  facts({
    establishment: Object.entries(rows).map(([category, approved]) => row(category, { approved })),
    ...more,
  })

const leaders = (approved: number, more: Facts = {}) =>
  facts({ leadership: [{ agency: 'office', grade: 'leader', approved }], ...more })

const organ = (id: string, more: Facts = {}) => ({
  id,
  name: id,
  jurisdiction: 'town',
  kind: 'internal-organ',
  ...more,
})

const organs = (count: number, more: Facts, joined = 0) =>
  facts({
    agencies: [
      ...Array.from({ length: count }, (_, nth) => organ(`organ-${nth}`)),
      ...Array.from({ length: joined }, (_, nth) => organ(`plate-${nth}`, { coLocatedWith: 'organ-0' })),
    ],
    ...more,
  })

const heads = (row: Facts, more: Facts) =>
  facts({ agencies: [organ('organ')], leadership: [{ agency: 'organ', grade: 'leader', ...row }], ...more })

const temporary = (count: number, staff: number) =>
  facts({
    ...placed({ 'temporary-staff': count }),
    establishment: [row('administrative', { approved: 30, actual: staff })],
  })

const area = (row: Facts) =>
  facts({
    agencies: [
      { id: 'area', name: '某片区学区', jurisdiction: 'city', kind: 'institution', tags: ['area-body'] },
    ],
    establishment: [{ agency: 'area', category: 'institution', ...row }],
  })

const station = (name: string) =>
  facts({ agencies: [{ id: 'station', name, jurisdiction: 'town', kind: 'dispatched-institution' }] })

const permitted = (check: string, subject: string, title: string, by: number, made: Facts): Case => ({
  title,
  check,
  subject,
  facts: made,
  verdict: 'permitted',
  excess: { by, side: 'over' },
})

const cases: readonly Case[] = [
  ...most('institution-to-administrative', 'town', 36, (institution) => ({
    facts: posts({ administrative: 30, institution }),
  })),
  ...most('institution-to-administrative', 'town', 37, (institution) => ({
    facts: posts({ administrative: 31, institution }), // 37.2
  })),
  ...least('institution-to-administrative-reversed', 'town', 36, (institution) => ({
    facts: posts({ administrative: 30, institution }),
  })).map((one) => (one.excess === undefined ? one : { ...one, excess: { by: 1, side: 'over' } as const })),
  ...most('townships-administrative-cut', 'city', 934, (administrative) => ({
    facts: posts({ administrative }),
    earlier: { before: posts({ administrative: 953 }) },
  })),
  ...most('townships-administrative-cut', 'city', 935, (administrative) => ({
    facts: posts({ administrative }),
    earlier: { before: posts({ administrative: 954 }) },
  })),
  ...least('leader-posts#min', 'town', 7, (approved) => ({ facts: leaders(approved, ordinary) })),
  ...most('leader-posts#max', 'town', 9, (approved) => ({
    facts: leaders(approved, placed({ development: 'ordinary', populous: true })),
  })),
  permitted('leader-posts#max', 'town', 'one more where populous and developed', 1, leaders(10, developed)),
  permitted('leader-posts#max', 'town', 'two more where populous and developed', 2, leaders(11, developed)),
  {
    title: 'three more where populous and developed',
    check: 'leader-posts#max',
    subject: 'town',
    facts: leaders(12, developed),
    verdict: 'violated',
    excess: { by: 3, side: 'over' },
  },
  ...most('internal-organs-at-most', 'town', 4, (count) => ({ facts: organs(count, ordinary) })),
  ...most('internal-organs-at-most', 'town', 3, (count) => ({
    facts: organs(count, placed({ development: 'less-developed' })),
  })),
  {
    title: 'a fifth that is co-located',
    check: 'internal-organs-at-most',
    subject: 'town',
    facts: organs(4, ordinary, 1),
    verdict: 'satisfied',
  },
  permitted('internal-organs-at-most', 'town', 'a fifth where developed', 1, organs(5, developed)),
  permitted('internal-organs-at-most', 'town', 'a sixth where developed', 2, organs(6, developed)),
  {
    title: 'a seventh where developed',
    check: 'internal-organs-at-most',
    subject: 'town',
    facts: organs(7, developed),
    verdict: 'violated',
    excess: { by: 3, side: 'over' },
  },
  ...least('internal-organs-at-least', 'town', 4, (count) => ({ facts: organs(count, ordinary) })),
  ...most('organ-heads-at-most', 'organ', 2, (approved) => ({ facts: heads({ approved }, ordinary) })),
  ...none('organ-heads-at-most', 'organ', (approved) => ({
    facts: heads({ approved }, placed({ development: 'less-developed' })),
  })),
  permitted(
    'organ-heads-at-most',
    'organ',
    'a third where populous and developed',
    1,
    heads({ approved: 3 }, developed),
  ),
  {
    title: 'a fourth where populous and developed',
    check: 'organ-heads-at-most',
    subject: 'organ',
    facts: heads({ approved: 4 }, developed),
    verdict: 'violated',
    excess: { by: 2, side: 'over' },
  },
  ...least('organ-heads-at-least', 'organ', 1, (approved) => ({ facts: heads({ approved }, ordinary) })),
  ...most('heads-within-posts', 'organ', 2, (actual) => ({
    facts: heads({ approved: 2, actual }, ordinary),
  })),
  ...most('staff-within-establishment', 'office/institution', 36, (actual) => ({
    facts: facts({ establishment: [row('institution', { approved: 36, actual })] }),
  })),
  ...most('posts-within-establishment', 'town', 30, (count) => ({
    facts: {
      ...posts({ administrative: 30 }),
      posts: Array.from({ length: count }, (_, nth) => ({
        id: `post-${nth}`,
        agency: 'office',
        category: 'administrative',
      })),
    },
  })),
  ...none('institutions-hold-no-administrative-posts', 'centre', (approved) => ({
    facts: facts({
      agencies: [{ id: 'centre', name: '某中心', jurisdiction: 'town', kind: 'institution' }],
      establishment: [{ agency: 'centre', category: 'administrative', approved }],
    }),
  })),
  ...most('temporary-staff-only-against-vacancies#1', 'town', 2, (count) => ({
    facts: temporary(count, 28),
  })),
  ...none('temporary-staff-only-against-vacancies#1', 'town', (count) => ({ facts: temporary(count, 30) })),
  ...none('temporary-staff-only-against-vacancies#2', 'town', (count) => ({ facts: temporary(count, 31) })),
  ...most('area-bodies-establishment-only-falls', 'area', 20, (approved) => ({
    facts: area({ approved }),
    earlier: { before: area({ approved: 20 }) },
  })),
  ...most('area-bodies-staff-only-falls', 'area', 20, (actual) => ({
    facts: area({ actual }),
    earlier: { before: area({ actual: 20 }) },
  })),
  ...(['中心', '所', '站', '局', '处'] as const).map(
    (ending, nth): Case => ({
      title: ending,
      check: 'dispatched-institutions-named-as-stations',
      subject: 'station',
      facts: station(`国土资源管理${ending}`),
      verdict: nth < 3 ? 'satisfied' : 'violated',
    }),
  ),
  ...ruianDutyCases,
]

/** The rules of which the year had to be assumed. */
const assumed = ['administrative-total-frozen', 'institution-total-frozen', 'plan-submitted-in-time']

describe('the Rui’an pack', () => {
  it.each(cases)('finds $subject $verdict under $check: $title', (one) => {
    const finding = judged({ pack: ruianTownship, assumed: false }, one)
    expectFinding(finding, one)
    const isAssumed = assumed.some((rule) => one.check.startsWith(rule))
    const status = isAssumed ? 'illustrative' : 'reported'
    expect(finding?.citation).toMatchObject({ title: '乡(镇)机构改革方案', status })
  })

  it('has seen every rule broken and kept', () => {
    expect(untried(ruianTownship, cases)).toEqual([])
  })

  it.each([
    ['institution-to-administrative', 'general'],
    ['administrative-total-frozen', 'mandatory'],
    ['area-bodies-staff-only-falls', 'principle'],
    ['internal-organs-at-least', 'advisory'],
  ])('takes the force of %s from its words: %s', (rule, force) => {
    const [entry] = createEngine({ packs: [ruianTownship] })
      .rules()
      .filter((one) => one.rule === `ruian-township/${rule}`)
    expect(entry?.force).toBe(force)
  })

  it('takes the literal reading only where it is asked for, and then in place of the other', () => {
    const engine = createEngine({ packs: [ruianTownship] })
    const place = snapshot(posts({ administrative: 30, institution: 35 }))
    const rules = ['institution-to-administrative', 'institution-to-administrative-reversed']
    const verdicts = (alternatives: readonly string[]) => {
      const report = engine.evaluate(place, { alternatives })
      return rules.map((rule) => find(report, `ruian-township/${rule}`, 'town')?.verdict)
    }
    expect(verdicts([])).toEqual(['satisfied', undefined])
    expect(verdicts([`ruian-township/${rules[1]}`])).toEqual([undefined, 'violated'])
  })

  it('sees the city’s own totals agree in its own reading and disagree in the literal one', () => {
    const engine = createEngine({ packs: [ruianTownship] })
    const place = snapshot(posts({ administrative: 934, institution: 947 }))
    const rule = 'ruian-township/institution-to-administrative'
    const report = engine.evaluate(place)
    expect(find(report, rule, 'town')?.verdict).toBe('satisfied')
    expect(report.headroom({ subject: 'town', measure: 'institution-establishment' })[0]).toMatchObject({
      headroom: 173,
    })
    expect(report.claims().map(({ claim, reconciles }) => [claim, reconciles])).toEqual([
      ['ruian-township/administrative-total', 'yes'],
      ['ruian-township/institution-total', 'yes'],
    ])
    const literal = engine.evaluate(place, { alternatives: [`${rule}-reversed`] })
    expect(find(literal, `${rule}-reversed`, 'town')?.verdict).toBe('violated')
  })

  it('leaves livestock posts out of the ratio and of the total', () => {
    const livestock = {
      id: 'livestock',
      name: '畜牧兽医站',
      jurisdiction: 'town',
      kind: 'institution',
      tags: ['livestock'],
    }
    const made = posts({ administrative: 30, institution: 36 })
    const report = createEngine({ packs: [ruianTownship] }).evaluate(
      snapshot({
        ...made,
        agencies: [office, livestock],
        establishment: [
          ...(made['establishment'] as readonly unknown[]),
          { agency: 'livestock', category: 'institution', approved: 4 },
        ],
      }),
    )
    expect(find(report, 'ruian-township/institution-to-administrative', 'town')?.verdict).toBe('satisfied')
    const total = report.claims().find(({ claim }) => claim === 'ruian-township/institution-total')
    expect(total?.computed.low).toBe(36)
  })

  it('counts what is over the establishment as no vacancy', () => {
    const asked = {
      title: '',
      check: 'temporary-staff-only-against-vacancies#2',
      subject: 'town',
      facts: temporary(3, 35),
    }
    expect(judged({ pack: ruianTownship, assumed: false }, asked)?.excess).toMatchObject({
      by: 3,
      side: 'over',
    })
  })

  it('sets an extra-large town no limit on internal organs', () => {
    const made = organs(12, placed({ development: 'extra-large' }))
    const asked = { title: '', check: 'internal-organs-at-most', subject: 'town', facts: made }
    expect(judged({ pack: ruianTownship, assumed: false }, asked)).toBeUndefined()
  })

  it('judges the county only by its totals and its stations', () => {
    const report = createEngine({ packs: [ruianTownship] }).evaluate(snapshot(facts()))
    const ofCity = [...report.judged()].filter(({ subject }) => subject.id === 'city').map(({ rule }) => rule)
    expect([...new Set(ofCity)]).toEqual([
      'ruian-township/townships-administrative-cut',
      'ruian-township/six-lines-of-stations-retained',
    ])
  })

  it.each([
    ['2000-04-14', undefined],
    ['2000-04-15', 'violated'],
    ['2005-04-14', 'violated'],
    ['2005-04-15', undefined],
  ])(
    'freezes 934 administrative posts for five years of an assumed plan: on %s 935 are %s',
    (day, verdict) => {
      // nothing but posts is told
      const told = (rows: Readonly<Record<string, number>>, on: string) => {
        const { jurisdictions, agencies, establishment } = posts(rows)
        return snapshot({ day: on, jurisdictions, agencies, establishment, partial: { agencies: true } })
      }
      const report = createEngine({ packs: [ruianTownship] }).evaluate(
        told({ administrative: 935, institution: 947 }, day),
        { baselines: { before: told({ administrative: 954, institution: 947 }, '2000-01-01') } },
      )
      const check = 'ruian-township/administrative-total-frozen'
      expect(find(report, check, 'city')?.verdict).toBe(verdict)
      // nothing else is broken: 2 % of 954 are gone, and 947 to 935 are fewer than 1.2 to 1
      const broken = [...report.judged()].filter((one) => one.verdict === 'violated')
      expect(broken.map((one) => one.check)).toEqual(verdict === undefined ? [] : [check])
      if (verdict === undefined) return
      expect(find(report, 'ruian-township/townships-administrative-cut', 'city')?.verdict).toBe('satisfied')
      expect(find(report, 'ruian-township/institution-to-administrative', 'town')?.verdict).toBe('satisfied')
    },
  )

  it('finds a dispatched institution that is called 局', () => {
    const report = createEngine({ packs: [ruianTownship] }).evaluate(snapshot(station('国土资源管理局')))
    const check = 'ruian-township/dispatched-institutions-named-as-stations'
    expect(find(report, check, 'station')).toMatchObject({ verdict: 'violated', force: 'mandatory' })
    expect(find(report, check, 'station')?.message.zh).toContain('国土资源管理局')
  })

  it('asks for each of the six lines of stations by name', () => {
    const report = createEngine({ packs: [ruianTownship] }).evaluate(snapshot(station('国土资源管理所')))
    const found = [...report.judged()]
      .filter(({ rule }) => rule === 'ruian-township/six-lines-of-stations-retained')
      .map(({ subject, verdict }) => [subject.item, verdict])
    expect(found).toEqual([
      ['国土资源', 'satisfied'],
      ['劳动和社会保障', 'violated'],
      ['环保', 'violated'],
      ['规划建设', 'violated'],
      ['房产管理', 'violated'],
      ['广播电视', 'violated'],
    ])
  })

  it('judges nothing outside Rui’an', () => {
    const elsewhere = { id: 'town', name: '某镇', code: '330382101', level: 'township' }
    const report = createEngine({ packs: [ruianTownship] }).evaluate(
      snapshot(facts({ jurisdictions: [elsewhere] })),
    )
    expect(report.skipped).toEqual([{ pack: 'ruian-township', reason: 'outside-its-territory' }])
  })
})
