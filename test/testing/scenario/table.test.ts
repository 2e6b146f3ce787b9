import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fill } from '../../../src/testing/scenario/table.ts'

describe('a table', () => {
  it('fills a place that stands alone with the value itself, and one within a text with text', () => {
    const row = { n: 36, none: null, yes: true, list: [1, 2], text: '二' }
    expect(
      fill(
        { a: '{n}', b: '{none}', c: '{yes}', d: '{list}', e: 'of {n}: {text}', '{text}@town': ['{n}'] },
        row,
      ),
    ).toMatchObject({
      value: { a: 36, b: null, c: true, d: [1, 2], e: 'of 36: 二', '二@town': [36] },
      problems: [],
    })
  })

  it('says which places nothing fills, and where', () => {
    const { problems, used } = fill({ a: ['{n}', '{m}'], '{k}': 1 }, { n: 1 })
    expect(problems.map(({ path, message }) => [path, message])).toEqual([
      [['a', 1], 'nothing fills the place `{m}`'],
      [['{k}'], 'nothing fills the place `{k}`'],
    ])
    expect([...used]).toEqual(['n'])
  })

  it('leaves alone what has no places', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        fc.pre(!/\{[\p{L}\p{N}_-]+\}/u.test(JSON.stringify(value)))
        const { value: filled, problems } = fill(value, { n: 1 })
        expect(JSON.stringify(filled)).toBe(JSON.stringify(value))
        expect(problems).toEqual([])
      }),
    )
  })

  it('refuses keys that become one, for one of them would be lost', () => {
    const { problems } = fill({ '{a}@town': 'violated', '{b}@town': 'satisfied' }, { a: 'x', b: 'x' })
    expect(problems.map(({ path, message }) => [path, message])).toEqual([
      [['{b}@town'], '`x@town` stands twice in one object once its places are filled'],
    ])
  })

  it('refuses a place in the value of a column, which nothing fills', () => {
    const { problems } = fill({ a: '{n}', b: 'of {n}' }, { n: '{m}', m: 1 })
    expect(problems.map(({ path }) => path)).toEqual([['a'], ['b']])
  })
})
