import { type Force, forces } from '../../constraints/constraint.ts'
import type { Allowance, Rule } from '../../rules/rule.ts'
import { meantBy } from './same-measure.ts'
import type { Layer } from './tightens.ts'

/** Why two rules cannot be compared end by end, or why one is weaker whatever its ends are. */
export function apart(lower: Layer, upper: Layer): string | undefined {
  return weaker(lower.rule, upper.rule) ?? waysMore(lower.rule, upper.rule) ?? differently(lower, upper)
}

function weaker(lower: Rule, upper: Rule): string | undefined {
  if (rankOf(lower.force) > rankOf(upper.force))
    return `it is only \`${lower.force}\`, and that one is \`${upper.force}\``
  return upper.waivable === false && lower.waivable !== false
    ? 'it can be waived, and that one cannot'
    : undefined
}

/** How strongly a text speaks, the strongest first. */
export const rankOf = (force: Force): number => forces.indexOf(force)

/** Ways out and exemptions count only where the rule above has the same. */
function waysMore(lower: Rule, upper: Rule): string | undefined {
  const exempt = (rule: Rule) => (rule.exempt ?? []).map(({ where }) => JSON.stringify(where))
  const ways = (rule: Rule) => (rule.allowances ?? []).map(asWritten)
  const isNew = (list: (rule: Rule) => readonly string[]) =>
    list(lower).some((one) => !list(upper).includes(one))
  const hangs = JSON.stringify([lower.exempt, lower.allowances]).includes('"parameter"')
  if (isNew(exempt)) return 'it exempts whom that one does not'
  if (isNew(ways)) return 'it opens a way out that that one does not'
  return hangs ? 'its ways out hang on a parameter, which may be another' : undefined
}

const asWritten = ({ title: _, cite: __, ...rest }: Allowance): string => JSON.stringify(rest)

function differently(lower: Layer, upper: Layer): string | undefined {
  const [here, there] = [partsOf(lower.rule.require), partsOf(upper.rule.require)]
  if (JSON.stringify(lower.rule.forEach.each) !== JSON.stringify(upper.rule.forEach.each))
    return 'it is not asked for the same items'
  const kind = there['kind']
  if (here['kind'] !== kind) return 'it is of another kind'
  const measured = typeof kind === 'string' ? measuredBy[kind] : undefined
  if (measured === undefined) return 'only `limit`, `ratio`, `share` and `band` can be compared'
  const other = measured.find(
    (key) =>
      there[key] !== undefined && meantBy(here[key], lower.compiled) !== meantBy(there[key], upper.compiled),
  )
  return other === undefined ? undefined : `\`${other}\` is measured by something else`
}

const partsOf = (written: object): Readonly<Record<string, unknown>> => ({ ...written })

const measuredBy: { readonly [kind: string]: readonly string[] | undefined } = {
  limit: ['of'],
  ratio: ['of', 'to'],
  share: ['of', 'in'],
  band: ['by', 'chief', 'deputy', 'total'],
}
