import * as fc from 'fast-check'
import { readSnapshot, type Snapshot } from '../../../src/index.ts'
import { changes, endings, places, transfers } from '../random-plans.ts'

const body = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const category = fc.constantFrom('administrative', 'institution', 'support')
const pair = fc.tuple(body, body).filter(([from, to]) => from !== to)
const plate = fc.constantFrom('子牌', '丑牌', '寅牌')
const rank = fc.constantFrom('section-chief', 'section-deputy', 'division-chief')
const kind = fc.constantFrom('government-department', 'direct-institution', 'managed-bureau')

/** Operations of the other kinds. */
export const others = fc.array(
  fc.oneof(
    fc.record({ agency: fc.constantFrom('x', 'y'), kindOfAgency: kind, rank }).map((one) => ({
      kind: 'create',
      ...one,
      name: `${one.agency}局`,
    })),
    body.map((agency) => ({
      kind: 'split',
      agency,
      into: [
        { id: 's', name: '子局' },
        { id: 't', name: '丑局' },
      ],
    })),
    body.map((agency) => ({
      kind: 'split',
      agency,
      into: [
        { id: agency, name: `${agency}局` },
        { id: 'u', name: '寅局' },
      ],
    })),
    fc
      .record({ agency: body, name: fc.constantFrom('新名', '又名') })
      .map((one) => ({ kind: 'rename', ...one })),
    fc.record({ agency: body, kindOfAgency: kind }).map((one) => ({ kind: 'reclassify', ...one })),
    pair.map(([agency, parent]) => ({ kind: 'reclassify', agency, parent })),
    fc.record({ agency: body, rank }).map((one) => ({ kind: 'change-rank', ...one })),
    fc.record({ agency: body, plate }).map(({ agency, plate: one }) => ({
      kind: 'attach-nameplate',
      agency,
      nameplates: [one],
    })),
    pair.map(([agency, to]) => ({ kind: 'co-locate', agency, to })),
    fc.record({ to: body, number: fc.nat({ max: 3 }) }).map(({ to, number }) => ({
      kind: 'add-matters',
      to,
      matters: [{ id: `new${number}`, name: '新事' }],
    })),
    fc.record({ to: body, number: fc.nat({ max: 3 }) }).map(({ to, number }) => ({
      kind: 'transfer-posts',
      to,
      posts: [`post${number}`],
    })),
    fc.nat({ max: 7 }).map((number) => ({ kind: 'cancel-matters', matters: [`m${number}`] })),
    fc
      .record({ agency: body, category, amount: fc.nat({ max: 30 }) })
      .map((one) => ({ kind: 'set-establishment', ...one })),
    fc
      .record({ agency: body, grade: fc.constantFrom('leader', 'deputy'), amount: fc.nat({ max: 5 }) })
      .map((one) => ({ kind: 'set-leadership', ...one })),
    fc.record({ agency: body, amount: fc.integer({ min: -3, max: 3 }) }).map(({ agency, amount }) => ({
      kind: 'grant-record',
      record: { kind: 'approval', about: [agency], amount },
    })),
  ),
  { maxLength: 4 },
)

/** Operations of all kinds, in any order. */
export const plans = fc
  .tuple(transfers, endings, changes, others)
  .chain(([a, b, c, d]): fc.Arbitrary<readonly object[]> => {
    const all: object[] = [...a, ...b, ...c, ...d]
    return fc.shuffledSubarray(all, { minLength: all.length })
  })

/** A place with leader posts, records and plates beside what `places` has. */
export const fuller = fc
  .record({
    place: places,
    leaders: fc.uniqueArray(body),
    posts: fc.array(body, { maxLength: 4 }),
    plates: fc.array(fc.tuple(body, plate), { maxLength: 3 }),
    parents: fc.array(fc.tuple(fc.constantFrom('b', 'c'), fc.constantFrom('d', 'e')), { maxLength: 2 }),
  })
  .map(({ place, leaders, plates, parents, posts }) =>
    readSnapshot({
      ...place,
      agencies: place.agencies?.map((row) => ({
        ...row,
        kind: 'government-department',
        nameplates: [...new Set(plates.flatMap(([id, one]) => (id === row.id ? [one] : [])))],
        ...parentOf(parents, row.id ?? ''),
      })),
      posts: posts.map((agency, index) => ({ id: `post${index}`, agency })),
      holdings: posts.flatMap((_, index) =>
        (place.people?.length ?? 0) > index
          ? [{ person: `p${index}`, post: `post${index}`, from: '2018-01-01' }]
          : [],
      ),
      leadership: leaders.map((agency) => ({ agency, grade: 'leader', approved: 3 })),
      records: leaders.map((agency) => ({ kind: 'approval', about: [agency], on: '2019-01-01' })),
    }),
  )

function parentOf(parents: readonly (readonly [string, string])[], id: string) {
  const parent = parents.find(([child]) => child === id)?.[1]
  return parent === undefined ? {} : { parent }
}

/** What two snapshots have in common when they say the same: rows and lists in an order of their own. */
export const said = (snapshot: Snapshot) =>
  Object.fromEntries(
    Object.entries(snapshot)
      .filter(([name]) => name !== 'title')
      .map(([name, rows]) => [
        name,
        Array.isArray(rows)
          ? rows
              .map((row: object) => JSON.stringify(Object.entries(row).flatMap(field).toSorted()))
              .toSorted()
          : rows,
      ]),
  )

const field = ([name, value]: readonly [string, unknown]): readonly (readonly [string, unknown])[] => {
  if (!Array.isArray(value)) return [[name, value]]
  return value.length === 0 ? [] : [[name, value.toSorted()]]
}
