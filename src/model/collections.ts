import { agency } from './agency.ts'
import { assignment } from './assignment.ts'
import { establishment } from './establishment.ts'
import type { Field, Subject } from './field.ts'
import { governmentFunction } from './function.ts'
import { holding } from './holding.ts'
import { jurisdiction } from './jurisdiction.ts'
import { leadership } from './leadership.ts'
import type { Localized } from './localized.ts'
import { matter } from './matter.ts'
import { operation } from './operation.ts'
import { person } from './person.ts'
import { post } from './post.ts'
import { record } from './record.ts'
import type { Collection } from './row.ts'

/** Everything a snapshot may hold. */
export const collections = {
  jurisdictions: jurisdiction,
  agencies: agency,
  establishment,
  leadership,
  functions: governmentFunction,
  matters: matter,
  assignments: assignment,
  posts: post,
  people: person,
  holdings: holding,
  records: record,
  operations: operation,
} as const

export type CollectionName = keyof typeof collections

/** The names of all collections, in the order of the document. */
export const collectionNames = Object.keys(collections) as readonly CollectionName[]

/** One of something for each collection. */
export const byCollection = <T>(make: (name: CollectionName) => T): Record<CollectionName, T> =>
  Object.fromEntries(collectionNames.map((name) => [name, make(name)])) as Record<CollectionName, T>

/** The collection in which rows of a subject stand. */
export const collectionOf: Readonly<Record<Subject, CollectionName>> = {
  jurisdiction: 'jurisdictions',
  agency: 'agencies',
  establishment: 'establishment',
  leadership: 'leadership',
  function: 'functions',
  matter: 'matters',
  assignment: 'assignments',
  post: 'posts',
  person: 'people',
  holding: 'holdings',
  record: 'records',
  operation: 'operations',
}

/** What the rows of a collection hold. */
export const fieldsOf = (name: CollectionName): Readonly<Record<string, Field>> =>
  (collections[name] as Collection).fields

/** What a collection is called. */
export const titleOf = (name: CollectionName): Localized => (collections[name] as Collection).title

/** The fields that name a row which carries no id of its own. */
export const namedBy = (name: CollectionName): readonly string[] => (collections[name] as Collection).named

/** The name of a row: its id, or what it is made of where it carries none. */
export function rowId(
  name: CollectionName,
  row: Readonly<Record<string, unknown>>,
  position: number,
): string {
  const given = row['id']
  if (typeof given === 'string') return given
  const parts = namedBy(name).map((field) => row[field])
  const isTold = parts.every((part) => typeof part === 'string')
  return name === 'records' || name === 'operations' || !isTold ? `${name}#${position + 1}` : parts.join('/')
}
