import { number, type Polynomial, quantity } from '../condition/build.ts'
import { suggest } from '../json/suggest.ts'
import { isDay } from '../model/day.ts'
import type { Field } from '../model/field.ts'
import { levelOrdinal } from '../model/level.ts'
import { rankOrdinal } from '../model/rank.ts'
import type { Operand, Scalar } from './filter.ts'
import type { At, Lowering } from './lowering.ts'
import { isNumeric, numberOf } from './numbers.ts'
import { findPath } from './path.ts'
import type { RelationName } from './relations.ts'

/** Whether a field holds words: they are tested against lists, ranks and levels also by their order. */
export const isWordy = ({ holds }: Field): boolean =>
  ['text', 'word', 'tree', 'code', 'reference', 'rank', 'level'].includes(holds.type)

/** What a number is compared with: constants in the field's own terms, or another number. */
export function lowerOperand(
  operand: Operand,
  end: Field | undefined,
  from: RelationName,
  lowering: Lowering,
  at: At,
): readonly Polynomial[] | undefined {
  if (typeof operand === 'object' && !Array.isArray(operand)) {
    const other = operand as { field: string } | { subject: string } | { parameter: string }
    if ('field' in other) return numericField(other.field, from, lowering, at)
    // what the subject is, is known only where the measure is used
    if ('subject' in other) return [quantity({ kind: 'field', path: other.subject, of: 'subject' })]
  }
  const given = constants(operand as Scalar | readonly Scalar[] | { parameter: string }, lowering, at)
  if (given === undefined) return undefined
  const numbers = given.map((value) => constantNumber(value, end))
  const wrong = given.find((_, index) => numbers[index] === undefined)
  if (wrong !== undefined) {
    const expected = end === undefined ? 'a whole number' : (expectations[end.holds.type] ?? 'a whole number')
    lowering.report({
      code: 'wrong-value',
      path: at,
      message: `\`${wrong}\` stands where ${expected} is expected`,
    })
    return undefined
  }
  return numbers.map((value) => number(value ?? 0n))
}

const expectations: Readonly<Record<string, string>> = {
  day: 'a day (YYYY-MM-DD)',
  rank: 'a rank',
  level: 'a level',
  flag: 'true or false',
}

function constantNumber(value: Scalar, end: Field | undefined): bigint | undefined {
  const type = end?.holds.type ?? 'count'
  if (type === 'day') return isDay(value) && end !== undefined ? numberOf(value, end) : undefined
  if (type === 'rank' || type === 'level') {
    const ordinal = type === 'rank' ? rankOrdinal(String(value)) : levelOrdinal(String(value))
    return ordinal === undefined ? undefined : BigInt(ordinal)
  }
  if (type === 'flag') return typeof value === 'boolean' ? (value ? 1n : 0n) : undefined
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : undefined
}

function numericField(path: string, from: RelationName, lowering: Lowering, at: At) {
  const found = findPath(from, path, lowering.space)
  if (!('wrong' in found) && found.end !== undefined && isNumeric(found.end)) {
    return [quantity({ kind: 'field', path })]
  }
  const message = 'wrong' in found ? found.wrong : `\`${path}\` holds no number`
  const hint = 'wrong' in found ? found.hint : undefined
  lowering.report({ code: 'unknown-field', path: at, message, ...(hint === undefined ? {} : { hint }) })
  return undefined
}

/** The constants an operand stands for, a parameter looked up for the subject at hand. */
export function constants(
  operand: Scalar | readonly Scalar[] | { readonly parameter: string },
  lowering: Lowering,
  at: At,
): readonly Scalar[] | undefined {
  if (typeof operand !== 'object') return [operand]
  if (!('parameter' in operand)) return operand as readonly Scalar[]
  const value = parameterValue(operand.parameter, lowering, [...at, 'parameter'])
  if (value === undefined) return undefined
  return Array.isArray(value) ? (value as readonly Scalar[]) : [value as Scalar]
}

/** The value of a parameter, or a report that there is no such parameter. */
export function parameterValue(name: string, lowering: Lowering, at: At) {
  if (!lowering.parameterNames.includes(name)) {
    const hint = suggest(name, lowering.parameterNames) ?? 'declare it under `parameters`'
    lowering.report({
      code: 'unknown-parameter',
      path: at,
      message: `parameter \`${name}\` does not exist`,
      hint,
    })
    return undefined
  }
  return lowering.parameter(name)
}
