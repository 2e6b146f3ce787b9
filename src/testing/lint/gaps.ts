import type { PackDocument } from '../../index.ts'
import { daysLater } from '../boundary/calendar.ts'
import type { LintFinding } from './lint-pack.ts'
import { namedBy } from './named.ts'

/** Values that end while the pack is in force, and after which none follows at once. */
export function gapFindings(pack: PackDocument): readonly LintFinding[] {
  // a rule in force without a value does not load, so that only what no rule needs is looked at
  const ruled = namedBy(pack, pack.rules).parameters
  const end = pack.inForce.until ?? lastDay
  return Object.entries(pack.parameters ?? {}).flatMap(([id, { values }]) => {
    if (ruled.has(id)) return []
    const lists = values.toSorted((a, b) => (a.from < b.from ? -1 : 1))
    return lists.flatMap(({ until }, index): readonly LintFinding[] => {
      if (until === undefined || until >= end) return []
      const next = lists[index + 1]
      const begin = daysLater(until, 1)
      if (next !== undefined && next.from <= begin) return []
      const rest =
        next === undefined
          ? { zh: `自 ${begin} 起`, en: `from ${begin} on` }
          : { zh: `自 ${begin} 起至 ${next.from} 之前`, en: `from ${begin} until ${next.from} begins` }
      return [
        {
          code: 'parameter-gap',
          pack: pack.id,
          path: ['parameters', id, 'values', values.findIndex((one) => one.until === until), 'until'],
          message: {
            zh: `参数 \`${id}\` ${rest.zh}没有值，而规则包仍在施行`,
            en: `parameter \`${id}\` has no value ${rest.en}, while the pack is in force`,
          },
          hint: { zh: '请补上自该日起的值', en: 'give it a value from that day on' },
        },
      ]
    })
  })
}

const lastDay = '9999-12-31'
