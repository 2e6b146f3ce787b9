export type { Backend, Question } from './backends/backend.ts'
export { type Boundary, type Comparison, compareWithin, single } from './condition/boundary.ts'
export {
  above,
  all,
  any,
  atLeast,
  atMost,
  below,
  equal,
  multiplied,
  not,
  number,
  type Polynomial,
  scale,
  sum,
} from './condition/build.ts'
export { type Facts, interpret, type Truth } from './condition/interpret.ts'
export type { Condition, FieldReference, Quantity } from './condition/nodes.ts'
export type { Reading, WordReading } from './condition/reading.ts'
export type { Force } from './constraints/constraint.ts'
export {
  type AnyConstraint,
  type Check,
  type Constraint,
  defineConstraint,
  type Meaning,
  type Message,
  type NamedField,
} from './constraints/constraint.ts'
export * as constraints from './constraints/index.ts'
export type { CatalogueEntry } from './engine/catalogue.ts'
export type { Citation } from './engine/citation.ts'
export type { ClaimReport } from './engine/claims.ts'
export {
  compareReports,
  type Difference,
  type FindingChange,
  type ReportChanges,
} from './engine/compare-reports.ts'
export type { RuleConditions, RuleVersion } from './engine/conditions.ts'
export {
  createEngine,
  type Engine,
  type EngineOptions,
  type EvaluateWithOptions,
  type ResolveOptions,
} from './engine/engine.ts'
export type { Excess } from './engine/excess.ts'
export type { Explanation, Trace } from './engine/explain.ts'
export type { Finding, WayOut } from './engine/finding.ts'
export type { Headroom } from './engine/headroom.ts'
export type { Verdict } from './engine/judge.ts'
export type { Effective, Loser, Resolution } from './engine/layers/resolve.ts'
export type { FailedReading, LookUp } from './engine/look-up.ts'
export type { Basis, Margin } from './engine/margins.ts'
export type { Figure } from './engine/numbers.ts'
export type { ConditionsOptions, EvaluateOptions } from './engine/options.ts'
export type { Receipt } from './engine/receipt.ts'
export type { Outcome, Report } from './engine/report.ts'
export type { Skipped, Superseded, Uncompared } from './engine/run.ts'
export type { Succession } from './engine/successions.ts'
export type { Suspicion } from './engine/suspicions.ts'
export type { SuppliedValue, SuppliedValues } from './engine/values.ts'
export type { WaivedBy, WaiverStatus, WaiverUse } from './engine/waivers/apply-waivers.ts'
export { readWaivers } from './engine/waivers/read-waivers.ts'
export type { Waiver, Waivers } from './engine/waivers/waiver.ts'
export {
  type ErrorCode,
  EstablishmentError,
  errorCodes,
  isEstablishmentError,
  type Problem,
  pathText,
  problemText,
} from './errors.ts'
export { suggest } from './json/suggest.ts'
export type { Measure } from './measures/declaration.ts'
export type { Filter } from './measures/filter.ts'
export { filterSchema, operandSchema } from './measures/filter.ts'
export { type Moment, momentSchema, type PeriodBound, periodBoundSchema } from './measures/moment.ts'
export { type StandardMeasure, standardMeasures } from './measures/standard.ts'
export type { Bound, Term } from './measures/term.ts'
export { boundSchema, proportionBoundSchema, termSchema } from './measures/term.ts'
export { type CreditCode, readCreditCode } from './model/credit-code.ts'
export { type DivisionCode, isWithinDivision, readDivisionCode } from './model/division-code.ts'
export type { DivisionSuccession } from './model/division-succession.ts'
export type { SnapshotDocument } from './model/document.ts'
export { type Locale, type Localized, localize } from './model/localized.ts'
export { type DatedPhase, latestStarts, type Phase } from './model/phases.ts'
export { type ReadSnapshotOptions, readSnapshot, type Snapshot } from './model/snapshot.ts'
export { definePack, type Pack } from './rules/define.ts'
export type { PackDocument } from './rules/pack.ts'
export { type CheckedPack, type ReadPackOptions, readPack } from './rules/read-pack.ts'
