import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Question } from '../../../src/backends/backend.ts'
import { jsonRulesEngine } from '../../../src/backends/json-rules-engine/backend.ts'
import { atMost, equal, multiplied, number, scale, sum } from '../../../src/condition/build.ts'
import { type Facts, interpret, type Truth } from '../../../src/condition/interpret.ts'
import type { Compare, Condition } from '../../../src/condition/nodes.ts'
import { isEstablishmentError } from '../../../src/errors.ts'
import { factsOf, known, of, type Stated } from '../../condition/sample-facts.ts'
import { conditions, knowledge, factsOf as randomFacts } from './random-conditions.ts'

const infinite = Number.POSITIVE_INFINITY
const { decide, name } = jsonRulesEngine()
const decided = async (condition: Condition, facts: Facts) => (await decide([{ condition, facts }]))[0]

describe('a random condition', () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)

  it(`comes out as the interpreter says, 10,000 times from seed ${seed}`, async () => {
    const counts = { yes: 0, no: 0, unknown: 0 }
    const property = fc.asyncProperty(conditions, knowledge, async (condition, given) => {
      const facts = randomFacts(given)
      const truth = interpret(condition, facts)
      counts[truth] += 1
      expect(await decided(condition, facts)).toBe(truth)
    })
    await fc.assert(property, { numRuns: 10_000, seed })
    expect(counts.yes + counts.no + counts.unknown).toBe(10_000)
    expect(Math.min(...Object.values(counts)), `${JSON.stringify(counts)} from seed ${seed}`).toBeGreaterThan(
      1000,
    )
  })
})

describe('the backend', () => {
  it('has a name', () => {
    expect(name).toBe('json-rules-engine')
  })

  it.each<[Stated, Truth, Truth, Truth]>([
    [36, 'yes', 'yes', 'no'],
    [37, 'no', 'no', 'yes'],
    [[30, 36], 'yes', 'unknown', 'no'],
    [[36, 37], 'unknown', 'unknown', 'unknown'],
    [[37, infinite], 'no', 'no', 'yes'],
    [[-infinite, infinite], 'unknown', 'unknown', 'unknown'],
    ['none', 'no', 'no', 'yes'],
    [{ maybe: 36 }, 'unknown', 'unknown', 'unknown'],
    [{ maybe: 37 }, 'no', 'no', 'yes'],
  ])(
    'finds of %j that it is at most 36: %s, is 36: %s, is not at most 36: %s',
    async (x, most, is, isNot) => {
      const facts = factsOf({ numbers: { x } })
      const [atMost36, is36] = [atMost(of('x'), number(36)), equal(of('x'), number(36))]
      const asked = [atMost36, is36, { kind: 'not', of: atMost36 } as const]
      expect(await decide(asked.map((condition) => ({ condition, facts })))).toEqual([most, is, isNot])
    },
  )

  it('compares exactly past 2^53, for a single number as for a sum', async () => {
    const large = Number.MAX_SAFE_INTEGER
    const past: Facts = {
      ...factsOf({}),
      number: () => ({ low: 2n ** 53n, high: 2n ** 53n, missing: [], rows: [] }),
    }
    expect(await decided(atMost(of('x'), number(large)), past)).toBe('no')
    expect(await decided(atMost(number(large), of('x')), past)).toBe('yes')
    expect(await decided(equal(of('x'), number(large)), past)).toBe('no')
    const product = (constant: number): Compare => ({
      ...(atMost(sum(multiplied(of('x'), of('x')), scale(-large, of('y'))), number(0)) as Compare),
      constant,
    })
    const facts = factsOf({ numbers: { x: large, y: large } })
    // as floating-point numbers, 2^53 − 1 times itself and the same less one are equal
    expect(await decided(product(0), facts)).toBe('yes')
    expect(await decided(product(1), facts)).toBe('no')
  })

  it('decides a comparison of nothing but constants', async () => {
    const constant = (value: number): Compare => ({ kind: 'compare', sum: [], constant: value, is: 'zero' })
    expect(await decided(constant(0), factsOf({}))).toBe('yes')
    expect(await decided(constant(1), factsOf({}))).toBe('no')
  })

  it('answers in the order of the questions, however they come and repeat', async () => {
    const [low, high] = [factsOf({ numbers: { x: 1 } }), factsOf({ numbers: { x: 9 } })]
    const small = atMost(of('x'), number(5))
    const deep: Condition = { kind: 'any', of: [{ kind: 'all', of: [small, small] }, known('never')] }
    const questions: readonly Question[] = [
      { condition: deep, facts: high },
      { condition: small, facts: low },
      { condition: deep, facts: low },
      { condition: known('never'), facts: low },
      { condition: deep, facts: high },
      { condition: small, facts: low },
    ]
    expect(await decide(questions)).toEqual(['no', 'yes', 'yes', 'no', 'no', 'yes'])
    expect(await decide([...questions].reverse())).toEqual(['yes', 'no', 'no', 'yes', 'yes', 'no'])
    expect(await decide([])).toEqual([])
  })

  it('reads what several conditions need of one subject once', async () => {
    const numberOf = vi.fn(factsOf({ numbers: { x: 5 } }).number)
    const facts: Facts = { ...factsOf({}), number: numberOf }
    const conditions = [3, 4, 5, 6].map((most) => atMost(of('x'), number(most)))
    expect(await decide(conditions.map((condition) => ({ condition, facts })))).toEqual([
      'no',
      'no',
      'yes',
      'yes',
    ])
    expect(numberOf).toHaveBeenCalledTimes(1)
  })

  it('does not take a throwing fact for an answer', async () => {
    const facts: Facts = {
      ...factsOf({}),
      known: () => {
        throw new TypeError('the well has run dry')
      },
    }
    await expect(decided(known('there'), facts)).rejects.toThrow(new TypeError('the well has run dry'))
  })

  it('shares nothing between 100 calls that overlap', async () => {
    const condition: Condition = {
      kind: 'all',
      of: [atMost(of('x'), of('y')), { kind: 'not', of: known('closed') }],
    }
    const cases = Array.from({ length: 100 }, (_, nth) =>
      Array.from({ length: 30 }, (_, index) => {
        const closed = (['no', 'unknown', 'yes'] as const)[(nth + index) % 3] ?? 'no'
        const facts = factsOf({ numbers: { x: nth, y: [index * 2, index * 3] }, known: { closed } })
        return { condition, facts }
      }),
    )
    const backend = jsonRulesEngine()
    const expected = cases.map((questions) => questions.map(({ facts }) => interpret(condition, facts)))
    expect(await Promise.all(cases.map((questions) => backend.decide(questions)))).toEqual(expected)
    expect(new Set(expected.flat())).toEqual(new Set(['yes', 'no', 'unknown']))
  })
})

describe('a signal that is given up', () => {
  const condition = atMost(of('x'), number(5))
  const reason = new Error('the office closes at six')

  /** So many subjects, with a count of those of whom something was read; what is done at the nth of them. */
  function subjects(count: number, at = new Map<number, () => void>()) {
    let read = 0
    const questions = Array.from({ length: count }, (_, nth): Question => {
      const facts = factsOf({ numbers: { x: nth } })
      const number = (...given: Parameters<Facts['number']>) => {
        read += 1
        at.get(nth)?.()
        return facts.number(...given)
      }
      return { condition, facts: { ...facts, number } }
    })
    return { questions, read: () => read }
  }

  it('before the first question stops it with its reason, and nothing is read', async () => {
    const { questions, read } = subjects(3)
    await expect(decide(questions, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(read()).toBe(0)
  })

  it('midway stops it before the next subject', async () => {
    const controller = new AbortController()
    const { questions, read } = subjects(100, new Map([[41, () => controller.abort(reason)]]))
    await expect(decide(questions, controller)).rejects.toBe(reason)
    expect(read()).toBe(42)
  })

  it('at the last subject stops it too', async () => {
    const controller = new AbortController()
    const { questions } = subjects(5, new Map([[4, () => controller.abort(reason)]]))
    await expect(decide(questions, controller)).rejects.toBe(reason)
  })

  it('by a timer is heard, for other work has its turn meanwhile', async () => {
    const controller = new AbortController()
    const { questions, read } = subjects(2000, new Map([[0, () => void setTimeout(giveUp, 0)]]))
    const giveUp = () => controller.abort(reason)
    await expect(decide(questions, controller)).rejects.toBe(reason)
    expect(read()).toBeLessThan(2000)
  })

  it('by nobody changes nothing', async () => {
    const { questions } = subjects(8)
    const answers = ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'no', 'no']
    expect(await decide(questions, new AbortController())).toEqual(answers)
  })
})

describe('with another json-rules-engine', () => {
  afterEach(() => {
    vi.doUnmock('json-rules-engine')
    vi.resetModules()
  })

  it('the backend does not answer both yes and no', async () => {
    vi.resetModules()
    class Engine {
      readonly results: { readonly name: string }[] = []
      addOperator() {}
      addRule({ name }: { readonly name: string }) {
        this.results.push({ name })
      }
      async run() {
        return this
      }
    }
    vi.doMock('json-rules-engine', () => ({ Engine }))
    const { jsonRulesEngine } = await import('../../../src/backends/json-rules-engine/backend.ts')
    const asked = jsonRulesEngine().decide([{ condition: known('there'), facts: factsOf({}) }])
    const bug = new TypeError('json-rules-engine finds a condition both true and false')
    await expect(asked).rejects.toThrow(bug)
  })
})

describe('without the package json-rules-engine', () => {
  afterEach(() => {
    vi.doUnmock('json-rules-engine')
    vi.resetModules()
  })

  it('the backend can be made, and says in one sentence what is missing once it is asked', async () => {
    vi.resetModules()
    vi.doMock('json-rules-engine', () => {
      throw new Error('no such package')
    })
    const { jsonRulesEngine } = await import('../../../src/backends/json-rules-engine/backend.ts')
    const asked = jsonRulesEngine().decide([{ condition: known('there'), facts: factsOf({}) }])
    const error: unknown = await asked.catch((thrown: unknown) => thrown)
    if (!isEstablishmentError(error)) throw error
    expect(error.code).toBe('missing-package')
    expect(error.message).toBe(
      'the backend `json-rules-engine` has 1 problem\n' +
        '  json-rules-engine is not installed; run `npm install json-rules-engine`',
    )
    expect(error.cause).toBeInstanceOf(Error)
    const reason = new Error('given up before anything was loaded')
    const signal = AbortSignal.abort(reason)
    await expect(jsonRulesEngine().decide([], { signal })).rejects.toBe(reason)
  })
})
