import { changesOf } from '../apply/post-changes.ts'
import type { Flow } from './figures-of-rows.ts'
import type { Sides } from './sides.ts'

/** A row of posts on either side: whose it is, of which category, and of which row it is a part. */
export interface Place {
  readonly agency: string
  readonly category: string
  readonly within: string | undefined
}

/** A row of posts, and what the operations of a plan add to those that are approved. */
export interface Touched {
  readonly place: Place
  readonly flows: readonly Flow[]
}

/** What a plan adds to each row of posts, also to those that no snapshot holds; what a part gets, its whole gets too. */
export function postFlows(
  { ledger }: Sides,
  given: ReadonlyMap<string, Place>,
): ReadonlyMap<string, Touched> {
  const places = new Map(given)
  const ids = new Map([...places].map(([id, { agency, category }]) => [keyOf(agency, category), id]))
  const flows = new Map<string, Flow[]>()
  for (const { row, agency, category, amount } of changesOf(ledger.rows)) {
    const own = ids.get(keyOf(agency, category)) ?? `${agency}/${category}`
    if (!places.has(own)) places.set(own, { agency, category, within: undefined })
    const seen = new Set<string>()
    for (let id: string | undefined = own; id !== undefined && !seen.has(id); id = places.get(id)?.within) {
      seen.add(id)
      const there = flows.get(id)
      if (there === undefined) flows.set(id, [{ row, amount }])
      else there.push({ row, amount })
    }
  }
  return new Map([...places].map(([id, place]) => [id, { place, flows: flows.get(id) ?? [] }]))
}

/** The key of posts of a category at a body. */
export const keyOf = (agency: string, category: string) => JSON.stringify([agency, category])
