export { type BoundaryCases, boundaryCases } from './boundary/boundary-cases.ts'
export { casesYaml } from './boundary/cases-yaml.ts'
export type { BoundaryOptions } from './boundary/question.ts'
export { agencyOf, city, county, town } from './builders.ts'
export type { AgencyBuilt, PlaceBuilt } from './built.ts'
export {
  type Cell,
  type ComparedVersion,
  type CompareOptions,
  compare,
  type MatrixRow,
  type VersionComparison,
} from './compare/compare.ts'
export { type ComparisonTableOptions, cellText, comparisonTable } from './compare/comparison-table.ts'
export type { SweepRange } from './compare/steps.ts'
export { type Sweep, type SweepOptions, sweep } from './compare/sweep.ts'
export { type Table, tableMarkdown, tableText } from './compare/table.ts'
export type { Version } from './compare/versions.ts'
export { type CheckCoverage, type Coverage, coverageOf } from './coverage.ts'
export { checksOf, type EngineCheck } from './engine-checks.ts'
export { type LintCode, type LintFinding, type LintOptions, lintCodes, lintPack } from './lint/lint-pack.ts'
export {
  assertRule,
  type RuleCase,
  type RuleCaseResult,
  type RuleCases,
  type RuleTestOptions,
  type RuleTestReport,
  testRule,
} from './rule-tester.ts'
export {
  type CheckKey,
  defineScenarios,
  type RuleNameOf,
  type Scenarios,
} from './scenario/define-scenarios.ts'
export type { Expectations, ExpectedClaim, ExpectedError, ExpectedFinding } from './scenario/expectations.ts'
export type { Failure } from './scenario/failure.ts'
export type { Supplies } from './scenario/packs.ts'
export { readScenarios, type Scenario, type ScenarioFile } from './scenario/read-scenarios.ts'
export {
  type CaseResult,
  type RunScenariosOptions,
  runScenarios,
  type ScenarioReport,
} from './scenario/run-scenarios.ts'
export { traceOf } from './scenario/trace.ts'
