import { isWithinDivision, type PackDocument } from '../../index.ts'
import type { LintFinding } from './lint-pack.ts'

/** Packs that name places only where a pack above does not apply, so that none of their rules meets one of it. */
export function farTerritoryFindings(packs: readonly PackDocument[]): readonly LintFinding[] {
  const byId = new Map(packs.map((pack) => [pack.id, pack]))
  return packs.flatMap((pack) =>
    (pack.extends ?? []).flatMap((id): readonly LintFinding[] => {
      const [here, there] = [pack, byId.get(id)].map((one) => one?.territory?.divisions ?? [])
      if (here === undefined || there === undefined || here.length === 0 || there.length === 0) return []
      const meets = (a: string, b: string) => isWithinDivision(a, b) || isWithinDivision(b, a)
      if (here.some((code) => there.some((other) => meets(code, other)))) return []
      const [ours, theirs] = [here, there].map((codes) => codes.map((code) => `\`${code}\``))
      return [
        {
          code: 'unreachable-rule',
          pack: pack.id,
          path: ['territory', 'divisions'],
          message: {
            zh: `${ours?.join('、')} 不在上位规则包 \`${id}\` 的适用地域 ${theirs?.join('、')} 之内`,
            en: `${ours?.join(', ')} lies outside ${theirs?.join(', ')}, where pack \`${id}\` above applies`,
          },
          hint: {
            zh: '请核对行政区划代码，或者从 `extends` 中去掉该包',
            en: 'look at the division codes, or take that pack out of `extends`',
          },
        },
      ]
    }),
  )
}
