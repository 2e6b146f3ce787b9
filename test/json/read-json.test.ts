import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EstablishmentError, type Problem } from '../../src/errors.ts'
import type { Limits } from '../../src/json/limits.ts'
import { readJson } from '../../src/json/read-json.ts'

function refusal(text: string, limits?: Partial<Limits>): EstablishmentError {
  try {
    readJson(text, limits === undefined ? {} : { limits })
  } catch (error) {
    if (error instanceof EstablishmentError) return error
    throw error
  }
  throw new Error(`nothing was refused in ${text.slice(0, 100)}`)
}

function problems(text: string, limits?: Partial<Limits>): readonly Problem[] {
  return refusal(text, limits).problems
}

function only(text: string, limits?: Partial<Limits>): Problem {
  const [first, ...more] = problems(text, limits)
  expect(more).toEqual([])
  return first!
}

const hostile = new Set(['__proto__', 'constructor', 'prototype'])

function hasHostileKey(text: string): boolean {
  let found = false
  JSON.parse(text, function (this: unknown, key: string, value: unknown) {
    if (hostile.has(key) && !Array.isArray(this)) found = true
    return value
  })
  return found || text.includes('__proto__')
}

describe('readJson', () => {
  it.each([
    ['null', null],
    [' true\r\n\t', true],
    ['-0.5e+2', -50],
    ['0', 0],
    ['""', ''],
    ['[]', []],
    ['{}', {}],
    ['[ [ ] , { } ]', [[], {}]],
    ['{"a":{"b":[1,2,{"c":null}]},"d":"\\u4e2d\\n\\/"}', { a: { b: [1, 2, { c: null }] }, d: '中\n/' }],
    ['{"":1}', { '': 1 }],
    ['[{"a":1},{"a":2}]', [{ a: 1 }, { a: 2 }]],
    ['{"a":{"a":{"a":1}}}', { a: { a: { a: 1 } } }],
    ['{"constructo":1,"Prototype":2,"proto":3}', { constructo: 1, Prototype: 2, proto: 3 }],
    ['["constructor","__proto__"]', ['constructor', '__proto__']],
  ])('reads %s', (text, value) => {
    expect(readJson(text)).toEqual(value)
  })

  it('leaves out a byte order mark', () => {
    expect(readJson('\uFEFF{"a":1}')).toEqual({ a: 1 })
    expect(only('\uFEFF{"a":1,}')).toMatchObject({ line: 1, column: 8 })
  })

  it('reads back what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space)
        fc.pre(!hasHostileKey(text))
        expect(readJson(text)).toEqual(JSON.parse(text))
      }),
      { numRuns: 1000 },
    )
  })

  it('accepts exactly what JSON.parse accepts, hostile and repeated keys and endless numbers apart', () => {
    const mark = fc.constantFrom(...'{}[],:"\\ \n\t01-+.eEu/ntrlsfabx中'.split(''), 'true', 'null', '\\u00')
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 12 }), (marks) => {
        const text = marks.join('')
        const parsed = attempt(() => JSON.parse(text))
        const read = attempt(() => readJson(text))
        if ('value' in read) expect(read).toEqual(parsed)
        else if ('value' in parsed) {
          const codes = problems(text).map(({ code }) => code)
          expect(['duplicate-key', 'malformed-number']).toEqual(expect.arrayContaining(codes))
        }
      }),
      { numRuns: 20_000 },
    )
  })

  it('gives a value or an EstablishmentError for a text that was changed at random', () => {
    const change = fc.record({
      at: fc.nat(),
      cut: fc.nat({ max: 3 }),
      put: fc.oneof(fc.string({ maxLength: 2 }), fc.string({ unit: 'binary', maxLength: 2 })),
    })
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(change, { minLength: 1, maxLength: 4 }), (value, changes) => {
        let text = JSON.stringify(value)
        for (const { at, cut, put } of changes) {
          const place = at % (text.length + 1)
          text = text.slice(0, place) + put + text.slice(place + cut)
        }
        const read = attempt(() => readJson(text))
        if ('error' in read) expect(read.error).toBeInstanceOf(EstablishmentError)
        else expect(read.value).toEqual(JSON.parse(text.replace(/^\uFEFF/, '')))
      }),
      { numRuns: 5000 },
    )
  })

  it('names the document', () => {
    expect(() => readJson('', { document: 'the snapshot' })).toThrow('the snapshot has 1 problem\n')
    expect(refusal('').message).toMatch(/^the JSON text has 1 problem\n/)
  })

  it('refuses what is not text, as a caller without types may hand in', () => {
    const bytes: unknown = new Uint8Array(1)
    expect(only(bytes as string)).toMatchObject({ code: 'wrong-usage', hint: 'read the file as UTF-8 text' })
  })

  it('reports every problem of a text, each at its place', () => {
    const text = '{\n  "a": 1,\n  "prototype": 2,\n  "a": [{ "b": 1,\n    "b": 1e999 }],\n  "c" 3 }'
    expect(problems(text).map(({ code, path, line, column }) => [code, path, line, column])).toEqual([
      ['hostile-key', ['prototype'], 3, 3],
      ['duplicate-key', ['a'], 4, 3],
      ['duplicate-key', ['a', 0, 'b'], 5, 5],
      ['malformed-number', ['a', 0, 'b'], 5, 10],
      ['malformed-json', ['c'], 6, 7],
    ])
  })

  it('stops after 100 problems', () => {
    expect(problems(`[${'{"constructor":1},'.repeat(500)}0]`)).toHaveLength(100)
  })
})

describe('readJson on keys', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('refuses %s', (key) => {
    const escaped = [...key].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join('')
    for (const written of [key, escaped, `${key.slice(0, -1)}${escaped.slice(-6)}`]) {
      expect(only(`[{"a":1,"${written}":{}}]`)).toMatchObject({
        code: 'hostile-key',
        path: [0, key],
        message: `key \`${key}\` is refused, for it could change other objects`,
        line: 1,
        column: 9,
      })
    }
  })

  it('refuses a second key at its line and column, and says where the first is', () => {
    expect(only('{\r\n\t"名": 1,\r\n\t"b": {"名": 1}, "名": 2\r\n}')).toEqual({
      code: 'duplicate-key',
      path: ['名'],
      message: 'key `名` stands twice in one object',
      hint: 'keep one; the first is at line 2, column 2',
      line: 3,
      column: 17,
    })
  })

  it.each([
    ['{"a":1,"\\u0061":2}', 'a'],
    ['{"\\u0061":1,"a":2}', 'a'],
    ['{"\\/":1,"/":2}', '/'],
    ['{"\\u00e9":1,"é":2}', 'é'],
    ['{"":1,"":2}', ''],
  ])('refuses keys that are equal once read: %s', (text, key) => {
    expect(only(text)).toMatchObject({ code: 'duplicate-key', path: [key] })
  })

  it('tells keys apart that only look alike', () => {
    expect(readJson('{"é":1,"e\\u0301":2,"E":3,"e":4}')).toEqual({ é: 1, 'e\u0301': 2, E: 3, e: 4 })
  })

  it('reports a third key as well', () => {
    expect(problems('{"a":1,"a":2,"a":3}').map(({ column }) => column)).toEqual([8, 14])
  })

  it('finds the second key after an object that lies between', () => {
    expect(only('{"a":{"b":1},"c":[{"a":1},{"a":2}],"a":2}')).toMatchObject({ path: ['a'], column: 36 })
  })

  it('finds repeated keys among many different ones', () => {
    const keys = Array.from({ length: 150_000 }, (_, index) => `"k${index}":0`).join(',')
    expect(readJson(`[{${keys}},{${keys}}]`)).toHaveLength(2)
    expect(only(`[{${keys}},{${keys},"k0":1}]`)).toMatchObject({ code: 'duplicate-key', path: [1, 'k0'] })
  })

  it('agrees with a count of keys, whatever their order and depth', () => {
    const key = fc.constantFrom('a', 'b', 'c', '\\u0061')
    const { node } = fc.letrec<{ node: string; list: string; object: string }>((tie) => ({
      node: fc.oneof({ maxDepth: 4 }, fc.constant('1'), tie('list'), tie('object')),
      list: fc.array(tie('node'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
      object: fc
        .array(fc.tuple(key, tie('node')), { maxLength: 4 })
        .map((entries) => `{${entries.map(([name, value]) => `"${name}":${value}`).join(',')}}`),
    }))
    fc.assert(
      fc.property(node, (text) => {
        const written = [...text.matchAll(/":/g)].length
        let kept = 0
        JSON.parse(text, function (this: unknown, name: string, value: unknown) {
          if (name !== '' && !Array.isArray(this)) kept += 1
          return value
        })
        const read = attempt(() => readJson(text))
        // an object that loses a key may lose whole objects with it
        expect('value' in read).toBe(written === kept)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('readJson within its limits', () => {
  it('reads 64 lists in one another and refuses 65', () => {
    expect(readJson('['.repeat(64) + ']'.repeat(64))).toHaveLength(1)
    expect(only('['.repeat(65) + ']'.repeat(65))).toMatchObject({
      code: 'too-deep',
      path: Array.from({ length: 64 }, () => 0),
      message: 'lists and objects stand more than 64 deep in one another',
      line: 1,
      column: 65,
    })
  })

  it.each([
    ['lists', '['.repeat(1e5) + ']'.repeat(1e5)],
    ['open lists', '['.repeat(1e5)],
    ['objects', `${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}`],
    ['open objects', '{"a":'.repeat(1e5)],
    ['both', `${'[{"a":'.repeat(1e5)}1${'}]'.repeat(1e5)}`],
    ['a million lists, open', '['.repeat(1e6)],
  ])('refuses 100 000 levels of %s at once', (_, text) => {
    const start = performance.now()
    expect(only(text).code).toBe('too-deep')
    expect(performance.now() - start).toBeLessThan(200)
  })

  it('goes on after what is too deep', () => {
    const deep = `${'[{"]}":"\\"]"},'.repeat(3)}0${']'.repeat(3)}`
    const text = `{"a":${deep},"b":${deep},\n"a":1}`
    expect(problems(text, { depth: 3 }).map(({ code, path }) => [code, path])).toEqual([
      ['too-deep', ['a', 1, 0]],
      ['duplicate-key', ['a']],
    ])
  })

  it('stops within what is too deep where it is not JSON', () => {
    expect(only('[["\\x"]]', { depth: 1 }).code).toBe('too-deep')
    expect(only('[[}]', { depth: 1 }).code).toBe('too-deep')
  })

  it('reads a text of the largest size and refuses one more character', () => {
    expect(readJson('[1,2]', { limits: { bytes: 5 } })).toEqual([1, 2])
    expect(only('[1,2 ]', { bytes: 5 })).toEqual({
      code: 'too-large',
      path: [],
      message: 'the text has 6 characters, more than 5',
      hint: 'divide it',
    })
  })

  it('counts values, lists and objects included', () => {
    expect(readJson('[1,{"a":2}]', { limits: { nodes: 4 } })).toEqual([1, { a: 2 }])
    expect(only('[1,{"a":2}]', { nodes: 3 })).toMatchObject({ code: 'too-large', path: [1, 'a'], column: 9 })
  })

  it('counts the keys of one object', () => {
    expect(readJson('[{"a":1,"b":2},{"c":3}]', { limits: { keys: 2 } })).toHaveLength(2)
    expect(only('[{"a":1,"b":2}]', { keys: 1 })).toMatchObject({ code: 'too-large', column: 9 })
  })

  it('counts the characters of a text as they are read, not as they are written', () => {
    expect(readJson('["\\u4e2d\\u4e2d"]', { limits: { text: 2 } })).toEqual(['中中'])
    expect(only('["abc"]', { text: 2 })).toMatchObject({ code: 'too-large', path: [0], column: 2 })
    expect(only('{"abc":1}', { text: 2 })).toMatchObject({ code: 'too-large', path: ['abc'], column: 2 })
  })

  it.each(['1e309', '-1e309', '1E+400', '1'.repeat(310), '1e00000309'])('refuses %s', (number) => {
    expect(only(`[${number}]`)).toMatchObject({ code: 'malformed-number', path: [0], column: 2 })
  })

  it.each(['1e308', '1e-999', '1'.repeat(308), '123456789'])('reads %s', (number) => {
    expect(readJson(`[${number}]`)).toEqual([Number(number)])
  })

  it('looks through a text in a time that grows with its length', () => {
    const row = '{"id":"agency-1","name":"某某局","rank":3},'
    const text = `[${row.repeat(200_000)}0]`
    const quotes = `["${'\\"'.repeat(400_000)}"]`
    const start = performance.now()
    expect(readJson(text)).toHaveLength(200_001)
    expect(readJson(quotes)).toHaveLength(1)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

function attempt(read: () => unknown): { value: unknown } | { error: unknown } {
  try {
    return { value: read() }
  } catch (error) {
    return { error }
  }
}
