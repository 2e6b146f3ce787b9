import type { Backend } from '../backends/backend.ts'
import { assertNoProblems, type Problem } from '../errors.ts'
import { suggest } from '../json/suggest.ts'
import { found } from '../json/wording.ts'
import { subjects } from '../measures/relations.ts'
import { isDay } from '../model/day.ts'
import type { Subject } from '../model/field.ts'
import { assertSnapshot, type Snapshot } from '../model/snapshot.ts'
import { reservedSnapshots } from '../rules/check-names.ts'
import type { CompiledPack } from '../rules/compile-pack.ts'
import type { RunOptions } from './run.ts'
import { followsSeries } from './series.ts'
import { readValues, type SuppliedValues } from './values.ts'
import { waiverProblems } from './waivers/check-waivers.ts'
import { readWaiverOption } from './waivers/read-waivers.ts'
import type { Waiver } from './waivers/waiver.ts'

export interface EvaluateOptions {
  /** The day whose law applies; without it, the day of the snapshot. */
  readonly lawOn?: string
  /** Earlier snapshots by name, `before` among them. */
  readonly baselines?: Readonly<Record<string, Snapshot>>
  /** Packs that are to judge as if the places lay in their territory: an explicit what-if. */
  readonly assumeTerritory?: readonly string[]
  /** Rules (`pack/rule`) whose other reading is to be taken. */
  readonly alternatives?: readonly string[]
  /** Measures that another system knows, by name, then by the id of the subject. */
  readonly values?: SuppliedValues
  /** Acts of authorities that excuse named subjects from single rules. */
  readonly waivers?: readonly Waiver[]
}

/** What a run is told, once it is checked. */
export interface Settled extends RunOptions {
  readonly waivers: readonly Waiver[]
}

export interface ConditionsOptions {
  readonly subject: Subject
  readonly lawOn: string
  readonly assumeTerritory?: readonly string[]
  readonly alternatives?: readonly string[]
}

const names = ['lawOn', 'baselines', 'assumeTerritory', 'alternatives', 'values', 'waivers']
const title = 'the set of options'

/** Checks what the caller asks for before anything is judged. */
export function settle(
  snapshot: Snapshot,
  options: EvaluateOptions,
  packs: readonly CompiledPack[],
): Settled {
  assertSnapshot(snapshot, 'the snapshot')
  assertKnown(title, options, names)
  const { lawOn = snapshot.day, baselines = {}, assumeTerritory = [], alternatives = [] } = options
  assertList(title, 'assumeTerritory', assumeTerritory)
  assertList(title, 'alternatives', alternatives)
  for (const [name, baseline] of Object.entries(baselines))
    assertSnapshot(baseline, `the baseline \`${name}\``)
  const known = new Set(['before', ...packs.flatMap(({ pack }) => pack.baselines ?? [])])
  const late = Object.entries(baselines).filter(([, baseline]) => baseline.day > snapshot.day)
  const values = readValues(options.values ?? {}, snapshot, packs)
  const { waivers, problems } = readWaiverOption(options.waivers ?? [])
  assertNoProblems(title, [
    ...dayProblems(lawOn),
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
      .map((name) => unknown('unknown-baseline', 'baselines', name, known)),
    ...choiceProblems({ assumeTerritory, alternatives }, packs),
    ...values.problems,
    ...problems,
    ...(isDay(lawOn) ? waiverProblems(waivers, snapshot, packs, lawOn) : []),
  ])
  return { lawOn, baselines, assumeTerritory, alternatives, values: values.readings, waivers }
}

/** Checks what only an evaluation that waits may be given. */
export function assertAwaitable(options: unknown): void {
  assertKnown(title, options, [...names, 'signal'])
  const { signal }: { readonly signal?: unknown } = Object(options)
  if (signal === undefined || typeof Object(signal).throwIfAborted === 'function') return
  const message = `${found(signal)} where an \`AbortSignal\` is expected`
  const hint = 'hand over the `signal` of an `AbortController`'
  assertNoProblems(title, [{ code: 'wrong-type', path: ['signal'], message, hint }])
}

/** Checks for what kind of subject, and under which law, rules are asked for. */
export function settleChoice(
  options: ConditionsOptions,
  packs: readonly CompiledPack[],
): Required<ConditionsOptions> {
  assertKnown(title, options, ['subject', 'lawOn', 'assumeTerritory', 'alternatives'])
  const { subject, lawOn, assumeTerritory = [], alternatives = [] } = options
  assertList(title, 'assumeTerritory', assumeTerritory)
  assertList(title, 'alternatives', alternatives)
  assertNoProblems(title, [
    ...kindProblems(subject, ['subject']),
    ...dayProblems(lawOn),
    ...choiceProblems({ assumeTerritory, alternatives }, packs),
  ])
  return { subject, lawOn, assumeTerritory, alternatives }
}

/** What is wrong with a kind of subject. */
export function kindProblems(subject: Subject, path: Problem['path']): readonly Problem[] {
  if (subjects.includes(subject)) return []
  const hint = suggest(String(subject), subjects) ?? `choose among ${subjects.join(', ')}`
  const message = `there is no kind of subject \`${String(subject)}\``
  return [{ code: 'unknown-word', path, message, hint }]
}

/** Refuses what cannot decide anything. */
export function assertBackend(backend: Backend): void {
  if (typeof Object(backend).decide === 'function') return
  const message = 'a backend is expected'
  const hint = 'hand over an object with a function `decide`'
  assertNoProblems('the call of `evaluateWith`', [{ code: 'wrong-usage', path: [], message, hint }])
}

/** What is wrong with a day of the law. */
const dayProblems = (lawOn: unknown): readonly Problem[] =>
  isDay(lawOn)
    ? []
    : [
        {
          code: 'malformed-day',
          path: ['lawOn'],
          message: `\`${String(lawOn)}\` is not a day`,
          hint: 'write it as YYYY-MM-DD',
        },
      ]

/** What is wrong with the packs and the readings that a caller chooses. */
function choiceProblems(
  { assumeTerritory, alternatives }: Pick<RunOptions, 'assumeTerritory' | 'alternatives'>,
  packs: readonly CompiledPack[],
): readonly Problem[] {
  const ids = packs.map(({ pack }) => pack.id)
  const readings = packs.flatMap(({ pack }) =>
    Object.entries(pack.rules).flatMap(([id, rule]) =>
      rule.alternativeTo === undefined ? [] : [`${pack.id}/${id}`],
    ),
  )
  return [
    ...assumeTerritory
      .filter((id) => !ids.includes(id))
      .map((id) => unknown('unknown-pack', 'assumeTerritory', id, ids)),
    ...alternatives
      .filter((id) => !readings.includes(id))
      .map((id) => unknown('wrong-value', 'alternatives', id, readings)),
  ]
}

function unknown(code: Problem['code'], option: string, name: string, choices: Iterable<string>): Problem {
  const known = [...choices].join(', ')
  const hint = suggest(name, choices) ?? (known === '' ? 'there is none to choose' : `choose among ${known}`)
  return { code, path: [option], message: `\`${name}\` is not known`, hint }
}

/** Refuses options that are none, so that a slip is not taken for a default. */
export function assertKnown(document: string, options: unknown, known: readonly string[]): void {
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

/** Refuses what is no list where one is expected. */
export function assertList(document: string, option: string, value: unknown): void {
  if (Array.isArray(value)) return
  const message = `\`${option}\` is not a list`
  assertNoProblems(document, [
    { code: 'wrong-usage', path: [option], message, hint: 'write it in square brackets' },
  ])
}
