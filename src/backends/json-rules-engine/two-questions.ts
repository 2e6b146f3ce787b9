import type { Addend, Compare, Condition, Known, Words } from '../../condition/nodes.ts'
import { fieldName, sumName } from './fact-names.ts'
import { type FactNeed, needKey } from './fact-values.ts'
import { allOf, anyOf, asGroup, type JsonCondition, type JsonGroup, type JsonTest } from './json-condition.ts'
import { operatorName } from './operators.ts'

/** A condition as json-rules-engine can ask it, with the facts that this takes. */
export interface TwoQuestions {
  /** True exactly when the condition is known to hold. */
  readonly sure: JsonGroup
  /** True exactly when it is known not to hold; when neither is true, it is unknown. */
  readonly never: JsonGroup
  readonly needs: readonly FactNeed[]
}

/**
 * A condition as two: surely so, and surely not so.
 *
 * json-rules-engine takes what is unknown for false, and its negation for true. So nothing is negated here:
 * what `not` stands before is asked the other way round, down to the single tests.
 *
 * @example
 * const departments = { kind: 'measure', measure: 'departments' } as const
 * const sum = [{ times: 1, of: [departments] }] as const
 * twoQuestions({ kind: 'compare', sum, constant: -36, is: 'at-most-zero' }).sure
 * // → {
 * //     all: [
 * //       { fact: 'departments.high', operator: 'lessThanInclusive', value: 36 },
 * //       { fact: 'departments.none', operator: 'equal', value: 'no' },
 * //     ],
 * //   }
 */
export function twoQuestions(condition: Condition): TwoQuestions {
  const { sure, never, needs } = asked(condition)
  const distinct = new Map(needs.map((need) => [needKey(need), need]))
  return { sure: asGroup(sure), never: asGroup(never), needs: [...distinct.values()] }
}

interface Asked {
  readonly sure: JsonCondition
  readonly never: JsonCondition
  readonly needs: readonly FactNeed[]
}

function asked(condition: Condition): Asked {
  switch (condition.kind) {
    case 'all':
      return together(condition.of, allOf, anyOf)
    case 'any':
      return together(condition.of, anyOf, allOf)
    case 'not': {
      const { sure, never, needs } = asked(condition.of)
      return { sure: never, never: sure, needs }
    }
    case 'compare':
      return compared(condition)
    case 'words':
      return isPlain(condition) ? listed(condition) : tested(condition)
    case 'known':
      return known(condition)
  }
}

function together(
  [first, ...rest]: readonly [Condition, ...Condition[]],
  ifSure: typeof allOf,
  ifNever: typeof allOf,
): Asked {
  const [one, ...others] = [asked(first), ...rest.map(asked)] as const
  return {
    sure: ifSure([one.sure, ...others.map(({ sure }) => sure)]),
    never: ifNever([one.never, ...others.map(({ never }) => never)]),
    needs: [one, ...others].flatMap(({ needs }) => needs),
  }
}

/** `5 × a − 6 × b + 3 ≤ 0` as the sum `(5 × a − 6 × b)`, which is at most −3; its sign is that of what comes first. */
function compared({ sum, constant, is }: Compare): Asked {
  const shared = sum.reduce((so, { times }) => divisor(so, BigInt(times)), 0n) || 1n
  // nothing is divided out of an equation that no whole number meets
  const size = is === 'zero' && BigInt(constant) % shared !== 0n ? 1n : shared
  const isTurned = (sum[0]?.times ?? 0) < 0
  const by = isTurned ? -size : size
  const left = sum.map(({ times, of }): Addend => ({ times: Number(BigInt(times) / by), of }))
  const name = sumName(left)
  const test = (end: 'low' | 'high', operator: string, value: bigint): JsonTest => ({
    fact: `${name}.${end}`,
    operator,
    value: Number(value),
  })
  const answers = (sure: readonly [JsonTest, ...JsonTest[]], never: readonly [JsonTest, ...JsonTest[]]) => ({
    sure: allOf([...sure, { fact: `${name}.none`, operator: 'equal', value: 'no' }]),
    never: anyOf([...never, { fact: `${name}.none`, operator: 'equal', value: 'surely' }]),
    needs: [{ kind: 'number', name, sum: left } as const],
  })
  if (is === 'zero') {
    const value = -BigInt(constant) / by
    return answers(
      [test('low', 'equal', value), test('high', 'equal', value)],
      [test('low', 'greaterThan', value), test('high', 'lessThan', value)],
    )
  }
  const most = floor(-BigInt(constant), size)
  return isTurned
    ? answers([test('low', 'greaterThanInclusive', -most)], [test('high', 'lessThan', -most)])
    : answers([test('high', 'lessThanInclusive', most)], [test('low', 'greaterThan', most)])
}

function divisor(a: bigint, b: bigint): bigint {
  if (b === 0n) return a < 0n ? -a : a
  return divisor(b, a % b)
}

const floor = (value: bigint, by: bigint): bigint => value / by - (value % by < 0n ? 1n : 0n)

type PlainWords = Words & { readonly among: readonly [string, ...string[]] }

/** Whether the operators that come with json-rules-engine say it: one of the words is among some. */
const isPlain = (condition: Words): condition is PlainWords =>
  (condition.test === 'is' || condition.test === 'within') &&
  condition.every === undefined &&
  !('kind' in condition.among) &&
  condition.among.length > 0

function listed({ of, test, among: [first, ...rest] }: PlainWords): Asked {
  const name = fieldName(of)
  const [words, open] = test === 'is' ? ['words', 'open'] : ['lineage', 'lineage-open']
  const has = (operator: string) => {
    const one = (value: string): JsonTest => ({ fact: `${name}.${words}`, operator, value })
    return [one(first), ...rest.map(one)] as const
  }
  const closed: JsonTest = { fact: `${name}.${open}`, operator: 'equal', value: false }
  return {
    sure: anyOf(has('contains')),
    never: allOf([...has('doesNotContain'), closed]),
    needs: [{ kind: test === 'is' ? 'words' : 'lineage', name, field: of }],
  }
}

/** A test of words for which json-rules-engine is given operators. */
function tested({ of, test, among, every }: Words): Asked {
  const kind = test === 'within' ? 'lineages' : 'reading'
  const name = fieldName(of)
  const isField = 'kind' in among
  const value = isField ? { fact: `${fieldName(among)}.reading` } : [...among]
  const fact = `${name}.${kind}`
  const own: FactNeed = { kind, name, field: of }
  return {
    sure: { fact, operator: operatorName(every ? 'every' : 'some', test), value },
    never: { fact, operator: operatorName(every ? 'notEvery' : 'no', test), value },
    needs: isField ? [own, { kind: 'reading', name: fieldName(among), field: among }] : [own],
  }
}

function known({ of }: Known): Asked {
  const name = fieldName(of)
  const is = (value: string): JsonTest => ({ fact: `${name}.known`, operator: 'equal', value })
  return { sure: is('yes'), never: is('no'), needs: [{ kind: 'known', name, field: of }] }
}
