import type { Basis } from '../../engine/margins.ts'
import { type CollectionName, collectionNames, rowId } from '../../model/collections.ts'
import type { SnapshotDocument } from '../../model/document.ts'
import type { Operation } from '../plan/steps.ts'

/** The rows that changes touch, also those of which it is not known what becomes. */
export type Touched = Set<string>

/** Notes that a row is touched, and so the collection in which it stands. */
export function touch(touched: Touched, collection: CollectionName, id: string): void {
  touched.add(collection)
  touched.add(keyOf(collection, id))
}

/** Whether a judgement rests on a row that is touched; one that lacks a whole collection, on any row of it. */
export const restsOn = (rests: readonly Basis[], touched: Touched): boolean =>
  rests.some(({ collection, id }) => touched.has(keyOf(collection, id)))

/** The rows on which judgements rest, to be compared with many that are touched. */
export const rowsOf = (rests: readonly Basis[]): ReadonlySet<string> =>
  new Set(rests.map(({ collection, id }) => keyOf(collection, id)))

/** Whether one of the rows is touched. */
export const meets = (rows: ReadonlySet<string>, touched: Touched): boolean =>
  [...touched].some((one) => rows.has(one))

const keyOf = (collection: string, id: string | undefined): string =>
  id === undefined ? collection : `${collection}\n${id}`

/** Notes every row that is not the same before and after. */
export function touchWhatDiffers(touched: Touched, before: SnapshotDocument, after: SnapshotDocument): void {
  for (const name of collectionNames) {
    const [was, is] = [before, after].map((one) => rowsById(one, name))
    if (was === undefined || is === undefined) continue
    for (const id of new Set([...was.keys(), ...is.keys()])) {
      if (was.get(id) !== is.get(id)) touch(touched, name, id)
    }
  }
}

const rowsById = (document: SnapshotDocument, name: CollectionName): ReadonlyMap<string, string> =>
  new Map((document[name] ?? []).map((row, at) => [rowId(name, { ...row }, at), JSON.stringify(row)]))

/** Notes the posts and leaders that an operation names: what is not known of them stays so, and looks the same. */
export function touchMentioned(touched: Touched, after: SnapshotDocument, operation: Operation): void {
  if (!/establishment$|leadership$|^merge$/.test(operation.kind)) return
  const named = new Set(Object.values(operation).flat())
  for (const name of ['establishment', 'leadership'] as const) {
    for (const [at, row] of (after[name] ?? []).entries()) {
      if (named.has(row.agency)) touch(touched, name, rowId(name, { ...row }, at))
    }
    if (after[name] === undefined) touched.add(name)
  }
}
