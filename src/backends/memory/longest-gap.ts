import type { Missing, Reading } from '../../condition/reading.ts'
import type { Counting } from '../../measures/compiled.ts'
import { dayNumber } from '../../model/day.ts'
import type { World } from './facts.ts'
import { readField } from './field-reading.ts'
import type { Member } from './members.ts'
import { evidenceOf, type Row } from './view.ts'

/**
 * The most days between neighbouring days, from the first day of a span to its last.
 *
 * A day that is not known can only close a gap: the known ones tell the most it can be.
 */
export function longestGap(
  members: readonly Member[],
  how: Counting,
  subject: Row,
  world: World,
  unseen: readonly Missing[],
): Reading {
  if (how.span === undefined) throw new TypeError('a gap without a span')
  const from = BigInt(dayNumber(how.span.from))
  const until = BigInt(dayNumber(how.span.until ?? subject.view.snapshot.day))
  const readings = members.map((member) => ({ ...readField(member.row, how, world), truth: member.truth }))
  const days = (exact: (one: (typeof readings)[number]) => boolean) =>
    readings.flatMap((one) =>
      exact(one) && one.low === one.high && typeof one.low === 'bigint' ? [one.low] : [],
    )
  const known = days(({ truth, none }) => truth === 'yes' && none === undefined)
  const possible = days(({ none }) => none !== 'surely')
  const isOpen = unseen.length > 0 || readings.some(({ low, high }) => low !== high)
  const missing = [
    ...members.flatMap((member) => member.missing),
    ...readings.flatMap((one) => one.missing),
    ...unseen,
  ]
  const rows = members.map(({ row }) => evidenceOf(row))
  return { low: isOpen ? 0n : widest(possible, from, until), high: widest(known, from, until), missing, rows }
}

function widest(days: readonly bigint[], from: bigint, until: bigint): bigint {
  const within = days
    .filter((day) => day >= from && day <= until)
    .toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const marks = [from, ...within, ...(until > from ? [until] : [])]
  return marks.reduce((so, day, index) => {
    const gap = day - (marks[index - 1] ?? day)
    return gap > so ? gap : so
  }, 0n)
}
