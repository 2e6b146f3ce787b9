import { type End, greatest, least, type Reading } from '../../condition/reading.ts'
import type { Counting } from '../../measures/compiled.ts'
import { domainOf, numberOf } from '../../measures/numbers.ts'
import type { Path } from '../../measures/path.ts'
import { readMeasure, type World } from './facts.ts'
import { evidenceOf, type Row } from './view.ts'
import { type Reached, walk } from './walk.ts'

/** What a measure over rows reads of one of them: a number in a field, or a measure of the row. */
export function readField(row: Row, { field }: Counting, world: World): Reading {
  if (field === undefined) throw new TypeError('nothing to read')
  if ('measure' in field) return readMeasure(world.measure(field.measure), row, world)
  return readingOf(walk(row, field, world.views), field, row)
}

/** What was reached, as a number: a count of none is zero, a day or a rank of none is no number at all. */
export function readingOf({ values, nulls, open, missing }: Reached, path: Path, from: Row): Reading {
  const { end } = path
  if (end === undefined) throw new TypeError(`${path.text} holds no number`)
  const rows = [evidenceOf(from)]
  const zero = isCount(path)
  if (open) return { ...ends(domainOf(end)), ...(isOwnCount(path) ? {} : maybeNone), missing, rows }
  const numbers = [...values.map((value) => numberOf(value, end)), ...(zero && nulls > 0 ? [0n] : [])]
  const [first] = numbers
  if (first === undefined) return { low: 0n, high: 0n, none: 'surely', missing: [], rows }
  const [low, high] = [least(numbers), greatest(numbers)]
  return {
    low,
    high,
    ...(nulls > 0 && !zero ? maybeNone : {}),
    missing: low === high ? [] : [{ ...evidenceOf(from), because: 'several' }],
    rows,
  }
}

const maybeNone = { none: 'maybe' } as const

/** Whether nothing at the end of a path is zero; where a limit is none, there is no limit. */
const isCount = ({ end, steps }: Path): boolean =>
  (end?.holds.type === 'count' || end?.holds.type === 'amount') && steps.at(-1)?.kind !== 'named-count'

/** A count on the row itself: whatever it is, it is a number. */
const isOwnCount = (path: Path): boolean => isCount(path) && path.steps.length === 1

const ends = ([low, high]: readonly [End, End]) => ({ low, high })
