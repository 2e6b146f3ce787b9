import { isWithinDivision } from '../../model/division-code.ts'
import type { CompiledPack } from '../../rules/compile-pack.ts'
import type { Rule } from '../../rules/rule.ts'

/** A rule with the pack in which it stands. */
export interface Placed extends Pick<CompiledPack, 'pack' | 'heirs'> {
  readonly rule: Rule
}

/** Whether two rules may meet: the same places, levels and days; only what is written out keeps them apart. */
export const mayMeet = (a: Placed, b: Placed): boolean =>
  divisionsMeet(a, b) && levelsMeet(a, b) && daysMeet(a, b)

/** Whether places may lie in the divisions of both; one whose place is not named may be any. */
function divisionsMeet(a: Placed, b: Placed): boolean {
  const [one, other] = [divisionsOf(a), divisionsOf(b)]
  if (one.length === 0 || other.length === 0) return true
  return one.some((x) => other.some((y) => isWithinDivision(x, y) || isWithinDivision(y, x)))
}

/** What is named, and what took its place; old codes lie where today's do. */
const divisionsOf = ({ pack, heirs = [] }: Placed): readonly string[] => [
  ...(pack.territory?.divisions ?? []),
  ...heirs.filter(({ old }) => old === undefined).map(({ code }) => code),
]

function levelsMeet(a: Placed, b: Placed): boolean {
  const lists = [a.pack.territory?.levels, b.pack.territory?.levels, levelsOf(a.rule), levelsOf(b.rule)]
  const given = lists.filter((list) => list !== undefined)
  const [first, ...rest] = given
  return first === undefined || first.some((level) => rest.every((list) => list.includes(level)))
}

/** The levels a rule names outright. */
function levelsOf({ forEach: { where, subject } }: Rule): readonly string[] | undefined {
  if (subject !== 'jurisdiction' || where === undefined || Array.isArray(where)) return undefined
  const level: unknown = Object.hasOwn(where, 'level')
    ? Object.entries(where).find(([key]) => key === 'level')?.[1]
    : undefined
  if (typeof level === 'string') return [level]
  return Array.isArray(level) && level.every((one) => typeof one === 'string') ? level : undefined
}

/** The days on which a rule holds: those of its pack and its own. */
export function daysOfRule({ pack, rule }: Placed): { readonly from: string; readonly until: string } {
  const { from = '', until = last } = rule.inForce ?? {}
  const { from: begin, until: end = last } = pack.inForce
  return { from: from > begin ? from : begin, until: until < end ? until : end }
}

const last = '9999-12-31'

function daysMeet(a: Placed, b: Placed): boolean {
  const [one, other] = [daysOfRule(a), daysOfRule(b)]
  return (
    one.from <= other.until && other.from <= one.until && one.from <= one.until && other.from <= other.until
  )
}
