import { words } from '../../src/packs/haixi/words.ts'
import type { Case, Facts } from './cases.ts'

export const state = { id: 'state', name: '海西州', code: '632800', level: 'prefecture' }
export const county = { id: 'county', name: '格尔木市', code: '632801', level: 'county', parent: 'state' }
export const town = { id: 'town', name: '某镇', level: 'township', class: '一类', parent: 'county' }
export const office = { id: 'office', name: '某镇机关', jurisdiction: 'town', kind: 'township-office' }
export const committee = { id: 'committee', name: '某镇党委', jurisdiction: 'town', kind: 'party-committee' }
const bureau = { id: 'bureau', name: '某局', jurisdiction: 'county', kind: 'government-department' }
const station = { id: 'station', name: '某镇畜牧兽医站', jurisdiction: 'town', kind: 'institution' }
const centre = { id: 'centre', name: '某镇社会发展服务中心', jurisdiction: 'town', kind: 'institution' }
export const agencies = [office, committee, bureau, station, centre]

export const facts = (more: Facts = {}): Facts => ({
  jurisdictions: [state, county, town],
  agencies,
  establishment: [],
  leadership: [],
  functions: [],
  matters: [],
  assignments: [],
  posts: [],
  people: [],
  holdings: [],
  records: [],
  complete: { records: Object.keys(words.records), roles: Object.keys(words.roles) },
  ...more,
})

export const placed = (more: Facts) => facts({ jurisdictions: [state, county, { ...town, ...more }] })

/** The posts of one township, by category. */
export const posts = (rows: Readonly<Record<string, number>>, more: Facts = {}) =>
  facts({
    establishment: Object.entries(rows).map(([category, approved]) => ({
      agency: 'office',
      category,
      approved,
    })),
    ...more,
  })

export const leaders = (approved: number, more: Facts) => ({
  ...placed(more),
  leadership: [{ agency: 'office', grade: 'leader', approved }],
})

/** So many townships of a class with one leader post more than the class has. */
export const raised = (count: number, of: string, leaderPosts: number) => {
  const ids = Array.from({ length: count }, (_, nth) => `town-${nth}`)
  return facts({
    jurisdictions: [state, county, ...ids.map((id) => ({ ...town, id, class: of }))],
    agencies: ids.map((id) => ({ ...office, id: `office-${id}`, jurisdiction: id })),
    leadership: ids.map((id) => ({ agency: `office-${id}`, grade: 'leader', approved: leaderPosts + 1 })),
  })
}

export const more = (count: number, name: string, extra: Facts = {}) =>
  facts({
    agencies: [
      ...agencies,
      ...Array.from({ length: count }, (_, nth) => ({
        id: `more-${nth}`,
        name,
        jurisdiction: 'town',
        kind: 'institution',
        ...extra,
      })),
    ],
  })

export const tagged = (count: number, tag: string) =>
  more(count, '某所', { kind: 'dispatched-agency', tags: [tag] })

export const assigned = (
  of: string,
  ...rows: readonly (readonly [role: string, by: string, more?: Facts])[]
) => ({
  assignments: rows.map(([role, by, more = {}]) => ({ of, role, by, ...more })),
})

export const matter = (more: Facts, ...rows: Parameters<typeof assigned>[1][]) =>
  facts({
    matters: [{ id: 'matter', name: '某事项', jurisdiction: 'county', ...more }],
    ...assigned('matter', ...rows),
  })

export const post = (more: Facts = {}) => ({ id: 'post', agency: 'office', ...more })
export const person = (more: Facts = {}) => ({ id: 'person', agency: 'station', ...more })
export const hold = { person: 'person', post: 'post', from: '2010-05-01' }
export const record = (kind: string, more: Facts = {}) => ({ kind, about: ['town'], ...more })

export const judges = (
  check: string,
  subject: string,
  rows: readonly (readonly [string, Facts, Case['verdict']])[],
) => rows.map(([title, made, verdict]): Case => ({ title, check, subject, facts: made, verdict }))

export const group = (...members: readonly string[]) =>
  facts({
    agencies: [{ id: 'group', name: '某镇绩效考评小组', jurisdiction: 'town', tags: ['appraisal-group'] }],
    posts: members.map((member, nth) => ({
      id: `member-${nth}`,
      agency: 'group',
      attributes: { 'sits-for': member },
    })),
  })

export const contract = (from: string, until: string) =>
  facts({
    people: [person()],
    records: [{ ...record('employment-contract'), id: 'contract', about: ['person'], from, until }],
  })

export const rolls = (payroll: boolean | null) =>
  facts({
    people: [
      person({
        attributes: { 'on-establishment-roll': true, 'on-personnel-roll': true, 'on-payroll': payroll },
      }),
    ],
  })

export const before = (made: Facts) => ({ before: made })
export const earlier = (made: Facts) => ({ 2010: { day: '2010-01-01', ...made } })
