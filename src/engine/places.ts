import type { World } from '../backends/memory/facts.ts'
import type { Row, View } from '../backends/memory/view.ts'
import type { Problem } from '../errors.ts'
import { isWithinDivision } from '../model/division-code.ts'
import type { HeirsOf } from '../model/division-heirs.ts'

/** Places whose code does not lie in that of the place above them, though no succession of codes explains it. */
export function placeProblems(world: World, heirs: HeirsOf): readonly Problem[] {
  return [...world.views.values()].flatMap((view) =>
    view.rows('jurisdictions').flatMap((row): readonly Problem[] => {
      const code = codeOf(row)
      const above = code === undefined ? undefined : codeAbove(row, view)
      if (code === undefined || above === undefined || isWithinDivision(code, above) || isZone(above))
        return []
      const took = heirs([above]).some((heir) => isWithinDivision(code, heir.code))
      if (took || heirs([code]).some((heir) => isWithinDivision(heir.code, above))) return []
      const message = `\`${code}\` does not lie in \`${above}\`, the code of the place above it`
      const hint = 'correct one of the codes or the `parent`; where another place runs it, leave its code out'
      return [{ code: 'wrong-level', path: [view.name, 'jurisdictions', row.id, 'code'], message, hint }]
    }),
  )
}

const codeOf = ({ values: { code } }: Row) => (typeof code === 'string' ? code : undefined)

/** The code of the nearest place above that has one. */
function codeAbove(row: Row, view: View): string | undefined {
  const { parent } = row.values
  const above = typeof parent === 'string' ? view.row('jurisdictions', parent) : undefined
  return above === undefined ? undefined : (codeOf(above) ?? codeAbove(above, view))
}

// statistics give zones codes from 71 on, and the streets that a zone runs keep those of their county
const isZone = (code: string): boolean => /^\d{4}(?:7[1-9]|80)$/.test(code)
