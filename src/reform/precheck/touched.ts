import type { Basis, Margin } from '../../engine/margins.ts'
import { type CollectionName, collectionNames, rowId } from '../../model/collections.ts'
import type { SnapshotDocument } from '../../model/document.ts'
import type { Operation } from '../plan/steps.ts'

/** The fields of rows that changes touch, also those of which it is not known what becomes; by collection as well. */
export type Touched = Map<string, Set<string>>

/** The whole of a row: it comes, it goes, or it is not known what of it changes. */
export const wholeRow = '*'

/** Notes that a field of a row is touched, and so the collection in which it stands. */
export function touch(touched: Touched, collection: CollectionName, id: string, field = wholeRow): void {
  add(touched, collection, field)
  add(touched, keyOf(collection, id), field)
}

const add = (touched: Touched, key: string, field: string) =>
  touched.set(key, (touched.get(key) ?? new Set()).add(field))

/** Whether a judgement rests on a field that is touched; one that lacks a whole collection, on any row of it. */
export const restsOn = ({ rests, fields }: Pick<Margin, 'rests' | 'fields'>, touched: Touched): boolean =>
  rests.some(({ collection, id }) => {
    const own = [...(touched.get(keyOf(collection, id)) ?? [])]
    return own.some((one) => one === wholeRow || fields === undefined || fields.has(`${collection}.${one}`))
  })

/** The rows on which judgements rest, to be compared with many that are touched. */
export const rowsOf = (rests: readonly Basis[]): ReadonlySet<string> =>
  new Set(rests.map(({ collection, id }) => keyOf(collection, id)))

/** Whether one of the rows is touched. */
export const meets = (rows: ReadonlySet<string>, touched: Touched): boolean =>
  [...touched.keys()].some((one) => rows.has(one))

/** The key of a row in a collection, or of the collection. */
export const keyOf = (collection: string, id: string | undefined): string =>
  id === undefined ? collection : `${collection}\n${id}`

/** Notes every row that is not the same before and after. */
export function touchWhatDiffers(touched: Touched, before: SnapshotDocument, after: SnapshotDocument): void {
  for (const name of collectionNames) {
    const [was, is] = [before, after].map((one) => rowsById(one, name))
    if (was === undefined || is === undefined) continue
    for (const id of new Set([...was.keys(), ...is.keys()])) {
      for (const field of differing(was.get(id), is.get(id))) touch(touched, name, id, field)
    }
  }
}

type Row = Readonly<Record<string, unknown>>

function differing(was: Row | undefined, is: Row | undefined): readonly string[] {
  if (was === undefined || is === undefined) return [wholeRow]
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return fields.filter((one) => JSON.stringify(was[one]) !== JSON.stringify(is[one]))
}

const rowsById = (document: SnapshotDocument, name: CollectionName): ReadonlyMap<string, Row> =>
  new Map((document[name] ?? []).map((row, at) => [rowId(name, { ...row }, at), { ...row }]))

/** Notes the posts and leaders that an operation names: what is not known of them stays so, and looks the same. */
export function touchMentioned(touched: Touched, after: SnapshotDocument, operation: Operation): void {
  if (!/establishment$|leadership$|^merge$/.test(operation.kind)) return
  const named = new Set(Object.values(operation).flat())
  for (const name of ['establishment', 'leadership'] as const) {
    for (const [at, row] of (after[name] ?? []).entries()) {
      if (named.has(row.agency)) touch(touched, name, rowId(name, { ...row }, at))
    }
    if (after[name] === undefined) add(touched, name, wholeRow)
  }
}
