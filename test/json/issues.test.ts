import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { errorCodes, type Problem } from '../../src/errors.ts'
import { readWith } from '../../src/json/issues.ts'

function problems(schema: z.ZodMiniType, input: unknown): readonly Problem[] {
  const { problems, ...rest } = readWith(schema, input)
  expect(rest).toEqual({})
  expect(problems).not.toEqual([])
  return problems
}

function only(schema: z.ZodMiniType, input: unknown): Problem {
  const [first, ...more] = problems(schema, input)
  expect(more).toEqual([])
  return first!
}

const level = z.enum(['centre', 'province', 'county', 'township'])

describe('readWith', () => {
  it('returns what the schema read', () => {
    const schema = z.strictObject({ level, count: z._default(z.int(), 3) })
    const reading = readWith(schema, { level: 'county' })
    expect(reading).toEqual({ value: { level: 'county', count: 3 }, problems: [] })
    const value: { level: string; count: number } | undefined = reading.value
    expect(value?.count).toBe(3)
  })

  it('returns a value that is undefined where the schema allows it', () => {
    expect(readWith(z.optional(z.string()), undefined)).toEqual({ value: undefined, problems: [] })
  })

  it('reports every problem with its path', () => {
    const schema = z.strictObject({
      rows: z.array(z.strictObject({ level, name: z.string() })),
      day: z.string(),
    })
    const found = problems(schema, { rows: [{ level: 'count', name: 1 }, { level: 'county' }], dya: '' })
    expect(found.map(({ code, path }) => [code, ...path].join(' '))).toEqual([
      'unknown-word rows 0 level',
      'wrong-type rows 0 name',
      'missing-field rows 1 name',
      'missing-field day',
      'unknown-key dya',
    ])
  })

  it('stops after 100 problems', () => {
    const rows = Array.from({ length: 1000 }, () => 'x')
    expect(problems(z.array(z.int()), rows)).toHaveLength(100)
  })

  it('survives more problems than zod can hand on', () => {
    const schema = z.strictObject({
      name: z.string(),
      rows: z.optional(z.array(z.strictObject({ id: z.string() }))),
      byId: z.record(z.string(), z.int()),
    })
    const rows = Array.from({ length: 300_000 }, (_, index) =>
      index < 299_950 ? { id: 'a' } : { id: index },
    )
    const wrong = Array.from({ length: 300_000 }, () => ({}))
    const byId = Object.fromEntries(wrong.map((_, index) => [`a${index}`, 'x']))
    expect(problems(schema, { name: 1, rows: wrong, byId: {} })[1]?.path).toEqual(['rows', 0, 'id'])
    expect(problems(schema, { name: 'a', rows: wrong, byId })).toHaveLength(100)
    expect(problems(schema, { name: 'a', rows, byId })[50]?.path).toEqual(['byId', 'a0'])
  })

  it('survives as many in one branch of a union, and as many unknown keys', () => {
    const many = Array.from({ length: 300_000 }, (_, index) => `a${index}`)
    const union = z.strictObject({ a: z.union([z.array(z.int()), z.strictObject({ b: z.int() })]) })
    expect(problems(union, { a: many })[99]?.path).toEqual(['a', 99])
    const unknown = Object.fromEntries(many.map((key) => [key, 1]))
    expect(problems(union, { a: unknown }).length).toBeGreaterThan(0)
    expect(problems(z.strictObject({}), unknown)).toHaveLength(100)
  })

  it('lets an error of a check through, for it is a bug of ours', () => {
    const bug = z.strictObject({
      rows: z.array(z.int()).check(() => {
        throw new RangeError('a bug')
      }),
    })
    expect(() => readWith(bug, { rows: [1] })).toThrow('a bug')
    const typo = z.string().check(() => {
      throw new TypeError('another')
    })
    expect(() => readWith(typo, 'a')).toThrow('another')
  })
})

describe('readWith on keys', () => {
  const schema = z.strictObject({
    kind: z.string(),
    'at-most': z.optional(z.int()),
    reach: z.optional(z.string()),
  })

  it('reports each unknown key, with the nearest that is known there', () => {
    expect(problems(schema, { kind: 'a', atMost: 1, raech: 'own', population: 3 })).toEqual([
      {
        code: 'unknown-key',
        path: ['atMost'],
        message: 'key `atMost` is not known here',
        hint: 'did you mean `at-most`?',
      },
      {
        code: 'unknown-key',
        path: ['raech'],
        message: 'key `raech` is not known here',
        hint: 'did you mean `reach`?',
      },
      {
        code: 'unknown-key',
        path: ['population'],
        message: 'key `population` is not known here',
        hint: 'write `kind`, `at-most` or `reach`',
      },
    ])
  })

  it.each<[string, z.ZodMiniType, unknown, Problem['path']]>([
    ['optional', z.strictObject({ a: z.optional(schema) }), { a: { kind: 'a', raech: 1 } }, ['a', 'raech']],
    ['nullable', z.nullable(schema), { kind: 'a', raech: 1 }, ['raech']],
    ['default', z._default(schema, { kind: 'a' }), { kind: 'a', raech: 1 }, ['raech']],
    ['readonly', z.readonly(schema), { kind: 'a', raech: 1 }, ['raech']],
    ['record', z.record(z.string(), schema), { x: { kind: 'a', raech: 1 } }, ['x', 'raech']],
    ['list', z.array(schema), [{ kind: 'a', raech: 1 }], [0, 'raech']],
    ['tuple', z.tuple([z.int(), schema]), [1, { kind: 'a', raech: 1 }], [1, 'raech']],
    ['lazy', z.lazy(() => schema), { kind: 'a', raech: 1 }, ['raech']],
    ['union', z.union([z.string(), schema]), { kind: 'a', raech: 1 }, ['raech']],
    [
      'pipe',
      z.pipe(
        schema,
        z.transform((value) => value),
      ),
      { kind: 'a', raech: 1 },
      ['raech'],
    ],
    [
      'intersection',
      z.intersection(z.strictObject({ kind: z.string() }), schema),
      { kind: 'a', raech: 1 },
      ['raech'],
    ],
    [
      'discriminated union',
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('a'), reach: z.string() }),
        z.strictObject({ kind: z.literal('b'), 'at-most': z.int() }),
      ]),
      { kind: 'a', reach: 'own', raech: 1 },
      ['raech'],
    ],
  ])('suggests keys through %s', (_, outer, input, path) => {
    expect(only(outer, input)).toMatchObject({ code: 'unknown-key', path })
  })

  it('suggests the words of a record over words', () => {
    const counts = z.partialRecord(z.enum(['approved', 'actual']), z.int())
    expect(only(counts, { aproved: 1 })).toMatchObject({
      code: 'unknown-key',
      hint: 'did you mean `approved`?',
    })
  })

  it('reports a key that is forbidden', () => {
    const schema = z.strictObject({ a: z.optional(z.never()) })
    expect(only(schema, { a: 1 })).toEqual({
      code: 'unknown-key',
      path: ['a'],
      message: 'key `a` is not allowed here',
    })
  })

  it('reports a key of a record that is not in its form', () => {
    const schema = z.record(z.string().check(z.regex(/^[a-z-]+$/)), z.int())
    expect(only(schema, { 'lead departments': 1 })).toEqual({
      code: 'wrong-value',
      path: ['lead departments'],
      message: 'key `lead departments` is not written in the form that is expected here',
      hint: 'did you mean `lead-departments`?',
    })
    const own = z.record(
      z.string().check(z.refine((key) => key !== 'all', 'a rule cannot be called all')),
      z.int(),
    )
    expect(only(own, { all: 1 })).toEqual({
      code: 'wrong-value',
      path: ['all'],
      message: 'a rule cannot be called all',
    })
  })

  it('leaves symbols out of the path', () => {
    const key = Symbol('a')
    expect(only(z.object({ [key]: z.int() }), { [key]: 'x' }).path).toEqual([])
  })
})

describe('readWith on a missing field', () => {
  it.each<[string, z.ZodMiniType, string | undefined]>([
    ['text', z.string(), 'write it as text'],
    ['int', z.int(), 'write it as a whole number'],
    ['number', z.number(), 'write it as a number'],
    ['checked int', z.number().check(z.int()), 'write it as a whole number'],
    ['boolean', z.boolean(), 'write it as `true` or `false`'],
    ['null', z.null(), 'write it as `null`'],
    ['list', z.array(z.string()), 'write it as a list'],
    ['tuple', z.tuple([z.string()]), 'write it as a list'],
    ['object', z.strictObject({}), 'write it as an object'],
    ['record', z.record(z.string(), z.int()), 'write it as an object'],
    ['literal', z.literal('a'), 'write it as `a`'],
    ['enum', z.enum(['a', 'b']), 'write it as `a` or `b`'],
    ['nullable', z.nullable(z.int()), 'write it as a whole number'],
    [
      'union',
      z.union([z.int(), z.literal('none'), z.strictObject({})]),
      'write it as a whole number, `none` or an object',
    ],
    [
      'lazy union',
      z.lazy(() => z.union([z.int(), z.array(z.int())])),
      'write it as a whole number or a list',
    ],
    ['template', z.templateLiteral([z.number(), '%']), 'write it as text'],
    ['custom', z.custom<string>((value) => typeof value === 'string'), undefined],
    ['unknown kind of value', z.unknown().check(z.refine((value) => value !== undefined)), undefined],
  ])('says how to write %s', (_, schema, hint) => {
    expect(only(z.strictObject({ name: schema }), {})).toEqual({
      code: 'missing-field',
      path: ['name'],
      message: 'field `name` is missing',
      ...(hint === undefined ? {} : { hint }),
    })
    expect(only(z.strictObject({ name: schema }), { name: undefined }).code).toBe('missing-field')
  })

  it('says that nothing is given at all', () => {
    expect(only(z.strictObject({}), undefined)).toEqual({
      code: 'missing-field',
      path: [],
      message: 'nothing is given',
      hint: 'write it as an object',
    })
  })

  it('uses the own words of a schema as advice', () => {
    const amount = z.custom<number>().check((ctx) => {
      if (typeof ctx.value === 'number') return
      ctx.issues.push({
        code: 'invalid_type',
        expected: 'number',
        input: ctx.value,
        message: 'an amount is a number',
      })
    })
    expect(only(z.strictObject({ amount }), {})).toMatchObject({
      code: 'missing-field',
      hint: 'an amount is a number',
    })
    expect(only(amount, 'x')).toEqual({ code: 'wrong-type', path: [], message: 'an amount is a number' })
  })

  it('misses the keys that a record must have', () => {
    const schema = z.record(z.enum(['zh', 'en']), z.string())
    expect(only(schema, { zh: '一' })).toMatchObject({ code: 'missing-field', path: ['en'] })
  })
})

describe('readWith on a wrong type', () => {
  it.each<[z.ZodMiniType, unknown, string, string?]>([
    [z.int(), 'twelve', '`twelve` is text where a whole number is expected'],
    [z.int(), '12', '`12` is text where a whole number is expected', 'write `12` without quotes'],
    [z.number(), '１２.5', '`１２.5` is text where a number is expected', 'write `12.5` without quotes'],
    [z.string(), 12, '`12` is a number where text is expected', 'write it in double quotes'],
    [z.string(), null, '`null` is given where text is expected'],
    [z.string(), ['a'], 'a list is given where text is expected'],
    [
      z.boolean(),
      'true',
      '`true` is text where `true` or `false` is expected',
      'write `true` without quotes',
    ],
    [z.boolean(), 1, '`1` is a number where `true` or `false` is expected'],
    [z.array(z.int()), 1, '`1` is a number where a list is expected', 'put it in a list'],
    [z.array(z.int()), null, '`null` is given where a list is expected'],
    [z.strictObject({}), 'a', '`a` is text where an object is expected'],
    [z.strictObject({}), [], 'a list is given where an object is expected'],
    [z.record(z.string(), z.int()), [], 'a list is given where an object is expected'],
    [z.tuple([z.int()]), {}, 'an object is given where a list is expected', 'put it in a list'],
    [z.null(), 0, '`0` is a number where `null` is expected'],
    [z.nullable(z.string()), 1, '`1` is a number where text is expected', 'write it in double quotes'],
    [z.enum(['a', 'b']), 3, '`3` is a number where `a` or `b` is expected'],
    [z.literal([1, 2]), 3, '`3` is a number where `1` or `2` is expected'],
    [z.literal(true), false, '`false` is a truth value where `true` is expected'],
    [z.date(), 'x', '`x` is text, which does not fit here'],
    [
      z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('a') })]),
      'a',
      '`a` is text where an object is expected',
    ],
    [z.string(), `${'x'.repeat(70)}`.split(''), 'a list is given where text is expected'],
    [z.int(), 'x'.repeat(70), `\`${'x'.repeat(60)}…\` is text where a whole number is expected`],
  ])('%#: says what is there and what is expected', (schema, input, message, hint) => {
    const expected = { code: 'wrong-type', path: [], message, ...(hint === undefined ? {} : { hint }) }
    expect(only(schema, input)).toEqual(expected)
  })

  it('takes what a schema of its own kind declares in JSON Schema', () => {
    const proportion = z.custom<string | number>().check((ctx) => {
      ctx.issues.push({ code: 'invalid_type', expected: 'string', input: ctx.value })
    })
    proportion._zod.toJSONSchema = () => ({ type: ['string', 'integer'] })
    expect(only(proportion, true).message).toBe(
      '`true` is a truth value where text or a whole number is expected',
    )
    expect(only(z.union([proportion, z.strictObject({})]), true).message).toBe(
      '`true` is a truth value where text, a whole number or an object is expected',
    )
  })
})

describe('readWith on words', () => {
  it('suggests the nearest word', () => {
    expect(only(z.strictObject({ level }), { level: 'conty' })).toEqual({
      code: 'unknown-word',
      path: ['level'],
      message: '`conty` is not a word for `level`',
      hint: 'did you mean `county`?',
    })
    expect(only(z.array(level), ['Province'])).toEqual({
      code: 'unknown-word',
      path: [0],
      message: '`Province` is not a word known here',
      hint: 'did you mean `province`?',
    })
  })

  it('lists the words where none is near', () => {
    expect(only(level, 'x').hint).toBe('write `centre`, `province`, `county` or `township`')
    const many = z.enum(Array.from({ length: 40 }, (_, index) => `word-${index}`))
    expect(only(many, 'x').hint).toMatch(/^write `word-0`, .*`word-7` or 32 others$/)
  })

  it('says which one word is expected', () => {
    expect(only(z.strictObject({ schema: z.literal('a@1') }), { schema: 'a@2' })).toEqual({
      code: 'wrong-value',
      path: ['schema'],
      message: '`a@2` is given where `a@1` is expected',
    })
  })
})

describe('readWith on numbers', () => {
  it.each<[z.ZodMiniType, number, string, string?]>([
    [z.int(), 1.5, '`1.5` is not a whole number'],
    [z.number().check(z.int()), 1.5, '`1.5` is not a whole number'],
    [z.number(), Number.NaN, '`NaN` is not a finite number'],
    [
      z.int(),
      2 ** 53,
      '`9007199254740992` is more than 9007199254740991',
      'write a number that is at most 9007199254740991',
    ],
    [z.number().check(z.nonnegative()), -1, '`-1` is less than 0', 'write a number that is at least 0'],
    [z.number().check(z.positive()), 0, '`0` is not more than 0', 'write a number that is more than 0'],
    [z.number().check(z.maximum(10)), 11, '`11` is more than 10', 'write a number that is at most 10'],
    [z.number().check(z.lt(10)), 10, '`10` is not less than 10', 'write a number that is less than 10'],
    [z.number().check(z.multipleOf(5)), 3, '`3` is not a multiple of 5'],
  ])('%#: refuses %d', (schema, input, message, hint) => {
    const expected = { code: 'malformed-number', path: [], message, ...(hint === undefined ? {} : { hint }) }
    expect(only(schema, input)).toEqual(expected)
  })
})

describe('readWith on sizes and forms', () => {
  it.each<[z.ZodMiniType, unknown, string]>([
    [z.string().check(z.minLength(1)), '', 'the text is empty'],
    [z.string().check(z.maxLength(2)), 'abc', 'the text has 3 characters where at most 2 are expected'],
    [z.string().check(z.maxLength(2)), '𠮷𠮷𠮷', 'the text has 3 characters where at most 2 are expected'],
    [z.string().check(z.length(2)), 'abc', 'the text has 3 characters where exactly 2 are expected'],
    [z.array(z.int()).check(z.minLength(1)), [], 'the list is empty'],
    [z.array(z.int()).check(z.minLength(2)), [1], 'the list has 1 items where at least 2 are expected'],
    [z.tuple([z.int()]), [1, 2], 'the list has 2 items where at most 1 are expected'],
    [z.string().check(z.startsWith('a-')), 'b', '`b` does not begin with `a-`'],
    [z.string().check(z.endsWith('-a')), 'b', '`b` does not end with `-a`'],
    [z.string().check(z.includes('a')), 'b', '`b` does not contain `a`'],
    [z.email(), 'b', '`b` is not written in the form that is expected here'],
  ])('%#: says what is wrong', (schema, input, message) => {
    expect(only(schema, input)).toEqual({ code: 'wrong-value', path: [], message })
  })

  const word = z.string().check(z.regex(/^[a-z\p{Script=Han}]+(-[a-z\p{Script=Han}]+)*$/u))

  it.each([
    ['Lead Departments', 'lead-departments'],
    ['leadDepartments', 'lead-departments'],
    ['lead_departments', 'lead-departments'],
    [' lead ', 'lead'],
    ['ｌｅａｄ', 'lead'],
    ['lead!', undefined],
    ['x!'.repeat(200), undefined],
  ])('suggests for %s the form %s', (input, meant) => {
    expect(only(word, input).hint).toBe(meant === undefined ? undefined : `did you mean \`${meant}\`?`)
  })

  it('prefers the words of the schema', () => {
    const code = z.string().check(z.regex(/^\d{6}$/, 'a code has six digits'))
    expect(only(code, '12')).toEqual({ code: 'wrong-value', path: [], message: 'a code has six digits' })
    const bound = z.union([z.int(), z.literal('none')], 'a bound is a number or `none`')
    expect(only(bound, true)).toEqual({
      code: 'wrong-value',
      path: [],
      message: 'a bound is a number or `none`',
    })
  })
})

describe('readWith on checks of its own', () => {
  it('honours code and hint', () => {
    const day = z.string().check((ctx) => {
      const params = { code: 'malformed-day', hint: `write \`${ctx.value}\` in full` }
      ctx.issues.push({ code: 'custom', input: ctx.value, message: `\`${ctx.value}\` is not a day`, params })
    })
    expect(only(z.strictObject({ day }), { day: '2024-2-3' })).toEqual({
      code: 'malformed-day',
      path: ['day'],
      message: '`2024-2-3` is not a day',
      hint: 'write `2024-2-3` in full',
    })
    expect(only(day, 'x'.repeat(5000))).toMatchObject({
      message: `\`${'x'.repeat(60)}…\` is not a day`,
      hint: `write \`${'x'.repeat(60)}…\` in full`,
    })
  })

  it('honours them on a refinement, and its path', () => {
    const schema = z.strictObject({ from: z.int(), until: z.int() }).check(
      z.refine(({ from, until }) => from <= until, {
        message: 'the end comes before the beginning',
        path: ['until'],
        params: { code: 'wrong-order', hint: 'exchange them' },
      }),
    )
    expect(only(schema, { from: 2, until: 1 })).toEqual({
      code: 'wrong-order',
      path: ['until'],
      message: 'the end comes before the beginning',
      hint: 'exchange them',
    })
  })

  it('has a sentence for a check that has none, and a code for one that is unknown', () => {
    const schema = z.string().check(z.refine(() => false, { params: { code: 'no-such-code', hint: 3 } }))
    expect(only(schema, 'a')).toEqual({
      code: 'wrong-value',
      path: [],
      message: '`a` is text, which does not fit here',
    })
  })
})

describe('readWith on a union', () => {
  const bound = z.union([
    z.int(),
    z.literal('none'),
    z.strictObject({ parameter: z.string(), by: z.optional(z.string()) }),
    z.strictObject({ measure: z.string(), at: z.optional(z.enum(['before', 'after'])) }),
    z.strictObject({ largest: z.array(z.int()) }),
  ])

  it.each<[string, unknown, Problem['code'], Problem['path'], string, string?]>([
    [
      'the kind of value',
      { measure: 'a', at: 'befor' },
      'unknown-word',
      ['at'],
      '`befor` is not a word for `at`',
      'did you mean `before`?',
    ],
    [
      'the keys',
      { parameter: 'a', bye: 'b' },
      'unknown-key',
      ['bye'],
      'key `bye` is not known here',
      'did you mean `by`?',
    ],
    [
      'the deepest mistake',
      { largest: [1, 'x'] },
      'wrong-type',
      ['largest', 1],
      '`x` is text where a whole number is expected',
    ],
    ['a number', 1.5, 'malformed-number', [], '`1.5` is not a whole number'],
    [
      'a word',
      'nonne',
      'unknown-word',
      [],
      '`nonne` is given where a whole number, `none` or an object is expected',
      'did you mean `none`?',
    ],
    [
      'another kind',
      true,
      'wrong-type',
      [],
      '`true` is a truth value where a whole number, `none` or an object is expected',
    ],
    ['a list', [], 'wrong-type', [], 'a list is given where a whole number, `none` or an object is expected'],
    [
      'an empty object',
      {},
      'missing-field',
      [],
      'an empty object is given',
      'write an object with `parameter`, `measure` or `largest`',
    ],
    [
      'an object that is like none',
      { population: 1 },
      'unknown-key',
      ['population'],
      'key `population` fits no form that is allowed here',
      'write an object with `parameter`, `measure` or `largest`',
    ],
  ])('goes by %s', (_, input, code, path, message, hint) => {
    expect(only(bound, input)).toEqual({ code, path, message, ...(hint === undefined ? {} : { hint }) })
  })

  it('goes by a misspelt key to the branch that was meant', () => {
    expect(problems(bound, { mesure: 'a' })).toEqual([
      {
        code: 'missing-field',
        path: ['measure'],
        message: 'field `measure` is missing',
        hint: 'write it as text',
      },
      {
        code: 'unknown-key',
        path: ['mesure'],
        message: 'key `mesure` is not known here',
        hint: 'did you mean `measure`?',
      },
    ])
  })

  it('keeps the whole path through unions, lists and lazy schemas', () => {
    const term: z.ZodMiniType = z.union([
      z.int(),
      z.strictObject({ plus: z.array(z.lazy(() => term)) }),
      z.strictObject({ times: z.array(z.lazy(() => term)) }),
    ])
    const deep = { plus: [1, { times: [2, { plus: [3, { tmes: [] }] }] }] }
    expect(problems(term, deep).map(({ path }) => path)).toEqual([
      ['plus', 1, 'times', 1, 'plus', 1, 'times'],
      ['plus', 1, 'times', 1, 'plus', 1, 'tmes'],
    ])
  })

  it('looks into a union of unions', () => {
    const outer = z.union([z.union([z.string(), bound]), z.array(bound)])
    expect(only(outer, { largest: [true] }).path).toEqual(['largest', 0])
    expect(only(outer, [1, { measure: 'a', at: 'x' }]).path).toEqual([1, 'at'])
    expect(only(outer, null).message).toBe(
      '`null` is given where text, a whole number, `none`, an object or a list is expected',
    )
  })

  it('prefers a form to a word that is nothing like it', () => {
    const name = z.string().check(z.regex(/^[a-z-]+$/))
    const schema = z.union([z.literal('none'), name])
    expect(only(schema, 'lead departments')).toMatchObject({
      code: 'wrong-value',
      hint: 'did you mean `lead-departments`?',
    })
    expect(only(schema, 'nonne!')).toMatchObject({ code: 'wrong-value' })
  })

  it('reports the words of a schema of its own as advice', () => {
    const proportion = z.custom<string>().check((ctx) => {
      if (typeof ctx.value === 'string') return
      ctx.issues.push({
        code: 'invalid_type',
        expected: 'string',
        input: ctx.value,
        message: 'a proportion is text',
      })
    })
    const schema = z.union([proportion, z.strictObject({ parameter: z.string() })])
    expect(only(schema, true)).toMatchObject({ code: 'wrong-type', hint: 'a proportion is text' })
  })

  it('says so where more than one form fits', () => {
    expect(only(z.xor([z.string(), z.literal('a')]), 'a')).toEqual({
      code: 'wrong-value',
      path: [],
      message: '`a` is text, which fits more than one form',
    })
  })
})

describe('readWith on branches that a key tells apart', () => {
  const ratio = z.strictObject({ kind: z.literal('ratio'), of: z.string() })
  const limit = z.strictObject({ kind: z.literal(['limit', 'ceiling']), max: z.int() })
  const told = z.discriminatedUnion('kind', [ratio, limit])
  const untold = z.union([ratio, limit, z.string()])

  it.each([
    ['discriminated union', told],
    ['union', untold],
    ['union of both', z.union([told, z.array(z.int())])],
    [
      'union that a discriminated union is part of',
      z.union([told, z.strictObject({ kind: z.literal('not'), of: z.int() })]),
    ],
  ])('names the word and suggests the nearest, in a %s', (_, schema) => {
    expect(only(z.strictObject({ require: schema }), { require: { kind: 'ratoi', off: 1 } })).toEqual({
      code: 'unknown-kind',
      path: ['require', 'kind'],
      message: 'kind `ratoi` does not exist',
      hint: 'did you mean `ratio`?',
    })
    expect(only(schema, { kind: 'population' }).hint).toMatch(
      /^write `ratio`, `limit`(?: or|,) `ceiling`(?: or `not`)?$/,
    )
  })

  it('says which word is missing, or of what type it is', () => {
    expect(only(told, { of: 'a' })).toEqual({
      code: 'missing-field',
      path: ['kind'],
      message: 'field `kind` is missing',
      hint: 'write `ratio`, `limit` or `ceiling`',
    })
    expect(only(told, { kind: 3 })).toMatchObject({ code: 'wrong-type', path: ['kind'] })
    expect(only(untold, { kind: 3 })).toMatchObject({ code: 'wrong-type', path: ['kind'] })
  })

  it('speaks of a word where the key is not `kind`', () => {
    const schema = z.discriminatedUnion('on', [z.strictObject({ on: z.literal('agency') })])
    expect(only(schema, { on: 'agenci' })).toMatchObject({
      code: 'unknown-word',
      message: 'on `agenci` does not exist',
      hint: 'did you mean `agency`?',
    })
  })

  it('reports the mistakes of the branch that was named', () => {
    for (const schema of [told, untold]) {
      expect(only(schema, { kind: 'limit', max: 1.5 })).toMatchObject({
        code: 'malformed-number',
        path: ['max'],
      })
      expect(problems(schema, { kind: 'ceiling', of: 'a' }).map(({ path }) => path)).toEqual([
        ['max'],
        ['of'],
      ])
    }
  })
})

describe('the words of zod', () => {
  const leaf = fc.constantFrom<z.ZodMiniType>(
    z.string(),
    z.int(),
    z.number().check(z.nonnegative(), z.multipleOf(3)),
    z.boolean(),
    z.null(),
    z.undefined(),
    z.never(),
    z.date(),
    z.bigint(),
    z.symbol(),
    z.nan(),
    z.void(),
    z.literal('a'),
    z.literal([1, null, true]),
    z.enum(['a', 'b']),
    z.string().check(z.minLength(2), z.regex(/^b/), z.uppercase()),
    z.email(),
    z.iso.date(),
    z.templateLiteral(['a', z.number()]),
    z.custom(() => false),
    z.string().check(z.refine(() => false)),
    z.map(z.string(), z.int()),
    z.set(z.int()),
    z.nonoptional(z.optional(z.string())),
    z.instanceof(Date),
    z.stringbool(),
    z.json(),
  )
  const schema = fc.letrec<{ schema: z.ZodMiniType }>((tie) => ({
    schema: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      tie('schema').map((inner) => z.array(inner).check(z.minLength(1))),
      tie('schema').map((inner) => z.optional(inner)),
      tie('schema').map((inner) => z.nullable(inner)),
      tie('schema').map((inner) => z.lazy(() => inner)),
      tie('schema').map((inner) => z.record(z.string().check(z.maxLength(1)), inner)),
      tie('schema').map((inner) => z.partialRecord(z.enum(['a', 'b']), inner)),
      fc.tuple(tie('schema'), tie('schema')).map(([a, b]) => z.union([a, b])),
      fc.tuple(tie('schema'), tie('schema')).map(([a, b]) => z.xor([a, b])),
      fc.tuple(tie('schema'), tie('schema')).map(([a, b]) => z.tuple([a, b])),
      fc.tuple(tie('schema'), tie('schema')).map(([a, b]) => z.strictObject({ a, b })),
      tie('schema').map((a) =>
        z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('a'), a }),
          z.strictObject({ kind: z.enum(['b', 'c']) }),
        ]),
      ),
    ),
  })).schema
  const key = fc.constantFrom('a', 'b', 'kind', 'c', 'aa')
  const input = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, true, 0, 1.5, -3, 'a', 'b', 'kind', '', 'BB', undefined),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 3 }),
    ),
  })).value

  afterEach(() => {
    z.config({ customError: undefined, localeError: undefined })
  })

  it('never come through, whatever the schema and the input', () => {
    z.config({ ...z.locales.en(), customError: () => 'Invalid input of the host' })
    fc.assert(
      fc.property(schema, input, (one, value) => {
        for (const { code, message, hint, path } of readWith(one, value).problems) {
          expect(errorCodes).toContain(code)
          expect(`${message} ${hint ?? ''}`).not.toMatch(
            /Invalid|Unrecognized|Too (?:big|small)|received|Expected|\0|undefined/,
          )
          expect(message).not.toBe('')
          expect(path.every((step) => typeof step !== 'symbol')).toBe(true)
        }
      }),
      { numRuns: 5000 },
    )
  })
})

describe('a schema of zod/mini', () => {
  it('is read without making code out of text', async () => {
    const calls = { count: 0 }
    const count = <F extends typeof Function | typeof globalThis.eval>(original: F): F =>
      new Proxy(original, {
        apply(target, self, given) {
          calls.count += 1
          return Reflect.apply(target, self, given)
        },
        construct(target, given, by) {
          calls.count += 1
          return Reflect.construct(target, given, by)
        },
      })
    const { Function: RealFunction, eval: realEval } = globalThis
    const read = (schema: z.ZodMiniType) => {
      readWith(schema, { level: 'county', rows: [{ id: 'a' }] })
      readWith(schema, { level: 'conty', rows: [{ di: 'a' }] })
    }
    globalThis.Function = count(RealFunction)
    globalThis.eval = count(realEval)
    try {
      read(z.strictObject({ level, rows: z.array(z.strictObject({ id: z.string() })) }))
      expect(calls.count).toBe(0)
      // the counter would have seen it: the other flavour of zod does make code out of text
      const classic = await import('zod')
      classic.strictObject({ level: classic.string() }).safeParse({ level: 'county' })
      expect(calls.count).toBeGreaterThan(0)
    } finally {
      globalThis.Function = RealFunction
      globalThis.eval = realEval
    }
  })
})
