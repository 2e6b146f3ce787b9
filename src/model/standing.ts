import type { Problem } from '../errors.ts'
import { byCollection, type CollectionName, rowId } from './collections.ts'

/** The fields of a row, as they were given. */
export type Values = Readonly<Record<string, unknown>>

/** A row of a document that may still be wrong, and where it stands. */
export interface Standing {
  readonly id: string
  readonly values: Values
  readonly path: readonly (string | number)[]
}

/** The rows of a document, by collection. */
export type Rows = Readonly<Record<CollectionName, readonly Standing[]>>

/** Whether a value is a plain object. */
export const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A problem, with its hint where there is one. */
export const problem = (
  code: Problem['code'],
  path: Problem['path'],
  message: string,
  hint?: string | undefined,
): Problem => ({ code, path, message, ...(hint === undefined ? {} : { hint }) })

/** The rows of a document that are rows at all. */
export function standing(document: Values): Rows {
  return byCollection((name) => {
    const given = document[name]
    const rows: readonly unknown[] = Array.isArray(given) ? given : []
    return rows.flatMap((values, position) =>
      isObject(values) ? [{ id: rowId(name, values, position), values, path: [name, position] }] : [],
    )
  })
}

/** The values of a field, whether it holds one or several. */
export const listed = (value: unknown): readonly { value: unknown; at: readonly number[] }[] =>
  Array.isArray(value)
    ? value.map((one: unknown, index) => ({ value: one, at: [index] }))
    : [{ value, at: [] }]
