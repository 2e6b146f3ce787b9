import type { Engine, RuleConditions } from '../../index.ts'
import { daysLater } from '../boundary/calendar.ts'
import { subjects } from './subjects.ts'
import { walk } from './walk.ts'

/** The rules that speak on a day, of one kind of subject. */
export interface RulesOnDay {
  readonly lawOn: string
  readonly subject: (typeof subjects)[number]
  readonly rules: readonly RuleConditions[]
}

/** What speaks on every day on which something begins, or has just ended; packs without a place are tried as well. */
export function rulesOnDays(engine: Engine): readonly RulesOnDay[] {
  const unnamed = engine.packs.filter(({ territory }) => territory?.divisions?.length === 0)
  const assumeTerritory = unnamed.map(({ id }) => id)
  return daysOf(engine).flatMap((lawOn) =>
    subjects.map((subject) => ({
      lawOn,
      subject,
      rules: engine.conditions({ subject, lawOn, assumeTerritory }),
    })),
  )
}

function daysOf({ packs }: Engine): readonly string[] {
  const days = packs
    .flatMap((pack) => walk([pack.inForce, pack.parameters ?? {}, pack.rules]))
    .flatMap(({ value, path }) => {
      const key = path.at(-1)
      if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return []
      if (key === 'until' && value < '9999-12-31') return [daysLater(value, 1)]
      return key === 'from' ? [value] : []
    })
  return [...new Set(days)].toSorted()
}
