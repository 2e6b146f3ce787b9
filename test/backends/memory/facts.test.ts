import { describe, expect, it } from 'vitest'
import { type Document, measures, readerOf } from '../../measures/sample-world.ts'

const counted = (where: Document | readonly Document[], more: Document = {}) => ({
  kind: 'count',
  subject: 'jurisdiction',
  relation: 'agencies',
  where,
  ...more,
})

describe('what a word stands under', () => {
  const jurisdictions = [
    { id: 'city', name: '某市', level: 'prefecture', code: '330300' },
    { id: 'county', name: '某县', level: 'county', code: '330381', parent: 'city' },
  ]
  const here = { jurisdiction: 'county' }
  const pack = measures({
    'in-city': counted({ jurisdiction: { within: 'city' } }),
    'in-division': counted({ 'jurisdiction.code': { within: '330000' } }),
    'in-state': counted({ 'jurisdiction.code': { within: '100000' } }),
    'in-other-division': counted({ 'jurisdiction.code': { within: ['340000', '330382'] } }),
    'was-in-city': counted({ 'before.jurisdiction': { within: 'city' } }),
    'was-of-old-kind': counted({ 'before.kind': 'institution' }),
    'of-exact-kind': counted({ kind: { is: 'institution' } }),
  })
  const agencies = [
    { id: 'a', name: 'a', kind: 'direct-institution', ...here },
    { id: 'b', name: 'b', kind: 'institution', ...here },
  ]
  const reader = (snapshot: Document, before?: Document) =>
    readerOf({ snapshot, pack, ...(before === undefined ? {} : { before }) })
  const read = (name: string, snapshot: Document = { jurisdictions, agencies }, before?: Document) =>
    reader(snapshot, before).read(name, 'county')

  it('is its tree, for a place, a division or a kind', () => {
    expect(read('in-city')).toBe('2')
    expect(read('in-division')).toBe('2')
    expect(read('in-state')).toBe('2')
    expect(read('in-other-division')).toBe('0')
    expect(read('institutions')).toBe('2')
    expect(read('of-exact-kind')).toBe('1')
  })

  it('is not known where the place above was not given', () => {
    const [, county] = jurisdictions
    const partial = { jurisdictions: true }
    expect(read('in-city', { jurisdictions: [county], agencies, partial })).toBe('2')
    const town = { id: 'county', name: '某镇', level: 'township', parent: 'lost' }
    expect(read('in-city', { jurisdictions: [town], agencies, partial })).toBe('0..2')
    const { missing } = reader({ jurisdictions: [town], agencies, partial })
    expect(missing('in-city', 'county')).toContain('jurisdictions partial')
  })

  it('holds the words that the snapshot itself declares', () => {
    const words = { agencies: { clinic: { under: 'direct-institution' } } }
    const clinic = { id: 'c', name: 'c', kind: 'clinic', ...here }
    expect(read('institutions', { jurisdictions, words, agencies: [...agencies, clinic] })).toBe('3')
  })

  it('is looked up in the snapshot to which the path leads', () => {
    const before = {
      jurisdictions: [jurisdictions[0], { id: 'old-county', name: '旧县', level: 'county', parent: 'city' }],
      agencies: [{ id: 'a', name: 'a', kind: 'clinic', jurisdiction: 'old-county' }],
      words: { agencies: { clinic: { under: 'institution' } } },
    }
    expect(read('was-in-city', { jurisdictions, agencies }, before)).toBe('1')
    expect(read('was-of-old-kind', { jurisdictions, agencies }, before)).toBe('1')
  })
})

describe('the day of the facts', () => {
  const jurisdictions = [{ id: 'county', name: '某县' }]
  const pack = measures({
    young: counted({ established: { last: '1 year' } }),
    'young-before': {
      kind: 'term',
      subject: 'jurisdiction',
      term: { plus: [{ measure: 'young', at: 'before' }] },
    },
  })
  const agencies = [{ id: 'a', name: 'a', jurisdiction: 'county', established: '2004-06-01' }]

  it('is that of the snapshot in which a row stands', () => {
    const snapshot = { jurisdictions, agencies }
    const { read } = readerOf({ snapshot, before: { ...snapshot, day: '2005-01-01' }, pack })
    expect(read('young', 'county')).toBe('0')
    expect(read('young', 'county', 'before')).toBe('1')
    // a measure taken earlier is what that snapshot by itself would have given
    expect(read('young-before', 'county')).toBe('1')
  })
})

describe('a measure as a key of a filter', () => {
  const jurisdictions = [{ id: 'county', name: '某县' }]
  const agencies = ['a', 'b', 'c'].map((id) => ({
    id,
    name: id,
    kind: 'government-department',
    jurisdiction: 'county',
  }))
  const organ = (id: string, parent: string) => ({
    id,
    name: id,
    kind: 'internal-organ',
    jurisdiction: 'county',
    parent,
  })
  const pack = measures({
    staffed: counted({ 'approved-posts': { atLeast: 5 } }),
    'with-organs': counted({ kind: 'government-department', 'organs-of-agency': [1, 2] }),
    'more-posts-than-people': counted({
      kind: 'government-department',
      'approved-posts': { above: { field: 'posts-floor' } },
    }),
  })
  const attributes = { 'agency.posts-floor': { type: 'count', title: { zh: '下限', en: 'floor' } } }

  it('counts rows by what they count themselves', () => {
    const establishment = [
      { agency: 'a', category: 'administrative', approved: 5 },
      { agency: 'b', category: 'administrative', approved: 4 },
      { agency: 'c', category: 'administrative' },
    ]
    const all = [...agencies, organ('o1', 'a'), organ('o2', 'a'), organ('o3', 'b')].map((one) => ({
      ...one,
      attributes: { 'posts-floor': 4 },
    }))
    const { read } = readerOf({
      snapshot: { jurisdictions, agencies: all, establishment },
      pack: { ...pack, attributes },
    })
    expect(read('staffed', 'county')).toBe('1..2')
    expect(read('with-organs', 'county')).toBe('2')
    expect(read('more-posts-than-people', 'county')).toBe('1..2')
  })
})
