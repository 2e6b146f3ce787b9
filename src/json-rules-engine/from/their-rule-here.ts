import { conditions } from '../../constraints/conditions.ts'
import type { FromJsonRulesOptions } from '../from-json-rules.ts'
import type { Carried } from './carry.ts'
import type { Table } from './holdings.ts'
import { type Left, type Remark, remark } from './left.ts'
import { reasons } from './messages.ts'
import type { Said } from './said.ts'
import { factName } from './their-fact.ts'
import type { TheirRule } from './their-rules.ts'
import { write } from './write.ts'

/** What became of one rule: its name, what it reads like in the pack if it is there, and what is told. */
export interface Outcome {
  readonly name: string
  readonly rule?: object
  readonly left: readonly Left[]
}

interface Place {
  readonly options: Pick<FromJsonRulesOptions, 'subject' | 'means' | 'force'>
  readonly table: Table
  readonly facts: ReadonlyMap<string, string>
}

/** One rule as the pack has it, or why it is left. */
export function ruleOf(
  their: TheirRule,
  name: string,
  { said, wrong, remarks, negation }: Carried,
  { options, table, facts }: Place,
): Outcome {
  const told = (ones: readonly Remark[], carried: boolean): readonly Left[] =>
    distinct(ones).map((one) => ({ rule: name, ...one, carried }))
  if (said === undefined || wrong.length > 0) return { name, left: told(wrong, false) }
  const turned = options.means === 'violated'
  const more: Remark[] = [...their.remarks, ...remarks]
  const nameOf = (fact: Parameters<typeof factName>[0]) => facts.get(factName(fact)) ?? ''
  const root: Said = turned ? { join: 'not', of: [said] } : said
  const requirement = { kind: conditions.kind, ...write(root, { table, nameOf, remarks: more }) }
  if (depthOf(requirement) > mostDeep)
    return { name, left: told([remark(their.at, name, reasons.depth)], false) }
  const negated =
    negation ?? (turned ? remark([...their.at, 'conditions'], 'not', reasons.negation) : undefined)
  if (negated !== undefined) more.push(negated)
  const title = their.name ?? their.event
  const parts: readonly (readonly [string, unknown])[] = [['event', their.event], ...their.said]
  const rule = {
    title: { zh: title, en: title },
    forEach: { subject: options.subject },
    require: requirement,
    force: options.force ?? 'mandatory',
    cite: { source: 'json-rules', article: title.slice(0, 200) },
    note: parts.map(([key, value]) => `${key}: ${value}`).join('; '),
  }
  return { name, rule, left: told(more, true) }
}

/** The first remark about each place: what is written out several times is told once. */
const distinct = (remarks: readonly Remark[]): readonly Remark[] =>
  [...new Map(remarks.toReversed().map((one) => [JSON.stringify(one.path), one])).values()].toReversed()

/** As deep as the requirement of a rule may be in a pack. */
const mostDeep = 58

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return 1 + Math.max(0, ...Object.values(value).map(depthOf))
}
