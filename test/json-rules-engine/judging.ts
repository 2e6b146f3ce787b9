import { Engine as JsonRulesEngine } from 'json-rules-engine'
import type { Verdict } from '../../src/engine/judge.ts'
import type { JsonFact } from '../../src/json-rules-engine/facts-from-readings.ts'
import type { JsonRules } from '../../src/json-rules-engine/to-json-rules.ts'
import type { JsonRule } from '../../src/json-rules-engine/verdict-rules.ts'

/** Verdicts by check and item: `pack/rule#end/item`. */
export type Verdicts = Readonly<Record<string, Verdict>>

/** json-rules-engine as it comes, with what a program hands it; it may be run again and again, one after another. */
export function stockEngine(
  rules: readonly JsonRule[],
  { operators = [], facts = [] }: { operators?: JsonRules['operators']; facts?: readonly JsonFact[] } = {},
) {
  const engine = new JsonRulesEngine([...rules], { allowUndefinedFacts: true })
  for (const { name, evaluate } of operators) engine.addOperator(name, evaluate)
  for (const { id, calculate } of facts) engine.addFact(id, calculate)
  return {
    judge: async (given: Readonly<Record<string, unknown>>): Promise<Verdicts> => {
      const { events } = await engine.run({ ...given })
      const told = events.map(({ type, params }) => {
        const { check, item } = params as { check: string; item?: string | number }
        return [item === undefined ? check : `${check}/${item}`, type as Verdict] as const
      })
      if (new Set(told.map(([check]) => check)).size < told.length)
        throw new Error('two verdicts on one check')
      return Object.fromEntries(told.toSorted(([a], [b]) => (a < b ? -1 : 1)))
    },
  }
}
