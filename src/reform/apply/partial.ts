import type { CollectionName } from '../../model/collections.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { type Draft, isWithin } from './draft.ts'
import type { Leaving } from './leaving.ts'
import { ofKind, takeoversOf } from './step.ts'

type Agencies = ReadonlyMap<string, Readonly<Record<string, unknown>>>

/**
 * Which collections are given in part after a plan.
 *
 * Where a body comes from a place of which not all rows are given, or takes over one that does, not all rows of the
 * place are given in which it stands now: what nobody knew before is not known to be none because of a move.
 */
export function partialAfter(draft: Draft, { standing }: Leaving): Partial<Snapshot['partial'] & object> {
  const { before, rows, stood } = draft
  return Object.fromEntries(
    namesOfRows.flatMap((name) => {
      const given = before.partial?.[name]
      if (!Array.isArray(given) || given.length === 0) return []
      const isFull = (place: string | undefined) =>
        place !== undefined && !given.some((one) => isWithin(rows, place, one))
      const sources = sourcesIn(draft, name)
      const places = [...standing.agencies.keys()].flatMap((id) => {
        const now = placeOf(standing.agencies, id)
        if (now === undefined || !isFull(now)) return []
        const from = [...(stood.has(id) ? [id] : []), ...(sources.get(id) ?? [])]
        return from.every((one) => isFull(placeOf(stood, one))) ? [] : [now]
      })
      return [[name, [...new Set([...given, ...places])]]]
    }),
  )
}

const namesOfRows = ['establishment', 'leadership', 'assignments', 'posts', 'people'] as const

/** From whom a body gets all there is, known or not. */
function sourcesIn({ steps }: Draft, name: CollectionName): ReadonlyMap<string, readonly string[]> {
  const sources = new Map<string, string[]>()
  const add = (to: string, from: readonly string[]) => {
    const own = sources.get(to)
    if (own === undefined) sources.set(to, [...from])
    else own.push(...from)
  }
  for (const { agency, agencies } of takeoversOf(steps)) add(agency, agencies)
  for (const { op } of ofKind(steps, 'transfer-establishment', 'transfer-matters')) {
    const isAll =
      op.kind === 'transfer-matters'
        ? name === 'assignments' && op.matters === undefined && op.functions === undefined
        : name === 'establishment' && op.category === undefined
    if (isAll) add(op.to, [op.from])
  }
  return sources
}

/** The place in which a body lies, be it by the body above it. */
function placeOf(agencies: Agencies, id: string): string | undefined {
  const seen = new Set<unknown>()
  for (let at: unknown = id; typeof at === 'string' && !seen.has(at); at = agencies.get(at)?.['parent']) {
    seen.add(at)
    const place = agencies.get(at)?.['jurisdiction']
    if (typeof place === 'string') return place
  }
  return undefined
}
