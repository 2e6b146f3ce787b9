import {
  above,
  allOf,
  any,
  atLeast,
  atMost,
  below,
  equal,
  not,
  type Polynomial,
  quantity,
} from '../condition/build.ts'
import type { Condition, FieldReference, Words } from '../condition/nodes.ts'
import { suggest } from '../json/suggest.ts'
import { readPeriod } from '../model/day.ts'
import type { Field } from '../model/field.ts'
import type { Filter, FilterCase, FilterTest, FilterValue, Operand, Scalar } from './filter.ts'
import { lowerMeasure } from './lower-measure.ts'
import { constants, isWordy, lowerOperand } from './lower-operand.ts'
import type { At, Lowering } from './lowering.ts'
import { isNumeric } from './numbers.ts'
import { findPath, type Path } from './path.ts'
import { type RelationName, relations } from './relations.ts'

/** A filter less its exceptions, as one condition over rows; nothing where nothing is asked. */
export function lowerFilter(
  where: Filter | undefined,
  except: Filter | undefined,
  from: RelationName,
  lowering: Lowering,
  at: At,
): Condition | undefined {
  const asked = where === undefined ? undefined : lowerCases(where, from, lowering, [...at, 'where'])
  const spared = except === undefined ? undefined : lowerCases(except, from, lowering, [...at, 'except'])
  return allOf([asked, spared === undefined ? undefined : not(spared)])
}

/** A filter by itself: one of its cases holds. */
export function lowerCases(
  filter: Filter,
  from: RelationName,
  lowering: Lowering,
  at: At,
): Condition | undefined {
  if (!Array.isArray(filter)) return lowerCase(filter as FilterCase, from, lowering, at)
  const cases = (filter as readonly FilterCase[]).map((one, index) =>
    lowerCase(one, from, lowering, [...at, index]),
  )
  const [first, ...rest] = cases.filter((one) => one !== undefined)
  return first === undefined ? undefined : any(first, ...rest)
}

function lowerCase(
  filter: FilterCase,
  from: RelationName,
  lowering: Lowering,
  at: At,
): Condition | undefined {
  return allOf(
    Object.entries(filter).map(([key, value]) => lowerEntry(key, value, from, lowering, [...at, key])),
  )
}

function lowerEntry(
  key: string,
  value: FilterValue,
  from: RelationName,
  lowering: Lowering,
  at: At,
): Condition | undefined {
  const path = findPath(from, key, lowering.space)
  if ('wrong' in path) return lowerMeasureEntry(key, value, from, lowering, at, path)
  const tests = asTests(value, path.end)
  return allOf(
    Object.entries(tests).map(([test, operand]) =>
      lowerTest(test as keyof FilterTest, operand, path, from, lowering, at),
    ),
  )
}

/** The key may be a measure of the row, compared with numbers. */
function lowerMeasureEntry(
  key: string,
  value: FilterValue,
  from: RelationName,
  lowering: Lowering,
  at: At,
  path: { readonly wrong: string; readonly hint?: string },
): Condition | undefined {
  const declared = lowering.measure(key)
  if (declared === undefined || declared.subject !== relations[from].subject) {
    const measures = lowering.measureNames.filter(
      (name) => lowering.measure(name)?.subject === relations[from].subject,
    )
    const hint = suggest(key, measures) ?? path.hint
    lowering.report({
      code: 'unknown-field',
      path: at,
      message: path.wrong,
      ...(hint === undefined ? {} : { hint }),
    })
    return undefined
  }
  const measure = lowerMeasure(key, lowering, at)
  if (measure === undefined) return undefined
  const left = quantity({ kind: 'measure', measure: measure.key })
  const tests = asTests(value, undefined)
  return allOf(
    Object.entries(tests).map(([test, operand]) => {
      const right = lowerOperand(operand as Operand, undefined, from, lowering, at)
      return right === undefined ? undefined : compareWith(test, left, right, lowering, at)
    }),
  )
}

function asTests(value: FilterValue, end: Field | undefined): FilterTest {
  if (typeof value === 'object' && !Array.isArray(value) && !isOther(value)) return value as FilterTest
  // naming a word of an open tree takes in what stands under it
  const test = end?.holds.type === 'tree' ? 'within' : 'is'
  return { [test]: value as Operand }
}

const isOther = (value: object) => 'parameter' in value || 'field' in value || 'subject' in value

function lowerTest(
  test: keyof FilterTest,
  operand: FilterTest[keyof FilterTest],
  path: Path,
  from: RelationName,
  lowering: Lowering,
  at: At,
): Condition | undefined {
  const of: FieldReference = { kind: 'field', path: path.text }
  if (test === 'known') return operand === true ? { kind: 'known', of } : not({ kind: 'known', of })
  const { end } = path
  if (end === undefined && test !== 'is' && test !== 'within') return wrongTest(test, path, lowering, at)
  if (test === 'last' || test === 'olderThan') {
    if (end?.holds.type !== 'day') return wrongTest(test, path, lowering, at)
    const { years = 0, months = 0, days = 0 } = readPeriod(String(operand)) ?? {}
    const since = quantity({ kind: 'facts-day', shift: { years: -years, months: -months, days: -days } })
    return test === 'last' ? atLeast(quantity(of), since) : below(quantity(of), since)
  }
  const wordTest = wordTests[test]
  if (wordTest !== undefined && (end === undefined || isWordy(end))) {
    return lowerWords(of, wordTest, operand as Operand, path, from, lowering, at)
  }
  if (end === undefined || !isNumeric(end)) return wrongTest(test, path, lowering, at)
  const right = lowerOperand(operand as Operand, end, from, lowering, at)
  return right === undefined ? undefined : compareWith(test, quantity(of), right, lowering, at)
}

const wordTests: { readonly [test in keyof FilterTest]?: Words['test'] } = {
  is: 'is',
  within: 'within',
  startsWith: 'starts-with',
  endsWith: 'ends-with',
  contains: 'contains',
}

function lowerWords(
  of: FieldReference,
  test: Words['test'],
  operand: Operand,
  path: Path,
  from: RelationName,
  lowering: Lowering,
  at: At,
): Condition | undefined {
  if (typeof operand === 'object' && !Array.isArray(operand) && !('parameter' in operand)) {
    const other = operand as { field: string } | { subject: string }
    const among: FieldReference =
      'field' in other
        ? { kind: 'field', path: other.field }
        : { kind: 'field', path: other.subject, of: 'subject' }
    if ('field' in other) {
      const found = findPath(from, other.field, lowering.space)
      if ('wrong' in found) {
        lowering.report({
          code: 'unknown-field',
          path: at,
          message: found.wrong,
          ...(found.hint === undefined ? {} : { hint: found.hint }),
        })
        return undefined
      }
    }
    return { kind: 'words', of, test, among }
  }
  const given = constants(operand as Scalar | readonly Scalar[] | { parameter: string }, lowering, at)
  if (given === undefined) return undefined
  const words = given.map(String)
  if (test === 'is' || test === 'within') for (const word of words) checkWord(word, path.end, lowering, at)
  return { kind: 'words', of, test, among: words }
}

/** A word that nobody declared would never match, and hide a slip. */
function checkWord(word: string, end: Field | undefined, lowering: Lowering, at: At): void {
  const holds = end?.holds
  const known =
    holds?.type === 'tree'
      ? Object.keys(lowering.words(holds.tree))
      : holds?.type === 'word' && holds.names !== undefined
        ? holds.names
        : undefined
  if (known === undefined || known.includes(word)) return
  const hint = suggest(word, known) ?? 'declare it under `words`'
  lowering.report({ code: 'unknown-word', path: at, message: `\`${word}\` is not a declared word`, hint })
}

function compareWith(
  test: string,
  left: Polynomial,
  rights: readonly Polynomial[],
  lowering: Lowering,
  at: At,
): Condition | undefined {
  const by = { is: equal, within: equal, atLeast, atMost, above, below }[test]
  const [first, ...rest] = rights
  if (by === undefined || first === undefined || (rest.length > 0 && by !== equal)) {
    const message =
      by === undefined ? `\`${test}\` does not suit a number` : `\`${test}\` takes one number, not a list`
    lowering.report({ code: 'wrong-value', path: at, message })
    return undefined
  }
  return any(by(left, first), ...rest.map((right) => by(left, right)))
}

function wrongTest(test: string, path: Path, lowering: Lowering, at: At): undefined {
  const holds = path.end?.holds.type ?? 'rows'
  const list = path.end?.list === true ? 'a list of ' : ''
  lowering.report({
    code: 'wrong-value',
    path: at,
    message: `\`${test}\` does not suit \`${path.text}\`, which holds ${list}${holds}`,
  })
  return undefined
}
