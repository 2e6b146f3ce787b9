import { describe, expect, it } from 'vitest'
import { enclosingCodes, viewOf } from '../../../src/backends/memory/view.ts'
import { readSnapshot } from '../../../src/model/snapshot.ts'
import { type Document, document } from '../../measures/sample-world.ts'

const view = (given: Document) => viewOf('after', readSnapshot(document(given)), {})
const jurisdictions = [
  { id: 'city', name: '某市', level: 'prefecture' },
  { id: 'county', name: '某县', level: 'county', parent: 'city' },
  { id: 'town', name: '某镇', level: 'township', parent: 'county' },
]

describe('a snapshot that is looked up', () => {
  it('finds a row of any of several kinds', () => {
    const { find, row } = view({ jurisdictions, agencies: [{ id: 'a', name: '财政局' }] })
    expect(find(['jurisdiction', 'agency'], 'a')?.relation.name).toBe('agencies')
    expect(find(['jurisdiction'], 'a')).toBeUndefined()
    expect(row('agencies', 'a')).toBe(find(['agency'], 'a'))
  })

  it('names rows by what they are made of, and numbers those that are made of nothing of their own', () => {
    const { rows } = view({
      jurisdictions,
      agencies: [{ id: 'a', name: '财政局' }],
      establishment: [{ agency: 'a', category: 'administrative' }],
      records: [{ kind: 'approval' }, { id: 'r', kind: 'approval' }],
    })
    expect(rows('establishment').map(({ id, numbered }) => [id, numbered])).toEqual([
      ['a/administrative', undefined],
    ])
    expect(rows('records').map(({ id, numbered }) => [id, numbered])).toEqual([
      ['records#1', true],
      ['r', undefined],
    ])
  })

  it('says how far a collection is given', () => {
    const partial = { agencies: ['town'], records: true, posts: [] }
    const { completeness } = view({
      jurisdictions,
      agencies: [],
      records: [],
      posts: [],
      people: null,
      partial,
    })
    expect(
      (['jurisdictions', 'agencies', 'records', 'posts', 'people', 'matters'] as const).map(completeness),
    ).toEqual(['complete', ['town'], 'partial', 'complete', 'complete', 'absent'])
  })

  it('climbs from a row to those above, and says where it could not go on', () => {
    expect(view({ jurisdictions }).above(['jurisdiction'], 'town')).toEqual({
      words: ['town', 'county', 'city'],
      missing: [],
    })
    const cut = view({ jurisdictions: jurisdictions.slice(2), partial: { jurisdictions: true } })
    expect(cut.above(['jurisdiction'], 'town')).toEqual({
      words: ['town', 'county'],
      missing: [{ snapshot: 'after', collection: 'jurisdictions', because: 'partial' }],
    })
    expect(cut.above(['jurisdiction', 'agency'], 'x').missing.map(({ because }) => because)).toEqual([
      'partial',
      'absent',
    ])
  })

  it('knows the words that packs add and those of the document, and those above them', () => {
    const words = { agencies: { clinic: { under: 'hospital' } } }
    const added = { agencies: { hospital: { under: 'institution' } } }
    const { lineage } = viewOf(
      'after',
      readSnapshot(document({ words: { agencies: { clinic: {} } } })),
      added,
    )
    expect(lineage('agencies', 'clinic')).toEqual(['clinic'])
    const both = viewOf(
      'after',
      readSnapshot(document({ words: { agencies: { hospital: {}, ...words.agencies } } })),
      added,
    )
    expect(both.lineage('agencies', 'clinic')).toEqual(['clinic', 'hospital'])
    expect(lineage('agencies', 'hospital')).toEqual(['hospital', 'institution'])
  })
})

describe('a division code', () => {
  it.each([
    ['330381', ['330381', '330300', '330000', '100000']],
    ['330381101', ['330381101', '330381', '330300', '330000', '100000']],
    ['330381101203', ['330381101203', '330381101', '330381', '330300', '330000', '100000']],
    ['330000', ['330000', '100000']],
    ['100000', ['100000']],
  ])('%s lies in %j', (code, enclosing) => {
    expect(enclosingCodes(code)).toEqual(enclosing)
  })
})
