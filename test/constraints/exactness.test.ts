import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { single } from '../../src/condition/boundary.ts'
import { number, quantity } from '../../src/condition/build.ts'
import { type Facts, interpret } from '../../src/condition/interpret.ts'
import type { Condition } from '../../src/condition/nodes.ts'
import { exactly } from '../../src/condition/reading.ts'
import type { Meaning } from '../../src/constraints/constraint.ts'
import { ratio } from '../../src/constraints/ratio.ts'
import { share } from '../../src/constraints/share.ts'
import { createEngine } from '../../src/index.ts'
import { readProportion } from '../../src/model/proportion.ts'
import { townPack } from '../engine/town.ts'
import { type Posts, townId, towns } from './judging.ts'

interface Proportion {
  readonly written: string
  readonly above: bigint
  readonly below: bigint
  /** The same number as a program would write it that knows no better. */
  readonly float: number
  /** How many limits for second counts up to 5,000 that program takes wrongly. */
  readonly wrong: number
}

const proportions: readonly Proportion[] = [
  { written: '1.2', above: 6n, below: 5n, float: 1.2, wrong: 0 },
  { written: '1.4', above: 7n, below: 5n, float: 1.4, wrong: 143 },
  { written: '1.15', above: 23n, below: 20n, float: 1.15, wrong: 97 },
  { written: '0.7', above: 7n, below: 10n, float: 0.7, wrong: 70 },
  { written: '1/3', above: 1n, below: 3n, float: 1 / 3, wrong: 0 },
  { written: '33%', above: 33n, below: 100n, float: 0.33, wrong: 0 },
]
const kinds = ['ratio', 'share'] as const
const ends = ['atMost', 'atLeast'] as const
type Kind = (typeof kinds)[number]
type End = (typeof ends)[number]
type Part = Pick<Proportion, 'above' | 'below'>

/** A share is a part of a whole; a ratio may be more. */
const suits = (kind: Kind) => (one: Part) => kind === 'ratio' || one.above <= one.below

describe.each(kinds)('a %s', (kind) => {
  describe.each(ends)('of %s', (end) => {
    it.each(proportions.filter(suits(kind)))(
      '$written misjudges no pair of counts at the limit',
      (one) => {
        const condition = lowered(kind, end, one.written)
        expect(misjudged(one, end, (of, to) => passes(condition, of, to))).toEqual([])
      },
      60_000,
    )

    it('is right for counts near the limit up to the largest there are', () => {
      fc.assert(
        fc.property(parts.filter(suits(kind)), counts, near, ({ above, below }, to, away) => {
          const of = (above * to) / below + away
          fc.pre(of >= 0n && of <= largest)
          const condition = lowered(kind, end, `${above}:${below}`)
          expect(passes(condition, of, to)).toBe(isKept(end, of * below, above * to))
        }),
        { numRuns: 2000 },
      )
    }, 60_000)

    it('is right for counts that have nothing to do with each other', () => {
      fc.assert(
        fc.property(parts.filter(suits(kind)), counts, counts, ({ above, below }, of, to) => {
          const condition = lowered(kind, end, `${above}:${below}`)
          expect(passes(condition, of, to)).toBe(isKept(end, of * below, above * to))
        }),
        { numRuns: 2000 },
      )
    }, 60_000)

    it('is right for a limit that is rounded half up', () => {
      fc.assert(
        fc.property(parts.filter(suits(kind)), counts, near, ({ above, below }, to, away) => {
          const limit = (2n * above * to + below) / (2n * below)
          const of = limit + away
          fc.pre(of >= 0n && of <= largest)
          const condition = lowered(kind, end, `${above}:${below}`, 'half-up')
          expect(passes(condition, of, to)).toBe(isKept(end, of, limit))
        }),
        { numRuns: 2000 },
      )
    }, 60_000)
  })
})

describe('a float', () => {
  it.each(proportions)('of $written takes $wrong limits wrongly', ({ float, wrong, ...one }) => {
    const told = misjudged(one, 'atMost', (of, to) => Number(of) <= float * Number(to))
    expect(told.length).toBe(wrong)
  })

  it('takes a town for one over its limit that stands exactly at it', () => {
    const ceiling = lowered('ratio', 'atMost', '1.4')
    expect([63 <= 1.4 * 45, passes(ceiling, 63n, 45n)]).toEqual([false, true])
    expect([64 <= 1.4 * 45, passes(ceiling, 64n, 45n)]).toEqual([false, false])
  })
})

describe('an engine', () => {
  it('is right about every pair that a float takes wrongly', () => {
    const asked = kinds.flatMap((kind) =>
      proportions.filter(suits(kind)).map((one, index) => ({ ...one, kind, id: `${kind}-${index}` })),
    )
    const rules = asked.map(({ kind, id, written }) => {
      const to = kind === 'ratio' ? 'to' : 'in'
      const sides = { of: 'administrative-establishment', [to]: 'institution-establishment' }
      return [id, { require: { kind, ...sides, atMost: written } }]
    })
    const posts = proportions.flatMap(({ float, ...one }) =>
      misjudged(one, 'atMost', (of, to) => Number(of) <= float * Number(to)),
    )
    const engine = createEngine({ packs: [townPack(Object.fromEntries(rules))] })
    const report = engine.evaluate(towns(posts))
    const said = new Map([...report.judged()].map((one) => [`${one.rule}@${one.subject.id}`, one.verdict]))
    const wrong = asked.flatMap(({ id, above, below }) =>
      posts.filter((of) => {
        const kept = BigInt(of.administrative) * below <= above * BigInt(of.institution)
        return said.get(`towns/${id}@${townId(of)}`) !== (kept ? 'satisfied' : 'violated')
      }),
    )
    expect(wrong).toEqual([])
    expect(posts.length).toBe(143 + 97 + 70)
    expect(said.size).toBe(asked.length * posts.length)
  }, 60_000)

  it('is right at the limit of the largest counts there are', () => {
    const institution = Number.MAX_SAFE_INTEGER - 1
    const limit = Number((BigInt(institution) * 7n) / 10n)
    const sides = { of: 'administrative-establishment', to: 'institution-establishment' }
    const rule = { require: { kind: 'ratio', ...sides, atMost: '0.7' } }
    const engine = createEngine({ packs: [townPack({ rule })] })
    const said = (administrative: number) =>
      [...engine.evaluate(towns([{ administrative, institution }])).judged()].map((one) => [
        one.verdict,
        one.excess?.by,
      ])
    expect(said(limit)).toEqual([['satisfied', undefined]])
    expect(said(limit + 1)).toEqual([['violated', 1]])
    expect(said(limit + 1000)).toEqual([['violated', 1000]])
  })
})

/** What a kind means by a proportion of the measure `of` to the measure `to`. */
function lowered(kind: Kind, end: End, written: string, rounding?: 'half-up'): Condition {
  const [of, to] = [measureName('of'), measureName('to')]
  const bound = { [end]: written, ...(rounding === undefined ? {} : { rounding }) }
  const [check] =
    kind === 'ratio'
      ? ratio.lower({ kind, of, to, ...bound }, meaning)
      : share.lower({ kind, of, in: to, ...bound }, meaning)
  if (check === undefined) throw new RangeError('nothing is asked')
  return check.condition
}

type Term = Parameters<Meaning['term']>[0]
// only what was read from a pack is a name to the compiler
const measureName = (name: string) => name as Term

const notAsked = (): never => {
  throw new RangeError('this is not asked here')
}

const meaning: Meaning = {
  term: (written) => quantity({ kind: 'measure', measure: String(written) }),
  earlier: notAsked,
  steps: notAsked,
  bound: notAsked,
  moment: notAsked,
  period: notAsked,
  tested: notAsked,
  counted: notAsked,
  field: notAsked,
  words: notAsked,
  proportion: (written) => {
    const read = typeof written === 'object' ? undefined : readProportion(written)
    return read === undefined ? notAsked() : single(number(read))
  },
  filter: notAsked,
  title: (written) => ({ zh: String(written), en: String(written) }),
  report: ({ message }) => {
    throw new RangeError(message)
  },
}

/** Whether so many to so many pass. */
function passes(condition: Condition, of: bigint, to: bigint): boolean {
  const facts: Facts = {
    number: (one) => exactly(one.kind === 'measure' && one.measure === 'of' ? of : to),
    words: notAsked,
    known: notAsked,
  }
  const truth = interpret(condition, facts)
  if (truth === 'unknown') throw new RangeError('exact facts decide')
  return truth === 'yes'
}

const isKept = (end: End, left: bigint, right: bigint) => (end === 'atMost' ? left <= right : left >= right)

/** The pairs at a limit, for every second count up to 5,000, that a test takes wrongly. */
function misjudged(
  { above, below }: Part,
  end: End,
  test: (of: bigint, to: bigint) => boolean,
): readonly Posts[] {
  const wrong: Posts[] = []
  for (let to = 1n; to <= 5000n; to += 1n) {
    const floor = (above * to) / below
    for (const of of [floor - 1n, floor, floor + 1n]) {
      // there is no count below none
      if (of < 0n || test(of, to) === isKept(end, of * below, above * to)) continue
      wrong.push({ administrative: Number(of), institution: Number(to) })
    }
  }
  return wrong
}

const largest = BigInt(Number.MAX_SAFE_INTEGER)
const counts = fc.oneof(
  fc.bigInt({ min: 0n, max: 5000n }),
  fc.bigInt({ min: 0n, max: largest }),
  fc.bigInt({ min: largest - 5000n, max: largest }),
)
const near = fc.bigInt({ min: -2n, max: 2n })
const parts = fc.record({
  above: fc.bigInt({ min: 0n, max: 100_000n }),
  below: fc.bigInt({ min: 1n, max: 100_000n }),
})
