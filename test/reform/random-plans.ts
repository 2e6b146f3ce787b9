import * as fc from 'fast-check'
import { readSnapshot } from '../../src/index.ts'

const bodies = ['a', 'b', 'c', 'd', 'e']
const categories = ['administrative', 'institution', 'support']
const body = fc.constantFrom(...bodies)
const category = fc.constantFrom(...categories)
const nature = fc.constantFrom({ nature: 'administrative' }, { nature: 'public-service' }, {})
const topic = fc.constantFrom('land', 'water', 'wells')

/** Figures of posts beside those that are approved. */
export const otherFigures = ['actual', 'reserved', 'external', 'inFlightIn', 'inFlightOut'] as const

const posts = fc.record({
  approved: fc.integer({ min: 5, max: 25 }),
  actual: fc.nat({ max: 20 }),
  external: fc.nat({ max: 2 }),
})

/** A small place, in which every number is known: bodies of a county, and `e` of the city above it. */
export const places = fc
  .record({
    posts: fc.array(posts, { minLength: 15, maxLength: 15 }),
    matters: fc.array(
      fc.record({ by: body, attributes: nature, function: fc.option(topic, { nil: undefined }) }),
      {
        maxLength: 8,
      },
    ),
    people: fc.array(fc.record({ agency: body, category }), { maxLength: 8 }),
  })
  .map(({ posts, matters, people }) =>
    readSnapshot({
      schema: 'bianzhi/snapshot@1',
      day: '2020-01-01',
      jurisdictions: [
        { id: 'city', name: '市', level: 'prefecture' },
        { id: 'county', name: '县', level: 'county', parent: 'city' },
      ],
      agencies: bodies.map((id) => ({ id, name: `${id}局`, jurisdiction: id === 'e' ? 'city' : 'county' })),
      establishment: bodies.flatMap((agency, row) =>
        categories.map((one, column) => ({ agency, category: one, ...posts[row * 3 + column] })),
      ),
      functions: [
        { id: 'land', name: '地' },
        { id: 'water', name: '水' },
        { id: 'wells', name: '井', parent: 'water' },
      ],
      matters: matters.map(({ attributes, function: one }, index) => ({
        id: `m${index}`,
        name: `事${index}`,
        attributes,
        ...(one === undefined ? {} : { function: one }),
      })),
      assignments: matters.map(({ by }, index) => ({ of: `m${index}`, role: 'lead', by })),
      people: people.map((one, index) => ({ id: `p${index}`, ...one })),
    }),
  )

const pair = fc.tuple(body, body).filter(([from, to]) => from !== to)
const figure = fc.option(fc.constantFrom(...otherFigures), { nil: undefined })
const some = fc.uniqueArray(
  fc.nat({ max: 7 }).map((number) => `m${number}`),
  { minLength: 1, maxLength: 3 },
)

/** Transfers of all sorts; some of them cannot be carried out. */
export const transfers = fc.array(
  fc.oneof(
    fc
      .record({ pair, category, figure, amount: fc.integer({ min: 1, max: 6 }) })
      .map(({ pair: [from, to], ...rest }) => ({ kind: 'transfer-establishment', from, to, ...rest })),
    fc
      .record({ pair, category, figure })
      .map(({ pair: [from, to], ...rest }) => ({ kind: 'transfer-establishment', from, to, ...rest })),
    pair.map(([from, to]) => ({ kind: 'transfer-establishment', from, to })),
    fc
      .record({ pair, scope: fc.constantFrom('all', 'administrative', 'rest') })
      .map(({ pair: [from, to], scope }) => ({ kind: 'transfer-matters', from, to, scope })),
    fc
      .record({ pair, functions: fc.uniqueArray(topic, { minLength: 1, maxLength: 2 }) })
      .map(({ pair: [from, to], functions }) => ({ kind: 'transfer-matters', from, to, functions })),
    fc
      .record({ pair, matters: some })
      .map(({ pair: [from, to], matters }) => ({ kind: 'transfer-matters', from, to, matters })),
    fc
      .record({ pair, matters: some })
      .map(({ pair: [from, to], matters }) => ({ kind: 'devolve-matters', from, to, matters })),
    fc
      .record({ to: body, person: fc.nat({ max: 7 }), on: fc.constantFrom('2020-03-01', undefined) })
      .map(({ to, person, on }) => ({ kind: 'transfer-people', to, people: [`p${person}`], on })),
  ),
  { maxLength: 5 },
)

/** Operations that end bodies. */
export const endings = fc.array(
  fc.oneof(
    body.map((agency) => ({ kind: 'abolish', agency })),
    pair.map(([one, agency]) => ({ kind: 'merge', agencies: [one], agency })),
    pair.map(([one, two]) => ({ kind: 'merge', agencies: [one, two], agency: 'n', name: '新局' })),
  ),
  { maxLength: 2 },
)

/** Operations that change numbers, and by how much in all. */
export const changes = fc.array(
  fc.oneof(
    fc
      .record({
        agency: body,
        category,
        figure,
        amount: fc.integer({ min: -6, max: 6 }).filter((amount) => amount !== 0),
      })
      .map((one) => ({ kind: 'adjust-establishment', ...one })),
    fc
      .record({
        agency: body,
        category,
        toCategory: category,
        figure,
        amount: fc.integer({ min: 1, max: 6 }),
      })
      .filter((one) => one.category !== one.toCategory)
      .map((one) => ({ kind: 'convert-establishment', ...one })),
  ),
  { maxLength: 3 },
)
