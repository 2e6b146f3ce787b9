import type { Snapshot } from '../../index.ts'
import { type Chance, isSeveral } from './chance.ts'
import type { AttributeType, PackWords } from './pack-words.ts'
import { type Document, type Row, readRepaired } from './read-repaired.ts'

/** A small snapshot, a third of it left out, in which the words stand that a pack speaks of. */
export function randomSnapshot(chance: Chance, words: PackWords, day = words.day): Snapshot | undefined {
  return readRepaired(randomDocument(chance, words, day))
}

const places = ['province', 'city', 'county', 'town', 'village'] as const
const levels = ['province', 'prefecture', 'county', 'township', 'township'] as const

function randomDocument(chance: Chance, words: PackWords, day: string): Document {
  const row = (subject: string, fields: Row): Row => ({
    ...withAttributes(chance, words, subject),
    ...fields,
  })
  const word = (field: string, ...usual: readonly [string, ...string[]]) => {
    const own = words.under(field)
    return isSeveral(own) && chance.is(0.6) ? chance.one(own) : chance.one(usual)
  }
  const count = () => chance.one([0, 1, 2, 3, 4, chance.between(0, 60), null])
  const maybe = (fields: Row): Row => Object.fromEntries(Object.entries(fields).filter(() => chance.is(0.85)))
  const many = <T>(least: number, most: number, make: (nth: number) => T): readonly T[] =>
    Array.from({ length: chance.between(least, most) }, (_, nth) => make(nth))
  const tags = () => ({ tags: chance.some(words.under('tags'), 0.3) })
  const recent = () => chance.one([day, shifted(day, -1), shifted(day, -6), `${day.slice(0, 4)}-01-01`, null])
  const place = () => chance.one(places)

  const agencies = many(3, 9, (nth) => ({
    id: `a${nth}`,
    at: nth < places.length ? (places[nth] ?? 'town') : place(),
  }))
  const agency = () => agencies[chance.between(0, agencies.length - 1)]?.id ?? 'a0'
  const grades = ['leader', 'chief', 'deputy', 'member', 'non-leader'] as const
  return {
    schema: 'bianzhi/snapshot@1',
    day,
    ...(words.declared === undefined ? {} : { words: words.declared }),
    jurisdictions: places.map((id, nth) =>
      row('jurisdiction', {
        id,
        name: word('name', '某地'),
        ...(nth === 0 ? {} : { parent: places[nth === 4 ? 2 : nth - 1] }),
        ...codeAt(levels[nth] ?? '', words),
        ...tags(),
        ...maybe({
          level: levels[nth],
          class: word('class', 'large', 'small', 'class-1'),
          ceilings: maybe({ departments: count(), 'administrative-establishment': count() }),
        }),
      }),
    ),
    agencies: agencies.map(({ id, at }, nth) =>
      row('agency', {
        id,
        name: word('name', '财政局', '某中心', '办公室'),
        ...(nth > 0 && chance.is(0.4) ? { parent: `a${chance.between(0, nth - 1)}` } : {}),
        ...(chance.is(0.3) ? { nameplates: ['某办'] } : {}),
        ...(chance.is(0.2) ? { succeeds: [chance.one(['a0', 'a1', 'gone'])] } : {}),
        ...tags(),
        ...maybe({
          jurisdiction: at,
          kind: word('kind', 'government-department', 'internal-organ', 'institution', 'township-office'),
          rank: word('rank', 'section-chief', 'section-deputy', 'unit'),
          side: chance.one(['comprehensive', 'business'] as const),
          established: recent(),
        }),
      }),
    ),
    establishment: many(4, 12, () =>
      row('establishment', {
        agency: agency(),
        category: word('category', 'administrative', 'institution', 'earmarked', 'logistics'),
        ...maybe({ approved: count(), actual: count(), reserved: chance.between(0, 2), external: count() }),
      }),
    ),
    leadership: many(2, 8, () =>
      row('leadership', {
        agency: agency(),
        grade: chance.one(grades),
        ...maybe({ approved: count(), actual: count() }),
      }),
    ),
    records: many(0, 6, (nth) =>
      row('record', {
        id: `r${nth}`,
        kind: word('kind', 'approval', 'establishment-change', 'filing'),
        ...tags(),
        ...maybe({
          about: [chance.is(0.7) ? agency() : place()],
          on: recent(),
          amount: chance.between(-3, 3),
        }),
      }),
    ),
    functions: [row('function', { id: 'f', name: '职能', ...maybe({ jurisdiction: place() }) })],
    matters: many(1, 3, (nth) =>
      row('matter', {
        id: `m${nth}`,
        name: '事项',
        ...tags(),
        ...maybe({ jurisdiction: place(), function: 'f' }),
      }),
    ),
    assignments: many(1, 6, (nth) =>
      row('assignment', {
        id: `s${nth}`,
        of: chance.one(['f', 'm0', 'a0'] as const),
        by: agency(),
        role: word('role', 'lead', 'organiser', 'executes', 'supervises'),
      }),
    ),
    posts: many(1, 5, (nth) =>
      row('post', {
        id: `p${nth}`,
        ...tags(),
        ...maybe({ agency: agency(), grade: chance.one(grades), fullTime: chance.is(0.5) }),
      }),
    ),
    people: many(1, 5, (nth) =>
      row('person', {
        id: `q${nth}`,
        ...tags(),
        ...maybe({ agency: agency(), category: 'administrative', entered: recent() }),
      }),
    ),
    holdings: [row('holding', { person: 'q0', post: 'p0', ...maybe({ from: recent() }) })],
    ...(chance.is(0.3) ? { partial: { [chance.one(['agencies', 'establishment', 'records'])]: true } } : {}),
  }
}

/** The first division of a pack stands at its own level: four noughts at the end are a province, two a city. */
function codeAt(level: string, { divisions: [code] }: PackWords): Row {
  if (code === undefined) return {}
  const own = code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county'
  return own === level ? { code } : {}
}

/** The same day some months later, or earlier. */
export function shifted(day: string, months: number): string {
  const all = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}-${Number(day.slice(8)) > 28 ? '28' : day.slice(8)}`
}

function withAttributes(chance: Chance, words: PackWords, subject: string): Row {
  const drawn = words.attributes(subject).map(([name, type]) => [name, attribute(chance, words, name, type)])
  const some = drawn.filter(() => chance.is(0.8))
  return some.length === 0 ? {} : { attributes: Object.fromEntries(some) }
}

function attribute(chance: Chance, words: PackWords, name: string, { type, list }: AttributeType): unknown {
  const own = words.under(name)
  const one = () => {
    if (type === 'flag') return chance.is(0.5)
    if (type === 'day') return words.day
    if (type === 'count' || type === 'number') return chance.one([0, 1, 5, chance.between(0, 60_000)])
    if (type === 'reference') return chance.one(['a0', 'a1', 'town'])
    return isSeveral(own) ? chance.one(own) : '某'
  }
  return list === true ? Array.from({ length: chance.between(0, 2) }, one) : one()
}
