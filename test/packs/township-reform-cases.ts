import type { Case, Facts } from './cases.ts'

type Row = Readonly<Record<string, unknown>>

const county = { id: 'county', name: '某县', level: 'county' }
const town = { id: 'town', name: '某镇', level: 'township', parent: 'county' }
const agency = (id: string, kind: string, jurisdiction = 'county', more: Row = {}) => ({
  id,
  name: id,
  jurisdiction,
  kind,
  ...more,
})
const agencies = [
  agency('office', 'township-office', 'town'),
  agency('station', 'institution', 'town'),
  agency('bureau', 'government-department'),
  agency('party', 'party-committee'),
  agency('discipline', 'discipline-commission'),
  agency('group', 'leading-group', 'county', { tags: ['reform'] }),
]

/** A county and one township: their bodies, and nothing more than is added. */
const facts = (more: Facts = {}): Facts => ({
  day: '2013-01-01',
  jurisdictions: [county, town],
  agencies,
  posts: [],
  people: [],
  holdings: [],
  matters: [],
  assignments: [],
  records: [],
  complete: { records: ['submission', 'phase', 'establishment-change', 'publication'] },
  ...more,
})

const pair = (check: string, subject: string, kept: Facts, broken: Facts): readonly Case[] => [
  { title: 'kept', check, subject, facts: kept, verdict: 'satisfied' },
  { title: 'broken', check, subject, facts: broken, verdict: 'violated' },
]

const recorded = (...records: readonly (readonly [kind: string, about: string, on: string])[]) =>
  facts({ records: records.map(([kind, about, on]) => ({ kind, about: [about], on })) })

const done = (of: string, ...roles: readonly (readonly [role: string, by: string])[]) =>
  facts({ assignments: roles.map(([role, by]) => ({ of, role, by })) })

const diversion = (...roles: readonly (readonly [role: string, by: string])[]) => ({
  ...done('diversion', ...roles),
  matters: [{ id: 'diversion', name: '人员分流', jurisdiction: 'county', powerType: 'staff-diversion' }],
})

const veto = (name: string) =>
  facts({
    records: [{ id: 'veto', kind: 'veto-item', about: ['town'], attributes: { 'veto-name': name } }],
  })

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

const deadline = (check: string, kind: string, last: string, late: string) =>
  pair(check, 'county', recorded([kind, 'county', last]), recorded([kind, 'county', late]))

/** The steps of the reform and who takes them: every rule kept and broken. */
export const townshipReformCases: readonly Case[] = [
  ...deadline('completed-this-year', 'reform-completion', '2010-12-31', '2011-01-01'),
  ...deadline('completed-by-2012', 'reform-completion', '2012-12-31', '2013-01-01'),
  ...deadline('plan-submitted-by-october', 'reform-plan', '2010-10-31', '2010-11-01'),
  {
    title: 'not yet done, and not yet due',
    check: 'plan-submitted-by-october',
    subject: 'county',
    facts: { ...facts(), day: '2010-10-31' },
    verdict: 'satisfied',
  },
  {
    title: 'not yet done, and due a day ago',
    check: 'plan-submitted-by-october',
    subject: 'county',
    facts: { ...facts(), day: '2010-11-01' },
    verdict: 'violated',
  },
  ...pair('reform-group-headed-by-a-first-leader#first-leader', 'group', headed('first'), headed('second')),
  ...pair('veto-items-only-three', 'veto', veto('国土'), veto('招商引资')),
  ...pair(
    'stations-managed-by-the-township',
    'station',
    done('station', ['manages', 'office']),
    done('station', ['manages', 'bureau']),
  ),
  ...pair(
    'stations-guided-by-the-county',
    'station',
    done('station', ['guides', 'bureau']),
    done('station', ['guides', 'office']),
  ),
  ...pair(
    'competition-after-posts-are-fixed#1',
    'station',
    recorded(['posts-fixed', 'station', '2010-11-01'], ['competition-for-posts', 'station', '2010-11-01']),
    recorded(['posts-fixed', 'station', '2010-11-02'], ['competition-for-posts', 'station', '2010-11-01']),
  ),
  ...pair(
    'competition-after-posts-are-fixed#2',
    'station',
    recorded(
      ['competition-for-posts', 'station', '2010-11-01'],
      ['competition-result', 'station', '2010-11-01'],
    ),
    recorded(
      ['competition-for-posts', 'station', '2010-11-02'],
      ['competition-result', 'station', '2010-11-01'],
    ),
  ),
  ...pair(
    'diversion-supervised#1',
    'diversion',
    diversion(['supervises', 'discipline']),
    diversion(['supervises', 'bureau']),
  ),
  ...pair(
    'diversion-supervised#2',
    'diversion',
    diversion(['supervises', 'discipline'], ['executes', 'bureau']),
    diversion(['supervises', 'discipline'], ['executes', 'discipline']),
  ),
]
