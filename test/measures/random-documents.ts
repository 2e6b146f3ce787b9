import fc, { type GeneratorValue } from 'fast-check'
import { collections } from '../../src/model/collections.ts'
import type { Field } from '../../src/model/field.ts'
import type { Document } from './sample-world.ts'

type Row = Readonly<Record<string, unknown>>
type Rows = Readonly<Record<string, readonly Row[]>>

/** A city, two counties, and a town in one of them. */
export const places = ['city', 'county', 'town', 'other'] as const
type Place = (typeof places)[number]

const above: Readonly<Record<Place, readonly Place[]>> = {
  city: ['city'],
  county: ['county', 'city'],
  town: ['town', 'county', 'city'],
  other: ['other', 'city'],
}
const inLine = (a: Place, b: Place) => above[a].includes(b) || above[b].includes(a)

/** A small document about these places: everything in it is drawn at random, and much of it is left out. */
export function randomDocument(g: GeneratorValue, day: string): Document {
  const one = <T>(first: T, ...rest: readonly T[]): T => {
    const choice = g(fc.nat, { max: rest.length })
    return choice === 0 ? first : (rest[choice - 1] as T)
  }
  const often = () => one(true, true, true, true, false)
  const maybe = (fields: Row): Row => Object.fromEntries(Object.entries(fields).filter(often))
  const count = () => one(0, 1, 2, 3, null)
  const many = <T>(most: number, make: (index: number) => T): readonly T[] =>
    Array.from({ length: g(fc.nat, { max: most }) }, (_, index) => make(index))

  const jurisdictions = places.map((id) => ({
    id,
    name: id,
    ...(id === 'city' ? {} : { parent: above[id][1] }),
    ...maybe({
      level: { city: 'prefecture', county: 'county', town: 'township', other: 'county' }[id],
      class: one('small', 'large', null),
      ceilings: one<unknown>({ departments: one(1, 2, null) }, {}, null),
    }),
  }))

  const agencies: (Row & { readonly id: string; readonly at: Place })[] = []
  many(5, (index) => {
    const at = one<Place>(...places)
    const near = agencies.filter((other) => inLine(other.at, at)).map(({ id }) => id)
    const reference = (field: string) =>
      near.length > 0 && one(true, false) ? { [field]: one(near[0], ...near.slice(1)) } : {}
    agencies.push({
      id: `a${index}`,
      name: one('财政局', '教育局', '办公室'),
      at,
      ...reference('parent'),
      ...reference('coLocatedWith'),
      ...(one(true, false) ? { nameplates: [one('甲', '乙'), '丙'] } : {}),
      ...(one(true, false, false) ? { succeeds: [one('a0', 'a1', 'gone')] } : {}),
      ...maybe({
        jurisdiction: at,
        kind: one('government-department', 'internal-organ', 'direct-institution', 'temporary', null),
        rank: one('section-chief', 'unit', null),
        side: one('comprehensive', 'business', null),
        established: one('2005-11-17', '2010-11-17', '2010-11-16', null),
      }),
    })
  })
  const ids = agencies.map(({ id }) => id)
  if (ids.length === 0) return { day, jurisdictions, agencies: [] }
  const anAgency = () => one(ids[0], ...ids.slice(1))
  const posts = many(3, (index) => ({
    id: `p${index}`,
    ...maybe({ agency: anAgency(), fullTime: one(true, false) }),
  }))

  const establishment = distinct(
    many(6, () => ({
      agency: anAgency(),
      category: one('administrative', 'earmarked-police', 'institution', 'logistics'),
    })),
  ).map((row, index, rows) => ({
    id: `e${index}`,
    ...row,
    // a part stands after its whole, and in line with it
    ...(index > 0 && one(true, false) && near(row, rows[0]) ? { within: 'e0' } : {}),
    ...maybe({ approved: count(), actual: count(), reserved: count(), external: count() }),
  }))
  function near(row: Row, whole: Row | undefined): boolean {
    const at = (id: unknown) => agencies.find((agency) => agency.id === id)?.at ?? 'city'
    return whole !== undefined && inLine(at(row['agency']), at(whole['agency']))
  }

  return {
    day,
    jurisdictions,
    agencies: agencies.map(({ at: _, ...row }) => row),
    establishment,
    leadership: distinct(
      many(4, () => ({ agency: anAgency(), grade: one('chief', 'deputy', 'member') })),
    ).map((row) => ({ ...row, ...maybe({ approved: count(), actual: count() }) })),
    records: many(4, (index) => ({
      ...(often() ? { id: `r${index}` } : {}),
      kind: one('approval', 'establishment-change', 'patrol'),
      ...maybe({
        about: one<unknown>(
          [anAgency()],
          [anAgency(), anAgency()],
          [one<Place>(...places)],
          [anAgency(), one<Place>(...places)],
        ),
        on: one('2005-11-17', '2010-06-01', null),
        amount: one(-2, 0, 3, null),
      }),
    })),
    functions: [{ id: 'f', name: '职能', ...maybe({ jurisdiction: one<Place>(...places) }) }],
    matters: [
      {
        id: 'm',
        name: '事项',
        ...maybe({
          jurisdiction: one<Place>(...places),
          function: 'f',
          object: one(['甲'], ['甲', '乙'], null),
          stage: one(['生产', '流通'], null),
          area: null,
        }),
      },
    ],
    assignments: many(4, (index) => ({
      id: `s${index}`,
      of: one('f', 'm'),
      by: one(anAgency(), anAgency(), posts[0]?.id ?? anAgency()),
      role: one('lead', 'lead', 'watches', 'co-organiser'),
      ...(one(true, false) ? { object: one(['甲'], ['乙'], ['甲', '乙'], null) } : {}),
      ...(one(true, false, false) ? { stage: one(['生产'], ['流通']) } : {}),
      ...(one(true, false, false) ? { boundary: '按方案分工' } : {}),
      ...(one(true, false, false) ? { delegatedFrom: anAgency() } : {}),
      ...(one(true, false, false) ? { until: one('2010-11-16', '2010-11-17') } : {}),
    })),
    posts,
    people: many(2, (index) => ({ id: `q${index}`, ...maybe({ agency: anAgency() }) })),
    ...(one(true, false) ? { complete: { records: ['patrol'] } } : {}),
  }
}

const distinct = <T>(rows: readonly T[]): readonly T[] => [
  ...new Map(rows.map((row) => [JSON.stringify(row), row])).values(),
]

/** The same document with less said: fields, rows and whole collections are taken away, nothing is changed. */
export function withLess(g: GeneratorValue, full: Document): Document {
  const rate = g(fc.constantFrom, 0, 1, 3, 6)
  const chance = () => g(fc.nat, { max: 9 }) < rate
  const rows = full as unknown as Rows
  const less: Record<string, unknown> = { ...full }
  const partial: Record<string, unknown> = {}
  const gone = new Set((rows['jurisdictions'] ?? []).filter(chance).map((row) => String(row['id'])))
  for (const name of Object.keys(collections)) {
    const given = rows[name]
    if (given === undefined) continue
    if (chance() && chance()) {
      delete less[name]
      continue
    }
    const lost = given.filter((row) => (name === 'jurisdictions' ? gone.has(String(row['id'])) : chance()))
    const named = lost.flatMap((row) => placesOf(name, row, rows, gone))
    if (lost.length > 0) partial[name] = named.includes('anywhere') ? true : [...new Set(named)]
    const fields: Readonly<Record<string, Field>> = collections[name as keyof typeof collections].fields
    less[name] = given.filter((row) => !lost.includes(row)).map((row) => withFewerFields(row, fields, chance))
    // a kind of which a row is gone is not given in full any more
    if (lost.length > 0 && name === 'records') less['complete'] = without(less['complete'], 'records')
    if (lost.length > 0 && name === 'assignments') less['complete'] = without(less['complete'], 'roles')
  }
  if (chance() || less['complete'] === undefined) delete less['complete']
  // the places by which a collection is partial must stand
  if (less['jurisdictions'] === undefined) {
    for (const name of Object.keys(partial)) partial[name] = true
  }
  return { ...less, ...(Object.keys(partial).length === 0 ? {} : { partial }) }
}

const without = (complete: unknown, tree: string): unknown =>
  complete === undefined
    ? undefined
    : Object.fromEntries(Object.entries(Object(complete)).filter(([name]) => name !== tree))

function withFewerFields(row: Row, fields: Readonly<Record<string, Field>>, chance: () => boolean): Row {
  return Object.fromEntries(
    Object.entries(row).filter(([name]) => fields[name]?.absent !== 'unknown' || !chance()),
  )
}

/** The places in which a row lies, by everything it refers to; anywhere, where that is not told. */
function placesOf(collection: string, row: Row, rows: Rows, gone: ReadonlySet<string>): readonly string[] {
  const find = (name: string, id: unknown) => (rows[name] ?? []).find((one) => one['id'] === id)
  const ofAgency = (id: unknown) => String(find('agencies', id)?.['jurisdiction'] ?? 'anywhere')
  const ofSubject = (id: unknown): string => {
    if (find('jurisdictions', id) !== undefined) return String(id)
    const subject = find('functions', id) ?? find('matters', id)
    return subject === undefined ? ofAgency(id) : String(subject['jurisdiction'] ?? 'anywhere')
  }
  const found = {
    jurisdictions: () => [String(row['parent'] ?? 'anywhere')],
    agencies: () => [String(row['jurisdiction'] ?? 'anywhere')],
    establishment: () => [ofAgency(row['agency'])],
    leadership: () => [ofAgency(row['agency'])],
    posts: () => [ofAgency(row['agency'])],
    people: () => [ofAgency(row['agency'])],
    functions: () => [String(row['jurisdiction'] ?? 'anywhere')],
    matters: () => [String(row['jurisdiction'] ?? 'anywhere'), ofSubject(row['function'])],
    assignments: () => [ofSubject(row['of']), ofAgency(row['by'])],
    records: () => (Array.isArray(row['about']) ? row['about'].map(ofSubject) : ['anywhere']),
  }[collection]
  return (found?.() ?? ['anywhere']).map((place) => (gone.has(place) ? 'anywhere' : place))
}
