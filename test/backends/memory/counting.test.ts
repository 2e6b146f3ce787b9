import { describe, expect, it } from 'vitest'
import { type Document, measures, readerOf } from '../../measures/sample-world.ts'

const county = { id: 'county', name: '某县', level: 'county' }
const department = (id: string, more: Document = {}) => ({
  id,
  name: id,
  kind: 'government-department',
  jurisdiction: 'county',
  ...more,
})
const agencies = [
  department('finance', { rank: 'section-chief' }),
  department('audit', { rank: 'section-chief' }),
]

describe('a count', () => {
  const counted = (...rows: readonly Document[]) =>
    readerOf({ snapshot: { jurisdictions: [county], agencies: rows } })

  it('takes in the rows that pass, and words under the one that is named', () => {
    const institution = { ...department('centre'), kind: 'direct-institution' }
    const { read, rows } = counted(...agencies, institution)
    expect(read('departments', 'county')).toBe('2')
    expect(read('institutions', 'county')).toBe('1')
    expect(rows('departments', 'county')).toEqual(['finance', 'audit'])
  })

  it('is open by the rows of which it is not known whether they pass', () => {
    const { read, missing } = counted(...agencies, { id: 'x', name: '某机构', jurisdiction: 'county' })
    expect(read('departments', 'county')).toBe('2..3')
    expect(missing('departments', 'county')).toEqual(['agencies x kind'])
  })

  it('leaves out rows of which it is known that they are of no kind', () => {
    expect(counted(...agencies, department('x', { kind: null })).read('departments', 'county')).toBe('2')
  })

  it('of a place leaves out those of other places', () => {
    expect(counted(...agencies, department('x', { jurisdiction: null })).read('departments', 'county')).toBe(
      '2',
    )
  })

  it('does not take holdings that ended, but those of their last day', () => {
    const holding = (person: string, until?: string) => ({
      person,
      post: 'mayor',
      ...(until === undefined ? {} : { until }),
    })
    const { read } = readerOf({
      snapshot: {
        agencies,
        jurisdictions: [county],
        posts: [{ id: 'mayor', agency: 'finance' }],
        people: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
        holdings: [holding('a', '2010-11-16'), holding('b', '2010-11-17'), holding('c')],
      },
    })
    expect(read('holders-of-post', 'mayor')).toBe('2')
    expect(['a', 'b', 'c'].map((id) => read('posts-held', id))).toEqual(['0', '1', '1'])
  })
})

describe('a sum', () => {
  const posts = (...establishment: readonly Document[]) =>
    readerOf({ snapshot: { jurisdictions: [county], agencies, establishment } })

  it('adds up what the rows state', () => {
    const { read, rows } = posts(
      { agency: 'finance', category: 'administrative', approved: 20, actual: 19 },
      { agency: 'finance', category: 'institution', approved: 5, actual: 5 },
      { agency: 'audit', category: 'earmarked-police', approved: 3, actual: 2 },
    )
    expect(read('administrative-establishment', 'county')).toBe('23')
    expect(read('establishment', 'county')).toBe('28')
    expect(read('strength', 'county')).toBe('26')
    expect(read('approved-posts', 'finance')).toBe('25')
    expect(rows('administrative-posts', 'audit')).toEqual(['audit/earmarked-police'])
  })

  it('is unbounded by a count that nobody stated, and none is nothing', () => {
    const { read, missing } = posts(
      { agency: 'finance', category: 'administrative', approved: 20 },
      { agency: 'audit', category: 'administrative' },
      { agency: 'audit', category: 'institution', approved: null },
    )
    expect(read('administrative-establishment', 'county')).toBe('20..∞')
    expect(missing('administrative-establishment', 'county')).toEqual([
      'establishment audit/administrative approved',
    ])
    expect(read('institution-establishment', 'county')).toBe('0')
  })

  it('of changes is unbounded both ways', () => {
    const pack = measures({
      changes: {
        kind: 'sum',
        subject: 'agency',
        relation: 'records',
        field: 'amount',
        where: { kind: 'establishment-change' },
      },
    })
    const change = (amount?: number) => ({
      kind: 'establishment-change',
      about: ['finance'],
      ...(amount === undefined ? {} : { amount }),
    })
    const summed = (more: Document) =>
      readerOf({ snapshot: { agencies, jurisdictions: [county], ...more }, pack }).read('changes', 'finance')
    expect(summed({ records: [change(3), change(-5)] })).toBe('-2')
    expect(summed({ records: [change(3), change()] })).toBe('-∞..∞')
    expect(summed({ records: [change(3)], partial: { records: true } })).toBe('-∞..∞')
  })

  it('of ranks or days may be lower for want of one that may be none', () => {
    const pack = measures({
      'sum-of-ranks': { kind: 'sum', subject: 'jurisdiction', relation: 'agencies', field: 'rank' },
    })
    const ranked = (rank?: string | null) => ({ ...department('x'), ...(rank === undefined ? {} : { rank }) })
    const summed = (...rows: readonly Document[]) =>
      readerOf({ snapshot: { jurisdictions: [county], agencies: rows }, pack }).read('sum-of-ranks', 'county')
    expect(summed(ranked('unit'))).toBe('1')
    expect(summed(ranked(null))).toBe('0')
    expect(summed(ranked())).toBe('0..11')
  })
})

describe('a count of different values', () => {
  const pack = measures({
    ranks: { kind: 'distinct', subject: 'jurisdiction', relation: 'agencies', field: 'rank' },
    names: { kind: 'distinct', subject: 'jurisdiction', relation: 'agencies', field: 'name' },
    tags: { kind: 'distinct', subject: 'jurisdiction', relation: 'agencies', field: 'aliases' },
    subjects: {
      kind: 'distinct',
      subject: 'jurisdiction',
      relation: 'records',
      field: 'about',
      through: 'about.jurisdiction',
    },
    sides: {
      kind: 'distinct',
      subject: 'jurisdiction',
      relation: 'agencies',
      field: 'side',
      where: { kind: 'internal-organ' },
    },
    days: { kind: 'distinct', subject: 'jurisdiction', relation: 'agencies', field: 'established' },
  })
  const told = (name: string, ...rows: readonly Document[]) =>
    readerOf({ snapshot: { jurisdictions: [county], agencies: rows }, pack }).read(name, 'county')

  it('counts each value once, and none not at all', () => {
    expect(told('ranks', ...agencies)).toBe('1')
    expect(told('ranks', ...agencies, department('x', { rank: 'unit' }))).toBe('2')
    expect(told('ranks', ...agencies, department('x', { rank: null }))).toBe('1')
    expect(told('names', ...agencies)).toBe('2')
    expect(
      told(
        'days',
        department('a', { established: '2001-01-01' }),
        department('b', { established: '2001-01-01' }),
      ),
    ).toBe('1')
  })

  it('may be one more for a value nobody stated, which may also be none', () => {
    expect(told('ranks', ...agencies, department('x'))).toBe('1..2')
    expect(told('ranks', department('x'))).toBe('0..1')
    expect(told('ranks', department('x'), department('y'))).toBe('0..2')
  })

  it('may be any number more where a row may hold several', () => {
    const records = [{ kind: 'approval', about: ['finance', 'audit'] }, { kind: 'filing' }]
    const { read } = readerOf({ snapshot: { jurisdictions: [county], agencies, records }, pack })
    expect(read('subjects', 'county')).toBe('2..∞')
    expect(told('tags', department('a', { aliases: ['x', 'y'] }), department('b', { aliases: ['y'] }))).toBe(
      '2',
    )
  })

  it('is open by a row that may not count', () => {
    const organ = (id: string, more: Document) => ({ id, name: id, jurisdiction: 'county', ...more })
    expect(
      told(
        'sides',
        organ('a', { kind: 'internal-organ', side: 'business' }),
        organ('b', { side: 'comprehensive' }),
      ),
    ).toBe('1..2')
  })
})

describe('an attribute and a term', () => {
  const pack = {
    ...measures({
      seniority: { kind: 'attribute', subject: 'agency', field: 'rank' },
      of: { kind: 'attribute', subject: 'agency', field: 'jurisdiction.level' },
      ceiling: { kind: 'attribute', subject: 'jurisdiction', field: 'ceilings.departments' },
      beds: { kind: 'attribute', subject: 'agency', field: 'beds' },
      'beds-above': { kind: 'attribute', subject: 'agency', field: 'parent.beds' },
      vacancies: {
        kind: 'term',
        subject: 'agency',
        term: { plus: ['approved-posts'], minus: ['actual-staff'] },
      },
      weighed: { kind: 'term', subject: 'agency', term: { plus: [{ times: [2, 'approved-posts'] }, 1] } },
    }),
    attributes: { 'agency.beds': { type: 'count', title: { zh: '床位', en: 'beds' } } },
  }
  const snapshot = {
    jurisdictions: [{ ...county, ceilings: { departments: 5, agencies: null } }],
    agencies: [
      department('hospital', { rank: 'section-deputy', attributes: { beds: 40 } }),
      department('ward', { parent: 'hospital', rank: null, attributes: { beds: null } }),
      department('clinic', { parent: 'ward' }),
    ],
    establishment: [{ agency: 'hospital', category: 'institution', approved: 30, actual: 28 }],
  }
  const { read } = readerOf({ snapshot, pack })

  it('read numbers, ranks and levels by their order', () => {
    expect(read('seniority', 'hospital')).toBe('2')
    expect(read('of', 'hospital')).toBe('2')
    expect(read('beds', 'hospital')).toBe('40')
  })

  it('read no rank as none, no beds as zero, and what nobody stated as anything', () => {
    expect(read('seniority', 'ward')).toBe('none')
    expect(read('seniority', 'clinic')).toBe('1..11 or none')
    expect(read('beds', 'ward')).toBe('0')
    expect(read('beds', 'clinic')).toBe('0..∞')
  })

  it('read what a row that is not there has as none, not as zero', () => {
    expect(read('beds-above', 'ward')).toBe('40')
    expect(read('beds-above', 'clinic')).toBe('0')
    expect(read('beds-above', 'hospital')).toBe('none')
  })

  it('read a ceiling that was not set as none, and one that nobody states as anything', () => {
    const ceiling = (ceilings: unknown) =>
      readerOf({
        snapshot: { jurisdictions: [{ ...county, ...(ceilings === undefined ? {} : { ceilings }) }] },
        pack,
      }).read('ceiling', 'county')
    expect(ceiling({ departments: 5 })).toBe('5')
    expect(ceiling({ departments: null })).toBe('none')
    expect(ceiling(null)).toBe('none')
    expect(ceiling({ agencies: 3 })).toBe('0..∞ or none')
    expect(ceiling(undefined)).toBe('0..∞ or none')
  })

  it('add up, take away and multiply', () => {
    expect(read('vacancies', 'hospital')).toBe('2')
    expect(read('weighed', 'hospital')).toBe('61')
    expect(read('vacancies', 'ward')).toBe('0')
  })
})
