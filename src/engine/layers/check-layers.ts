import type { Problem } from '../../errors.ts'
import { suggest } from '../../json/suggest.ts'
import { lowerCases } from '../../measures/lower-filter.ts'
import { keyParts } from '../../measures/named.ts'
import { collectionOf } from '../../model/collections.ts'
import type { CompiledPack } from '../../rules/compile-pack.ts'
import { daysOf } from '../../rules/parameter-sets.ts'
import { declaredRelation } from '../../rules/relation.ts'
import type { Rule } from '../../rules/rule.ts'
import { isSettled, isUnsettled, scopeParameters } from '../assign.ts'
import { setsOf } from '../conditions.ts'
import { extended, nameParts } from './extended.ts'
import { redefinitions } from './redefinitions.ts'
import { ties } from './ties.ts'
import { loosened } from './tightens.ts'

/** What is wrong between the layers of packs: chains, relations, undeclared redefinitions, ties, loosenings. */
export function layerProblems(packs: readonly CompiledPack[]): readonly Problem[] {
  const chains = chainProblems(packs)
  if (chains.length > 0) return chains
  const above = extended(packs.map(({ pack }) => pack))
  const byId = new Map(packs.map((compiled) => [compiled.pack.id, compiled]))
  const named = packs.flatMap((compiled) =>
    relationProblems(compiled, above.get(compiled.pack.id) ?? new Set(), byId),
  )
  return named.length > 0 ? named : [...redefinitions(packs), ...ties(packs), ...loosened(packs)]
}

function chainProblems(packs: readonly CompiledPack[]): readonly Problem[] {
  const ids = new Set(packs.map(({ pack }) => pack.id))
  const unknown = packs.flatMap(({ pack }) =>
    (pack.extends ?? []).flatMap((id, index): readonly Problem[] => {
      if (ids.has(id)) return []
      const message = `pack \`${pack.id}\` stands under \`${id}\`, which is not among the packs`
      const hint = suggest(id, ids) ?? 'hand it over with the others'
      return [{ code: 'unknown-pack', path: [pack.id, 'extends', index], message, hint }]
    }),
  )
  const above = extended(packs.map(({ pack }) => pack))
  const first = [...ids].find((id) => above.get(id)?.has(id))
  if (first === undefined) return unknown
  const chain = shortly([...way(first, packs), first].map((id) => `\`${id}\``)).join(' → ')
  const message = `packs stand under each other: ${chain}`
  const hint = 'take one of them out of `extends`'
  return [...unknown, { code: 'cycle', path: [first, 'extends'], message, hint }]
}

/** A chain that is too long to be read, without its middle. */
const shortly = (names: readonly string[]): readonly string[] =>
  names.length <= 40 ? names : [...names.slice(0, 20), `${names.length - 40} others`, ...names.slice(-20)]

/** A shortest way from a pack back to itself. */
function way(from: string, packs: readonly CompiledPack[]): readonly string[] {
  const above = new Map(packs.map(({ pack }) => [pack.id, pack.extends ?? []]))
  const cameFrom = new Map([[from, from]])
  for (const id of cameFrom.keys()) {
    if (above.get(id)?.includes(from)) return wayTo(id, from, cameFrom)
    for (const next of above.get(id) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, id)
  }
  return [from]
}

function wayTo(id: string, from: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const found = [id]
  for (let at = id; at !== from; found.push(at)) at = cameFrom.get(at) ?? from
  return found.toReversed()
}

type ById = ReadonlyMap<string, CompiledPack>

function relationProblems(
  compiled: CompiledPack,
  above: ReadonlySet<string>,
  packs: ById,
): readonly Problem[] {
  const { pack } = compiled
  const rules = Object.entries<Rule>(pack.rules).flatMap(([id, rule]): readonly Problem[] => {
    const relation = declaredRelation(rule)
    if (relation === undefined) return []
    const path = [pack.id, 'rules', id, relation.word]
    const found = ruleAbove(relation.to, path, above, packs)
    if ('code' in found) return [found]
    if (relation.word === 'supplements') return []
    const { subject } = found.rule.forEach
    if (subject !== rule.forEach.subject) {
      const message = `\`${relation.to}\` is about the subject \`${subject}\`, and \`${pack.id}/${id}\` about \`${rule.forEach.subject}\``
      return [{ code: 'wrong-value', path, message, hint: 'say `supplements`: both are judged' }]
    }
    const unclear = unclearScope(compiled, rule)
    if (unclear === undefined) return []
    const message = `it cannot be told where rule \`${id}\` stands in the place of \`${relation.to}\`: ${unclear}`
    const hint = 'write its scope without that parameter, or say `supplements`'
    return [{ code: 'wrong-value', path, message, hint }]
  })
  const disables = (pack.disables ?? []).flatMap(({ rule, where }, index): readonly Problem[] => {
    const path = [pack.id, 'disables', index]
    const found = ruleAbove(rule, [...path, 'rule'], above, packs)
    if ('code' in found) return [found]
    if (where === undefined) return []
    const problems: Problem[] = []
    const report = (problem: Problem) => problems.push(problem)
    const [parameter] = compiled.parametersOf(where)
    if (parameter !== undefined) {
      const message = `where a rule is disabled cannot hang on a parameter, \`${parameter}\``
      report({
        code: 'wrong-value',
        path: [...path, 'where'],
        message,
        hint: 'write its value into the filter',
      })
    } else {
      const from = collectionOf[found.rule.forEach.subject]
      lowerCases(where, from, compiled.lowering(new Map(), { report }), [...path, 'where'])
    }
    return problems
  })
  return [...rules, ...disables]
}

/** Why it cannot be told whom a rule is about, on some day: its scope hangs on what may have no value. */
function unclearScope(compiled: CompiledPack, rule: Rule): string | undefined {
  const { subject } = rule.forEach
  const keys = scopeParameters(compiled, rule)
  for (const lawOn of keys.length === 0 ? [] : daysOf(compiled, rule, keys)) {
    const sets = setsOf(compiled, keys, { subject, lawOn, assumeTerritory: [], alternatives: [] })
    if ('left' in sets) return sets.left.en
    const gap = sets.find(({ candidates }) => !isSettled(candidates))
    const [key] = gap === undefined ? [] : keys.filter((one) => isUnsettled(gap.candidates, one))
    if (key !== undefined) return `parameter \`${keyParts(key).name}\` may have no value`
  }
  return undefined
}

/** The rule that a relation names, which stands in a pack above and is no other reading of one. */
function ruleAbove(
  name: string,
  path: Problem['path'],
  above: ReadonlySet<string>,
  packs: ById,
): { readonly rule: Rule } | Problem {
  const { pack: owner, id } = nameParts(name)
  if (!above.has(owner)) {
    const message = `\`${name}\` is no rule of a pack that this one extends`
    const hint = suggest(owner, above) ?? `name pack \`${owner}\` under \`extends\``
    return { code: 'unknown-pack', path, message, hint }
  }
  const rules = packs.get(owner)?.pack.rules ?? {}
  const rule: Rule | undefined = Object.hasOwn(rules, id) ? rules[id] : undefined
  if (rule === undefined) {
    const hint = suggest(id, Object.keys(rules)) ?? `name one of the rules of \`${owner}\``
    return { code: 'wrong-value', path, message: `pack \`${owner}\` has no rule \`${id}\``, hint }
  }
  if (rule.alternativeTo === undefined) return { rule }
  const message = `\`${name}\` is another reading of \`${owner}/${rule.alternativeTo}\``
  return { code: 'wrong-value', path, message, hint: 'name the rule itself: all its readings are meant' }
}
