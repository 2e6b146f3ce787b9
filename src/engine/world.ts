import type { World } from '../backends/memory/facts.ts'
import { viewOf } from '../backends/memory/view.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { CompiledPack, Vocabulary } from '../rules/compile-pack.ts'
import { exceeds } from './exceeding.ts'
import type { RunOptions } from './run.ts'
import { suppliedFrom } from './values.ts'

/** The facts of one run, ready to be read. */
export function worldOf(
  snapshot: Snapshot,
  { added, space, kept }: Vocabulary,
  options: RunOptions,
  packs: readonly CompiledPack[] = [],
): World {
  const views = new Map([['after', viewOf('after', snapshot, added)]])
  for (const [name, baseline] of Object.entries(options.baselines))
    views.set(name, viewOf(name, baseline, added))
  const world: World = {
    views,
    day: snapshot.day,
    space,
    measure: (key) => {
      const measure = kept.get(key)
      if (measure === undefined) throw new TypeError(`measure ${key} was not kept`)
      return measure
    },
    exceeds: (rule, row) => exceeds(rule, row, packs, options, world),
    addedWords: { records: Object.keys(added.records), roles: Object.keys(added.roles) },
    supplied: suppliedFrom(options.values),
    memory: new Map(),
  }
  return world
}
