import { type Case, exactly, type Facts, least, most, none } from './cases.ts'
import {
  assistant,
  type Career,
  career,
  classes,
  department,
  facts,
  grassroots,
  matter,
  members,
  municipal,
  person,
  placed,
  withBody,
} from './shanghai-facts.ts'

/** One case in which a check is met, and one in which it is not. */
const pair = (check: string, subject: string, kept: Facts, broken: Facts): readonly Case[] => [
  { title: 'kept', check, subject, facts: kept, verdict: 'satisfied' },
  { title: 'broken', check, subject, facts: broken, verdict: 'violated' },
]

const allowed = (check: string, subject: string, title: string, made: Facts): Case => ({
  title,
  check,
  subject,
  facts: made,
  verdict: 'permitted',
})

const moved = (check: string, kept: Career, broken: Career) =>
  pair(check, 'later', career(kept), career(broken))

const reform = {
  'incumbent-procurators': 1738,
  'incumbent-assistant-procurators': 1146,
  'procurator-retirements': 466,
}

const ofCity = (kind: string, on: string) => ({ kind, about: ['city'], on })

const quota: readonly Case[] = [
  ...(
    [
      ['procurators-within-their-share', 1848],
      ['procurators-within-the-establishment', 1848],
      ['procurators-at-most', 1850],
      ['classes-of-staff#procurators', 1848],
    ] as const
  ).flatMap(([check, limit]) =>
    most(check, 'city', limit, (procurator) => ({
      facts: facts(
        classes({ procurator, 'procuratorial-auxiliary': 2912, 'procuratorial-administration': 840 }),
      ),
    })),
  ),
  ...most('classes-of-staff#administrators', 'city', 840, (administrators) => ({
    facts: facts(
      classes({
        procurator: 1848,
        'procuratorial-auxiliary': 2900,
        'procuratorial-administration': administrators,
      }),
    ),
  })),
  ...exactly('classes-of-staff-exactly#auxiliaries', 'city', 2912, (auxiliaries) => ({
    facts: facts(
      classes({
        procurator: 1848,
        'procuratorial-auxiliary': auxiliaries,
        'procuratorial-administration': 840,
      }),
    ),
  })),
  ...most('appointments-within-openings', 'city', 576, (appointed) => ({
    facts: facts(placed({ ...reform, 'procurator-appointments': appointed })),
  })),
  // 573 of 1,146 are half; there are 1,848 − incumbents + 466 openings
  ...least('assistants-promotable', 'city', 573, (openings) => ({
    facts: facts(placed({ ...reform, 'incumbent-procurators': 1848 + 466 - openings })),
  })),
  ...pair(
    'pilot-begins-after-approval',
    'city',
    facts({ records: [ofCity('pilot-plan-approval', '2014-06-06'), ofCity('pilot-start', '2014-06-06')] }),
    facts({ records: [ofCity('pilot-plan-approval', '2014-06-06'), ofCity('pilot-start', '2014-06-05')] }),
  ),
  ...most('selection-about-once-a-year', 'city', 366, (days) => ({
    facts: facts({
      day: '2015-12-31',
      // 2015-12-31 less so many days, which is the last gap
      records: [
        ofCity('procurator-selection', '2014-12-01'),
        ofCity(
          'procurator-selection',
          days === 365 ? '2014-12-31' : days === 366 ? '2014-12-30' : '2014-12-29',
        ),
      ],
    }),
  })),
]

const outstanding = { kind: 'assessment', attributes: { result: 'outstanding' } }
const entered = { entered: '2015-01-01' }
const qualified = (more: object) =>
  person({ category: 'procurator-assistant', ...entered, attributes: { 'law-graduate': true, ...more } }, [
    { kind: 'legal-certificate' },
  ])

const staff: readonly Case[] = [
  ...pair(
    'staff-in-three-classes',
    'person',
    person({ category: 'procurator-assistant' }),
    person({ category: 'administrative' }),
  ),
  ...pair(
    'incumbents-confirmed',
    'person',
    person({ tags: ['former-procurator'] }, [outstanding]),
    person({ tags: ['former-procurator'], category: 'procurator-assistant' }, [outstanding]),
  ),
  ...moved(
    'confirmed-after-assessment',
    { how: 'confirmation', records: [outstanding] },
    { how: 'confirmation', records: [{ kind: 'assessment', attributes: { result: 'fit' } }] },
  ),
  ...pair(
    'assistant-procurators-classed-as-assistants',
    'person',
    person({ tags: ['former-assistant-procurator'], category: 'procurator-assistant' }),
    person({ tags: ['former-assistant-procurator'], category: 'procurator' }),
  ),
  ...pair(
    'general-departments-outside-the-quota',
    'person',
    person({ tags: ['former-procurator'], agency: 'office', category: 'procuratorial-administration' }),
    person({ tags: ['former-procurator'], agency: 'office', category: 'procurator' }),
  ),
  ...pair(
    'general-departments-recruit-civil-servants',
    'person',
    person({
      ...entered,
      agency: 'office',
      category: 'procuratorial-administration',
      attributes: { 'recruited-as': 'civil-servant' },
    }),
    person({
      ...entered,
      agency: 'office',
      category: 'procuratorial-administration',
      attributes: { 'recruited-as': 'assistant' },
    }),
  ),
  ...pair('assistants-are-qualified', 'person', qualified({}), qualified({ 'law-graduate': false })),
  ...moved(
    'no-move-between-classes',
    {
      before: { category: 'procuratorial-administration' },
      after: { category: 'procuratorial-administration' },
      from: '2015-01-01',
    },
    {
      before: { category: 'procuratorial-administration' },
      after: { category: 'procurator' },
      from: '2015-01-01',
    },
  ),
  {
    title: 'none who holds such a post',
    check: 'unfit-procurators-leave',
    subject: 'person',
    facts: person({}, [{ kind: 'assessment', attributes: { result: 'unfit' } }]),
    verdict: 'satisfied',
  },
  {
    title: 'one who holds such a post',
    check: 'unfit-procurators-leave',
    subject: 'person',
    facts: career({ records: [{ kind: 'assessment', attributes: { result: 'unfit' } }] }),
    verdict: 'violated',
  },
  ...pair('procurators-have-files', 'person', person({}, [{ kind: 'performance-file' }]), person({})),
]

const decision = { kind: 'selection-decision', by: 'committee' }
const atBranch = { agency: 'branch' }

const careers: readonly Case[] = [
  ...(
    [
      ['2019-06-29', 'violated'],
      ['2019-06-30', 'violated'], // four years and 364 days
      ['2019-07-01', 'satisfied'],
    ] as const
  ).map(
    ([to, verdict]): Case => ({
      title: `assistant since 2014-07-01, procurator from ${to}`,
      check: 'five-years-as-assistant',
      subject: 'later',
      facts: career({ before: assistant, from: '2014-07-01', to }),
      verdict,
    }),
  ),
  allowed(
    'five-years-as-assistant',
    'later',
    'the old method for those of before',
    career({
      before: assistant,
      to: '2016-07-01',
      person: { entered: '2010-07-01', tags: ['former-assistant-procurator'] },
    }),
  ),
  ...(
    [
      ['2012-06-30', 'violated'],
      ['2012-07-01', 'satisfied'],
    ] as const
  ).map(
    ([to, verdict]): Case => ({
      title: `entered on 2010-07-01, assistant procurator from ${to}`,
      check: 'two-years-before-assistant-procurator',
      subject: 'later',
      facts: career({
        after: { title: '助理检察员', category: 'procurator-assistant' },
        to,
        person: { entered: '2010-07-01' },
      }),
      verdict,
    }),
  ),
  ...moved(
    'selected-by-the-committee',
    { records: [{ ...decision, on: '2019-07-01' }] },
    { records: [{ ...decision, on: '2019-07-02' }] },
  ),
  ...moved(
    'higher-procurators-from-lower',
    { before: { category: 'procurator' }, after: atBranch },
    { before: { category: 'procurator', ...atBranch }, after: atBranch },
  ),
  allowed(
    'higher-procurators-from-lower',
    'later',
    'a lawyer by open selection',
    career({ after: atBranch, how: 'open-selection' }),
  ),
  ...moved(
    'branch-assistants-go-to-the-grassroots',
    { before: { ...assistant, ...atBranch } },
    { before: { ...assistant, ...atBranch }, after: atBranch },
  ),
  ...moved(
    'procurators-nominated-by-the-city',
    { attributes: { 'nominated-by': 'municipal' } },
    { attributes: { 'nominated-by': 'grassroots' } },
  ),
  ...moved(
    'procurators-appointed-at-their-own-level',
    { attributes: { 'appointed-by': 'council' } },
    { attributes: { 'appointed-by': 'municipal' } },
  ),
  ...moved(
    'chiefs-nominated-by-the-party-group',
    { after: { agency: 'grassroots', grade: 'deputy' }, attributes: { 'nominated-by': 'party-group' } },
    { after: { agency: 'grassroots', grade: 'deputy' }, attributes: { 'nominated-by': 'council' } },
  ),
  ...moved(
    'other-leaders-nominated-by-the-party-group',
    { after: { title: '政治部主任' }, attributes: { 'nominated-by': 'party-group' } },
    { after: { title: '政治部主任' }, attributes: { 'nominated-by': 'council' } },
  ),
  ...pair(
    'recruitment-plans-reviewed-by-the-city',
    'plan',
    recruitment('2015-12-31', { id: 'plan', kind: 'procuratorial-recruitment-plan', about: ['grassroots'] }, [
      { kind: 'procuratorial-recruitment-plan-review', about: ['plan'], by: 'municipal' },
    ]),
    recruitment('2015-12-31', { id: 'plan', kind: 'procuratorial-recruitment-plan', about: ['grassroots'] }, [
      { kind: 'procuratorial-recruitment-plan-review', about: ['plan'], by: 'branch' },
    ]),
  ),
  ...pair(
    'recruitment-unified-from-2016',
    'round',
    recruitment('2016-06-30', {
      id: 'round',
      kind: 'procuratorial-recruitment',
      about: ['grassroots'],
      on: '2016-01-01',
      by: 'municipal',
    }),
    recruitment('2016-06-30', {
      id: 'round',
      kind: 'procuratorial-recruitment',
      about: ['grassroots'],
      on: '2016-01-01',
      by: 'grassroots',
    }),
  ),
]

function recruitment(day: string, record: object, more: readonly object[] = []): Facts {
  return facts({ day, records: [record, ...more] })
}

const posts = (agency: string, count: number, more: object = {}) =>
  Array.from({ length: count }, (_, nth) => ({
    id: `${agency}-${nth}`,
    agency,
    category: 'procurator',
    grade: 'non-leader',
    ...more,
  }))

const lines = (...named: readonly string[]) =>
  withBody('department', { attributes: { 'procuratorate-tier': 1, 'case-lines': named } })

const controlled = withBody('department', {
  attributes: { 'procuratorate-tier': 1, 'case-lines': ['案件管理'], 'procurator-limit': 2 },
})

const named = (name: string, more: object = {}) => ({ ...department, id: name, name, ...more })
const merged = { ...grassroots, tags: ['great-departments'] }
const great = ['公诉部', '反贪局', '诉讼监督部', '综合业务部']
const reformed = (departments: readonly object[], more: object = {}) =>
  facts({ agencies: [merged, municipal, ...departments], ...more })
const sources = Array.from({ length: 13 }, (_, nth) => named(`原部门${nth}`))
const takenOver = (last: readonly string[]) =>
  reformed(
    great.map((name, nth) =>
      named(name, {
        succeeds: [...sources.slice(nth * 3, nth * 3 + 3).map(({ id }) => id), ...(nth === 3 ? last : [])],
      }),
    ),
  )

const headed = (deputy: boolean, count = 1) =>
  facts({
    agencies: [merged, municipal, department],
    posts: [
      { id: 'head', agency: 'department', grade: 'chief' },
      { id: 'deputy-chief', agency: 'grassroots', grade: 'deputy' },
    ],
    people: [{ id: 'person', agency: 'department', category: 'procurator' }],
    holdings: [
      ...(count === 0 ? [] : [{ person: 'person', post: 'head' }]),
      ...(deputy ? [{ person: 'person', post: 'deputy-chief' }] : []),
    ],
  })

const ranked = (rank: string, grade = 'senior-procurator-3') =>
  facts({ posts: posts('group', 1, { rank, grade }) })

const groupsIn = (count: number) =>
  facts({
    agencies: [
      department,
      grassroots,
      ...Array.from({ length: count }, (_, nth) => ({
        id: `group-${nth}`,
        name: `第${nth}组`,
        jurisdiction: 'district',
        parent: 'department',
        kind: 'case-group',
      })),
    ],
  })

const organs: readonly Case[] = [
  ...none('no-procurators-in-general-departments', 'office', (count) => ({
    facts: facts({
      posts: [...posts('office', count), { ...posts('x', 1)[0], agency: 'office', tags: ['special-post'] }],
    }),
  })),
  ...pair(
    'procurators-in-the-listed-lines',
    'department-0',
    facts({ ...lines('预防'), posts: posts('department', 1) }),
    facts({ ...lines('检察技术'), posts: posts('department', 1) }),
  ),
  // of four elsewhere, five in the main lines are more than half
  ...least('procurators-mainly-in-the-main-lines', 'grassroots', 5, (count) => ({
    facts: facts({ posts: [...posts('group', count), ...posts('office', 4)] }),
  })),
  ...most('other-lines-within-their-limit', 'department', 2, (count) => ({
    facts: facts({ ...controlled, posts: posts('department', count) }),
  })),
  ...exactly('case-group-composition#in-charge', 'group', 1, (count) => ({
    facts: facts(members(count, 2, 1)),
  })),
  ...least('case-group-composition#procurators', 'group', 2, (count) => ({
    facts: facts(members(1, count, 1)),
  })),
  ...least('case-group-composition#auxiliaries', 'group', 1, (count) => ({
    facts: facts(members(1, 2, count)),
  })),
  ...least('departments-have-case-groups', 'department', 2, (count) => ({ facts: groupsIn(count) })),
  ...most('fewer-business-departments', 'grassroots', 12, (count) => ({
    facts: reformed(sources.concat(sources.map((one) => ({ ...one, id: `${one.id}-2` }))).slice(0, count)),
    earlier: { before: reformed(sources) },
  })),
  ...exactly('four-great-departments', 'grassroots', 4, (count) => ({
    facts: reformed([...great, '第五部'].slice(0, count).map((name) => named(name))),
  })),
  ...pair(
    'great-departments-by-name#min',
    'grassroots',
    reformed([named('公诉部')]),
    reformed([named('公诉处')]),
  ),
  ...pair(
    'great-departments-by-name#max',
    'grassroots',
    reformed([named('公诉部')]),
    reformed([named('第一公诉部'), named('第二公诉部')]),
  ),
  ...(
    [
      ['every one', '1', [sources[12]?.id ?? ''], 'satisfied'],
      ['one left over', '1', [], 'violated'],
      ['each once', '2', [sources[12]?.id ?? ''], 'satisfied'],
      ['one twice', '2', [sources[0]?.id ?? ''], 'violated'],
    ] as const
  ).map(
    ([title, end, last, verdict]): Case => ({
      title,
      check: `every-department-taken-over-once#${end}`,
      subject: 'grassroots',
      facts: takenOver(last),
      earlier: { before: reformed(sources) },
      verdict,
    }),
  ),
  ...pair('deputy-chiefs-head-the-departments#deputy-chiefs', 'department', headed(true), headed(false)),
  ...pair('departments-keep-a-manager', 'department', headed(true), headed(true, 0)),
  ...pair('rank-of-grassroots-procurators', 'group-0', ranked('division-chief'), ranked('bureau-deputy')),
  allowed(
    'rank-of-grassroots-procurators',
    'group-0',
    'the second grade',
    ranked('bureau-deputy', 'senior-procurator-2'),
  ),
  {
    title: 'the second grade, and above its rank',
    check: 'rank-of-grassroots-procurators',
    subject: 'group-0',
    facts: ranked('bureau-chief', 'senior-procurator-2'),
    verdict: 'violated',
  },
  ...pair(
    'rank-of-senior-procurators',
    'group-0',
    ranked('bureau-deputy', 'senior-procurator-2'),
    ranked('division-chief', 'senior-procurator-2'),
  ),
  ...pair(
    'citywide-by-the-end-of-2015',
    'grassroots',
    facts(withBody('grassroots', { attributes: { 'procuratorate-tier': 1, 'reform-begun': '2015-12-31' } })),
    facts(withBody('grassroots', { attributes: { 'procuratorate-tier': 1, 'reform-begun': '2016-01-01' } })),
  ),
]

const handled = ['handles', 'procurator'] as const
const decided = ['decides', 'procurator'] as const
const power = (name: string) => ({ powerType: 'case-power', name })
const ofClass = (...named: readonly string[]) => ({ attributes: { 'case-classes': named } })
const ownPower = power('提起公诉')

const cases: readonly Case[] = [
  ...pair(
    'handler-decides#max',
    'matter',
    matter({}, [handled, decided]),
    matter({}, [handled, ['decides', 'in-charge']]),
  ),
  allowed(
    'handler-decides#max',
    'matter',
    'a disagreement that was submitted',
    matter({}, [handled, ['decides', 'chief']], [{ kind: 'case-escalation', on: '2019-01-01' }]),
  ),
  allowed(
    'handler-decides#max',
    'matter',
    'a major case that was submitted',
    matter(
      { tags: ['major-case'] },
      [handled, ['decides', 'inner-committee']],
      [{ kind: 'committee-submission' }],
    ),
  ),
  ...pair('handler-decides#min', 'matter', matter({}, [handled]), matter({}, [['supervises', 'office']])),
  ...pair(
    'review-is-not-decision',
    'matter',
    matter({}, [['reviews', 'in-charge'], decided]),
    matter({}, [
      ['reviews', 'in-charge'],
      ['decides', 'in-charge'],
    ]),
  ),
  ...pair(
    'supervision-is-not-decision',
    'matter',
    matter({}, [['supervises', 'office'], decided]),
    matter({}, [
      ['supervises', 'office'],
      ['decides', 'office'],
    ]),
  ),
  ...none('department-heads-do-not-decide', 'matter', (count) => ({
    facts: matter({}, [decided, ...Array.from({ length: count }, () => ['decides', 'head'] as const)]),
  })),
  ...pair(
    'reviewed-before-decided',
    'matter',
    matter(
      {},
      [],
      [
        { kind: 'case-review', on: '2019-05-01' },
        { kind: 'external-decision', on: '2019-05-01' },
      ],
    ),
    matter(
      {},
      [],
      [
        { kind: 'case-review', on: '2019-05-02' },
        { kind: 'external-decision', on: '2019-05-01' },
      ],
    ),
  ),
  {
    title: 'no review at all',
    check: 'reviewed-before-decided',
    subject: 'matter',
    facts: matter({}, [], [{ kind: 'external-decision', on: '2019-05-01' }]),
    verdict: 'violated',
  },
  ...pair(
    'key-cases-reviewed',
    'matter',
    matter(ofClass('撤案'), [], [{ kind: 'quality-review' }]),
    matter(ofClass('撤案'), []),
  ),
  ...pair(
    'people-supervisors-take-part',
    'matter',
    matter(ofClass('职务犯罪'), [['supervises', 'supervisors']]),
    matter(ofClass('职务犯罪'), [['supervises', 'office']]),
  ),
  ...pair(
    'final-decisions-heard-in-public',
    'matter',
    matter(ofClass('终局性决定'), [], [{ kind: 'public-hearing' }]),
    matter(ofClass('终局性决定'), []),
  ),
  ...pair(
    'responsibility-has-no-end',
    'matter/responsible/procurator',
    matter({}, [['responsible', 'procurator']]),
    matter({}, [['responsible', 'procurator', { until: '2030-01-01' }]]),
  ),
  ...pair(
    'one-group-for-a-class-of-cases#min',
    'matter',
    matter({ powerType: 'case-class', name: '金融' }, [['handles', 'group']]),
    matter({ powerType: 'case-class', name: '金融' }, []),
  ),
  ...none('reserved-powers-stay-above', 'matter', (count) => ({
    facts: matter(power('抗诉'), [
      ['decides', 'chief'],
      ...Array.from({ length: count }, () => ['decides', 'procurator'] as const),
    ]),
  })),
  ...pair(
    'reserved-powers-not-delegated',
    'matter/decides/procurator',
    matter(ownPower, [['decides', 'procurator', { delegatedFrom: 'inner-committee' }]]),
    matter(power('抗诉'), [['decides', 'procurator', { delegatedFrom: 'inner-committee' }]]),
  ),
  ...none('other-powers-with-procurators', 'matter', (count) => ({
    facts: matter(ownPower, [
      decided,
      ...Array.from({ length: count }, () => ['decides', 'in-charge'] as const),
    ]),
  })),
  ...pair(
    'assistant-procurators-act-by-authorisation',
    'matter/decides/old-hand',
    matter({}, [['decides', 'old-hand', { delegatedFrom: 'grassroots' }]]),
    matter({}, [['decides', 'old-hand']]),
  ),
  ...pair(
    'power-goes-with-responsibility#1-max',
    'matter',
    matter(ownPower, [decided, ['responsible', 'procurator']]),
    matter(ownPower, [decided, ['responsible', 'chief']]),
  ),
  ...pair(
    'power-goes-with-responsibility#2',
    'matter',
    matter(ownPower, [decided, ['responsible', 'procurator']]),
    matter(ownPower, [decided]),
  ),
  ...none('duties-performed-in-person', 'matter', (count) => ({
    facts: matter({ powerType: 'case-duty', name: '出席法庭审理' }, [
      ['executes', 'procurator'],
      ...Array.from({ length: count }, () => ['executes', 'assistant'] as const),
    ]),
  })),
]

const managed = (things: readonly string[], by = 'municipal') =>
  facts({ assignments: [{ of: 'grassroots', role: 'manages', by, object: things }] })
const supervised = (...scopes: readonly (readonly [by: string, object: string])[]) =>
  facts({
    assignments: scopes.map(([by, object]) => ({
      of: 'grassroots',
      role: 'supervises',
      by,
      object: [object],
    })),
  })
const seats = [
  'political-legal',
  'organisation',
  'discipline',
  'high-court',
  'municipal-procuratorate',
  'legal-community',
]
const seated = (taken: readonly string[], chair = 'political-legal') =>
  facts({
    posts: taken.map((seat, nth) => ({
      id: `seat-${nth}`,
      agency: 'committee',
      grade: seat === chair ? 'chief' : 'member',
      attributes: { seat },
    })),
    people: taken.map((_, nth) => ({ id: `member-${nth}` })),
    holdings: taken.map((_, nth) => ({ person: `member-${nth}`, post: `seat-${nth}` })),
  })

const management: readonly Case[] = [
  ...pair(
    'people-funds-and-assets-managed-by-the-city',
    'grassroots',
    managed(['人员', '经费', '资产']),
    managed(['经费', '资产']),
  ),
  ...pair(
    'leadership-managed-by-the-city',
    'grassroots',
    managed(['领导班子']),
    managed(['领导班子'], 'grassroots'),
  ),
  ...pair(
    'authorisation-list-exists',
    'grassroots',
    facts({ records: [{ kind: 'authorisation-list', about: ['grassroots'] }] }),
    facts(),
  ),
  ...pair(
    'one-supervisor-for-each-scope#max',
    'grassroots',
    supervised(['office', '办案流程']),
    supervised(['office', '办案流程'], ['department', '办案流程']),
  ),
  ...pair(
    'one-supervisor-for-each-scope#min',
    'grassroots',
    supervised(['office', '办案流程']),
    supervised(),
  ),
  ...seats.flatMap((seat) =>
    pair(
      `selection-committee-seats#${seat}`,
      'committee',
      seated(seats),
      seated(seats.filter((one) => one !== seat)),
    ),
  ),
  ...pair('selection-committee-seats#total', 'committee', seated(seats), seated([...seats, 'guest'])),
  ...pair(
    'selection-committee-chair#chair',
    'committee',
    seated(seats),
    seated(seats, 'municipal-procuratorate'),
  ),
]

/** Every rule of the pack kept and broken. */
export const shanghaiCases: readonly Case[] = [
  ...quota,
  ...staff,
  ...careers,
  ...organs,
  ...cases,
  ...management,
]
