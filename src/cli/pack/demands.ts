import { createEngine, type Localized, type PackDocument, type Report, readSnapshot } from '../../index.ts'

/** What a rule asks, end by end. */
export interface Demand {
  readonly end?: string
  readonly demand: Localized
}

/**
 * What each rule of a pack asks on a day, in the words in which findings say it.
 *
 * Nobody's facts are at hand: the rules are put to one bare subject of each kind, so that what they compare
 * stands by its name instead of a number.
 */
export function demandsOf(pack: PackDocument, day: string): ReadonlyMap<string, readonly Demand[]> {
  const engine = createEngine({ packs: [forAnybody(pack)] })
  const found = new Map<string, readonly Demand[]>()
  for (const [lawOn, rules] of byDay(engine.rules(), day)) {
    const alternatives = rules.flatMap(({ rule, alternativeTo }) =>
      alternativeTo === undefined ? [] : [rule],
    )
    const own = new Set(rules.map(({ rule }) => rule))
    for (const readings of [[], ...alternatives.map((one) => [one])]) {
      const report = engine.evaluate(bare(lawOn), {
        lawOn,
        assumeTerritory: [pack.id],
        alternatives: readings,
      })
      for (const [rule, demands] of demandsIn(report)) {
        if (own.has(rule) && !found.has(rule)) found.set(rule, demands)
      }
    }
  }
  return found
}

type Entries = ReturnType<ReturnType<typeof createEngine>['rules']>

/** Rules by the day on which they are asked: the given one, or else the first of their own. */
function byDay(rules: Entries, day: string): ReadonlyMap<string, Entries> {
  const found = new Map<string, Entries>()
  for (const rule of rules) {
    const { from, until } = rule.inForce
    const on = from <= day && (until === undefined || day <= until) ? day : from
    found.set(on, [...(found.get(on) ?? []), rule])
  }
  return found
}

function demandsIn(report: Report): ReadonlyMap<string, readonly Demand[]> {
  const found = new Map<string, readonly Demand[]>()
  for (const { rule, check, demand } of report.judged()) {
    const end = check.slice(rule.length + 1)
    const known = found.get(rule) ?? []
    const one = { ...(end === '' ? {} : { end }), demand }
    const isKnown = known.some((other) => JSON.stringify(other) === JSON.stringify(one))
    if (!isKnown) found.set(rule, [...known, one])
  }
  return found
}

/** A pack whose rules are about everybody. */
function forAnybody({ territory: _, ...pack }: PackDocument): PackDocument {
  const rules = Object.entries(pack.rules).map(([id, rule]) => {
    const { exempt: _a, allowances: _b, forEach, ...own } = rule
    const { subject, each } = forEach
    return [id, { ...own, forEach: { subject, ...(each === undefined ? {} : { each }) } }] as const
  })
  return { ...pack, rules: Object.fromEntries(rules) }
}

const bare = (day: string) =>
  readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day,
    jurisdictions: [{ id: 'place', name: '—', level: 'centre' }],
    agencies: [{ id: 'agency', name: '—', kind: 'government-department', jurisdiction: 'place' }],
    establishment: [{ agency: 'agency', category: 'administrative' }],
    leadership: [{ agency: 'agency', grade: 'leader' }],
    functions: [{ id: 'function', name: '—' }],
    matters: [{ id: 'matter', name: '—' }],
    assignments: [{ id: 'assignment', by: 'agency', of: 'matter', role: 'lead' }],
    posts: [{ id: 'post', agency: 'agency' }],
    people: [{ id: 'person' }],
    holdings: [{ person: 'person', post: 'post' }],
    records: [{ id: 'record', kind: 'approval' }],
    operations: [{ id: 'operation', kind: 'merge' }],
  })
