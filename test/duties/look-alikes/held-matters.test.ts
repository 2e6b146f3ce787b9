import { describe, expect, it } from 'vitest'
import { heldMatters } from '../../../src/duties/look-alikes/held-matters.ts'
import { lookAlikes } from '../../../src/duties/look-alikes/look-alikes.ts'
import { readSnapshot } from '../../../src/index.ts'

const city = (assignments: readonly object[], more: object = {}) =>
  readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: '2024-06-30',
    words: { roles: { 'first-lead': { under: 'lead', title: { zh: '第一牵头', en: 'first lead' } } } },
    jurisdictions: [{ id: 'city', name: '某市' }],
    agencies: [
      { id: 'farm', name: '农业农村局', jurisdiction: 'city', kind: 'government-department' },
      { id: 'fish', name: '渔业科', parent: 'farm', kind: 'internal-organ', jurisdiction: 'city' },
      { id: 'roads', name: '交通运输局', jurisdiction: 'city', kind: 'government-department' },
    ],
    matters: [
      { id: 'a', name: '渔业船舶登记', basis: ['《渔业法》第十三条'], object: ['渔业船舶'] },
      { id: 'b', name: '船舶登记' },
    ],
    assignments,
    ...more,
  })

const holders = (assignments: readonly object[]) =>
  Object.fromEntries(heldMatters(city(assignments)).map(({ id, holder }) => [id, holder]))

describe('the holder of a matter', () => {
  it('is the department of the internal organ that does it', () => {
    expect(heldMatters(city([{ of: 'a', by: 'fish', role: 'responsible' }]))).toEqual([
      {
        id: 'a',
        name: '渔业船舶登记',
        holder: 'farm',
        holderName: '农业农村局',
        jurisdiction: 'city',
        basis: ['《渔业法》第十三条'],
        object: ['渔业船舶'],
      },
    ])
  })

  it.each([
    ['2024-06-30', 'roads'],
    ['2024-07-01', 'farm'],
  ])('is not one that is abolished on the day: %s', (abolished, holder) => {
    const given = city([
      { of: 'b', by: 'farm', role: 'lead' },
      { of: 'b', by: 'roads', role: 'responsible' },
    ])
    const agencies = given.agencies?.map((row) => (row.id === 'farm' ? { ...row, abolished } : row))
    const held = heldMatters(readSnapshot({ ...given, agencies }))
    expect(held.map((one) => one.holder)).toEqual([holder])
  })

  it('is the one with the foremost role, then the first in order, then in the document', () => {
    const lead = { of: 'a', by: 'roads', role: 'lead' }
    expect(holders([{ of: 'a', by: 'farm', role: 'organiser' }, lead])).toEqual({ a: 'roads' })
    expect(
      holders([
        { of: 'a', by: 'farm', role: 'organiser' },
        { ...lead, role: 'first-lead' },
      ]),
    ).toEqual({ a: 'roads' })
    expect(
      holders([
        { of: 'a', by: 'farm', role: 'lead', order: 2 },
        { ...lead, order: 1 },
      ]),
    ).toEqual({ a: 'roads' })
    expect(holders([{ of: 'a', by: 'farm', role: 'lead' }, lead])).toEqual({ a: 'farm' })
  })

  it('is the delegator of what is delegated', () => {
    expect(holders([{ of: 'a', by: 'roads', role: 'executes', delegatedFrom: 'farm' }])).toEqual({
      a: 'farm',
    })
  })

  it('is nobody by a role that only joins in, or on another day', () => {
    expect(holders([{ of: 'a', by: 'farm', role: 'co-organiser' }])).toEqual({})
    expect(holders([{ of: 'a', by: 'farm', role: 'lead', from: '2024-07-01' }])).toEqual({})
    expect(holders([{ of: 'a', by: 'farm', role: 'lead', from: '2024-06-30' }])).toEqual({ a: 'farm' })
    expect(holders([{ of: 'a', by: 'farm', role: 'lead', until: '2024-06-29' }])).toEqual({})
    expect(holders([{ of: 'a', by: 'farm', role: 'lead', until: '2024-06-30' }])).toEqual({ a: 'farm' })
  })
})

describe('the matters of a snapshot', () => {
  it('are compared with the scope in which they are held', () => {
    const town = city([
      { of: 'a', by: 'fish', role: 'lead' },
      { of: 'b', by: 'roads', role: 'lead', object: ['商船'] },
    ])
    expect(lookAlikes(heldMatters(town)).suggestions).toMatchObject([
      {
        one: 'a',
        other: 'b',
        score: 600,
        split: 'object',
        evidence: { objects: { one: ['渔业船舶'], other: ['商船'] } },
      },
    ])
  })

  it('may be none', () => {
    expect(heldMatters(city([], { matters: null, assignments: null }))).toEqual([])
  })
})
