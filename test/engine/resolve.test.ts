import { describe, expect, it } from 'vitest'
import { createEngine, type SuppliedValues } from '../../src/index.ts'
import { layer, places } from '../rules/layers.ts'

const most = (max: number | object) => ({
  forEach: { subject: 'jurisdiction', where: { level: 'county' } },
  require: { kind: 'limit', of: 'institution-establishment', max },
})

const engine = createEngine({
  packs: [
    { id: 'province', rules: { posts: most(30) } },
    {
      id: 'city',
      extends: ['province'],
      territory: { divisions: ['330300'] },
      rules: { posts: { ...most(32), overrides: 'province/posts' } },
    },
    {
      id: 'county',
      extends: ['city'],
      territory: { divisions: ['330381'] },
      parameters: {
        most: {
          values: [
            { from: '2000-01-01', cases: [{ where: { class: 'class-1' }, value: 31 }], otherwise: 30 },
          ],
        },
      },
      rules: {
        posts: { ...most({ parameter: 'most' }), tightens: 'city/posts' },
      },
    },
  ].map(layer),
})

const snapshot = places({ administrative: 30, institution: 34 })

describe('the rule that speaks', () => {
  it('is the most specific, with its value and every loser', () => {
    const found = engine.resolve('province/posts', { snapshot, subject: 'county' })
    expect(found.effective).toMatchObject([
      { rule: 'county/posts', values: { most: 31 }, citation: { source: 'text' } },
    ])
    expect(found.effective[0]?.demands[0]?.zh).toContain('31')
    expect(found.losers).toEqual([
      {
        rule: 'city/posts',
        code: 'superseded',
        by: 'county/posts',
        reason: { zh: '由county/posts取代', en: 'county/posts stands in its place' },
      },
      expect.objectContaining({ rule: 'province/posts', code: 'superseded', by: 'city/posts' }),
    ])
  })

  it('is the upper one outside the territory of the lower ones', () => {
    const found = engine.resolve('county/posts', { snapshot, subject: 'elsewhere' })
    expect(found.effective.map(({ rule }) => rule)).toEqual(['province/posts'])
    expect(found.losers.map(({ rule, code }) => [rule, code])).toEqual([
      ['county/posts', 'outside-territory'],
      ['city/posts', 'outside-territory'],
    ])
  })

  it('is none for a subject that none is about, or before any is in force', () => {
    const city = engine.resolve('city/posts', { snapshot, subject: 'city' })
    expect([city.effective, city.losers.map(({ code }) => code)]).toEqual([
      [],
      ['outside-territory', 'out-of-scope', 'out-of-scope'],
    ])
    const early = engine.resolve('city/posts', { snapshot, subject: 'county', lawOn: '1999-12-31' })
    expect(early.losers.map(({ code }) => code)).toEqual(['outside-days', 'outside-days', 'outside-days'])
  })

  it('is another with a what-if', () => {
    const assumeTerritory = ['county', 'city']
    const found = engine.resolve('county/posts', { snapshot, subject: 'elsewhere', assumeTerritory })
    expect(found.effective.map(({ rule }) => rule)).toEqual(['county/posts'])
  })

  it('is two where one supplements the other, and says what is disabled and what is not known', () => {
    const packs = [
      { id: 'city', rules: { posts: most(30), other: { ...most(33), alternativeTo: 'posts' } } },
      { id: 'county', extends: ['city'], rules: { posts: { ...most(28), supplements: 'city/posts' } } },
      {
        id: 'town',
        extends: ['county'],
        disables: [{ rule: 'county/posts', authority: { source: 'text' }, where: { class: 'class-1' } }],
      },
    ].map(layer)
    const asked = (kind?: string | null) =>
      createEngine({ packs }).resolve('city/posts', {
        snapshot: places({
          administrative: 1,
          institution: 1,
          ...(kind === undefined ? {} : { class: kind }),
        }),
        subject: 'county',
      })
    expect(asked('class-2').effective.map(({ rule }) => rule)).toEqual(['county/posts', 'city/posts'])
    expect(asked().losers).toMatchObject([{ rule: 'county/posts', code: 'disabled', by: 'town' }])
    expect(asked(null).losers).toMatchObject([{ rule: 'county/posts', code: 'unknown' }])
  })

  it('is the reading that is taken', () => {
    const packs = [
      { id: 'city', rules: { posts: most(30), other: { ...most(29), alternativeTo: 'posts' } } },
    ].map(layer)
    const readings = createEngine({ packs })
    const of = { snapshot, subject: 'county' }
    const taken = readings.resolve('city/posts', { ...of, alternatives: ['city/other'] })
    expect(taken.effective.map(({ rule }) => rule)).toEqual(['city/other'])
    expect(taken.losers).toMatchObject([{ rule: 'city/posts', code: 'other-reading', by: 'city/other' }])
    const named = readings.resolve('city/other', of)
    expect(named.effective.map(({ rule }) => rule)).toEqual(['city/posts'])
    expect(named.losers).toMatchObject([{ rule: 'city/other', code: 'other-reading' }])
  })

  it('hangs on what another system supplies, as in an evaluation', () => {
    const large = { 'institution-establishment': { atLeast: 50 } }
    const packs = [
      { id: 'city', rules: { posts: most(30) } },
      {
        id: 'county',
        extends: ['city'],
        rules: {
          posts: { ...most(60), forEach: { subject: 'jurisdiction', where: large }, overrides: 'city/posts' },
        },
      },
    ].map(layer)
    const asked = (values?: SuppliedValues) =>
      createEngine({ packs })
        .resolve('city/posts', { snapshot, subject: 'county', ...(values === undefined ? {} : { values }) })
        .effective.map(({ rule }) => rule)
    expect(asked()).toEqual(['city/posts'])
    expect(asked({ 'institution-establishment': { county: 55 } })).toEqual(['county/posts'])
  })

  it('shows no value of which it is not known whether it is the one', () => {
    const values = [
      { from: '2000-01-01', cases: [{ where: { class: 'class-1' }, value: 31 }], otherwise: 30 },
    ]
    const packs = [
      { id: 'city', parameters: { most: { values } }, rules: { posts: most({ parameter: 'most' }) } },
    ].map(layer)
    const unclear = places({ administrative: 1, institution: 34, class: null })
    const found = createEngine({ packs }).resolve('city/posts', { snapshot: unclear, subject: 'county' })
    expect(found.effective).toMatchObject([{ rule: 'city/posts', values: {} }])
    expect(found.effective[0]?.values).toEqual({})
  })

  it('is asked for by a rule and a subject that there are', () => {
    expect(() => engine.resolve('city/post', { snapshot, subject: 'county' })).toThrowError(
      'there is no rule `city/post`; did you mean `city/posts`?',
    )
    expect(() => engine.resolve('city/posts', { snapshot, subject: 'conty' })).toThrowError(
      'there is no jurisdiction `conty`; did you mean `county`?',
    )
  })
})
