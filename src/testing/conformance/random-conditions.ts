import type { Condition, Quantity } from '../../index.ts'
import type { Chance } from './chance.ts'
import { fields, quantities, words } from './random-facts.ts'
import { quantityText, type StatedFacts } from './stated-facts.ts'

type Compare = Extract<Condition, { kind: 'compare' }>
type Addend = Compare['sum'][number]
type Words = Extract<Condition, { kind: 'words' }>
type Group = readonly [Condition, ...Condition[]]

/** A condition of any kind, up to five groups deep, whose numbers lie near what the facts say. */
export function randomCondition(chance: Chance, facts: StatedFacts, depth = 0): Condition {
  if (depth >= mostDeep || chance.is(0.35 + depth * 0.1)) return leaf(chance, facts)
  const part = () => randomCondition(chance, facts, depth + 1)
  const parts = (): Group => [part(), ...Array.from({ length: chance.between(0, 2) }, part)]
  return chance.one<() => Condition>([
    () => ({ kind: 'all', of: parts() }),
    () => ({ kind: 'any', of: parts() }),
    () => ({ kind: 'not', of: part() }),
  ])()
}

const mostDeep = 5

function leaf(chance: Chance, facts: StatedFacts): Condition {
  if (chance.is(0.1)) return { kind: 'known', of: chance.one(fields) }
  return chance.is(0.5) ? randomWords(chance) : randomComparison(chance, facts)
}

function randomWords(chance: Chance): Words {
  const listed = chance.some(words, chance.one([0.08, 0.25]))
  return {
    kind: 'words',
    of: chance.one(fields),
    test: chance.one(['is', 'within', 'starts-with', 'ends-with', 'contains'] as const),
    among: chance.is(0.2) ? chance.one(fields) : chance.is(0.03) ? [...listed, ''] : listed,
    ...(chance.is(0.3) ? { every: true } : {}),
  }
}

/** A sum whose constant lies at one of the ends that it reaches, or one beside it, where that can be written. */
function randomComparison(chance: Chance, facts: StatedFacts): Compare {
  const sum = chance.is(0.25) ? difference(chance) : severalAddends(chance)
  const aim = -sum.reduce((so, one) => so + valueNear(one, facts, chance), 0n) + BigInt(chance.between(-1, 1))
  const aimed = chance.is(0.8) ? Number(aim) : chance.one([chance.between(-9, 9), ...largest])
  return {
    kind: 'compare',
    sum,
    constant: Number.isSafeInteger(aimed) ? aimed : chance.between(-9, 9),
    is: chance.is(0.3) ? 'zero' : 'at-most-zero',
  }
}

const largest = [Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER] as const

const severalAddends = (chance: Chance): readonly Addend[] =>
  Array.from({ length: chance.is(0.03) ? 0 : chance.one([1, 1, 1, 2, 2, 3]) }, () => addend(chance))

/** One number less another, each so many times: of large ones, nothing but the last digits decides. */
function difference(chance: Chance): readonly Addend[] {
  const times = chance.one([1, 1, 5, 12])
  return [
    { times, of: [chance.one(quantities)] },
    { times: -times, of: [chance.one(quantities)] },
  ]
}

function addend(chance: Chance): Addend {
  const more = Array.from({ length: chance.one([0, 0, 0, 1, 1, 2]) }, () => chance.one(quantities))
  const factor = chance.one([1, 1, -1, chance.between(-12, 12), 10_000, ...largest])
  return { times: factor === 0 ? 1 : factor, of: [chance.one(quantities), ...more] }
}

/** What an addend comes to at one of its corners; an end that nothing bounds is taken for nothing. */
const valueNear = ({ times, of }: Addend, facts: StatedFacts, chance: Chance): bigint =>
  of.reduce((so, quantity) => so * endNear(quantity, facts, chance), BigInt(times))

function endNear(quantity: Quantity, { numbers }: StatedFacts, chance: Chance): bigint {
  const { low = '0', high = '0' } = numbers[quantityText(quantity)] ?? {}
  const end = chance.one([low, high])
  return end.endsWith('Infinity') ? 0n : BigInt(end)
}
