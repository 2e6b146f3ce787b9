import type { Engine } from '../../engine/engine.ts'
import type { Margin } from '../../engine/margins.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { JudgingOptions } from './options.ts'

/** 假想情形: what stands when some of what is kept has been carried out, without the change and with it. */
export interface World {
  readonly after: Snapshot
  readonly before: Margins
  readonly then: Margins
}

/** The judgements of a report by what they are about. */
export type Margins = ReadonlyMap<string, Margin>

/** By what snapshots are judged. */
export interface Judging {
  readonly engine: Engine
  readonly options: JudgingOptions
}

/** Judges a snapshot. */
export const marginsOf = ({ engine, options }: Judging, snapshot: Snapshot): Margins =>
  new Map([...engine.evaluate(snapshot, options).margins()].map((one) => [keyOf(one), one]))

/** The key of a judgement among others. */
export const keyOf = ({ check, subject, item }: Margin): string =>
  JSON.stringify([check, subject, item ?? null])
