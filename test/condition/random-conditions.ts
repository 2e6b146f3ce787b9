import fc from 'fast-check'
import { atMost, below, equal, multiplied, number, quantity, scale, sum } from '../../src/condition/build.ts'
import type { Truth } from '../../src/condition/interpret.ts'
import type { Addend, Condition, WordTest } from '../../src/condition/nodes.ts'
import { field, measure, type Stated } from './sample-facts.ts'

/** Everything that the random conditions speak of, as far as it is known. */
export interface Known {
  readonly numbers: { readonly x: Stated; readonly y: Stated; readonly z: Stated }
  readonly words: { readonly kind: readonly string[]; readonly tags: readonly string[] }
  readonly known: { readonly there: Truth }
}

/** One way in which everything may be: a number or none, the words that stand, whether something is there. */
export interface Concrete {
  readonly numbers: Readonly<Record<string, number | 'none'>>
  readonly words: Readonly<Record<string, readonly string[]>>
  readonly there: boolean
}

const alphabet = ['p', 'q'] as const
const names = ['x', 'y', 'z'] as const

const monomial = fc
  .record({
    times: fc.integer({ min: -3, max: 3 }),
    of: fc.array(fc.constantFrom(...names), { maxLength: 2 }),
  })
  .map(({ times, of }) =>
    scale(times, of.map((name) => quantity(measure(name))).reduce(multiplied, number(1))),
  )

const comparison = fc
  .tuple(
    fc.array(monomial, { minLength: 1, maxLength: 3 }),
    fc.integer({ min: -6, max: 6 }),
    fc.constantFrom(atMost, below, equal),
  )
  .map(([parts, constant, compare]): Condition => compare(sum(...parts), number(constant)))

const words = fc
  .record({
    of: fc.constantFrom('kind', 'tags'),
    test: fc.constantFrom<WordTest>('is', 'starts-with', 'contains'),
    among: fc.oneof(fc.subarray([...alphabet, 'never'], { minLength: 1 }), fc.constant(field('tags'))),
    every: fc.boolean(),
  })
  .map(
    ({ of, test, among, every }): Condition => ({
      kind: 'words',
      of: field(of),
      test,
      among,
      ...(every ? { every } : {}),
    }),
  )

const present = fc.constant<Condition>({ kind: 'known', of: field('there') })

/** A condition of a few comparisons, words and presences, joined in any way. */
export const conditions: fc.Arbitrary<Condition> = tree(fc.oneof(comparison, comparison, words, present))

/** A condition over numbers alone. */
export const numberConditions: fc.Arbitrary<Condition> = tree(comparison)

function tree(leaf: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> {
  const group = (of: fc.Arbitrary<Condition>) =>
    fc.tuple(of, fc.array(of, { maxLength: 2 })).map(([first, rest]) => [first, ...rest] as const)
  return fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      leaf,
      group(tie('node')).map((of): Condition => ({ kind: 'all', of })),
      group(tie('node')).map((of): Condition => ({ kind: 'any', of })),
      tie('node').map((of): Condition => ({ kind: 'not', of })),
    ),
  })).node
}

const interval = fc
  .tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 0, max: 2 }))
  .map(([low, width]): Stated => [low, low + width])
const stated = fc.oneof(
  { weight: 6, arbitrary: interval },
  { weight: 1, arbitrary: fc.constant<Stated>('none') },
  { weight: 1, arbitrary: interval.map((maybe): Stated => ({ maybe })) },
)
const statedWords = fc
  .tuple(fc.subarray([...alphabet]), fc.boolean())
  .map(([some, open]) => [...some, ...(open ? ['?'] : [])])

/** Partial knowledge of a small world. */
export const knowledge: fc.Arbitrary<Known> = fc.record({
  numbers: fc.record({ x: stated, y: stated, z: stated }),
  words: fc.record({ kind: statedWords, tags: statedWords }),
  known: fc.record({ there: fc.constantFrom<Truth>('yes', 'no', 'unknown') }),
})

/** Every way in which the world may be, for what is known of it. */
export function concretisations({ numbers, words: given, known }: Known): readonly Concrete[] {
  return valuesOf(numbers.x).flatMap((x) =>
    valuesOf(numbers.y).flatMap((y) =>
      valuesOf(numbers.z).flatMap((z) =>
        fillingsOf(given.kind).flatMap((kind) =>
          fillingsOf(given.tags).flatMap((tags) =>
            (known.there === 'unknown' ? [true, false] : [known.there === 'yes']).map((there) => ({
              numbers: { x, y, z },
              words: { kind, tags },
              there,
            })),
          ),
        ),
      ),
    ),
  )
}

/** One way in which a number may be. */
export function valuesOf(value: Stated): readonly (number | 'none')[] {
  if (value === 'none') return ['none']
  if (typeof value === 'number') return [value]
  if ('maybe' in value) return [...valuesOf(value.maybe), 'none']
  const [low, high] = value
  return Array.from({ length: high - low + 1 }, (_, index) => low + index)
}

function fillingsOf(given: readonly string[]): readonly (readonly string[])[] {
  const sure = given.filter((word) => word !== '?')
  if (sure.length === given.length) return [sure]
  const more = alphabet.filter((word) => !sure.includes(word))
  const subsets = Array.from({ length: 2 ** more.length }, (_, nth) =>
    more.filter((_, index) => (nth >> index) % 2 === 1),
  )
  return subsets.map((subset) => [...sure, ...subset])
}

/** What a condition plainly says about a world that is known in full. */
export function isTrue(condition: Condition, world: Concrete): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((part) => isTrue(part, world))
    case 'any':
      return condition.of.some((part) => isTrue(part, world))
    case 'not':
      return !isTrue(condition.of, world)
    case 'known':
      return world.there
    case 'compare': {
      const products = condition.sum.map((addend) => productOf(addend, world))
      if (products.includes('none')) return false
      const total = products.reduce<number>((so, one) => so + Number(one), condition.constant)
      return condition.is === 'zero' ? total === 0 : total <= 0
    }
    case 'words': {
      const { among, test, every } = condition
      const wanted = 'kind' in among ? (world.words[among.path] ?? []) : among
      const passes = (word: string) =>
        wanted.some((one) =>
          test === 'is' ? word === one : test === 'contains' ? word.includes(one) : word.startsWith(one),
        )
      const standing = world.words[condition.of.path] ?? []
      return every === true ? standing.every(passes) : standing.some(passes)
    }
  }
}

function productOf({ times, of }: Addend, { numbers }: Concrete): number | 'none' {
  const values = of.map((one) => numbers[one.kind === 'measure' ? one.measure : ''] ?? 'none')
  return values.includes('none') ? 'none' : values.reduce<number>((so, value) => so * Number(value), times)
}
