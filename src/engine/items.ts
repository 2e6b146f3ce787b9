import { itemKey } from '../measures/named.ts'
import type { CompiledPack, Values } from '../rules/compile-pack.ts'
import { listed } from '../rules/each.ts'
import type { Rule } from '../rules/rule.ts'
import { type Candidate, valuesOf } from './assign.ts'

/** 项: one of the items over which a rule ranges. */
export interface Item {
  readonly as: string
  readonly value: string | number
}

/** The values to lower a rule with: one set of them for each of its items. */
export function valuesWithItems(
  compiled: CompiledPack,
  rule: Rule,
  candidates: ReadonlyMap<string, Candidate>,
  lawOn: string,
): readonly { readonly values: Values; readonly item?: Item }[] {
  const values = valuesOf(compiled, candidates, lawOn)
  const { each } = rule.forEach
  if (each === undefined) return [{ values }]
  return [...new Set(listed(each.in, values))].map((value) => ({
    values: new Map([...values, [itemKey(each.as), value]]),
    item: { as: each.as, value },
  }))
}
