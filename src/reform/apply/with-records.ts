import type { Snapshot } from '../../model/snapshot.ts'
import { readAfter } from './after.ts'

interface More {
  /** Kinds that are given in full with these rows. */
  readonly kinds: readonly string[]
  readonly rows: readonly NonNullable<Snapshot['records']>[number][]
  /** Whether there may be others, of any kind. */
  readonly isPartial: boolean
}

/** A snapshot with more records. */
export function withRecords(after: Snapshot, { kinds, rows, isPartial }: More): Snapshot {
  const { records, complete, partial } = after
  return readAfter({
    ...after,
    ...(isPartial ? { partial: { ...partial, records: true } } : {}),
    complete: { ...complete, records: [...new Set([...(complete?.records ?? []), ...kinds])] },
    records: [...(records ?? []), ...rows],
  })
}
