import type { Localized } from '../../index.ts'
import type { Changes, Facts } from '../scenario/facts-schema.ts'
import { readScenarios } from '../scenario/read-scenarios.ts'
import { runScenarios, type ScenarioReport } from '../scenario/run-scenarios.ts'
import { type CaseKind, type Left, type Made, verdictOf } from './made.ts'
import type { Question } from './question.ts'

/** A case as a scenario file writes it. */
export interface WrittenCase extends Changes {
  readonly name: string
  readonly given?: Facts
  readonly lawOn?: string
  readonly expect: {
    readonly verdicts: Readonly<Record<string, string>>
    readonly outcome?: 'not-judged'
  }
}

/** A scenario file as data. */
export interface ScenarioDocument {
  readonly schema: 'bianzhi/scenarios@1'
  readonly title?: Localized
  readonly packs: readonly string[]
  readonly lawOn?: string
  readonly assumeTerritory?: readonly string[]
  readonly alternatives?: readonly string[]
  readonly given: Facts
  readonly before?: Facts
  readonly baselines?: Readonly<Record<string, Facts>>
  readonly cases: readonly WrittenCase[]
}

interface Written {
  readonly scenarios: ScenarioDocument
  readonly cases: readonly (WrittenCase & { readonly kind: CaseKind })[]
  readonly left: readonly Left[]
}

/** Writes cases down, runs them by the whole packs, and leaves out those that do not come out as they did. */
export function scenariosOf(question: Question, made: readonly Made[]): Written {
  const all = named(question, made).map((one) => ({ kind: one.kind, written: writtenCase(one) }))
  const first = fileOf(
    question,
    all.map(({ written }) => written),
  )
  if (all.length === 0) return { scenarios: first, cases: [], left: [] }
  const outcomes = new Map(run(question, first).map(({ name, report }) => [name, report?.outcome]))
  const told = all.map(({ kind, written }) => {
    // a case in which nothing at all is judged must say that it means it
    const isNothing = outcomes.get(written.name) === 'not-judged'
    const expect = isNothing ? { ...written.expect, outcome: 'not-judged' as const } : written.expect
    return { kind, written: { ...written, expect } }
  })
  const whole = fileOf(
    question,
    told.map(({ written }) => written),
  )
  const failed = new Map(
    run(question, whole)
      .filter(({ ok }) => !ok)
      .map(({ name, failures }) => [name, failures[0]?.message.en ?? 'it fails']),
  )
  const kept = told.filter(({ written }) => !failed.has(written.name))
  return {
    scenarios: { ...whole, cases: kept.map(({ written }) => written) },
    cases: kept.map(({ kind, written }) => ({ kind, ...written })),
    left: [...failed].map(([what, why]) => ({ what, why: `as a scenario it comes out otherwise: ${why}` })),
  }
}

function run({ packs, options }: Question, scenarios: ScenarioDocument): ScenarioReport['cases'] {
  const { read, constraints } = options
  return runScenarios(readScenarios(scenarios), {
    packs: Object.fromEntries(packs.map((pack) => [pack.id, pack])),
    ...(read === undefined ? {} : { read }),
    ...(constraints === undefined ? {} : { constraints }),
  }).cases
}

/** Each case once, under a name of its own. */
function named(question: Question, made: readonly Made[]): readonly Made[] {
  const several = new Set(made.map(({ asked }) => asked.key)).size > 1
  const seen = new Set<string>()
  const names = new Set<string>()
  return made.flatMap((one): readonly Made[] => {
    const { given, lawOn, rows, unset, drop, add } = one.trial.scene
    const facts = JSON.stringify([
      one.asked.key,
      lawOn ?? question.options.lawOn,
      given,
      rows,
      unset,
      drop,
      add,
    ])
    if (seen.has(facts)) return []
    seen.add(facts)
    const end = several && !one.name.startsWith(one.asked.name) ? `${one.asked.name} – ` : ''
    const plain = `${end}${one.name}`
    let name = plain
    for (let at = 2; names.has(name); at += 1) name = `${plain} (${at})`
    names.add(name)
    return [{ ...one, name }]
  })
}

function writtenCase({ name, asked, trial }: Made): WrittenCase {
  const { given, lawOn, rows, unset, drop, add } = trial.scene
  return {
    name,
    ...(lawOn === undefined ? {} : { lawOn }),
    ...(given === undefined ? {} : { given }),
    ...(rows === undefined ? {} : { rows }),
    ...(unset === undefined ? {} : { unset }),
    ...(drop === undefined ? {} : { drop }),
    ...(add === undefined ? {} : { add }),
    expect: { verdicts: { [asked.key]: verdictOf(asked, trial) } },
  }
}

function fileOf(
  { packs, head, earlier, options }: Question,
  cases: readonly WrittenCase[],
): ScenarioDocument {
  const { lawOn, assumeTerritory, alternatives } = options
  const { before, ...baselines } = earlier
  const all = Object.fromEntries(Object.entries(baselines).map(([name, one]) => [name, plain(one, head)]))
  return {
    schema: 'bianzhi/scenarios@1',
    packs: packs.map(({ id }) => id),
    ...(lawOn === undefined ? {} : { lawOn }),
    ...(assumeTerritory === undefined ? {} : { assumeTerritory }),
    ...(alternatives === undefined ? {} : { alternatives }),
    given: head,
    ...(before === undefined ? {} : { before: plain(before, head) }),
    ...(Object.keys(baselines).length === 0 ? {} : { baselines: all }),
    cases,
  }
}

/** Earlier facts without the changes they do not have, where those of the given ones do not reach them. */
function plain(facts: Facts, head: Facts): Facts {
  const { rows, unset, drop, add, ...rest } = facts
  const kept = Object.entries({ rows, unset, drop, add }).filter(
    ([key, one]) => Object.keys(one ?? {}).length > 0 || (facts.file === undefined && key in head),
  )
  return { ...rest, ...Object.fromEntries(kept) }
}
