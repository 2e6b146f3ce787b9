import { allOf, anyOf, not } from '../../condition/build.ts'
import type { Condition } from '../../condition/nodes.ts'
import { lowerCases, lowerFilter } from '../../measures/lower-filter.ts'
import { collectionOf } from '../../model/collections.ts'
import type { CompiledPack } from '../../rules/compile-pack.ts'
import type { Disable } from '../../rules/relation.ts'
import type { Rule } from '../../rules/rule.ts'
import { isSettled, scopeParameters, valuesOf } from '../assign.ts'
import { setsOf } from '../conditions.ts'
import { covers, isInForce } from '../in-force.ts'
import type { RunOptions } from '../run.ts'
import { territoryOf } from '../territory.ts'
import { extended, nameParts } from './extended.ts'
import { readingsNamed, type StandIn, standInsOf } from './stand-ins.ts'

/** What stands in the place of a rule, or puts it out of use, and for which subjects. */
export interface Superseding {
  /** `pack/rule`, or the pack that disables the rule. */
  readonly by: string
  readonly relation: 'implements' | 'tightens' | 'overrides' | 'disables'
  /** Where it does; without it, everywhere. */
  readonly where?: Condition
}

/** What of a run decides which layer speaks. */
export type Choice = Pick<RunOptions, 'lawOn' | 'assumeTerritory' | 'alternatives'>

/** What supersedes each rule under the law of a day, most specific first. */
export function supersedingOn(
  packs: readonly CompiledPack[],
  choice: Choice,
): ReadonlyMap<string, readonly Superseding[]> {
  if (!packs.some(({ pack }) => (pack.extends?.length ?? 0) > 0)) return new Map()
  const above = extended(packs.map(({ pack }) => pack))
  const depth = ({ by }: Superseding) => above.get(by.split('/')[0] ?? '')?.size ?? 0
  const found = new Map<string, Superseding[]>()
  const note = (rule: string, one: Superseding) => {
    const others = found.get(rule)
    if (others === undefined) found.set(rule, [one])
    else others.push(one)
  }
  const disabled = disablesOn(packs, choice)
  for (const [rule, ones] of disabled) for (const one of ones) note(rule, one)
  const { all, besides } = standInsOf(packs)
  const isOn = ({ compiled, id, rule }: StandIn) => isInForce(compiled.pack, id, rule, choice)
  for (const one of all.filter(isOn)) {
    const where = whereApplies(one, choice, disabled)
    if (where === 'nowhere') continue
    const superseding = { by: one.name, relation: one.word, ...(where === undefined ? {} : { where }) }
    const others = besides(one).filter(isOn)
    const targets = new Set([...readingsNamed(packs, one.to), ...others.map(({ name }) => name)])
    for (const target of targets) note(target, superseding)
  }
  return new Map([...found].map(([rule, ones]) => [rule, ones.toSorted((a, b) => depth(b) - depth(a))]))
}

/** Where a rule applies as a condition; one that is disabled stands in nobody's place. */
function whereApplies(
  { compiled, rule, name }: StandIn,
  choice: Choice,
  disabled: ReadonlyMap<string, readonly Superseding[]>,
): Condition | 'nowhere' | undefined {
  const { pack } = compiled
  const { subject } = rule.forEach
  const territory = territoryOf(compiled, subject, choice.assumeTerritory.includes(pack.id))
  if (territory === 'nowhere') return 'nowhere'
  const without = disabled.get(name) ?? []
  if (without.some((one) => one.where === undefined)) return 'nowhere'
  const out = without.flatMap((one) => (one.where === undefined ? [] : [not(one.where)]))
  const scope = scopeOf(compiled, rule, choice)
  return scope === 'nowhere' ? scope : allOf([territory, scope, ...out])
}

/** The scope of a rule under any values that its parameters may have; where they have none, it may be any. */
export function scopeOf(
  compiled: CompiledPack,
  rule: Rule,
  choice: Choice,
): Condition | 'nowhere' | undefined {
  const { subject, where, except } = rule.forEach
  const sets = setsOf(compiled, scopeParameters(compiled, rule), { subject, ...choice })
  if ('left' in sets) return 'nowhere'
  const scopes = sets
    .filter(({ candidates }) => isSettled(candidates))
    .map(({ given, candidates }) => {
      const lowering = compiled.lowering(valuesOf(compiled, candidates, choice.lawOn))
      return allOf([...given, lowerFilter(where, except, collectionOf[subject], lowering, [])])
    })
  if (scopes.length === 0) return 'nowhere'
  return scopes.includes(undefined) ? undefined : anyOf(scopes)
}

/** Which rules are put out of use under the law of a day, and where. */
function disablesOn(
  packs: readonly CompiledPack[],
  choice: Choice,
): ReadonlyMap<string, readonly Superseding[]> {
  const found = new Map<string, Superseding[]>()
  for (const compiled of packs) {
    const { pack } = compiled
    if (!covers(pack.inForce, choice.lawOn)) continue
    for (const disable of pack.disables ?? []) {
      const where = whereDisabled(compiled, disable, packs, choice)
      if (where === 'nowhere') continue
      const one = { by: pack.id, relation: 'disables', ...(where === undefined ? {} : { where }) } as const
      for (const name of readingsNamed(packs, disable.rule))
        found.set(name, [...(found.get(name) ?? []), one])
    }
  }
  return found
}

function whereDisabled(
  compiled: CompiledPack,
  { rule, where }: Disable,
  packs: readonly CompiledPack[],
  { assumeTerritory }: Choice,
): Condition | 'nowhere' | undefined {
  const { pack } = compiled
  const { pack: owner, id } = nameParts(rule)
  const written: Rule | undefined = packs.find((one) => one.pack.id === owner)?.pack.rules[id]
  if (written === undefined) return 'nowhere'
  const { subject } = written.forEach
  const territory = territoryOf(compiled, subject, assumeTerritory.includes(pack.id))
  if (territory === 'nowhere') return 'nowhere'
  const filter =
    where === undefined
      ? undefined
      : lowerCases(where, collectionOf[subject], compiled.lowering(new Map()), ['disables'])
  return allOf([territory, filter])
}
