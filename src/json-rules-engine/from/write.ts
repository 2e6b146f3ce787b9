import type { ConditionNode } from '../../constraints/condition-tree.ts'
import { inUnits, unitOf } from './decimals.ts'
import { knownOf, type Table } from './holdings.ts'
import { type Remark, remark } from './left.ts'
import { reasonOf } from './messages.ts'
import type { Said, SaidTest } from './said.ts'
import { factName, type TheirFact } from './their-fact.ts'

/** What is needed to write conditions down: what facts hold, and what each is called in the pack. */
export interface Writing {
  readonly table: Table
  readonly nameOf: (fact: TheirFact) => string
  readonly remarks: Remark[]
}

/** Conditions as the pack says them. */
export function write(said: Said, writing: Writing): ConditionNode {
  if ('test' in said) return writeTest(said, writing)
  const { join, of, name } = said
  const [first, ...rest] = of.map((one) => write(one, writing))
  if (first === undefined) throw new TypeError('a group has a first member')
  const named = name === undefined ? {} : { name }
  if (join === 'not') return { ...named, not: first }
  return join === 'all' ? { ...named, all: [first, ...rest] } : { ...named, any: [first, ...rest] }
}

/** A test; where theirs treats `null` in a way of its own, that is said beside it. */
function writeTest(said: SaidTest, writing: Writing): ConditionNode {
  const { fact, other, test, negated, ofNull, name } = said
  const named = name === undefined ? {} : { name }
  const isNull = (one: TheirFact, operator: 'equal' | 'notEqual'): ConditionNode => {
    return { fact: writing.nameOf(one), operator, value: null }
  }
  if (test === 'null') {
    const operator = negated ? 'notEqual' : 'equal'
    tellRewritten(said, operator, writing)
    return { ...named, ...isNull(fact, operator) }
  }
  const node = plainTest(said, writing)
  if (other !== undefined && test === 'equal' && [fact, other].some((one) => isNullable(one, writing))) {
    const same = plainTest({ ...said, negated: false, name: undefined }, writing)
    const some: ConditionNode = {
      any: [
        { all: [isNull(fact, 'equal'), isNull(other, 'equal')] },
        { all: [isNull(fact, 'notEqual'), isNull(other, 'notEqual'), same] },
      ],
    }
    return negated ? { ...named, not: some } : { ...named, ...some }
  }
  if (!isNullable(fact, writing)) return node
  return ofNull ? { any: [isNull(fact, 'equal'), node] } : { all: [isNull(fact, 'notEqual'), node] }
}

const isNullable = (fact: TheirFact, { table }: Writing): boolean =>
  table.entries.get(factName(fact))?.nullable === true

function plainTest(said: SaidTest, writing: Writing): ConditionNode {
  const { fact, other, test, negated, name } = said
  const named = name === undefined ? {} : { name }
  const value = other === undefined ? writtenValue(said, writing) : { fact: writing.nameOf(other) }
  const operator = negated && test in opposites ? opposites[test as keyof typeof opposites] : test
  const node = { fact: writing.nameOf(fact), operator, value } as ConditionNode
  const turnsRound = negated && operator === test
  tellRewritten(said, turnsRound ? `{ not: ${operator} }` : operator, writing)
  return turnsRound ? { ...named, not: node } : { ...named, ...node }
}

const opposites = { equal: 'notEqual', in: 'notIn', contains: 'doesNotContain' } as const

/** The written value as the attribute holds it: numbers in its unit, items of a list as text. */
function writtenValue({ fact, value, at }: SaidTest, { table, remarks }: Writing): unknown {
  const { entry, group } = knownOf(table, factName(fact))
  const each = (one: unknown): unknown => {
    if (entry.list === true) return String(one)
    return typeof one === 'number' ? inUnits(one, group.decimals) : one
  }
  const written = Array.isArray(value) ? value.map(each) : each(value)
  if (group.holds === 'number' && group.decimals > 0 && entry.list !== true) {
    const why = reasonOf.scaled(unitOf(group.decimals), JSON.stringify(written))
    remarks.push(remark([...at, 'value'], value, why))
  }
  return written
}

function tellRewritten({ operator, at }: SaidTest, ours: string, { remarks }: Writing): void {
  if (operator !== ours) remarks.push(remark([...at, 'operator'], operator, reasonOf.rewritten(ours)))
}
