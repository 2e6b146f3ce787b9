import * as fc from 'fast-check'
import { readSnapshot } from '../../src/index.ts'

const bodies = ['a', 'b', 'c', 'd', 'e']
const categories = ['administrative', 'institution', 'support']
const body = fc.constantFrom(...bodies)
const category = fc.constantFrom(...categories)
const nature = fc.constantFrom({ nature: 'administrative' }, { nature: 'public-service' }, {})

/** A small place, in which every number is known. */
export const places = fc
  .record({
    posts: fc.array(fc.integer({ min: 5, max: 25 }), { minLength: 15, maxLength: 15 }),
    matters: fc.array(fc.record({ by: body, attributes: nature }), { maxLength: 8 }),
    people: fc.array(fc.record({ agency: body, category }), { maxLength: 8 }),
  })
  .map(({ posts, matters, people }) =>
    readSnapshot({
      schema: 'bianzhi/snapshot@1',
      day: '2020-01-01',
      agencies: bodies.map((id) => ({ id, name: `${id}局` })),
      establishment: bodies.flatMap((agency, row) =>
        categories.map((one, column) => ({ agency, category: one, approved: posts[row * 3 + column] ?? 0 })),
      ),
      matters: matters.map(({ attributes }, index) => ({ id: `m${index}`, name: `事${index}`, attributes })),
      assignments: matters.map(({ by }, index) => ({ of: `m${index}`, role: 'lead', by })),
      people: people.map((one, index) => ({ id: `p${index}`, ...one })),
    }),
  )

const pair = fc.tuple(body, body).filter(([from, to]) => from !== to)

/** Transfers of all sorts; some of them cannot be carried out. */
export const transfers = fc.array(
  fc.oneof(
    fc
      .record({ pair, category, amount: fc.integer({ min: 1, max: 6 }) })
      .map(({ pair: [from, to], ...rest }) => ({ kind: 'transfer-establishment', from, to, ...rest })),
    pair.map(([from, to]) => ({ kind: 'transfer-establishment', from, to })),
    fc
      .record({ pair, scope: fc.constantFrom('all', 'administrative', 'rest') })
      .map(({ pair: [from, to], scope }) => ({ kind: 'transfer-matters', from, to, scope })),
    fc.record({ pair, matter: fc.nat({ max: 7 }) }).map(({ pair: [from, to], matter }) => ({
      kind: 'transfer-matters',
      from,
      to,
      matters: [`m${matter}`],
    })),
    fc
      .record({ to: body, person: fc.nat({ max: 7 }) })
      .map(({ to, person }) => ({ kind: 'transfer-people', to, people: [`p${person}`] })),
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
        amount: fc.integer({ min: -6, max: 6 }).filter((amount) => amount !== 0),
      })
      .map((one) => ({ kind: 'adjust-establishment', ...one })),
    fc
      .record({ agency: body, category, toCategory: category, amount: fc.integer({ min: 1, max: 6 }) })
      .filter((one) => one.category !== one.toCategory)
      .map((one) => ({ kind: 'convert-establishment', ...one })),
  ),
  { maxLength: 3 },
)
