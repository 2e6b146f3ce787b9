import { isEstablishmentError, type Problem } from '../../errors.ts'
import { type CatalogueEntry, type CheckedPack, createEngine, type Engine, type Pack } from '../../index.ts'
import { suggest } from '../../json/suggest.ts'
import { factsOf, type Given } from '../given-facts.ts'
import type { RuleCase, RuleCases, RuleTestOptions } from '../rule-tester.ts'
import { ruleNamed } from '../scenario/judged.ts'
import { isTree } from '../scenario/layers.ts'
import { readScenarios, type ScenarioFile } from '../scenario/read-scenarios.ts'

/** One case with the verdict it expects, and where it stands among the cases. */
export interface Listed {
  readonly group: keyof RuleCases
  readonly path: readonly [keyof RuleCases, number]
  readonly one: RuleCase
}

interface Prepared {
  readonly file: ScenarioFile
  readonly entry: CatalogueEntry
  readonly rule: CheckedPack['rules'][string]
  readonly listed: readonly Listed[]
  readonly packs: readonly object[]
  /** What the run changed of what it was handed. */
  readonly unchanged: () => readonly Problem[]
}

/** The groups of cases, in the order in which they are run. */
export const groups = ['satisfied', 'violated', 'permitted', 'exempt', 'unknown', 'notAsked'] as const

/** Makes scenarios of the cases of a rule, or says what is wrong with them. */
export function prepare(
  of: Pack | Engine,
  name: string,
  cases: RuleCases,
  options: RuleTestOptions,
): Prepared | { readonly problems: readonly Problem[] } {
  const { constraints = [] } = options
  return attempt((): Prepared | { readonly problems: readonly Problem[] } => {
    const engine = isEngine(of) ? of : createEngine({ packs: [of, ...(options.packs ?? [])], constraints })
    const own = isEngine(of) || name.includes('/') ? name : `${of.id}/${name}`
    const named = ruleNamed(own, engine, [])
    if ('failure' in named) {
      return { problems: [{ code: 'wrong-value', path: [], message: named.failure.message.en }] }
    }
    const { rule: entry } = named
    const rule = engine.packs.find(({ id }) => id === entry.pack)?.rules[
      entry.rule.slice(entry.pack.length + 1)
    ]
    if (rule === undefined) throw new TypeError(`no rule ${entry.rule}`)
    const strange = strangeGroups(cases)
    if (strange.length > 0) return { problems: strange }
    const listed = groups.flatMap((group) =>
      (cases[group] ?? []).map((one, index): Listed => ({ group, path: [group, index], one })),
    )
    const before = textOf(cases, options)
    const read = scenariosOf(listed, options)
    if ('problems' in read) return read
    const unchanged = (): readonly Problem[] =>
      textOf(cases, options) === before ? [] : [{ code: 'wrong-value', path: [], message: changedText }]
    return { file: read.file, entry, rule, listed, packs: engine.packs, unchanged }
  })
}

const changedText = 'the run changed the facts that it was handed'

const isEngine = (of: Pack | Engine): of is Engine => 'evaluate' in of

/** All that was handed over, as one text; what is left out of it cannot be told by a comparison of texts. */
const textOf = (cases: RuleCases, { given, before, baselines, values }: RuleTestOptions & Valued): string =>
  JSON.stringify([cases, given, before, baselines, values])

type Valued = { readonly values?: unknown }

function scenariosOf(
  listed: readonly Listed[],
  { packs: _, constraints: __, read: ___, ...shared }: RuleTestOptions,
): { readonly file: ScenarioFile } | { readonly problems: readonly Problem[] } {
  const problems = listed.flatMap(({ one, path }) => [...strangeKeys(one, path), ...strangeExcess(one, path)])
  const named = listed.filter(({ one }) => typeof one.name === 'string' && one.name !== '')
  if (listed.length === 0) return { problems: [nothingWritten] }
  const scenarios = {
    schema: 'bianzhi/scenarios@1',
    ...written(shared),
    cases: listed.map(({ one }) => {
      const { subject: ____, item: _____, end: ______, excess: _______, ...rest } = one
      return { ...written(rest), expect: { noOther: true } }
    }),
  }
  try {
    const file = readScenarios(scenarios)
    const all = [...problems, ...sameFacts(listed, file)]
    return all.length > 0 || named.length < listed.length ? { problems: all } : { file }
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    const told = error.problems.map((one) => ({ ...one, path: placed(one.path, listed) }))
    return {
      problems: [...problems, ...told.filter(({ path }) => !problems.some((one) => same(one.path, path)))],
    }
  }
}

const same = (a: Problem['path'], b: Problem['path']): boolean => JSON.stringify(a) === JSON.stringify(b)

const nothingWritten: Problem = {
  code: 'missing-field',
  path: [],
  message: 'there are no cases',
  hint: 'write some under `satisfied` and under `violated`',
}

const caseKeys = [
  ...['name', 'given', 'before', 'baselines', 'lawOn', 'assumeTerritory', 'alternatives', 'parameters'],
  ...['values', 'rows', 'unset', 'drop', 'add', 'subject', 'item', 'end', 'excess'],
]

/** A group that is misspelt would never be run. */
const strangeGroups = (cases: RuleCases): readonly Problem[] =>
  Object.entries(cases).flatMap(([group, some]: readonly [string, unknown]): readonly Problem[] => {
    if (!groups.some((known) => known === group)) {
      const hint = suggest(group, groups) ?? `it may have ${groups.join(', ')}`
      return [{ code: 'unknown-key', path: [group], message: `key \`${group}\` is not known here`, hint }]
    }
    if (some === undefined || (Array.isArray(some) && some.every(isTree))) return []
    const message = 'a list of cases is expected'
    return [{ code: 'wrong-type', path: [group], message, hint: 'write `[{ name: …, given: … }]`' }]
  })

const excessKeys = ['by', 'side', 'atLeast', 'unit']

/** What is said of an excess is compared; a number by which is never left out. */
const strangeExcess = ({ excess }: RuleCase, path: Listed['path']): readonly Problem[] => {
  if (excess === undefined || typeof excess === 'number') return []
  const at = [...path, 'excess']
  return [
    ...Object.keys(excess)
      .filter((key) => !excessKeys.includes(key))
      .map((key): Problem => {
        const hint = suggest(key, excessKeys) ?? `it may have ${excessKeys.join(', ')}`
        return { code: 'unknown-key', path: [...at, key], message: `key \`${key}\` is not known here`, hint }
      }),
    ...(excess.by === undefined
      ? [
          {
            code: 'missing-field' as const,
            path: at,
            message: 'it does not say by how much',
            hint: 'write `by`',
          },
        ]
      : []),
  ]
}

const strangeKeys = (one: RuleCase, path: Listed['path']): readonly Problem[] =>
  Object.keys(one)
    .filter((key) => !caseKeys.includes(key))
    .map((key) => ({
      code: 'unknown-key',
      path: [...path, key],
      message: `key \`${key}\` is not known here`,
      hint: `it may have ${caseKeys.join(', ')}`,
    }))

/** Snapshots are written as facts. */
function written({
  given,
  before,
  baselines,
  ...rest
}: Readonly<Record<string, unknown>> & {
  readonly given?: Given
  readonly before?: Given
  readonly baselines?: Readonly<Record<string, Given>>
}) {
  const earlier = Object.entries(baselines ?? {}).map(([name, one]) => [name, factsOf(one)])
  return {
    ...rest,
    ...(given === undefined ? {} : { given: factsOf(given) }),
    ...(before === undefined ? {} : { before: factsOf(before) }),
    ...(baselines === undefined ? {} : { baselines: Object.fromEntries(earlier) }),
  }
}

/** Two cases that ask the same of the same facts are one. */
function sameFacts(listed: readonly Listed[], { cases }: ScenarioFile): readonly Problem[] {
  const seen = new Map<string, string>()
  return cases.flatMap((scenario, index): readonly Problem[] => {
    const here = listed[index]
    if (here === undefined) return []
    const { name, expect: _, place: __, line: ___, column: ____, ...facts } = scenario
    const { subject, item, end } = here.one
    const key = JSON.stringify([facts, subject, item, end])
    const first = seen.get(key)
    seen.set(key, first ?? name)
    if (first === undefined) return []
    const message = `\`${name}\` has the same facts as \`${first}\``
    return [{ code: 'duplicate-id', path: here.path, message, hint: 'keep one' }]
  })
}

/** Where a problem of a scenario stands among the cases of the rule. */
function placed(path: Problem['path'], listed: readonly Listed[]): Problem['path'] {
  const [first, index, ...rest] = path
  const at = first === 'cases' && typeof index === 'number' ? listed[index]?.path : undefined
  return at === undefined ? path : [...at, ...rest]
}

function attempt<T>(run: () => T): T | { readonly problems: readonly Problem[] } {
  try {
    return run()
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    return { problems: error.problems }
  }
}
