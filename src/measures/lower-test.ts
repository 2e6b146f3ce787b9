import { all, atLeast, atMost, below, not, quantity } from '../condition/build.ts'
import type { Condition, FieldReference, Words } from '../condition/nodes.ts'
import { readPeriod } from '../model/day.ts'
import type { Field } from '../model/field.ts'
import type { FilterTest, FilterValue, Operand } from './filter.ts'
import { compareWith } from './lower-compare.ts'
import { lowerOperand } from './lower-operand.ts'
import { isWordy, lowerWords } from './lower-words.ts'
import type { At, Lookup } from './lowering.ts'
import { isNumeric } from './numbers.ts'
import type { Path } from './path.ts'

type TestName = keyof FilterTest

/** One test of a filter: its word, what it tests against, and where that stands below the key. */
export interface Test {
  readonly test: TestName
  readonly operand: Operand
  readonly here: At
}

/** The tests that a value of a filter stands for. */
export function testsIn(value: FilterValue, end: Field | undefined): readonly Test[] {
  if (isOperand(value)) {
    // naming a word of an open tree takes in what stands under it
    return [{ test: end?.holds.type === 'tree' ? 'within' : 'is', operand: value, here: [] }]
  }
  return Object.entries(value).flatMap(([test, operand]) =>
    operand === undefined ? [] : [{ test: test as TestName, operand, here: [test] }],
  )
}

const isOperand = (value: FilterValue): value is Operand =>
  typeof value !== 'object' ||
  Array.isArray(value) ||
  'parameter' in value ||
  'each' in value ||
  'field' in value ||
  'subject' in value

/** One test of what a path leads to. */
export function lowerTest(
  test: TestName,
  operand: Operand,
  path: Path,
  lookup: Lookup,
  at: At,
): Condition | undefined {
  const of: FieldReference = { kind: 'field', path: path.text }
  const { end } = path
  if (test === 'known') return operand === true ? { kind: 'known', of } : not({ kind: 'known', of })
  if (test === 'last' || test === 'olderThan') {
    return end?.holds.type === 'day'
      ? lowerPeriod(test, of, String(operand))
      : wrongTest(test, path, lookup, at)
  }
  const wordTest = wordTests[test]
  if (wordTest !== undefined && (end === undefined ? byId.includes(test) : isWordy(end)))
    return lowerWords(wordTest, operand, path, lookup, at)
  if (end === undefined || !isNumeric(end)) return wrongTest(test, path, lookup, at)
  const rights = lowerOperand(operand, end, lookup, at)
  return rights === undefined ? undefined : compareWith(test, quantity(of), rights, lookup.lowering, at)
}

const wordTests: { readonly [test in TestName]?: Words['test'] } = {
  is: 'is',
  within: 'within',
  startsWith: 'starts-with',
  endsWith: 'ends-with',
  contains: 'contains',
}

/** The tests that a row passes by its id. */
const byId: readonly TestName[] = ['is', 'within']

/** Within so long before the day of the facts, that day and the first one included; or before all that. */
function lowerPeriod(test: 'last' | 'olderThan', of: FieldReference, period: string): Condition {
  const { years = 0, months = 0, days = 0 } = readPeriod(period) ?? {}
  const since = quantity({ kind: 'facts-day', shift: { years: -years, months: -months, days: -days } })
  const day = quantity(of)
  if (test === 'olderThan') return below(day, since)
  return all(atLeast(day, since), atMost(day, quantity({ kind: 'facts-day' })))
}

function wrongTest(test: string, { text, end }: Path, { lowering }: Lookup, at: At): undefined {
  const holds = `${end?.list === true ? 'a list of ' : ''}${end?.holds.type ?? 'rows'}`
  const message = `\`${test}\` does not suit \`${text}\`, which holds ${holds}`
  lowering.report({ code: 'wrong-value', path: at, message })
  return undefined
}
