import type { Facts } from './cases.ts'

/** A province with one city, one county in it and one town in that; only the day is real. */
export const day = '2014-12-31'
export const province = { id: 'province', name: '山东省', code: '370000', level: 'province' }
export const city = {
  id: 'city',
  name: '某市',
  code: '371900',
  level: 'prefecture',
  class: 'medium',
  parent: 'province',
  ceilings: { departments: null },
}
export const county = {
  id: 'county',
  name: '某县',
  code: '371921',
  level: 'county',
  parent: 'city',
  ceilings: { departments: null },
}
export const town = { id: 'town', name: '某镇', level: 'township', parent: 'county' }

/** All that is known of the four places: nothing, but for what is added. */
export const facts = (more: Facts = {}): Facts => ({
  day,
  jurisdictions: [province, city, county, town],
  agencies: [],
  establishment: [],
  leadership: [],
  matters: [],
  assignments: [],
  posts: [],
  people: [],
  holdings: [],
  records: [],
  operations: [],
  complete: {
    records: [
      'approval',
      'consultation',
      'filing',
      'phase',
      'publication',
      'submission',
      'function-plan',
      'policy-issue',
      'recruitment-plan',
    ],
    roles: ['dedicated', 'commands'],
  },
  ...more,
})

/** The same places, with something said of the city, the county or the town. */
export const placed = (more: Readonly<Record<string, Facts>>) => ({
  jurisdictions: [province, city, county, town].map((place) => ({ ...place, ...more[place.id] })),
})

export const large = placed({ city: { class: 'large' } })
export const zibo = placed({ city: { code: '370300', name: '淄博市' }, county: { code: '370321' } })

export const agency = (id: string, more: Facts = {}) => ({ id, name: id, jurisdiction: 'county', ...more })
export const department = (id: string, more: Facts = {}) =>
  agency(id, { kind: 'government-department', ...more })
export const matter = (id: string, attributes: Facts = {}, more: Facts = {}) => ({
  id,
  name: id,
  jurisdiction: 'county',
  basis: ['某条例'],
  attributes,
  ...more,
})

/** So many departments of a place. */
export const departments = (count: number, place: string, more: Facts = {}) =>
  facts({
    agencies: Array.from({ length: count }, (_, nth) => department(`d${nth}`, { jurisdiction: place })),
    ...more,
  })

/** Which departments have how many leader posts, and of which the one more was approved. */
export interface Led {
  readonly place: 'city' | 'county'
  readonly posts: readonly number[]
  readonly approved?: boolean
  readonly heavy?: boolean
  readonly comprehensive?: boolean
}

export const led = (
  { place, posts, approved = true, heavy = true, comprehensive = true }: Led,
  more: Facts = {},
) => {
  const most = place === 'city' ? 4 : 3
  const over = posts.flatMap((count, nth) => (count > most ? [`d${nth}`] : []))
  return facts({
    agencies: posts.map((_, nth) =>
      department(`d${nth}`, { jurisdiction: place, attributes: { comprehensive, 'heavy-duties': heavy } }),
    ),
    leadership: posts.map((count, nth) => ({ agency: `d${nth}`, grade: 'leader', approved: count })),
    records:
      approved && over.length > 0 ? [{ kind: 'extra-leader-post', about: over, on: '2014-08-01' }] : [],
    ...more,
  })
}

/** The same number over and over. */
export const times = (count: number, value: number): readonly number[] =>
  Array.from({ length: count }, () => value)
