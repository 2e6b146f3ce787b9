import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonCondition } from '../../../src/backends/json-rules-engine/json-condition.ts'
import { operators } from '../../../src/backends/json-rules-engine/operators.ts'
import { twoQuestions } from '../../../src/backends/json-rules-engine/two-questions.ts'
import {
  above,
  all,
  atLeast,
  atMost,
  equal,
  multiplied,
  not,
  number,
  scale,
} from '../../../src/condition/build.ts'
import type { Condition, Words } from '../../../src/condition/nodes.ts'
import { field, known, measure, of } from '../../condition/sample-facts.ts'
import { conditions } from './random-conditions.ts'

/** A question on a few lines, as a reader goes through its JSON. */
function lines(question: JsonCondition): readonly string[] {
  if ('fact' in question) {
    const { fact, operator, value } = question
    return [`${fact} ${operator} ${JSON.stringify(value)}`]
  }
  if ('not' in question) return ['not', ...lines(question.not).map((line) => `  ${line}`)]
  const [name, parts] =
    'all' in question ? (['all', question.all] as const) : (['any', question.any] as const)
  return [name, ...parts.flatMap(lines).map((line) => `  ${line}`)]
}

const sure = (condition: Condition) => lines(twoQuestions(condition).sure)
const never = (condition: Condition) => lines(twoQuestions(condition).never)

describe('the questions about a number', () => {
  it('are plain json-rules-engine', () => {
    const { sure, never } = twoQuestions(atMost(of('departments'), number(36)))
    expect(sure).toEqual({
      all: [
        { fact: 'departments.high', operator: 'lessThanInclusive', value: 36 },
        { fact: 'departments.none', operator: 'equal', value: 'no' },
      ],
    })
    expect(never).toEqual({
      any: [
        { fact: 'departments.low', operator: 'greaterThan', value: 36 },
        { fact: 'departments.none', operator: 'equal', value: 'surely' },
      ],
    })
  })

  it.each<[string, Condition, readonly string[], readonly string[]]>([
    ['x ≥ 4', atLeast(of('x'), number(4)), ['x.low greaterThanInclusive 4'], ['x.high lessThan 4']],
    ['x > 4', above(of('x'), number(4)), ['x.low greaterThanInclusive 5'], ['x.high lessThan 5']],
    ['3x ≤ 8', atMost(scale(3, of('x')), number(8)), ['x.high lessThanInclusive 2'], ['x.low greaterThan 2']],
    [
      '3x ≤ −8',
      atMost(scale(3, of('x')), number(-8)),
      ['x.high lessThanInclusive -3'],
      ['x.low greaterThan -3'],
    ],
    [
      '3x ≥ 8',
      atLeast(scale(3, of('x')), number(8)),
      ['x.low greaterThanInclusive 3'],
      ['x.high lessThan 3'],
    ],
    ['x ≥ 0', atLeast(of('x'), number(0)), ['x.low greaterThanInclusive 0'], ['x.high lessThan 0']],
    [
      'x = 4',
      equal(of('x'), number(4)),
      ['x.low equal 4', 'x.high equal 4'],
      ['x.low greaterThan 4', 'x.high lessThan 4'],
    ],
    [
      '2x = 3',
      equal(scale(2, of('x')), number(3)),
      ['(2 × x).low equal 3', '(2 × x).high equal 3'],
      ['(2 × x).low greaterThan 3', '(2 × x).high lessThan 3'],
    ],
    [
      '10a ≤ 12b',
      atMost(scale(10, of('a')), scale(12, of('b'))),
      ['(5 × a − 6 × b).high lessThanInclusive 0'],
      ['(5 × a − 6 × b).low greaterThan 0'],
    ],
    [
      '4a ≥ 6b + 3',
      {
        kind: 'compare',
        sum: [
          { times: -4, of: [measure('a')] },
          { times: 6, of: [measure('b')] },
        ],
        constant: 3,
        is: 'at-most-zero',
      },
      ['(2 × a − 3 × b).low greaterThanInclusive 2'],
      ['(2 × a − 3 × b).high lessThan 2'],
    ],
    [
      'ab ≤ 7',
      atMost(multiplied(of('a'), of('b')), number(7)),
      ['(a × b).high lessThanInclusive 7'],
      ['(a × b).low greaterThan 7'],
    ],
  ])('of %s come to one bound', (_, condition, surely, neverSo) => {
    const name = surely[0]?.replace(/\.(low|high) .*/, '')
    expect(sure(condition)).toEqual([
      'all',
      ...surely.map((line) => `  ${line}`),
      `  ${name}.none equal "no"`,
    ])
    expect(never(condition)).toEqual([
      'any',
      ...neverSo.map((line) => `  ${line}`),
      `  ${name}.none equal "surely"`,
    ])
  })

  it('do not show a zero with a sign', () => {
    const { sure, never } = twoQuestions(atLeast(of('x'), number(0)))
    expect(JSON.parse(JSON.stringify([sure, never]))).toStrictEqual([sure, never])
  })
})

describe('the questions about words', () => {
  const words = (given: Pick<Words, 'test' | 'among'> & { every?: true }): Condition => ({
    kind: 'words',
    of: field('category'),
    ...given,
  })

  it('of which one is in a list need no operator of ours', () => {
    const condition = words({ test: 'is', among: ['police', 'clerk'] })
    expect(sure(condition)).toEqual([
      'any',
      '  category.words contains "police"',
      '  category.words contains "clerk"',
    ])
    expect(never(condition)).toEqual([
      'all',
      '  category.words doesNotContain "police"',
      '  category.words doesNotContain "clerk"',
      '  category.open equal false',
    ])
  })

  it('that stand under one in a list ask what they stand under', () => {
    const condition = words({ test: 'within', among: ['administrative'] })
    expect(sure(condition)).toEqual(['all', '  category.lineage contains "administrative"'])
    expect(never(condition)).toEqual([
      'all',
      '  category.lineage doesNotContain "administrative"',
      '  category.lineage-open equal false',
    ])
  })

  it.each<[Pick<Words, 'test' | 'among'> & { every?: true }, string, string]>([
    [
      { test: 'ends-with', among: ['局', '委'] },
      'category.reading someWordEndsWith ["局","委"]',
      'category.reading noWordEndsWith ["局","委"]',
    ],
    [
      { test: 'is', among: ['police'], every: true },
      'category.reading everyWordIs ["police"]',
      'category.reading notEveryWordIs ["police"]',
    ],
    [
      { test: 'within', among: field('allowed') },
      'category.lineages someWordWithin {"fact":"allowed.reading"}',
      'category.lineages noWordWithin {"fact":"allowed.reading"}',
    ],
    [{ test: 'is', among: [] }, 'category.reading someWordIs []', 'category.reading noWordIs []'],
  ])('that say %j have operators of ours', (given, surely, neverSo) => {
    expect(sure(words(given))).toEqual(['all', `  ${surely}`])
    expect(never(words(given))).toEqual(['all', `  ${neverSo}`])
  })
})

describe('the questions about a group', () => {
  it('say once what its parts share, and stand in no group of their own kind', () => {
    const band = all(atLeast(of('x'), number(4)), all(atMost(of('x'), number(9)), known('there')))
    expect(sure(band)).toEqual([
      'all',
      '  x.low greaterThanInclusive 4',
      '  x.none equal "no"',
      '  x.high lessThanInclusive 9',
      '  there.known equal "yes"',
    ])
    expect(never(band)).toEqual([
      'any',
      '  x.high lessThan 4',
      '  x.none equal "surely"',
      '  x.low greaterThan 9',
      '  there.known equal "no"',
    ])
  })

  it('are exchanged where it is negated', () => {
    const condition: Condition = { kind: 'any', of: [known('a'), not(known('b'))] }
    const { sure, never } = twoQuestions(condition)
    const negated = twoQuestions(not(condition))
    expect([negated.sure, negated.never]).toEqual([never, sure])
    expect(lines(sure)).toEqual(['any', '  a.known equal "yes"', '  b.known equal "no"'])
  })

  it('of one part are those about that part', () => {
    expect(twoQuestions({ kind: 'any', of: [known('a')] }).sure).toEqual({
      all: [{ fact: 'a.known', operator: 'equal', value: 'yes' }],
    })
    expect(twoQuestions({ kind: 'all', of: [known('a'), known('a')] }).never).toEqual({
      all: [{ fact: 'a.known', operator: 'equal', value: 'no' }],
    })
  })
})

describe('the questions about a random condition', () => {
  const stock = [
    'equal',
    'contains',
    'doesNotContain',
    'lessThan',
    'lessThanInclusive',
    'greaterThan',
    'greaterThanInclusive',
  ]
  const operatorNames = new Set([...stock, ...operators.map(({ name }) => name)])

  it('are plain data, with groups that hold something, without negation, path or priority', () => {
    const check = (question: JsonCondition): void => {
      const keys = Object.keys(question)
      if ('fact' in question) {
        expect(keys).toEqual(['fact', 'operator', 'value'])
        expect(operatorNames).toContain(question.operator)
        return
      }
      expect(keys).toHaveLength(1)
      expect(['all', 'any']).toContain(keys[0])
      const parts = 'all' in question ? question.all : 'any' in question ? question.any : []
      expect(parts.length).toBeGreaterThan(0)
      parts.forEach(check)
    }
    fc.assert(
      fc.property(conditions, (condition) => {
        const questions = twoQuestions(condition)
        expect(JSON.parse(JSON.stringify(questions))).toStrictEqual(questions)
        expect('fact' in questions.sure || 'fact' in questions.never).toBe(false)
        check(questions.sure)
        check(questions.never)
      }),
      { numRuns: 1000 },
    )
  })
})
