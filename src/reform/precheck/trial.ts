import type { Snapshot } from '../../model/snapshot.ts'
import type { Stage } from './effects.ts'
import type { Margins } from './judging.ts'
import { type Kept, shows } from './kept.ts'

/** 去向: what becomes of what is kept: under way or carried out; what is not named is given up. */
export type Fates = ReadonlyMap<Kept, Stage>

/** The same for all that is kept; what does not show while it is under way is as if it were given up. */
export const allOf = (kept: readonly Kept[], stage: Stage): Fates =>
  new Map(kept.filter((one) => stage === 'done' || shows(one)).map((one) => [one, stage]))

/** The snapshot, what is kept, and how it is judged where some of that has come about. */
export interface Trial {
  readonly snapshot: Snapshot
  readonly kept: readonly Kept[]
  readonly judge: (fates: Fates) => Margins
}
