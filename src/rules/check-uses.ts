import type { Measure } from '../measures/declaration.ts'
import { namedIn } from '../measures/named.ts'
import { standardMeasures } from '../measures/standard.ts'
import type { Report } from './check-names.ts'
import type { PackDocument } from './pack.ts'
import type { Rule } from './rule.ts'

/** A rule cannot ask how many exceed it before it has been asked: its own bound must not hang on its use. */
export function checkUses(pack: PackDocument, report: Report): void {
  const own = pack.measures ?? {}
  const measureOf = (name: string): Measure | undefined =>
    Object.hasOwn(own, name) ? own[name] : (standardMeasures as Readonly<Record<string, Measure>>)[name]
  const usedBy = (id: string): readonly string[] => {
    const rule: Rule | undefined = Object.hasOwn(pack.rules, id) ? pack.rules[id] : undefined
    if (rule === undefined) return []
    const { measures } = namedIn([rule.forEach, rule.require, rule.exempt], measureOf)
    return measures.flatMap((name) => {
      const measure = measureOf(name)
      return measure?.kind === 'uses' ? [measure.rule] : []
    })
  }
  for (const id of Object.keys(pack.rules)) {
    const open = [...usedBy(id)]
    const seen = new Set<string>()
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === id) {
        const message = `rule \`${id}\` hangs on how many exceed it`
        const hint = 'ask so in another rule, or in an allowance'
        report({ code: 'cycle', path: ['rules', id], message, hint })
        break
      }
      if (seen.has(next)) continue
      seen.add(next)
      open.push(...usedBy(next))
    }
  }
}
