import type { Snapshot } from '../index.ts'
import type { Facts } from './scenario/facts-schema.ts'

/** What a case begins with: facts as scenarios write them, or a snapshot that was read. */
export type Given = Facts | Snapshot

/** The facts of a scenario; a snapshot is one that says nothing but its own collections. */
export function factsOf(given: Given): Facts {
  const { schema: _, $schema: __, ...facts } = { schema: undefined, $schema: undefined, ...given }
  return facts
}
