import type { Problem } from '../errors.ts'
import { slipOf } from '../json/slip.ts'
import { suggest } from '../json/suggest.ts'
import { byCollection, type CollectionName, collectionNames, collectionOf, fieldsOf } from './collections.ts'
import type { CreditCodeStrictness } from './credit-code.ts'
import type { Subject } from './field.ts'
import { valueProblems } from './plausibility.ts'
import { isObject, listed, problem, type Rows, type Standing, standing, type Values } from './standing.ts'
import { vocabulary } from './vocabulary.ts'

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
  // a row without an id of its own goes by those of which it is made: finance/administrative
  const longer = [...known].find((one) => one.startsWith(`${id}/`))
  const hint = longer === undefined ? suggest(id, known) : `write \`${longer}\``
  return problem('dangling-reference', path, `there is no \`${id}\``, hint)
}

function dangling(document: Values, rows: Rows): readonly Problem[] {
  const ids = byCollection((name) => new Set(rows[name].map((row) => row.id)))
  const stands = (to: readonly Subject[], id: string) => to.some((one) => ids[collectionOf[one]].has(id))
  return collectionNames.flatMap((name) =>
    Object.entries(fieldsOf(name)).flatMap(([field, { holds }]) => {
      // a predecessor stands in an earlier snapshot, not in this one
      if (holds.type !== 'reference' || field === 'succeeds') return []
      const whole = holds.to.filter((one) => !isPartial(document, collectionOf[one]))
      const known = whole.flatMap((one) => [...ids[collectionOf[one]]])
      if (whole.length === 0) return []
      return rows[name].flatMap((row) =>
        isLooseEnd(name, field, row)
          ? []
          : listed(row.values[field]).flatMap(({ value, at }) => {
              if (typeof value !== 'string' || stands(holds.to, value)) return []
              const path = [...row.path, field, ...at]
              if (whole.length === holds.to.length) return dangler(path, value, known)
              // it may stand in what was not given, unless it is the id of something given, misspelt
              const meant = slipOf(value, known)
              return meant === undefined || isInflected(value, meant) ? [] : dangler(path, value, [meant])
            }),
      )
    }),
  )
}

/** An office and its officer, a school and all schools are two things. */
const isInflected = (a: string, b: string): boolean =>
  ['s', 'r', 'd'].some((letter) => a + letter === b || b + letter === a)

/** What a reform left over may be about a body that is gone. */
function isLooseEnd(name: CollectionName, field: string, { values }: Standing): boolean {
  const { kind } = values
  if (name !== 'records' || field !== 'about' || typeof kind !== 'string') return false
  return kind === 'loose-end' || vocabulary.records[kind]?.under === 'loose-end'
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
