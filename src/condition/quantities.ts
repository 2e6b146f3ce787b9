import type { Condition, Quantity } from './nodes.ts'

/** Every number a condition reads. */
export function quantitiesOf(condition: Condition): readonly Quantity[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(quantitiesOf)
    case 'not':
      return quantitiesOf(condition.of)
    case 'compare':
      return condition.sum.flatMap((addend) => addend.of)
    default:
      return []
  }
}
