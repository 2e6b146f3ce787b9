import type { Values } from '../../model/standing.ts'
import type { RowOf } from './draft.ts'

type Assignment = RowOf<'assignments'>

/** What a body does for another one it does for itself once they are one, or once it has taken the other’s place. */
export function withoutOwnDelegation<R extends Values>(
  row: R,
  nowOf: (id: string) => string | undefined = same,
): R {
  const own = ['delegatedFrom', 'inNameOf'].filter((field) => {
    const value = row[field]
    return typeof value === 'string' && nowOf(value) === row['by']
  })
  if (own.length === 0) return row
  const rest = Object.entries(row).filter(([field]) => !own.includes(field))
  return Object.fromEntries(rest) as R
}

/**
 * A part in a matter as it will stand once all that ends has left; nothing where it falls with who delegated it.
 *
 * @param fateOf what becomes of a body: itself, its one heir, or nothing
 */
export function onceSettled(
  row: Assignment,
  fateOf: (id: string) => string | undefined,
): Assignment | undefined {
  const { delegatedFrom, inNameOf, ...rest } = withoutOwnDelegation(row, (id) => {
    const now = fateOf(id)
    return now === id ? undefined : now
  })
  const delegator = typeof delegatedFrom === 'string' ? fateOf(delegatedFrom) : undefined
  if (typeof delegatedFrom === 'string' && delegator === undefined) return undefined
  const name = typeof inNameOf === 'string' ? fateOf(inNameOf) : undefined
  return {
    ...rest,
    ...(delegator === undefined ? {} : { delegatedFrom: delegator }),
    ...(name === undefined ? {} : { inNameOf: name }),
  }
}

const same = (id: string): string => id
