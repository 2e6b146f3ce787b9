import { isEstablishmentError, type Problem, pathText } from '../../errors.ts'
import { type Engine, type EvaluateOptions, type Report, readSnapshot, type Snapshot } from '../../index.ts'
import { changed } from './changes.ts'
import { compareClaims } from './compare-claims.ts'
import { compareErrors } from './compare-errors.ts'
import { compareFindings } from './compare-findings.ts'
import { compareOutcome } from './compare-outcome.ts'
import { compareVerdicts } from './compare-verdicts.ts'
import { said, type Unplaced } from './failure.ts'
import { judgedOf, rulesNamed } from './judged.ts'
import { judgingOptions } from './judging-options.ts'
import { type Bench, documentFrom, type Supplies } from './packs.ts'
import type { Scenario } from './read-scenarios.ts'
import { type Document, snapshotDocument } from './snapshot-document.ts'

/** What a case was judged with, and what came out; nothing of it where it could not be made. */
export interface CaseRun {
  readonly report?: Report
  readonly engine?: Engine
  readonly snapshot?: Snapshot
}

/** Judges one case, and says everything that is not as it expects. */
export function runCase(
  one: Scenario,
  bench: Bench,
  read: Supplies['read'],
): CaseRun & { readonly failures: readonly Unplaced[] } {
  const ready = attempt(() => bench.engineWith(one.parameters ?? {}))
  if ('problems' in ready) return { failures: ready.problems.map((problem) => unmade(problem, 'parameters')) }
  const engine = ready.value
  const { documents, problems } = documentsOf(one, read)
  if (problems.length > 0) return { engine, failures: problems.map((problem) => unmade(problem)) }
  const judged = judge(one, engine, documents)
  const wanted = one.expect.error
  if ('problems' in judged) {
    if (wanted !== undefined) return { engine, failures: compareErrors([wanted].flat(), judged.problems) }
    return { engine, failures: judged.problems.map(refused) }
  }
  const { report, snapshot } = judged.value
  return { engine, report, snapshot, failures: failuresOf(one, engine, report, snapshot) }
}

function failuresOf(one: Scenario, engine: Engine, report: Report, snapshot: Snapshot): readonly Unplaced[] {
  const { expect } = one
  if (expect.error !== undefined) {
    const codes = [expect.error].flat().map(({ code }) => `\`${code}\``)
    const message = said(
      `nothing is refused where ${codes.join(' and ')} is expected`,
      `应拒绝并报 ${codes.join('、')}，实际未拒绝`,
    )
    return [{ path: ['expect', 'error'], message }]
  }
  const judged = judgedOf(engine, report, snapshot)
  const verdicts = compareVerdicts(expect.verdicts ?? {}, judged)
  const findings = compareFindings(expect, judged)
  return [
    ...compareOutcome(expect.outcome, judged),
    ...verdicts,
    ...findings,
    ...compareClaims(expect.claims ?? {}, judged),
  ]
}

interface Documents {
  readonly given: Document
  readonly earlier: Readonly<Record<string, Document>>
}

function documentsOf(
  one: Scenario,
  read: Supplies['read'],
): { readonly documents: Documents; readonly problems: readonly Problem[] } {
  const open = (file: string) => documentFrom(file, read)
  const given = snapshotDocument(one.given ?? {}, [], open)
  const after = changed(given.document, one)
  const earlier = Object.entries({
    ...(one.before === undefined ? {} : { before: one.before }),
    ...one.baselines,
  }).map(([name, facts]) => [name, snapshotDocument(facts, [], open)] as const)
  return {
    documents: {
      given: after.document,
      earlier: Object.fromEntries(earlier.map(([name, { document }]) => [name, document])),
    },
    problems: [
      ...under(['given'], given.problems),
      ...(given.problems.length > 0 ? [] : after.problems),
      ...earlier.flatMap(([name, { problems }]) => under(pathOf(name), problems)),
    ],
  }
}

const under = (path: Problem['path'], problems: readonly Problem[]): readonly Problem[] =>
  problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }))

const pathOf = (name: string): Problem['path'] => (name === 'before' ? ['before'] : ['baselines', name])

type Attempt<T> = { readonly value: T } | { readonly problems: readonly Problem[] }

function judge(
  one: Scenario,
  engine: Engine,
  { given, earlier }: Documents,
): Attempt<{ readonly report: Report; readonly snapshot: Snapshot }> {
  const after = attempt(() => readSnapshot(given))
  const before = Object.entries(earlier).map(
    ([name, document]) => [name, attempt(() => readSnapshot(document))] as const,
  )
  const baselines = before.flatMap(([name, read]) => ('value' in read ? [[name, read.value] as const] : []))
  const problems = before.flatMap(([name, read]) =>
    'value' in read ? [] : under(pathOf(name), read.problems),
  )
  if ('problems' in after) return { problems: [...after.problems, ...problems] }
  if (problems.length > 0) return { problems }
  const snapshot = after.value
  return attempt(() => {
    const options = optionsOf(one, engine, Object.fromEntries(baselines))
    return { snapshot, report: engine.evaluate(snapshot, options) }
  })
}

function optionsOf(
  { values, waivers, ...judging }: Scenario,
  engine: Engine,
  baselines: Readonly<Record<string, Snapshot>>,
): EvaluateOptions {
  return {
    ...judgingOptions(judging, engine, baselines),
    // whatever was written as a reading, the engine looks at itself
    ...(values === undefined ? {} : { values: values as NonNullable<EvaluateOptions['values']> }),
    ...(waivers === undefined
      ? {}
      : { waivers: waivers.map((one) => waiverFor(one, engine)) as NonNullable<EvaluateOptions['waivers']> }),
  }
}

/** A waiver as it was written, its rule called by its id alone where its pack goes without saying. */
function waiverFor(one: NonNullable<Scenario['waivers']>[number], engine: Engine): object {
  if (one.rule === undefined) return one
  const [name = '', ...end] = one.rule.split('#')
  const rule = rulesNamed(name, engine)[0]?.rule ?? name
  return { ...one, rule: [rule, ...end].join('#') }
}

function attempt<T>(run: () => T): Attempt<T> {
  try {
    return { value: run() }
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    return { problems: error.problems }
  }
}

function unmade(problem: Problem, part?: string): Unplaced {
  const { en, zh } = textOf(problem)
  const path = part === undefined || problem.path[0] === part ? problem.path : [part]
  return { path, message: said(`the case cannot be made: ${en}`, `用例无法成立：${zh}`) }
}

function refused(problem: Problem): Unplaced {
  const { en, zh } = textOf(problem)
  return {
    path: optionNames.includes(String(problem.path[0])) ? problem.path : ['given', ...problem.path],
    message: said(`the facts are refused: ${en}`, `快照或选项被拒绝：${zh}`),
  }
}

const optionNames = ['before', 'baselines', 'lawOn', 'assumeTerritory', 'alternatives', 'values', 'waivers']

/** What is wrong with a document is said in English only. */
function textOf({ code, path, message, hint, line }: Problem) {
  const where = path.length === 0 ? '' : `${pathText(path)}: `
  const at = line === undefined ? '' : `line ${line}: `
  const text = `${at}${where}${message}${hint === undefined ? '' : `; ${hint}`} [${code}]`
  return said(text, text)
}
