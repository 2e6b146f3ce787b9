export type { Backend, Question } from '../backends/backend.ts'
export { jsonRulesEngine } from '../backends/json-rules-engine/backend.ts'
export type { JsonCondition, JsonTest, JsonValue } from '../backends/json-rules-engine/json-condition.ts'
export type { JsonOperator } from '../backends/json-rules-engine/operators.ts'
export type { JsonFact, PlainReading, ReadingSource } from './facts-from-readings.ts'
export {
  type FactMeaning,
  type FromJsonRules,
  type FromJsonRulesOptions,
  fromJsonRules,
  type Left,
} from './from-json-rules.ts'
export { type FactsOptions, type JsonRules, type ToJsonRulesOptions, toJsonRules } from './to-json-rules.ts'
export type { JsonRule, JsonRuleParams } from './verdict-rules.ts'
