import { factsAbout, type World } from '../backends/memory/facts.ts'
import type { Condition, Quantity } from '../condition/nodes.ts'
import { quantitiesOf } from '../condition/quantities.ts'
import { slack } from '../condition/slack.ts'
import type { Force } from '../constraints/constraint.ts'
import type { Localized } from '../model/localized.ts'
import { type Citation, citationOf, statusesOf } from './citation.ts'
import type { Verdict } from './judge.ts'
import type { Judged } from './run.ts'
import { checkName } from './words.ts'

/** 余量: how much a measure of a subject may still rise under one rule, all else staying as it is. */
export interface Headroom {
  readonly check: string
  readonly title: Localized
  readonly force: Force
  readonly verdict: Verdict
  /** How much more is lawful; negative by as much as it is over; absent where it cannot be told. */
  readonly headroom?: number
  /** How much less is still lawful, where the rule has a lower end. */
  readonly reserve?: number
  readonly citation: Citation
}

/** Every rule that bounds a measure of a subject, the tightest first. */
export function headroomOf(
  judged: readonly Judged[],
  names: readonly string[],
  world: World,
): readonly Headroom[] {
  return judged
    .flatMap((one): readonly Headroom[] => {
      const { compiled, rule, check, row, verdict } = one
      const vary = quantitiesOf(check.condition).find((quantity) => isPlain(quantity, names, world))
      if (vary === undefined) return []
      // where the bound itself is not known, nothing is said of what it leaves
      const { excess, headroom, reserve } =
        one.unsettled === true ? {} : slack(check.condition, vary, factsAbout(row, world))
      const left = excess?.side === 'over' ? -excess.by : headroom
      const bounds = left !== undefined || verdict === 'unknown'
      if (!bounds && reserve === undefined && excess === undefined) return []
      return [
        {
          check: checkName(one),
          title: rule.title,
          force: check.force ?? rule.force,
          verdict,
          ...(left === undefined ? {} : { headroom: Number(left) }),
          ...(reserve === undefined ? {} : { reserve: Number(reserve) }),
          citation: citationOf(compiled.pack, check.cite ?? rule.cite, statusesOf(one)),
        },
      ]
    })
    .toSorted((a, b) => (a.headroom ?? Number.POSITIVE_INFINITY) - (b.headroom ?? Number.POSITIVE_INFINITY))
}

/** Whether a condition bounds a measure of the subject itself, today. */
export const bounds = (condition: Condition, names: readonly string[], world: World): boolean =>
  quantitiesOf(condition).some((quantity) => isPlain(quantity, names, world))

const isPlain = (quantity: Quantity, names: readonly string[], world: World): boolean =>
  quantity.kind === 'measure' &&
  quantity.at === undefined &&
  quantity.on === undefined &&
  names.includes(world.measure(quantity.measure).name)
