import { allOf, not } from '../condition/build.ts'
import type { Condition } from '../condition/nodes.ts'
import { rooted } from '../condition/rooted.ts'
import type { Force } from '../constraints/constraint.ts'
import { keyParts } from '../measures/named.ts'
import { findPath, type Path } from '../measures/path.ts'
import { relations } from '../measures/relations.ts'
import { collectionOf } from '../model/collections.ts'
import type { Subject } from '../model/field.ts'
import type { Localized } from '../model/localized.ts'
import type { CompiledPack } from '../rules/compile-pack.ts'
import type { LoweredRule } from '../rules/lower-rule.ts'
import type { PackDocument } from '../rules/pack.ts'
import { datedOn } from '../rules/parameter.ts'
import type { Rule } from '../rules/rule.ts'
import { type Candidate, candidate, isSettled, mostSets } from './assign.ts'
import { type Citation, citationOf } from './citation.ts'
import { isInForce } from './in-force.ts'
import { type Item, valuesWithItems } from './items.ts'
import type { Superseding, supersedingOn } from './layers/superseding.ts'
import type { RunOptions } from './run.ts'
import { scopedFor } from './scoped.ts'
import { followsSeriesIn } from './series.ts'
import { territoryOf } from './territory.ts'

/** A rule in force as conditions, for whoever judges elsewhere: another engine, a database. */
export interface RuleConditions {
  /** `pack/rule`. */
  readonly rule: string
  readonly pack: PackDocument
  readonly title: Localized
  readonly force: Force
  readonly citation: Citation
  readonly territory?: Condition
  /** One for each set of parameter values and each item; several at once where it is not known which holds. */
  readonly versions: readonly RuleVersion[]
  /** Why the rule has no versions: it cannot be told without the facts of a run. */
  readonly left?: Localized
}

export interface RuleVersion {
  /** For which subjects these values hold; without it, for all. */
  readonly given?: Condition
  /** Without a value for some parameter, all that the rule asks is unknown. */
  readonly settled: boolean
  readonly item?: Item
  readonly lowered: LoweredRule
}

export type ConditionsOf = { readonly subject: Subject } & Pick<
  RunOptions,
  'lawOn' | 'assumeTerritory' | 'alternatives'
>

/** The rules of a pack that are in force for one kind of subject. */
export function conditionsOf(
  compiled: CompiledPack,
  of: ConditionsOf,
  layers: ReturnType<typeof supersedingOn> = new Map(),
): readonly RuleConditions[] {
  const { pack } = compiled
  const territory = territoryOf(compiled, of.subject, of.assumeTerritory.includes(pack.id))
  if (territory === 'nowhere') return []
  return Object.entries<Rule>(pack.rules)
    .filter(([id, rule]) => rule.forEach.subject === of.subject && isInForce(pack, id, rule, of))
    .flatMap(([id, rule]) => {
      const superseding = layers.get(`${pack.id}/${id}`) ?? []
      if (superseding.some(({ where }) => where === undefined)) return []
      const versions = versionsOf(compiled, id, rule, of, superseding)
      return {
        rule: `${pack.id}/${id}`,
        pack,
        title: rule.title,
        force: rule.force,
        citation: citationOf(pack, rule.cite, [rule.status]),
        ...(territory === undefined ? {} : { territory }),
        ...('left' in versions ? { versions: [], left: versions.left } : { versions }),
      }
    })
}

type Versions = readonly RuleVersion[] | { readonly left: Localized }

/** A rule as conditions, once for each set of values its parameters may have and each of its items. */
export function versionsOf(
  compiled: CompiledPack,
  id: string,
  rule: Rule,
  of: ConditionsOf,
  superseding: readonly Superseding[] = [],
): Versions {
  const spoken = superseding.flatMap(({ where }) => (where === undefined ? [] : [not(where)]))
  if (followsSeriesIn(rule)) return { left: series }
  const sets = setsOf(compiled, compiled.parametersOf(rule), of)
  if ('left' in sets) return sets
  return sets.flatMap(({ given, candidates }) => {
    const settled = isSettled(candidates)
    const condition = allOf(given)
    return valuesWithItems(compiled, rule, candidates, of.lawOn).map(({ values, item }) => ({
      ...(condition === undefined ? {} : { given: condition }),
      settled,
      ...(item === undefined ? {} : { item }),
      lowered: within(spoken, scopedFor(compiled, rule, candidates, compiled.lowered(id, values))),
    }))
  })
}

/** A rule where no other layer speaks in its place. */
const within = (spoken: readonly Condition[], lowered: LoweredRule): LoweredRule =>
  spoken.length === 0 ? lowered : { ...lowered, scope: allOf([lowered.scope, ...spoken]) }

/** The values that some parameters may have together, each with the subjects for which they do. */
export function setsOf(
  compiled: CompiledPack,
  keys: readonly string[],
  of: ConditionsOf,
): readonly ValueSet[] | { readonly left: Localized } {
  let sets: readonly ValueSet[] = [{ given: [], candidates: new Map() }]
  for (const key of keys) {
    const outcomes = outcomesOf(compiled, key, of)
    if (outcomes === undefined) continue
    if ('left' in outcomes) return outcomes
    sets = sets.flatMap(({ given, candidates }) =>
      outcomes.map((one) => ({
        given: [...given, ...one.given],
        candidates: new Map([...candidates, [key, one.candidate]]),
      })),
    )
    if (sets.length > mostSets) return { left: tooMany }
  }
  return sets
}

/** Parameter values that may hold together, and for which subjects they do. */
export interface ValueSet {
  readonly given: readonly Condition[]
  readonly candidates: ReadonlyMap<string, Candidate>
}

interface Outcome {
  readonly given: readonly Condition[]
  readonly candidate: Candidate
}

/** What a parameter may come to: the first case that fits, what holds otherwise, or nothing. */
function outcomesOf(
  compiled: CompiledPack,
  key: string,
  { subject, lawOn }: ConditionsOf,
): readonly Outcome[] | { readonly left: Localized } | undefined {
  const { name, path } = keyParts(key)
  const parameter = compiled.pack.parameters?.[name]
  if (parameter === undefined) return undefined
  const dated = datedOn(parameter.values, lawOn)
  const nothing: Candidate = { value: undefined }
  if (dated === undefined) return [{ given: [], candidate: nothing }]
  const row = rowAt(path, subject, compiled)
  if (row === undefined) return { left: severalRows }
  // a reference may be stated although its row was not given
  const there: readonly Condition[] =
    path === '' ? [] : [{ kind: 'known', of: { kind: 'field', path: `${path}.id` } }]
  const gone: readonly Outcome[] = there.map((one) => ({ given: [not(one)], candidate: nothing }))
  if (!('cases' in dated)) {
    return [{ given: there, candidate: candidate(dated.value, dated, dated.from) }, ...gone]
  }
  const list = parameter.values.indexOf(dated)
  const outcomes: Outcome[] = []
  const passed: Condition[] = [...there]
  for (const [index, { value, cite = dated.cite, status = dated.status }] of dated.cases.entries()) {
    const written = compiled.caseOf(name, list, index, row)
    const fits = written === undefined ? [] : [rooted(written, path)]
    outcomes.push({
      given: [...passed, ...fits],
      candidate: candidate(value, { ...(cite && { cite }), ...(status && { status }) }, dated.from),
    })
    // a case that asks nothing fits whoever is left, so that none comes after it
    if (written === undefined) return [...outcomes, ...gone]
    passed.push(...fits.map(not))
  }
  const rest = dated.otherwise === undefined ? nothing : candidate(dated.otherwise, dated, dated.from)
  return [...outcomes, { given: passed, candidate: rest }, ...gone]
}

/** The one kind of row to which a path leads, where it always leads to one row at most. */
function rowAt(path: string, subject: Subject, compiled: CompiledPack): Subject | undefined {
  if (path === '') return subject
  const found = findPath(collectionOf[subject], path, compiled.lowering(new Map()).space)
  if ('wrong' in found || !isSingle(found)) return undefined
  const [only, ...others] = found.rows
  return only === undefined || others.length > 0 ? undefined : relations[only].subject
}

const isSingle = ({ steps }: Path): boolean =>
  steps.every((step) => step.kind === 'field' && !step.field.list)

const series: Localized = {
  zh: '逐期比较以往快照，其条件随提供的快照而变',
  en: 'it follows a series of earlier snapshots, so that what it asks hangs on those that are supplied',
}
const tooMany: Localized = {
  zh: `其参数的可能取值超过${mostSets}组`,
  en: `its parameters may hold more than ${mostSets} sets of values`,
}
const severalRows: Localized = {
  zh: '其参数按可能不止一行的记录查取',
  en: 'a parameter is looked up by rows of which there may be several',
}
