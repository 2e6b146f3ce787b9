import type { Values } from '../../model/standing.ts'

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

const same = (id: string): string => id
