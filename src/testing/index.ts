export { agencyOf, city, county, town } from './builders.ts'
export type { AgencyBuilt, PlaceBuilt } from './built.ts'
export { type CheckCoverage, type Coverage, coverageOf } from './coverage.ts'
export { checksOf, type EngineCheck } from './engine-checks.ts'
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
