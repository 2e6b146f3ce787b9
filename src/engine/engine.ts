import type { AnyConstraint } from '../constraints/constraint.ts'
import { assertNoProblems, type Problem } from '../errors.ts'
import { suggest } from '../json/suggest.ts'
import { isDay } from '../model/day.ts'
import { assertSnapshot, type Snapshot } from '../model/snapshot.ts'
import { reservedSnapshots } from '../rules/check-names.ts'
import { type CompiledPack, compilePack, vocabularyOf } from '../rules/compile-pack.ts'
import { type CheckedPack, kindsOf, readPack } from '../rules/read-pack.ts'
import { version } from '../version.ts'
import { attributeProblems } from './attributes.ts'
import { type CatalogueEntry, catalogueOf } from './catalogue.ts'
import { clashes } from './clashes.ts'
import type { Finding } from './finding.ts'
import { hashOf, type Receipt } from './receipt.ts'
import { type Report, reportOf } from './report.ts'
import { type RunOptions, run } from './run.ts'
import { followsSeries } from './series.ts'
import { worldOf } from './world.ts'

export interface EngineOptions {
  /** Packs that were read, or still as data. */
  readonly packs: readonly object[]
  /** Kinds of constraints beside those that ship. */
  readonly constraints?: readonly AnyConstraint[]
}

export interface EvaluateOptions {
  /** The day whose law applies; without it, the day of the snapshot. */
  readonly lawOn?: string
  /** Earlier snapshots by name, `before` among them. */
  readonly baselines?: Readonly<Record<string, Snapshot>>
  /** Packs that are to judge as if the places lay in their territory: an explicit what-if. */
  readonly assumeTerritory?: readonly string[]
  /** Rules (`pack/rule`) whose other reading is to be taken. */
  readonly alternatives?: readonly string[]
}

/** 引擎: packs made ready once; immutable, holding no state of any run, safe to share. */
export interface Engine {
  readonly evaluate: (snapshot: Snapshot, options?: EvaluateOptions) => Report
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
  assertKnown('the set of packs', options, ['packs', 'constraints'])
  const { packs: given, constraints = [] } = options
  assertList('the set of packs', 'packs', given)
  assertList('the set of packs', 'constraints', constraints)
  const packs = given.map((pack) => readPack(pack, { constraints }))
  assertNoProblems('the set of packs', clashes(packs))
  const kinds = kindsOf(constraints)
  const vocabulary = vocabularyOf(packs, kinds)
  const compiled = packs.map((pack) => compilePack(pack, vocabulary))
  return Object.freeze({
    evaluate: (snapshot: Snapshot, options: EvaluateOptions = {}) => {
      const settled = settle(snapshot, options, compiled)
      const world = worldOf(snapshot, vocabulary, settled, compiled)
      assertNoProblems('the snapshot', attributeProblems(packs, world))
      return reportOf({
        packs: compiled,
        run: run(compiled, world, settled),
        lawOn: settled.lawOn,
        assumed: settled.assumeTerritory,
        receipt: (findings) => receiptOf(packs, snapshot, settled, findings),
      })
    },
    rules: () => compiled.flatMap(catalogueOf),
    packs: Object.freeze(packs),
  })
}

/** Checks what the caller asks for before anything is judged. */
function settle(snapshot: Snapshot, options: EvaluateOptions, packs: readonly CompiledPack[]): RunOptions {
  assertSnapshot(snapshot, 'the snapshot')
  assertKnown('the set of options', options, ['lawOn', 'baselines', 'assumeTerritory', 'alternatives'])
  const { lawOn = snapshot.day, baselines = {}, assumeTerritory = [], alternatives = [] } = options
  for (const [name, baseline] of Object.entries(baselines))
    assertSnapshot(baseline, `the baseline \`${name}\``)
  const known = new Set(['before', ...packs.flatMap(({ pack }) => pack.baselines ?? [])])
  const ids = packs.map(({ pack }) => pack.id)
  const readings = packs.flatMap(({ pack }) =>
    Object.entries(pack.rules).flatMap(([id, rule]) =>
      rule.alternativeTo === undefined ? [] : [`${pack.id}/${id}`],
    ),
  )
  const wrong = (code: Problem['code'], option: string, name: string, choices: Iterable<string>): Problem => {
    const known = [...choices].join(', ')
    const hint =
      suggest(name, choices) ?? (known === '' ? 'there is none to choose' : `choose among ${known}`)
    return { code, path: [option], message: `\`${name}\` is not known`, hint }
  }
  const day: readonly Problem[] = isDay(lawOn)
    ? []
    : [
        {
          code: 'malformed-day',
          path: ['lawOn'],
          message: `\`${String(lawOn)}\` is not a day`,
          hint: 'write it as YYYY-MM-DD',
        },
      ]
  const late = Object.entries(baselines).filter(([, baseline]) => baseline.day > snapshot.day)
  assertNoProblems('the set of options', [
    ...day,
    ...late.map(
      ([name, baseline]): Problem => ({
        code: 'wrong-order',
        path: ['baselines', name],
        message: `\`${name}\` is of \`${baseline.day}\`, later than the snapshot that is judged`,
        hint: 'an earlier snapshot is compared with a later one',
      }),
    ),
    ...Object.keys(baselines)
      .filter((name) => reservedSnapshots.includes(name) || (!known.has(name) && !packs.some(followsSeries)))
      .map((name) => wrong('unknown-baseline', 'baselines', name, known)),
    ...assumeTerritory
      .filter((id) => !ids.includes(id))
      .map((id) => wrong('unknown-pack', 'assumeTerritory', id, ids)),
    ...alternatives
      .filter((id) => !readings.includes(id))
      .map((id) => wrong('wrong-value', 'alternatives', id, readings)),
  ])
  return { lawOn, baselines, assumeTerritory, alternatives }
}

/** Refuses options that are none, so that a slip is not taken for a default. */
function assertKnown(document: string, options: unknown, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null) {
    const message = 'an object with options is expected'
    assertNoProblems(document, [
      { code: 'wrong-usage', path: [], message, hint: `it may have ${known.join(', ')}` },
    ])
  }
  const strange = Object.keys(Object(options)).filter((name) => !known.includes(name))
  assertNoProblems(
    document,
    strange.map((name) => ({
      code: 'unknown-key',
      path: [name],
      message: `there is no option \`${name}\``,
      hint:
        name === 'before'
          ? 'hand it over in `baselines`'
          : (suggest(name, known) ?? `choose among ${known.join(', ')}`),
    })),
  )
}

function assertList(document: string, option: string, value: unknown): void {
  if (Array.isArray(value)) return
  const message = `\`${option}\` is not a list`
  assertNoProblems(document, [
    { code: 'wrong-usage', path: [option], message, hint: 'write it in square brackets' },
  ])
}

function receiptOf(
  packs: readonly CheckedPack[],
  snapshot: Snapshot,
  { baselines, ...options }: RunOptions,
  findings: () => Iterable<Finding>,
): Receipt {
  const result = [...findings()].map(({ id, verdict, excess }) => ({ id, verdict, excess }))
  return {
    format: 'bianzhi/receipt@1',
    library: version,
    packs: packs.map((pack) => ({ id: pack.id, version: pack.version, hash: hashOf(pack) })),
    snapshot: hashOf(snapshot),
    baselines: Object.fromEntries(Object.entries(baselines).map(([name, one]) => [name, hashOf(one)])),
    options: hashOf(options),
    result: hashOf(result),
  }
}
