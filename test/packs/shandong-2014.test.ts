import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/index.ts'
import { shandong2014 } from '../../src/packs/shandong-2014/index.ts'
import { find, snapshot } from './cases.ts'

const engine = createEngine({ packs: [shandong2014] })
const city = { id: 'city', name: '某市', code: '371900', level: 'prefecture', class: 'medium' }
const county = { id: 'county', name: '某县', code: '371921', level: 'county', parent: 'city' }

/** So many departments of the city. */
const departments = (count: number) =>
  Array.from({ length: count }, (_, nth) => ({
    id: `d${nth}`,
    name: `部门${nth}`,
    jurisdiction: 'city',
    kind: 'government-department',
  }))

const judge = (agencies: readonly object[]) =>
  engine.evaluate(snapshot({ day: '2014-12-31', jurisdictions: [city, county], agencies }))

describe('the Shandong pack', () => {
  it('takes every rule from the speech', () => {
    const cited = new Set(engine.rules().map(({ citation }) => `${citation.title}, ${citation.status}`))
    expect([...cited]).toEqual(['山东省市县政府职能转变和机构改革工作讲话, reported'])
  })

  it.each([
    ['departments-within-limit', 'mandatory'],
    ['rank-below-department', 'mandatory'],
    ['older-rank-below-department', 'general'],
    ['bodies-outside-the-limit', 'principle'],
    ['establishment-office-staff', 'advisory'],
  ])('takes the force of %s from its words: %s', (rule, force) => {
    const [entry] = engine.rules().filter((one) => one.rule === `shandong-2014/${rule}`)
    expect(entry?.force).toBe(force)
  })

  it('has no way out of the limit of departments, and no lower end for a city', () => {
    const check = 'shandong-2014/departments-within-limit'
    expect(find(judge(departments(33)), `${check}#max`, 'city')?.waysOut).toEqual([])
    expect(find(judge(departments(1)), `${check}#min`, 'city')).toBeUndefined()
  })

  it('names the domain in which there are two teams', () => {
    const team = (id: string) => ({
      id,
      name: id,
      jurisdiction: 'county',
      kind: 'enforcement-team',
      tags: ['culture'],
    })
    const finding = judge([team('a'), team('b')]).findings.find(
      ({ rule, verdict }) => rule === 'shandong-2014/one-team-per-merged-domain' && verdict === 'violated',
    )
    expect(finding?.id).toBe('shandong-2014/one-team-per-merged-domain@county/culture')
    expect(finding?.title.zh).toBe('文化领域执法队伍整合')
  })

  it('is in force in Shandong, from July 2014', () => {
    const skipped = (day: string, place: object) =>
      engine.evaluate(snapshot({ day, jurisdictions: [place] })).skipped
    expect(skipped('2014-12-31', { ...city, code: '320900' })).toEqual([
      { pack: 'shandong-2014', reason: 'outside-its-territory' },
    ])
    expect(skipped('2014-06-30', city)).toEqual([{ pack: 'shandong-2014', reason: 'outside-its-days' }])
  })
})
