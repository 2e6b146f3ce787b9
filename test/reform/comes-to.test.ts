import { describe, expect, it } from 'vitest'
import { applyPlan, ledgersOf, readPlan } from '../../src/reform/index.ts'
import { district, problemsOf } from './district.ts'

const stated = (comesTo: object, ...operations: readonly object[]) =>
  applyPlan(district(), readPlan({ schema: 'bianzhi/plan@1', title: '方案', operations, comesTo }))
const differences = (comesTo: object, ...operations: readonly object[]) =>
  stated(comesTo, ...operations).looseEnds.flatMap(({ kind, id, attributes }) =>
    kind === 'not-as-stated' ? [[id, attributes?.['says'], attributes?.['comes']]] : [],
  )
const posts = { agency: 'a', category: 'administrative' }

describe('what a plan says that it comes to', () => {
  it('is no loose end where it does', () => {
    const comesTo = {
      agencies: [
        { kindOfAgency: 'government-department', jurisdiction: 'county', agencies: ['a', 'b'] },
        { parent: 'a', agencies: ['c', 'a-office'] },
      ],
      nameplates: [
        { agency: 'a', nameplates: ['丁局'] },
        { agency: 'b', nameplates: [] },
      ],
      matters: [{ agency: 'b', matters: ['m1'], role: 'co-organiser' }],
      establishment: [{ ...posts, change: 2, approved: 12 }],
      leadership: [{ agency: 'a', grade: 'deputy', approved: 3 }],
    }
    expect(differences(comesTo, { kind: 'adjust-establishment', ...posts, amount: 2 })).toEqual([])
  })

  it('is a loose end for each body and figure that is otherwise', () => {
    const comesTo = {
      agencies: [{ kindOfAgency: 'government-department', jurisdiction: 'county', agencies: ['a', 'c'] }],
      matters: [{ agency: 'b', matters: ['m2'] }],
      establishment: [{ ...posts, change: 1, approved: 11 }],
      leadership: [{ agency: 'b', grade: 'chief', approved: 1 }],
    }
    expect(differences(comesTo)).toEqual([
      ['not-as-stated/government-department/c', 2, 2],
      ['not-as-stated/government-department/b', 2, 2],
      ['not-as-stated/matters/b/m2', 'b', ['a']],
      ['not-as-stated/change/a/administrative', 1, 0],
      ['not-as-stated/approved/a/administrative', 11, 10],
      ['not-as-stated/leadership/b/chief', 1, 0],
    ])
  })

  it('is none where nothing was to stand, and all is known of it', () => {
    const comesTo = {
      establishment: [{ agency: 'b', category: 'support', approved: 0 }],
      leadership: [{ agency: 'b', grade: 'chief', approved: 0 }],
    }
    expect(differences(comesTo)).toEqual([])
    const plan = readPlan({ schema: 'bianzhi/plan@1', title: '方案', operations: [], comesTo })
    const partial = district({ partial: { establishment: ['county'], leadership: true } })
    const { looseEnds } = applyPlan(partial, plan)
    expect(looseEnds.map(({ attributes }) => attributes?.['comes'])).toEqual([null, null])
  })

  it.each([
    ['b', -1],
    ['c', -1],
    ['a', 0],
  ])('counts what a part of the posts gives: to %s', (to, change) => {
    const step = {
      kind: 'transfer-establishment',
      from: 'a-office',
      to,
      category: 'administrative',
      amount: 1,
    }
    const comesTo = { establishment: [{ ...posts, change, approved: 10 + change }] }
    expect(differences(comesTo, step)).toEqual([])
  })

  it('leaves out what a body takes over from one that it succeeds', () => {
    const merge = { kind: 'merge', agencies: ['b'], agency: 'a' }
    expect(differences({ establishment: [{ ...posts, change: 0, approved: 15 }] }, merge)).toEqual([])
  })

  it.each([
    [{ agencies: [{ agencies: ['aa'] }] }, 'comesTo.agencies[0].agencies[0]: there is no `aa`'],
    [{ matters: [{ agency: 'a', matters: ['m8'] }] }, 'comesTo.matters[0].matters[0]: there is no `m8`'],
    [{ establishment: [posts] }, 'comesTo.establishment[0]: nothing says what it comes to'],
    [{ plates: [] }, 'comesTo.plates'],
  ])('refuses %j', (comesTo, message) => {
    expect(problemsOf(() => stated(comesTo))[0]).toContain(message)
  })

  it('is told in the sheet of loose ends, with what was said, what it is, and where', () => {
    const before = district()
    const noteOf = (comesTo: object) =>
      ledgersOf(before, stated(comesTo)).looseEnds.rows.map(({ note }) => note)
    expect(noteOf({ establishment: [{ ...posts, approved: 11, cite: '附表2' }] })).toEqual([
      { zh: '方案称11，实为10（附表2）', en: 'the plan says 11, it comes to 10 (附表2)' },
    ])
    expect(noteOf({ matters: [{ agency: 'b', matters: ['m2'] }] })).toEqual([
      { zh: '方案称乙局，实为甲局', en: 'the plan says 乙局, it comes to 甲局' },
    ])
    expect(noteOf({ nameplates: [{ agency: 'b', nameplates: ['戊局', '己局'] }] })).toEqual([
      { zh: '方案称戊局、己局，实为无', en: 'the plan says 戊局, 己局, it comes to none' },
    ])
  })
})
