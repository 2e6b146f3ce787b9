import { type Force, forces } from '../../constraints/constraint.ts'
import type { Allowance, Rule } from '../../rules/rule.ts'
import { meantBy } from './same-measure.ts'
import type { Layer } from './tightens.ts'

/** Why one rule is weaker than another, whatever their ends are. */
export function weaker(lower: Layer, upper: Layer): string | undefined {
  const [{ force }, { force: above }] = [lower.rule, upper.rule]
  if (rankOf(force) > rankOf(above)) return `it is only \`${force}\`, and that one is \`${above}\``
  return waysMore(lower, upper)
}

/** How strongly a text speaks, the strongest first. */
export const rankOf = (force: Force): number => forces.indexOf(force)

/** Ways out and exemptions count only where the rule above has the same. */
function waysMore(lower: Layer, upper: Layer): string | undefined {
  const exempt = ({ rule, compiled }: Layer) =>
    (rule.exempt ?? []).map(({ where }) => meantBy(where, compiled))
  const ways = ({ rule, compiled }: Layer) =>
    (rule.allowances ?? []).map((one) => meantBy(asWritten(one), compiled))
  const isNew = (list: (of: Layer) => readonly string[]) => {
    const known = new Set(list(upper))
    return list(lower).some((one) => !known.has(one))
  }
  if (isNew(exempt)) return 'it exempts whom that one does not'
  if (isNew(ways)) return 'it opens a way out that that one does not'
  const { exempt: own, allowances } = lower.rule
  const hangs = lower.compiled.parametersOf([own ?? [], allowances ?? []]).length > 0
  return hangs ? 'its ways out hang on a parameter, which may be another' : undefined
}

const asWritten = ({ title: _, cite: __, ...rest }: Allowance): object => rest

/** Why two rules cannot be compared end by end: their kinds, their measures or their items are not the same. */
export function differently(lower: Layer, upper: Layer): string | undefined {
  if (JSON.stringify(lower.rule.forEach.each) !== JSON.stringify(upper.rule.forEach.each))
    return 'it is not asked for the same items'
  const own = partsOf(lower.rule).map((part) => partMeant(part, lower))
  for (const part of partsOf(upper.rule)) {
    const wrong = missing(partMeant(part, upper), own)
    if (wrong !== undefined) return wrong
  }
  return undefined
}

/** A constraint by its kind and what its measures mean. */
interface Part {
  readonly kind: unknown
  readonly measured: ReadonlyMap<string, string> | undefined
}

function missing({ kind, measured }: Part, own: readonly Part[]): string | undefined {
  const alike = own.filter((one) => one.kind === kind)
  if (alike.length === 0) return 'it is of another kind'
  if (measured === undefined) return 'only `limit`, `ratio`, `share` and `band` can be compared'
  const others = alike.map((one) => [...measured].find(([key, means]) => one.measured?.get(key) !== means))
  const [other] = others
  return others.includes(undefined) ? undefined : `\`${other?.[0]}\` is measured by something else`
}

function partMeant(part: Readonly<Record<string, unknown>>, { compiled }: Layer): Part {
  const { kind } = part
  const measured = typeof kind === 'string' ? measuredBy[kind] : undefined
  const written = measured?.filter((key) => part[key] !== undefined)
  return {
    kind,
    measured: written && new Map(written.map((key) => [key, meantBy(part[key], compiled)])),
  }
}

/** The constraints of a requirement that must all be met. */
function partsOf(rule: Rule): readonly Readonly<Record<string, unknown>>[] {
  const found: Readonly<Record<string, unknown>>[] = []
  const open: object[] = [rule.require]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const written: Readonly<Record<string, unknown>> = { ...next }
    const { all } = written
    if (Array.isArray(all)) open.push(...all)
    else found.push(written)
  }
  return found
}

const measuredBy: { readonly [kind: string]: readonly string[] | undefined } = {
  limit: ['of'],
  ratio: ['of', 'to'],
  share: ['of', 'in'],
  band: ['by', 'chief', 'deputy', 'total'],
}
