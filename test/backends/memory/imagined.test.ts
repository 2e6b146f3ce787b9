import { describe, expect, it } from 'vitest'
import { type Document, measures, readerOf } from '../../measures/sample-world.ts'

const jurisdictions = [{ id: 'county', name: '某县', level: 'county' }]
const agencies = [{ id: 'a', name: '财政局', kind: 'government-department', jurisdiction: 'county' }]
const counted = (where: Document, more: Document = {}) => ({
  kind: 'count',
  subject: 'agency',
  relation: 'records',
  where,
  ...more,
})
const pack = {
  ...measures({
    approvals: counted({ kind: 'approval' }),
    filings: counted({ kind: 'filing' }),
    patrols: counted({ kind: 'patrol' }),
    'night-patrols': counted({ kind: { is: 'night-patrol' } }),
    anything: counted({}),
    'not-approved': counted({}, { except: { kind: 'approval' } }),
    'approved-or-filed': counted({ kind: ['approval', 'filing'] }),
    'signed-patrols': counted({ kind: 'patrol', document: { known: true } }),
    watchers: {
      kind: 'count',
      subject: 'jurisdiction',
      relation: 'assignments',
      through: 'of',
      where: { role: 'watches' },
    },
    'lead-agencies': {
      kind: 'count',
      subject: 'jurisdiction',
      relation: 'assignments',
      through: 'of',
      where: { role: { is: 'lead' } },
    },
    plates: { kind: 'count', subject: 'agency', relation: 'nameplates' },
    'busy-organs': {
      kind: 'count',
      subject: 'agency',
      relation: 'agencies',
      where: { 'organs-of-agency': { atLeast: 3 } },
    },
  }),
  words: {
    records: {
      patrol: { title: { zh: '巡查', en: 'patrol' } },
      'night-patrol': { under: 'patrol' },
      'special-approval': { under: 'approval' },
    },
    roles: { watches: { title: { zh: '值守', en: 'watches' } } },
  },
}
const reading = (more: Document) => readerOf({ snapshot: { jurisdictions, agencies, ...more }, pack })

describe('a kind of record that a pack adds', () => {
  const approval = { kind: 'approval', about: ['a'] }

  it('is unknown while no record is of that kind, and nothing else is', () => {
    const { read, missing } = reading({ records: [approval] })
    expect(read('patrols', 'a')).toBe('0..∞')
    // what another pack puts under a word that everybody shares changes nothing
    expect(read('approvals', 'a')).toBe('1')
    expect(missing('patrols', 'a')).toEqual(['records patrol absent', 'records night-patrol absent'])
    expect(missing('night-patrols', 'a')).toEqual(['records night-patrol absent'])
  })

  it('does not open kinds that everybody shares', () => {
    expect(reading({ records: [approval] }).read('filings', 'a')).toBe('0')
    expect(reading({ records: [] }).read('filings', 'a')).toBe('0')
  })

  it('is known once a record is of that kind', () => {
    const records = [approval, { kind: 'patrol', about: ['a'] }, { kind: 'night-patrol', about: [] }]
    expect(reading({ records }).read('patrols', 'a')).toBe('1')
    const special = { kind: 'special-approval', about: ['a'] }
    expect(reading({ records: [approval, special] }).read('approvals', 'a')).toBe('2')
  })

  it('is known when the document lists it, or what it stands under, as given in full', () => {
    const { read } = reading({ records: [approval], complete: { records: ['patrol', 'special-approval'] } })
    expect(read('patrols', 'a')).toBe('0')
    expect(read('night-patrols', 'a')).toBe('0')
    expect(read('approvals', 'a')).toBe('1')
    expect(reading({ records: [], complete: { records: ['approval'] } }).read('approvals', 'a')).toBe('0')
    expect(reading({ records: [], complete: { records: ['night-patrol'] } }).read('patrols', 'a')).toBe(
      '0..∞',
    )
  })

  it('stays open where only what is not known of it decides', () => {
    expect(reading({ records: [] }).read('signed-patrols', 'a')).toBe('0..∞')
  })
})

describe('a role that a pack adds', () => {
  it('is unknown while nobody has it, unless all of them are given', () => {
    const assignments: readonly Document[] = []
    expect(reading({ assignments }).read('watchers', 'county')).toBe('0..∞')
    expect(reading({ assignments }).read('lead-agencies', 'county')).toBe('0')
    expect(reading({ assignments, complete: { roles: ['watches'] } }).read('watchers', 'county')).toBe('0')
  })
})

describe('rows that are given in part, those of some kinds in full', () => {
  const records = [{ kind: 'approval', about: ['a'] }]
  const partly = (kinds: readonly string[], more: Document = {}) =>
    reading({ records, partial: { records: true }, complete: { records: kinds }, ...more })

  it('are known for these kinds and for what stands under them, and for no other', () => {
    const { read } = partly(['approval', 'patrol'])
    const names = ['approvals', 'filings', 'patrols', 'night-patrols', 'anything', 'not-approved']
    expect(names.map((name) => read(name, 'a'))).toEqual(['1', '0..∞', '0', '0', '1..∞', '0..∞'])
  })

  it('are unknown for a kind of which only a part is given in full', () => {
    const { read } = partly(['night-patrol', 'special-approval'])
    expect(['approvals', 'patrols', 'night-patrols'].map((name) => read(name, 'a'))).toEqual([
      '1..∞',
      '0..∞',
      '0',
    ])
  })

  it('are known where several kinds are asked for only if all of them are', () => {
    expect(partly(['approval']).read('approved-or-filed', 'a')).toBe('1..∞')
    expect(partly(['approval', 'filing']).read('approved-or-filed', 'a')).toBe('1')
  })

  it('are known for these kinds in the places that are given in part as well', () => {
    const { read } = partly(['filing'], { partial: { records: ['county'] } })
    expect([read('filings', 'a'), read('approvals', 'a')]).toEqual(['0', '1..∞'])
  })

  it('are unknown where no rows are given at all', () => {
    const { read } = reading({ complete: { records: ['filing'] } })
    expect(read('filings', 'a')).toBe('0..∞')
  })

  it('are roles of assignments as well', () => {
    const given = { assignments: [], partial: { assignments: true } }
    expect(reading(given).read('lead-agencies', 'county')).toBe('0..∞')
    expect(reading({ ...given, complete: { roles: ['lead'] } }).read('lead-agencies', 'county')).toBe('0')
    expect(reading({ ...given, complete: { roles: ['lead'] } }).read('watchers', 'county')).toBe('0..∞')
  })
})

describe('a row that may exist although nobody gave it', () => {
  it('opens a count that asks for its kind, unless all of that kind are given', () => {
    const names = ['anything', 'approvals', 'patrols', 'filings']
    const found = (more: Document) => names.map((name) => reading({ records: [], ...more }).read(name, 'a'))
    expect(found({})).toEqual(['0', '0', '0..∞', '0'])
    expect(found({ complete: { records: ['patrol'] } })).toEqual(['0', '0', '0', '0'])
  })

  it('may be any row of a collection that is given in part', () => {
    const { read } = reading({ records: [], partial: { agencies: true, records: true } })
    expect(['anything', 'filings', 'plates'].map((name) => read(name, 'a'))).toEqual(['0..∞', '0..∞', '0..∞'])
  })

  it('may have any number of rows itself', () => {
    expect(reading({ partial: { agencies: true } }).read('busy-organs', 'a')).toBe('0..∞')
    expect(reading({}).read('busy-organs', 'a')).toBe('0')
  })

  it('of a plate stands with the agencies', () => {
    const plated = [{ ...agencies[0], nameplates: ['国资办', '金融办'] }]
    expect(reading({ agencies: plated }).read('plates', 'a')).toBe('2')
    expect(reading({}).read('plates', 'a')).toBe('0')
    expect(reading({ agencies: plated }).read('nameplates', 'county')).toBe('2')
  })
})
