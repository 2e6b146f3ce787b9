import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/index.ts'
import { township2010 } from '../../src/packs/township-2010/index.ts'
import {
  type Case,
  exactly,
  expectFinding,
  type Facts,
  judged,
  least,
  most,
  snapshot,
  untried,
} from './cases.ts'
import { townshipReformCases } from './township-reform-cases.ts'

const town = { id: 'town', name: '某镇', level: 'township' }
const county = { id: 'county', name: '某县', level: 'county' }
const office = { id: 'office', name: '某镇机关', jurisdiction: 'town', kind: 'township-office' }

const facts = (more: Facts = {}): Facts => ({
  day: '2010-11-17',
  jurisdictions: [town],
  agencies: [office],
  establishment: [],
  leadership: [],
  ...more,
})

const bodies = (kind: string, count: number) =>
  Array.from({ length: count }, (_, nth) => ({
    id: `${kind}-${nth}`,
    name: kind,
    jurisdiction: 'town',
    kind,
  }))

const row = (category: string, approved: number) => ({ agency: 'office', category, approved })

/** The posts of one township, by category. */
const posts = (rows: Readonly<Record<string, number>>, more: Facts = {}) =>
  facts({
    establishment: Object.entries(rows).map(([category, approved]) => row(category, approved)),
    ...more,
  })

const under = { jurisdictions: [county, { ...town, parent: 'county' }] }

const cut = (check: string, base: number, limit: number) =>
  most(check, 'town', limit, (administrative) => ({
    facts: posts({ administrative }),
    earlier: { '2001': posts({ administrative: base }) },
  }))

const leaderPosts = (kind: string, limit: number) =>
  exactly('leader-posts', 'town', limit, (approved) => ({
    facts: facts({
      jurisdictions: [{ ...town, class: kind }],
      leadership: [{ agency: 'office', grade: 'leader', approved }],
    }),
  }))

const cases: readonly Case[] = [
  ...most('internal-organs', 'town', 4, (count) => ({
    facts: facts({ agencies: [office, ...bodies('internal-organ', count)] }),
  })),
  ...least('stations#min', 'town', 4, (count) => ({
    facts: facts({ agencies: [...bodies('institution', count), ...bodies('dispatched-institution', 2)] }),
  })),
  ...most('stations#max', 'town', 6, (count) => ({
    facts: facts({ agencies: bodies('institution', count) }),
  })),
  ...cut('administrative-establishment-cut', 50, 45),
  ...cut('administrative-establishment-cut', 33, 29),
  ...cut('administrative-establishment-cut-rounded', 50, 45),
  ...cut('administrative-establishment-cut-rounded', 33, 30),
  ...least('logistics-share#min', 'county', 23, (logistics) => ({
    facts: posts({ administrative: 450, logistics }, under),
  })),
  ...most('logistics-share#max', 'county', 27, (logistics) => ({
    facts: posts({ administrative: 450, logistics }, under),
  })),
  ...exactly('institution-to-administrative', 'town', 36, (institution) => ({
    facts: posts({ administrative: 30, institution }),
  })),
  ...exactly('institution-to-administrative', 'town', 37, (institution) => ({
    facts: posts({ administrative: 31, institution, logistics: 2 }), // 37.2
  })),
  ...exactly('institution-to-administrative', 'town', 40, (institution) => ({
    facts: posts({ administrative: 33, institution }), // 39.6
  })),
  ...leaderPosts('class-1', 9),
  ...leaderPosts('class-2', 9),
  ...leaderPosts('class-3', 7),
  ...leaderPosts('class-4', 7),
  ...most('establishment-only-falls', 'county', 80, (administrative) => ({
    facts: posts({ administrative }, under),
    earlier: { before: posts({ administrative: 50, institution: 30 }, under) },
  })),
  ...most('staff-only-falls', 'county', 60, (actual) => ({
    facts: facts({ ...under, establishment: [{ agency: 'office', category: 'administrative', actual }] }),
    earlier: {
      before: facts({
        ...under,
        establishment: [{ agency: 'office', category: 'administrative', actual: 60 }],
      }),
    },
  })),
  ...townshipReformCases,
]

describe('the township pack of 2010', () => {
  it.each(cases)('finds $subject $verdict under $check: $title', (one) => {
    const finding = judged({ pack: township2010, assumed: true }, one)
    expectFinding(finding, one)
    expect(finding?.citation).toMatchObject({ title: '乡镇综合行政执法改革（篇10）', status: 'reported' })
  })

  it('has seen every rule broken and kept', () => {
    expect(untried(township2010, cases)).toEqual([])
  })

  it('has no whole number of logistics posts for one small township', () => {
    const shares = [2, 3].map((logistics) =>
      ['logistics-share#min', 'logistics-share#max'].map(
        (check) =>
          judged(
            { pack: township2010, assumed: true },
            { title: '', check, subject: 'county', facts: posts({ administrative: 45, logistics }, under) },
          )?.verdict,
      ),
    )
    expect(shares).toEqual([
      ['violated', 'satisfied'],
      ['satisfied', 'violated'],
    ])
  })

  it('does not guess the class of a township', () => {
    const leadership = [{ agency: 'office', grade: 'leader', approved: 9 }]
    const asked = { title: '', check: 'leader-posts', subject: 'town', facts: facts({ leadership }) }
    const finding = judged({ pack: township2010, assumed: true }, asked)
    expect(finding?.verdict).toBe('unknown')
    expect(finding?.missing.map((text) => text.en)).toContain('class of 某镇')
  })

  it('asks for the posts of 2001', () => {
    const asked = {
      title: '',
      check: 'administrative-establishment-cut',
      subject: 'town',
      facts: posts({ administrative: 45 }),
    }
    const finding = judged({ pack: township2010, assumed: true }, asked)
    expect(finding?.verdict).toBe('unknown')
    expect(finding?.missing.map((text) => text.en)).toEqual(['the snapshot `2001`, which was not supplied'])
  })

  it('judges no place unless it is asked to, for it names none', () => {
    const engine = createEngine({ packs: [township2010] })
    const report = engine.evaluate(snapshot(facts({ jurisdictions: [{ ...town, code: '430102101' }] })))
    expect(report.outcome).toBe('not-judged')
    expect(report.skipped).toEqual([{ pack: 'township-2010', reason: 'place-not-named' }])
  })
})
