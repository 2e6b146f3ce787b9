import { describe, expect, it } from 'vitest'
import type { Filter } from '../../src/measures/filter.ts'
import { type Document, measures, packOf, problemsOf, readerOf } from './sample-world.ts'

const jurisdictions = [
  { id: 'city', name: '某市', level: 'prefecture', class: 'large' },
  { id: 'county', name: '某县', level: 'county', parent: 'city' },
]
const agencies = [
  {
    id: 'finance',
    name: '财政局',
    kind: 'government-department',
    jurisdiction: 'county',
    rank: 'section-chief',
    side: 'comprehensive',
    tags: ['comprehensive', 'economic'],
    established: '2005-11-17',
    attributes: { beds: 0, floor: 3, remote: true, twin: 'hospital' },
  },
  {
    id: 'hospital',
    name: '县医院',
    kind: 'direct-institution',
    jurisdiction: 'county',
    rank: 'section-deputy',
    tags: ['medical'],
    established: '2005-11-16',
    abolished: '2011-01-01',
    attributes: { beds: 120, floor: 120, remote: false },
  },
  {
    id: 'ward',
    name: '内科',
    kind: 'internal-organ',
    jurisdiction: 'county',
    parent: 'hospital',
    rank: null,
    side: null,
    established: '2010-11-17',
    attributes: { beds: null, remote: null, twin: null },
  },
  { id: 'team', name: '财政局执法队', established: '2010-11-18' },
]
const pack = {
  attributes: {
    'agency.beds': { type: 'count', title: { zh: '床位', en: 'beds' } },
    'agency.floor': { type: 'number', title: { zh: '下限', en: 'floor' } },
    'agency.remote': { type: 'flag', title: { zh: '边远', en: 'remote' } },
    'agency.twin': { type: 'reference', to: 'agency', title: { zh: '对口', en: 'twin' } },
  },
  parameters: {
    names: { values: [{ from: '2000-01-01', value: ['财政局', '审计局'] }] },
    least: { values: [{ from: '2000-01-01', value: 100 }] },
  },
}
const { passing } = readerOf({
  snapshot: { jurisdictions, agencies },
  pack,
  values: { names: ['财政局', '审计局'], least: 100 },
})
const among = (where: unknown, except?: unknown) =>
  passing('agencies', where as Filter, except as Filter | undefined).join(' ')

describe('a filter', () => {
  it.each<[string, unknown, string]>([
    ['a word', { side: 'comprehensive' }, 'finance hospital? team?'],
    ['one of several words', { kind: ['government-department', 'internal-organ'] }, 'finance ward team?'],
    ['a word and what stands under it', { kind: 'institution' }, 'hospital team?'],
    ['a word and only that', { kind: { is: 'institution' } }, 'team?'],
    ['a word within one', { kind: { within: ['institution', 'party-organ'] } }, 'hospital team?'],
    ['a tag', { tags: 'economic' }, 'finance'],
    ['one of several tags', { tags: ['economic', 'medical'] }, 'finance hospital'],
    ['text', { name: '财政局' }, 'finance'],
    ['the start of a text', { name: { startsWith: '财政局' } }, 'finance team'],
    ['the end of a text', { name: { endsWith: ['局', '院'] } }, 'finance hospital'],
    ['a part of a text', { name: { contains: '政' } }, 'finance team'],
    ['what is stated', { side: { known: true } }, 'finance hospital? team?'],
    ['what is not', { side: { known: false } }, 'hospital? ward team?'],
    ['a link that is not there', { parent: { known: false } }, 'finance hospital team'],
    ['a number', { beds: 120 }, 'hospital team?'],
    ['one of several numbers', { beds: [0, 120] }, 'finance hospital ward team?'],
    ['at least a number', { beds: { atLeast: 120 } }, 'hospital team?'],
    ['more than a number', { beds: { above: 119 } }, 'hospital team?'],
    ['more than the number itself', { beds: { above: 120 } }, 'team?'],
    ['at most a number', { beds: { atMost: 0 } }, 'finance ward team?'],
    ['less than a number', { beds: { below: 120 } }, 'finance ward team?'],
    ['between two numbers', { beds: { above: 0, atMost: 120 } }, 'hospital team?'],
    ['a flag', { remote: true }, 'finance team?'],
    ['a flag that is down', { remote: false }, 'hospital team?'],
    ['a rank', { rank: 'section-chief' }, 'finance team?'],
    ['a rank and above', { rank: { atLeast: 'section-deputy' } }, 'finance hospital team?'],
    ['a rank below', { rank: { below: 'section-deputy' } }, 'team?'],
    ['a day', { established: '2005-11-16' }, 'hospital'],
    ['from a day on', { established: { atLeast: '2005-11-17' } }, 'finance ward team'],
    ['before a day', { established: { below: '2005-11-17' } }, 'hospital'],
    ['a reference', { jurisdiction: 'county' }, 'finance hospital ward team?'],
    ['a place within a place', { jurisdiction: { within: 'city' } }, 'finance hospital ward team?'],
    ['a field of what it refers to', { 'jurisdiction.level': 'county' }, 'finance hospital ward team?'],
    ['a field two references away', { 'jurisdiction.parent.class': 'large' }, 'finance hospital ward team?'],
    ['a field of what is not there', { 'parent.kind': 'institution' }, 'ward'],
    ['an attribute of what it refers to', { 'twin.beds': { atLeast: 100 } }, 'finance hospital? team?'],
    ['everything', {}, 'finance hospital ward team'],
  ])('takes in %s', (_, where, expected) => {
    expect(among(where)).toBe(expected)
  })

  it.each<[string, unknown, string]>([
    ['a parameter', { name: { parameter: 'names' } }, 'finance'],
    ['a parameter under a test', { name: { startsWith: { parameter: 'names' } } }, 'finance team'],
    ['a number in a parameter', { beds: { atLeast: { parameter: 'least' } } }, 'hospital team?'],
    ['another field', { beds: { atLeast: { field: 'floor' } } }, 'hospital ward? team?'],
    ['another text', { name: { field: 'parent.name' } }, ''],
    ['words of another field', { tags: { field: 'side' } }, 'finance hospital?'],
    ['what it is about itself', { id: { subject: 'id' } }, 'finance hospital ward team'],
  ])('compares with %s', (_, where, expected) => {
    expect(among(where)).toBe(expected)
  })

  it.each<[string, string]>([
    ['5 years', 'finance ward'],
    ['60 months', 'finance ward'],
    ['1826 days', 'finance ward'],
    ['1825 days', 'ward'],
    ['0 days', 'ward'],
  ])('takes in the last %s, its first day and the day of the facts included', (period, expected) => {
    expect(among({ established: { last: period } })).toBe(expected)
  })

  it.each<[string, string]>([
    ['5 years', 'hospital'],
    ['1826 days', 'hospital'],
    ['1825 days', 'finance hospital'],
    ['0 days', 'finance hospital'],
  ])('takes in what is older than %s, that day itself excluded', (period, expected) => {
    expect(among({ established: { olderThan: period } })).toBe(expected)
  })

  it('holds when all of its keys do, and a list when one of its cases does', () => {
    expect(among({ kind: 'institution', tags: 'medical' })).toBe('hospital')
    expect(among([{ tags: 'economic' }, { tags: 'medical' }])).toBe('finance hospital')
    expect(among([{ tags: 'economic' }, {}])).toBe('finance hospital ward team')
  })

  it('leaves out its exceptions, and what may be one only perhaps', () => {
    expect(among({}, { tags: 'economic' })).toBe('hospital ward team')
    expect(among({ name: { contains: '财政' } }, { kind: 'government-department' })).toBe('team?')
    expect(among({}, [{ tags: 'economic' }, { tags: 'medical' }])).toBe('ward team')
  })
})

describe('a filter that cannot be meant', () => {
  const wrong = (where: unknown, except?: unknown, relation = 'agencies') =>
    problemsOf({
      ...pack,
      ...measures({
        m: {
          kind: 'count',
          subject: 'jurisdiction',
          relation,
          where,
          ...(except === undefined ? {} : { except }),
        },
      }),
    })

  it.each<[unknown, string]>([
    [
      { knid: 'institution' },
      'measures.m.where.knid unknown-field: `agencies` has no field `knid`; did you mean `kind`?',
    ],
    [
      { 'jurisdiction.levl': 'county' },
      'measures.m.where.jurisdiction.levl unknown-field: `jurisdictions` has no field `levl`; did you mean `level`?',
    ],
    [
      { 'aproved-posts': { atLeast: 1 } },
      'measures.m.where.aproved-posts unknown-field: `agencies` has no field `aproved-posts`; did you mean `approved-posts`?',
    ],
    [
      { 'name.length': 3 },
      'measures.m.where.name.length unknown-field: nothing stands at `length` in `name.length`, for what comes before it is no reference',
    ],
    [
      { kind: 'instituton' },
      'measures.m.where.kind unknown-word: `instituton` is not a declared word; did you mean `institution`?',
    ],
    [
      { kind: { is: ['zzz'] } },
      'measures.m.where.kind.is unknown-word: `zzz` is not a declared word; declare it: `words: { agencies: { zzz: {} } }`',
    ],
    [
      { side: 'busines' },
      'measures.m.where.side unknown-word: `busines` is not a declared word; did you mean `business`?',
    ],
    [
      { rank: 'section-cheif' },
      'measures.m.where.rank unknown-word: `section-cheif` is not a declared word; did you mean `section-chief`?',
    ],
    [
      { 'jurisdiction.level': 'zzz' },
      'measures.m.where.jurisdiction.level unknown-word: `zzz` is not a declared word; choose one of centre, province, prefecture, county, township',
    ],
    [
      { 'jurisdiction.code': { within: '3303' } },
      'measures.m.where.jurisdiction.code.within malformed-code: `3303` is not a division code; a division code has 6 digits down to a county, 9 to a township, 12 to a village',
    ],
    [
      { rank: { atLeast: 'high' } },
      'measures.m.where.rank.atLeast wrong-value: `high` stands where a rank is expected',
    ],
    [{ beds: 'many' }, 'measures.m.where.beds wrong-value: `many` stands where a whole number is expected'],
    [{ remote: 1 }, 'measures.m.where.remote wrong-value: `1` stands where true or false is expected'],
    [
      { established: '2005-02-30' },
      'measures.m.where.established wrong-value: `2005-02-30` stands where a day (YYYY-MM-DD) is expected',
    ],
    [
      { beds: { atLeast: [1, 2] } },
      'measures.m.where.beds.atLeast wrong-value: `atLeast` takes one number, not a list',
    ],
    [
      { beds: { startsWith: 1 } },
      'measures.m.where.beds.startsWith wrong-value: `startsWith` does not suit a number',
    ],
    [
      { name: { atLeast: 3 } },
      'measures.m.where.name.atLeast wrong-value: `atLeast` does not suit `name`, which holds text',
    ],
    [
      { tags: { above: 3 } },
      'measures.m.where.tags.above wrong-value: `above` does not suit `tags`, which holds a list of word',
    ],
    [
      { beds: { last: '1 year' } },
      'measures.m.where.beds.last wrong-value: `last` does not suit `beds`, which holds count',
    ],
    [
      { before: { startsWith: 'a' } },
      'measures.m.where.before.startsWith wrong-value: `startsWith` does not suit `before`, which holds rows',
    ],
    [
      { 'approved-posts': { known: true } },
      'measures.m.where.approved-posts.known wrong-value: `true` stands where a whole number is expected',
    ],
    [
      { beds: { atLeast: { field: 'flor' } } },
      'measures.m.where.beds.atLeast.field unknown-field: `agencies` has no field `flor`; did you mean `floor`?',
    ],
    [
      { beds: { atLeast: { field: 'name' } } },
      'measures.m.where.beds.atLeast wrong-value: `name` holds no number to compare with',
    ],
    [
      { beds: { atLeast: { field: 'established' } } },
      'measures.m.where.beds.atLeast wrong-value: `established` holds no number to compare with',
    ],
    [
      { established: { above: { field: 'beds' } } },
      'measures.m.where.established.above wrong-value: `beds` holds no day to compare with',
    ],
    [
      { name: { subject: 'nam' } },
      'measures.m.where.name.subject unknown-field: `jurisdictions` has no field `nam`; did you mean `name`?',
    ],
    [
      { beds: { is: { subject: 'clas' } } },
      'measures.m.where.beds.is.subject unknown-field: `jurisdictions` has no field `clas`; did you mean `class`?',
    ],
    [
      { beds: { is: { subject: 'class' } } },
      'measures.m.where.beds.is wrong-value: `class` holds no number to compare with',
    ],
    [
      { name: { parameter: 'name' } },
      'measures.m.where.name.parameter unknown-parameter: parameter `name` does not exist; did you mean `names`?',
    ],
    [
      { 'jurisdiction.ceilings.department': 3 },
      'measures.m.where.jurisdiction.ceilings.department unknown-field: `ceilings` has no `department`; did you mean `departments`?',
    ],
  ])('is reported with its place and the way out: %j', (where, expected) => {
    expect(wrong(where)).toEqual([expected])
  })

  it('is refused where it asks nothing', () => {
    expect(wrong({ kind: {} })).toEqual([
      expect.stringMatching(/^measures\.m\.where\.kind missing-field: an empty object is given/),
    ])
    expect(wrong({}, {})).toEqual([
      'measures.m.except wrong-value: an empty filter takes in every row, and would except them all; say which rows are excepted',
    ])
  })

  it('is refused where a period is none, or longer than any calendar', () => {
    const [none] = wrong({ established: { last: '5 yeers' } })
    expect(none).toMatch(/`5 yeers` is not a period; write it as `5 years`/)
    const [long] = wrong({ established: { olderThan: '900 years' } })
    expect(long).toMatch(/`900 years` is too long; at most 500 years/)
    expect(wrong({ established: { olderThan: '500 years' } })).toEqual([])
  })

  it('is told in the case of the list and in the exception in which it stands', () => {
    expect(wrong([{ kind: 'institution' }, { knid: 'x' }], { flor: 1 })).toEqual([
      'measures.m.where.1.knid unknown-field: `agencies` has no field `knid`; did you mean `kind`?',
      'measures.m.except.flor unknown-field: `agencies` has no field `flor`; did you mean `floor`?',
    ])
  })

  it('is told once for a measure, where that is declared', () => {
    const declared = measures({
      outer: {
        kind: 'count',
        subject: 'jurisdiction',
        relation: 'agencies',
        where: { inner: { atLeast: 1 } },
      },
      inner: { kind: 'count', subject: 'agency', relation: 'agencies', where: { knid: 'x' } },
    })
    expect(problemsOf(packOf(declared))).toEqual([
      'measures.inner.where.knid unknown-field: `agencies` has no field `knid`; did you mean `kind`?',
    ])
  })
})

describe('a path that leads to rows of several kinds', () => {
  const records = [
    { id: 'on-agency', kind: 'approval', about: ['hospital'] },
    { id: 'on-place', kind: 'approval', about: ['county'] },
    { id: 'on-both', kind: 'approval', about: ['county', 'hospital', 'ward'] },
    { id: 'on-unknown', kind: 'approval', about: ['team'] },
  ]
  const reader = readerOf({ snapshot: { jurisdictions, agencies, records }, pack })
  const about = (where: unknown) => reader.passing('records', where as Filter).join(' ')

  it('takes in those that have the field, and finds nothing on the others', () => {
    expect(about({ 'about.kind': 'institution' })).toBe('on-agency on-both on-unknown?')
    expect(about({ 'about.level': 'county' })).toBe('on-place on-both')
    expect(about({ 'about.beds': { atLeast: 1 } })).toBe('on-agency on-both? on-unknown?')
    expect(about({ 'about.beds': { known: false } })).toBe('on-place on-unknown?')
  })

  it('compares several numbers where all of them agree', () => {
    // 120 beds in the hospital and none in the ward
    expect(about({ 'about.beds': { atMost: 120 } })).toBe('on-agency on-both on-unknown?')
    expect(about({ 'about.beds': { atMost: 100 } })).toBe('on-both? on-unknown?')
  })
})

describe('ceilings', () => {
  const place = (id: string, more: Document) => ({ id, name: id, ...more })
  const { passing: places } = readerOf({
    snapshot: {
      jurisdictions: [
        place('a', { ceilings: { departments: 5 } }),
        place('b', { ceilings: { departments: null } }),
        place('c', { ceilings: {} }),
        place('d', { ceilings: null }),
        place('e', {}),
      ],
    },
  })

  it('that were not set satisfy no comparison, and are not known to be there', () => {
    expect(places('jurisdictions', { 'ceilings.departments': { atMost: 9 } } as Filter)).toEqual([
      'a',
      'c?',
      'e?',
    ])
    expect(places('jurisdictions', { 'ceilings.departments': { known: true } } as Filter)).toEqual([
      'a',
      'c?',
      'e?',
    ])
    expect(places('jurisdictions', { ceilings: { known: true } } as Filter)).toEqual(['a', 'b', 'c', 'e?'])
  })
})
