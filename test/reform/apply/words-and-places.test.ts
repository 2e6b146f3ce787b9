import { describe, expect, it } from 'vitest'
import { applyPlan, readPlan } from '../../../src/reform/index.ts'
import { district, planOf, problemsOf, refused } from '../district.ts'

describe('a word that a plan misspells', () => {
  it.each([
    [
      { kind: 'transfer-establishment', from: 'b', to: 'a', category: 'adminstrative', amount: 5 },
      'operations[0].category: `adminstrative` is not a declared word; did you mean `administrative`?',
    ],
    [
      { kind: 'convert-establishment', agency: 'b', category: 'administrative', toCategory: 'instituton' },
      'operations[0].toCategory: `instituton` is not a declared word; did you mean `institution`?',
    ],
    [
      { kind: 'set-establishment', agency: 'b', category: '行政编制', amount: 5 },
      'operations[0].category: `行政编制` is not a declared word; did you mean `administrative`?',
    ],
    [
      { kind: 'set-leadership', agency: 'b', grade: 'deputty', amount: 5 },
      'operations[0].grade: `deputty` is not a declared word; did you mean `deputy`?',
    ],
  ])('is told once, of the operation, with the word that is meant: %j', (operation, message) => {
    expect(refused(operation)).toEqual([message])
  })

  it('may be one that the snapshot declares', () => {
    const words = { categories: { 'town-staff': { title: { zh: '镇编', en: 'town staff' } } } }
    const set = { kind: 'set-establishment', agency: 'b', category: 'town-staff', amount: 5 }
    const { after } = applyPlan(district({ words }), planOf(set))
    expect(after.establishment).toContainEqual({ agency: 'b', category: 'town-staff', approved: 5 })
    const typo = planOf({ ...set, category: 'twon-staff' })
    expect(problemsOf(() => applyPlan(district({ words }), typo))).toEqual([
      'operations[0].category: `twon-staff` is not a declared word; did you mean `town-staff`?',
    ])
  })
})

describe('the place of a plan', () => {
  const of = (jurisdiction: string) => readPlan({ ...planOf(), jurisdiction })

  it('is one that is there', () => {
    expect(problemsOf(() => applyPlan(district(), of('conty')))).toEqual([
      'jurisdiction: there is no jurisdiction `conty`; did you mean `county`?',
    ])
    expect(problemsOf(() => applyPlan(district(), of('某地')))).toEqual([
      'jurisdiction: there is no jurisdiction `某地`; name a place of the snapshot, or leave it out',
    ])
    expect(applyPlan(district(), of('county')).after.jurisdictions).toHaveLength(2)
  })
})
