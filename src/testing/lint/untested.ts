import type { Engine, Report } from '../../index.ts'
import { coverageOf } from '../coverage.ts'
import type { LintFinding } from './lint-pack.ts'

/** Rules about which no case of the scenarios says anything. */
export function untestedFindings(
  engine: Engine,
  results: readonly { readonly report?: Report }[],
): readonly LintFinding[] {
  const tried = new Set(
    coverageOf(engine, results)
      // that a case leaves a rule undecided, it does of every rule it is not about
      .checks.filter(({ verdicts: { unknown: _, ...told } }) =>
        Object.values(told).some((count) => count > 0),
      )
      .map(({ rule }) => rule),
  )
  return engine.rules().flatMap(({ pack, rule }): readonly LintFinding[] => {
    if (tried.has(rule)) return []
    const id = rule.slice(pack.length + 1)
    const message = {
      zh: `没有用例检验规则 \`${id}\``,
      en: `no case of the scenarios tries rule \`${id}\``,
    }
    const command = `\`bianzhi cases ${rule}\``
    const hint = { zh: `可以从 ${command} 开始`, en: `begin with ${command}` }
    return [{ code: 'untested-rule', pack, path: ['rules', id], message, hint }]
  })
}
