import type { Backend } from '../backends/backend.ts'
import { factsAbout } from '../backends/memory/facts.ts'
import type { Facts } from '../condition/interpret.ts'
import type { AnyConstraint } from '../constraints/constraint.ts'
import { assertNoProblems } from '../errors.ts'
import { collectionOf } from '../model/collections.ts'
import type { DivisionSuccession } from '../model/division-succession.ts'
import type { Subject } from '../model/field.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { compilePack, vocabularyOf } from '../rules/compile-pack.ts'
import { type CheckedPack, kindsOf, readPack } from '../rules/read-pack.ts'
import { version } from '../version.ts'
import { attributeProblems } from './attributes.ts'
import { type CatalogueEntry, catalogueOf } from './catalogue.ts'
import { clashes } from './clashes.ts'
import { conditionsOf, type RuleConditions } from './conditions.ts'
import { type Deciders, judgedBy } from './decide.ts'
import { readDivisions } from './divisions.ts'
import type { Finding } from './finding.ts'
import { layerProblems } from './layers/check-layers.ts'
import { type Resolution, resolve } from './layers/resolve.ts'
import { supersedingOn } from './layers/superseding.ts'
import { attend, type FailedReading, type LookUp, lookUp } from './look-up.ts'
import {
  assertAwaitable,
  assertBackend,
  assertKnown,
  assertList,
  type ConditionsOptions,
  type EvaluateOptions,
  kindProblems,
  type Settled,
  settle,
  settleChoice,
} from './options.ts'
import { placeProblems } from './places.ts'
import { hashOf, type Receipt } from './receipt.ts'
import { noSubject, type Report, reportOf } from './report.ts'
import { type Run, run } from './run.ts'
import { successionsOf } from './successions.ts'
import { supplyOf } from './values.ts'
import { worldOf } from './world.ts'

export interface EngineOptions {
  /** Packs that were read, or still as data. */
  readonly packs: readonly object[]
  /** Kinds of constraints beside those that ship. */
  readonly constraints?: readonly AnyConstraint[]
  /** Division codes that went out of use, so that packs apply under the codes that took their place. */
  readonly divisions?: readonly DivisionSuccession[]
}

export interface EvaluateWithOptions extends Omit<EvaluateOptions, 'values'> {
  /** Measures that another system knows, by name: at once, on their way, or to be asked for. */
  readonly values?: Readonly<Record<string, LookUp>>
  readonly signal?: AbortSignal
}

/** For whom it is asked which rule speaks, and what else an evaluation would be told. */
export interface ResolveOptions extends Omit<EvaluateOptions, 'waivers'> {
  readonly snapshot: Snapshot
  /** The id of a subject of the kind that the rule is about. */
  readonly subject: string
}

/** 引擎: packs made ready once; immutable, holding no state of any run, safe to share. */
export interface Engine {
  readonly evaluate: (snapshot: Snapshot, options?: EvaluateOptions) => Report
  /**
   * The same verdicts from another backend, once every reading that another system supplies is there.
   *
   * Rejects with the reason of `signal` when it is given up. A reading that fails is unknown, and listed
   * in the report under `failed`.
   */
  readonly evaluateWith: (
    backend: Backend,
    snapshot: Snapshot,
    options?: EvaluateWithOptions,
  ) => Promise<Report>
  /** The rules in force for a kind of subject as conditions, for whoever judges elsewhere. */
  readonly conditions: (of: ConditionsOptions) => readonly RuleConditions[]
  /** What is known of each subject of a snapshot, for whoever judges such conditions. */
  readonly facts: (snapshot: Snapshot, options?: EvaluateOptions) => (subject: Subject, id: string) => Facts
  /** Which of the rules related to `pack/rule` speaks for a subject, and why the others do not. */
  readonly resolve: (rule: string, of: ResolveOptions) => Resolution
  /** Every rule, for screens. */
  readonly rules: () => readonly CatalogueEntry[]
  readonly packs: readonly CheckedPack[]
}

/**
 * Makes an engine of packs (规则包), which judge snapshots under the rules in force on a day.
 *
 * @throws EstablishmentError when a pack is wrong, or when two packs contradict each other's words.
 *
 * @example
 * const engine = createEngine({ packs: [] })
 * const town = readSnapshot({ schema: 'bianzhi/snapshot@1', day: '2010-11-17' })
 * engine.evaluate(town).outcome // → 'not-judged'
 */
export function createEngine(options: EngineOptions): Engine {
  assertKnown('the set of packs', options, ['packs', 'constraints', 'divisions'])
  const { packs: given, constraints = [], divisions = [] } = options
  assertList('the set of packs', 'packs', given)
  assertList('the set of packs', 'constraints', constraints)
  const packs = given.map((pack) => readPack(pack, { constraints }))
  assertNoProblems('the set of packs', clashes(packs))
  const kinds = kindsOf(constraints)
  const vocabulary = vocabularyOf(packs, kinds)
  const heirs = readDivisions(divisions)
  const compiled = packs.map((pack) => ({
    ...compilePack(pack, vocabulary),
    heirs: heirs(pack.territory?.divisions ?? []),
  }))
  assertNoProblems('the set of packs', layerProblems(compiled))
  const judged = (snapshot: Snapshot, settled: Settled) => {
    const world = worldOf(snapshot, vocabulary, settled, compiled)
    assertNoProblems('the snapshot', [...attributeProblems(packs, world), ...placeProblems(world, heirs)])
    return {
      world,
      report: (found: Run, failed: readonly FailedReading[]) =>
        reportOf({
          packs: compiled,
          run: found,
          lawOn: settled.lawOn,
          assumed: settled.assumeTerritory,
          waivers: settled.waivers,
          failed,
          receipt: (findings) => ({
            ...receiptOf(packs, snapshot, settled, findings),
            ...(successionsOf(compiled, world, found.skipped, settled.assumeTerritory).length === 0
              ? {}
              : { divisions: hashOf(divisions) }),
          }),
        }),
    }
  }
  const engine: Engine = {
    evaluate: (snapshot, options = {}) => {
      const settled = settle(snapshot, options, compiled)
      const { world, report } = judged(snapshot, settled)
      return report(run(compiled, world, settled), [])
    },
    evaluateWith: async (backend, snapshot, given = {}) => {
      attend(Object(given).values)
      assertBackend(backend)
      assertAwaitable(given)
      const { values = {}, signal, ...options } = given
      const asked = settle(snapshot, options, compiled)
      signal?.throwIfAborted()
      const { readings, failed } = await lookUp(values, snapshot, compiled, signal)
      const settled = { ...asked, values: readings }
      const { world, report } = judged(snapshot, settled)
      const judge = (deciders: Deciders) => run(compiled, world, settled, deciders)
      return report(await judgedBy(backend, world, judge, signal), failed)
    },
    conditions: (options) => {
      const of = settleChoice(options, compiled)
      const layers = supersedingOn(compiled, of)
      return compiled.flatMap((one) => conditionsOf(one, of, layers))
    },
    facts: (snapshot, options = {}) => {
      const { world } = judged(snapshot, settle(snapshot, options, compiled))
      return (subject, id) => {
        assertNoProblems('the question', kindProblems(subject, []))
        const row = world.views.get('after')?.row(collectionOf[subject], id)
        if (row === undefined) throw noSubject(subject, id, world)
        return factsAbout(row, world)
      }
    },
    resolve: (rule, of) => {
      assertKnown('the question', of, [
        'snapshot',
        'subject',
        'lawOn',
        'baselines',
        'assumeTerritory',
        'alternatives',
        'values',
      ])
      const { snapshot, subject, ...options } = of
      const settled = settle(snapshot, options, compiled)
      const { world } = judged(snapshot, settled)
      return resolve(rule, subject, compiled, run(compiled, world, settled), settled)
    },
    rules: () => compiled.flatMap(catalogueOf),
    packs: Object.freeze(packs),
  }
  return Object.freeze(engine)
}

function receiptOf(
  packs: readonly CheckedPack[],
  snapshot: Snapshot,
  { baselines, values, waivers, ...options }: Settled,
  findings: () => Iterable<Finding>,
): Receipt {
  const result = [...findings()].map(({ id, verdict, excess, waiver }) => ({
    id,
    verdict,
    excess,
    ...(waiver === undefined ? {} : { waiver: waiver.id }),
  }))
  return {
    format: 'bianzhi/receipt@1',
    library: version,
    packs: packs.map((pack) => ({ id: pack.id, version: pack.version, hash: hashOf(pack) })),
    snapshot: hashOf(snapshot),
    baselines: Object.fromEntries(Object.entries(baselines).map(([name, one]) => [name, hashOf(one)])),
    options: hashOf({
      ...options,
      ...(values.size === 0 ? {} : { values: supplyOf(values) }),
      ...(waivers.length === 0 ? {} : { waivers }),
    }),
    result: hashOf(result),
  }
}
