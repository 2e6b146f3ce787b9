import type { PackDocument } from '../rules/pack.ts'
import type { Rule } from '../rules/rule.ts'
import type { RunOptions } from './run.ts'

/** Whether a day lies within the days on which something is in force, both ends included. */
export const covers = ({ from, until }: { from: string; until?: string | undefined }, day: string): boolean =>
  from <= day && (until === undefined || day <= until)

/** Whether a rule judges on the day of the law: its pack and it itself are in force, and it is not switched off. */
export const isInForce = (
  pack: PackDocument,
  id: string,
  rule: Rule,
  options: Pick<RunOptions, 'lawOn' | 'alternatives'>,
): boolean =>
  covers(pack.inForce, options.lawOn) &&
  (rule.inForce === undefined || covers(rule.inForce, options.lawOn)) &&
  isOn(pack, id, rule, options)

/** An alternative reading is off unless it is asked for; then it stands in for the rule it is another sense of. */
function isOn(
  pack: PackDocument,
  id: string,
  rule: Rule,
  { alternatives }: Pick<RunOptions, 'alternatives'>,
) {
  if (alternatives.length === 0) return rule.alternativeTo === undefined
  const asked = (other: string) => alternatives.includes(`${pack.id}/${other}`)
  if (rule.alternativeTo !== undefined) return asked(id)
  return !Object.entries<Rule>(pack.rules).some(
    ([other, { alternativeTo }]) => alternativeTo === id && asked(other),
  )
}
