import { describe, expect, it } from 'vitest'
import { conflictGraph, conflictsOf, toDot, toMermaid } from '../../src/duties/index.ts'
import { cityWith, held } from './city.ts'

const found = (...[assignments, more]: Parameters<typeof cityWith>) =>
  conflictsOf(cityWith(assignments, more)).map(({ kind, between, missing }) => [
    kind,
    between,
    missing.length === 0,
  ])
const helper = (by: string, more: object = {}) => held(by, { role: 'co-organiser', ...more })

describe('a matter', () => {
  it('that one department leads is in no conflict', () => {
    expect(found([held('transport')])).toEqual([])
  })

  it('that nobody leads has no lead', () => {
    expect(found([])).toEqual([['no-lead', [], true]])
  })

  it('on which two co-operate and nobody leads has no organiser', () => {
    expect(found([helper('transport'), helper('market', { boundary: '配合' })])).toEqual([
      ['no-organiser', ['transport', 'market'], true],
    ])
  })

  it('that two lead is led twice, unless a dimension tells their parts apart', () => {
    expect(found([held('transport'), held('agriculture')])).toEqual([
      ['overlap', ['transport', 'agriculture'], true],
    ])
    const matter = { id: 'ships', name: '船舶检验', object: ['渔业船舶', '船舶'] }
    const apart = [held('agriculture', { object: ['渔业船舶'] }), held('transport', { object: ['船舶'] })]
    expect(found(apart, { matters: [matter] })).toEqual([])
  })

  it('is led by who organises it (主办) where no lead is named', () => {
    const organiser = (by: string) => held(by, { role: 'organiser' })
    expect(found([organiser('transport'), helper('market', { boundary: '配合' })])).toEqual([])
    expect(found([organiser('transport'), organiser('market')])).toEqual([
      ['overlap', ['transport', 'market'], true],
    ])
    const under = [held('agriculture'), organiser('transport'), organiser('market')]
    expect(found(under).map(([kind]) => kind)).toEqual(['undivided'])
  })

  it('of which one part is led by nobody has a gap', () => {
    const matter = { id: 'ships', name: '船舶检验', object: ['渔业船舶', '船舶'] }
    const conflicts = conflictsOf(
      cityWith([held('agriculture', { object: ['渔业船舶'] })], { matters: [matter] }),
    )
    expect(conflicts.map(({ message }) => message)).toEqual([
      {
        zh: '“船舶检验”有一部分没有牵头部门（对象：船舶）',
        en: 'nobody leads a part of “船舶检验” (object: 船舶)',
      },
    ])
  })

  it('that is shared says how it is divided', () => {
    expect(found([held('transport'), helper('market')])).toEqual([
      ['undivided', ['transport', 'market'], true],
    ])
    expect(found([held('transport'), helper('market', { boundary: '配合做好登记' })])).toEqual([])
    expect(found([held('transport'), helper('market', { stage: ['登记'] })])).toEqual([])
    const alike = [held('transport', { level: ['county'] }), helper('market', { level: ['county'] })]
    expect(found(alike).map(([kind]) => kind)).toEqual(['gap', 'undivided'])
  })

  it('may be in conflict where not all is known', () => {
    expect(found([], { partial: { assignments: true } })).toEqual([['no-lead', [], false]])
    const worded = [held('transport', { boundary: '除渔业外' }), held('agriculture', { boundary: '渔业' })]
    expect(found(worded)).toEqual([['overlap', ['transport', 'agriculture'], false]])
  })

  it('is asked of a day', () => {
    const snapshot = cityWith([held('transport'), held('market', { from: '2011-01-01' })])
    expect(conflictsOf(snapshot)).toEqual([])
    expect(conflictsOf(snapshot, { day: '2011-01-01' }).map(({ kind }) => kind)).toEqual(['overlap'])
  })
})

describe('the graph of conflicts', () => {
  const snapshot = cityWith(
    [held('transport'), held('agriculture'), held('market', { of: 'seeds', role: 'co-organiser' })],
    {
      matters: [
        { id: 'ships', name: '船舶“检验"' },
        { id: 'seeds', name: '种子[经营]|许可' },
        { id: 'wells', name: '取水' },
      ],
    },
  )
  const graph = conflictGraph(conflictsOf(snapshot), snapshot)

  it('has the matters and the agencies concerned, and an edge for each of these', () => {
    expect(graph.nodes.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'matter ships',
      'agency transport',
      'agency agriculture',
      'matter seeds',
      'agency market',
      'matter wells',
    ])
    expect(graph.edges.map(({ agency, matter, conflict }) => [agency, matter, conflict])).toEqual([
      ['transport', 'ships', 'overlap'],
      ['agriculture', 'ships', 'overlap'],
      ['market', 'seeds', 'no-organiser'],
    ])
  })

  it('is drawn for Graphviz, with names that cannot break out of their quotes', () => {
    expect(toDot(graph).split('\n')).toEqual([
      'graph conflicts {',
      '  "matter ships" [label="船舶“检验\\"", shape=box]',
      '  "agency transport" [label="交通运输局", shape=ellipse]',
      '  "agency agriculture" [label="农业农村局", shape=ellipse]',
      '  "matter seeds" [label="种子[经营]|许可", shape=box]',
      '  "agency market" [label="市场监管局", shape=ellipse]',
      '  "matter wells" [label="取水", shape=box]',
      '  "agency transport" -- "matter ships" [label="多头牵头"]',
      '  "agency agriculture" -- "matter ships" [label="多头牵头"]',
      '  "agency market" -- "matter seeds" [label="有协办无牵头"]',
      '}',
      '',
    ])
  })

  it('is drawn for Mermaid, in the language that is asked for', () => {
    expect(toMermaid(graph, 'en').split('\n')).toEqual([
      'graph LR',
      '  n0["船舶“检验#34;"]',
      '  n1(["交通运输局"])',
      '  n2(["农业农村局"])',
      '  n3["种子[经营]|许可"]',
      '  n4(["市场监管局"])',
      '  n5["取水"]',
      '  n1 ---|"several leads"| n0',
      '  n2 ---|"several leads"| n0',
      '  n4 ---|"helpers without a lead"| n3',
      '',
    ])
  })
})
