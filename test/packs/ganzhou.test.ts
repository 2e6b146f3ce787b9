import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/index.ts'
import { ganzhou } from '../../src/packs/ganzhou/index.ts'
import {
  type Case,
  exactly,
  expectFinding,
  type Facts,
  find,
  judged,
  least,
  most,
  snapshot,
  untried,
} from './cases.ts'
import { ganzhouDutyCases } from './ganzhou-duty-cases.ts'

const district = { id: 'district', name: '甘州区', code: '620702', level: 'county' }
const plan = { id: 'plan', kind: 'plan-approval', on: '2009-12-31' }

const body = (id: string, kind: string, more: Facts = {}) => ({
  id,
  name: id,
  jurisdiction: 'district',
  kind,
  ...more,
})
const bureau = (more: Facts = {}) => body('bureau', 'government-department', more)
const committee = body('committee', 'party-committee')

/** A district with one department; approvals are all listed. */
const facts = (more: Facts = {}): Facts => ({
  complete: { records: ['approval'] },
  jurisdictions: [district],
  agencies: [bureau()],
  establishment: [],
  leadership: [],
  records: [],
  ...more,
})

const departments = (count: number) =>
  Array.from({ length: count }, (_, index) => body(`bureau-${index + 1}`, 'government-department'))

const within = (ceilings: Facts) => [{ ...district, ceilings }]

const posts = (approved: number, agency = 'bureau') =>
  facts({ establishment: [{ agency, category: 'administrative', approved }] })

const change = (agency: string, amount: number) => ({
  kind: 'establishment-change',
  about: [agency],
  category: 'administrative',
  amount,
})

const leaders = (row: Facts, more: Facts = {}) =>
  facts({ leadership: [{ agency: 'bureau', grade: 'leader', ...row }], ...more })

const extraPost = (more: Facts = {}) => ({
  kind: 'extra-leader-post',
  about: ['bureau'],
  by: 'committee',
  on: '2010-06-01',
  ...more,
})
const transition = (more: Facts = {}) => ({
  kind: 'leader-transition',
  about: ['bureau'],
  on: '2010-06-01',
  ...more,
})

const comprehensive = [bureau({ attributes: { comprehensive: true } }), committee]
const merged = [bureau({ succeeds: ['other'] }), committee]

const ways: readonly Case[] = [
  [
    'a comprehensive department with the committee’s approval',
    4,
    comprehensive,
    [extraPost()],
    'permitted',
    1,
  ],
  ['two more than that', 5, comprehensive, [extraPost()], 'violated', 2],
  ['a comprehensive department without approval', 4, comprehensive, [], 'violated', 1],
  ['an approval by somebody else', 4, comprehensive, [extraPost({ by: 'bureau' })], 'violated', 1],
  ['an approval that has ended', 4, comprehensive, [extraPost({ until: '2010-06-29' })], 'violated', 1],
  ['an approval on its last day', 4, comprehensive, [extraPost({ until: '2010-06-30' })], 'permitted', 1],
  ['an approval that has not begun', 4, comprehensive, [extraPost({ on: '2010-07-01' })], 'violated', 1],
  [
    'an approval for another department',
    4,
    [...comprehensive, body('other', 'government-department')],
    [extraPost({ about: ['other'] })],
    'violated',
    1,
  ],
  [
    'an approval, but not known whether comprehensive',
    4,
    [bureau(), committee],
    [extraPost()],
    'unknown',
    undefined,
  ],
  ['a merged department in transition', 4, merged, [transition()], 'permitted', 1],
  ['a transition that has ended', 4, merged, [transition({ until: '2010-06-29' })], 'violated', 1],
  [
    'a transition without a merger',
    4,
    [bureau({ attributes: { comprehensive: false } })],
    [transition()],
    'violated',
    1,
  ],
].map(([title, approved, agencies, records, verdict, by]) => ({
  title: String(title),
  check: 'leader-posts#max',
  subject: 'bureau',
  facts: leaders({ approved }, { agencies, records }),
  verdict: verdict as Case['verdict'],
  ...(typeof by === 'number' ? { excess: { by, side: 'over' } as const } : {}),
}))

const cases: readonly Case[] = [
  ...most('departments-within-limit', 'district', 3, (count) => ({
    facts: facts({ jurisdictions: within({ departments: 3 }), agencies: departments(count) }),
  })),
  ...most('administrative-establishment-within-limit', 'district', 100, (approved) => ({
    facts: { ...posts(approved), jurisdictions: within({ 'administrative-establishment': 100 }) },
  })),
  ...exactly('administrative-total-unchanged', 'district', 100, (approved) => ({
    facts: posts(approved),
    earlier: { before: posts(100) },
  })),
  ...exactly('listed-changes-cancel-out', 'district', 6, (gained) => ({
    facts: facts({
      agencies: [bureau(), body('other', 'government-department')],
      records: [change('bureau', gained), change('other', -6)],
    }),
  })),
  ...exactly('congress-and-cppcc-unchanged', 'congress', 20, (approved) => ({
    facts: { ...posts(approved, 'congress'), agencies: [body('congress', 'congress')] },
    earlier: { before: { ...posts(20, 'congress'), agencies: [body('congress', 'congress')] } },
  })),
  ...exactly('congress-and-cppcc-have-no-listed-change', 'cppcc', 0, (amount) => ({
    facts: facts({ agencies: [body('cppcc', 'cppcc')], records: [change('cppcc', amount)] }),
  })),
  ...least('leader-posts#min', 'bureau', 2, (approved) => ({ facts: leaders({ approved }) })),
  ...most('leader-posts#max', 'bureau', 3, (approved) => ({ facts: leaders({ approved }) })),
  ...ways,
  ...most('leaders-within-leader-posts', 'bureau', 3, (actual) => ({
    facts: leaders({ approved: 3, actual }),
  })),
  {
    title: 'surplus leaders of a merged department in transition',
    check: 'leaders-within-leader-posts',
    subject: 'bureau',
    facts: leaders({ approved: 3, actual: 5 }, { agencies: merged, records: [transition()] }),
    verdict: 'permitted',
    excess: { by: 2, side: 'over' },
  },
  ...least('departments-have-three-fix-provisions', 'bureau', 1, (count) => ({
    facts: facts({
      records: Array.from({ length: count }, () => ({ kind: 'three-fix', about: ['bureau'] })),
    }),
  })),
  ...most('bodies-frozen-during-reform', 'district', 3, (count) => ({
    facts: facts({ agencies: departments(count) }),
    earlier: { before: facts({ agencies: [...departments(2), body('managed', 'managed-bureau')] }) },
  })),
  ...most('establishment-frozen-during-reform', 'district', 50, (approved) => ({
    facts: posts(approved),
    earlier: { before: posts(50) },
  })),
  ...least('new-bodies-are-in-the-approved-plan', 'bureau', 1, (count) => ({
    facts: facts({
      records: Array.from({ length: count }, (_, nth) => ({ ...plan, id: `plan-${nth}`, about: ['bureau'] })),
    }),
    earlier: { before: facts({ agencies: [] }) },
  })),
  ...(
    [
      ['a rank lower', 'section-deputy', [], 'satisfied'],
      ['the same rank', 'section-chief', [], 'satisfied'],
      ['a rank higher', 'division-deputy', [], 'violated'],
      [
        'a rank higher that the approved plan gives',
        'division-deputy',
        [{ ...plan, about: ['bureau'] }],
        'permitted',
      ],
    ] as const
  ).map(([title, rank, records, verdict]) => ({
    title,
    check: 'ranks-not-raised',
    subject: 'bureau',
    facts: facts({ agencies: [bureau({ rank })], records }),
    earlier: { before: facts({ agencies: [bureau({ rank: 'section-chief' })] }) },
    verdict,
  })),
  ...most('leader-posts-not-increased', 'district', 3, (approved) => ({
    facts: leaders({ approved }),
    earlier: { before: leaders({ approved: 3 }) },
  })),
  {
    title: 'more of them in the approved plan',
    check: 'leader-posts-not-increased',
    subject: 'district',
    facts: leaders({ approved: 4 }, { records: [{ ...plan, about: ['district'] }] }),
    earlier: { before: leaders({ approved: 3 }) },
    verdict: 'permitted',
  },
  ...ganzhouDutyCases,
]

describe('the Ganzhou pack', () => {
  it.each(cases)('finds $subject $verdict under $check: $title', (one) => {
    const finding = judged({ pack: ganzhou, assumed: false }, one)
    expectFinding(finding, one)
    expect(finding?.citation).toMatchObject({ title: '甘州区政府机构改革工作总结', status: 'reported' })
  })

  it('has seen every rule broken and kept', () => {
    expect(untried(ganzhou, cases)).toEqual([])
  })

  it('does not look at a body that stood before', () => {
    const asked = { check: 'new-bodies-are-in-the-approved-plan', subject: 'bureau', facts: facts() }
    expect(
      judged({ pack: ganzhou, assumed: false }, { ...asked, title: '', earlier: { before: facts() } }),
    ).toBeUndefined()
  })

  it.each([
    ['2010-03-29', false],
    ['2010-03-30', true],
    ['2010-06-30', true],
    ['2010-07-01', false],
  ])('freezes bodies and posts on %s: %s', (lawOn, frozen) => {
    const report = createEngine({ packs: [ganzhou] }).evaluate(snapshot(facts()), {
      lawOn,
      baselines: { before: snapshot(facts()) },
    })
    const checks = ['bodies-frozen-during-reform', 'establishment-frozen-during-reform']
    for (const check of checks)
      expect(find(report, `ganzhou/${check}`, 'district') !== undefined).toBe(frozen)
  })

  it.each([
    ['2009-12-30', '620702', 'county', 'outside-its-days'],
    ['2009-12-31', '620721', 'county', 'outside-its-territory'],
    ['2009-12-31', '620702101', 'township', 'outside-its-territory'],
  ])('judges nothing on %s in %s', (day, code, level, reason) => {
    const report = createEngine({ packs: [ganzhou] }).evaluate(
      snapshot({ ...facts({ jurisdictions: [{ ...district, code, level }] }), day }),
    )
    expect(report.outcome).toBe('not-judged')
    expect(report.skipped).toEqual([{ pack: 'ganzhou', reason }])
  })
})
