import type { World } from '../backends/memory/facts.ts'
import { everySnapshot } from '../measures/lower-term.ts'
import type { CompiledPack } from '../rules/compile-pack.ts'
import type { PackDocument } from '../rules/pack.ts'
import type { Rule } from '../rules/rule.ts'
import { covers } from './in-force.ts'

/** 期间: the earlier snapshots that lie within the days of a rule, in the order of their days. */
export function seriesOf(pack: PackDocument, rule: Rule, world: World): readonly string[] {
  const days = rule.inForce ?? pack.inForce
  return [...world.views.values()]
    .filter(({ name, snapshot }) => name !== 'after' && covers(days, snapshot.day))
    .toSorted((a, b) => compare(a.snapshot.day, b.snapshot.day) || compare(a.name, b.name))
    .map(({ name }) => name)
}

/** Whether some rule of a pack follows a series, whose snapshots go by any names. */
export const followsSeries = ({ pack }: CompiledPack): boolean =>
  Object.values<Rule>(pack.rules).some(followsSeriesIn)

/** Whether a rule follows a series. */
export const followsSeriesIn = (rule: Rule): boolean => mentions(rule.require)

const mentions = (written: unknown): boolean =>
  typeof written === 'object' &&
  written !== null &&
  (('since' in written && written.since === everySnapshot) || Object.values(written).some(mentions))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
