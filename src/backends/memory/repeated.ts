import { addEnds, type End, type Missing, type Reading } from '../../condition/reading.ts'
import type { Counting } from '../../measures/compiled.ts'
import { combinations, isSingle } from './combinations.ts'
import type { World } from './facts.ts'
import type { Member } from './members.ts'
import { evidenceOf } from './view.ts'

/**
 * How many rows stand beyond the first of each key.
 *
 * Two rows that are known to share a key do so whatever else may turn up: what is known of a clash is
 * certain, and a row whose key is not known may add one.
 */
export function repeated(members: readonly Member[], { keys }: Counting, world: World): Reading {
  if (keys === undefined) throw new TypeError('nothing to tell rows apart by')
  const sure = new Map<string, Set<string>>()
  const possible = new Map<string, Set<string>>()
  const missing: Missing[] = []
  let unstated: End = 0n
  for (const { row, truth, missing: why } of members) {
    const own = combinations(row, keys.by, world.views)
    const apart = keys.over === undefined ? undefined : combinations(row, keys.over, world.views)
    missing.push(...why, ...own.missing, ...(apart?.missing ?? []))
    const marks = apart === undefined ? [row.id] : apart.texts
    for (const key of own.texts) {
      for (const mark of marks) {
        enter(possible, key, mark)
        if (truth === 'yes') enter(sure, key, mark)
      }
    }
    if (own.open || apart?.open === true) {
      const single = [...keys.by, ...(keys.over ?? [])].every(isSingle)
      unstated = addEnds(unstated, single ? 1n : Number.POSITIVE_INFINITY)
    }
  }
  const rows = members.map(({ row }) => evidenceOf(row))
  const all = [...possible.values()].reduce((so, { size }) => so + BigInt(size), 0n)
  const most = addEnds(all, unstated)
  const high = addEnds(beyondFirst(possible), unstated)
  return {
    low: beyondFirst(sure),
    high: most === high && high > 0n ? addEnds(high, -1n) : high,
    missing,
    rows,
  }
}

const enter = (entries: Map<string, Set<string>>, key: string, mark: string): void => {
  const marks = entries.get(key) ?? new Set()
  entries.set(key, marks.add(mark))
}

const beyondFirst = (entries: ReadonlyMap<string, ReadonlySet<string>>): bigint =>
  [...entries.values()].reduce((so, { size }) => so + BigInt(size - 1), 0n)
