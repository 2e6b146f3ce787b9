import { describe, expect, it } from 'vitest'
import { national } from '../../src/packs/national/index.ts'
import { type Case, expectFinding, type Facts, judged, most, none, untried } from './cases.ts'

const county = { id: 'county', name: '某县', level: 'county' }

function department(facts: Facts, more: Facts = {}): Facts {
  const agencies = [{ id: 'bureau', name: '某局', jurisdiction: 'county', kind: 'government-department' }]
  return { jurisdictions: [county], agencies, establishment: [], leadership: [], ...more, ...facts }
}

const posts = (row: Facts) =>
  department({ establishment: [{ agency: 'bureau', category: 'administrative', ...row }] })

function body(row: Facts, facts: Facts = {}): Facts {
  const group = { id: 'group', name: '某领导小组', jurisdiction: 'county', kind: 'leading-group', ...row }
  return { jurisdictions: [county], agencies: [group], establishment: [], leadership: [], ...facts }
}

const office = (row: Facts) => ({ id: 'office', name: '领导小组办公室', jurisdiction: 'county', ...row })

function withOffices(count: number): Facts {
  const offices = Array.from({ length: count }, () => office({ kind: 'temporary', parent: 'group' }))
  const { agencies, ...rest } = body({})
  return { ...rest, agencies: [...(agencies as readonly unknown[]), ...offices] }
}

const limited = (attributes: Facts) => body({ attributes: { 'time-limited': true, ...attributes } })

/** A matter that so many bureaus lead. */
const led = (leads: number): Facts => ({
  jurisdictions: [county],
  agencies: Array.from({ length: leads }, (_, at) => ({
    id: `b${at}`,
    name: `某局${at}`,
    jurisdiction: 'county',
  })),
  matters: [{ id: 'matter', name: '渔业船舶检验', jurisdiction: 'county' }],
  assignments: Array.from({ length: leads }, (_, at) => ({ of: 'matter', by: `b${at}`, role: 'lead' })),
})

const cases: readonly Case[] = [
  ...most('like-duties-in-one-body', 'matter', 1, (leads) => ({ facts: led(leads) })),
  ...most('staff-within-approved-posts', 'bureau', 10, (actual) => ({
    facts: posts({ approved: 10, actual }),
  })),
  ...most('staff-within-approved-posts-by-category', 'bureau/administrative', 10, (actual) => ({
    facts: posts({ approved: 10, actual }),
  })),
  {
    title: 'a category that is over although the whole is not',
    check: 'staff-within-approved-posts-by-category',
    subject: 'bureau/support',
    facts: department({
      establishment: [
        { agency: 'bureau', category: 'administrative', approved: 10, actual: 8 },
        { agency: 'bureau', category: 'support', approved: 1, actual: 2 },
      ],
    }),
    verdict: 'violated',
    excess: { by: 1, side: 'over' },
  },
  {
    title: 'conditions and deadline stated',
    check: 'time-limited-bodies-state-their-end',
    subject: 'group',
    facts: limited({ 'abolition-conditions': '任务完成', 'abolition-deadline': '2012-12-31' }),
    verdict: 'satisfied',
  },
  {
    title: 'known to have no deadline',
    check: 'time-limited-bodies-state-their-end',
    subject: 'group',
    facts: limited({ 'abolition-conditions': '任务完成', 'abolition-deadline': null }),
    verdict: 'violated',
  },
  {
    title: 'deadline not told',
    check: 'time-limited-bodies-state-their-end',
    subject: 'group',
    facts: limited({ 'abolition-conditions': '任务完成' }),
    verdict: 'unknown',
  },
  ...none('coordinating-bodies-have-no-office', 'group', (count) => ({ facts: withOffices(count) })),
  {
    title: 'an office within an existing body',
    check: 'coordinating-bodies-have-no-office',
    subject: 'group',
    facts: {
      ...body({}),
      agencies: [
        { id: 'group', name: '某领导小组', jurisdiction: 'county', kind: 'leading-group' },
        { id: 'bureau', name: '某局', jurisdiction: 'county', kind: 'government-department' },
        office({ kind: 'internal-organ', parent: 'group', coLocatedWith: 'bureau' }),
      ],
    },
    verdict: 'satisfied',
  },
  ...none('coordinating-bodies-have-no-posts', 'group', (approved) => ({
    facts: body({}, { establishment: [{ agency: 'group', category: 'administrative', approved }] }),
  })),
  ...none('administrative-organs-use-administrative-posts', 'bureau', (approved) => ({
    facts: posts({ category: 'institution-full', approved }),
  })),
  {
    title: 'logistics service posts',
    check: 'administrative-organs-use-administrative-posts',
    subject: 'bureau',
    facts: posts({ category: 'logistics', approved: 3 }),
    verdict: 'satisfied',
  },
  ...none('institutions-use-institution-posts', 'centre', (approved) => ({
    facts: {
      jurisdictions: [county],
      agencies: [{ id: 'centre', name: '某中心', jurisdiction: 'county', kind: 'direct-institution' }],
      establishment: [{ agency: 'centre', category: 'administrative', approved }],
      leadership: [],
    },
  })),
  ...most('administrative-total-within-ceiling', 'county', 100, (approved) => ({
    facts: department({
      jurisdictions: [
        { ...county, ceilings: { 'administrative-establishment': 100 } },
        { id: 'town', name: '某镇', level: 'township', parent: 'county' },
      ],
      agencies: [
        { id: 'bureau', name: '某局', jurisdiction: 'county', kind: 'government-department' },
        { id: 'townhall', name: '某镇机关', jurisdiction: 'town', kind: 'township-office' },
      ],
      establishment: [
        { agency: 'bureau', category: 'administrative', approved: approved - 40 },
        { agency: 'bureau', category: 'earmarked-police', approved: 10 },
        { agency: 'townhall', category: 'administrative', approved: 30 },
      ],
    }),
  })),
  ...most('leaders-within-leader-posts', 'bureau', 3, (actual) => ({
    facts: department({ leadership: [{ agency: 'bureau', grade: 'leader', approved: 3, actual }] }),
  })),
]

describe('the national pack', () => {
  it.each(cases)('finds $subject $verdict under $check: $title', (one) => {
    const finding = judged({ pack: national, assumed: false }, one)
    expectFinding(finding, one)
    expect(finding?.citation).toMatchObject({ document: '国务院令第486号', status: 'official' })
  })

  it('has seen every rule broken and kept', () => {
    expect(untried(national, cases)).toEqual([])
  })

  it('leaves a body alone whose time is not limited', () => {
    const facts = body({ attributes: { 'time-limited': false } })
    const asked = { title: '', check: 'time-limited-bodies-state-their-end', subject: 'group', facts }
    expect(judged({ pack: national, assumed: false }, asked)).toBeUndefined()
  })

  it('sets no ceiling of its own', () => {
    const check = 'administrative-total-within-ceiling'
    const finding = judged(
      { pack: national, assumed: false },
      { title: '', check, subject: 'county', facts: posts({ approved: 10 }) },
    )
    expect(finding?.verdict).toBe('unknown')
    expect(finding?.missing.map((text) => text.en)).toEqual([
      'approved total of administrative establishment of 某县',
    ])
  })
})
