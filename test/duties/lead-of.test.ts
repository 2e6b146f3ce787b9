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

  it('is one lead where one is under the other, or where both share offices', () => {
    const agencies = [
      { id: 'agriculture', name: '农业农村局', kind: 'government-department' },
      { id: 'transport', name: '交通运输局', kind: 'government-department', coLocatedWith: 'agriculture' },
      { id: 'station', name: '渔船检验站', kind: 'institution', parent: 'agriculture' },
    ]
    for (const other of ['transport', 'station']) {
      expect(answer([held('agriculture'), held(other)], { agencies })).toEqual([
        ['agriculture', 'named', [other]],
      ])
    }
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

  it('is the one that objected twice on the first day, also in a word that stands under an objection', () => {
    const words = { records: { complaint: { under: 'objection' } } }
    const records = [
      { ...objection('market', '2010-06-01'), kind: 'complaint' },
      objection('market', '2010-06-01'),
      objection('transport', '2010-06-02'),
    ]
    expect(answer([], { words, records })).toEqual([['market', 'first-objected', []]])
    expect(answer([], { words, records: records.slice(0, 1) })).toEqual([['market', 'first-objected', []]])
    const talks = { ...objection('transport', '2010-05-01'), kind: 'consultation' }
    expect(answer([], { words, records: [talks, ...records] })).toEqual([['market', 'first-objected', []]])
  })

  it('is who has a role that stands under the lead, before one who organises', () => {
    const words = { roles: { 'first-lead': { under: 'lead' } } }
    const roles = [held('transport', { role: 'organiser' }), held('market', { role: 'first-lead' })]
    expect(answer(roles, { words })).toEqual([['market', 'named', ['transport']]])
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

  it('is told of what belongs to the matter, and of nothing beside it', () => {
    const matters = [{ id: 'ships', name: '船舶检验', object: ['渔业船舶', '船舶'] }]
    const shared = [held('agriculture', { object: ['渔业船舶'] }), held('transport', { object: ['船舶'] })]
    const snapshot = cityWith(shared, { matters })
    expect(leadOf(snapshot, 'ships').parts.map(({ scope, lead }) => [scope, lead])).toEqual([
      [{ object: ['渔业船舶'] }, 'agriculture'],
      [{ object: ['船舶'] }, 'transport'],
    ])
    expect(leadOf(snapshot, 'ships', { scope: { object: '种子' } }).parts).toEqual([])
    expect(leadOf(snapshot, 'ships', { scope: { object: [] } }).parts).toEqual([])
  })

  it('is who organises the part that no lead is named for, with those who hold that part', () => {
    const shared = [
      held('agriculture', { object: ['渔业船舶'] }),
      held('transport', { role: 'organiser', object: ['渔业船舶', '船舶'] }),
    ]
    const matters = [{ id: 'ships', name: '船舶检验', object: ['渔业船舶', '船舶'] }]
    expect(answer(shared, { matters })).toEqual([
      ['agriculture', 'named', ['transport']],
      ['transport', 'named', []],
    ])
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
    const agencies = [{ id: 'market', name: '市场监管局' }]
    const unseen = cityWith([held('other')], { agencies, partial: { agencies: true } })
    expect(leadOf(unseen, 'ships').missing).toContainEqual({
      snapshot: 'after',
      collection: 'agencies',
      because: 'partial',
    })
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
