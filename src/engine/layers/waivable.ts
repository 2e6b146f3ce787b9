import type { CompiledPack } from '../../rules/compile-pack.ts'
import type { Rule } from '../../rules/rule.ts'
import { nameParts } from './extended.ts'
import { standInsOf } from './stand-ins.ts'

/**
 * Which rule forbids that a rule is waived, if one does: it itself, the rule of which it is another reading, or one
 * in whose place it stands.
 */
export function forbidsWaiver(packs: readonly CompiledPack[]): (name: string) => string | undefined {
  const { all, besides } = standInsOf(packs)
  const standIns = new Map(all.map((one) => [one.name, one]))
  const rules = new Map(
    packs.map(({ pack }): [string, Readonly<Record<string, Rule>>] => [pack.id, pack.rules]),
  )
  const ruleOf = (name: string): Rule | undefined => {
    const { pack, id } = nameParts(name)
    return rules.get(pack)?.[id]
  }
  return (name) => {
    const seen = new Set<string>()
    const open = [name]
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      if (seen.has(next)) continue
      seen.add(next)
      const rule = ruleOf(next)
      if (rule?.waivable === false) return next
      const { pack } = nameParts(next)
      if (rule?.alternativeTo !== undefined) open.push(`${pack}/${rule.alternativeTo}`)
      const standIn = standIns.get(next)
      if (standIn !== undefined) open.push(standIn.to, ...besides(standIn).map((one) => one.name))
    }
    return undefined
  }
}
