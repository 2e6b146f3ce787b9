import { words } from '../../src/packs/shanghai-procuratorates/words.ts'
import type { Facts } from './cases.ts'

type Row = Readonly<Record<string, unknown>>

/** A day after the five years of transition; the city and its codes are real, all else is made up. */
export const day = '2019-06-30'
export const city = { id: 'city', name: '上海市', code: '310000', level: 'province' }
export const district = { id: 'district', name: '甲区', level: 'county', parent: 'city' }

const ofTier = (tier: number, more: Row) => ({ attributes: { 'procuratorate-tier': tier }, ...more })

export const municipal = ofTier(3, {
  id: 'municipal',
  name: '上海市人民检察院',
  jurisdiction: 'city',
  kind: 'procuratorate',
})
export const branch = ofTier(2, {
  id: 'branch',
  name: '某分院',
  jurisdiction: 'city',
  kind: 'procuratorate',
})
export const grassroots = ofTier(1, {
  id: 'grassroots',
  name: '甲区人民检察院',
  jurisdiction: 'district',
  kind: 'procuratorate',
})
export const department = {
  id: 'department',
  name: '公诉部',
  jurisdiction: 'district',
  parent: 'grassroots',
  kind: 'procuratorate-business-department',
  attributes: { 'procuratorate-tier': 1, 'case-lines': ['公诉'] },
}
export const office = {
  id: 'office',
  name: '办公室',
  jurisdiction: 'district',
  parent: 'grassroots',
  kind: 'procuratorate-general-department',
  attributes: { 'procuratorate-tier': 1, 'case-lines': null },
}
export const group = {
  id: 'group',
  name: '第一办案组',
  jurisdiction: 'district',
  parent: 'department',
  kind: 'case-group',
  attributes: { 'procuratorate-tier': 1, 'case-lines': ['公诉'] },
}
const partyGroup = ofTier(3, {
  id: 'party-group',
  name: '上海市人民检察院党组',
  jurisdiction: 'city',
  kind: 'procuratorate-party-group',
})
const council = { id: 'council', name: '甲区人大常委会', jurisdiction: 'district', kind: 'congress' }
const committee = {
  id: 'committee',
  name: '检察官遴选委员会',
  jurisdiction: 'city',
  kind: 'procurator-selection-committee',
}
const supervisors = {
  id: 'supervisors',
  name: '人民监督员',
  jurisdiction: 'city',
  kind: 'people-supervisors',
}
const inner = (id: string, name: string) => ({
  id,
  name,
  jurisdiction: 'district',
  kind: 'procuratorial-committee',
})
export const agencies: readonly Row[] = [
  municipal,
  branch,
  grassroots,
  department,
  office,
  group,
  partyGroup,
  council,
  committee,
  supervisors,
  inner('inner-committee', '检察委员会'),
]

/** All that is known of the two places: the bodies, and nobody in them, but for what is added. */
export const facts = (more: Facts = {}): Facts => ({
  day,
  // a snapshot says itself what its words stand under
  words: { agencies: words.agencies, categories: words.categories, grades: words.grades },
  jurisdictions: [city, district],
  agencies,
  establishment: [],
  posts: [],
  people: [],
  holdings: [],
  matters: [],
  assignments: [],
  records: [],
  complete: { records: recordKinds, roles: ['handles', 'reviews'] },
  ...more,
})

const recordKinds = [
  'approval',
  'phase',
  'submission',
  'publication',
  'inspection',
  'guiding-opinion',
  'authorisation-list',
  'performance-file',
  'legal-certificate',
  'procurator-selection',
  'procuratorial-recruitment',
  'case-review',
  'external-decision',
]

/** The bodies, one of which is otherwise. */
export const withBody = (id: string, more: Row) => ({
  agencies: agencies.map((one) => (one['id'] === id ? { ...one, ...more } : one)),
})

/** The city with more known of it. */
export const placed = (attributes: Row) => ({ jurisdictions: [{ ...city, attributes }, district] })

/** The staff of all procuratorates, of so many posts. */
export const classes = (rows: Readonly<Record<string, number>>, posts = 5600) => ({
  establishment: [
    { id: 'all', agency: 'municipal', category: 'earmarked-judicial', approved: posts },
    ...Object.entries(rows).map(([category, actual]) => ({
      agency: 'municipal',
      category,
      within: 'all',
      approved: null,
      actual,
    })),
  ],
})

/** People of one group, each on a post: so many in charge, procurators, and assistants. */
export function members(inCharge: number, procurators: number, assistants: number) {
  const each = [
    ...times(inCharge, { title: '主任检察官', category: 'procurator' }),
    ...times(procurators, { title: '检察官', category: 'procurator' }),
    ...times(assistants, { title: '检察官助理', category: 'procurator-assistant' }),
  ]
  return {
    posts: each.map((post, nth) => ({ id: `post-${nth}`, agency: 'group', grade: 'non-leader', ...post })),
    people: each.map(({ category }, nth) => ({ id: `person-${nth}`, agency: 'group', category })),
    holdings: each.map((_, nth) => ({ person: `person-${nth}`, post: `post-${nth}`, from: '2015-01-01' })),
  }
}

const times = (count: number, row: Row) => Array.from({ length: count }, () => row as { category: string })

/** One person, with what is known of them and on record about them. */
export const person = (more: Row, records: readonly Row[] = []) =>
  facts({
    people: [{ id: 'person', agency: 'department', category: 'procurator', ...more }],
    records: records.map((one) => ({ about: ['person'], ...one })),
  })

/** Where somebody was and where they went. */
export interface Career {
  readonly before?: Row
  readonly after?: Row
  readonly from?: string
  readonly to?: string
  readonly how?: string
  readonly attributes?: Row
  readonly person?: Row
  readonly records?: readonly Row[]
}

/** A person who was on one post and then on another; without an earlier post, who comes from outside. */
export const career = ({
  before,
  after = {},
  from = '2014-07-01',
  to = '2019-07-01',
  how = 'selection',
  attributes = {},
  person: who = {},
  records = [],
}: Career) =>
  facts({
    day: '2020-06-30',
    posts: [
      ...(before === undefined ? [] : [{ id: 'first', agency: 'group', grade: 'non-leader', ...before }]),
      { id: 'second', agency: 'group', category: 'procurator', grade: 'non-leader', ...after },
    ],
    people: [{ id: 'person', agency: 'group', entered: from, ...who }],
    holdings: [
      ...(before === undefined
        ? []
        : [{ id: 'earlier', person: 'person', post: 'first', from, until: null }]),
      {
        id: 'later',
        person: 'person',
        post: 'second',
        from: to,
        how,
        attributes,
        ...(before === undefined ? {} : { previous: 'earlier' }),
      },
    ],
    records: records.map((one) => ({ about: ['person'], ...one })),
  })

export const assistant = { title: '检察官助理', category: 'procurator-assistant' }

/** A matter and who has which part in it. */
export const matter = (
  more: Row,
  roles: readonly (readonly [role: string, by: string, more?: Row])[],
  records: readonly Row[] = [],
) =>
  facts({
    posts: [
      { id: 'chief', agency: 'grassroots', title: '检察长', category: 'procurator', grade: 'chief' },
      { id: 'head', agency: 'department', title: '科长', category: 'procurator', grade: 'chief' },
      { id: 'in-charge', agency: 'group', title: '主任检察官', category: 'procurator', grade: 'non-leader' },
      { id: 'procurator', agency: 'group', title: '检察官', category: 'procurator', grade: 'non-leader' },
      { id: 'assistant', agency: 'group', grade: 'non-leader', ...assistant },
      { id: 'old-hand', agency: 'group', grade: 'non-leader', ...assistant, title: '助理检察员' },
    ],
    matters: [{ id: 'matter', name: '某案', jurisdiction: 'district', powerType: 'case', ...more }],
    assignments: roles.map(([role, by, extra]) => ({ of: 'matter', role, by, ...extra })),
    records: records.map((one) => ({ about: ['matter'], ...one })),
  })
