import { keyParts, namedIn } from '../measures/named.ts'
import type { Report } from './check-names.ts'
import type { CompiledPack } from './compile-pack.ts'
import type { Parameter } from './parameter.ts'
import type { Rule } from './rule.ts'

/** A rule cannot ask how many exceed it before it has been asked: its own bound must not hang on its use. */
export function checkUses(
  { pack, measures, parametersOf }: Pick<CompiledPack, 'pack' | 'measures' | 'parametersOf'>,
  report: Report,
): void {
  const parameters: Readonly<Record<string, Parameter>> = pack.parameters ?? {}
  const measureOf = (name: string) => measures.get(name)
  const usedBy = (id: string): readonly string[] => {
    const rule: Rule | undefined = Object.hasOwn(pack.rules, id) ? pack.rules[id] : undefined
    if (rule === undefined) return []
    const { measures: asked } = namedIn([rule.forEach, rule.require, rule.exempt], measureOf)
    // every parameter is looked up before the rule asks anything, also those of its ways out
    const keys = parametersOf(rule).map((key) => keyParts(key).name)
    const cases = keys.flatMap((name) =>
      Object.hasOwn(parameters, name)
        ? (parameters[name]?.values ?? []).flatMap((dated) =>
            'cases' in dated ? dated.cases.map(({ where }) => where) : [],
          )
        : [],
    )
    return [...asked, ...namedIn(cases, measureOf).measures].flatMap((name) => {
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
