import type { Problem } from '../../errors.ts'
import type { CompiledPack } from '../../rules/compile-pack.ts'
import { daysOf } from '../../rules/parameter-sets.ts'
import { declaredRelation } from '../../rules/relation.ts'
import type { Rule } from '../../rules/rule.ts'
import { versionsOf } from '../conditions.ts'
import { type Allowed, allowedByBoth } from './allowed.ts'
import { nameParts } from './extended.ts'
import { daysOfRule } from './overlap.ts'
import { apart } from './same-shape.ts'

/** A rule as it is written, with its pack. */
export interface Layer {
  readonly compiled: CompiledPack
  readonly id: string
  readonly rule: Rule
}

/** The rules that say they tighten one above and do not, or of which it cannot be shown that they do. */
export function loosened(packs: readonly CompiledPack[]): readonly Problem[] {
  return packs.flatMap((compiled) =>
    Object.entries<Rule>(compiled.pack.rules).flatMap(([id, rule]): readonly Problem[] => {
      const relation = declaredRelation(rule)
      if (relation?.word !== 'tightens') return []
      const { pack: owner, id: above } = nameParts(relation.to)
      const other = packs.find(({ pack }) => pack.id === owner)
      const written: Rule | undefined = other?.pack.rules[above]
      if (other === undefined || written === undefined) return []
      const wrong = faultIn({ compiled, id, rule }, { compiled: other, id: above, rule: written })
      if (wrong === undefined) return []
      const message = `rule \`${compiled.pack.id}/${id}\` does not tighten \`${relation.to}\`: ${wrong.message}`
      const path = [compiled.pack.id, 'rules', id, 'tightens']
      return [{ code: 'loosened', path, message, hint: wrong.hint }]
    }),
  )
}

interface Fault {
  readonly message: string
  readonly hint: string
}

const orOverride = 'say `overrides`, and cite what entitles to it'

function faultIn(lower: Layer, upper: Layer): Fault | undefined {
  const different = apart(lower, upper)
  if (different !== undefined) return { message: different, hint: orOverride }
  const days = daysTogether(lower, upper)
  for (const day of days) {
    const found = loosenedOn(day, lower, upper)
    if (found === undefined) continue
    const when = days.length > 1 && found !== 'open' ? `under the law of ${day}, ` : ''
    if (found === 'open') return { message: 'it cannot be shown that it is as strict', hint: orOverride }
    const name = `\`${upper.compiled.pack.id}/${upper.id}\``
    const message = `${when}${found.text} ${found.several ? 'are' : 'is'} allowed here and forbidden by ${name}`
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
    for (const own of here) {
      if (!own.settled || own.item?.value !== version.item?.value) continue
      const allowed = allowedByBoth({ layer: lower, version: own }, { layer: upper, version })
      if (allowed === 'open') open = true
      else if (allowed !== 'nothing') return allowed
    }
  }
  return open ? 'open' : undefined
}
