import { not } from './build.ts'
import type { Condition, FieldReference, Quantity } from './nodes.ts'

/** A condition on the row at the end of a path, as one on the row at its beginning. */
export function rooted(condition: Condition, path: string): Condition {
  if (path === '') return condition
  const field = (of: FieldReference): FieldReference => ({ ...of, path: joined(path, of.path) })
  const quantity = (of: Quantity): Quantity => {
    if (of.kind === 'facts-day') return of
    return of.kind === 'field' ? field(of) : { ...of, on: joined(path, of.on) }
  }
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const [first, ...rest] = condition.of
      return { ...condition, of: [rooted(first, path), ...rest.map((one) => rooted(one, path))] }
    }
    case 'not':
      return not(rooted(condition.of, path))
    case 'compare':
      return {
        ...condition,
        sum: condition.sum.map(({ times, of: [first, ...rest] }) => ({
          times,
          of: [quantity(first), ...rest.map(quantity)],
        })),
      }
    case 'words': {
      const { among } = condition
      return { ...condition, of: field(condition.of), among: 'kind' in among ? field(among) : among }
    }
    case 'known':
      return { ...condition, of: field(condition.of) }
  }
}

const joined = (path: string, rest = ''): string => (rest === '' ? path : `${path}.${rest}`)
