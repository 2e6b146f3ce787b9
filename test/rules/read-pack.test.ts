import { describe, expect, it } from 'vitest'
import { createEngine, isEstablishmentError, readPack } from '../../src/index.ts'
import { everyKind } from '../engine/sample.ts'
import { townPack } from '../engine/town.ts'

const problemsOf = (pack: object | string) => {
  try {
    readPack(pack)
    return []
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    return error.problems.map(({ code, path, message, hint }) => ({
      code,
      path: path.join('.'),
      message,
      ...(hint === undefined ? {} : { hint }),
    }))
  }
}

const limit = (more: object = {}) => ({
  require: { kind: 'limit', of: 'departments', max: 3, ...more },
})

describe('reading a pack', () => {
  it('takes one that uses every kind, and its own JSON', () => {
    expect(problemsOf(everyKind)).toEqual([])
    expect(readPack(JSON.stringify(everyKind))).toEqual(readPack(everyKind))
  })

  it('is the same pack after a round trip through JSON', () => {
    const pack = readPack(everyKind)
    expect(JSON.parse(JSON.stringify(pack))).toEqual(everyKind)
  })

  it('suggests the measure that was meant, at its place', () => {
    expect(problemsOf(townPack({ rule: limit({ of: 'departements' }) }))).toEqual([
      {
        code: 'unknown-measure',
        path: 'rules.rule.require.of',
        message: 'measure `departements` does not exist',
        hint: 'did you mean `departments`?',
      },
    ])
  })

  it.each([
    [
      'a parameter',
      limit({ max: { parameter: 'most' } }),
      'unknown-parameter',
      'rules.rule.require.max.parameter',
    ],
    [
      'a kind',
      { require: { kind: 'limt', of: 'departments', max: 1 } },
      'unknown-kind',
      'rules.rule.require.kind',
    ],
    ['a source', { ...limit(), cite: { source: 'plam' } }, 'unknown-source', 'rules.rule.cite.source'],
    [
      'a field',
      { ...limit(), forEach: { subject: 'jurisdiction', where: { levl: 'county' } } },
      'unknown-field',
      'rules.rule.forEach.where.levl',
    ],
    [
      'a word',
      { ...limit({ of: 'approved-posts' }), forEach: { subject: 'agency', where: { kind: 'goverment' } } },
      'unknown-word',
      'rules.rule.forEach.where.kind',
    ],
    [
      'a ceiling',
      limit({ max: { ceiling: 'departmants' } }),
      'unknown-field',
      'rules.rule.require.max.ceiling',
    ],
    [
      'a snapshot',
      limit({ of: { measure: 'departments', at: 'befor' } }),
      'unknown-baseline',
      'rules.rule.require.of.at',
    ],
    [
      'a path',
      limit({ of: { measure: 'departments', on: 'parents' } }),
      'unknown-field',
      'rules.rule.require.of.on',
    ],
    ['a force', { ...limit(), force: 'must' }, 'unknown-word', 'rules.rule.force'],
    ['a key', limit({ maxx: 3 }), 'unknown-key', 'rules.rule.require.maxx'],
    [
      'a rule it is another reading of',
      { ...limit(), alternativeTo: 'rul' },
      'wrong-value',
      'rules.rule.alternativeTo',
    ],
  ])('says that %s is misspelt', (_, rule, code, path) => {
    expect(problemsOf(townPack({ rule }))).toMatchObject([{ code, path }])
  })

  it.each([
    ['3', {}, 'write `3` without quotes'],
    [
      'most',
      { parameters: { most: { values: [{ from: '2000-01-01', value: 3 }] } } },
      "write it as `{ parameter: 'most' }`",
    ],
  ])('knows what was meant by `%s` where a measure or a number stands', (max, more, hint) => {
    expect(problemsOf(townPack({ rule: limit({ max }) }, more))).toMatchObject([
      { code: 'unknown-measure', hint },
    ])
  })

  it('tells all problems of a pack together', () => {
    const rules = { one: limit({ of: 'departements' }), two: limit({ max: { parameter: 'x' } }) }
    expect(problemsOf(townPack(rules)).map(({ code }) => code)).toEqual([
      'unknown-measure',
      'unknown-parameter',
    ])
  })

  it('refuses a measure about one subject where another is judged', () => {
    expect(problemsOf(townPack({ rule: limit({ of: 'leader-posts' }) }))).toMatchObject([
      {
        code: 'wrong-unit',
        message: 'measure `leader-posts` is about an agency, and this is about a jurisdiction',
      },
    ])
  })

  it('refuses a rule that asks nothing, and ends that no number meets', () => {
    const rule = { require: { kind: 'limit', of: 'departments' } }
    expect(problemsOf(townPack({ rule }))).toMatchObject([
      { code: 'missing-field', path: 'rules.rule.require' },
    ])
    expect(problemsOf(townPack({ rule: limit({ min: 4 }) }))).toMatchObject([
      { code: 'contradictory-bounds' },
    ])
  })

  it('refuses an exact ratio that may be a fraction and does not say how it is rounded', () => {
    const require = {
      kind: 'ratio',
      of: 'institution-establishment',
      to: 'administrative-establishment',
      exactly: '1.2:1',
    }
    expect(problemsOf(townPack({ rule: { require } }))).toMatchObject([{ code: 'rounding-missing' }])
    expect(problemsOf(townPack({ rule: { require: { ...require, rounding: 'half-up' } } }))).toEqual([])
    expect(problemsOf(townPack({ rule: { require: { ...require, exactly: '2:1' } } }))).toEqual([])
  })

  it('tries a pack on every day on which a value changes', () => {
    const values = [{ from: '2000-01-01', until: '2004-12-31', value: 3 }]
    const rule = limit({ max: { parameter: 'most' } })
    expect(problemsOf(townPack({ rule }, { parameters: { most: { values } } }))).toMatchObject([
      {
        code: 'parameter-not-in-force',
        message: 'rule `rule` needs parameter `most`, which has no value on 2005-01-01',
      },
    ])
    const ended = { ...rule, inForce: { from: '2000-01-01', until: '2004-12-31' } }
    expect(problemsOf(townPack({ rule: ended }, { parameters: { most: { values } } }))).toEqual([])
    const late = { parameters: { most: { values: [{ from: '2001-01-01', value: 3 }] } } }
    expect(problemsOf(townPack({ rule }, late))).toMatchObject([{ code: 'parameter-not-in-force' }])
  })

  it('finds a wrong value in a list that begins years later', () => {
    const values = [
      { from: '2000-01-01', value: 3 },
      { from: '2015-01-01', value: 'many' },
    ]
    expect(
      problemsOf(
        townPack({ rule: limit({ max: { parameter: 'most' } }) }, { parameters: { most: { values } } }),
      ),
    ).toMatchObject([
      { code: 'wrong-value', message: 'parameter `most` holds `"many"` where a number is expected' },
    ])
  })

  it.each([
    ['21', 'write `21` without quotes'],
    ['２１', 'write `21` without quotes'],
    ['21个', 'write it as `6:5`, `1/3`, `33%`, `1.2` or `12`'],
    ['1.35：1', 'did you mean `1.35:1`?'],
  ])('finds the value %s of a parameter where it stands, though a rule needs it elsewhere', (value, hint) => {
    const cases = [{ where: { class: 'large' }, value: 3 }]
    const values = [
      { from: '2000-01-01', value: 3 },
      { from: '2015-01-01', cases, otherwise: value },
    ]
    const rule = limit({ max: { parameter: 'most' } })
    expect(problemsOf(townPack({ rule }, { parameters: { most: { values } } }))).toMatchObject([
      { code: 'wrong-value', path: 'parameters.most.values.1.otherwise', hint },
    ])
  })

  it('takes a parameter that holds a number, or a proportion as text', () => {
    const taken = (value: unknown) => ({ parameters: { most: { values: [{ from: '2000-01-01', value }] } } })
    const rule = limit({ max: { parameter: 'most' } })
    expect(problemsOf(townPack({ rule }, taken(21)))).toEqual([])
    expect(problemsOf(townPack({ rule }, taken('2.0')))).toEqual([])
  })

  it('refuses a case that can never be reached', () => {
    const cases = [
      { where: { class: 'class-1' }, value: 1 },
      { where: { class: 'class-1' }, value: 2 },
    ]
    const parameters = { most: { values: [{ from: '2000-01-01', cases }] } }
    expect(
      problemsOf(townPack({ rule: limit({ max: { parameter: 'most' } }) }, { parameters })),
    ).toMatchObject([{ code: 'unreachable-case', path: 'parameters.most.values.0.cases.1' }])
  })

  it('refuses a measure that leads back to itself', () => {
    const term = (name: string) => ({
      kind: 'term',
      subject: 'jurisdiction',
      term: name,
      unit: 'post',
      title: { zh: '甲', en: 'A' },
    })
    expect(
      problemsOf(townPack({ rule: limit() }, { measures: { a: term('b'), b: term('a') } })),
    ).toMatchObject([{ code: 'cycle' }, { code: 'cycle' }])
  })

  it('refuses a measure that means something else by a shipped name', () => {
    const measures = {
      departments: {
        kind: 'count',
        subject: 'jurisdiction',
        relation: 'agencies',
        unit: 'unit',
        title: { zh: '甲', en: 'A' },
      },
    }
    expect(problemsOf(townPack({ rule: limit() }, { measures }))).toMatchObject([{ code: 'name-clash' }])
  })

  it('refuses what is no pack at all', () => {
    for (const wrong of [{}, [], { id: 3 }, 'null', '[]', '{"id": {}}']) {
      expect(problemsOf(wrong).length).toBeGreaterThan(0)
    }
  })

  it('is done once: a pack that was read is taken as it is', () => {
    const pack = readPack(everyKind)
    expect(readPack(pack)).toBe(pack)
    expect(createEngine({ packs: [pack] }).packs).toEqual([pack])
  })
})
