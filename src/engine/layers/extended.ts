import type { PackDocument } from '../../rules/pack.ts'
import { declaredRelation, type Relation } from '../../rules/relation.ts'
import type { Rule } from '../../rules/rule.ts'

/** The ids of every pack under which each pack stands, directly or through others. */
export function extended(packs: readonly PackDocument[]): ReadonlyMap<string, ReadonlySet<string>> {
  const direct = new Map(packs.map((pack) => [pack.id, pack.extends ?? []]))
  return new Map(
    packs.map(({ id }) => {
      const found = new Set<string>()
      const open = [...(direct.get(id) ?? [])]
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (found.has(next)) continue
        found.add(next)
        open.push(...(direct.get(next) ?? []))
      }
      return [id, found]
    }),
  )
}

/** The relation of a rule to one above; another reading stands as the rule does of which it is one. */
export function relationIn(pack: PackDocument, rule: Rule): Relation | undefined {
  const own = declaredRelation(rule)
  const other = rule.alternativeTo === undefined ? undefined : pack.rules[rule.alternativeTo]
  return own ?? (other === undefined ? undefined : declaredRelation(other))
}

/** The two parts of `pack/rule`. */
export function nameParts(name: string): { readonly pack: string; readonly id: string } {
  const slash = name.indexOf('/')
  return { pack: name.slice(0, slash), id: name.slice(slash + 1) }
}

/** A rule with all of its other readings, which stand in its place when they are asked for. */
export const readingsOf = (pack: PackDocument, id: string): readonly string[] => [
  ...(Object.hasOwn(pack.rules, id) ? [id] : []),
  ...Object.entries<Rule>(pack.rules).flatMap(([other, { alternativeTo }]) =>
    alternativeTo === id ? [other] : [],
  ),
]
