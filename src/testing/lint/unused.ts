import type { PackDocument } from '../../index.ts'
import type { LintFinding } from './lint-pack.ts'
import { namedBy } from './named.ts'

/** Parameters and measures that no rule and no claim needs, directly or through another measure. */
export function unusedFindings(pack: PackDocument): readonly LintFinding[] {
  const { measures, parameters } = namedBy(pack, [pack.rules, pack.claims ?? {}])
  const unused = (of: 'parameters' | 'measures', used: ReadonlySet<string>) =>
    Object.keys(pack[of] ?? {})
      .filter((id) => !used.has(id))
      .map((id): LintFinding => {
        const what = of === 'parameters' ? 'parameter' : 'measure'
        const message = {
          zh: `没有规则或者自述数字用到${of === 'parameters' ? '参数' : '指标'} \`${id}\``,
          en: `no rule and no claim needs ${what} \`${id}\``,
        }
        const hint = {
          zh: '请删去，或者在应当用到之处写明',
          en: 'take it away, or name it where it is meant',
        }
        return { code: `unused-${what}`, pack: pack.id, path: [of, id], message, hint }
      })
  return [...unused('parameters', parameters), ...unused('measures', measures)]
}
