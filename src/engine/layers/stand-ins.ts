import { groupedBy } from '../../json/grouped-by.ts'
import type { CompiledPack } from '../../rules/compile-pack.ts'
import type { PackDocument } from '../../rules/pack.ts'
import type { Relation } from '../../rules/relation.ts'
import type { Rule } from '../../rules/rule.ts'
import { extended, nameParts, readingsOf, relationIn } from './extended.ts'

/** A rule that stands in the place of one above, wherever it applies. */
export interface StandIn {
  readonly compiled: CompiledPack
  readonly id: string
  readonly rule: Rule
  /** `pack/rule`. */
  readonly name: string
  readonly word: Exclude<Relation['word'], 'supplements'>
  readonly to: string
}

/** Every rule that stands in the place of one above, and in whose place. */
export interface StandIns {
  readonly all: readonly StandIn[]
  /** What a rule takes the place of beside the rule it names: what leads to that one from packs above its own. */
  readonly besides: (one: StandIn) => readonly StandIn[]
  /** The rule that one names, the one which that names, and so on. */
  readonly chain: (one: StandIn) => ReadonlySet<string>
}

/** Looks up how the rules of packs stand in each other's place; another reading stands as its rule does. */
export function standInsOf(packs: readonly CompiledPack[]): StandIns {
  const above = extended(packs.map(({ pack }) => pack))
  const all = packs.flatMap(standInsIn)
  const byTarget = groupedBy(all, ({ to }) => to)
  const targets = new Map(all.map(({ name, to }) => [name, to]))
  return {
    all,
    besides: ({ compiled, to }) => {
      const mine = above.get(compiled.pack.id)
      const found = new Set<StandIn>()
      const open = [to]
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        for (const other of byTarget.get(next) ?? []) {
          // what leads to it over a pack beside this one stands in no pack above this one
          if (found.has(other) || !mine?.has(other.compiled.pack.id)) continue
          found.add(other)
          open.push(other.name)
        }
      }
      return [...found]
    },
    chain: ({ to }) => {
      const found = new Set<string>()
      for (let next: string | undefined = to; next !== undefined && !found.has(next); ) {
        found.add(next)
        next = targets.get(next)
      }
      return found
    },
  }
}

const standInsIn = (compiled: CompiledPack): readonly StandIn[] =>
  Object.entries<Rule>(compiled.pack.rules).flatMap(([id, rule]) => {
    const relation = relationIn(compiled.pack, rule)
    if (relation === undefined || relation.word === 'supplements') return []
    const { word, to } = relation
    return [{ compiled, id, rule, name: `${compiled.pack.id}/${id}`, word, to }]
  })

/** `pack/rule` with its other readings. */
export function readingsNamed(packs: readonly CompiledPack[], name: string): readonly string[] {
  const { pack: owner, id } = nameParts(name)
  const found: PackDocument | undefined = packs.find(({ pack }) => pack.id === owner)?.pack
  return found === undefined ? [] : readingsOf(found, id).map((one) => `${owner}/${one}`)
}
