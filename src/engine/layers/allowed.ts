import type { Condition, Quantity } from '../../condition/nodes.ts'
import { quantityKey } from '../../condition/nodes.ts'
import { quantitiesOf } from '../../condition/quantities.ts'
import { findPath } from '../../measures/path.ts'
import { collectionOf } from '../../model/collections.ts'
import { asked, type LoweredCheck } from '../../rules/lower-requirement.ts'
import type { RuleVersion } from '../conditions.ts'
import { meantBy } from './same-measure.ts'
import { rankOf } from './same-shape.ts'
import type { Layer } from './tightens.ts'
import { type Test, waysTogether } from './ways.ts'
import { type Inequality, type Solution, solve } from './whole-solutions.ts'

/** Counts that one rule allows and the other forbids; nothing, where that is proved; or it is open. */
export type Allowed = { readonly text: string; readonly several: boolean } | 'nothing' | 'open'

interface Side {
  readonly layer: Layer
  readonly version: RuleVersion
}

/** Looks for what the lower rule allows and the upper one forbids, where both apply. */
export function allowedByBoth(lower: Side, upper: Side): Allowed {
  const both = [lower, upper].flatMap(({ version: { given, lowered } }) =>
    [given, lowered.scope].flatMap((one) => (one === undefined ? [] : [one])),
  )
  let open = false
  for (const check of upper.version.lowered.checks) {
    const own = lower.version.lowered.checks.filter((one) => counts(one, check, lower, upper))
    const found = against(check, own, both, lower, upper)
    if (found === 'open') open = true
    else if (found !== 'nothing') return found
  }
  return open ? 'open' : 'nothing'
}

/** A check that binds less, or compares with what the other does not, proves nothing for it. */
function counts(own: LoweredCheck, check: LoweredCheck, lower: Side, upper: Side): boolean {
  const force = (one: LoweredCheck, { layer }: Side) => rankOf(one.force ?? layer.rule.force)
  const compared = check.comparedWith.map((one) => JSON.stringify(one))
  return (
    force(own, lower) <= force(check, upper) &&
    own.comparedWith.every((one) => compared.includes(JSON.stringify(one)))
  )
}

function against(
  check: LoweredCheck,
  own: readonly LoweredCheck[],
  both: readonly Condition[],
  lower: Side,
  upper: Side,
): Allowed {
  const numbers = new Map<string, Quantity>()
  const nameOf = (quantity: Quantity): string => {
    const name = nameFor(quantity, [lower.layer, upper.layer])
    if (!numbers.has(name)) numbers.set(name, quantity)
    return name
  }
  const told = new Set([check, ...own].map(asked).flatMap(quantitiesOf).map(nameOf))
  const held = [...both, ...own.map(asked)].map((one) => [one, true] as const)
  const ways = waysTogether([[asked(check), false], ...held], nameOf)
  if (ways === undefined) return 'open'
  let open = false
  for (const way of ways) {
    if (!canBe(way.tests, lower.layer)) continue
    const natural = [...numbers]
      .filter(([, of]) => isCount(of, lower.layer))
      .map(([name]) => atLeastZero(name))
    const all = [...way.numbers, ...natural]
    const names = [...new Set(all.flatMap(({ times }) => [...times.keys()]))]
    const found = solve(all, names)
    if (found === 'open' || (found !== 'none' && names.some((name) => name.includes(' × ')))) open = true
    else if (found !== 'none') return shown(found, told, numbers, lower.layer)
  }
  return open ? 'open' : 'nothing'
}

const atLeastZero = (name: string): Inequality => ({ times: new Map([[name, -1n]]), constant: 0n })

/** Under which name a number is known: a measure that both packs declare alike is one number. */
function nameFor(quantity: Quantity, layers: readonly Layer[]): string {
  const key = quantityKey(quantity)
  if (quantity.kind !== 'measure') return key
  for (const { compiled } of layers) {
    const { pack } = compiled
    if (!key.includes(`${pack.id}/`)) continue
    const ofPack = new RegExp(`(?<![\\p{L}\\p{N}-])${pack.id}/`, 'gu')
    const plain = key.replaceAll(ofPack, '')
    if (plain === key) continue
    // a standard measure may be narrowed by one of the pack
    const own = Object.keys(pack.measures ?? {}).filter((name) => key.includes(`${pack.id}/${name}`))
    return `${plain} ${meantBy(own, compiled)}`
  }
  return key
}

/** Whether a number cannot be less than nothing. */
function isCount(quantity: Quantity, { compiled }: Layer): boolean {
  if (quantity.kind !== 'measure') return false
  const how = compiled.vocabulary.kept.get(quantity.measure)?.how
  if (how?.kind === 'sum') {
    return how.field !== undefined && 'steps' in how.field && how.field.end?.holds.type === 'count'
  }
  return how?.kind === 'count' || how?.kind === 'distinct' || how?.kind === 'repeats'
}

/** A field that holds one word cannot hold two; which other words there are is not asked. */
function canBe(tests: readonly Test[], { compiled, rule }: Layer): boolean {
  const left = new Map<string, readonly string[]>()
  const from = collectionOf[rule.forEach.subject]
  const single = (path: string): boolean => {
    const found = findPath(from, path, compiled.lowering(new Map()).space)
    return !('wrong' in found) && found.steps.every((step) => step.kind === 'field' && !step.field.list)
  }
  for (const { of, holds } of tests) {
    if (of.kind !== 'words' || of.test !== 'is' || 'kind' in of.among || !holds) continue
    const { path } = of.of
    if (!single(path)) continue
    const { among } = of
    left.set(path, left.get(path)?.filter((word) => among.includes(word)) ?? among)
  }
  for (const { of, holds } of tests) {
    if (of.kind !== 'words' || of.test !== 'is' || 'kind' in of.among || holds) continue
    const { among } = of
    const words = left.get(of.of.path)
    if (words !== undefined)
      left.set(
        of.of.path,
        words.filter((word) => !among.includes(word)),
      )
  }
  return [...left.values()].every((words) => words.length > 0)
}

function shown(
  found: Exclude<Solution, string>,
  told: ReadonlySet<string>,
  numbers: ReadonlyMap<string, Quantity>,
  { compiled }: Layer,
): Exclude<Allowed, string> {
  const parts = [...told].flatMap((name) => {
    const of = numbers.get(name)
    const value = found.get(name)
    if (of === undefined || value === undefined) return []
    const title = of.kind === 'measure' ? compiled.vocabulary.kept.get(of.measure)?.title.en : undefined
    return [`${title ?? (of.kind === 'field' ? `\`${of.path}\`` : 'the day of the facts')} of ${value}`]
  })
  return { text: parts.join(' beside '), several: parts.length > 1 }
}
