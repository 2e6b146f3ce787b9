import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEstablishmentError } from '../../../src/index.ts'
import { ruianTownship } from '../../../src/packs/ruian-township/index.ts'
import { shandong2014 } from '../../../src/packs/shandong-2014/index.ts'
import { township2010 } from '../../../src/packs/township-2010/index.ts'
import { city, compare, town } from '../../../src/testing/index.ts'
import { example, snapshot } from '../../packs/cases.ts'
import { otherRules, townRules } from '../packs.ts'

const place = { day: '2010-11-17', administrative: 30, institution: 37, leader: 3 }
const given = { town: place, records: null }
const ratio = 'town-rules/institution-to-administrative@town'

const problemsOf = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    return error.problems.map(({ code, path, message, hint }) => [
      code,
      path.join('.'),
      `${message}; ${hint}`,
    ])
  }
  return expect.fail('nothing was refused')
}

describe('a comparison', () => {
  it('has a row for each judgement and a cell for each version, in their order', () => {
    const { versions, rows } = compare({
      packs: [townRules],
      given,
      versions: { now: {}, wider: { parameters: { 'institution-ratio': '37:30' } }, none: { packs: [] } },
    })
    expect(versions.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['now', 'unlawful'],
      ['wider', 'lawful'],
      ['none', 'not-judged'],
    ])
    expect(rows.find(({ id }) => id === ratio)).toMatchObject({
      subject: { id: 'town' },
      cells: [
        { verdict: 'violated', excess: { by: 1, side: 'over', unit: 'post' } },
        { verdict: 'satisfied' },
        { verdict: 'nothing' },
      ],
      same: false,
    })
    const wider = versions[1]?.changes
    expect(wider?.changed.map(({ id }) => id)).toEqual([ratio])
    expect(wider?.unchanged).toBe(rows.length - 1)
    expect(versions[2]?.changes.vanished.length).toBe(rows.length)
  })

  it('measures the first version against itself', () => {
    const [first] = compare({ packs: [townRules], given, versions: { now: {} } }).versions
    expect(first?.changes).toMatchObject({ appeared: [], vanished: [], changed: [], unchanged: 3 })
  })

  it('holds drafts of one pack side by side', () => {
    const { leaders } = townRules.rules
    const require = { kind: 'limit', of: 'leader-posts-of-place', min: 2, max: 2 }
    const draft = { ...townRules, rules: { ...townRules.rules, leaders: { ...leaders, require } } }
    const { versions } = compare({
      given,
      versions: { old: { packs: [townRules] }, draft: { packs: [draft] } },
    })
    expect(versions[1]?.changes.changed).toMatchObject([
      { id: 'town-rules/leaders#max@town', to: { excess: { by: 1, side: 'over' } } },
    ])
  })

  it('takes parameters one by one, and all else from the version that says it', () => {
    const { rows } = compare({
      packs: [townRules],
      given,
      parameters: { 'institution-ratio': '2:1', 'leaders-most': 2 },
      versions: { shared: {}, own: { parameters: { 'leaders-most': 3 } } },
    })
    const verdicts = Object.fromEntries(
      rows.map(({ id, cells }) => [id, cells.map(({ verdict }) => verdict)]),
    )
    expect(verdicts[ratio]).toEqual(['satisfied', 'satisfied'])
    expect(verdicts['town-rules/leaders#max@town']).toEqual(['violated', 'satisfied'])
  })

  it('says of the town of the examples that only one of two packs asks for 1.2:1 exactly', () => {
    const { rows } = compare({
      snapshot: snapshot({ ...example('town/town.yaml') }),
      versions: {
        ruian: { packs: [ruianTownship], assumeTerritory: ['ruian-township'] },
        elsewhere: { packs: [township2010], assumeTerritory: ['township-2010'] },
      },
    })
    const about = (id: string) => rows.find((row) => row.id === id)?.cells.map(({ verdict }) => verdict)
    expect(about('ruian-township/institution-to-administrative@town')).toEqual(['satisfied', 'nothing'])
    expect(about('township-2010/institution-to-administrative@town')).toEqual(['nothing', 'satisfied'])
    expect(about('township-2010/stations#min@town')).toEqual(['nothing', 'violated'])
  })

  it('says that Shandong judges from the first of July 2014, not a day sooner', () => {
    const { versions } = compare({
      packs: [shandong2014],
      snapshot: city({ code: '370100', class: 'large', departments: 41, day: '2014-12-31' }),
      versions: {
        sooner: { lawOn: '2014-06-30' },
        first: { lawOn: '2014-07-01' },
        later: { lawOn: '2014-07-02' },
      },
    })
    expect(versions.map(({ outcome }) => outcome)).toEqual(['not-judged', 'unlawful', 'unlawful'])
    const limit = versions[1]?.changes.appeared.find(
      ({ rule }) => rule === 'shandong-2014/departments-within-limit',
    )
    expect(limit).toMatchObject({ verdict: 'violated', excess: { by: 1, side: 'over' } })
  })

  it('reads facts as scenarios write them, from a file too, and earlier ones', () => {
    const file = JSON.stringify(town(place, { records: null }))
    const options = { packs: [townRules], read: () => file, versions: { now: {} } }
    const [fromFile] = compare({ ...options, given: { file: 'town.json' } }).versions
    const [built] = compare({ ...options, given }).versions
    expect(fromFile?.report.receipt()).toEqual(built?.report.receipt())
    const baselines = { before: { town: { ...place, day: '2009-12-31' } } }
    const [compared] = compare({ ...options, given, baselines }).versions
    expect(Object.keys(compared?.report.receipt().baselines ?? {})).toEqual(['before'])
  })
})

describe('a comparison is refused', () => {
  const packs = [townRules]

  it.each([
    ['neither facts', () => compare({ packs, versions: { now: {} } }), 'wrong-usage', ''],
    [
      'facts twice',
      () => compare({ packs, given, snapshot: town({}), versions: { now: {} } }),
      'wrong-usage',
      '',
    ],
    ['no version', () => compare({ packs, given, versions: {} }), 'wrong-usage', 'versions'],
    ['no packs', () => compare({ given, versions: { now: {} } }), 'wrong-usage', 'versions.now.packs'],
    [
      'a name that would move',
      () => compare({ packs, given, versions: { now: {}, 40: {} } }),
      'wrong-value',
      'versions.40',
    ],
    [
      'a parameter that is not there',
      () => compare({ packs, given, versions: { now: { parameters: { 'institution-rato': 1 } } } }),
      'unknown-parameter',
      'versions.now.parameters.institution-rato',
    ],
    [
      'a parameter of two packs',
      () =>
        compare({
          packs: [townRules, otherRules],
          given,
          versions: { now: { parameters: { 'leaders-most': 1 } } },
        }),
      'name-clash',
      'versions.now.parameters.leaders-most',
    ],
    [
      'no day',
      () => compare({ packs, given, versions: { now: { lawOn: '2014-02-30' } } }),
      'malformed-day',
      'versions.now.lawOn',
    ],
    [
      'wrong facts',
      () => compare({ packs, given: { town: { administrative: -1 } }, versions: { now: {} } }),
      'malformed-number',
      'given.town.administrative',
    ],
    [
      'wrong earlier facts',
      () => compare({ packs, given, baselines: { before: { day: '2009-13-01' } }, versions: { now: {} } }),
      'malformed-day',
      'baselines.before.day',
    ],
  ])('for %s', (_, run, code, path) => {
    expect(problemsOf(run)[0]?.slice(0, 2)).toEqual([code, path])
  })

  it('for keys that are not known, with what was meant', () => {
    const version: object = { lawon: '2010-01-01' }
    const strange = { packs, given, versions: { now: version } }
    expect(problemsOf(() => compare(strange))).toEqual([
      ['unknown-key', 'versions.now.lawon', 'key `lawon` is not known here; did you mean `lawOn`?'],
    ])
    expect(problemsOf(() => compare({ ...strange, ...{ snapshott: 1 } }))).toEqual([
      ['unknown-key', 'snapshott', 'key `snapshott` is not known here; did you mean `snapshot`?'],
    ])
  })

  it('with the problems of all versions', () => {
    const wrong = { lawOn: 'tomorrow' }
    const found = problemsOf(() => compare({ packs, given, versions: { a: wrong, b: {}, c: wrong } }))
    expect(found.map(([, path]) => path)).toEqual(['versions.a.lawOn', 'versions.c.lawOn'])
  })
})

describe('any comparison', () => {
  const version = fc.record(
    {
      parameters: fc.record(
        {
          'institution-ratio': fc.integer({ min: 10, max: 20 }).map((tenths) => `${tenths}:10`),
          'leaders-most': fc.integer({ min: 2, max: 5 }),
        },
        { requiredKeys: [] },
      ),
      lawOn: fc.constantFrom('1999-01-01', '2000-04-15', '2010-11-17'),
    },
    { requiredKeys: [] },
  )

  it('says that a version is the same as itself, and counts what its rows show', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        const { versions, rows } = compare({ packs: [townRules], given, versions: { a, again: a, b } })
        const [, again, other] = versions.map(({ changes }) => changes)
        expect([again?.appeared, again?.vanished, again?.changed]).toEqual([[], [], []])
        const differing = rows.filter(
          ({ cells: [first, , last] }) => JSON.stringify(first) !== JSON.stringify(last),
        )
        const { appeared = [], vanished = [], changed = [] } = other ?? {}
        const counted = [...appeared, ...vanished, ...changed].map(({ id }) => id)
        expect(counted.toSorted()).toEqual(differing.map(({ id }) => id).toSorted())
      }),
      { numRuns: 40 },
    )
  })
})
