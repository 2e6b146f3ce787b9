import type { Problem } from '../../errors.ts'
import { mostProblems } from '../../json/limits.ts'
import type { CompiledPack } from '../../rules/compile-pack.ts'
import type { Rule } from '../../rules/rule.ts'
import { extended, relationIn } from './extended.ts'
import { mayMeet, type Placed } from './overlap.ts'
import { meantBy } from './same-measure.ts'

/** Rules that say again what one above says, and do not say how they stand to it. */
export function redefinitions(packs: readonly CompiledPack[]): readonly Problem[] {
  const above = extended(packs.map(({ pack }) => pack))
  let told = 0
  const asked = new Map(packs.map((compiled) => [compiled.pack.id, demandsOf(compiled)]))
  return packs.flatMap((lower) => {
    const undeclared = Object.entries<Rule>(lower.pack.rules).filter(
      ([, rule]) => rule.alternativeTo === undefined && relationIn(lower.pack, rule) === undefined,
    )
    if (undeclared.length === 0) return []
    const disabled = new Set((lower.pack.disables ?? []).map(({ rule }) => rule))
    return packs
      .filter(({ pack }) => above.get(lower.pack.id)?.has(pack.id))
      .flatMap((upper) => {
        const there = asked.get(upper.pack.id)
        return undeclared.flatMap(([id, rule]): readonly Problem[] => {
          if (told >= mostProblems) return []
          const here = { ...lower, rule }
          const demands = asked.get(lower.pack.id)?.byId.get(id) ?? []
          const candidates = [id, ...demands.flatMap((one) => there?.byDemand.get(one) ?? [])]
          const found = [...new Set(candidates)].find((other) => {
            const written = there?.placed.get(other)
            if (written === undefined || written.rule.alternativeTo !== undefined) return false
            if (disabled.has(`${upper.pack.id}/${other}`)) return false
            return mayMeet(here, written)
          })
          if (found === undefined) return []
          told += 1
          const message = `rule \`${lower.pack.id}/${id}\` says again what \`${upper.pack.id}/${found}\` says, and not how it stands to it`
          const hint = 'say that it `implements`, `tightens`, `overrides` or `supplements` it'
          return [{ code: 'undeclared-redefinition', path: [lower.pack.id, 'rules', id], message, hint }]
        })
      })
  })
}

/** What the rules of a pack demand: the kind, of which subject, of which leading measure. */
function demandsOf(compiled: CompiledPack) {
  const byId = new Map<string, readonly string[]>()
  const byDemand = new Map<string, string[]>()
  const placed = new Map<string, Placed>()
  for (const [id, rule] of Object.entries<Rule>(compiled.pack.rules)) {
    const demands = demandsIn(rule.require).map(({ kind, of }) =>
      JSON.stringify([kind, rule.forEach.subject, meantBy(of, compiled)]),
    )
    byId.set(id, demands)
    placed.set(id, { ...compiled, rule })
    for (const one of demands) {
      const same = byDemand.get(one)
      if (same === undefined) byDemand.set(one, [id])
      else same.push(id)
    }
  }
  return { byId, byDemand, placed }
}

interface Demand {
  readonly kind: string
  readonly of: unknown
}

function demandsIn(written: unknown): readonly Demand[] {
  if (typeof written !== 'object' || written === null) return []
  const { kind, all, any, not, then, ...parts } = written as Readonly<Record<string, unknown>>
  if (typeof kind !== 'string')
    return [all, any, not, then].flatMap((part) =>
      Array.isArray(part) ? part.flatMap(demandsIn) : demandsIn(part),
    )
  const leading = kind === 'band' ? [parts['chief'], parts['deputy'], parts['total']] : [parts['of']]
  return leading.filter((of) => of !== undefined).map((of) => ({ kind, of }))
}
