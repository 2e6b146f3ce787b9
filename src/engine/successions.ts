import type { World } from '../backends/memory/facts.ts'
import { isWithinDivision } from '../model/division-code.ts'
import type { CompiledPack } from '../rules/compile-pack.ts'
import type { Skipped } from './run.ts'

/** 沿革适用: a pack that judged places under another code than its text names. */
export interface Succession {
  readonly pack: string
  /** The code that the pack names. */
  readonly division: string
  /** The code in which places of the snapshot lie: it took the area of the other, or had it before. */
  readonly code: string
  /** The day from which the one counts as the other. */
  readonly since: string
}

/** Which codes of a snapshot lie in the territory of a pack by succession alone. */
export function successionsOf(
  packs: readonly CompiledPack[],
  world: World,
  skipped: readonly Skipped[],
  assumed: readonly string[],
): readonly Succession[] {
  const places = world.views.get('after')?.rows('jurisdictions') ?? []
  const codes = places.flatMap(({ values: { code } }) => (typeof code === 'string' ? [code] : []))
  return packs.flatMap(({ pack, heirs = [] }): readonly Succession[] => {
    if (assumed.includes(pack.id) || skipped.some((one) => one.pack === pack.id)) return []
    return heirs
      .filter(({ code, since }) => since <= world.day && codes.some((one) => isWithinDivision(one, code)))
      .map(({ division, code, since }) => ({ pack: pack.id, division, code, since }))
  })
}
