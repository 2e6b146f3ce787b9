import type { Trace } from '../index.ts'

/**
 * Whether some comparison holds with nothing to spare.
 *
 * Within a negation it is one that fails by no more than one: "not before the day after the fifth year".
 */
export function standsAtLimit({ sum, truth, parts }: Trace, isNegated = false): boolean {
  if (truth !== (isNegated ? 'no' : 'yes')) return false
  if (sum !== undefined) return sum.low === sum.high && sum.low === (isNegated ? '1' : '0')
  const [only, ...others] = parts
  const negates = others.length === 0 && only !== undefined && only.truth !== truth
  return parts.some((part) => standsAtLimit(part, negates ? !isNegated : isNegated))
}
