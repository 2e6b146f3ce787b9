import type { JsonCondition, JsonTest } from '../backends/json-rules-engine/json-condition.ts'

interface Conditional {
  readonly conditions: JsonCondition
}

/** The facts that rules name, also where one is compared with another. */
export const factsIn = (rules: readonly Conditional[]): ReadonlySet<string> =>
  new Set(rules.flatMap(({ conditions }) => testsIn(conditions)).flatMap(namedBy))

/** The operators that rules use. */
export const operatorsIn = (rules: readonly Conditional[]): ReadonlySet<string> =>
  new Set(rules.flatMap(({ conditions }) => testsIn(conditions)).map(({ operator }) => operator))

function testsIn(condition: JsonCondition): readonly JsonTest[] {
  if ('all' in condition) return condition.all.flatMap(testsIn)
  if ('any' in condition) return condition.any.flatMap(testsIn)
  return 'not' in condition ? testsIn(condition.not) : [condition]
}

const namedBy = ({ fact, value }: JsonTest): readonly string[] =>
  typeof value === 'object' && value !== null && 'fact' in value && typeof value.fact === 'string'
    ? [fact, value.fact]
    : [fact]
