import { describe, expect, it } from 'vitest'
import { city, held, reading } from './duties.ts'

const overlaps = (...args: Parameters<typeof reading>) => reading(...args).overlaps

describe('two leads', () => {
  it('overlap where nothing tells their parts apart', () => {
    expect(overlaps([held('agriculture'), held('transport')])).toBe('1')
  })

  it('share the matter lawfully where they are told apart by object, stage, area, level or power', () => {
    for (const dimension of ['object', 'stage', 'area', 'level', 'power']) {
      const apart = [
        held('agriculture', { [dimension]: ['a'] }),
        held('transport', { [dimension]: ['b', 'c'] }),
      ]
      expect(overlaps(apart)).toBe('0')
      const meet = [
        held('agriculture', { [dimension]: ['a', 'b'] }),
        held('transport', { [dimension]: ['b'] }),
      ]
      expect(overlaps(meet)).toBe('1')
    }
  })

  it('name what they have in common, and its days', () => {
    const [row] = reading([
      held('agriculture', { id: 'one', object: ['渔业船舶', '船舶'], from: '2009-01-01' }),
      held('transport', { id: 'other', object: ['渔业船舶'], stage: ['检验'], until: '2011-12-31' }),
    ]).rows('scope-overlaps')
    expect([row?.id, row?.values]).toEqual([
      'one/other',
      {
        of: 'ships',
        role: 'lead',
        one: 'one',
        other: 'other',
        object: ['渔业船舶'],
        stage: ['检验'],
        from: '2009-01-01',
        until: '2011-12-31',
      },
    ])
  })

  it.each([
    ['2010-11-16', '0'],
    ['2010-11-17', '1'],
    ['2010-11-18', '1'],
  ])('do so on 2010-11-17 where one of them ends on %s: %s', (until, found) => {
    expect(overlaps([held('agriculture', { until }), held('transport')])).toBe(found)
  })

  it.each([
    ['2010-11-17', '1'],
    ['2010-11-18', '0'],
  ])('do so on 2010-11-17 where one of them begins on %s: %s', (from, found) => {
    expect(overlaps([held('agriculture', { from }), held('transport')])).toBe(found)
  })

  it.each([
    ['2010-11-17', '0'],
    ['2010-11-18', '1'],
  ])('do so where the department of one is abolished on %s: %s', (abolished, found) => {
    const agencies = city.agencies.map((row) => (row.id === 'transport' ? { ...row, abolished } : row))
    expect(overlaps([held('agriculture'), held('transport')], { agencies })).toBe(found)
  })

  it('do not overlap where one of them has no word of a dimension', () => {
    expect(overlaps([held('agriculture'), held('transport', { object: [] })])).toBe('0')
  })

  it('of three departments are three pairs', () => {
    expect(overlaps([held('agriculture'), held('transport'), held('market')])).toBe('3')
  })

  it('overlap in the word under which both of their roles stand', () => {
    const words = { roles: { 'first-lead': { under: 'lead' }, 'second-lead': { under: 'lead' } } }
    const first = held('agriculture', { role: 'first-lead' })
    const read = (role: string) => reading([first, held('transport', { role })], { words })
    expect(['lead', 'first-lead', 'second-lead', 'organiser'].map((role) => read(role).overlaps)).toEqual([
      '1',
      '1',
      '1',
      '0',
    ])
    const role = (other: string) => read(other).rows('scope-overlaps')[0]?.values['role']
    expect(['lead', 'first-lead', 'second-lead'].map(role)).toEqual(['lead', 'first-lead', 'lead'])
  })

  it('do not overlap with another role', () => {
    expect(overlaps([held('agriculture'), held('transport', { role: 'co-organiser' })])).toBe('0')
  })
})

describe('one department', () => {
  it.each([
    ['that is named twice', ['agriculture', 'agriculture']],
    ['and its internal organ', ['agriculture', 'fishery']],
    ['with two internal organs', ['fishery', 'seeds']],
    ['and an institution under it', ['agriculture', 'inspection']],
    ['and a post in it', ['agriculture', 'head-of-fishery']],
    ['below an institution under it', ['inspection', 'agriculture']],
  ])('%s does not overlap with itself', (_, [one = '', other = '']) => {
    expect(overlaps([held(one, { id: 'one' }), held(other, { id: 'other' })])).toBe('0')
  })

  it('overlaps with an organ of another', () => {
    expect(overlaps([held('transport'), held('fishery')])).toBe('1')
  })

  it('may be one with another where the kind of a body under one roof is not known', () => {
    const agencies = city.agencies.map(({ kind, ...row }) => (row.id === 'fishery' ? row : { ...row, kind }))
    const found = reading([held('fishery'), held('seeds')], { agencies })
    expect(found.overlaps).toBe('0..1')
    expect(found.missing('lead-overlaps')).toContain('agencies fishery kind')
    const beside = agencies.map((row) =>
      row.id === 'agriculture' ? { ...row, coLocatedWith: 'transport' } : row,
    )
    expect(overlaps([held('fishery'), held('transport')], { agencies: beside })).toBe('0..1')
    expect(overlaps([held('fishery'), held('market')], { agencies: beside })).toBe('1')
  })

  it('does not overlap with one that shares its offices', () => {
    const agencies = city.agencies.map((row) =>
      row.id === 'transport' ? { ...row, coLocatedWith: 'market' } : row,
    )
    expect(overlaps([held('transport'), held('market')], { agencies })).toBe('0')
  })

  it('does not overlap with an organ of one that shares its offices, nor where both share those of a third', () => {
    const beside = (body: string) =>
      city.agencies.map((row) => (row.id === body ? { ...row, coLocatedWith: 'market' } : row))
    const agencies = beside('agriculture')
    expect(overlaps([held('fishery'), held('market')], { agencies })).toBe('0')
    expect(overlaps([held('market'), held('fishery')], { agencies })).toBe('0')
    expect(overlaps([held('fishery'), held('transport')], { agencies })).toBe('1')
    const three = agencies.map((row) => (row.id === 'transport' ? { ...row, coLocatedWith: 'market' } : row))
    expect(overlaps([held('agriculture'), held('transport')], { agencies: three })).toBe('0')
  })

  it('may be one with another where the body whose offices it shares was not given', () => {
    const agencies = city.agencies
      .filter(({ id }) => id !== 'market')
      .map((row) => (row.id === 'transport' ? { ...row, coLocatedWith: 'market' } : row))
    const given = { agencies, partial: { agencies: true } }
    expect(overlaps([held('agriculture'), held('transport')], given)).toBe('0..1')
  })

  it('does not overlap with the one to which it delegates', () => {
    expect(overlaps([held('agriculture'), held('transport', { delegatedFrom: 'agriculture' })])).toBe('0')
    expect(overlaps([held('fishery'), held('transport', { delegatedFrom: 'agriculture' })])).toBe('0')
    expect(overlaps([held('transport', { delegatedFrom: 'agriculture' }), held('agriculture')])).toBe('0')
    expect(overlaps([held('agriculture'), held('transport', { delegatedFrom: 'fishery' })])).toBe('1')
    expect(overlaps([held('agriculture'), held('transport', { delegatedFrom: 'market' })])).toBe('1')
  })
})

describe('where not all is known, two leads', () => {
  it('may overlap where both say in words how they are divided', () => {
    const [one, other] = [
      held('agriculture', { boundary: '负责渔业船舶' }),
      held('transport', { boundary: '负责其他' }),
    ]
    expect(overlaps([one, other])).toBe('0..1')
    expect(overlaps([one, held('transport')])).toBe('1')
    expect(
      overlaps([
        { ...one, object: ['渔业船舶'] },
        { ...other, object: ['船舶'] },
      ]),
    ).toBe('0')
  })

  it('surely overlap whatever else may be assigned, and more may', () => {
    expect(overlaps([held('agriculture'), held('transport')], { partial: { assignments: true } })).toBe(
      '1..∞',
    )
    expect(overlaps([held('agriculture')], { partial: { assignments: true } })).toBe('0..∞')
  })

  it('may be of one department where it is not known where a post is', () => {
    const posts = [{ id: 'head-of-fishery', title: '科长' }]
    const found = reading([held('agriculture'), held('head-of-fishery')], { posts })
    expect(found.overlaps).toBe('0..1')
    expect(found.missing('lead-overlaps')).toContain('posts head-of-fishery agency')
  })

  it('may be of one department where the agency of a person is not known, or the posts were not given', () => {
    const people = [{ id: 'somebody' }]
    const found = reading([held('agriculture'), held('somebody')], { people })
    expect(found.overlaps).toBe('0..1')
    expect(found.missing('lead-overlaps')).toContain('people somebody agency')
    expect(overlaps([held('agriculture'), held('a-post')], { posts: undefined })).toBe('0..1')
  })

  it('may be of one department where a body was not given', () => {
    const given = { agencies: city.agencies.slice(0, 1), partial: { agencies: true } }
    expect(overlaps([held('agriculture'), held('fishery')], given)).toBe('0..1')
  })
})
