import { type CollectionName, fieldsOf } from '../../model/collections.ts'
import { isObject, type Values } from '../../model/standing.ts'

/**
 * A row as a text that is the same for rows that say the same.
 *
 * The order of fields and within lists says nothing, nor does a link that is told to be none.
 */
export function canonical(name: CollectionName, row: Values): string {
  const kept = Object.fromEntries(
    Object.entries(row).flatMap(([field, value]) => {
      const same = comparable(name, field, value)
      return same === undefined ? [] : [[field, same]]
    }),
  )
  return textOf(kept)
}

/** Whether a field says the same in two rows. */
export const isSameIn = (name: CollectionName, field: string, a: unknown, b: unknown): boolean =>
  textOf(comparable(name, field, a)) === textOf(comparable(name, field, b))

/** Plain data as text, whatever the order of its fields. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textOf).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value) ?? ''
  const fields = Object.entries(value).filter(([, one]) => one !== undefined)
  const sorted = fields.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([field, one]) => `${JSON.stringify(field)}:${textOf(one)}`).join(',')}}`
}

function comparable(name: CollectionName, field: string, value: unknown): unknown {
  const told = fieldsOf(name)[field]
  const isNone = value === null || (Array.isArray(value) && value.length === 0)
  if (told?.absent === 'none' && isNone) return undefined
  return told?.list && Array.isArray(value) ? value.map(textOf).toSorted() : value
}
