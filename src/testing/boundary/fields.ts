import type { CheckedPack } from '../../index.ts'
import { type CollectionName, collectionNames, collections, rowName } from '../scenario/collections.ts'
import type { Document } from '../scenario/snapshot-document.ts'
import type { Scene } from './scene.ts'

export type Row = Readonly<Record<string, unknown>>

/** A row of a document, by the collection it stands in and the name it is called by. */
export interface Standing {
  readonly collection: CollectionName
  readonly id: string
  readonly row: Row
}

/** The rows of a collection. */
export function rowsOf(document: Document, collection: CollectionName): readonly Standing[] {
  const rows: unknown = document[collection]
  if (!Array.isArray(rows)) return []
  return rows.map((row: Row, at) => ({ collection, id: rowName(collection, row, at), row }))
}

/** A row by its name. */
export const rowOf = (document: Document, collection: CollectionName, id: string): Standing | undefined =>
  rowsOf(document, collection).find((one) => one.id === id)

/** How scenarios call a field: an attribute that the pack declares stands under `attributes`. */
export function fieldName(pack: CheckedPack, collection: CollectionName, field: string): string {
  const key = `${collections[collection].subject}.${field}`
  return Object.hasOwn(pack.attributes ?? {}, key) ? `attributes.${field}` : field
}

/** What stands in a field. */
export function valueAt(pack: CheckedPack, { collection, row }: Standing, field: string): unknown {
  return fieldName(pack, collection, field)
    .split('.')
    .reduce<unknown>((at, step) => (isTree(at) ? at[step] : undefined), row)
}

/** A row in which a field holds another value; `undefined` takes it away. */
export function rowWith(
  pack: CheckedPack,
  { collection, row }: Pick<Standing, 'collection' | 'row'>,
  field: string,
  value: unknown,
): Row {
  const [first = field, inner] = split(fieldName(pack, collection, field))
  const within = row[first]
  const put = inner === undefined ? value : { ...(isTree(within) ? within : {}), [inner]: value }
  const entries = Object.entries(row).filter(([key]) => key !== first)
  return Object.fromEntries(value === undefined && inner === undefined ? entries : [...entries, [first, put]])
}

/** The scene in which a field of a standing row holds a value, or none at all. */
export function fieldSet(
  pack: CheckedPack,
  { collection, id }: Pick<Standing, 'collection' | 'id'>,
  field: string,
  value: unknown,
): Scene {
  const name = fieldName(pack, collection, field)
  return value === undefined
    ? { unset: { [collection]: { [id]: [name] } } }
    : { rows: { [collection]: { [id]: { [name]: value } } } }
}

/** The row to which a path leads over references that stand in the document, and the field at its end. */
export function reached(
  pack: CheckedPack,
  document: Document,
  from: Standing,
  path: string,
): { readonly at: Standing; readonly field: string } | undefined {
  const [step = '', rest] = split(path)
  const to = rest === undefined ? undefined : valueAt(pack, from, step)
  if (rest === undefined || isTree(to) || nested.includes(step)) return { at: from, field: path }
  const next = typeof to === 'string' ? anyRow(document, to, targets(step)) : undefined
  return next === undefined ? undefined : reached(pack, document, next, rest)
}

const nested = ['ceilings']

/** The collections to which a reference of that name may lead, the likeliest first. */
export function targets(field: string): readonly CollectionName[] {
  const [own] = Object.entries(collections).filter(([, { subject }]) => subject === field)
  if (own !== undefined) return collectionNames.filter((name) => name === own[0])
  return several[field] ?? collectionNames
}

const several: Readonly<Record<string, readonly CollectionName[]>> = {
  by: ['agencies', 'jurisdictions', 'posts', 'people'],
  of: ['matters', 'functions', 'agencies', 'jurisdictions', 'posts'],
  parent: ['agencies', 'jurisdictions', 'functions'],
}

/** The row of that id, in whichever collection it stands. */
export function anyRow(
  document: Document,
  id: string,
  among: readonly CollectionName[] = collectionNames,
): Standing | undefined {
  for (const collection of among) {
    const found = rowOf(document, collection, id)
    if (found !== undefined) return found
  }
  return undefined
}

/** The first step of a path, and the rest. */
export function split(path: string): readonly [string, string | undefined] {
  const dot = path.indexOf('.')
  return dot < 0 ? [path, undefined] : [path.slice(0, dot), path.slice(dot + 1)]
}

/** An id that nothing has. */
export function freeId(document: Document, wanted: string): string {
  const taken = (id: string) => anyRow(document, id) !== undefined
  let id = wanted
  for (let at = 2; taken(id) || taken(`${id}-1`); at += 1) id = `${wanted}-${at}`
  return id
}

const isTree = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
