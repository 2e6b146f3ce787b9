import type { Problem } from '../../errors.ts'
import type { CompiledPack } from '../../rules/compile-pack.ts'
import { daysOf } from '../../rules/parameter-sets.ts'
import type { Rule } from '../../rules/rule.ts'
import { type RuleVersion, versionsOf } from '../conditions.ts'
import { type Allowed, allowedByBoth } from './allowed.ts'
import { nameParts } from './extended.ts'
import { daysOfRule, mayMeet } from './overlap.ts'
import { differently, weaker } from './same-shape.ts'
import { readingsNamed, type StandIn, standInsOf } from './stand-ins.ts'

/** A rule as it is written, with its pack. */
export interface Layer {
  readonly compiled: CompiledPack
  readonly id: string
  readonly rule: Rule
}

/**
 * The rules that say they tighten one above and do not, or of which it cannot be shown that they do.
 *
 * They are compared with all in whose place they stand: other readings of that rule, and what stands in its
 * place already. One that gives effect to a rule says it in the same terms, and is not seen to loosen it.
 */
export function loosened(packs: readonly CompiledPack[]): readonly Problem[] {
  const { all, besides } = standInsOf(packs)
  return all.flatMap((one): readonly Problem[] => {
    if (one.word === 'overrides') return []
    const named = new Set(readingsNamed(packs, one.to))
    const nearer = besides(one).filter(({ compiled, rule }) =>
      mayMeet({ ...one.compiled, rule: one.rule }, { ...compiled, rule }),
    )
    for (const name of new Set([...named, ...nearer.map((other) => other.name)])) {
      const wrong = faultAgainst(name, one, packs)
      if (wrong !== undefined) return [problemOf(one, name, wrong, !named.has(name))]
    }
    return []
  })
}

interface Fault {
  readonly message: string
  readonly hint: string
}

const orOverride = 'say `overrides`, and cite what entitles to it'
const orSupplement = 'say `supplements`: both are judged'

function problemOf({ compiled, id, rule, name, word }: StandIn, to: string, wrong: Fault, isNearer: boolean) {
  const says = word === 'tightens' ? 'does not tighten' : 'does not keep to what it implements,'
  const nearer = isNearer ? ', in whose place it stands too' : ''
  const message = `rule \`${name}\` ${says} \`${to}\`${nearer}: ${wrong.message}`
  const at = rule[word] === undefined ? [] : [word]
  const path = [compiled.pack.id, 'rules', id, ...at]
  return { code: 'loosened' as const, path, message, hint: wrong.hint }
}

function faultAgainst(name: string, lower: StandIn, packs: readonly CompiledPack[]): Fault | undefined {
  const { pack: owner, id } = nameParts(name)
  const compiled = packs.find(({ pack }) => pack.id === owner)
  const rule: Rule | undefined = compiled?.pack.rules[id]
  if (compiled === undefined || rule === undefined) return undefined
  const upper = { compiled, id, rule }
  const different = differently(lower, upper)
  const wrong = different ?? weaker(lower, upper)
  if (wrong !== undefined) {
    // what gives effect to a rule in terms of its own does not take its place
    const beside = lower.word === 'implements' && different !== undefined
    return { message: wrong, hint: beside ? orSupplement : orOverride }
  }
  const days = daysTogether(lower, upper)
  for (const day of days) {
    const found = loosenedOn(day, lower, upper)
    if (found === undefined || (found === 'open' && lower.word === 'implements')) continue
    const when = days.length > 1 && found !== 'open' ? `under the law of ${day}, ` : ''
    if (found === 'open') return { message: 'it cannot be shown that it is as strict', hint: orOverride }
    const message = `${when}${found.text} ${found.several ? 'are' : 'is'} allowed here and forbidden by \`${name}\``
    return { message, hint: `make it as strict, or ${orOverride}` }
  }
  return undefined
}

/** The days on which both hold and one of them comes to mean something else. */
function daysTogether(lower: Layer, upper: Layer): readonly string[] {
  const [one, other] = [lower, upper].map(({ compiled: { pack }, rule }) => daysOfRule({ pack, rule }))
  const changes = [lower, upper].flatMap(({ compiled, rule }) =>
    daysOf(compiled, rule, compiled.parametersOf(rule)),
  )
  if (one === undefined || other === undefined) return []
  const from = one.from > other.from ? one.from : other.from
  const until = one.until < other.until ? one.until : other.until
  return [...new Set([from, ...changes])].filter((day) => from <= day && day <= until).toSorted()
}

function loosenedOn(day: string, lower: Layer, upper: Layer): Exclude<Allowed, 'nothing'> | undefined {
  const { subject } = lower.rule.forEach
  const of = { subject, lawOn: day, assumeTerritory: [], alternatives: [] }
  const [here, above] = [lower, upper].map(({ compiled, id, rule }) => versionsOf(compiled, id, rule, of))
  if (here === undefined || above === undefined || 'left' in here || 'left' in above) return 'open'
  let open = false
  for (const version of above) {
    if (!version.settled) continue
    for (const set of setsIn(here)) {
      const own = set.find(({ item }) => item?.value === version.item?.value) ?? nothingAsked(set)
      if (own === undefined || !own.settled) continue
      const allowed = allowedByBoth({ layer: lower, version: own }, { layer: upper, version })
      if (allowed === 'open') open = true
      else if (allowed !== 'nothing') return allowed
    }
  }
  return open ? 'open' : undefined
}

/** The versions of a rule by the values of its parameters; they differ in their items. */
function setsIn(versions: readonly RuleVersion[]): Iterable<readonly RuleVersion[]> {
  const sets = new Map<unknown, RuleVersion[]>()
  for (const one of versions) sets.set(one.given, [...(sets.get(one.given) ?? []), one])
  return sets.values()
}

/** Of an item that a rule does not have it asks nothing. */
const nothingAsked = ([first]: readonly RuleVersion[]): RuleVersion | undefined =>
  first === undefined ? undefined : { ...first, lowered: { ...first.lowered, checks: [] } }
