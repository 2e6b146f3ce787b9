import { describe, expect, it } from 'vitest'
import { type Document, measures, readerOf } from '../../measures/sample-world.ts'

const jurisdictions = [{ id: 'county', name: '某县', level: 'county' }]
const agency = (id: string, more: Document = {}) => ({
  id,
  name: id,
  kind: 'government-department',
  jurisdiction: 'county',
  ...more,
})
const posts = (...rows: readonly (readonly [agency: string, approved?: number])[]) =>
  rows.map(([id, approved]) => ({
    agency: id,
    category: 'administrative',
    ...(approved === undefined ? {} : { approved }),
  }))
const term = (subject: string, written: unknown) => ({ kind: 'term', subject, term: written })
const counted = (relation: string, where: Document, more: Document = {}) => ({
  kind: 'count',
  subject: 'jurisdiction',
  relation,
  where,
  ...more,
})
const pack = measures({
  earlier: term('agency', { plus: [{ measure: 'approved-posts', at: 'before' }] }),
  'earlier-above': term('agency', { plus: [{ measure: 'approved-posts', at: 'before', on: 'parent' }] }),
  above: term('agency', { plus: [{ measure: 'approved-posts', on: 'parent' }] }),
  'place-of-posts': term('agency', { plus: [{ measure: 'establishment', on: 'jurisdiction' }] }),
  'new-departments': counted('agencies', { before: { known: false } }),
  renamed: counted(
    'agencies',
    { 'before.kind': { known: true } },
    { except: { name: { field: 'before.name' } } },
  ),
  'earlier-kind': counted('agencies', { 'before.kind': 'government-department' }),
  'new-plates': counted('nameplates', { before: { known: false } }),
  'new-records': counted('records', { before: { known: false } }, { through: 'about' }),
  'lasting-records': counted('records', { before: { known: true } }, { through: 'about' }),
  'posts-about': {
    kind: 'term',
    subject: 'record',
    term: { plus: [{ measure: 'approved-posts', on: 'about' }] },
  },
  'places-about': {
    kind: 'term',
    subject: 'record',
    term: { plus: [{ measure: 'establishment', on: 'about.jurisdiction' }] },
  },
})
const now = (agencies: readonly Document[], more: Document = {}) => ({ jurisdictions, agencies, ...more })
const reader = (after: Document, before?: Document) =>
  readerOf({ snapshot: after, pack, ...(before === undefined ? {} : { before }) })

describe('a measure taken earlier', () => {
  const before = now([agency('a'), agency('b')], { establishment: posts(['a', 20], ['b', 7]) })
  const earlier = (after: Document, from: Document = before) =>
    reader(now([after]), from).read('earlier', String(after['id']))

  it('is that of the row itself', () => {
    expect(earlier(agency('a'))).toBe('20')
  })

  it('is that of all the row succeeds, together with its own', () => {
    expect(earlier(agency('c', { succeeds: ['a', 'b'] }))).toBe('27')
    expect(earlier(agency('a', { succeeds: ['b'] }))).toBe('27')
    expect(earlier(agency('a', { succeeds: ['a', 'b', 'b'] }))).toBe('27')
  })

  it('is none where neither stood', () => {
    expect(earlier(agency('c'))).toBe('none')
    expect(earlier(agency('c', { succeeds: ['long-gone'] }))).toBe('none')
    expect(earlier(agency('c', { succeeds: ['a', 'long-gone'] }))).toBe('20')
  })

  it('is unknown where the row, or one it succeeds, may have stood', () => {
    const partial = { ...before, partial: { agencies: true } }
    expect(earlier(agency('a'), partial)).toBe('20')
    expect(earlier(agency('c'), partial)).toBe('-∞..∞ or none')
    expect(earlier(agency('c', { succeeds: ['a'] }), partial)).toBe('-∞..∞ or none')
    expect(earlier(agency('a', { succeeds: ['b'] }), partial)).toBe('27')
    expect(earlier(agency('a', { succeeds: ['lost'] }), partial)).toBe('-∞..∞ or none')
    expect(reader(now([agency('a', { succeeds: ['lost'] })]), partial).missing('earlier', 'a')).toEqual([
      'agencies partial',
    ])
  })

  it('is unknown without that snapshot, or where its collection was not given', () => {
    const { read, missing } = reader(now([agency('a')]))
    expect(read('earlier', 'a')).toBe('-∞..∞ or none')
    expect(missing('earlier', 'a')).toEqual(['agencies not-supplied'])
    expect(earlier(agency('a'), { jurisdictions })).toBe('-∞..∞ or none')
  })

  it('is as wide as the earlier snapshot leaves it', () => {
    expect(earlier(agency('a'), now([agency('a')], { establishment: posts(['a']) }))).toBe('0..∞')
    expect(earlier(agency('a'), now([agency('a')], {}))).toBe('0..∞')
  })

  it('on another row is that of what the other row was', () => {
    const child = agency('office', { parent: 'c' })
    const merged = agency('c', { succeeds: ['a', 'b'] })
    expect(reader(now([child, merged]), before).read('earlier-above', 'office')).toBe('27')
    expect(reader(now([agency('office')]), before).read('earlier-above', 'office')).toBe('none')
  })
})

describe('a measure on another row', () => {
  const establishment = posts(['a', 20], ['b', 7])

  it('follows the reference', () => {
    const { read } = reader(now([agency('a'), agency('b', { parent: 'a' })], { establishment }))
    expect(read('above', 'b')).toBe('20')
    expect(read('above', 'a')).toBe('none')
    expect(read('place-of-posts', 'b')).toBe('27')
  })

  it('is unknown where the row it refers to was not given', () => {
    const after = now([agency('b', { parent: 'lost' })], { establishment: [], partial: { agencies: true } })
    const { read, missing } = reader(after)
    expect(read('above', 'b')).toBe('-∞..∞ or none')
    expect(missing('above', 'b')).toEqual(['agencies b parent partial'])
  })

  it('adds up several, each once, and leaves out rows of which it says nothing', () => {
    const records = [
      { id: 'r1', kind: 'approval', about: ['a', 'b'] },
      { id: 'r2', kind: 'approval', about: ['a', 'county'] },
      { id: 'r3', kind: 'approval', about: ['county'] },
    ]
    const { read } = reader(now([agency('a'), agency('b')], { establishment, records }))
    expect(read('posts-about', 'r1')).toBe('27')
    expect(read('posts-about', 'r2')).toBe('20')
    expect(read('posts-about', 'r3')).toBe('none')
    // two agencies of one place are one place
    expect(read('places-about', 'r1')).toBe('27')
  })
})

describe('the same row in an earlier snapshot', () => {
  const after = now([agency('a', { name: '财政和金融局', nameplates: ['国资办', '金融办'] }), agency('b')])
  const before = now([agency('a', { name: '财政局', nameplates: ['国资办'] })])
  const read = (name: string, given: Document = before, later: Document = after) =>
    reader(later, given).read(name, 'county')

  it('tells what is new from what was there', () => {
    expect(read('new-departments')).toBe('1')
    expect(read('earlier-kind')).toBe('1')
    expect(read('renamed')).toBe('1')
  })

  it('leaves open what may have been there', () => {
    expect(read('new-departments', { ...before, partial: { agencies: true } })).toBe('0..1')
    expect(read('new-departments', { ...before, partial: { agencies: ['county'] } })).toBe('0..1')
    expect(read('new-departments', { jurisdictions })).toBe('0..2')
    expect(reader(after).read('new-departments', 'county')).toBe('0..2')
    expect(read('earlier-kind', now([{ id: 'a', name: '财政局', jurisdiction: 'county' }]))).toBe('0..1')
  })

  it('tells new plates from old ones', () => {
    expect(read('new-plates')).toBe('1')
    expect(read('new-plates', { ...before, partial: { agencies: true } })).toBe('0..1')
  })

  it('of a record is known by its id only: a number in a document names nothing in another', () => {
    const about = ['county']
    const records = (id?: string) => [{ kind: 'filing', about, ...(id === undefined ? {} : { id }) }]
    const judged = (id?: string) => {
      const later = { ...after, records: records(id) }
      const earlier = { ...before, records: records(id) }
      return [read('new-records', earlier, later), read('lasting-records', earlier, later)]
    }
    expect(judged('r1')).toEqual(['0', '1'])
    expect(judged()).toEqual(['0..1', '0..1'])
  })
})
