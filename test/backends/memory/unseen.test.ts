import { describe, expect, it } from 'vitest'
import { type Document, measures, readerOf } from '../../measures/sample-world.ts'

const jurisdictions = [
  { id: 'city', name: '某市', level: 'prefecture' },
  { id: 'county', name: '某县', level: 'county', parent: 'city' },
  { id: 'town', name: '某镇', level: 'township', parent: 'county' },
  { id: 'other', name: '邻县', level: 'county', parent: 'city' },
]
const agencies = [
  { id: 'bureau', name: '公安局', kind: 'government-department', jurisdiction: 'county' },
  { id: 'station', name: '派出所', kind: 'dispatched-agency', jurisdiction: 'town', parent: 'bureau' },
  { id: 'office', name: '办公室', kind: 'internal-organ', jurisdiction: 'other' },
]
const pack = measures({
  'all-departments': {
    kind: 'count',
    subject: 'jurisdiction',
    relation: 'agencies',
    where: { kind: 'government-department' },
    reach: 'subtree',
  },
  stations: { kind: 'count', subject: 'agency', relation: 'agencies', where: { kind: 'dispatched-agency' } },
  places: { kind: 'count', subject: 'jurisdiction', relation: 'jurisdictions' },
})
const places = ['city', 'county', 'town', 'other'] as const

/** Which places read a measure as open, when a collection is given as described. */
function open(measure: string, more: Document): readonly string[] {
  const { read } = readerOf({ snapshot: { jurisdictions, agencies, ...more }, pack })
  return places.filter((id) => read(measure, id).endsWith('∞'))
}

describe('what a collection leaves out', () => {
  it('is nothing when it is given in full, or known to be empty', () => {
    expect(open('departments', {})).toEqual([])
    expect(open('departments', { partial: { agencies: [] } })).toEqual([])
    expect(open('establishment', { establishment: null })).toEqual([])
    expect(readerOf({ snapshot: { jurisdictions, establishment: null } }).read('establishment', 'town')).toBe(
      '0',
    )
  })

  it('may belong to anybody when it is partial, or not given at all', () => {
    expect(open('departments', { partial: { agencies: true } })).toEqual(places)
    expect(open('departments', { agencies: undefined })).toEqual(places)
    expect(open('establishment', {})).toEqual(places)
  })

  it('says why', () => {
    const missing = (more: Document) =>
      readerOf({ snapshot: { jurisdictions, agencies, ...more } }).missing('departments', 'county')
    expect(missing({ partial: { agencies: true } })).toEqual(['agencies partial'])
    expect(missing({ partial: { agencies: ['county'] } })).toEqual(['agencies partial'])
    expect(missing({ agencies: undefined })).toEqual(['agencies absent'])
  })

  it('in one place belongs to that place and to those in it', () => {
    expect(open('departments', { partial: { agencies: ['county'] } })).toEqual(['county', 'town'])
    expect(open('departments', { partial: { agencies: ['town'] } })).toEqual(['town'])
    expect(open('establishment', { establishment: [], partial: { establishment: ['other'] } })).toEqual([
      'other',
    ])
  })

  it('in one place belongs to those above where they count their subtree', () => {
    expect(open('all-departments', { partial: { agencies: ['town'] } })).toEqual(['city', 'county', 'town'])
    expect(open('all-departments', { partial: { agencies: ['city'] } })).toEqual(places)
  })

  it('in one place may be a place of its own', () => {
    expect(open('places', { partial: { jurisdictions: ['county'] } })).toEqual(['county', 'town'])
  })

  it('in a town may belong to an agency of any place, for a tree of agencies knows no borders', () => {
    const { read } = readerOf({
      snapshot: { jurisdictions, agencies, partial: { agencies: ['town'] } },
      pack,
    })
    expect(read('stations', 'bureau')).toBe('1..∞')
    expect(read('stations', 'station')).toBe('0..∞')
    expect(read('stations', 'office')).toBe('0..∞')
  })

  it('may lie anywhere when the place above one was not given', () => {
    const town = { id: 'town', name: '某镇', level: 'township', parent: 'county' }
    const partial = { agencies: ['city'], jurisdictions: true }
    const { read } = readerOf({
      snapshot: { jurisdictions: [jurisdictions[0], town], agencies: [], partial },
      pack,
    })
    // the town may lie in the city
    expect(read('departments', 'town')).toBe('0..∞')
  })

  it('may belong to an agency of which the place is not known', () => {
    const nowhere = { id: 'nowhere', name: '某机构', kind: 'temporary' }
    const partial = { agencies: ['town'] }
    const { read } = readerOf({ snapshot: { jurisdictions, agencies: [...agencies, nowhere], partial } })
    expect(read('organs-of-agency', 'nowhere')).toBe('0..∞')
  })
})
