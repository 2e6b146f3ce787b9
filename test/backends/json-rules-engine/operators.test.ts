import { describe, expect, it } from 'vitest'
import { operators } from '../../../src/backends/json-rules-engine/operators.ts'

const evaluate = (name: string, factValue: unknown, jsonValue: unknown) => {
  const [found, ...others] = operators.filter((operator) => operator.name === name)
  expect(others).toEqual([])
  if (found === undefined) throw new Error(`there is no operator ${name}`)
  return found.evaluate(factValue, jsonValue)
}

describe('an operator', () => {
  const held = (words: readonly unknown[], open = false) => ({ words, open })

  it.each<[string, unknown, unknown, boolean]>([
    ['someWordEndsWith', held(['财政局', '教委']), ['局'], true],
    ['someWordEndsWith', held(['财政局'], true), ['局'], true],
    ['someWordEndsWith', held(['教委'], true), ['局'], false],
    ['noWordEndsWith', held(['教委']), ['局'], true],
    ['noWordEndsWith', held(['教委'], true), ['局'], false],
    ['noWordEndsWith', held([]), held([], true), true],
    ['everyWordEndsWith', held([]), ['局'], true],
    ['everyWordEndsWith', held([], true), ['局'], false],
    ['everyWordEndsWith', held(['财政局', '教育局']), ['局'], true],
    ['notEveryWordEndsWith', held(['财政局', '教委'], true), ['局'], true],
    ['notEveryWordEndsWith', held(['财政局']), ['局'], false],
    ['notEveryWordEndsWith', held(['教委']), held(['局'], true), false],
    ['noWordEndsWith', held(['教委']), held(['局'], true), false],
    ['someWordStartsWith', held(['局机关']), ['局'], true],
    ['someWordContains', held(['教委办']), ['委'], true],
    ['someWordContains', held(['教委办']), [''], true],
    ['someWordContains', held(['教委办']), [], false],
    ['everyWordIs', held(['a', 'b']), held(['b', 'a', 'c']), true],
    ['noWordIs', held(['ab']), ['a'], true],
    [
      'someWordWithin',
      held([{ under: ['police', 'administrative'], open: false }]),
      ['administrative'],
      true,
    ],
    ['noWordWithin', held([{ under: ['police'], open: true }]), ['administrative'], false],
    ['everyWordWithin', held([{ under: ['police'], open: true }]), ['police'], true],
    ['notEveryWordWithin', held([{ under: ['police'], open: false }]), ['administrative'], true],
  ])('%s of %j and %j is %s', (name, factValue, jsonValue, truth) => {
    expect(evaluate(name, factValue, jsonValue)).toBe(truth)
  })

  it.each([
    undefined,
    null,
    'a',
    7,
    true,
    {},
    { words: ['a'] },
    { words: 'a', open: false },
    { words: ['a'], open: 'no' },
    { words: [7], open: false },
    { words: [{ under: 'a', open: false }], open: false },
    { words: [{ under: [7], open: false }], open: false },
    { words: [{ under: ['a'] }], open: false },
    [null],
    new Date(0),
  ])('is false of %j, on either side', (odd) => {
    for (const { evaluate } of operators) {
      expect(evaluate(odd, ['a'])).toBe(false)
      expect(evaluate(held(['a']), odd)).toBe(false)
      expect(evaluate(odd, odd)).toBe(false)
    }
  })

  it('has a name of its own', () => {
    expect(new Set(operators.map(({ name }) => name)).size).toBe(operators.length)
    expect(operators.length).toBe(20)
  })
})
