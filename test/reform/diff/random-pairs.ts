import * as fc from 'fast-check'
import { readSnapshot, type Snapshot } from '../../../src/index.ts'
import { changes, endings, otherFigures, places, transfers } from '../random-plans.ts'

const body = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const category = fc.constantFrom('administrative', 'institution', 'support')
const pair = fc.tuple(body, body).filter(([from, to]) => from !== to)
const figure = fc.option(fc.constantFrom(...otherFigures), { nil: undefined })
const role = fc.constantFrom('lead', 'co-organiser', 'executes')
const wording = fc.option(fc.constantFrom('城区', '郊区'), { nil: undefined })
const maybe = fc.option(body, { nil: undefined })
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
    fc.record({ agency: body, plate }).map(({ agency, plate: one }) => ({
      kind: 'remove-nameplate',
      agency,
      nameplates: [one],
    })),
    fc.record({ agency: body, side: fc.constantFrom('comprehensive', 'business') }).map((one) => ({
      kind: 'reclassify',
      ...one,
    })),
    fc.record({ agency: body, id: fc.constantFrom('s', 'v') }).map(({ agency, id }) => ({
      kind: 'split',
      agency,
      into: [{ id, name: '卯局' }],
    })),
    fc.constantFrom('o1', 'o2').map((agency) => ({ kind: 'abolish', agency })),
    fc.record({ agency: fc.constantFrom('o1', 'o2'), parent: body }).map((one) => ({
      kind: 'reclassify',
      ...one,
    })),
    fc
      .record({ from: fc.constantFrom('o1', 'o2'), to: body })
      .map((one) => ({ kind: 'transfer-establishment', ...one })),
    pair.map(([agency, to]) => ({ kind: 'co-locate', agency, to })),
    fc
      .record({ to: body, role: fc.option(role, { nil: undefined }), number: fc.nat({ max: 7 }) })
      .map(({ to, number, role: one }) => ({ kind: 'add-matters', to, matters: [`m${number}`], role: one })),
    fc
      .record({ from: fc.option(body, { nil: undefined }), number: fc.nat({ max: 7 }) })
      .map(({ from, number }) => ({ kind: 'cancel-matters', from, matters: [`m${number}`] })),
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
    fc
      .record({ agency: body, category, figure, amount: fc.nat({ max: 30 }) })
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
    holdings: fc.array(
      fc.record({
        person: fc.nat({ max: 7 }),
        post: fc.nat({ max: 3 }),
        mode: fc.constantFrom('substantive', 'concurrent'),
        from: fc.constantFrom('2018-01-01', '2020-06-01'),
      }),
      { maxLength: 5 },
    ),
    parts: fc.array(
      fc.record({ matter: fc.nat({ max: 7 }), role, by: body, boundary: wording, delegatedFrom: maybe }),
      { maxLength: 8 },
    ),
    organs: fc.array(
      fc.record({ parent: fc.constantFrom('a', 'b'), approved: fc.nat({ max: 2 }), actual: fc.constant(0) }),
      { maxLength: 2 },
    ),
    plates: fc.array(fc.tuple(body, plate), { maxLength: 3 }),
    parents: fc.array(fc.tuple(fc.constantFrom('b', 'c'), fc.constantFrom('d', 'e')), { maxLength: 2 }),
  })
  .map(({ place, leaders, plates, parents, posts, holdings, parts, organs }) =>
    readSnapshot({
      ...place,
      agencies: [
        ...(place.agencies ?? []).map((row) => ({
          ...row,
          kind: 'government-department',
          nameplates: [...new Set(plates.flatMap(([id, one]) => (id === row.id ? [one] : [])))],
          ...parentOf(parents, row.id ?? ''),
        })),
        ...organs.map(({ parent }, index) => ({
          id: `o${index + 1}`,
          name: `${index + 1}处`,
          kind: 'internal-organ',
          parent,
        })),
      ],
      establishment: [
        ...(place.establishment ?? []),
        ...organs.map(({ parent, ...figures }, index) => ({
          agency: `o${index + 1}`,
          category: 'administrative',
          within: `${parent}/administrative`,
          ...figures,
          external: 0,
        })),
      ],
      assignments: [
        ...(place.assignments ?? []),
        ...distinct(
          parts.flatMap(({ matter, ...row }) =>
            matter < (place.matters?.length ?? 0) ? [{ of: `m${matter}`, ...known(row) }] : [],
          ),
          ({ of, role: one, by }) => `${of}/${one}/${by}`,
        ).filter(
          ({ of, by, role: one }) =>
            !place.assignments?.some((row) => row.of === of && row.by === by && row.role === one),
        ),
      ],
      posts: posts.map((agency, index) => ({ id: `post${index}`, agency })),
      holdings: distinct(
        holdings.filter(({ person, post }) => person < (place.people?.length ?? 0) && post < posts.length),
        ({ person, post }) => `${person} ${post}`,
      ).map(({ person, post, ...row }) => ({ person: `p${person}`, post: `post${post}`, ...row })),
      leadership: leaders.map((agency) => ({ agency, grade: 'leader', approved: 3, actual: 2 })),
      records: leaders.map((agency) => ({ kind: 'approval', about: [agency], on: '2019-01-01' })),
    }),
  )

const known = <T extends object>(row: T): T => JSON.parse(JSON.stringify(row))

const distinct = <T>(all: readonly T[], keyOf: (one: T) => string): readonly T[] => [
  ...new Map(all.map((one) => [keyOf(one), one])).values(),
]

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
