import type { Problem } from '../../errors.ts'
import type { CompiledPack } from '../../rules/compile-pack.ts'
import type { Rule } from '../../rules/rule.ts'
import { extended, relationIn } from './extended.ts'
import { mayMeet } from './overlap.ts'
import { meantBy } from './same-measure.ts'

/** Rules that say again what one above says, and do not say how they stand to it. */
export function redefinitions(packs: readonly CompiledPack[]): readonly Problem[] {
  const above = extended(packs.map(({ pack }) => pack))
  const asked = new Map(packs.map((compiled) => [compiled.pack.id, demandsOf(compiled)]))
  return packs.flatMap((lower) => {
    const disabled = new Set((lower.pack.disables ?? []).map(({ rule }) => rule))
    return packs
      .filter(({ pack }) => above.get(lower.pack.id)?.has(pack.id))
      .flatMap((upper) => {
        const upperDemands = asked.get(upper.pack.id) ?? { byId: new Map(), byDemand: new Map() }
        return Object.entries<Rule>(lower.pack.rules).flatMap(([id, rule]): readonly Problem[] => {
          if (rule.alternativeTo !== undefined || relationIn(lower.pack, rule) !== undefined) return []
          const demands = asked.get(lower.pack.id)?.byId.get(id) ?? []
          const candidates = [id, ...demands.flatMap((one) => upperDemands.byDemand.get(one) ?? [])]
          const found = [...new Set(candidates)].find((other) => {
            const written: Rule | undefined = Object.hasOwn(upper.pack.rules, other)
              ? upper.pack.rules[other]
              : undefined
            if (written === undefined || written.alternativeTo !== undefined) return false
            if (disabled.has(`${upper.pack.id}/${other}`)) return false
            return mayMeet({ pack: lower.pack, rule }, { pack: upper.pack, rule: written })
          })
          if (found === undefined) return []
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
  for (const [id, rule] of Object.entries<Rule>(compiled.pack.rules)) {
    const demands = demandsIn(rule.require).map(({ kind, of }) =>
      JSON.stringify([kind, rule.forEach.subject, meantBy(of, compiled)]),
    )
    byId.set(id, demands)
    for (const one of demands) byDemand.set(one, [...(byDemand.get(one) ?? []), id])
  }
  return { byId, byDemand }
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
