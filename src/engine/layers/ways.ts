import type { Condition, Quantity } from '../../condition/nodes.ts'
import type { Inequality } from './whole-solutions.ts'

/** One way in which a condition can hold: numbers that meet inequalities, and tests of words and of presence. */
export interface WayToHold {
  readonly numbers: readonly Inequality[]
  readonly tests: readonly Test[]
}

/** A test of words or of presence, and how it must come out. */
export interface Test {
  readonly of: Extract<Condition, { kind: 'words' | 'known' }>
  readonly holds: boolean
}

/** Beyond this many ways a condition is not followed. */
const mostWays = 2000

/** Every way in which conditions can hold together, or nothing where they are too many. */
export function waysTogether(
  conditions: readonly (readonly [Condition, boolean])[],
  nameOf: (quantity: Quantity) => string,
): readonly WayToHold[] | undefined {
  let ways: readonly WayToHold[] = [{ numbers: [], tests: [] }]
  for (const [condition, holds] of conditions) {
    const more = waysOf(condition, holds, nameOf)
    if (more === undefined || ways.length * more.length > mostWays) return undefined
    ways = ways.flatMap((one) =>
      more
        .map((two) => ({ numbers: [...one.numbers, ...two.numbers], tests: [...one.tests, ...two.tests] }))
        .filter(({ tests }) => agree(tests)),
    )
  }
  return ways
}

/** No test comes out both ways. */
function agree(tests: readonly Test[]): boolean {
  const seen = new Map<string, boolean>()
  return tests.every(({ of, holds }) => {
    const key = JSON.stringify(of)
    const before = seen.get(key)
    seen.set(key, holds)
    return before === undefined || before === holds
  })
}

function waysOf(
  condition: Condition,
  holds: boolean,
  nameOf: (quantity: Quantity) => string,
): readonly WayToHold[] | undefined {
  switch (condition.kind) {
    case 'not':
      return waysOf(condition.of, !holds, nameOf)
    case 'all':
    case 'any': {
      if ((condition.kind === 'all') === holds)
        return waysTogether(
          condition.of.map((one) => [one, holds]),
          nameOf,
        )
      const each = condition.of.map((one) => waysOf(one, holds, nameOf))
      return each.includes(undefined) ? undefined : each.flatMap((ways) => ways ?? [])
    }
    case 'words':
    case 'known':
      return [{ numbers: [], tests: [{ of: condition, holds }] }]
    case 'compare': {
      const times = new Map<string, bigint>()
      for (const one of condition.sum) {
        const name = one.of.map(nameOf).join(' × ')
        times.set(name, (times.get(name) ?? 0n) + BigInt(one.times))
      }
      const upper = { times, constant: BigInt(condition.constant) }
      const lower = { times: new Map([...times].map(([name, by]) => [name, -by])), constant: -upper.constant }
      const beyond = (one: Inequality): Inequality => ({ ...one, constant: one.constant + 1n })
      const way = (...numbers: Inequality[]): WayToHold => ({ numbers, tests: [] })
      if (condition.is === 'at-most-zero') return holds ? [way(upper)] : [way(beyond(lower))]
      return holds ? [way(upper, lower)] : [way(beyond(upper)), way(beyond(lower))]
    }
  }
}
