import { type End, greatest, least, type Missing, type Reading } from '../../condition/reading.ts'
import type { Counting } from '../../measures/compiled.ts'
import { domainOf } from '../../measures/numbers.ts'
import type { World } from './facts.ts'
import { readField } from './field-reading.ts'
import type { Member } from './members.ts'
import { evidenceOf } from './view.ts'

/**
 * The smallest or the largest number among rows, or the first or the last day; of no rows there is none.
 *
 * A row that is sure holds one end; a row that may be there, or may hold more, moves the other.
 */
export function extreme(
  members: readonly Member[],
  how: Counting,
  world: World,
  unseen: readonly Missing[],
): Reading {
  const readings = members
    .map((member) => ({ ...readField(member.row, how, world), sure: member.truth === 'yes', member }))
    .filter(({ none }) => none !== 'surely')
  const sure = readings.filter(({ sure: known, none }) => known && none === undefined)
  const missing = [...readings.flatMap((one) => [...one.member.missing, ...one.missing]), ...unseen]
  const rows = members.map(({ row }) => evidenceOf(row))
  if (readings.length === 0 && unseen.length === 0)
    return { low: 0n, high: 0n, none: 'surely', missing, rows }
  const [bottom, top] = domain(how)
  const open = (end: End): readonly End[] => (unseen.length === 0 ? [] : [end])
  const lows = readings.map(({ low }) => low)
  const highs = readings.map(({ high }) => high)
  const [low, high] =
    how.kind === 'largest'
      ? [
          sure.length > 0 ? greatest(sure.map((one) => one.low)) : least([...lows, ...open(bottom)]),
          greatest([...highs, ...open(top)]),
        ]
      : [
          least([...lows, ...open(bottom)]),
          sure.length > 0 ? least(sure.map((one) => one.high)) : greatest([...highs, ...open(top)]),
        ]
  return { low, high, ...(sure.length > 0 ? {} : { none: 'maybe' }), missing, rows }
}

function domain({ field }: Counting): readonly [End, End] {
  return field === undefined || 'measure' in field || field.end === undefined
    ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    : domainOf(field.end)
}
