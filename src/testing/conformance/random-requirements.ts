import type { Chance } from './chance.ts'
import { measuresOf, type Ruled, randomFilter } from './random-filters.ts'

/** What a random rule asks: a constraint over the measures that ship, or a group of several. */
export function randomRequirement(chance: Chance, subject: Ruled, depth = 0): object {
  const part = () => randomRequirement(chance, subject, depth + 1)
  if (depth > 1 || chance.is(0.75)) return constraint(chance, subject)
  return chance.one<() => object>([
    () => ({ all: [part(), part()] }),
    () => ({ any: [part(), part()] }),
    () => ({ not: part() }),
    () => ({ when: randomFilter(chance, subject), then: part() }),
  ])()
}

function constraint(chance: Chance, subject: Ruled): object {
  const measure = () => chance.one(measuresOf(subject))
  const whole = () => chance.one([0, 1, 2, 3, chance.between(0, 60)])
  const term = () =>
    chance.one<() => unknown>([
      measure,
      measure,
      () => ({ plus: [measure(), measure()] }),
      () => ({ plus: [measure()], minus: [measure()] }),
      () => ({ times: [{ proportion: '1/2' }, measure()] }),
    ])()
  const bound = (): unknown =>
    chance.one<() => unknown>([
      whole,
      whole,
      measure,
      () => ({ parameter: 'amount' }),
      () => ({ largest: [whole(), measure()] }),
      () => ({ smallest: [whole(), { parameter: 'amount' }] }),
      () => ({
        rate: 1,
        per: chance.one([3, 7]),
        of: measure(),
        round: chance.one(['up', 'down', 'half-up']),
      }),
      () => ({ ceiling: 'departments' }),
    ])()
  const proportion = () => chance.one<unknown>(['1.2:1', '1/3', '33%', '1:2', { parameter: 'ratio' }])
  const row = (end: object) => ({
    ...end,
    total: chance.one<unknown>([whole(), { min: 1, max: whole() + 1 }, 'none']),
  })
  return chance.one<() => object>([
    () => ({ kind: 'limit', of: term(), ...limits(chance, bound) }),
    () => ({ kind: 'limit', of: measure(), ...limits(chance, bound) }),
    () => ({ kind: 'ratio', of: measure(), to: measure(), ...proportional(chance, proportion) }),
    () => ({ kind: 'share', of: measure(), in: measure(), ...proportional(chance, proportion) }),
    () => ({
      kind: 'band',
      by: measure(),
      total: measure(),
      rows: [row({ upTo: whole() }), row({ below: 61 }), row({})],
    }),
    () => ({ kind: 'prohibition', of: measure() }),
    () => ({
      kind: 'requirement',
      ...(chance.is(0.5) ? { of: measure() } : { where: randomFilter(chance, subject) }),
    }),
    () => ({
      kind: 'balance',
      parts: [measure(), measure()],
      whole: chance.one<unknown>([measure(), whole()]),
    }),
    () => ({ kind: 'change', of: measure(), only: chance.one(['decrease', 'increase', 'unchanged']) }),
    () => ({ kind: 'change', of: measure(), cut: { atLeast: '10%' } }),
    () => ({
      kind: 'naming',
      [chance.one(['startsWith', 'endsWith', 'contains', 'notEndsWith', 'notContains'])]: chance
        .some(names, 0.6)
        .concat('所'),
    }),
    () => ({
      kind: 'conditions',
      [chance.one(['all', 'any'])]: [test(chance, subject), tree(chance, subject)],
    }),
  ])()
}

const names: readonly string[] = ['某', '局', '地', '中心']

const limits = (chance: Chance, bound: () => unknown): object =>
  chance.one<() => object>([
    () => ({ max: bound() }),
    () => ({ min: bound() }),
    () => ({ min: chance.between(0, 2), max: bound() }),
    () => ({ exactly: bound() }),
    () => ({ below: bound() }),
    () => ({ above: bound() }),
  ])()

const proportional = (chance: Chance, proportion: () => unknown): object => ({
  [chance.one(['atMost', 'atLeast', 'below', 'above'])]: proportion(),
})

function tree(chance: Chance, subject: Ruled): object {
  const one = () => test(chance, subject)
  return chance.one<() => object>([
    one,
    () => ({ all: [one(), one()] }),
    () => ({ any: [one(), one()] }),
    () => ({ not: one() }),
  ])()
}

function test(chance: Chance, subject: Ruled): object {
  const fact = chance.one(measuresOf(subject))
  const order = chance.one([
    'lessThan',
    'lessThanInclusive',
    'greaterThan',
    'greaterThanInclusive',
    'equal',
    'notEqual',
  ])
  const word = subject === 'jurisdiction' ? 'class' : 'kind'
  const usual = subject === 'jurisdiction' ? ['large', 'small'] : ['government-department', 'institution']
  return chance.one<() => object>([
    () => ({ fact, operator: order, value: chance.between(0, 5) }),
    () => ({ fact, operator: order, value: { fact: chance.one(measuresOf(subject)) } }),
    () => ({ fact: word, operator: chance.one(['in', 'notIn']), value: usual }),
    () => ({ fact: word, operator: chance.one(['equal', 'notEqual']), value: usual[0] }),
  ])()
}
