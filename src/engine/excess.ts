import type { World } from '../backends/memory/facts.ts'
import type { Row } from '../backends/memory/view.ts'
import type { Slack } from '../condition/slack.ts'
import type { Check } from '../constraints/constraint.ts'
import { quantityUnit } from './numbers.ts'

/** How far a subject is from what is allowed: `over` must come down by that much, `under` must go up. */
export interface Excess {
  readonly by: number
  readonly side: 'over' | 'under'
  /** With partial facts it is at least this much. */
  readonly atLeast?: true
  readonly unit: string
}

/** The excess of a check in the terms of a finding; nothing where the subject is not beyond it. */
export function excessOf(
  { excess }: Slack,
  { vary }: Pick<Check, 'vary'>,
  row: Row,
  world: World,
): Excess | undefined {
  if (excess === undefined || vary === undefined) return undefined
  const { by, side, atLeast } = excess
  return {
    by: Number(by),
    side,
    ...(atLeast === undefined ? {} : { atLeast }),
    unit: quantityUnit(vary, row, world),
  }
}
