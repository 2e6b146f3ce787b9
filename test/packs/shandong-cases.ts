import { type Case, type Facts, least, most, none } from './cases.ts'
import {
  agency,
  county,
  day,
  department,
  departments,
  facts,
  large,
  led,
  matter,
  placed,
  times,
  zibo,
} from './shandong-facts.ts'

const kept = (check: string, subject: string, title: string, made: Facts): Case => ({
  title,
  check,
  subject,
  facts: made,
  verdict: 'satisfied',
})
const broken = (check: string, subject: string, title: string, made: Facts): Case => ({
  ...kept(check, subject, title, made),
  verdict: 'violated',
})
const allowed = (check: string, subject: string, title: string, made: Facts): Case => ({
  ...kept(check, subject, title, made),
  verdict: 'permitted',
})

/** One fact that decides a rule either way. */
const either = (check: string, subject: string, good: Facts, bad: Facts): readonly Case[] => [
  kept(check, subject, 'so', good),
  broken(check, subject, 'not so', bad),
]

const record = (kind: string, about: string, more: Facts = {}) => ({ kind, about: [about], on: day, ...more })
const recorded = (kind: string, about: string, more: Facts = {}) =>
  facts({ records: [record(kind, about, more)] })
const approvals = (count: number, attributes: Facts = {}, place = 'county') =>
  Array.from({ length: count }, (_, nth) =>
    matter(`m${nth}`, attributes, { jurisdiction: place, powerType: 'licence' }),
  )
const items = (count: number, attributes: Facts = {}, place = 'county') =>
  facts({ matters: approvals(count, attributes, place) })
const item = (attributes: Facts, more: Facts = {}) =>
  facts({ matters: [matter('m', attributes, { powerType: 'licence', code: 'A1' })], ...more })
const upper = (attributes: Facts) => matter('up', attributes, { jurisdiction: 'city', code: 'A1' })
const assigned = (...rows: readonly (readonly [of: string, role: string, by: string])[]) =>
  rows.map(([of, role, by]) => ({ of, role, by }))

const duties: readonly Case[] = [
  ...either('plan-of-functions', 'county', recorded('function-plan', 'county'), facts()),
  ...least('plan-of-functions-covers-three-to-five-years#min', 'plan', 3, (horizon) => ({
    facts: recorded('function-plan', 'county', { id: 'plan', attributes: { horizon } }),
  })),
  ...most('plan-of-functions-covers-three-to-five-years#max', 'plan', 5, (horizon) => ({
    facts: recorded('function-plan', 'county', { id: 'plan', attributes: { horizon } }),
  })),
  ...most('provincial-approval-items-halved', 'province', 262, (count) => ({
    facts: items(count, {}, 'province'),
    earlier: { 'term-start': items(525, {}, 'province') }, // 262.5
  })),
  ...either(
    'devolved-items-are-received',
    'up',
    facts({ matters: [upper({ disposition: 'devolved' }), matter('m', { received: true }, { code: 'A1' })] }),
    facts({ matters: [upper({ disposition: 'devolved' }), matter('m', { received: true }, { code: 'A2' })] }),
  ),
  ...either(
    'cancelled-items-are-not-exercised',
    'up',
    facts({
      matters: [upper({ disposition: 'cancelled' }), matter('m', { exercised: false }, { code: 'A1' })],
    }),
    facts({
      matters: [upper({ disposition: 'cancelled' }), matter('m', { exercised: true }, { code: 'A1' })],
    }),
  ),
  ...either(
    'received-items-in-service-centre',
    'm',
    item(
      { received: true, 'handled-at': 'hall' },
      { agencies: [agency('hall', { tags: ['service-centre'] })] },
    ),
    item(
      { received: true, 'handled-at': 'hall' },
      { agencies: [agency('hall', { tags: ['service-centre'], jurisdiction: 'city' })] },
    ),
  ),
  ...either(
    'approval-catalogue-by-year-end',
    'county',
    recorded('approval-catalogue', 'county', { on: '2014-12-31' }),
    { ...recorded('approval-catalogue', 'county', { on: '2015-01-01' }), day: '2015-01-01' },
  ),
  ...either(
    'exercised-items-are-in-the-catalogue',
    'm',
    {
      ...item({ exercised: true }, { records: [record('approval-catalogue', 'm')] }),
      day: '2015-01-01',
    },
    { ...item({ exercised: true }), day: '2015-01-01' },
  ),
  ...(['no-new', 'old'] as const).flatMap((which) => {
    const introduced = which === 'old' ? '2014-06-30' : '2014-07-01'
    const rests = (on: string) =>
      facts({
        matters: [
          matter(
            'm',
            { introduced, exercised: true, 'basis-kinds': [on] },
            { powerType: 'non-licence-approval' },
          ),
        ],
      })
    const check =
      which === 'old' ? 'old-approvals-by-ordinary-documents' : 'no-new-approvals-by-ordinary-documents'
    return either(check, 'm', rests('law'), rests('red-head-document'))
  }),
  ...either(
    'released-matters-are-supervised',
    'm',
    item(
      { disposition: 'released' },
      { agencies: [department('d')], assignments: assigned(['m', 'supervises', 'd']) },
    ),
    item({ disposition: 'released' }),
  ),
  ...least('supervision-moves-down', 'county', 20, (actual) => {
    const staff = (count: number) =>
      facts({
        agencies: [agency('watch', { tags: ['supervision'] })],
        establishment: [{ agency: 'watch', category: 'institution', actual: count }],
      })
    return { facts: staff(actual), earlier: { before: staff(20) } }
  }),
  ...either(
    'every-power-has-a-basis',
    'm',
    facts({ matters: [matter('m')] }),
    facts({ matters: [matter('m', {}, { basis: null })] }),
  ),
  ...either(
    'power-lists-are-published',
    'd',
    facts({ agencies: [department('d')], records: [record('power-list', 'd')] }),
    facts({ agencies: [department('d')] }),
  ),
  ...either(
    'powers-are-exercised-in-public',
    'm',
    facts({ matters: [matter('m', { public: ['basis'] })] }),
    facts({ matters: [matter('m', { public: ['process', 'result'] })] }),
  ),
]

const under = (parent: string, tags: readonly string[], more: Facts = {}, tag = parent) =>
  facts({
    agencies: [
      department(parent, { tags: [tag] }),
      agency('body', { tags, parent, kind: 'managed-bureau', ...more }),
    ],
  })
const team = (tags: readonly string[], more: Facts = {}) =>
  agency('team', { kind: 'enforcement-team', tags, attributes: { funding: 'budget' }, ...more })
const teams = (count: number, tag: string) =>
  facts({
    agencies: Array.from({ length: count }, (_, nth) =>
      agency(`team${nth}`, { kind: 'enforcement-team', tags: [tag] }),
    ),
  })
const urban = (by: readonly string[]) =>
  facts({
    agencies: by.map((id) => department(id)),
    matters: [matter('m', {}, { tags: ['urban-management'] })],
    assignments: assigned(...by.map((id) => ['m', 'manages', id] as const)),
  })
const led1 = (tags: readonly string[], records: readonly unknown[] = []) =>
  facts({
    agencies: [department('d', { tags })],
    matters: [matter('m', {}, { tags: ['gardens'] })],
    assignments: assigned(['m', 'lead', 'd']),
    records,
  })
const acting = (inNameOf: string, records: readonly unknown[] = []) =>
  facts({
    agencies: [department('d', { tags: ['culture'] }), team(['culture'], { parent: 'd' })],
    matters: [matter('m')],
    assignments: [{ of: 'm', role: 'executes', by: 'team', inNameOf }],
    records,
  })

const bigDepartments: readonly Case[] = [
  ...either(
    'livestock-and-machinery-under-agriculture',
    'body',
    under('agriculture', ['livestock']),
    facts({ agencies: [agency('body', { tags: ['livestock'], kind: 'direct-institution' })] }),
  ),
  ...none('other-farming-bodies-merged', 'county', (count) => ({
    facts: facts({
      agencies: [
        agency('organ', { kind: 'internal-organ', tags: ['vegetables'] }),
        ...Array.from({ length: count }, () =>
          agency('office', { kind: 'institution', tags: ['vegetables'] }),
        ),
      ],
    }),
  })),
  kept('one-farming-team#max', 'county', 'one', teams(1, 'agriculture')),
  {
    ...broken('one-farming-team#max', 'county', 'two', teams(2, 'agriculture')),
    excess: { by: 1, side: 'over' },
  },
  {
    ...broken('one-farming-team#min', 'county', 'none', teams(0, 'agriculture')),
    excess: { by: 1, side: 'under' },
  },
  ...either(
    'urban-bodies-under-urban-management',
    'body',
    under('urban-management', ['gardens']),
    under('construction', ['gardens']),
  ),
  allowed('urban-bodies-under-urban-management', 'body', 'talked over with the province', {
    ...under('construction', ['gardens']),
    records: [record('urban-plan-agreement', 'body')],
  }),
  ...either('urban-matters-under-urban-management', 'm', led1(['urban-management']), led1(['construction'])),
  allowed(
    'urban-matters-under-urban-management',
    'm',
    'talked over with the province',
    led1(['construction'], [record('urban-plan-agreement', 'm')]),
  ),
  kept('urban-management-three-in-one', 'county', 'none', urban([])),
  kept('urban-management-three-in-one', 'county', 'one', urban(['a'])),
  broken('urban-management-three-in-one', 'county', 'two', urban(['a', 'b'])),
  ...either(
    'culture-enforcement-under-culture',
    'body',
    under('culture', ['culture'], { kind: 'enforcement-team' }),
    under('city-hall', ['culture'], { kind: 'enforcement-team' }),
  ),
  ...either('county-culture-enforcement-is-authorised', 'team', acting('d'), acting('team')),
  allowed(
    'county-culture-enforcement-is-authorised',
    'team',
    'authorised',
    acting('team', [record('enforcement-status', 'team')]),
  ),
  ...either(
    'enforcement-belongs-to-management',
    'body',
    under('culture', [], { kind: 'enforcement-team' }),
    facts({ agencies: [agency('body', { kind: 'enforcement-team' })] }),
  ),
  ...either(
    'compulsory-domains-are-reformed',
    'county',
    facts({
      agencies: [department('d', { tags: ['agriculture'] })],
      operations: [{ kind: 'merge', jurisdiction: 'county', to: 'd' }],
    }),
    facts(),
  ),
]

const below = (rank: string | null, established: string) =>
  facts({
    agencies: [
      department('d', { rank: 'division-chief', jurisdiction: 'city' }),
      agency('body', { kind: 'internal-organ', jurisdiction: 'city', parent: 'd', rank, established }),
    ],
  })
const outside = (established: string, more: Facts = {}, records: readonly unknown[] = []) =>
  facts({
    agencies: [agency('body', { kind: 'out-of-sequence', tags: ['outside-limit'], established, ...more })],
    records,
  })
const institution = (established: string, administrative: boolean) =>
  facts({
    agencies: [agency('centre', { kind: 'institution', established })],
    matters: [matter('m', { administrative })],
    assignments: assigned(['m', 'executes', 'centre']),
  })
const secretary = (head: Facts, fullTime: boolean) =>
  facts({
    agencies: [department('d')],
    posts: [
      {
        id: 'director',
        agency: 'd',
        grade: 'chief',
        fullTime: true,
        attributes: { 'party-secretary': false },
      },
      { id: 'secretary', agency: 'd', grade: 'chief', fullTime, attributes: { 'party-secretary': true } },
    ],
    people: [
      { id: 'p1', agency: 'd', attributes: head },
      { id: 'p2', agency: 'd', attributes: { 'party-member': true } },
    ],
    holdings: [
      { person: 'p1', post: 'director' },
      { person: 'p2', post: 'secretary' },
    ],
  })
const disguised = (more: Facts) =>
  facts({
    agencies: [department('d'), agency('plate', { kind: 'nameplate-body' })],
    ...more,
  })

const limits: readonly Case[] = [
  ...most('departments-within-limit#max', 'city', 40, (count) => ({
    facts: departments(count, 'city', large),
  })),
  ...most('departments-within-limit#max', 'city', 36, (count) => ({
    facts: departments(count, 'city', zibo),
  })),
  ...most('departments-within-limit#max', 'city', 32, (count) => ({ facts: departments(count, 'city') })),
  ...most('departments-within-limit#max', 'county', 22, (count) => ({ facts: departments(count, 'county') })),
  ...least('departments-within-limit#min', 'county', 14, (count) => ({
    facts: departments(count, 'county'),
  })),
  ...most('departments-within-approved-limit', 'county', 18, (count) => ({
    facts: departments(count, 'county', placed({ county: { ceilings: { departments: 18 } } })),
  })),
  ...most('approved-limit-within-central-limit#max', 'county', 22, (limit) => ({
    facts: facts(placed({ county: { ceilings: { departments: limit } } })),
  })),
  ...least('approved-limit-within-central-limit#min', 'county', 14, (limit) => ({
    facts: facts(placed({ county: { ceilings: { departments: limit } } })),
  })),
  ...either(
    'bodies-outside-the-limit',
    'body',
    outside('2010-01-01', { kind: 'internal-organ' }),
    outside('2010-01-01'),
  ),
  allowed(
    'bodies-outside-the-limit',
    'body',
    'kept by the plan',
    outside('2010-01-01', {}, [record('retained-outside-limit', 'body')]),
  ),
  ...either(
    'no-new-bodies-outside-the-limit',
    'body',
    outside('2014-06-30'),
    outside('2014-07-01', {}, [record('retained-outside-limit', 'body')]),
  ),
  ...either(
    'new-institutions-hold-no-administrative-functions',
    'centre',
    institution('2014-07-01', false),
    institution('2014-07-01', true),
  ),
  ...(['rank-below-department', 'older-rank-below-department'] as const).flatMap((check, nth) => {
    const on = nth === 0 ? '2014-07-01' : '2014-06-30'
    return [
      kept(check, 'body', 'one rank below', below('division-deputy', on)),
      broken(check, 'body', 'equal', below('division-chief', on)),
      broken(check, 'body', 'above', below('bureau-deputy', on)),
    ]
  }),
  ...most('other-bodies-do-not-increase#4', 'county', 3, (count) => {
    const temporary = (many: number) =>
      facts({ agencies: Array.from({ length: many }, (_, nth) => agency(`t${nth}`, { kind: 'temporary' })) })
    return { facts: temporary(count), earlier: { before: temporary(3) } }
  }),
  ...none('no-body-in-disguise#1', 'plate', (approved) => ({
    facts: disguised({ establishment: [{ agency: 'plate', category: 'administrative', approved }] }),
  })),
  ...none('no-body-in-disguise#2', 'plate', (approved) => ({
    facts: disguised({ leadership: [{ agency: 'plate', grade: 'chief', approved }] }),
  })),
  ...none('no-plate-of-a-standing-body', 'organ', (count) => ({
    facts: facts({
      agencies: [
        department('d', { nameplates: count === 0 ? [] : ['organ'] }),
        agency('organ', { kind: 'internal-organ', parent: 'd' }),
      ],
    }),
  })),
  ...most('leader-posts', 'd0', 4, (count) => ({
    facts: led({ place: 'city', posts: [count], approved: false }),
  })),
  ...most('leader-posts', 'd0', 3, (count) => ({
    facts: led({ place: 'county', posts: [count], approved: false }),
  })),
  ...least('leader-posts-at-least', 'd0', 3, (count) => ({ facts: led({ place: 'city', posts: [count] }) })),
  ...least('leader-posts-at-least', 'd0', 2, (count) => ({
    facts: led({ place: 'county', posts: [count] }),
  })),
  ...most('plus-one-departments-at-most-a-third', 'city', 10, (count) => ({
    facts: led({ place: 'city', posts: times(count, 5) }),
  })),
  ...most('plus-one-departments-at-most-a-third-of-the-approved-limit', 'county', 4, (count) => ({
    facts: led(
      { place: 'county', posts: times(count, 4) },
      { jurisdictions: [{ ...county, parent: undefined, ceilings: { departments: 14 } }] },
    ),
  })),
  kept(
    'no-full-time-party-secretary',
    'd',
    'who holds another post as well',
    secretary({ 'party-member': true }, false),
  ),
  broken(
    'no-full-time-party-secretary',
    'd',
    'beside a Communist head',
    secretary({ 'party-member': true }, true),
  ),
  allowed(
    'no-full-time-party-secretary',
    'd',
    'beside another head',
    secretary({ 'party-member': false }, true),
  ),
]

const managed = (by: string, more: Facts = {}, records: readonly unknown[] = []) =>
  facts({
    ...zibo,
    agencies: [
      agency('police', { tags: ['traffic-police'] }),
      agency('county-police'),
      agency('city-police', { jurisdiction: 'city' }),
      agency('provincial-office', { jurisdiction: 'province' }),
    ],
    assignments: [{ of: 'police', role: 'manages', by, ...more }],
    records,
  })
const manyTeams = (count: number) => ({
  facts: teams(count, 'other'),
  earlier: { before: teams(3, 'other') },
})
const field = (approved: number, rest = 50) =>
  facts({
    agencies: [team(['food-and-drugs']), agency('rest')],
    establishment: [
      { agency: 'team', category: 'institution', approved },
      { agency: 'rest', category: 'institution', approved: rest },
    ],
  })

const enforcement: readonly Case[] = [
  kept('one-team-per-merged-domain', 'county', 'none', teams(0, 'agriculture')),
  kept('one-team-per-merged-domain', 'county', 'one', teams(1, 'agriculture')),
  broken('one-team-per-merged-domain', 'county', 'two', teams(2, 'agriculture')),
  ...most('county-enforcement-is-integrated', 'county', 3, manyTeams),
  ...either(
    'enforcement-is-paid-from-the-budget',
    'team',
    facts({ agencies: [team([])] }),
    facts({ agencies: [team([], { attributes: { funding: 'fines' } })] }),
  ),
  ...least('key-fields-are-strengthened', 'county', 10, (approved) => ({
    facts: field(approved),
    earlier: { before: field(10) },
  })),
  ...most('strengthened-from-existing-posts', 'county', 50, (rest) => ({
    facts: field(10, rest),
    earlier: { before: field(10, 50) },
  })),
  kept('traffic-police-is-managed-by-county#1', 'police', 'by the county', managed('county-police')),
  kept('traffic-police-is-managed-by-county#2', 'police', 'by the county', managed('county-police')),
  broken('traffic-police-is-managed-by-county#1', 'police', 'by the city', managed('city-police')),
  broken('traffic-police-is-managed-by-county#2', 'police', 'by the city', managed('city-police')),
  kept(
    'no-vertical-management-of-ones-own-making',
    'police',
    'as before',
    managed('city-police', { from: '2014-06-30' }),
  ),
  broken(
    'no-vertical-management-of-ones-own-making',
    'police',
    'new',
    managed('city-police', { from: '2014-07-01' }),
  ),
  broken(
    'no-vertical-management-of-ones-own-making',
    'police',
    'new, and the city itself asks for it',
    managed('city-police', { from: '2014-07-01' }, [
      record('vertical-management', 'police', { by: 'city-police' }),
    ]),
  ),
  allowed(
    'no-vertical-management-of-ones-own-making',
    'police',
    'new, and the province asks for it',
    managed('city-police', { from: '2014-07-01' }, [
      record('vertical-management', 'police', { by: 'provincial-office' }),
    ]),
  ),
]

const office = (row: Facts, more: Facts = {}) =>
  facts({
    agencies: [agency('office', { jurisdiction: 'town', kind: 'township-office' })],
    establishment: [{ agency: 'office', category: 'administrative', ...row }],
    ...more,
  })
const organs = (count: number, more: Facts = {}) =>
  facts({
    agencies: [
      ...times(5, 0).map((_, nth) => department(`d${nth}`)),
      ...times(count, 0).map((_, nth) => agency(`o${nth}`, { jurisdiction: 'town', kind: 'internal-organ' })),
    ],
    ...more,
  })
const ceilings = (more: Facts) => placed({ town: { ceilings: more } })
const platforms = (list: readonly string[]) => placed({ town: { attributes: { platforms: list } } })
const commanded = (count: number) =>
  facts({
    ...platforms(['enforcement']),
    agencies: times(count, 0).map((_, nth) => agency(`o${nth}`, { jurisdiction: 'town' })),
    assignments: times(count, 0).map((_, nth) => ({ of: 'town', role: 'commands', by: `o${nth}` })),
  })
const key = (...rows: readonly (readonly [of: string, role: string, by: string])[]) =>
  facts({
    agencies: [agency('organ', { jurisdiction: 'town', kind: 'internal-organ' })],
    people: [{ id: 'p', agency: 'organ' }],
    matters: [matter('m', {}, { jurisdiction: 'town', tags: ['governance'] })],
    assignments: assigned(...rows),
  })

const townships: readonly Case[] = [
  ...least('duties-of-townships-come-with-power-and-money#1', 'm', 1, (value) => ({
    facts: facts({
      matters: [matter('m', { empowered: value > 0, funded: true }, { jurisdiction: 'town' })],
    }),
  })).map(({ excess: _, ...one }) => one),
  ...either(
    'duties-of-townships-come-with-power-and-money#2',
    'm',
    facts({ matters: [matter('m', { empowered: true, funded: true }, { jurisdiction: 'town' })] }),
    facts({ matters: [matter('m', { empowered: true, funded: false }, { jurisdiction: 'town' })] }),
  ),
  ...most('township-is-no-mirror-of-its-county', 'town', 4, (count) => ({ facts: organs(count) })),
  ...most('township-within-its-totals#1', 'town', 5, (count) => ({
    facts: organs(count, ceilings({ 'internal-organs': 5, establishment: null })),
  })),
  ...most('township-within-its-totals#2', 'town', 30, (approved) => ({
    facts: office({ approved }, ceilings({ 'internal-organs': null, establishment: 30 })),
  })),
  ...least('posts-tilt-to-townships', 'county', 30, (approved) => ({
    facts: office({ approved }),
    earlier: { before: office({ approved: 30 }) },
  })),
  broken('township-vacancies-are-filled', 'county', 'no plan', office({ approved: 30, actual: 29 })),
  kept(
    'township-vacancies-are-filled',
    'county',
    'a plan',
    office({ approved: 30, actual: 29 }, { records: [record('recruitment-plan', 'county')] }),
  ),
  ...either(
    'township-platforms',
    'town',
    facts(platforms(['convenience'])),
    facts(platforms(['enforcement'])),
  ),
  broken('one-command-of-the-enforcement-platform#min', 'town', 'nobody', commanded(0)),
  kept('one-command-of-the-enforcement-platform#max', 'town', 'one', commanded(1)),
  broken('one-command-of-the-enforcement-platform#max', 'town', 'two', commanded(2)),
  ...either(
    'key-works-have-an-organ-and-a-person#1',
    'town',
    key(['m', 'lead', 'organ'], ['m', 'dedicated', 'p']),
    key(['m', 'dedicated', 'p']),
  ),
  ...either(
    'key-works-have-an-organ-and-a-person#2',
    'town',
    key(['m', 'lead', 'organ'], ['m', 'dedicated', 'p']),
    key(['m', 'lead', 'organ']),
  ),
]

const sent = (about: string, on: string) => recorded('reform-plan', about, { on })
const done = (on: string) => recorded('reform-completion', 'county', { on })
const late = { by: 1, side: 'over' } as const
const assisting = ['organisation', 'discipline', 'finance', 'human-resources']
const steering = (helpers: readonly string[], leads: readonly string[] = ['establishment-affairs']) =>
  facts({
    agencies: [...leads, ...helpers].map((tag) => agency(tag, { tags: [tag] })),
    matters: [matter('m', {}, { tags: ['government-reform'] })],
    assignments: assigned(
      ...leads.map((tag) => ['m', 'lead', tag] as const),
      ...helpers.map((tag) => ['m', 'co-organiser', tag] as const),
    ),
  })
const staffed = (actual: number, place: string) =>
  facts({
    agencies: [agency('office', { tags: ['establishment-affairs'], jurisdiction: place })],
    establishment: [{ agency: 'office', category: 'administrative', actual }],
  })
const filed = (by: string) =>
  facts({
    agencies: [agency('there', { jurisdiction: by })],
    records: [record('reform-plan', 'county'), record('reform-plan-filing', 'county', { by: 'there' })],
  })

const work: readonly Case[] = [
  kept('plan-submitted-in-time', 'county', 'on the last day', sent('county', '2014-09-30')),
  { ...broken('plan-submitted-in-time', 'county', 'a day late', sent('county', '2014-10-01')), excess: late },
  kept('plan-submitted-in-time', 'city', 'on the last day', sent('city', '2014-07-31')),
  { ...broken('plan-submitted-in-time', 'city', 'a day late', sent('city', '2014-08-01')), excess: late },
  kept('plan-submitted-in-time', 'county', 'not yet due', facts({ day: '2014-09-30' })),
  broken('plan-submitted-in-time', 'county', 'due and not done', facts({ day: '2014-10-01' })),
  kept('reform-completed-in-time', 'county', 'on the last day', done('2014-11-30')),
  { ...broken('reform-completed-in-time', 'county', 'a day late', done('2014-12-01')), excess: late },
  ...either('plan-is-reviewed-and-filed', 'county', filed('province'), filed('city')),
  ...either(
    'every-step-has-somebody-who-answers-for-it',
    'step',
    facts({
      people: [{ id: 'p' }],
      operations: [{ id: 'step', kind: 'merge', jurisdiction: 'county', attributes: { owner: 'p' } }],
    }),
    facts({
      operations: [{ id: 'step', kind: 'merge', jurisdiction: 'county', attributes: { owner: null } }],
    }),
  ),
  kept('establishment-office-leads#lead', 'm', 'one', steering(assisting)),
  broken('establishment-office-leads#lead', 'm', 'none', steering(assisting, ['general-office'])),
  ...assisting.flatMap((tag, nth) =>
    either(
      `establishment-office-leads#${tag}`,
      'm',
      steering(assisting),
      steering(assisting.toSpliced(nth, 1)),
    ),
  ),
  ...either(
    'city-supervises-its-counties',
    'county',
    recorded('inspection', 'county', { by: 'city' }),
    recorded('inspection', 'county', { by: 'county' }),
  ),
  ...either(
    'policy-questions-go-to-the-provincial-office',
    'issue',
    facts({
      records: [record('policy-issue', 'county', { id: 'issue' }), record('consultation', 'issue')],
    }),
    recorded('policy-issue', 'county', { id: 'issue' }),
  ),
  ...least('establishment-office-staff', 'office', 30, (actual) => ({ facts: staffed(actual, 'city') })),
  ...least('establishment-office-staff', 'office', 10, (actual) => ({ facts: staffed(actual, 'county') })),
]

/** Every rule of the pack that takes no series of snapshots, kept and broken. */
export const shandongCases: readonly Case[] = [
  ...duties,
  ...bigDepartments,
  ...limits,
  ...enforcement,
  ...townships,
  ...work,
]
