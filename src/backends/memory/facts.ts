import { number } from '../../condition/build.ts'
import { type Facts, product, type Truth } from '../../condition/interpret.ts'
import type { FieldReference, MeasureReference, Quantity, Shift } from '../../condition/nodes.ts'
import {
  type End,
  exactly,
  type Missing,
  plus,
  type Reading,
  unbounded,
  type WordReading,
} from '../../condition/reading.ts'
import { shifted } from '../../condition/shift.ts'
import type { CompiledMeasure } from '../../measures/compiled.ts'
import { findPath, type Path, type PathSpace } from '../../measures/path.ts'
import { relations } from '../../measures/relations.ts'
import { type Day, dayNumber } from '../../model/day.ts'
import { readCounting } from './counting.ts'
import { readElapsed } from './elapsed.ts'
import { readingOf } from './field-reading.ts'
import { remember } from './memory.ts'
import { enclosingCodes, type Row } from './view.ts'
import { counterparts, type Reached, type Views, walk } from './walk.ts'

/** Everything that readings are made from in one run. */
export interface World {
  readonly views: Views
  /** The day of the snapshot that is judged. */
  readonly day: Day
  readonly space: PathSpace
  readonly measure: (key: string) => CompiledMeasure
  readonly addedWords: AddedRoles
  /** Whether a subject exceeds what a rule (`pack/rule`) asks, before any way out. */
  readonly exceeds: (
    rule: string,
    row: Row,
  ) => { readonly truth: Truth; readonly missing: readonly Missing[] }
  readonly supplied: Supplied
  /** What was read already in this run. */
  readonly memory: Map<string, unknown>
}

/** What another system knows of a measure of a row, where it was asked. */
export type Supplied = (measure: CompiledMeasure, row: Row) => Reading | undefined

/** The kinds of records and the roles that packs add: nothing is known of those no row uses. */
export interface AddedRoles {
  readonly records: readonly string[]
  readonly roles: readonly string[]
}

/** The facts about one row; in a filter over rows, `subject` is the one for which they are counted. */
export function factsAbout(row: Row, world: World, subject?: Row): Facts {
  const reach = ({ of, path: text }: FieldReference): Found => {
    const from = of === 'subject' ? (subject ?? row) : row
    const path = pathFrom(from, text, world)
    return { reached: walk(from, path, world.views), path, from }
  }
  return {
    number: (quantity) => readQuantity(quantity, row, world, reach),
    words: (field) => {
      const { reached, path, from } = reach(field)
      const { open, missing } = reached
      return { words: wordsOf(reached, path, from), lineage: lineageOf(path, from, world), open, missing }
    },
    known: (field) => {
      const { reached } = reach(field)
      const there = reached.values.length > 0 || reached.rows.length > 0
      const truth: Truth = there ? 'yes' : reached.open ? 'unknown' : 'no'
      return { truth, missing: reached.missing }
    },
  }
}

interface Found {
  readonly reached: Reached
  readonly path: Path
  readonly from: Row
}

function pathFrom(row: Row, text: string, world: World): Path {
  const { name } = row.relation
  return remember(world.memory, `path\n${name}\n${text}`, () => {
    const found = findPath(name, text, world.space)
    if ('wrong' in found) throw new TypeError(`path ${text} was not checked: ${found.wrong}`)
    return found
  })
}

/** The rows to which a path leads from a row. */
export const rowsAt = (row: Row, path: string, world: World): Reached =>
  walk(row, pathFrom(row, path, world), world.views, 'rows')

const wordsOf = ({ values, rows }: Reached, path: Path, from: Row): readonly string[] =>
  path.steps.length === 0
    ? [from.id]
    : [...values.map(String), ...(path.end === undefined ? rows.map((row) => row.id) : [])]

/** What words at the end of a path stand under, in the snapshot to which the path leads. */
function lineageOf({ end, rows, steps }: Path, from: Row, { views }: World): WordReading['lineage'] {
  const elsewhere = steps.findLast((step) => step.kind === 'snapshot')
  const view = elsewhere === undefined ? from.view : views.get(elsewhere.name)
  const holds = end?.holds
  if (holds?.type === 'code') return (code) => ({ words: enclosingCodes(code), missing: [] })
  if (holds?.type === 'tree' && view !== undefined)
    return (word) => ({ words: view.lineage(holds.tree, word), missing: [] })
  const to = rows.map((name) => relations[name].subject).filter((one) => one !== undefined)
  return (word) => (to.length === 0 ? undefined : view?.above(to, word)) ?? { words: [word], missing: [] }
}

function readQuantity(
  quantity: Quantity,
  row: Row,
  world: World,
  reach: (field: FieldReference) => Found,
): Reading {
  const { shift } = quantity
  switch (quantity.kind) {
    case 'facts-day':
      return shiftedReading(exactly(BigInt(dayNumber(row.view.snapshot.day))), shift)
    case 'field': {
      const { reached, path, from } = reach(quantity)
      return shiftedReading(readingOf(reached, path, from), shift)
    }
    case 'measure':
      return shiftedReading(readMeasureAt(quantity, row, world), shift)
  }
}

/** A day that is moved; of two days the later one is never moved before the earlier. */
function shiftedReading(reading: Reading, shift: Shift | undefined): Reading {
  if (shift === undefined || reading.none === 'surely') return reading
  const { low, high } = reading
  return { ...reading, low: shiftedEnd(low, shift), high: shiftedEnd(high, shift) }
}

/** Beyond the calendar there is no day: nothing bounds that end. */
function shiftedEnd(end: End, shift: Shift): End {
  if (typeof end !== 'bigint') return end
  const moved = shifted(number(end), shift)
  if (!('wrong' in moved)) return moved.constant.numerator
  const { years = 0, months = 0, days = 0 } = shift
  return 366 * years + 31 * months + days < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}

/** A measure of the row, of another row it refers to, or of what it is compared with in another snapshot. */
function readMeasureAt({ measure, on, at }: MeasureReference, row: Row, world: World): Reading {
  const compiled = world.measure(measure)
  const there = on === undefined ? undefined : rowsAt(row, on, world)
  if (there?.open === true) return unbounded(there.missing)
  // a reference to rows of several kinds may lead to one of which the measure says nothing
  const rows = (there?.rows ?? [row]).filter(({ relation }) => relation.subject === compiled.subject)
  const found = at === undefined ? undefined : rows.map((one) => counterparts(one, at, world.views))
  const open = found?.find((one) => one.open)
  if (open !== undefined) return unbounded(open.missing)
  const subjects = new Set(found?.flatMap((one) => one.rows) ?? rows)
  const [first, ...rest] = [...subjects].map((one) => readMeasure(compiled, one, world))
  if (first === undefined) return { ...exactly(0n), none: 'surely' }
  return rest.reduce(plus, first)
}

/** What is known of a measure of one row. */
export function readMeasure(measure: CompiledMeasure, row: Row, world: World): Reading {
  if (row.imagined === true) return readNow(measure, row, world)
  const supplied = world.supplied(measure, row)
  if (supplied !== undefined) return supplied
  const key = `reading\n${row.view.name}\n${row.relation.name}\n${row.id}\n${measure.key}`
  return remember(world.memory, key, () => readNow(measure, row, world))
}

function readNow({ key, how }: CompiledMeasure, row: Row, world: World): Reading {
  switch (how.kind) {
    case 'attribute':
      return readingOf(walk(row, how.path, world.views), how.path, row)
    case 'term': {
      const facts = factsAbout(row, world)
      return how.sum.map((addend) => product(addend, facts)).reduce(plus, exactly(BigInt(how.constant)))
    }
    case 'days':
    case 'years':
      return readElapsed(how, row, world)
    default:
      return readCounting(key, how, row, world)
  }
}
