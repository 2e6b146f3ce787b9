import { assertNoProblems, type Problem } from '../errors.ts'
import type { AnyConstraint, Engine, Finding, Pack, Report, Snapshot } from '../index.ts'
import type { Given } from './given-facts.ts'
import { type Compared, compareCase } from './rule-tester/compare-case.ts'
import { policed } from './rule-tester/policed.ts'
import { prepare } from './rule-tester/prepare.ts'
import type { ExpectedExcess } from './scenario/expectations.ts'
import type { Changes } from './scenario/facts-schema.ts'
import type { Failure } from './scenario/failure.ts'
import { runScenarios } from './scenario/run-scenarios.ts'

/** What a rule is tested with, beside its cases; what a case says itself takes its place. */
export interface RuleTestOptions {
  readonly given?: Given
  readonly before?: Given
  readonly baselines?: Readonly<Record<string, Given>>
  readonly lawOn?: string
  readonly assumeTerritory?: readonly string[]
  readonly alternatives?: readonly string[]
  readonly parameters?: Readonly<Record<string, unknown>>
  /** Packs beside that of the rule. */
  readonly packs?: readonly object[]
  readonly constraints?: readonly AnyConstraint[]
  readonly read?: (path: string) => string
}

/** One case of a rule: whom it judges, under which facts. */
export interface RuleCase extends Changes, Omit<RuleTestOptions, 'packs' | 'constraints' | 'read'> {
  readonly name: string
  /** Whom the rule judges; it may be left out where it judges one only. */
  readonly subject?: string
  readonly item?: string | number
  /** The end that is meant, where the rule has several. */
  readonly end?: string
  /** By how much it is beyond its bound: a number, or more about it. */
  readonly excess?: number | ExpectedExcess
  readonly values?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** The cases of a rule, by what it is to find; `notAsked` are those it says nothing about. */
export interface RuleCases {
  readonly satisfied: readonly RuleCase[]
  readonly violated: readonly RuleCase[]
  readonly permitted?: readonly RuleCase[]
  readonly exempt?: readonly RuleCase[]
  readonly unknown?: readonly RuleCase[]
  readonly notAsked?: readonly RuleCase[]
}

/** What one case came to. */
export interface RuleCaseResult {
  readonly group: keyof RuleCases
  readonly name: string
  readonly ok: boolean
  readonly failures: readonly Failure[]
  /** What the rule found of whom the case is about. */
  readonly findings: readonly Finding[]
  readonly report?: Report
  readonly engine?: Engine
  readonly snapshot?: Snapshot
}

/** What a test of a rule came to: its cases, and what is wrong with the test itself. */
export interface RuleTestReport {
  readonly ok: boolean
  readonly cases: readonly RuleCaseResult[]
  readonly problems: readonly Problem[]
}

/**
 * 规则测试: runs the cases of one rule, and looks after the test as well: it must have cases that break the rule
 * and cases that keep it, stand exactly at each limit and one beyond it, judge somebody, and say by how much.
 *
 * Whoever breaks a rule by five breaks it under many a wrong limit; an excess that is written is seen to be right.
 *
 * @example
 * const rules = definePack({
 *   id: 'rules',
 *   version: '1.0.0',
 *   title: { zh: '规则', en: 'Rules' },
 *   inForce: { from: '2010-01-01', basis: 'assumed' },
 *   sources: { plan: { title: '方案', status: 'illustrative' } },
 *   rules: {
 *     'institution-limit': {
 *       title: { zh: '事业编制限额', en: 'Institution posts' },
 *       forEach: { subject: 'jurisdiction' },
 *       require: { kind: 'limit', of: 'institution-establishment', max: 36 },
 *       force: 'mandatory',
 *       cite: { source: 'plan', article: '一' },
 *     },
 *   },
 * })
 * testRule(rules, 'institution-limit', {
 *   satisfied: [{ name: 'at the limit', given: { town: { institution: 36 } } }],
 *   violated: [{ name: 'one over', given: { town: { institution: 37 } }, excess: 1 }],
 * }).ok // → true
 */
export function testRule<R extends string>(
  of: Pack<R> | Engine,
  rule: NoInfer<R>,
  cases: RuleCases,
  options: RuleTestOptions = {},
): RuleTestReport {
  const prepared = prepare(of, rule, cases, options)
  if ('problems' in prepared) return { ok: false, cases: [], problems: prepared.problems }
  const { file, entry, listed, packs, unchanged } = prepared
  const { constraints, read } = options
  const runs = runScenarios(file, {
    packs,
    ...(constraints === undefined ? {} : { constraints }),
    ...(read === undefined ? {} : { read }),
  })
  const compared = listed.flatMap((one, index): readonly Compared[] => {
    const run = runs.cases[index]
    return run === undefined ? [] : [compareCase(one, entry, run)]
  })
  const problems = [
    ...compared.flatMap((one) => one.problems),
    ...policed(entry, cases, compared, prepared.rule),
    ...unchanged(),
  ]
  const results = compared.map(({ result }) => result)
  return { ok: problems.length === 0 && results.every(({ ok }) => ok), cases: results, problems }
}

/**
 * The same, for a test: returns when everything is as it should be.
 *
 * @throws EstablishmentError with everything that is not, and how the verdicts came about.
 */
export function assertRule<R extends string>(
  of: Pack<R> | Engine,
  rule: NoInfer<R>,
  cases: RuleCases,
  options: RuleTestOptions = {},
): void {
  const report = testRule(of, rule, cases, options)
  const failures = report.cases.flatMap(({ group, name, failures: some }) =>
    some.map(({ message, trace }): Problem => {
      const shown = trace === undefined ? '' : `\n${trace.en.replaceAll(/^/gm, '      ')}`
      return { code: 'wrong-value', path: [group, name], message: `${message.en}${shown}` }
    }),
  )
  assertNoProblems(`the test of rule \`${rule}\``, [...report.problems, ...failures])
}
