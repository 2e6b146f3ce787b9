import { describe, expect, it } from 'vitest'
import { readWith } from '../../src/json/issues.ts'
import { measureSchema } from '../../src/measures/declaration.ts'
import { type StandardMeasure, standardMeasures } from '../../src/measures/standard.ts'
import { withUnit } from '../../src/measures/units.ts'
import { readerOf } from './sample-world.ts'

const names = Object.keys(standardMeasures) as readonly StandardMeasure[]
const jurisdictions = [{ id: 'jurisdiction', name: '某县', level: 'county' }]
const subjects = {
  jurisdictions,
  agencies: [{ id: 'agency', name: '财政局', kind: 'government-department', jurisdiction: 'jurisdiction' }],
  functions: [{ id: 'function', name: '财政', jurisdiction: 'jurisdiction' }],
  matters: [{ id: 'matter', name: '预算', jurisdiction: 'jurisdiction', function: 'function' }],
  posts: [{ id: 'post', agency: 'agency' }],
  people: [{ id: 'person', agency: 'agency' }],
}
const nothing = { establishment: null, leadership: null, assignments: null, holdings: null, records: null }

describe('a measure that ships', () => {
  it.each(names)('`%s` is declared as packs declare theirs', (name) => {
    expect(readWith(measureSchema, standardMeasures[name]).problems).toEqual([])
  })

  it.each(names)('`%s` is open where nothing is given, and a number where everything is', (name) => {
    const { subject } = standardMeasures[name]
    const { agencies, ...others } = subjects
    const known = subject === 'agency' ? { agencies } : {}
    const open = readerOf({ snapshot: { ...others, ...known, partial: { agencies: true } } })
    expect(open.read(name, subject)).toBe(name === 'lead-gaps' ? '0..1' : '0..∞')
    // there is one department, and nobody leads the matter
    const number = name === 'departments' || name === 'lead-gaps' ? '1' : '0'
    expect(readerOf({ snapshot: { ...subjects, ...nothing } }).read(name, subject)).toBe(number)
  })

  it('has a unit that is said in both languages, and titles that no other about its subject has', () => {
    for (const name of names) {
      const { unit } = standardMeasures[name]
      expect(withUnit('2', unit).zh).not.toBe(`2${unit}`)
    }
    const titles = names.map((name) => `${standardMeasures[name].subject} ${standardMeasures[name].title.zh}`)
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
  })
})

describe('a number with its unit', () => {
  it.each([
    ['1', 'post', '1名', '1 post'],
    ['2', 'post', '2名', '2 posts'],
    ['0', 'unit', '0个', '0 bodies'],
    ['1', 'person', '1人', '1 person'],
    ['3', '公里', '3公里', '3 公里'],
    ['3', '', '3', '3'],
    ['3', 'constructor', '3constructor', '3 constructor'],
  ])('%s of `%s` is %s, %s', (value, unit, zh, en) => {
    expect(withUnit(value, unit)).toEqual({ zh, en })
  })
})
