import { number, type Polynomial, quantity } from '../condition/build.ts'
import type { FieldReference } from '../condition/nodes.ts'
import { suggest } from '../json/suggest.ts'
import { isDay } from '../model/day.ts'
import type { Field } from '../model/field.ts'
import { levelOrdinal } from '../model/level.ts'
import { rankOrdinal } from '../model/rank.ts'
import type { Operand, Scalar } from './filter.ts'
import { type At, type Lookup, type Lowering, type ParameterValue, valueBy } from './lowering.ts'
import { itemKey } from './named.ts'
import { isNumeric, numberOf } from './numbers.ts'
import { findPath, type Path } from './path.ts'

/** What a number is compared with: constants in the field's own terms, or another number. */
export function lowerOperand(
  operand: Operand,
  end: Field | undefined,
  lookup: Lookup,
  at: At,
): readonly Polynomial[] | undefined {
  const { lowering } = lookup
  const other = otherField(operand, lookup, at)
  if (other === 'wrong') return undefined
  if (other !== undefined) return numericField(other, end, lowering, at)
  const given = constants(operand, lowering, at)
  if (given === undefined) return undefined
  const numbers = given.map((value) => constantNumber(value, end))
  const wrong = given.find((_, index) => numbers[index] === undefined)
  if (wrong === undefined) return numbers.map((value) => number(value ?? 0n))
  const expected = expectations[end?.holds.type ?? ''] ?? 'a whole number'
  const message = `\`${wrong}\` stands where ${expected} is expected`
  lowering.report({ code: 'wrong-value', path: at, message })
  return undefined
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

/** Another number of the same sort: a day is no number of posts. */
function numericField({ field, path }: OtherField, end: Field | undefined, { report }: Lowering, at: At) {
  const is = path.end !== undefined && isNumeric(path.end) ? sortOf(path.end) : undefined
  const needed = end === undefined ? 'number' : sortOf(end)
  if (is === needed) return [quantity(field)]
  const message = `\`${path.text}\` holds no ${needed === 'number' ? 'number' : needed} to compare with`
  report({ code: 'wrong-value', path: at, message })
  return undefined
}

const sortOf = ({ holds: { type } }: Field): string =>
  type === 'count' || type === 'amount' || type === 'counts' ? 'number' : type

interface OtherField {
  readonly field: FieldReference
  readonly path: Path
}

/** The field of the row, or of the subject for which rows are counted, that an operand names. */
export function otherField(
  operand: Operand,
  { from, subject, lowering }: Lookup,
  at: At,
): OtherField | 'wrong' | undefined {
  if (typeof operand !== 'object' || !('field' in operand || 'subject' in operand)) return undefined
  const ofSubject = 'subject' in operand
  const text = ofSubject ? operand.subject : operand.field
  const path = findPath(ofSubject ? subject : from, text, lowering.space)
  if (!('wrong' in path)) {
    return { field: { kind: 'field', path: text, ...(ofSubject ? { of: 'subject' } : {}) }, path }
  }
  const hint = path.hint === undefined ? {} : { hint: path.hint }
  const here = [...at, ofSubject ? 'subject' : 'field']
  lowering.report({ code: 'unknown-field', path: here, message: path.wrong, ...hint })
  return 'wrong'
}

/** The constants an operand stands for, a parameter looked up for the subject at hand. */
export function constants(operand: Operand, lowering: Lowering, at: At): readonly Scalar[] | undefined {
  if (typeof operand !== 'object') return [operand]
  const value = isElsewhere(operand)
    ? 'each' in operand
      ? itemValue(operand.each, lowering, [...at, 'each'])
      : parameterValue(operand.parameter, lowering, [...at, 'parameter'], operand.by)
    : (operand as readonly Scalar[])
  if (value === undefined) return undefined
  return typeof value === 'object' ? value : [value]
}

type Elsewhere = Extract<Operand, { parameter: unknown } | { each: unknown }>

const isElsewhere = (operand: object): operand is Elsewhere => 'parameter' in operand || 'each' in operand

/** The value of a parameter, or a report that there is no such parameter. */
export function parameterValue(
  name: string,
  lowering: Lowering,
  at: At,
  by?: string | undefined,
): ParameterValue | undefined {
  if (lowering.rows === 'measured' && lowering.hasCases(name)) {
    const message = `parameter \`${name}\` has a table, and is asked of rows that are counted`
    const hint = 'count the rows by fields, or compare them in a rule of their own'
    lowering.report({ code: 'wrong-value', path: at, message, hint })
    return undefined
  }
  if (lowering.parameterNames.includes(name)) return valueBy(lowering, name, by)
  const hint = suggest(name, lowering.parameterNames) ?? 'declare it under `parameters`'
  const message = `parameter \`${name}\` does not exist`
  lowering.report({ code: 'unknown-parameter', path: at, message, hint })
  return undefined
}

/** The item at hand, or a report that the rule ranges over no such items. */
function itemValue(name: string, lowering: Lowering, at: At): ParameterValue | undefined {
  if (lowering.items.includes(name)) return lowering.parameter(itemKey(name))
  const hint = suggest(name, lowering.items) ?? 'let the rule range over items with `forEach.each`'
  const message = `the rule ranges over no \`${name}\``
  lowering.report({ code: 'unknown-parameter', path: at, message, hint })
  return undefined
}
