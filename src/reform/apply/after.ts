import { EstablishmentError, isEstablishmentError } from '../../errors.ts'
import { type CollectionName, collectionNames } from '../../model/collections.ts'
import { readSnapshot, type Snapshot } from '../../model/snapshot.ts'
import type { Values } from '../../model/standing.ts'
import type { Plan } from '../plan/read-plan.ts'
import type { Draft } from './draft.ts'
import type { Leaving } from './leaving.ts'
import { partialAfter } from './partial.ts'

/** The snapshot that stands after a plan. */
export function afterOf(draft: Draft, { title }: Plan, leaving: Leaving): Snapshot {
  const { before, day } = draft
  const { standing } = leaving
  const { words, complete } = before
  const rows = collectionNames.flatMap((name) => rowsOf(before, name, [...standing[name].values()]))
  const news = collectionNames.filter((name) => before[name] === undefined && standing[name].size > 0)
  const partial = {
    ...before.partial,
    ...partialAfter(draft, leaving),
    ...Object.fromEntries(news.map((name) => [name, true])),
  }
  const document = {
    schema: before.schema,
    day,
    title: typeof title === 'string' ? { zh: title, en: title } : title,
    ...(words === undefined ? {} : { words }),
    ...(Object.keys(partial).length === 0 ? {} : { partial }),
    ...(complete === undefined ? {} : { complete }),
    ...Object.fromEntries(rows),
  }
  return readAfter(document)
}

/** Nothing is known of a collection that was not given, unless the plan says something of it. */
function rowsOf(before: Snapshot, name: CollectionName, rows: readonly Values[]): readonly Given[] {
  if (rows.length > 0) return [[name, rows]]
  if (before[name] === undefined) return []
  return [[name, before[name] === null ? null : []]]
}

type Given = readonly [CollectionName, readonly Values[] | null]

/** Reads what stands afterwards; what is wrong with it is wrong with the plan. */
export function readAfter(document: object): Snapshot {
  try {
    return readSnapshot(document, { creditCodes: 'off' })
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    const [first, ...others] = error.problems
    if (first === undefined) throw error
    throw new EstablishmentError('what would stand after the plan', [first, ...others], { cause: error })
  }
}
