import { describe, expect, it } from 'vitest'
import { type Document, measures, readerOf } from '../../measures/sample-world.ts'

const jurisdictions = [
  { id: 'city', name: '某市', level: 'prefecture' },
  { id: 'county', name: '某县', level: 'county', parent: 'city' },
  { id: 'town', name: '某镇', level: 'township', parent: 'county' },
]
const agency = (id: string, jurisdiction: string, more: Document = {}) => ({
  id,
  name: id,
  kind: 'government-department',
  jurisdiction,
  ...more,
})
const pack = measures({
  'all-departments': {
    kind: 'count',
    subject: 'jurisdiction',
    relation: 'agencies',
    where: { kind: 'government-department' },
    reach: 'subtree',
  },
  'bodies-inside': { kind: 'count', subject: 'agency', relation: 'agencies', reach: 'subtree' },
  'approvals-of-place': {
    kind: 'count',
    subject: 'jurisdiction',
    relation: 'records',
    where: { kind: 'approval' },
    through: 'about.jurisdiction',
  },
  'approvals-below': {
    kind: 'count',
    subject: 'jurisdiction',
    relation: 'records',
    where: { kind: 'approval' },
    through: 'about.jurisdiction',
    reach: 'subtree',
  },
  approvals: { kind: 'count', subject: 'agency', relation: 'records', where: { kind: 'approval' } },
  namesakes: {
    kind: 'count',
    subject: 'agency',
    relation: 'agencies',
    where: { name: { subject: 'name' } },
    through: 'coLocatedWith',
  },
})

describe('the rows of a place', () => {
  const agencies = [agency('a', 'city'), agency('b', 'county'), agency('c', 'town')]

  it('are its own, or with its subtree also those of the places under it', () => {
    const { read } = readerOf({ snapshot: { jurisdictions, agencies }, pack })
    expect(['city', 'county', 'town'].map((id) => read('departments', id))).toEqual(['1', '1', '1'])
    expect(['city', 'county', 'town'].map((id) => read('all-departments', id))).toEqual(['3', '2', '1'])
  })

  it('may be those of a place whose place above was not given', () => {
    const [city, , town] = jurisdictions
    const snapshot = { jurisdictions: [city, town], agencies, partial: { jurisdictions: true } }
    const { read, missing } = readerOf({ snapshot, pack })
    // the town may lie in the city, and the county of one department as well
    expect(read('all-departments', 'city')).toBe('1..3')
    expect(read('all-departments', 'town')).toBe('1..2')
    expect(missing('all-departments', 'city')).toContain('jurisdictions partial')
    expect(read('departments', 'city')).toBe('1')
  })

  it('may be those of which the place is not stated', () => {
    const floating = { id: 'x', name: 'x', kind: 'government-department' }
    const { read, missing } = readerOf({
      snapshot: { jurisdictions, agencies: [...agencies, floating] },
      pack,
    })
    expect(['city', 'county', 'town'].map((id) => read('departments', id))).toEqual(['1..2', '1..2', '1..2'])
    expect(missing('departments', 'city')).toEqual(['agencies x jurisdiction'])
  })

  it('may be those of an agency that was not given', () => {
    const establishment = [
      { agency: 'b', category: 'administrative', approved: 7 },
      { agency: 'lost', category: 'administrative', approved: 5 },
    ]
    const partial = { agencies: true }
    const { read } = readerOf({ snapshot: { jurisdictions, agencies, establishment, partial }, pack })
    expect(read('administrative-establishment', 'county')).toBe('7..12')
    expect(read('administrative-establishment', 'town')).toBe('0..5')
  })

  it('inside an agency are those at any depth', () => {
    const inner = [
      agency('office', 'city', { parent: 'a', kind: 'internal-organ' }),
      agency('desk', 'city', { parent: 'office', kind: 'internal-organ' }),
    ]
    const { read } = readerOf({ snapshot: { jurisdictions, agencies: [...agencies, ...inner] }, pack })
    expect(read('bodies-inside', 'a')).toBe('2')
    expect(read('organs-of-agency', 'a')).toBe('1')
    expect(read('bodies-inside', 'desk')).toBe('0')
  })
})

describe('a row that refers to several', () => {
  const agencies = [
    agency('a', 'county'),
    agency('b', 'county'),
    agency('c', 'town'),
    { id: 'd', name: 'd', kind: 'government-department' },
  ]
  const approval = (...about: readonly string[]) => ({ kind: 'approval', about })
  const read = (...records: readonly Document[]) =>
    readerOf({ snapshot: { jurisdictions, agencies, records }, pack }).read

  it('counts once for each of them, and once for the place of two', () => {
    const counted = read(approval('a', 'b', 'c'))
    expect(['a', 'b', 'c'].map((id) => counted('approvals', id))).toEqual(['1', '1', '1'])
    expect(counted('approvals-of-place', 'county')).toBe('1')
    expect(counted('approvals-below', 'county')).toBe('1')
    expect(counted('approvals-of-place', 'city')).toBe('0')
    expect(counted('approvals-below', 'city')).toBe('1')
  })

  it('counts once where it surely belongs and may belong again', () => {
    // of one of the two the place is not known: it may be the county again
    const counted = read(approval('a', 'd'))
    expect(counted('approvals-of-place', 'county')).toBe('1')
    expect(counted('approvals-of-place', 'town')).toBe('0..1')
  })

  it('may be about anybody while nobody says whom', () => {
    const counted = read({ kind: 'approval' }, approval('a'))
    expect(counted('approvals', 'a')).toBe('1..2')
    expect(counted('approvals', 'b')).toBe('0..1')
  })

  it('about a place itself is not about the place of an agency', () => {
    expect(read(approval('county'))('approvals-of-place', 'county')).toBe('0')
  })
})

describe('a row that is part of another', () => {
  const agencies = [agency('office', 'town'), agency('centre', 'town')]
  const whole = { agency: 'office', category: 'institution', approved: 36 }
  const part = { agency: 'centre', category: 'institution', approved: 12, within: 'office/institution' }
  const read = (establishment: readonly Document[], more: Document = {}) =>
    readerOf({ snapshot: { jurisdictions, agencies, establishment, ...more }, pack }).read

  it('is left out where the whole is counted, and counts by itself', () => {
    const counted = read([whole, part])
    expect(counted('institution-establishment', 'town')).toBe('36')
    expect(counted('approved-posts', 'centre')).toBe('12')
  })

  it('counts where the whole is none of what is counted', () => {
    const police = {
      agency: 'centre',
      category: 'earmarked-police',
      approved: 3,
      within: 'office/institution',
    }
    expect(read([whole, police])('administrative-establishment', 'town')).toBe('3')
  })

  it('of a part is left out with the whole of it', () => {
    const inner = {
      id: 'inner',
      agency: 'centre',
      category: 'logistics',
      approved: 2,
      within: 'centre/institution',
    }
    expect(read([whole, part, inner])('institution-establishment', 'town')).toBe('36')
    expect(read([whole, part, inner])('approved-posts', 'centre')).toBe('12')
  })

  it('may count or not where it is not known whether the whole does', () => {
    const open = agency('office', 'town')
    const { jurisdiction: _, ...nowhere } = open
    const snapshot = { jurisdictions, agencies: [nowhere, agencies[1]], establishment: [whole, part] }
    expect(readerOf({ snapshot, pack }).read('institution-establishment', 'town')).toBe('0..48')
  })

  it('may count or not where the whole was not given', () => {
    const counted = read([part], { partial: { establishment: ['city'] } })
    expect(counted('institution-establishment', 'town')).toBe('0..∞')
    expect(counted('approved-posts', 'centre')).toBe('0..∞')
  })
})

describe('a filter that looks at the subject', () => {
  it('tests each row anew for each subject', () => {
    const agencies = [
      agency('a', 'county', { name: '财政局' }),
      agency('b', 'county', { name: '财政局', coLocatedWith: 'a' }),
      agency('c', 'county', { name: '审计局', coLocatedWith: 'a' }),
      { id: 'd', name: '财政局', kind: 'government-department', coLocatedWith: 'b' },
    ]
    const { read } = readerOf({ snapshot: { jurisdictions, agencies }, pack })
    expect(['a', 'b', 'c'].map((id) => read('namesakes', id))).toEqual(['1', '1', '0'])
  })
})
