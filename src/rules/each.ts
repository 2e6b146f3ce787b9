import { suggest } from '../json/suggest.ts'
import { itemKey } from '../measures/named.ts'
import type { Report } from './check-names.ts'
import type { Values } from './compile-pack.ts'
import type { PackDocument } from './pack.ts'
import { valuesIn } from './parameter.ts'
import type { Rule } from './rule.ts'

/** The values of a rule with each of its items. */
export function withItems(values: Values, { forEach: { each } }: Rule): readonly Values[] {
  if (each === undefined) return [values]
  return listed(each.in, values).map((item) => new Map([...values, [itemKey(each.as), item]]))
}

/** The items of a rule: as they are written, or as a parameter holds them. */
export function listed(
  written: NonNullable<Rule['forEach']['each']>['in'],
  values: Values,
): readonly (string | number)[] {
  if (!('parameter' in written)) return written
  const value = values.get(written.parameter)
  if (typeof value === 'object') return value
  return typeof value === 'string' || typeof value === 'number' ? [value] : []
}

/** The items of a rule stand in a parameter that holds items. */
export function checkEach(pack: PackDocument, id: string, { forEach: { each } }: Rule, report: Report): void {
  if (each === undefined || !('parameter' in each.in)) return
  const { parameter } = each.in
  const path = ['rules', id, 'forEach', 'each', 'in', 'parameter']
  const declared = pack.parameters ?? {}
  if (!Object.hasOwn(declared, parameter)) {
    const hint = suggest(parameter, Object.keys(declared)) ?? 'declare it under `parameters`'
    report({ code: 'unknown-parameter', path, message: `parameter \`${parameter}\` does not exist`, hint })
    return
  }
  const values = (declared[parameter]?.values ?? []).flatMap(valuesIn)
  if (!values.some((value) => typeof value === 'boolean' || value === 'none')) return
  const message = `parameter \`${parameter}\` holds a value that is no item`
  report({ code: 'wrong-value', path, message, hint: 'let it hold a list of items' })
}
