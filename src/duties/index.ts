export { describeScope } from '../scope/describe.ts'
export {
  coverScope,
  intersectScopes,
  type Scope,
  type ScopeWords,
  subtractScopes,
} from '../scope/scope.ts'
export {
  type ConflictEdge,
  type ConflictGraph,
  type ConflictNode,
  conflictGraph,
} from './conflict-graph.ts'
export { type Conflict, type ConflictKind, conflictsOf } from './conflicts.ts'
export { toDot, toMermaid } from './drawing.ts'
export { type LeadAnswer, type LeadOfPart, type LeadOptions, leadFinder, leadOf } from './lead-of.ts'
export type { LeadRule } from './lead-reasons.ts'
export type { LookAlikeEvidence } from './look-alikes/evidence.ts'
export { heldMatters, holdingRoles } from './look-alikes/held-matters.ts'
export { type LookAlike, type LookAlikesReport, lookAlikes } from './look-alikes/look-alikes.ts'
export type { Dimension, NamedMatter } from './look-alikes/matter.ts'
export type { LookAlikeScorer, LookAlikesOptions } from './look-alikes/options.ts'
export type { KnownAgency } from './matter-list/agencies.ts'
export type { ColumnName } from './matter-list/columns.ts'
export type { AgencyRow, AssignmentRow, FunctionRow, MatterRow } from './matter-list/list-rows.ts'
export { type PowerType, powerTypes } from './matter-list/power-types.ts'
export {
  type MatterList,
  type ReadMatterListOptions,
  readMatterList,
  readMatterLists,
} from './matter-list/read-matter-list.ts'
export type { OnDay } from './origin.ts'
