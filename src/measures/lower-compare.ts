import { above, any, atLeast, atMost, below, equal, type Polynomial } from '../condition/build.ts'
import type { Compare, Condition } from '../condition/nodes.ts'
import type { FilterTest } from './filter.ts'
import type { At, Lowering } from './lowering.ts'

/** A number compared as a test says; it may be any of several, but is above or below one only. */
export function compareWith(
  test: keyof FilterTest,
  left: Polynomial,
  rights: readonly Polynomial[],
  { report }: Lowering,
  at: At,
): Condition | undefined {
  const compare = comparisons[test]
  const [first, ...rest] = rights
  if (compare === undefined) {
    report({ code: 'wrong-value', path: at, message: `\`${test}\` does not suit a number` })
    return undefined
  }
  if (first === undefined) return undefined
  if (rest.length > 0 && compare !== equal) {
    report({ code: 'wrong-value', path: at, message: `\`${test}\` takes one number, not a list` })
    return undefined
  }
  return any(compare(left, first), ...rest.map((right) => compare(left, right)))
}

type Comparison = (a: Polynomial, b: Polynomial) => Compare

const comparisons: { readonly [test in keyof FilterTest]?: Comparison } = {
  is: equal,
  within: equal,
  atLeast,
  atMost,
  above,
  below,
}
