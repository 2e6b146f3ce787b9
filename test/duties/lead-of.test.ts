import { describe, expect, it } from 'vitest'
import { leadFinder, leadOf } from '../../src/duties/index.ts'
import { cityWith, held, objection } from './city.ts'

const answer = (...[assignments, more]: Parameters<typeof cityWith>) =>
  leadOf(cityWith(assignments, more), 'ships').parts.map(({ lead, rule, others }) => [lead, rule, others])

describe('who leads a matter', () => {
  it('is the lead that is named, and the others co-operate', () => {
    expect(answer([held('transport'), held('market', { role: 'co-organiser' })])).toEqual([
      ['transport', 'named', ['market']],
    ])
  })

  it('is who organises it (主办) where nobody is named the lead', () => {
    expect(answer([held('transport', { role: 'organiser' })])).toEqual([['transport', 'named', []]])
    expect(answer([held('transport', { role: 'organiser' }), held('market')])).toEqual([
      ['market', 'named', ['transport']],
    ])
  })

  it('is the first of several leads as they are listed, or by the order that is stated', () => {
    expect(answer([held('transport'), held('agriculture')])).toEqual([
      ['transport', 'first-listed', ['agriculture']],
    ])
    expect(answer([held('transport', { order: 2 }), held('agriculture', { order: 1 })])).toEqual([
      ['agriculture', 'first-listed', ['transport']],
    ])
  })

  it('is one department where that and its internal organ are both named', () => {
    expect(answer([held('agriculture'), held('fishery')])).toEqual([['agriculture', 'named', ['fishery']]])
  })

  it('is the one that first objected and asked for talks where no lead is named', () => {
    const records = [objection('market', '2010-06-02'), objection('transport', '2010-06-01')]
    const helpers = [held('market', { role: 'co-organiser' }), held('transport', { role: 'co-organiser' })]
    expect(answer(helpers, { records })).toEqual([['transport', 'first-objected', ['market']]])
    expect(answer([held('market')], { records })).toEqual([['market', 'named', []]])
  })

  it('is open where two objected on the first day, and nobody where none did', () => {
    const records = [objection('market', '2010-06-01'), objection('transport', '2010-06-01')]
    expect(answer([], { records })).toEqual([[undefined, 'objected-together', []]])
    expect(answer([])).toEqual([[undefined, 'nobody', []]])
  })

  it.each([
    ['2010-11-17', 'first-objected'],
    ['2010-11-18', 'nobody'],
  ])('on 2010-11-17 is asked of an objection of %s: %s', (on, rule) => {
    expect(answer([], { records: [objection('market', on)] }).map(([, by]) => by)).toEqual([rule])
  })

  it('is told part by part where the leads share it', () => {
    const shared = [held('agriculture', { object: ['渔业船舶'] }), held('transport', { object: ['船舶'] })]
    const { parts } = leadOf(cityWith(shared), 'ships')
    expect(parts.map(({ scope, lead, rule }) => [scope, lead, rule])).toEqual([
      [{ object: ['渔业船舶'] }, 'agriculture', 'named'],
      [{ object: ['船舶'] }, 'transport', 'named'],
      [{ object: { except: ['渔业船舶', '船舶'] } }, undefined, 'nobody'],
    ])
    const asked = leadOf(cityWith(shared), 'ships', { scope: { object: '船舶' } })
    expect(asked.parts.map(({ lead }) => lead)).toEqual(['transport'])
  })

  it.each([
    ['2010-11-16', 'transport'],
    ['2010-11-17', 'transport'],
    ['2010-11-18', 'market'],
  ])('on %s is %s where the one ends on the 17th and the other begins on the 18th', (day, lead) => {
    const handed = [held('transport', { until: '2010-11-17' }), held('market', { from: '2010-11-18' })]
    expect(leadOf(cityWith(handed), 'ships', { day }).parts.map((part) => part.lead)).toEqual([lead])
  })

  it('explains itself in both languages, and names the division that stands meanwhile', () => {
    const { parts, standing } = leadOf(cityWith([held('transport'), held('agriculture')]), 'ships')
    expect(parts[0]?.because).toEqual({
      zh: '有多个牵头部门，排在首位的交通运输局为主办部门，其他部门协办；商定前按现有分工执行',
      en: 'several leads are named: 交通运输局 is listed first and organises, the others co-operate; until it is settled the existing division stands',
    })
    expect(standing).toEqual(['ships/lead/transport', 'ships/lead/agriculture'])
  })

  it('says what was not given and might change it', () => {
    const missing = (more: object) => leadOf(cityWith([], { ...more }), 'ships').missing
    expect(missing({})).toEqual([])
    expect(missing({ partial: { assignments: true } })).toEqual([
      { snapshot: 'after', collection: 'assignments', because: 'partial' },
    ])
    expect(missing({ records: undefined })).toEqual([
      { snapshot: 'after', collection: 'records', because: 'absent' },
    ])
    const unsaid = { id: 'r', kind: 'objection', about: ['ships'], by: 'market' }
    expect(missing({ records: [unsaid] })).toEqual([
      { snapshot: 'after', collection: 'records', id: 'r', field: 'on' },
    ])
  })

  it('is the same when many are asked one after another', () => {
    const snapshot = cityWith([held('transport'), held('agriculture')])
    const find = leadFinder(snapshot, { day: '2010-11-18' })
    const scope = { object: '船舶' }
    expect(find('ships')).toEqual(leadOf(snapshot, 'ships', { day: '2010-11-18' }))
    expect(find('ships', scope)).toEqual(leadOf(snapshot, 'ships', { day: '2010-11-18', scope }))
    expect(() => find('ship')).toThrow('there is no matter `ship`; did you mean `ships`?')
  })

  it('is not asked of a matter that is not there, nor for what is no day', () => {
    expect(() => leadOf(cityWith([]), 'ship')).toThrow('there is no matter `ship`; did you mean `ships`?')
    expect(() => leadOf(cityWith([]), 'ships', { day: '2010-02-30' })).toThrow('`2010-02-30` is no day')
  })
})
