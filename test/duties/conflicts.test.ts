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

  it('is judged by the roles under which words of its own stand', () => {
    const words = { roles: { 'first-lead': { under: 'lead' }, helps: { under: 'co-organiser' } } }
    const roles = (one: string, other: string) =>
      found([held('transport', { role: one }), held('market', { role: other })], { words })
    expect(roles('first-lead', 'lead')).toEqual([['overlap', ['transport', 'market'], true]])
    expect(roles('helps', 'co-organiser')).toEqual([
      ['no-organiser', ['transport', 'market'], true],
      ['undivided', ['transport', 'market'], true],
    ])
    expect(roles('lead', 'helps')).toEqual([['undivided', ['transport', 'market'], true]])
  })

  it('is led part by part: by who organises it where the lead that is named has another part', () => {
    const matters = [{ id: 'ships', name: '船舶检验', object: ['渔业船舶', '船舶'] }]
    const lead = held('agriculture', { object: ['渔业船舶'] })
    const organiser = (by: string, object: readonly string[]) => held(by, { role: 'organiser', object })
    expect(found([lead, organiser('transport', ['船舶'])], { matters })).toEqual([])
    const two = [
      lead,
      organiser('transport', ['渔业船舶', '船舶']),
      organiser('market', ['渔业船舶', '船舶']),
    ]
    const [overlap] = conflictsOf(cityWith(two, { matters }))
    expect([overlap?.kind, overlap?.between, overlap?.scope]).toEqual([
      'overlap',
      ['transport', 'market'],
      { object: ['船舶'] },
    ])
    // a lead that was not given may have the part after all
    expect(found(two, { matters, partial: { assignments: true } })[0]).toEqual([
      'overlap',
      ['transport', 'market'],
      false,
    ])
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

  it('is shared by hands, and not by the bodies of one department', () => {
    const agencies = [
      { id: 'agriculture', name: '农业农村局', kind: 'government-department' },
      { id: 'transport', name: '交通运输局', kind: 'government-department', coLocatedWith: 'agriculture' },
      { id: 'market', name: '市场监管局', kind: 'government-department' },
      { id: 'fishery', name: '渔业科', kind: 'internal-organ', parent: 'agriculture' },
      { id: 'station', name: '渔船检验站', kind: 'institution', parent: 'agriculture' },
    ]
    const shared = (...ids: readonly string[]) =>
      found([held('agriculture'), ...ids.map((id) => helper(id))], { agencies })
    expect(shared('fishery')).toEqual([])
    expect(shared('station')).toEqual([])
    expect(shared('transport')).toEqual([])
    expect(shared('station', 'market')).toEqual([['undivided', ['agriculture', 'market', 'station'], true]])
    expect(
      found([held('agriculture'), helper('market', { delegatedFrom: 'agriculture' })], { agencies }),
    ).toEqual([])
    // two organs of one department are one lead
    expect(found([held('agriculture'), held('fishery'), helper('market')], { agencies })).toEqual([
      ['undivided', ['agriculture', 'market', 'fishery'], true],
    ])
  })

  it('may be shared by two hands where one of them was not given', () => {
    const agencies = [{ id: 'transport', name: '交通运输局' }]
    const snapshot = cityWith([held('transport'), helper('unseen')], {
      agencies,
      partial: { agencies: true },
    })
    const [only, ...more] = conflictsOf(snapshot)
    expect(more).toEqual([])
    expect(only?.missing).toContainEqual({ snapshot: 'after', collection: 'agencies', because: 'partial' })
    expect(only?.message).toEqual({
      zh: '“船舶检验”可能由交通运输局、unseen共同承担，没有写明分工',
      en: '交通运输局, unseen possibly share “船舶检验”, and nothing says how it is divided',
    })
  })

  it('may be in conflict where not all is known', () => {
    expect(found([], { partial: { assignments: true } })).toEqual([['no-lead', [], false]])
    const worded = [held('transport', { boundary: '除渔业外' }), held('agriculture', { boundary: '渔业' })]
    expect(found(worded)).toEqual([['overlap', ['transport', 'agriculture'], false]])
  })

  it('has a gap where one organises a part, and names each helper once', () => {
    const matters = [{ id: 'ships', name: '船舶检验', object: ['渔业船舶', '船舶'] }]
    const part = held('transport', { role: 'organiser', object: ['船舶'] })
    expect(found([part], { matters })).toEqual([['gap', [], true]])
    const twice = [helper('market', { id: 'a', stage: ['一'] }), helper('market', { id: 'b', stage: ['二'] })]
    expect(found(twice)).toEqual([['no-organiser', ['market'], true]])
  })

  it('is shared whatever days those who share it have', () => {
    expect(found([held('transport', { until: '2011-12-31' }), helper('market')])).toEqual([
      ['undivided', ['transport', 'market'], true],
    ])
  })

  it('comes in the order of the matters, and a class of them is none', () => {
    const matters = [
      { id: 'wells', name: '取水' },
      { id: 'ships', name: '船舶检验' },
    ]
    const functions = [{ id: 'water', name: '水务' }]
    const leads = ['ships', 'water'].flatMap((of) => [held('transport', { of }), held('market', { of })])
    const conflicts = conflictsOf(cityWith(leads, { matters, functions }))
    expect(conflicts.map(({ matter, kind }) => [matter, kind])).toEqual([
      ['wells', 'no-lead'],
      ['ships', 'overlap'],
    ])
  })

  it('names a post by its title where its agency is not known', () => {
    const posts = [{ id: 'head', title: '处长' }]
    const [overlap] = conflictsOf(cityWith([held('transport'), held('head')], { posts }))
    expect(overlap?.message.zh).toBe('“船舶检验”可能由交通运输局、处长同时牵头（全部）')
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

  it('is drawn for Mermaid without the directives and the markup that a name holds', () => {
    const named = cityWith([], { matters: [{ id: 'ships', name: "%%{init: {'theme': 'dark'}}%% <b>`x`\\" }] })
    expect(toMermaid(conflictGraph(conflictsOf(named), named)).split('\n')[1]).toBe(
      `  n0["#37;#37;{init: {'theme': 'dark'}}#37;#37; #60;b#62;#96;x#96;#92;"]`,
    )
  })

  it('is drawn dashed where a conflict is not certain, and no name breaks out by a backslash', () => {
    const open = cityWith([held('transport', { boundary: '一' }), held('agriculture', { boundary: '二' })], {
      matters: [{ id: 'ships', name: '船舶\\' }],
    })
    const drawn = conflictGraph(conflictsOf(open), open)
    expect(toDot(drawn)).toContain('"matter ships" [label="船舶\\\\", shape=box]')
    expect(toDot(drawn).match(/style=dashed/g)).toHaveLength(2)
    expect(toMermaid(drawn).match(/ -\.-\|/g)).toHaveLength(2)
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
