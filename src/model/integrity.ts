import type { Problem } from '../errors.ts'
import { suggest } from '../json/suggest.ts'
import { byCollection, type CollectionName, collectionNames, collectionOf, fieldsOf } from './collections.ts'
import type { CreditCodeStrictness } from './credit-code.ts'
import type { Subject } from './field.ts'
import { valueProblems } from './plausibility.ts'
import { isObject, listed, problem, type Rows, type Standing, standing, type Values } from './standing.ts'

/**
 * What is wrong between the rows of a snapshot: ids, references, trees, levels, order of days.
 *
 * It also looks at documents that have other problems, so that all can be told at once.
 */
export function integrityProblems(document: unknown, creditCodes: CreditCodeStrictness): readonly Problem[] {
  if (!isObject(document)) return []
  const rows = standing(document)
  return [
    ...duplicateIds(rows),
    ...partialProblems(document, rows),
    ...dangling(document, rows),
    ...cycles(rows),
    ...valueProblems(document, rows, creditCodes),
  ]
}

function duplicateIds(rows: Rows): readonly Problem[] {
  const seen = new Map<string, Standing>()
  return collectionNames.flatMap((name) =>
    rows[name].flatMap((row) => {
      const key = row.values['id'] === undefined ? `${name}/${row.id}` : row.id
      const before = seen.get(key)
      seen.set(key, before ?? row)
      if (before === undefined) return []
      const given =
        row.values['id'] === undefined ? 'give one of them an `id`' : 'ids are unique in a snapshot'
      const first = `${before.path.join('[')}]`
      return problem(
        'duplicate-id',
        [...row.path, 'id'],
        `\`${row.id}\` stands already at \`${first}\``,
        given,
      )
    }),
  )
}

const isPartial = (document: Values, name: CollectionName): boolean => {
  const partial = document['partial']
  return document[name] === undefined || (isObject(partial) && partial[name] !== undefined)
}

function partialProblems(document: Values, rows: Rows): readonly Problem[] {
  const partial = document['partial']
  // a place whose row was not given may stand
  if (!isObject(partial) || isPartial(document, 'jurisdictions')) return []
  const known = new Set(rows.jurisdictions.map((row) => row.id))
  return Object.entries(partial).flatMap(([name, places]) =>
    Array.isArray(places)
      ? places.flatMap((place: unknown, position) =>
          typeof place !== 'string' || known.has(place)
            ? []
            : dangler(['partial', name, position], place, known),
        )
      : [],
  )
}

function dangler(path: Problem['path'], id: string, known: Iterable<string>): Problem {
  return problem('dangling-reference', path, `there is no \`${id}\``, suggest(id, known))
}

function dangling(document: Values, rows: Rows): readonly Problem[] {
  const ids = byCollection((name) => new Set(rows[name].map((row) => row.id)))
  const stands = (to: readonly Subject[], id: string) => to.some((one) => ids[collectionOf[one]].has(id))
  const mayStand = (to: readonly Subject[]) => to.some((one) => isPartial(document, collectionOf[one]))
  return collectionNames.flatMap((name) =>
    Object.entries(fieldsOf(name)).flatMap(([field, { holds }]) => {
      // a predecessor stands in an earlier snapshot, not in this one
      if (holds.type !== 'reference' || field === 'succeeds' || mayStand(holds.to)) return []
      return rows[name].flatMap((row) =>
        listed(row.values[field]).flatMap(({ value, at }) =>
          typeof value !== 'string' || stands(holds.to, value)
            ? []
            : dangler(
                [...row.path, field, ...at],
                value,
                holds.to.flatMap((one) => [...ids[collectionOf[one]]]),
              ),
        ),
      )
    }),
  )
}

function cycles(rows: Rows): readonly Problem[] {
  const trees = [
    ['jurisdictions', 'parent'],
    ['agencies', 'parent'],
    ['functions', 'parent'],
    ['establishment', 'within'],
    ['holdings', 'previous'],
  ] as const
  return trees.flatMap(([name, field]) => {
    const byId = new Map(rows[name].map((row) => [row.id, row]))
    const settled = new Set<string>()
    return rows[name].flatMap((start) => {
      const walked = new Set<string>()
      let at: Standing | undefined = start
      while (at !== undefined && !settled.has(at.id) && !walked.has(at.id)) {
        walked.add(at.id)
        const next: unknown = at.values[field]
        at = typeof next === 'string' ? byId.get(next) : undefined
      }
      const closed = at !== undefined && walked.has(at.id)
      const ring = closed && at !== undefined ? [...walked].slice([...walked].indexOf(at.id)) : []
      for (const id of walked) settled.add(id)
      return closed
        ? problem('cycle', [...start.path, field], `\`${[...ring, ring[0]].join('` → `')}\` is a cycle`)
        : []
    })
  })
}
