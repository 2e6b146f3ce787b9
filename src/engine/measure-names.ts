import type { Measure } from '../measures/declaration.ts'
import type { CompiledPack } from '../rules/compile-pack.ts'

/** A measure of some pack, and its name beyond it. */
export interface NamedMeasure {
  readonly compiled: CompiledPack
  readonly measure: Measure
  /** The name within the pack. */
  readonly name: string
  /** `pack/measure` for one that a pack declares; a standard measure has one name everywhere. */
  readonly full: string
}

/** Every measure that some packs know. */
export const measuresOf = (packs: readonly CompiledPack[]): readonly NamedMeasure[] =>
  packs.flatMap((compiled) =>
    [...compiled.measures].map(([name, measure]) => {
      const isOwn = Object.hasOwn(compiled.pack.measures ?? {}, name)
      return { compiled, measure, name, full: isOwn ? `${compiled.pack.id}/${name}` : name }
    }),
  )

/** Those that go by a name: a pack's own may go without its pack. */
export const measuresNamed = (name: string, packs: readonly CompiledPack[]): readonly NamedMeasure[] =>
  measuresOf(packs).filter((one) => one.name === name || one.full === name)
