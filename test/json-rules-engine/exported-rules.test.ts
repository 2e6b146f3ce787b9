import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createEngine, readSnapshot } from '../../src/index.ts'
import { toJsonRules } from '../../src/json-rules-engine/index.ts'
import { lexiconOf } from '../../src/json-rules-engine/lexicon.ts'
import { subjects } from '../../src/measures/relations.ts'
import { haixi } from '../../src/packs/haixi/index.ts'
import { national } from '../../src/packs/national/index.ts'
import { town, townPack } from '../engine/town.ts'
import { stockEngine } from './judging.ts'

const examples = new URL('../../docs/examples/', import.meta.url)
const read = (name: string): object => parse(readFileSync(new URL(name, examples), 'utf8'))

const limit = {
  title: { zh: '事业编制限额', en: 'Limit of institution posts' },
  require: { kind: 'limit', of: 'institution-establishment', max: 36 },
}
const ratio = {
  require: {
    kind: 'ratio',
    of: 'institution-establishment',
    to: 'administrative-establishment',
    atMost: '1.2:1',
  },
}
const place = { subject: 'jurisdiction' } as const

describe('an exported rule', () => {
  const { rules, operators, left } = toJsonRules(townPack({ limit }), place)

  it('reads as one would write it', () => {
    expect(rules.map(({ name }) => name)).toEqual([
      'towns/limit: satisfied',
      'towns/limit: violated',
      'towns/limit: unknown',
    ])
    expect(rules[1]).toEqual({
      name: 'towns/limit: violated',
      conditions: {
        all: [
          { fact: 'level.words', operator: 'contains', value: 'township' },
          {
            any: [
              { fact: 'institution-establishment.low', operator: 'greaterThan', value: 36 },
              { fact: 'institution-establishment.none', operator: 'equal', value: 'surely' },
            ],
          },
        ],
      },
      event: {
        type: 'violated',
        params: {
          rule: 'towns/limit',
          check: 'towns/limit',
          force: 'mandatory',
          title: { zh: '事业编制限额', en: 'Limit of institution posts' },
          citation: { source: 'plan', title: '方案', article: '一', status: 'illustrative' },
          message: {
            zh: '事业编制不得超过36名',
            en: 'Institution establishment may be at most 36 posts',
          },
        },
      },
    })
  })

  it('needs no operator of ours and nothing that is left out', () => {
    expect({ operators, left }).toEqual({ operators: [], left: [] })
  })

  it('is its own JSON, with a name of its own, in every pack and for every kind of subject', () => {
    for (const pack of [national, haixi]) {
      for (const subject of ['jurisdiction', 'agency', 'matter', 'post', 'person', 'record'] as const) {
        const made = toJsonRules(pack, { subject, lawOn: '2020-01-01', assumeTerritory: [pack.id] }).rules
        expect(JSON.parse(JSON.stringify(made))).toEqual(made)
        expect(new Set(made.map(({ name }) => name)).size).toBe(made.length)
      }
    }
  })

  it('is one for each item, with the item in its title', () => {
    const each = {
      forEach: { ...place, each: { as: 'grade', in: ['甲', '乙'] } },
      title: { zh: '{grade}级', en: '{grade}' },
    }
    const made = toJsonRules(townPack({ limit: { ...limit, ...each } }), place).rules
    expect(
      made.map(({ name, event }) => [name, event.params.item, event.params.title.zh]).slice(0, 3),
    ).toEqual([
      ['towns/limit/甲: satisfied', '甲', '甲级'],
      ['towns/limit/甲: violated', '甲', '甲级'],
      ['towns/limit/甲: unknown', '甲', '甲级'],
    ])
  })

  it('brings the operators that its words need, and no others', () => {
    const named = { ...limit, forEach: { ...place, where: { name: { startsWith: '某' } } } }
    const made = toJsonRules(townPack({ named }), place)
    expect(made.operators.map(({ name }) => name)).toEqual(['someWordStartsWith', 'noWordStartsWith'])
  })

  it('says what it demands only where that is the same for every subject', () => {
    const byClass = {
      values: [{ from: '2000-01-01', cases: [{ where: { class: 'class-1' }, value: 9 }], otherwise: 5 }],
    }
    const pack = townPack(
      { limit: { ...limit, require: { ...limit.require, max: { parameter: 'most' } } } },
      { parameters: { most: byClass } },
    )
    expect(toJsonRules(pack, place).rules.map(({ event }) => event.params.message)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('is left, with its reason, where it follows a series of snapshots', () => {
    const pack = read('kinds/change.yaml')
    const made = subjects.map((subject) => toJsonRules(pack, { subject, lawOn: '2012-06-30' }))
    const left = made.flatMap((one) => one.left)
    expect(left.length).toBeGreaterThan(0)
    for (const { rule, why } of left) {
      expect(made.flatMap(({ rules }) => rules).filter(({ event }) => event.params.rule === rule)).toEqual([])
      expect(why.en).toContain('series of earlier snapshots')
    }
  })
})

describe('a parameter that is looked up by a row', () => {
  const byPlace = {
    values: [{ from: '2000-01-01', cases: [{ where: { class: 'class-1' }, value: 9 }], otherwise: 8 }],
  }
  const leaders = {
    forEach: { subject: 'agency' },
    require: { kind: 'limit', of: 'approved-posts', max: { parameter: 'most', by: 'jurisdiction' } },
  }
  const pack = townPack({ leaders }, { parameters: { most: byPlace } })
  const made = toJsonRules(pack, { subject: 'agency' })
  const stock = stockEngine(made.rules, made)

  it.each([
    ['is known', {}, 8, 'satisfied'],
    ['is known', {}, 10, 'violated'],
    ['was not given', { jurisdictions: [], partial: { jurisdictions: true } }, 8, 'unknown'],
    ['was not given', { jurisdictions: [], partial: { jurisdictions: true } }, 10, 'unknown'],
  ])('that %s (%j) makes %d posts %s', async (_, more, administrative, verdict) => {
    const snapshot = town({ administrative, institution: 0, more })
    const [finding] = createEngine({ packs: [pack] })
      .evaluate(snapshot)
      .judged()
    expect(finding?.verdict).toBe(verdict)
    expect(await stock.judge(made.factsOf(snapshot, 'office'))).toEqual({ 'towns/leaders': verdict })
  })
})

describe('the day of the law', () => {
  const since = (day: string, more: object = {}) =>
    townPack({ limit }, { inForce: { from: day, basis: 'assumed' }, ...more })
  const twice = {
    parameters: {
      most: {
        values: [
          { from: '2000-01-01', value: 1 },
          { from: '2010-01-01', value: 2 },
        ],
      },
    },
  }

  it('need not be said where the rules stay the same', () => {
    expect(toJsonRules(since('2000-01-01'), place).rules).toHaveLength(3)
    expect(toJsonRules(since('2011-01-01', twice), place).rules).toHaveLength(3)
  })

  it('must be said where they change', () => {
    expect(() => toJsonRules(since('2000-01-01', twice), place)).toThrow(
      'lawOn: the rules are not the same on every day; say for which day, with `lawOn`; they change on 2010-01-01',
    )
    const ended = { ...limit, inForce: { from: '2000-01-01', until: '2004-12-31' } }
    expect(() => toJsonRules(townPack({ ended }), place)).toThrow('they change on 2005-01-01')
    expect(() => toJsonRules(createEngine({ packs: [] }), place)).toThrow('say for which day, with `lawOn`')
    expect(toJsonRules(townPack({ ended }), { ...place, lawOn: '2005-01-01' }).rules).toEqual([])
  })

  it('is refused when it is none, like an option that does not exist', () => {
    expect(() => toJsonRules(since('2000-01-01'), { ...place, lawOn: '2024-02-30' })).toThrow('is not a day')
    expect(() => toJsonRules(since('2000-01-01'), { ...place, ...{ lawOf: '2024-01-01' } })).toThrow(
      'did you mean `lawOn`?',
    )
  })
})

describe('facts from plain readings', () => {
  const plan = read('town/town-plan.yaml')
  const made = toJsonRules(plan, { ...place, assumeTerritory: ['town-plan'] })
  const stock = stockEngine(made.rules, made)
  const known = {
    level: 'township',
    'administrative-establishment': 30,
    'administrative-reserved': 2,
    'institution-establishment': 36,
    'institution-reserved': 2,
    'institution-strength': 38,
    'town-plan/town-leader-posts': 9,
    'internal-organs': 3,
    institutions: 3,
  }

  it('are named in full', () => {
    expect(made.readings.map(({ name, kind, unit }) => [name, kind, unit])).toEqual([
      ['level', 'words', undefined],
      ['administrative-establishment', 'number', 'post'],
      ['institution-establishment', 'number', 'post'],
      ['administrative-strength', 'number', 'person'],
      ['administrative-reserved', 'number', 'post'],
      ['institution-strength', 'number', 'person'],
      ['institution-reserved', 'number', 'post'],
      ['town-plan/town-leader-posts', 'number', 'post'],
      ['internal-organs', 'number', 'unit'],
      ['institutions', 'number', 'unit'],
    ])
  })

  it('give the verdicts of the town', async () => {
    const snapshot = readSnapshot(read('town/town.yaml'))
    const report = createEngine({ packs: [plan] }).evaluate(snapshot, { assumeTerritory: ['town-plan'] })
    const expected = Object.fromEntries([...report.judged()].map(({ check, verdict }) => [check, verdict]))
    expect(new Set(Object.values(expected))).toEqual(new Set(['satisfied', 'violated', 'unknown']))
    expect(await stock.judge(known)).toEqual(expected)
  })

  it('say nothing of what is known only in part, unless that is enough', async () => {
    const say = async (organs: unknown) =>
      (await stock.judge({ ...known, 'internal-organs': organs }))['town-plan/offices']
    expect(await say({ low: 1, high: 3 })).toBe('satisfied')
    expect(await say({ low: 4 })).toBe('violated')
    expect(await say({ high: 4 })).toBe('unknown')
    expect(await say({ low: 5, high: 3 })).toBe('unknown')
    expect(await say(null)).toBe('violated')
    for (const none of [undefined, '3', 2.5, Number.NaN, true, [3], {}])
      expect(await say(none)).toBe('unknown')
  })

  it('say nothing of a place whose level is not told, and make no check in another one', async () => {
    const { level: _, ...less } = known
    expect((await stock.judge(less))['town-plan/leader-posts']).toBe('satisfied')
    expect((await stock.judge({ ...less, institutions: 4 }))['town-plan/centres-and-institutes']).toBe(
      'unknown',
    )
    expect(await stock.judge({ ...known, level: 'county' })).toEqual({})
    expect(await stock.judge({ ...known, level: null })).toEqual({})
  })

  it('need no facts that nobody defined to be allowed', async () => {
    const { Engine } = await import('json-rules-engine')
    const strict = new Engine([...made.rules])
    for (const { id, calculate } of made.facts) strict.addFact(id, calculate)
    const { events } = await strict.run({})
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(['unknown']))
  })

  it('may be looked up by the application, each once, and an error of its own is its own', async () => {
    const { Engine } = await import('json-rules-engine')
    const asked: string[] = []
    const engine = new Engine([...made.rules], { allowUndefinedFacts: true })
    for (const { id, calculate } of made.facts) engine.addFact(id, calculate)
    for (const [name, value] of Object.entries(known)) {
      engine.addFact(name, async () => {
        asked.push(name)
        return value
      })
    }
    const { events } = await engine.run()
    expect(events.filter(({ type }) => type === 'violated')).toHaveLength(1)
    expect(asked.toSorted()).toEqual(Object.keys(known).toSorted())
    engine.addFact('institutions', () => Promise.reject(new Error('the database is away')))
    await expect(engine.run()).rejects.toThrow('the database is away')
  })

  it('agree with the engine on towns of every size', async () => {
    const pack = townPack({ limit, ratio })
    const engine = createEngine({ packs: [pack] })
    const exported = toJsonRules(pack, place)
    const own = stockEngine(exported.rules, exported)
    const count = fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined })
    await fc.assert(
      fc.asyncProperty(count, count, async (administrative, institution) => {
        const posts = {
          ...(administrative === undefined ? {} : { administrative }),
          ...(institution === undefined ? {} : { institution }),
        }
        const snapshot = town(posts)
        const expected = [...engine.evaluate(snapshot).judged()].map(({ check, verdict }) => [check, verdict])
        const readings = Object.fromEntries(
          Object.entries(posts).map(([category, value]) => [`${category}-establishment`, value]),
        )
        const judged = await own.judge({ level: 'township', ...readings })
        expect(judged).toEqual(Object.fromEntries(expected))
      }),
      { numRuns: 200 },
    )
  })

  it('call a field by its path, unless a measure is called so', () => {
    const { plainName } = lexiconOf([], 'agency')
    expect(plainName({ kind: 'field', path: 'rank' })).toBe('rank')
    expect(plainName({ kind: 'field', path: 'nameplates' })).toBe('field nameplates')
    expect(plainName({ kind: 'measure', measure: 'nameplates', on: 'jurisdiction', at: 'before' })).toBe(
      'nameplates of jurisdiction at before',
    )
  })
})

describe('facts from a snapshot', () => {
  const made = toJsonRules(townPack({ limit, ratio }), place)

  it('are exactly those that the rules name', () => {
    const facts = made.factsOf(town({ administrative: 30, institution: 36 }), 'town')
    expect(Object.keys(facts).toSorted()).toEqual(made.facts.map(({ id }) => id).toSorted())
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts)
  })

  it('are refused of a subject that is not there, and with options that do not exist', () => {
    expect(() => made.factsOf(town({}), 'twon')).toThrow('did you mean `town`?')
    expect(() => made.factsOf(town({}), 'town', { ...{ before: town({}), baselines: {} } })).toThrow(
      'there is no option `before`',
    )
  })

  it('count readings of another system', () => {
    const values = { 'institution-establishment': { town: 40 } }
    const facts = made.factsOf(town({ administrative: 30, institution: 36 }), 'town', { values })
    expect(facts).toMatchObject({ 'institution-establishment.low': 40, 'institution-establishment.high': 40 })
  })

  it('say whether the subject stood before', () => {
    const change = { require: { kind: 'change', of: 'institution-establishment', only: 'decrease' } }
    const { factsOf, facts, readings } = toJsonRules(townPack({ change }), place)
    const now = town({ institution: 36 })
    const stood = (baselines: Parameters<typeof factsOf>[2]) =>
      factsOf(now, 'town', baselines)['stood at before.known']
    const empty = readSnapshot({ schema: 'bianzhi/snapshot@1', day: '2009-01-01', jurisdictions: null })
    expect(stood(undefined)).toBe('unknown')
    expect(stood({ baselines: { before: town({ institution: 40 }) } })).toBe('yes')
    expect(stood({ baselines: { before: empty } })).toBe('no')
    expect(facts.some(({ id }) => id === 'stood at before.known')).toBe(true)
    expect(readings).toContainEqual({
      name: 'stood at before',
      kind: 'known',
      title: { zh: '改革前是否已设立', en: 'whether it stood before' },
    })
  })
})
