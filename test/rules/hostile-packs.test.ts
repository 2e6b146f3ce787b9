import { describe, expect, it } from 'vitest'
import { readDocumentText } from '../../src/documents/read-document.ts'
import { createEngine, isEstablishmentError, readPack } from '../../src/index.ts'
import { lintPack } from '../../src/testing/index.ts'
import { places } from './layers.ts'

const cite = { source: 'text', article: '第一条' }
const title = { zh: '标题', en: 'a title' }
const limit = (max: unknown) => ({ kind: 'limit', of: 'departments', max })
const rule = (more: object = {}) => ({
  title,
  forEach: { subject: 'jurisdiction', where: { level: 'county' } },
  require: limit(30),
  force: 'mandatory',
  cite,
  ...more,
})
const pack = (id: string, rules: object, more: object = {}) => ({
  id,
  version: '1.0.0',
  title: { zh: '通知', en: 'a notice' },
  inForce: { from: '2010-01-01', basis: 'stated' },
  sources: { text: { title: '通知', status: 'official' } },
  rules,
  ...more,
})
const many = <T>(count: number, one: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => one(index))
const named = (count: number, one: (index: number) => readonly [string, unknown]) =>
  Object.fromEntries(many(count, one))

interface Refusal {
  readonly code: string
  readonly problems: number
  readonly characters: number
  readonly message: string
}

/** The refusal of something; nothing where it was accepted. What is no refusal of ours is thrown on. */
function refusal(act: () => unknown): Refusal | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    const { code, message, problems } = error
    return { code, message, problems: problems.length, characters: message.length }
  }
}
const load = (...packs: readonly object[]) => createEngine({ packs })

describe('a pack of a thousand rules', () => {
  const thousand = pack(
    'plain',
    named(1000, (index) => [`rule-${index}`, rule({ require: limit(30 + index) })]),
  )

  it('loads, judges and is linted', () => {
    const engine = load(thousand)
    expect(engine.rules()).toHaveLength(1000)
    const county = places({ administrative: 1, institution: 1 })
    expect(engine.evaluate(county).outcome).not.toBe('not-judged')
    expect(lintPack(thousand)).toEqual([])
  })

  it('is refused with at most a hundred problems where all of its rules are wrong', () => {
    const wrong = named(1000, (index) => [
      `rule-${index}`,
      rule({ require: { ...limit(3), of: `missing-${index}` } }),
    ])
    const found = refusal(() => readPack(pack('wrong', wrong)))
    expect([found?.code, found?.problems]).toEqual(['unknown-measure', 100])
  })

  it('that need one table of a thousand values is refused after so many tries', () => {
    const cases = many(1000, (index) => ({ where: { size: { atMost: index } }, value: index, cite }))
    const shared = pack(
      'shared',
      named(1000, (index) => [`rule-${index}`, rule({ require: limit({ parameter: 'most' }) })]),
      {
        attributes: { 'jurisdiction.size': { title, type: 'count' } },
        parameters: { most: { title, values: [{ from: '2010-01-01', cases, otherwise: 1000, cite }] } },
      },
    )
    expect(refusal(() => readPack(shared))?.code).toBe('too-large')
    const few = { ...shared, rules: { one: rule({ require: limit({ parameter: 'most' }) }) } }
    expect(refusal(() => readPack(few))).toBeUndefined()
  })

  it('with a hundred cases for each is refused for its size', () => {
    const cases = many(100, (index) => ({ where: { level: 'county' }, value: index, cite }))
    const values = [{ from: '2010-01-01', cases, cite }]
    const large = pack(
      'large',
      {},
      { parameters: named(1000, (index) => [`most-${index}`, { title, values }]) },
    )
    expect(refusal(() => readPack(large))?.code).toBe('too-large')
    expect(refusal(() => readPack(JSON.stringify(large)))?.code).toBe('too-large')
  })
})

describe('requirements within requirements', () => {
  const nested = (depth: number) => {
    let require: object = limit(3)
    for (let at = 0; at < depth; at += 1)
      require = [{ all: [require] }, { any: [require, limit(3)] }, { not: require }][at % 3] ?? require
    return require
  }

  it('are read while they are as deep as a document may be', () => {
    const deep = named(100, (index) => [`rule-${index}`, rule({ require: nested(25) })])
    expect(refusal(() => load(pack('deep', deep)))).toBeUndefined()
  })

  it.each([100, 100_000])('are refused at a depth of %d', (depth) => {
    const deep = named(depth === 100 ? 1000 : 1, (index) => [
      `rule-${index}`,
      rule({ require: nested(depth) }),
    ])
    const found = refusal(() => readPack(pack('deep', deep)))
    expect(found?.code).toBe('too-deep')
    expect(found?.characters).toBeLessThan(1000)
  })

  it('are refused in a text that is nothing but brackets', () => {
    const text = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`
    expect(refusal(() => readPack(text))?.code).toBe('too-deep')
    expect(refusal(() => readPack('['.repeat(10_000_000)))?.code).toBe('too-deep')
  })
})

describe.each(['__proto__', 'constructor', 'prototype'])('the key %s', (word) => {
  const keyed = (value: unknown) => Object.fromEntries([[word, value]])
  const measure = { kind: 'count', subject: 'jurisdiction', relation: 'agencies', unit: 'unit', title }
  it.each([
    ['a rule', pack('p', keyed(rule()))],
    ['a measure', pack('p', {}, { measures: keyed(measure) })],
    ['a parameter', pack('p', {}, { parameters: keyed({ title, values: [] }) })],
    ['an attribute', pack('p', {}, { attributes: keyed({ title, type: 'count' }) })],
    ['a filter', pack('p', { a: rule({ forEach: { subject: 'agency', where: keyed('x') } }) })],
    ['a reason', pack('p', {}, { notRules: keyed('x') })],
  ])('is refused as the name of %s, as data and as text', (_, hostile) => {
    expect(refusal(() => readPack(hostile))?.code).toBe('hostile-key')
    expect(refusal(() => readPack(JSON.stringify(hostile)))?.code).toBe('hostile-key')
  })
})

describe.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('the name %s', (word) => {
  it.each([
    ['measure', { require: { ...limit(3), of: word } }],
    ['parameter', { require: limit({ parameter: word }) }],
    ['kind', { require: { kind: word } }],
    ['source', { cite: { source: word } }],
    ['word', { forEach: { subject: 'agency', where: { kind: word } } }],
    ['field', { forEach: { subject: 'agency', where: { [`jurisdiction.${word}`]: 'x' } } }],
    ['rule', { alternativeTo: word }],
  ])('leads to no %s', (_, more) => {
    expect(refusal(() => readPack(pack('p', { a: rule(more) })))?.problems).toBeGreaterThan(0)
  })

  it('leads to no rule of a pack above', () => {
    const below = pack('below', { b: rule({ tightens: `above/${word}` }) }, { extends: ['above'] })
    expect(refusal(() => load(pack('above', { a: rule() }), below))?.code).toBe('wrong-value')
  })
})

describe('packs upon packs', () => {
  const chain = (count: number, relation: (above: string) => object) =>
    many(count, (index) =>
      pack(
        `p-${index}`,
        { a: rule({ require: limit(2000 - index), ...(index === 0 ? {} : relation(`p-${index - 1}/a`)) }) },
        index === 0 ? {} : { extends: [`p-${index - 1}`] },
      ),
    )

  it.each([2, 1000])('are refused where %d of them stand in a ring, naming the chain', (count) => {
    const ring = many(count, (index) => pack(`p-${index}`, {}, { extends: [`p-${(index + 1) % count}`] }))
    const found = refusal(() => load(...ring))
    expect(found?.code).toBe('cycle')
    expect(found?.message).toContain('`p-0` → `p-1`')
    expect(found?.characters).toBeLessThan(1000)
  })

  it('may tighten each other a thousand times', () => {
    const packs = chain(1000, (tightens) => ({ tightens }))
    const engine = load(...packs)
    const snapshot = places({ administrative: 1, institution: 1 })
    const { effective, losers } = engine.resolve('p-500/a', { snapshot, subject: 'county' })
    expect(effective.map(({ rule }) => rule)).toEqual(['p-999/a'])
    expect(losers).toHaveLength(999)
  }, 20_000)

  it('are refused with at most a hundred problems where none says how it stands to the others', () => {
    const found = refusal(() => load(...chain(300, () => ({}))))
    expect([found?.code, found?.problems]).toEqual(['undeclared-redefinition', 100])
  })

  it('may tighten a thousand rules of another, and are refused where all are loosened', () => {
    const above = named(1000, (index) => [`rule-${index}`, rule({ require: limit(2000) })])
    const below = (max: number) =>
      named(1000, (index) => [
        `rule-${index}`,
        rule({ require: limit(max), tightens: `above/rule-${index}` }),
      ])
    const extended = { extends: ['above'] }
    expect(refusal(() => load(pack('above', above), pack('below', below(1999), extended)))).toBeUndefined()
    expect(refusal(() => load(pack('above', above), pack('below', below(2001), extended)))?.code).toBe(
      'loosened',
    )
  }, 20_000)

  it('are a tie where a thousand stand beside each other, and the first hundred are named', () => {
    const beside = many(1000, (index) =>
      pack(`p-${index}`, { a: rule({ require: limit(20), tightens: 'above/a' }) }, { extends: ['above'] }),
    )
    const found = refusal(() => load(pack('above', { a: rule() }), ...beside))
    expect(found?.code).toBe('tie')
    expect(found?.message).toContain('`p-99/a` and 900 others stand')
  }, 20_000)

  it('may each stand under the twenty before them', () => {
    const web = many(300, (index) =>
      pack(`p-${index}`, {}, { extends: many(Math.min(index, 20), (back) => `p-${index - 1 - back}`) }),
    )
    expect(refusal(() => load(...web))).toBeUndefined()
  })
})

describe('a long text', () => {
  const places: readonly (readonly [string, (text: string) => object])[] = [
    ['an id', (text) => pack(text, {})],
    ['a title', (text) => pack('p', { a: rule({ title: { zh: text, en: text } }) })],
    ['the id of a rule', (text) => pack('p', { [text]: rule() })],
    ['a source', (text) => pack('p', { a: rule({ cite: { source: text } }) })],
    ['a word', (text) => pack('p', { a: rule({ forEach: { subject: 'agency', where: { kind: text } } }) })],
    ['a number', (text) => pack('p', { a: rule({ require: limit(text) }) })],
    ['a day', (text) => pack('p', {}, { inForce: { from: text, basis: 'stated' } })],
    ['a measure', (text) => pack('p', { a: rule({ require: { ...limit(3), of: text } }) })],
    [
      'an attribute',
      (text) => pack('p', {}, { attributes: { [`agency.${text}`]: { title, type: 'count' } } }),
    ],
    ['a pack above', (text) => pack('p', {}, { extends: [text] })],
  ]

  it.each(places)('of ten million characters is refused as %s, and not repeated', (_, holding) => {
    const long = holding('x'.repeat(10_000_000))
    for (const given of [long, JSON.stringify(long)]) {
      const found = refusal(() => readPack(given))
      expect(found?.code).toBe('too-large')
      expect(found?.characters).toBeLessThan(1000)
    }
  })

  it.each(places.filter(([name]) => name !== 'a title'))(
    'that is just read is not repeated as %s',
    (_, holding) => {
      const found = refusal(() => readPack(holding('x'.repeat(999_000))))
      expect(found?.problems).toBeGreaterThan(0)
      expect(found?.characters).toBeLessThan(1000)
    },
  )

  it('is refused in YAML, and aliases that stand for each other are as well', () => {
    const told = (text: string) => {
      const read = readDocumentText(text, 'p.pack.yaml', (given) => readPack(given))
      return 'problems' in read ? read.problems.map(({ code }) => code) : []
    }
    expect(told(`id: ${'x'.repeat(10_000_000)}`)).toEqual(['too-large'])
    const bomb = many(12, (index) => {
      const inner = index === 0 ? 'x' : `*a${index - 1}`
      return `a${index}: &a${index} [${many(12, () => inner).join(', ')}]`
    })
    expect(told(bomb.join('\n'))).toEqual(['too-large'])
  })
})
