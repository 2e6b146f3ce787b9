import { describe, expect, it } from 'vitest'
import { type Document, measures, problemsOf, readerOf } from './sample-world.ts'

const wrong = (declared: Record<string, Document>, more: Document = {}) =>
  problemsOf({ ...measures(declared), ...more })
const counted = (more: Document = {}) => ({
  kind: 'count',
  subject: 'jurisdiction',
  relation: 'agencies',
  ...more,
})
const term = (written: unknown, subject = 'jurisdiction') => ({ kind: 'term', subject, term: written })

describe('a measure that cannot be meant', () => {
  it.each<[Document, string]>([
    [counted({ field: 'rank' }), 'measures.m.field unknown-key: `count` counts rows and takes no `field`'],
    [counted({ kind: 'sum' }), 'measures.m.field missing-field: `sum` needs a `field`'],
    [counted({ kind: 'distinct' }), 'measures.m.field missing-field: `distinct` needs a `field`'],
    [counted({ kind: 'sum', field: 'name' }), 'measures.m.field wrong-value: `name` holds no number'],
    [
      counted({ kind: 'sum', field: 'jurisdiction.level.x' }),
      'measures.m.field unknown-field: nothing stands at `x` in `jurisdiction.level.x`, for what comes before it is no reference',
    ],
    [
      counted({ kind: 'sum', field: 'rnak' }),
      'measures.m.field unknown-field: `agencies` has no field `rnak`; did you mean `rank`?',
    ],
    [
      counted({ kind: 'distinct', field: 'jurisdiction.ceilings' }),
      'measures.m.field wrong-value: `jurisdiction.ceilings` holds no value to tell rows apart by',
    ],
    [
      counted({ kind: 'distinct', field: 'before' }),
      'measures.m.field wrong-value: `before` holds no value to tell rows apart by',
    ],
    [
      counted({ through: 'juristiction' }),
      'measures.m.through unknown-field: `agencies` has no field `juristiction`; did you mean `jurisdiction`?',
    ],
    [
      counted({ through: 'parent' }),
      'measures.m.through wrong-value: `parent` of `agencies` does not lead to a jurisdiction',
    ],
    [
      counted({ through: 'name' }),
      'measures.m.through wrong-value: `name` of `agencies` does not lead to a jurisdiction',
    ],
    [
      counted({ relation: 'assignments' }),
      'measures.m ambiguous-path: `assignments` belong to a jurisdiction in no or in several ways; say by which reference with `through`, or by which fields with `match`',
    ],
    [
      { kind: 'attribute', subject: 'agency', field: 'kind' },
      'measures.m.field wrong-value: `kind` holds no number',
    ],
    [
      { kind: 'attribute', subject: 'agency', field: 'aliases' },
      'measures.m.field wrong-value: `aliases` holds no number',
    ],
    [
      term('departmens'),
      'measures.m.term unknown-measure: measure `departmens` does not exist; did you mean `departments`?',
    ],
    [
      term({ plus: [1, { measure: 'departmens' }] }),
      'measures.m.term.plus.1.measure unknown-measure: measure `departmens` does not exist; did you mean `departments`?',
    ],
    [
      term({ minus: ['zzz'] }),
      'measures.m.term.minus.0 unknown-measure: measure `zzz` does not exist; declare it under `measures`',
    ],
    [
      term('leader-posts'),
      'measures.m.term wrong-unit: measure `leader-posts` is about an agency, and this is about a jurisdiction; write `leader-posts-of-place`, which is about a jurisdiction; or take it `on` the row it is about',
    ],
    [
      term({ measure: 'departments', on: 'parnt' }),
      'measures.m.term.on unknown-field: `jurisdictions` has no field `parnt`; did you mean `parent`?',
    ],
    [
      term({ measure: 'departments', on: 'level' }),
      'measures.m.term wrong-unit: measure `departments` is about a jurisdiction, and `level` leads to no row; take it `on` the row it is about',
    ],
    [
      term({ measure: 'departments', at: 'befor' }),
      'measures.m.term.at unknown-baseline: no snapshot is called `befor`; did you mean `before`?',
    ],
    [
      term({ measure: 'departments', at: 'y2001' }),
      'measures.m.term.at unknown-baseline: no snapshot is called `y2001`; declare it under `baselines`',
    ],
    [
      term({ measure: 'departments', where: { knid: 'x' } }),
      'measures.m.term.where.knid unknown-field: `agencies` has no field `knid`; did you mean `kind`?',
    ],
    [
      term({ measure: 'double', where: { kind: 'x' } }),
      'measures.m.term.where wrong-value: a filter narrows a measure that counts rows, and this one counts none',
    ],
    [
      term({ times: [{ proportion: '1.2' }, 'departments'] }),
      'measures.m.term wrong-value: a measure counts in whole numbers, and this one may be a fraction; write the fraction in the rule that compares it',
    ],
    [
      term({ times: [Number.MAX_SAFE_INTEGER, 2, 'departments'] }),
      'measures.m.term malformed-number: the numbers of a measure multiply to `18014398509481982`, which is too large; write them with fewer digits',
    ],
    [
      term({ plus: [{ parameter: 'word' }] }),
      'parameters.word.values.0.value wrong-value: parameter `word` holds `"many"` where a number is expected; write it as `6:5`, `1/3`, `33%`, `1.2` or `12`',
    ],
    [
      term({ parameter: 'wrod' }),
      'measures.m.term.parameter unknown-parameter: parameter `wrod` does not exist; did you mean `word`?',
    ],
  ])('is reported with its place and the way out: %j', (m, expected) => {
    const parameters = { word: { values: [{ from: '2000-01-01', value: 'many' }] } }
    const double = term({ times: [2, 'departments'] })
    expect(wrong({ m, double }, { parameters })).toEqual([expected])
  })

  it('is refused where it leads back to itself, by the ring alone', () => {
    const declared = {
      start: term({ plus: ['a'] }),
      a: term({ plus: ['b'] }),
      b: term({ plus: [{ measure: 'a' }] }),
      self: counted({ subject: 'agency', where: { self: { atLeast: 1 } } }),
    }
    const found = wrong(declared)
    expect(found).toContain(
      'measures.b.term.plus.0.measure cycle: measure `a` → `b` → `a` leads back to itself',
    )
    expect(found).toContain('measures.self.where.self cycle: measure `self` → `self` leads back to itself')
    expect(found.join()).not.toContain('`start` →')
  })
})

const jurisdictions = [{ id: 'county', name: '某县', level: 'county' }]
const agency = (id: string, kind = 'government-department') => ({
  id,
  name: id,
  kind,
  jurisdiction: 'county',
})
const agencies = [agency('财政局'), agency('审计局'), agency('医院', 'direct-institution')]

describe('a measure that depends on a parameter', () => {
  const pack = {
    ...measures({
      listed: counted({ where: { name: { parameter: 'names' } } }),
      twice: term({ times: [2, 'listed'] }),
      doubled: term({ plus: ['twice'] }),
      'listed-twice': counted({
        relation: 'jurisdictions',
        through: 'succeeds',
        where: { doubled: { atLeast: 3 } },
      }),
    }),
    parameters: { names: { values: [{ from: '2000-01-01', value: ['财政局'] }] } },
  }

  it('is another one under another value, also through other measures, in one and the same run', () => {
    const snapshot = { jurisdictions: [{ ...jurisdictions[0], succeeds: ['county'] }], agencies }
    const { readUnder } = readerOf({ snapshot, pack })
    const under = (...names: readonly string[]) =>
      ['listed', 'twice', 'doubled', 'listed-twice'].map((name) => readUnder({ names }, name, 'county'))
    expect(under('财政局')).toEqual(['1', '2', '2', '0'])
    expect(under('财政局', '审计局')).toEqual(['2', '4', '4', '1'])
    expect(under('财政局')).toEqual(['1', '2', '2', '0'])
  })
})

describe('a measure that a rule narrows', () => {
  const narrowed = (where: unknown, of = 'departments') => term({ plus: [{ measure: of, where }] })
  const pack = measures({
    finance: narrowed({ name: '财政局' }),
    institutions2: narrowed({ kind: 'institution' }),
    'institution-logistics': narrowed({ category: 'logistics' }, 'institution-establishment'),
    'institution-police': narrowed({ category: 'earmarked-police' }, 'institution-establishment'),
    either: narrowed([{ name: '财政局' }, { name: '审计局' }]),
    'of-own-name': narrowed({ name: { subject: 'name' } }),
  })
  const establishment = [
    { agency: '医院', category: 'institution-full', approved: 30 },
    { agency: '医院', category: 'logistics', approved: 4 },
    { agency: '财政局', category: 'earmarked-police', approved: 2 },
  ]
  const { read } = readerOf({
    snapshot: { jurisdictions, agencies: [...agencies, agency('某县')], establishment },
    pack,
  })

  it('counts what passes both its own filter and that of the rule', () => {
    expect(read('finance', 'county')).toBe('1')
    expect(read('either', 'county')).toBe('2')
    // a narrower word is not put in place of the wider one, nor a foreign one
    expect(read('institutions2', 'county')).toBe('0')
    expect(read('institution-logistics', 'county')).toBe('4')
    expect(read('institution-police', 'county')).toBe('0')
  })

  it('may look at the subject', () => {
    expect(read('of-own-name', 'county')).toBe('1')
  })
})
