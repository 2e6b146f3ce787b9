import { type Case, type Facts, most } from './cases.ts'

type Row = Readonly<Record<string, unknown>>

const day = '2004-04-15'
const city = { id: 'city', name: '瑞安市', code: '330381', level: 'county' }
const town = { id: 'town', name: '某镇', code: '330381101', level: 'township', parent: 'city' }

const agency = (id: string, kind: string, more: Row = {}) => ({
  id,
  name: id,
  jurisdiction: 'town',
  kind,
  ...more,
})
const bureau = agency('bureau', 'government-department', { jurisdiction: 'city' })
const party = agency('party', 'party-committee')
const office = agency('office', 'township-office')
const organ = agency('organ', 'internal-organ')
const station = agency('station', 'dispatched-institution', { name: '国土资源管理所' })
const centre = agency('centre', 'institution', { name: '某镇事业综合服务中心' })
const group = agency('group', 'leading-group', { tags: ['reform'] })
const all: readonly Row[] = [bureau, party, office, organ, station, centre, group]

/** The city and one township four years after the plan: their bodies, and nothing more than is added. */
const facts = (more: Facts = {}): Facts => ({
  day,
  jurisdictions: [city, town],
  agencies: all,
  establishment: [],
  leadership: [],
  posts: [],
  people: [],
  holdings: [],
  matters: [],
  assignments: [],
  records: [],
  complete: {
    records: ['approval', 'submission', 'filing', 'publication', 'working-procedure'],
    roles: ['appraises'],
  },
  ...more,
})

const pair = (check: string, subject: string, kept: Facts, broken: Facts): readonly Case[] => [
  { title: 'kept', check, subject, facts: kept, verdict: 'satisfied' },
  { title: 'broken', check, subject, facts: broken, verdict: 'violated' },
]

const ceilings = (ceilings: Row) => ({ jurisdictions: [city, { ...town, ceilings }] })
const posts = (category: string, approved: number) =>
  facts({ establishment: [{ agency: 'office', category, approved }] })

/** A matter, and who has which part in it. */
const held = (matter: Row, ...roles: readonly (readonly [role: string, by: string, more?: Row])[]) =>
  facts({
    matters: [{ id: 'matter', name: '安全生产检查', jurisdiction: 'town', ...matter }],
    assignments: roles.map(([role, by, more]) => ({ of: 'matter', role, by, ...more })),
  })

/** Who does what with a body. */
const done = (of: string, ...roles: readonly (readonly [role: string, by: string, more?: Row])[]) =>
  facts({ assignments: roles.map(([role, by, more]) => ({ of, role, by, ...more })) })

const delegated = { delegatedFrom: 'bureau' }
const delegation = (
  steps: readonly (readonly [kind: string, on: string])[],
  more: Row = { ...delegated, agreement: null },
): Facts => ({
  ...held({}, ['executes', 'office', { id: 'delegation', ...more }]),
  records: steps.map(([kind, on], nth) => ({ id: `step-${nth}`, kind, about: ['delegation'], on })),
})
const reviewed = ['delegation-review', '2001-01-01'] as const
const coordinated = ['delegation-coordination', '2001-02-01'] as const
const agreed = { ...delegated, agreement: 'step-2' }

const assessed = (...by: readonly (readonly [of: string, by: string])[]) => {
  const made = delegation([])
  return {
    ...made,
    assignments: [
      ...(made['assignments'] as readonly Row[]),
      ...by.map(([of, by]) => ({ of, role: 'assesses', by })),
    ],
  }
}

/** Somebody on a post of a body, and what is on record about them. */
const holding = (at: string, post: Row, holds: Row = {}, records: readonly Row[] = []) =>
  facts({
    posts: [{ id: 'post', agency: at, title: '某职', category: 'administrative', grade: 'chief', ...post }],
    people: [{ id: 'person', agency: at, category: 'administrative', entered: '2001-01-01' }],
    holdings: [{ id: 'holding', person: 'person', post: 'post', from: '2002-01-01', ...holds }],
    records: records.map((one) => ({ about: ['person'], on: '2002-01-01', ...one })),
  })

const rotated = (records: readonly Row[]) => {
  const made = holding('centre', { tags: ['key-post'] }, { previous: 'earlier' }, records)
  return {
    ...made,
    posts: [...(made['posts'] as readonly Row[]), { id: 'other', agency: 'office', title: '前职' }],
    holdings: [
      ...(made['holdings'] as readonly Row[]),
      { id: 'earlier', person: 'person', post: 'other', from: '2001-01-01', until: '2001-12-31' },
    ],
  }
}

const headed = (by: 'first' | 'second') =>
  facts({
    posts: [
      { id: 'head', agency: 'group', grade: 'chief' },
      { id: 'secretary', agency: 'party', grade: 'chief' },
      { id: 'deputy', agency: 'party', grade: 'deputy' },
    ],
    people: [{ id: 'first' }, { id: 'second' }],
    holdings: [
      { person: by, post: 'head' },
      { person: 'first', post: 'secretary' },
      { person: 'second', post: 'deputy' },
    ],
  })

const without = (...ids: readonly string[]) =>
  facts({ agencies: all.filter(({ id }) => !ids.includes(String(id))) })
const withBody = (...more: readonly Row[]) => facts({ agencies: [...all, ...more] })

/** Duties, bodies and people under the plan: every rule kept and broken. */
export const ruianDutyCases: readonly Case[] = [
  ...most('administrative-total-frozen', 'city', 934, (approved) => ({
    facts: posts('administrative', approved),
  })),
  ...most('institution-total-frozen', 'city', 947, (approved) => ({
    facts: posts('institution', approved),
  })),
  ...most('internal-organs-as-approved', 'town', 1, (count) => ({
    facts: {
      ...(count === 2 ? withBody({ ...organ, id: 'second' }) : count === 0 ? without('organ') : facts()),
      ...ceilings({ 'internal-organs': 1 }),
    },
  })),
  ...most('leader-posts-as-approved', 'town', 9, (approved) => ({
    facts: facts({
      ...ceilings({ 'leader-posts': 9 }),
      leadership: [{ agency: 'office', grade: 'leader', approved }],
    }),
  })),
  ...pair('one-general-service-centre#1-min', 'town', facts(), without('centre')),
  ...pair('one-general-service-centre#1-max', 'town', facts(), withBody({ ...centre, id: 'second' })),
  ...pair('one-general-service-centre#2', 'town', facts(), withBody(agency('农技站', 'institution'))),
  ...pair(
    'institutions-have-one-fate',
    'station-of-its-own',
    withBody(agency('station-of-its-own', 'institution', { attributes: { 'institution-fate': 'merged' } })),
    withBody(agency('station-of-its-own', 'institution', { attributes: { 'institution-fate': null } })),
  ),
  ...pair(
    'no-duty-in-organs-and-institutions',
    'matter',
    held({}, ['executes', 'organ']),
    held({}, ['executes', 'organ'], ['lead', 'centre']),
  ),
  ...pair('six-lines-of-stations-retained', 'city', facts(), without('station')),
  ...pair('reform-group-exists', 'town', facts(), without('group')),
  ...pair('reform-group-headed-by-the-first-leader#first-leader', 'group', headed('first'), headed('second')),
  ...pair(
    'plan-submitted-in-time',
    'town',
    facts({ records: [{ kind: 'reform-plan', about: ['town'], on: '2000-04-15' }] }),
    facts({ records: [{ kind: 'reform-plan', about: ['town'], on: '2000-04-16' }] }),
  ),
  ...pair(
    'ten-matters-delegated',
    'town',
    held({}, ['executes', 'office', delegated]),
    held({}, ['executes', 'office']),
  ),
  ...pair(
    'licences-and-penalties-not-delegated',
    'matter/executes/office',
    held({ powerType: 'inspection' }, ['executes', 'office', delegated]),
    held({ powerType: 'penalty' }, ['executes', 'office', delegated]),
  ),
  ...pair(
    'matters-that-stay-have-procedures',
    'matter',
    {
      ...held({ tags: ['not-delegable'] }),
      records: [{ kind: 'working-procedure', about: ['matter'] }],
    },
    held({ tags: ['not-delegable'] }),
  ),
  ...pair(
    'delegation-agreed-in-order#1',
    'delegation',
    delegation([reviewed, coordinated, ['agreement', '2001-03-01']], agreed),
    delegation([reviewed, coordinated]),
  ),
  ...pair(
    'delegation-agreed-in-order#2-1',
    'delegation',
    delegation([reviewed, coordinated, ['agreement', '2001-03-01']], agreed),
    delegation([['delegation-review', '2001-02-02'], coordinated, ['agreement', '2001-03-01']], agreed),
  ),
  ...pair(
    'delegation-agreed-in-order#2-2',
    'delegation',
    delegation([reviewed, coordinated, ['agreement', '2001-02-01']], agreed),
    delegation([reviewed, coordinated, ['agreement', '2001-01-31']], agreed),
  ),
  ...pair('delegation-assessed-by-the-department', 'delegation', assessed(['office', 'bureau']), assessed()),
  ...pair(
    'delegation-assessed-by-the-township',
    'delegation',
    assessed(['bureau', 'office']),
    assessed(['office', 'bureau']),
  ),
  ...pair(
    'only-township-duties-assessed',
    'matter',
    held({}, ['assesses', 'bureau'], ['executes', 'office']),
    held({}, ['assesses', 'bureau'], ['executes', 'bureau']),
  ),
  ...pair(
    'own-institutions-managed-by-the-township',
    'centre',
    done('centre', ['manages', 'office']),
    done('centre', ['manages', 'bureau']),
  ),
  ...pair(
    'dispatched-bodies-managed-by-departments',
    'station',
    done('station', ['manages', 'bureau']),
    done('station', ['manages', 'office']),
  ),
  ...pair(
    'livestock-bodies-dispatched',
    'quarantine',
    withBody(agency('quarantine', 'dispatched-institution', { tags: ['livestock'] })),
    withBody(agency('quarantine', 'institution', { tags: ['livestock'] })),
  ),
  ...pair(
    'party-ties-with-the-township',
    'station',
    done('station', ['manages', 'party', { object: ['党组织'] }]),
    done('station', ['manages', 'bureau', { object: ['党组织'] }]),
  ),
  ...pair(
    'dispatched-staff-appraised-jointly#departments',
    'station',
    done('station', ['appraises', 'bureau']),
    done('station', ['appraises', 'party']),
  ),
  ...pair(
    'dispatched-staff-appraised-jointly#party-committees',
    'station',
    done('station', ['appraises', 'party']),
    done('station', ['appraises', 'bureau']),
  ),
  ...pair(
    'dispatched-bodies-assessed-by-departments',
    'station',
    done('station', ['assesses', 'bureau']),
    done('station', ['assesses', 'office']),
  ),
  ...pair(
    'dispatched-bodies-assessed-by-the-township',
    'station',
    done('station', ['assesses', 'office']),
    done('station', ['assesses', 'bureau']),
  ),
  ...pair(
    'middle-heads-reviewed',
    'holding',
    holding('organ', {}, {}, [{ kind: 'appointment-review' }]),
    holding('organ', {}, {}, [{ kind: 'appointment-review', on: '2002-01-02' }]),
  ),
  ...pair(
    'middle-deputies-filed',
    'holding',
    holding('organ', { grade: 'deputy' }, {}, [{ kind: 'appointment-filing' }]),
    holding('organ', { grade: 'deputy' }, {}, [{ kind: 'appointment-filing', on: '2001-12-31' }]),
  ),
  ...pair(
    'dispatched-heads-consulted#1',
    'holding',
    holding('station', {}, {}, [{ kind: 'consultation', by: 'party' }]),
    holding('station', {}, {}, [{ kind: 'consultation', by: 'bureau' }]),
  ),
  ...pair(
    'dispatched-heads-consulted#2',
    'holding',
    holding('station', {}, {}, [{ kind: 'appointment-notice' }]),
    holding('station', {}, {}, [{ kind: 'appointment-notice', on: '2002-01-02' }]),
  ),
  ...pair(
    'key-posts-consulted',
    'holding',
    rotated([{ kind: 'consultation', by: 'bureau' }]),
    rotated([{ kind: 'consultation', by: 'party' }]),
  ),
  ...pair(
    'institution-staff-by-open-examination',
    'holding',
    holding('centre', {}, { how: 'open-examination' }),
    holding('centre', {}, { how: 'transfer' }),
  ),
  ...pair(
    'office-staff-by-competition',
    'holding',
    holding('office', {}, { how: 'competition' }),
    holding('office', {}, { how: 'appointment' }),
  ),
  ...pair(
    'on-the-roll-and-on-a-post',
    'person',
    holding('office', {}),
    holding('office', {}, { until: '2004-04-14' }),
  ),
]
