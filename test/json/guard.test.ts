import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guardPlainData } from '../../src/json/guard.ts'

function codes(value: unknown): string[] {
  return guardPlainData(value).map(({ code, path }) => [code, ...path].join(' '))
}

function gapped(): unknown[] {
  const list: unknown[] = [1]
  list[2] = 3
  return list
}

describe('guardPlainData', () => {
  it('has nothing against what JSON can hold', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const hostile = /"(?:__proto__|constructor|prototype)":/.test(JSON.stringify(value))
        fc.pre(!hostile)
        expect(guardPlainData(value)).toEqual([])
      }),
    )
  })

  it('has nothing against objects without a prototype, from another context, frozen or used twice', () => {
    const bare: Record<string, unknown> = Object.create(null)
    bare['a'] = 1
    const shared = Object.freeze({ list: Object.freeze([1]) })
    const foreign: unknown = runInNewContext('({ list: [{ a: 1 }] })')
    expect(guardPlainData({ bare, one: shared, two: shared, foreign })).toEqual([])
  })

  it('has nothing against a proxy that behaves', () => {
    expect(guardPlainData(new Proxy({ a: [1] }, {}))).toEqual([])
  })

  it('counts a property that is undefined as absent', () => {
    expect(guardPlainData({ a: undefined, b: [{ c: undefined }] })).toEqual([])
  })

  class Agency {
    id = 'a'
  }
  class Agencies extends Array<number> {}
  const shadow = Object.defineProperty({}, 'a', { value: 1, enumerable: false })

  it.each<[string, unknown, string, string?]>([
    ['undefined', undefined, '`undefined`', 'write `null` for what is known to be none'],
    ['NaN', Number.NaN, '`NaN`', 'hand in a finite number'],
    ['Infinity', Number.POSITIVE_INFINITY, '`Infinity`', 'hand in a finite number'],
    ['-Infinity', Number.NEGATIVE_INFINITY, '`-Infinity`', 'hand in a finite number'],
    ['a bigint', 12n, 'a bigint, `12`', 'hand in a number'],
    ['a function', () => 1, 'a function'],
    ['a class', Agency, 'a function'],
    ['a symbol', Symbol('a'), 'a symbol'],
    ['a Date', new Date(0), 'an instance of `Date`', 'write a day as text, `YYYY-MM-DD`'],
    ['a Map', new Map(), 'an instance of `Map`', 'hand in a plain object'],
    ['a Set', new Set(), 'an instance of `Set`', 'hand in a list'],
    ['a regular expression', /a/, 'an instance of `RegExp`', 'hand in a plain object'],
    ['an error', new Error('a'), 'an instance of `Error`', 'hand in a plain object'],
    ['a promise', Promise.resolve(), 'an instance of `Promise`', 'hand in a plain object'],
    ['bytes', new Uint8Array(2), 'an instance of `Uint8Array`', 'hand in a plain object'],
    ['boxed text', Object('a'), 'an instance of `String`', 'hand in a plain object'],
    ['an instance of a class', new Agency(), 'an instance of `Agency`', 'hand in a plain object'],
    ['an instance of a list class', new Agencies(2), 'an instance of `Agencies`', 'hand in a plain object'],
    [
      'an object that inherits',
      Object.create({ a: 1 }),
      'an object that inherits from another',
      'hand in a plain copy',
    ],
    [
      'an object that inherits from a bare one',
      Object.create(Object.create(null)),
      'an object that inherits from another',
      'hand in a plain copy',
    ],
    ['a key that is a symbol', { [Symbol('a')]: 1 }, 'a key that is a symbol', 'leave it out'],
    ['Math', Math, 'a key that is a symbol', 'leave it out'],
    ['a list with a gap', gapped(), 'a list with gaps', 'write `null` for what is known to be none'],
    [
      'a list that is nothing but length',
      new Array(4_000_000_000),
      'a list with gaps',
      'write `null` for what is known to be none',
    ],
    [
      'a list with a key',
      Object.assign([1], { a: 1 }),
      'a list with keys of its own',
      'hand in a plain list',
    ],
    [
      'a list with a symbol',
      Object.assign([1], { [Symbol('a')]: 1 }),
      'a list with keys of its own',
      'hand in a plain list',
    ],
    [
      'a gap hidden by a key',
      Object.assign(gapped(), { a: 1 }),
      'a gap',
      'write `null` for what is known to be none',
    ],
  ])('refuses %s', (_, value, oddity, hint) => {
    const expected = {
      code: 'not-plain-data',
      message: `${oddity} is given where plain data is expected`,
      ...(hint === undefined ? {} : { hint }),
    }
    expect(guardPlainData(value)).toMatchObject([expected])
    expect(guardPlainData([{ rows: value ?? Number.NaN }])[0]?.path.slice(0, 2)).toEqual([0, 'rows'])
  })

  it('refuses undefined in a list, and a hidden property', () => {
    expect(codes({ list: [1, undefined] })).toEqual(['not-plain-data list 1'])
    expect(codes(shadow)).toEqual(['not-plain-data a'])
  })

  it('refuses getters without calling them', () => {
    let calls = 0
    const get = () => {
      calls += 1
      return 1
    }
    const object = Object.defineProperty({}, 'a', { get, enumerable: true })
    const list = Object.defineProperty([1, 2], 1, { get, enumerable: true })
    const silent = Object.defineProperty({}, 'a', { set: () => undefined, enumerable: true })
    const named = Object.create(Object.defineProperty({}, 'constructor', { get }))
    expect(codes({ object, list, silent, named })).toEqual([
      'not-plain-data object a',
      'not-plain-data list 1',
      'not-plain-data silent a',
      'not-plain-data named',
    ])
    expect(calls).toBe(0)
  })

  it.each(['__proto__', 'constructor', 'prototype'])(
    'refuses the key %s and does not look under it',
    (key) => {
      const value: unknown = JSON.parse(`{"a":[{"${key}":{"${key}":1}}]}`)
      expect(guardPlainData(value)).toEqual([
        {
          code: 'hostile-key',
          path: ['a', 0, key],
          message: `key \`${key}\` is refused, for it could change other objects`,
          hint: 'choose another word',
        },
      ])
    },
  )

  it('refuses a value that contains itself', () => {
    const loop: Record<string, unknown> = { a: { b: [] } }
    const list: unknown[] = [loop]
    loop['c'] = { d: list }
    expect(guardPlainData(loop)).toEqual([
      {
        code: 'not-plain-data',
        path: ['c', 'd', 0],
        message: 'a value contains itself',
        hint: 'refer to it by its id',
      },
    ])
  })

  it('reports every problem, in the order of the keys', () => {
    expect(codes({ a: [1, Number.NaN], b: { c: () => 1 }, prototype: 1, d: [[[new Date()]]] })).toEqual([
      'not-plain-data a 1',
      'not-plain-data b c',
      'hostile-key prototype',
      'not-plain-data d 0 0 0',
    ])
  })

  it('stops after 100 problems', () => {
    expect(guardPlainData(Array.from({ length: 1000 }, () => Number.NaN))).toHaveLength(100)
  })

  it('reports a proxy that throws', () => {
    const fails = () => {
      throw new TypeError('no')
    }
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    const traps: ProxyHandler<object>[] = [
      { getPrototypeOf: fails },
      { ownKeys: fails },
      { getOwnPropertyDescriptor: fails },
    ]
    const proxies = [proxy, ...traps.map((trap) => new Proxy({ a: 1 }, trap))]
    expect(codes(proxies)).toEqual([
      'not-plain-data 0',
      'not-plain-data 1',
      'not-plain-data 2',
      'not-plain-data 3 a',
    ])
    expect(codes([new Proxy([1], { get: fails })])).toEqual(['not-plain-data 0'])
  })
})

describe('guardPlainData within its limits', () => {
  function nested(depth: number): unknown {
    let value: unknown = 1
    for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value }
    return value
  }

  it('takes 64 levels and refuses 65, or 100 000, without recursion', () => {
    expect(guardPlainData(nested(64))).toEqual([])
    expect(guardPlainData(nested(65))).toMatchObject([{ code: 'too-deep' }])
    expect(guardPlainData(nested(65))[0]?.path).toHaveLength(64)
    expect(guardPlainData([nested(100_000), nested(100_000)])).toMatchObject([{ code: 'too-deep' }])
  })

  it('counts values as a reader of JSON would', () => {
    const value = [1, { a: 2 }, {}]
    expect(guardPlainData(value, { nodes: 5 })).toEqual([])
    expect(guardPlainData(value, { nodes: 4 })).toEqual([
      { code: 'too-large', path: [2], message: 'there are more than 4 values', hint: 'divide them' },
    ])
  })

  it('counts a value as often as it is used', () => {
    let value: unknown = 1
    for (let level = 0; level < 40; level += 1) value = [value, value]
    expect(guardPlainData(value, { nodes: 1000 })).toMatchObject([{ code: 'too-large' }])
  })

  it('takes a text and a key of the largest size and refuses one more character', () => {
    expect(guardPlainData({ abc: 'abc' }, { text: 3 })).toEqual([])
    expect(guardPlainData({ a: 'abcd' }, { text: 3 })).toEqual([
      { code: 'too-large', path: ['a'], message: 'a text has more than 3 characters', hint: 'shorten it' },
    ])
    expect(guardPlainData([{ abcd: 1 }], { text: 3 })).toMatchObject([{ code: 'too-large', path: [0] }])
    expect(guardPlainData('a'.repeat(1_000_001))).toMatchObject([{ code: 'too-large', path: [] }])
  })

  it('counts the keys of one object', () => {
    expect(guardPlainData([{ a: 1, b: 2 }], { keys: 2 })).toEqual([])
    expect(guardPlainData([{ a: 1, b: 2 }], { keys: 1 })).toMatchObject([{ code: 'too-large', path: [0] }])
  })
})
