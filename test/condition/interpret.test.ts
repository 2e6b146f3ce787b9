import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atLeast, atMost, equal, multiplied, number } from '../../src/condition/build.ts'
import { and, interpret, missingFrom, not, or, type Truth, total } from '../../src/condition/interpret.ts'
import type { Compare, Condition, WordTest } from '../../src/condition/nodes.ts'
import { concretisations, conditions, isTrue, type Known, knowledge } from './random-conditions.ts'
import { factsOf, field, known, lacking, of, type Stated, type StatedWords } from './sample-facts.ts'

const truths = ['yes', 'no', 'unknown'] as const
const infinite = Number.POSITIVE_INFINITY

describe('a group of conditions', () => {
  const table: readonly [Truth, Truth, Truth, Truth][] = [
    ['yes', 'yes', 'yes', 'yes'],
    ['yes', 'no', 'no', 'yes'],
    ['yes', 'unknown', 'unknown', 'yes'],
    ['no', 'yes', 'no', 'yes'],
    ['no', 'no', 'no', 'no'],
    ['no', 'unknown', 'no', 'unknown'],
    ['unknown', 'yes', 'unknown', 'yes'],
    ['unknown', 'no', 'no', 'unknown'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
  ]

  it.each(table)('of %s and %s is all: %s, any: %s', (a, b, all, any) => {
    const facts = factsOf({ known: { a, b } })
    const parts = [known('a'), known('b')] as const
    expect(interpret({ kind: 'all', of: parts }, facts)).toBe(all)
    expect(interpret({ kind: 'any', of: parts }, facts)).toBe(any)
    expect([and(a, b), or(a, b)]).toEqual([all, any])
  })

  it.each(truths)('turned round from %s comes back when it is turned round twice', (truth) => {
    const twice: Condition = { kind: 'not', of: { kind: 'not', of: known('a') } }
    expect(interpret(twice, factsOf({ known: { a: truth } }))).toBe(truth)
    expect(not(not(truth))).toBe(truth)
  })
})

describe('a comparison', () => {
  const judged = (condition: Condition, x: Stated) => interpret(condition, factsOf({ numbers: { x } }))
  const atMostFive = atMost(of('x'), number(5))
  const five = equal(of('x'), number(5))

  it.each<[Stated, Truth, Truth]>([
    [4, 'yes', 'no'],
    [5, 'yes', 'yes'],
    [6, 'no', 'no'],
    [[3, 5], 'yes', 'unknown'],
    [[5, 6], 'unknown', 'unknown'],
    [[6, 9], 'no', 'no'],
    [[6, infinite], 'no', 'no'],
    [[0, infinite], 'unknown', 'unknown'],
    [[-infinite, 4], 'yes', 'no'],
    ['none', 'no', 'no'],
    [{ maybe: 5 }, 'unknown', 'unknown'],
    [{ maybe: [6, 9] }, 'no', 'no'],
    [{ maybe: [0, 4] }, 'unknown', 'no'],
  ])('of %j is at most 5: %s, is 5: %s', (x, below, exactly) => {
    expect(judged(atMostFive, x)).toBe(below)
    expect(judged(five, x)).toBe(exactly)
  })

  it('with a number that is known to be none does not hold either way round', () => {
    expect(judged(atMost(of('x'), number(0)), 'none')).toBe('no')
    expect(judged(atLeast(of('x'), number(0)), 'none')).toBe('no')
  })

  it('multiplies two measures, whatever their signs', () => {
    const product = atMost(multiplied(of('x'), of('y')), number(10))
    const judgedAt = (x: Stated, y: Stated) => interpret(product, factsOf({ numbers: { x, y } }))
    expect(judgedAt([2, 5], [1, 2])).toBe('yes')
    expect(judgedAt([2, 5], [1, 3])).toBe('unknown')
    expect(judgedAt([-4, -3], [-4, -4])).toBe('no')
    expect(judgedAt(0, [0, infinite])).toBe('yes')
  })

  it('is exact past 2^53', () => {
    const large = Number.MAX_SAFE_INTEGER
    const compare: Compare = {
      kind: 'compare',
      sum: [
        { times: large, of: [{ kind: 'measure', measure: 'x' }] },
        { times: -large, of: [{ kind: 'measure', measure: 'y' }] },
      ],
      constant: 0,
      is: 'at-most-zero',
    }
    const judgedAt = (x: number) => interpret(compare, factsOf({ numbers: { x, y: large } }))
    expect([large - 1, large, large].map(judgedAt)).toEqual(['yes', 'yes', 'yes'])
    expect(interpret(compare, factsOf({ numbers: { x: large, y: large - 1 } }))).toBe('no')
    expect(total(compare, factsOf({ numbers: { x: large, y: large - 1 } })).low).toBe(BigInt(large))
  })
})

describe('a test of words', () => {
  const among = ['局', '委']
  const judged = (test: WordTest, words: StatedWords, every?: true) =>
    interpret(
      { kind: 'words', of: field('name'), test, among, ...(every === undefined ? {} : { every }) },
      factsOf({ words: { name: words } }),
    )

  it.each<[WordTest, StatedWords, Truth]>([
    ['is', ['局'], 'yes'],
    ['is', ['财政局'], 'no'],
    ['is', [], 'no'],
    ['is', ['?'], 'unknown'],
    ['is', ['处', '?'], 'unknown'],
    ['is', ['委', '?'], 'yes'],
    ['starts-with', ['局机关'], 'yes'],
    ['starts-with', ['财政局'], 'no'],
    ['ends-with', ['财政局'], 'yes'],
    ['ends-with', ['局机关'], 'no'],
    ['contains', ['教委办'], 'yes'],
    ['contains', ['教育厅'], 'no'],
  ])('%s %j comes out as %s', (test, words, truth) => {
    expect(judged(test, words)).toBe(truth)
  })

  it.each<[StatedWords, Truth]>([
    [['财政局', '教委'], 'yes'],
    [['财政局', '教育厅'], 'no'],
    [['财政局', '?'], 'unknown'],
    [['教育厅', '?'], 'no'],
    [[], 'yes'],
    [['?'], 'unknown'],
  ])('of every word of %j comes out as %s', (words, truth) => {
    expect(judged('ends-with', words, true)).toBe(truth)
  })

  it.each<[StatedWords, Truth]>([
    [['town'], 'yes'],
    [['city'], 'no'],
    [['?'], 'unknown'],
    [['city', '?'], 'unknown'],
    [[], 'no'],
  ])('against those of another field, %j, comes out as %s', (others, truth) => {
    const condition: Condition = { kind: 'words', of: field('place'), test: 'is', among: field('other') }
    expect(interpret(condition, factsOf({ words: { place: ['town'], other: others } }))).toBe(truth)
  })

  it('takes a word together with what stands under it', () => {
    const above: Readonly<Record<string, readonly string[]>> = { police: ['police', 'administrative'] }
    const within = (wanted: string, missing: readonly ReturnType<typeof lacking>[]) =>
      interpret(
        { kind: 'words', of: field('category'), test: 'within', among: [wanted] },
        factsOf({
          words: { category: ['police'] },
          lineage: (word) => ({ words: above[word] ?? [word], missing }),
        }),
      )
    expect(within('administrative', [])).toBe('yes')
    expect(within('institution', [])).toBe('no')
    // what stands above was not given
    expect(within('administrative', [lacking('city')])).toBe('yes')
    expect(within('institution', [lacking('city')])).toBe('unknown')
  })
})

describe('what is missing', () => {
  it('is nothing where a condition is decided', () => {
    const facts = factsOf({ numbers: { x: [6, 9], y: [0, 9] } })
    const both: Condition = { kind: 'all', of: [atMost(of('x'), number(5)), atMost(of('y'), number(5))] }
    expect(missingFrom(both, facts)).toEqual([])
  })

  it('is what the undecided parts need', () => {
    const facts = factsOf({
      numbers: { x: [4, 9], y: 3 },
      words: { name: ['?'], other: ['?'] },
      known: { there: 'unknown' },
    })
    const condition: Condition = {
      kind: 'all',
      of: [
        atMost(of('x'), number(5)),
        atMost(of('y'), number(5)),
        { kind: 'not', of: known('there') },
        { kind: 'words', of: field('name'), test: 'is', among: field('other') },
      ],
    }
    expect(missingFrom(condition, facts).map(({ id }) => id)).toEqual(['x', 'there', 'name', 'other'])
  })

  it('may be what a word stands under', () => {
    const condition: Condition = { kind: 'words', of: field('place'), test: 'within', among: ['city'] }
    const facts = factsOf({
      words: { place: ['town'] },
      lineage: (word) => ({ words: [word], missing: [lacking('county')] }),
    })
    expect(missingFrom(condition, facts)).toEqual([lacking('county')])
  })
})

describe('a random condition', () => {
  const truth = (condition: Condition, facts: Known) => interpret(condition, factsOf(facts))

  it('that is decided is so however the world may be', () => {
    fc.assert(
      fc.property(conditions, knowledge, (condition, facts) => {
        const found = truth(condition, facts)
        const worlds = concretisations(facts).map((world) => isTrue(condition, world))
        if (found === 'yes') expect(worlds).not.toContain(false)
        if (found === 'no') expect(worlds).not.toContain(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('about a world that is known in full is decided as it plainly reads', () => {
    fc.assert(
      fc.property(conditions, knowledge, fc.nat(), (condition, facts, choice) => {
        const worlds = concretisations(facts)
        const world = worlds[choice % worlds.length]!
        const full: Known = {
          numbers: { x: world.numbers['x']!, y: world.numbers['y']!, z: world.numbers['z']! },
          words: { kind: world.words['kind']!, tags: world.words['tags']! },
          known: { there: world.there ? 'yes' : 'no' },
        }
        expect(truth(condition, full)).toBe(isTrue(condition, world) ? 'yes' : 'no')
      }),
      { numRuns: 2000 },
    )
  })

  it('never turns from yes to no, or back, when more is known', () => {
    fc.assert(
      fc.property(conditions, knowledge, fc.nat(), (condition, facts, seed) => {
        const before = truth(condition, facts)
        const after = truth(condition, narrowed(facts, seed))
        expect(before === 'unknown' || after === before).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})

/** The same world with more known of it. */
function narrowed({ numbers, words, known: there }: Known, seed: number): Known {
  const pick = (nth: number) => (seed >> nth) % 2 === 1
  const number = (stated: Stated, nth: number): Stated => {
    if (!pick(nth) || typeof stated !== 'object') return stated
    if ('maybe' in stated) return pick(nth + 3) ? 'none' : stated.maybe
    return pick(nth + 6) ? [stated[1], stated[1]] : [stated[0], Math.max(stated[0], stated[1] - 1)]
  }
  const more = (given: readonly string[], nth: number) => {
    if (!pick(nth) || !given.includes('?')) return given
    return [...given.filter((word) => word !== '?'), ...(pick(nth + 3) && !given.includes('q') ? ['q'] : [])]
  }
  return {
    numbers: { x: number(numbers.x, 0), y: number(numbers.y, 1), z: number(numbers.z, 2) },
    words: { kind: more(words.kind, 3), tags: more(words.tags, 4) },
    known: { there: there.there === 'unknown' && pick(5) ? (pick(8) ? 'yes' : 'no') : there.there },
  }
}
