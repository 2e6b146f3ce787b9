import { allOf, any, not, quantity } from '../condition/build.ts'
import type { Condition } from '../condition/nodes.ts'
import { suggest } from '../json/suggest.ts'
import type { Filter, FilterCase, FilterValue } from './filter.ts'
import { compareWith } from './lower-compare.ts'
import { lowerMeasure } from './lower-measure.ts'
import { lowerOperand } from './lower-operand.ts'
import { takenOn } from './lower-term.ts'
import { lowerTest, testsIn } from './lower-test.ts'
import type { At, Lookup, Lowering } from './lowering.ts'
import { findPath, type Wrong } from './path.ts'
import { type RelationName, relations } from './relations.ts'

/**
 * A filter less its exceptions, as one condition over rows; nothing where nothing is asked.
 *
 * `subject` is the relation of those for whom the rows are counted; a filter over subjects is about itself.
 */
export function lowerFilter(
  where: Filter | undefined,
  except: Filter | undefined,
  from: RelationName,
  lowering: Lowering,
  at: At,
  subject: RelationName = from,
): Condition | undefined {
  const asked = where === undefined ? undefined : lowerCases(where, from, lowering, [...at, 'where'], subject)
  if (except === undefined) return asked
  const here = [...at, 'except']
  if (asksNothing(except)) {
    const message = 'an empty filter takes in every row, and would except them all'
    lowering.report({ code: 'wrong-value', path: here, message, hint: 'say which rows are excepted' })
  }
  const spared = lowerCases(except, from, lowering, here, subject)
  return allOf([asked, spared === undefined ? undefined : not(spared)])
}

/** A filter by itself: one of its cases holds. */
export function lowerCases(
  filter: Filter,
  from: RelationName,
  lowering: Lowering,
  at: At,
  subject: RelationName = from,
): Condition | undefined {
  const lookup: Lookup = { from, subject, lowering }
  const several = Array.isArray(filter)
  const cases = casesOf(filter).map((one, index) => lowerCase(one, lookup, several ? [...at, index] : at))
  const [first, ...rest] = cases.filter((one) => one !== undefined)
  return first === undefined || asksNothing(filter) ? undefined : any(first, ...rest)
}

const casesOf = (filter: Filter): readonly FilterCase[] =>
  Array.isArray(filter) ? (filter as readonly FilterCase[]) : [filter as FilterCase]

/** A case without keys takes in every row, and so does a filter of which it is one. */
const asksNothing = (filter: Filter): boolean => casesOf(filter).some((one) => Object.keys(one).length === 0)

const lowerCase = (filter: FilterCase, lookup: Lookup, at: At): Condition | undefined =>
  allOf(Object.entries(filter).map(([key, value]) => lowerEntry(key, value, lookup, [...at, key])))

function lowerEntry(key: string, value: FilterValue, lookup: Lookup, at: At): Condition | undefined {
  const path = findPath(lookup.from, key, lookup.lowering.space)
  if ('wrong' in path) return lowerMeasureEntry(key, value, lookup, at, path)
  return allOf(
    testsIn(value, path.end).map(({ test, operand, here }) =>
      lowerTest(test, operand, path, lookup, [...at, ...here]),
    ),
  )
}

/** A measure that stands in a filter over rows is one of these rows, for which nobody looks parameters up. */
const ofRows = (lowering: Lowering): Lowering =>
  lowering.rows === undefined ? lowering : { ...lowering, rows: 'measured' }

/** The key may be a measure of the row, or of one that it refers to, compared with numbers. */
function lowerMeasureEntry(
  key: string,
  value: FilterValue,
  { from, subject, lowering }: Lookup,
  at: At,
  { wrong, hint }: Wrong,
): Condition | undefined {
  const dot = key.lastIndexOf('.')
  const [on, name] = dot < 0 ? [undefined, key] : [key.slice(0, dot), key.slice(dot + 1)]
  const there = on === undefined ? undefined : findPath(from, on, lowering.space)
  const rows = there === undefined ? [from] : 'wrong' in there ? [] : there.rows
  const about = rows.flatMap((relation) => relations[relation].subject ?? [])
  const measured = lowering.measure(name)?.subject
  if (measured === undefined || !about.includes(measured)) {
    const measures = lowering.measureNames.filter((one) => lowering.measure(one)?.subject === about[0])
    const meant = suggest(name, measures)
    const help = meant === undefined ? hint : on === undefined ? meant : meant.replace(name, key)
    lowering.report({
      code: 'unknown-field',
      path: at,
      message: wrong,
      ...(help === undefined ? {} : { hint: help }),
    })
    return undefined
  }
  const measure = lowerMeasure(name, ofRows(takenOn(on, lowering)), at)
  if (measure === undefined) return undefined
  const left = quantity({ kind: 'measure', measure: measure.key, ...(on === undefined ? {} : { on }) })
  return allOf(
    testsIn(value, undefined).map(({ test, operand, here }) => {
      const place = [...at, ...here]
      const rights = lowerOperand(operand, undefined, { from, subject, lowering }, place)
      return rights === undefined ? undefined : compareWith(test, left, rights, lowering, place)
    }),
  )
}
