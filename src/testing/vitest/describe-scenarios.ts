import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { beforeAll, describe, it } from 'vitest'
import { isEstablishmentError, type Locale, type Problem } from '../../index.ts'
import { shippedPacks } from '../conformance/shipped-packs.ts'
import {
  type CaseResult,
  readScenarios,
  runScenarios,
  type ScenarioFile,
  type Scenarios,
  type Supplies,
} from '../index.ts'
import { findScenarios } from './find-scenarios.ts'
import { caseError, placedError, type Written } from './scenario-error.ts'

export interface DescribeScenariosOptions extends Pick<Supplies, 'packs' | 'constraints' | 'divisions'> {
  /** The folder that patterns begin in. Default: where vitest was started. */
  readonly cwd?: string
  /** The language of what is said of a failed case. Default `en`. */
  readonly locale?: Locale
}

/**
 * Registers scenarios (情景) with vitest: a `describe` for each file, an `it` for each case.
 *
 * Files are named by paths, folders or patterns; what they name stands beside them. The packs that ship are
 * known; others are handed over. Scenarios may also be those of `defineScenarios`.
 *
 * @throws EstablishmentError where a path or a pattern leads to no file.
 *
 * @example
 * try {
 *   describeScenarios('nowhere/*.scenarios.yaml')
 * } catch (error) {
 *   if (!isEstablishmentError(error)) throw error
 *   error.problems[0]?.message // → no file of scenarios matches `nowhere/*.scenarios.yaml`
 * }
 */
export function describeScenarios(
  scenarios: string | readonly string[] | Scenarios,
  options: DescribeScenariosOptions = {},
): void {
  const calledBy = stackOf(describeScenarios)
  if (isWritten(scenarios)) {
    const title = titleOf(scenarios)
    describe(title, () => register({ title, calledBy }, () => readScenarios(scenarios), options))
    return
  }
  const { cwd = process.cwd() } = options
  for (const path of findScenarios([scenarios].flat(), cwd)) {
    const title = relative(cwd, path)
    const text = readFileSync(path, 'utf8')
    const written = { title, path, text, calledBy }
    describe(title, () => register(written, () => readScenarios(text, { file: title }), options))
  }
}

function register(written: Written, read: () => ScenarioFile, options: DescribeScenariosOptions): void {
  const { locale = 'en' } = options
  const reading = attempt(read)
  if ('error' in reading) {
    it('can be read', () => {
      throw told(reading.error, written)
    })
    return
  }
  const file = reading.value
  const results = new Map<string, CaseResult>()
  beforeAll(() => {
    const running = attempt(() => runScenarios(file, suppliesOf(file, written, options)))
    if ('error' in running) throw told(running.error, written, file)
    for (const one of running.value.cases) results.set(one.name, one)
  }, mostTime)
  for (const { name } of file.cases) {
    it(name, () => {
      const result = results.get(name)
      if (result === undefined) throw new TypeError(`the case \`${name}\` was not run`)
      if (!result.ok) throw caseError(result, written, locale)
    })
  }
}

// a whole file is run at once, on slow machines as well
const mostTime = 300_000

type Refusal = Error & { readonly problems: readonly Problem[] }

function attempt<T>(run: () => T): { readonly value: T } | { readonly error: Refusal } {
  try {
    return { value: run() }
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    return { error }
  }
}

/** What is wrong with a pack stands in a file of its own; in that of the scenarios, its name does. */
function told({ name, message, problems }: Refusal, written: Written, file?: ScenarioFile): Error {
  const isHere = file === undefined || problems.some(({ path }) => path[0] === 'packs')
  const places = isHere ? problems : [file.place(['packs']) ?? {}]
  return placedError(name, message, places, written)
}

/** The packs that ship and those that are handed over; a list of these is what a file without packs is run with. */
function suppliesOf(file: ScenarioFile, { path }: Written, options: DescribeScenariosOptions): Supplies {
  const { packs = [], constraints = [], divisions = [], cwd = process.cwd() } = options
  const folder = path === undefined ? cwd : dirname(path)
  const read = (name: string) => readFileSync(resolve(folder, name), 'utf8')
  const handed: readonly (readonly [string, object])[] = isList(packs)
    ? packs.map((pack) => [idOf(pack), pack])
    : Object.entries(packs)
  const isListRun = isList(packs) && file.packs.length === 0
  const known = Object.fromEntries([...shippedPacks.map((pack) => [pack.id, pack] as const), ...handed])
  return { constraints, divisions, read, packs: isListRun ? packs : known }
}

const isList = (packs: object): packs is readonly object[] => Array.isArray(packs)
const idOf = (pack: object): string => ('id' in pack ? String(pack.id) : '')

const isWritten = (scenarios: string | readonly string[] | Scenarios): scenarios is Scenarios =>
  typeof scenarios === 'object' && !Array.isArray(scenarios)

function titleOf({ title }: Scenarios): string {
  return typeof title === 'object' ? title.en : (title ?? 'scenarios')
}

/** The frames of whoever called a function. */
function stackOf(called: (...given: never) => unknown): string {
  const here = new Error('here')
  Error.captureStackTrace(here, called)
  return (here.stack ?? '').split('\n').slice(1).join('\n')
}
