import { itemKey } from '../measures/named.ts'
import type { CompiledPack, Values } from '../rules/compile-pack.ts'
import { listed } from '../rules/each.ts'
import { datedOn, valuesIn } from '../rules/parameter.ts'
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
  const items = new Map(
    itemsFor(compiled, each.in, candidates, values, lawOn).map((one) => [String(one), one]),
  )
  return [...items.values()].map((value) => ({
    values: new Map([...values, [itemKey(each.as), value]]),
    item: { as: each.as, value },
  }))
}

/** The items of a rule; where the list is not known, all that may stand in it. */
function itemsFor(
  compiled: CompiledPack,
  written: NonNullable<Rule['forEach']['each']>['in'],
  candidates: ReadonlyMap<string, Candidate>,
  values: Values,
  lawOn: string,
): readonly (string | number)[] {
  if (!('parameter' in written) || candidates.get(written.parameter)?.value !== undefined) {
    return listed(written, values)
  }
  const dated = datedOn(compiled.pack.parameters?.[written.parameter]?.values ?? [], lawOn)
  const every = dated === undefined ? [] : valuesIn(dated)
  return every.flatMap((value) => listed(written, new Map([[written.parameter, value]])))
}
