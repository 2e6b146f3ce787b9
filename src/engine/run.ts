import { factsAbout, type World } from '../backends/memory/facts.ts'
import { remember } from '../backends/memory/memory.ts'
import type { Row } from '../backends/memory/view.ts'
import { interpret } from '../condition/interpret.ts'
import type { Condition } from '../condition/nodes.ts'
import type { Missing } from '../condition/reading.ts'
import { collectionOf } from '../model/collections.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { CompiledPack } from '../rules/compile-pack.ts'
import type { LoweredCheck } from '../rules/lower-requirement.ts'
import type { Rule } from '../rules/rule.ts'
import { type Assignments, assign, type Candidate, isSettled } from './assign.ts'
import { type Deciders, interpreting } from './decide.ts'
import { covers, isInForce } from './in-force.ts'
import { type Item, valuesWithItems } from './items.ts'
import { type Judgement, judge } from './judge.ts'
import { type Superseding, supersedingOn } from './layers/superseding.ts'
import { scopedFor } from './scoped.ts'
import { seriesOf } from './series.ts'
import { territoryOf } from './territory.ts'
import type { SuppliedReadings } from './values.ts'
import { checkName, rowName } from './words.ts'

/** One rule of one pack, on one subject, with the end it is about. */
export interface Judged extends Judgement {
  readonly compiled: CompiledPack
  readonly id: string
  readonly rule: Rule
  readonly candidates: ReadonlyMap<string, Candidate>
  /** The one of several items that it is about. */
  readonly item?: Item
  /** The earlier snapshots of a series that was followed. */
  readonly series: readonly string[]
  /** No one value of some parameter is known for the subject, so that no bound can be shown. */
  readonly unsettled?: true
}

/** Why a pack judged nothing. */
export interface Skipped {
  readonly pack: string
  readonly reason:
    | 'outside-its-days'
    | 'outside-its-territory'
    | 'place-not-named'
    | 'superseded'
    | 'nothing-to-judge'
}

/** A subject that a rule compares with an earlier snapshot in which it did not stand. */
export interface Uncompared {
  /** `pack/rule`, with its end where it has several. */
  readonly check: string
  readonly subject: { readonly id: string; readonly name: string }
  readonly snapshot: string
}

/** A rule that was not judged for a subject, for another layer speaks in its place. */
export interface Superseded {
  /** `pack/rule`. */
  readonly rule: string
  /** `pack/rule`, or the pack that disables the rule. */
  readonly by: string
  readonly relation: Superseding['relation']
  readonly subject: { readonly id: string; readonly name: string }
}

export interface Run {
  readonly world: World
  readonly judged: readonly Judged[]
  readonly uncompared: readonly Uncompared[]
  readonly superseded: readonly Superseded[]
  readonly skipped: readonly Skipped[]
}

export interface RunOptions {
  readonly lawOn: string
  readonly baselines: Readonly<Record<string, Snapshot>>
  readonly assumeTerritory: readonly string[]
  readonly alternatives: readonly string[]
  readonly values: SuppliedReadings
}

/** Judges every rule in force on every subject, in the order of packs, rules and rows. */
export function run(
  packs: readonly CompiledPack[],
  world: World,
  options: RunOptions,
  deciders: Deciders = interpreting(world),
): Run {
  const judged: Judged[] = []
  const uncompared = new Map<string, Uncompared>()
  const superseded = new Map<string, Superseded>()
  const skipped: Skipped[] = []
  const layers = remember(world.memory, 'layers', () => supersedingOn(packs, options))
  for (const compiled of packs) {
    const { pack } = compiled
    if (!covers(pack.inForce, options.lawOn)) {
      skipped.push({ pack: pack.id, reason: 'outside-its-days' })
      continue
    }
    const count = judged.length
    const passed = superseded.size
    let subjects = 0
    for (const [id, rule] of Object.entries<Rule>(pack.rules)) {
      if (!isInForce(pack, id, rule, options)) continue
      const { subject } = rule.forEach
      const assumed = options.assumeTerritory.includes(pack.id)
      // one condition for all rows and passes: who decided it is asked for it again
      const territory = remember(world.memory, `territory\n${pack.id}\n${subject}`, () =>
        territoryOf(compiled, subject, assumed),
      )
      if (territory === 'nowhere') continue
      const series = seriesOf(pack, rule, world)
      for (const row of world.views.get('after')?.rows(collectionOf[subject]) ?? []) {
        subjects += 1
        const note = (check: LoweredCheck, snapshot: string) => {
          const name = checkName({ compiled, id, check })
          const who = { id: row.id, name: rowName(row).zh }
          uncompared.set(`${name}@${row.id}`, { check: name, subject: who, snapshot })
        }
        const superseding = layers.get(`${pack.id}/${id}`) ?? []
        const pass = ({ by, relation }: Superseding) => {
          const subject = { id: row.id, name: rowName(row).zh }
          const one = { rule: `${pack.id}/${id}`, by, relation, subject }
          superseded.set(JSON.stringify([one.rule, by, row.id]), one)
        }
        const asked = { compiled, id, rule, territory, series, deciders, note, superseding, pass }
        judged.push(...judgeRule(asked, row, world, options.lawOn))
      }
    }
    if (judged.length === count) {
      const reason = superseded.size > passed ? 'superseded' : whyNothing(compiled, subjects, world, options)
      skipped.push({ pack: pack.id, reason })
    }
  }
  return {
    world,
    judged,
    skipped,
    uncompared: [...uncompared.values()],
    superseded: [...superseded.values()],
  }
}

interface RuleInForce {
  readonly compiled: CompiledPack
  readonly id: string
  readonly rule: Rule
  readonly territory: Condition | undefined
  readonly series: readonly string[]
  readonly deciders: Deciders
  readonly note: (check: LoweredCheck, snapshot: string) => void
  readonly superseding: readonly Superseding[]
  readonly pass: (to: Superseding) => void
}

function judgeRule(
  { compiled, id, rule, territory, series, deciders, note, superseding, pass }: RuleInForce,
  row: Row,
  world: World,
  lawOn: string,
): readonly Judged[] {
  const assignments = assign(compiled, compiled.parametersOf(rule), row, lawOn, world, deciders.cases)
  const each = assignments.sets.map((candidates) => {
    const settled = isSettled(candidates)
    const unsettled = { verdict: 'unknown', missing: assignments.missing, unsettled: true } as const
    return valuesWithItems(compiled, rule, candidates, lawOn).flatMap(({ values, item }) => {
      const scoped = scopedFor(compiled, rule, candidates, compiled.lowered(id, values, series))
      const { checks } = deciders
      return judge(scoped, territory, row, values, lawOn, world, checks, note, superseding, pass).map(
        (one): Judged => ({
          ...one,
          ...(settled ? {} : unsettled),
          ...(item === undefined ? {} : { item }),
          compiled,
          id,
          rule,
          series,
          candidates,
        }),
      )
    })
  })
  return agreed(each, assignments)
}

/** Where parameters cannot be settled, a verdict counts only if every possible value gives it. */
function agreed(each: readonly (readonly Judged[])[], { missing }: Assignments): readonly Judged[] {
  const [first, ...rest] = each
  if (first === undefined || rest.length === 0) return first ?? []
  const byEnd = new Map<string, Judged[]>()
  for (const judged of each.flat()) {
    const end = JSON.stringify([judged.check.end, judged.item?.value])
    byEnd.set(end, [...(byEnd.get(end) ?? []), judged])
  }
  return [...byEnd.values()].flatMap(([one, ...others]) => {
    if (one === undefined) return []
    // a value under which the rule asks nothing agrees with what is satisfied under the others
    const everywhere = others.length === rest.length || one.verdict === 'satisfied'
    const same = everywhere && others.every(({ verdict }) => verdict === one.verdict)
    // which bound it is measured by is not known, so that none is shown
    if (same) return [{ ...one, unsettled: true as const }]
    const lacking: readonly Missing[] = [...one.missing, ...missing]
    return [{ ...one, verdict: 'unknown' as const, missing: lacking, unsettled: true as const }]
  })
}

function whyNothing(
  compiled: CompiledPack,
  subjects: number,
  world: World,
  options: RunOptions,
): Skipped['reason'] {
  const { pack } = compiled
  const assumed = options.assumeTerritory.includes(pack.id)
  if (!assumed && pack.territory?.divisions?.length === 0) return 'place-not-named'
  const places = world.views.get('after')?.rows('jurisdictions') ?? []
  const territory = territoryOf(compiled, 'jurisdiction', assumed)
  const outside = (row: Row) =>
    territory !== undefined &&
    territory !== 'nowhere' &&
    interpret(territory, factsAbout(row, world)) === 'no'
  return subjects > 0 && places.length > 0 && places.every(outside)
    ? 'outside-its-territory'
    : 'nothing-to-judge'
}
