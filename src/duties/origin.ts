import { assertNoProblems } from '../errors.ts'
import type { Origin } from '../measures/derived/derived.ts'
import { isDay } from '../model/day.ts'
import { assertSnapshot, type Snapshot } from '../model/snapshot.ts'
import { lineage, wordsOf } from '../model/vocabulary.ts'

/** The day for which duties are asked: that of the snapshot, unless it is said. */
export interface OnDay {
  readonly day?: string | undefined
}

/** A snapshot with the words of its trees, for a day. */
export function originOf(snapshot: Snapshot, { day }: OnDay = {}): Origin {
  assertSnapshot(snapshot, 'snapshot')
  if (day !== undefined && !isDay(day)) {
    const hint = 'write it as YYYY-MM-DD'
    assertNoProblems('options', [
      { code: 'malformed-day', path: ['day'], message: `\`${String(day)}\` is no day`, hint },
    ])
  }
  return {
    snapshot,
    name: 'after',
    ...(day === undefined ? {} : { day }),
    lineage: (tree, word) => lineage(wordsOf(tree, snapshot.words?.[tree]), word),
  }
}

/** What rows of a snapshot are called, by their ids. */
export function namesIn({ agencies, matters, posts }: Snapshot): (id: string) => string {
  const named = new Map<string, string>()
  for (const row of [...(agencies ?? []), ...(matters ?? [])])
    if (row.id !== undefined) named.set(row.id, row.name)
  for (const { id, title } of posts ?? [])
    if (id !== undefined && typeof title === 'string') named.set(id, title)
  return (id) => named.get(id) ?? id
}
