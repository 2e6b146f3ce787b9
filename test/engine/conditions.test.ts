import { describe, expect, it } from 'vitest'
import { createEngine, interpret, readSnapshot } from '../../src/index.ts'
import { townPack } from './town.ts'

const organs = {
  kind: 'count',
  subject: 'agency',
  relation: 'agencies',
  unit: 'unit',
  title: { zh: '内设机构', en: 'organs' },
}
const packWith = (values: object) =>
  townPack(
    {
      limit: {
        forEach: { subject: 'agency' },
        require: { kind: 'limit', of: 'organs', max: { parameter: 'most', by: 'jurisdiction' } },
      },
    },
    { measures: { organs }, parameters: { most: { values: [{ from: '2000-01-01', ...values }] } } },
  )
const bureau = { id: 'bureau', name: '某局', kind: 'government-department', jurisdiction: 'county' }
const county = { id: 'county', name: '某县', level: 'county', class: 'large' }
const snapshot = (places: object) =>
  readSnapshot({ schema: 'bianzhi/snapshot@1', day: '2010-11-17', agencies: [bureau], ...places })

/** For which versions of the rule the bureau is, surely or perhaps, and whether they are settled. */
function versionsFor(values: object, places: object) {
  const engine = createEngine({ packs: [packWith(values)] })
  const facts = engine.facts(snapshot(places))('agency', 'bureau')
  const [limit] = engine.conditions({ subject: 'agency', lawOn: '2010-11-17' })
  return limit?.versions.flatMap(({ given, settled }) => {
    const truth = given === undefined ? 'yes' : interpret(given, facts)
    return truth === 'no' ? [] : [[truth, settled]]
  })
}

describe('a parameter that is looked up by another row', () => {
  it('holds where that row was given', () => {
    expect(versionsFor({ value: 3 }, { jurisdictions: [county] })).toEqual([['yes', true]])
  })

  it('is not known where a reference names a row that nobody gave', () => {
    const partial = { jurisdictions: [], partial: { jurisdictions: true } }
    for (const places of [{}, partial]) {
      expect(versionsFor({ value: 3 }, places)).toEqual([
        ['unknown', true],
        ['unknown', false],
      ])
    }
  })
})

describe('a case that asks nothing', () => {
  const cases = (...given: object[]) => ({ cases: given, otherwise: 9 })

  it('holds for all who are left, and nothing comes after it', () => {
    const open = cases({ where: { class: 'small' }, value: 1 }, { where: {}, value: 3 })
    expect(versionsFor(open, { jurisdictions: [county] })).toEqual([['yes', true]])
    const engine = createEngine({ packs: [packWith(open)] })
    const [limit] = engine.conditions({ subject: 'agency', lawOn: '2010-11-17' })
    expect(limit?.versions.map(({ settled }) => settled)).toEqual([true, true, false])
  })
})
