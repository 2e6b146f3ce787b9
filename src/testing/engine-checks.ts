import type { CatalogueEntry, Condition, Engine } from '../index.ts'

/** A check that an engine may make, and whether it bounds a number, which may then be too much or too little. */
export interface EngineCheck {
  readonly check: string
  readonly rule: string
  readonly bounded: boolean
}

/**
 * Every check that the rules of an engine may make on some day, in the order of the rules.
 *
 * A rule whose checks are only known from the facts of a run stands there as one, without an end.
 */
export function checksOf(engine: Engine): readonly EngineCheck[] {
  const alternatives = engine
    .rules()
    .filter(({ alternativeTo }) => alternativeTo !== undefined)
    .map(({ rule }) => rule)
  return engine.rules().flatMap((entry) => {
    const chosen = alternatives.includes(entry.rule) ? [entry.rule] : []
    const found = new Map<string, EngineCheck>()
    for (const day of daysOf(entry, engine)) {
      for (const one of checksOn(entry, day, chosen, engine)) {
        const before = found.get(one.check)
        found.set(one.check, { ...one, bounded: one.bounded || before?.bounded === true })
      }
    }
    return found.size > 0 ? [...found.values()] : [{ check: entry.rule, rule: entry.rule, bounded: false }]
  })
}

/** The days on which what a rule asks may change: when it begins, and when a parameter of its pack does. */
function daysOf({ pack: id, inForce }: CatalogueEntry, { packs }: Engine): readonly string[] {
  const pack = packs.find((one) => one.id === id)
  const [, begin = inForce.from] = [inForce.from, pack?.inForce.from ?? inForce.from].toSorted()
  const changes = Object.values(pack?.parameters ?? {}).flatMap(({ values }) =>
    values.map(({ from }) => from),
  )
  const last = [inForce.until, pack?.inForce.until].filter((day) => day !== undefined).toSorted()[0]
  return [...new Set([begin, ...changes.filter((day) => day > begin)])].filter(
    (day) => last === undefined || day <= last,
  )
}

function checksOn(
  { rule, subject, pack }: CatalogueEntry,
  lawOn: string,
  alternatives: readonly string[],
  engine: Engine,
): readonly EngineCheck[] {
  const conditions = engine.conditions({ subject, lawOn, alternatives, assumeTerritory: [pack] })
  return conditions
    .filter((one) => one.rule === rule)
    .flatMap(({ versions }) => versions)
    .flatMap(({ lowered }) => lowered.checks)
    .map(({ end, condition, vary }) => ({
      check: end === undefined ? rule : `${rule}#${end}`,
      rule,
      bounded: vary !== undefined && compares(condition),
    }))
}

function compares(condition: Condition): boolean {
  if (condition.kind === 'not') return compares(condition.of)
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.some(compares)
  return condition.kind === 'compare'
}
