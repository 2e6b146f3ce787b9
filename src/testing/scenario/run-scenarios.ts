import type { Failure } from './failure.ts'
import { benchOf, type Supplies } from './packs.ts'
import type { Scenario, ScenarioFile } from './read-scenarios.ts'
import { type CaseRun, runCase } from './run-case.ts'

/** What one case came to. */
export interface CaseResult extends CaseRun {
  readonly name: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly ok: boolean
  readonly failures: readonly Failure[]
}

/** What the cases of a file came to, in their order. */
export interface ScenarioReport {
  readonly cases: readonly CaseResult[]
  readonly passed: number
  readonly failed: number
}

export interface RunScenariosOptions extends Supplies {
  /** Which cases are run: those whose name holds a text, or of which a function says so. */
  readonly filter?: string | ((one: Scenario) => boolean)
}

/**
 * Runs scenarios: judges the facts of every case by the packs of the file, and compares what was found with what
 * the case expects.
 *
 * @throws EstablishmentError where a pack of the file is not there, or is wrong; all else fails its case only.
 *
 * @example
 * import { readScenarios } from 'bianzhi/testing'
 *
 * const file = readScenarios({
 *   schema: 'bianzhi/scenarios@1',
 *   given: { town: { administrative: 30 } },
 *   cases: [{ name: 'no rule, no verdict', expect: { outcome: 'lawful' } }],
 * })
 * const rules = {
 *   id: 'rules',
 *   version: '1.0.0',
 *   title: { zh: '规则', en: 'Rules' },
 *   inForce: { from: '2010-01-01', basis: 'assumed' },
 *   sources: {},
 *   rules: {},
 * }
 * const [result] = runScenarios(file, { packs: [rules] }).cases
 * result?.failures[0]?.message.en.split(';')[0] // → the outcome is `not-judged` where `lawful` is expected
 */
export function runScenarios(file: ScenarioFile, options: RunScenariosOptions = {}): ScenarioReport {
  const bench = benchOf(file, options)
  const chosen = file.cases.filter((one) => isChosen(one, options.filter))
  const cases = chosen.map((one): CaseResult => {
    const { failures, ...run } = runCase(one, bench, options.read)
    return {
      name: one.name,
      ...(file.file === undefined ? {} : { file: file.file }),
      ...placeOf(one),
      ok: failures.length === 0,
      failures: failures.map(({ path, ...failure }): Failure => {
        const place = one.place(path)
        return { ...failure, ...(place ?? placeOf(one)) }
      }),
      ...run,
    }
  })
  const passed = cases.filter(({ ok }) => ok).length
  return { cases, passed, failed: cases.length - passed }
}

function isChosen(one: Scenario, filter: RunScenariosOptions['filter']): boolean {
  if (filter === undefined) return true
  return typeof filter === 'string' ? one.name.includes(filter) : filter(one)
}

function placeOf({ line, column }: Scenario) {
  return line === undefined || column === undefined ? {} : { line, column }
}
