import { found } from '../../json/wording.ts'
import type { At } from '../../measures/lowering.ts'
import { type Remark, remark } from './left.ts'
import { reasons } from './messages.ts'
import { demand, isObject, type Notes, readName, readObject, refuse } from './reading.ts'
import { plainPath, type TheirFact } from './their-fact.ts'

/** A node of their conditions: a group, a test, or the name of a shared condition. */
export type TheirNode = TheirGroup | TheirTest | TheirReference

interface Stands {
  readonly at: At
  readonly name: string | undefined
}

export interface TheirGroup extends Stands {
  readonly kind: 'all' | 'any' | 'not'
  readonly of: readonly TheirNode[]
}

export interface TheirTest extends Stands {
  readonly kind: 'test'
  readonly fact: TheirFact
  readonly operator: string
  readonly value: unknown
  /** The fact it is compared with, where the value names one. */
  readonly other: TheirFact | undefined
}

export interface TheirReference extends Stands {
  readonly kind: 'condition'
  readonly condition: string
}

/** The conditions that rules share, by name. */
export interface TheirShared {
  readonly named: ReadonlyMap<string, TheirNode>
  readonly remarks: readonly Remark[]
}

/** One node, and all that stands in it; the first one is a group, or names a shared condition. */
export function readNode(value: unknown, at: At, notes: Notes, place?: 'first'): TheirNode | undefined {
  if (!isObject(value)) {
    refuse(notes, 'wrong-type', at, `${found(value)} where a condition is expected`)
    return undefined
  }
  const kinds = [...groups, 'condition' as const].filter((key) => value[key] !== undefined)
  const isTest = ['fact', 'operator'].some((key) => value[key] !== undefined)
  const [kind, second = isTest ? 'fact' : undefined] = kinds
  if (kind === undefined) {
    if (place === undefined) return readTest(value, at, notes)
    const hint = isTest ? 'put the test in an `all`' : undefined
    readObject(value, at, 'the conditions', [...groups, 'condition', ...testKeys, ...common], notes)
    refuse(notes, 'missing-field', at, 'conditions begin with `all`, `any`, `not` or `condition`', hint)
    return undefined
  }
  if (second !== undefined) {
    const message = `\`${kind}\` and \`${second}\` stand side by side, and theirs reads only one of them`
    refuse(notes, 'wrong-value', at, message, 'put one of the two into the other')
    return undefined
  }
  const name = readCommon(value, at, [kind], notes)
  const inside = value[kind]
  if (kind === 'condition') {
    if (typeof inside === 'string' && inside !== '') return { kind, condition: inside, at, name }
    refuse(notes, 'wrong-type', [...at, kind], `${found(inside)} where the name of a condition is expected`)
    return undefined
  }
  if (Array.isArray(inside) === (kind === 'not')) {
    const expected = kind === 'not' ? 'one condition' : 'a list of conditions'
    const hint = kind === 'not' ? 'put the list in an `all` or an `any`' : 'put it in a list'
    refuse(notes, 'wrong-type', [...at, kind], `${found(inside)} where ${expected} is expected`, hint)
    return undefined
  }
  const members: readonly unknown[] = Array.isArray(inside) ? inside : [inside]
  const of = members.flatMap((member, index) => {
    const read = readNode(member, [...at, kind, ...(kind === 'not' ? [] : [index])], notes)
    return read === undefined ? [] : [read]
  })
  return { kind, of, at, name }
}

const groups = ['all', 'any', 'not'] as const
const common = ['name', 'priority']
const testKeys = ['fact', 'operator', 'value', 'path', 'params']

function readTest(value: Readonly<Record<string, unknown>>, at: At, notes: Notes): TheirTest | undefined {
  const known = [...testKeys, ...(value['fact'] === undefined ? [...groups, 'condition'] : [])]
  const name = readCommon(value, at, known, notes)
  demand(value, testKeys.slice(0, 3), at, notes)
  const fact = readFact(value, at, notes)
  const { operator, value: right } = value
  if (operator !== undefined && (typeof operator !== 'string' || operator === '')) {
    refuse(notes, 'wrong-type', [...at, 'operator'], `${found(operator)} where an operator is expected`)
    return undefined
  }
  const isOther = isObject(right) && right['fact'] !== undefined
  const here = [...at, 'value']
  const other = isOther
    ? readFact(readObject(right, here, 'a fact', ['fact', 'path', 'params'], notes) ?? {}, here, notes)
    : undefined
  if (fact === undefined || operator === undefined || right === undefined) return undefined
  if (isOther && other === undefined) return undefined
  return { kind: 'test', fact, operator, value: right, other, at, name }
}

/** What every node may have: a name, which is kept, and a priority, which is told. */
function readCommon(
  value: Readonly<Record<string, unknown>>,
  at: At,
  keys: readonly string[],
  notes: Notes,
): string | undefined {
  readObject(value, at, 'a condition', [...keys, ...common], notes)
  const { priority, name } = value
  if (priority !== undefined) notes.remarks.push(remark([...at, 'priority'], priority, reasons.priority))
  return readName(name, [...at, 'name'], notes)
}

function readFact(
  { fact, path, params }: Readonly<Record<string, unknown>>,
  at: At,
  notes: Notes,
): TheirFact | undefined {
  const before = notes.problems.length
  if (fact !== undefined && (typeof fact !== 'string' || fact === ''))
    refuse(notes, 'wrong-type', [...at, 'fact'], `${found(fact)} where the name of a fact is expected`)
  if (path !== undefined && path !== null && typeof path !== 'string')
    refuse(notes, 'wrong-type', [...at, 'path'], `${found(path)} where a path is expected`)
  if (params !== undefined && params !== null && !isObject(params))
    refuse(notes, 'wrong-type', [...at, 'params'], `${found(params)} where parameters by name are expected`)
  if (typeof fact !== 'string' || notes.problems.length > before) return undefined
  const asked = isObject(params) && Object.keys(params).length > 0 ? { params } : {}
  if (params !== undefined && params !== null)
    notes.remarks.push(remark([...at, 'params'], params, reasons.params))
  return { fact, ...asked, steps: typeof path === 'string' && path !== '' ? plainPath(path) : [] }
}
