import { describe, expect, it } from 'vitest'
import { isEstablishmentError } from '../../src/index.ts'
import { vocabulary } from '../../src/model/vocabulary.ts'
import { categoryWords, gradeWords } from '../../src/testing/built.ts'
import { agencyOf, city, county, town } from '../../src/testing/index.ts'

describe('the builders', () => {
  it('know every quota category and every grade', () => {
    expect(categoryWords).toEqual(Object.keys(vocabulary.categories))
    expect([...gradeWords].sort()).toEqual(Object.keys(vocabulary.grades).sort())
  })

  it('make a town, a county and a city of their levels', () => {
    const levels = [town({}), county({}), city({})].map(({ jurisdictions }) => jurisdictions?.[0])
    expect(levels.map((one) => [one?.id, one?.level])).toEqual([
      ['town', 'township'],
      ['county', 'county'],
      ['city', 'prefecture'],
    ])
  })

  it('write posts and leaders as rows, and leave out what is not said', () => {
    const made = town({ administrative: 30, institution: null, chief: 1, deputy: { approved: 4, actual: 3 } })
    expect(made.establishment).toEqual([
      { agency: 'office', category: 'administrative', approved: 30 },
      { agency: 'office', category: 'institution', approved: null },
    ])
    expect(made.leadership).toEqual([
      { agency: 'office', grade: 'chief', approved: 1 },
      { agency: 'office', grade: 'deputy', approved: 4, actual: 3 },
    ])
    expect(town({})).not.toHaveProperty('establishment')
    expect(town({})).not.toHaveProperty('leadership')
  })

  it('number departments, institutions and internal organs', () => {
    const made = county({ departments: 2, institutions: 1, internalOrgans: 1, class: 'large' })
    expect(made.agencies?.map(({ id, kind, parent }) => [id, kind, parent])).toEqual([
      ['government', 'government', undefined],
      ['department-1', 'government-department', undefined],
      ['department-2', 'government-department', undefined],
      ['institution-1', 'subordinate-institution', undefined],
      ['organ-1', 'internal-organ', 'government'],
    ])
    expect(made.jurisdictions?.[0]?.class).toBe('large')
  })

  it('make one agency in a place of its own', () => {
    const made = agencyOf({ id: 'bureau', rank: 'section-chief', level: 'prefecture', internalOrgans: 2 })
    expect(made.jurisdictions?.[0]?.level).toBe('prefecture')
    expect(made.agencies?.map(({ id, parent, rank }) => [id, parent, rank])).toEqual([
      ['bureau', undefined, 'section-chief'],
      ['organ-1', 'bureau', undefined],
      ['organ-2', 'bureau', undefined],
    ])
  })

  it('take further collections, which replace their own', () => {
    expect(town({ administrative: 1 }, { establishment: [], records: null })).toMatchObject({
      establishment: [],
      records: null,
    })
  })

  it.each([
    [() => town({ administrative: -1 }), 'administrative'],
    [() => town({ code: '12' }), 'jurisdictions'],
    [() => agencyOf({ kind: 'bureu' }), 'agencies'],
    [() => town(JSON.parse('{ "leaders": 3 }')), 'leaders'],
  ])('refuse what is wrong: %s', (make, step) => {
    try {
      make()
      expect.unreachable()
    } catch (error) {
      if (!isEstablishmentError(error)) throw error
      expect(error.problems[0]?.path[0]).toBe(step)
    }
  })
})
