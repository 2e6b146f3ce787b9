import type { DivisionSuccession } from '../model/division-succession.ts'
import { table } from './table.ts'

/**
 * 区划代码沿革: the codes of provinces, prefectures and counties that went out of use from 1982 to 2024, each
 * with the year and the codes that took its area.
 *
 * @example
 * const engine = createEngine({ packs: [], divisions: divisionSuccessors })
 */
export const divisionSuccessors: readonly DivisionSuccession[] = Object.freeze(
  Object.entries(table).flatMap(([province, lines]) =>
    lines
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [year, ...changes] = line.split(' ')
        return changes.map((change): DivisionSuccession => {
          const [code, to = ''] = change.split('>')
          const whole = (digits: string) => (digits.length === 6 ? digits : province + digits)
          return Object.freeze({
            code: `${province}${code}`,
            to: to.split(',').map(whole),
            year: Number(year),
          })
        })
      }),
  ),
)
