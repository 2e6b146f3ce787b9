import { isEstablishmentError, type Problem } from '../../errors.ts'
import { collectionNames } from '../../model/collections.ts'
import type { Draft } from './draft.ts'
import type { Leaving } from './leaving.ts'
import { stepName } from './step.ts'

/**
 * What is wrong with what would stand after a plan, told of the operations that make it so.
 *
 * They are those that touched the row, or what it refers to; where several did, the last one has the problem and all are
 * named. What no operation touched is told by its place in the snapshot afterwards.
 */
export function problemsOfResult(draft: Draft, { standing }: Leaving, error: unknown): readonly Result[] {
  if (!isEstablishmentError(error)) throw error
  const touched = operationsByRow(draft)
  const told = new Map<string, Result>()
  for (const one of error.problems) {
    const [collection, position, ...field] = one.path
    const name = collectionNames.find((each) => each === collection)
    const id = name && typeof position === 'number' ? [...standing[name].keys()][position] : undefined
    const row = name && id !== undefined ? standing[name].get(id) : undefined
    if (row === undefined || id === undefined) {
      told.set(JSON.stringify(one), { problem: one, causes: [] })
      continue
    }
    const value = field.reduce<unknown>((at, key) => (isKeyed(at) ? at[key] : undefined), row)
    const { agency, category, grade, by, of } = row
    const places = [category, grade].map((each) => JSON.stringify([agency, each]))
    const named =
      one.code === 'cycle' ? [id, ...quoted(one.message)] : typeof value === 'string' ? [value] : []
    const groups = [named, [id, ...places], [agency, by, of]]
    const causes =
      groups
        .map((ids) =>
          [...new Set(ids.flatMap((each) => touched.get(String(each)) ?? []))].toSorted((a, b) => a - b),
        )
        .find((found) => found.length > 0) ?? []
    const last = causes.at(-1)
    const names = causes.map((at) => draft.steps[at]).flatMap((step) => (step ? `\`${stepName(step)}\`` : []))
    const where = `\`${id}\`${field.length === 0 ? '' : ` (${field.join('.')})`}`
    const together = names.length > 1 ? `, by ${names.join(' and ')} together` : ''
    const message = `what would stand afterwards is wrong in ${where}${together}: ${one.message}`
    const problem = { ...one, path: last === undefined ? one.path : ['operations', last], message }
    told.set(JSON.stringify([problem.path, message]), { problem, causes })
  }
  return [...told.values()]
}

/** What is wrong with a row, and the operations that made it so, by their places in the plan. */
export interface Result {
  readonly problem: Problem
  readonly causes: readonly number[]
}

/** Which operations touched a row, a body, a matter, or posts of a category at a body. */
function operationsByRow({ ledger }: Draft): ReadonlyMap<string, readonly number[]> {
  const touched = new Map<string, number[]>()
  for (const row of ledger) {
    const { operation, agency, from, to, category, toCategory, grade } = row
    const bodies = [agency, from, to].filter((one) => one !== undefined)
    const places = bodies.flatMap((one) =>
      [category, toCategory, grade].flatMap((each) =>
        each === undefined ? [] : [JSON.stringify([one, each])],
      ),
    )
    const { agencies = [], matters = [], posts = [], people = [] } = row
    const own = [
      ...bodies,
      ...places,
      ...agencies,
      ...matters,
      ...posts,
      ...people,
      ...(row.row ? [row.row] : []),
    ]
    for (const id of own) {
      const there = touched.get(id)
      if (there === undefined) touched.set(id, [operation])
      else there.push(operation)
    }
  }
  return touched
}

const isKeyed = (value: unknown): value is Readonly<Record<string | number, unknown>> =>
  typeof value === 'object' && value !== null

const quoted = (message: string): readonly string[] =>
  message.split('`').filter((_, index) => index % 2 === 1)
