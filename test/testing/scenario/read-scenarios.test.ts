import { describe, expect, it } from 'vitest'
import { isEstablishmentError, readPack } from '../../../src/index.ts'
import { readScenarios, runScenarios } from '../../../src/testing/index.ts'
import { townRules } from '../packs.ts'

const problemsOf = (document: string | object) => {
  try {
    readScenarios(document)
  } catch (error) {
    if (isEstablishmentError(error)) {
      return error.problems.map(({ code, path, line, column }) => ({
        code,
        path: path.join('.'),
        line,
        column,
      }))
    }
    throw error
  }
  return []
}
const document = (more: object) => ({ schema: 'bianzhi/scenarios@1', ...more })
const lawful = { expect: { outcome: 'lawful' } }

describe('scenarios that are read', () => {
  it('are the same as YAML, as JSON and as an object', () => {
    const written = document({
      packs: ['town-rules'],
      given: { town: { administrative: 30, institution: '{n}' } },
      cases: [{ name: 'a', each: [{ n: 1 }], ...lawful }],
    })
    const yaml = `schema: bianzhi/scenarios@1
packs: [town-rules]
given: { town: { administrative: 30, institution: '{n}' } }
cases: [{ name: a, each: [{ n: 1 }], expect: { outcome: lawful } }]
`
    const [fromYaml, fromJson, fromObject] = [yaml, JSON.stringify(written), written].map((one) => {
      const { packs, cases } = readScenarios(one)
      return { packs, cases: cases.map(({ line: _, column: __, place: ___, ...rest }) => rest) }
    })
    expect(fromYaml).toEqual(fromObject)
    expect(fromJson).toEqual(fromObject)
    expect(fromObject?.cases[0]?.given?.town?.institution).toBe(1)
  })

  it('place their problems in JSON, and faults of its writing', () => {
    expect(
      problemsOf('{ "schema": "bianzhi/scenarios@1",\n "cases": [{ "name": "a", "expect": {} }] }'),
    ).toEqual([{ code: 'wrong-value', path: 'cases.0.expect', line: 2, column: 27 }])
    expect(problemsOf('{ "schema": 1,\n }')).toMatchObject([{ code: 'malformed-json', line: 2, column: 2 }])
  })

  it.each([
    [[], 'wrong-type'],
    [{ cases: [] }, 'missing-field'],
    [document({ cases: [] }), 'wrong-value'],
    [document({ cases: [1] }), 'wrong-type'],
    [document({ cases: [{ name: 'a', each: [], ...lawful }] }), 'wrong-value'],
    [document({ cases: [{ name: 'a', each: [{ 'a b': 1 }], ...lawful }] }), 'wrong-value'],
    [document({ given: 1, cases: [{ name: 'a', ...lawful }] }), 'wrong-type'],
    [document({ cases: [{ name: 'a', given: { day: () => 1 }, ...lawful }] }), 'not-plain-data'],
  ])('are refused where they are %j, as %s', (written, code) => {
    expect(problemsOf(written).map((one) => one.code)).toContain(code)
  })

  it('name the cases of a table by their rows, unless the name says the row', () => {
    const { cases } = readScenarios(
      document({
        given: { town: { administrative: '{n}' } },
        cases: [
          { name: 'plain', each: [{ n: 1 }, { n: 2 }], ...lawful },
          { name: 'with {n}', each: [{ n: 1 }, { n: 2 }], ...lawful },
          { name: 'single', each: [{ n: 3 }], ...lawful },
        ],
      }),
    )
    expect(cases.map(({ name }) => name)).toEqual([
      'plain (n 1)',
      'plain (n 2)',
      'with 1',
      'with 2',
      'single',
    ])
  })

  it('know where each part of a case stands, at the head or in the case', () => {
    const { cases } = readScenarios(`schema: bianzhi/scenarios@1
given:
  day: '2010-11-17'
  agencies: []
cases:
  - name: a
    given:
      agencies: [{ id: a }]
    expect: { outcome: lawful }
`)
    const [one] = cases
    expect(one?.place(['given', 'day'])).toEqual({ line: 3, column: 3 })
    expect(one?.place(['given', 'agencies', 0, 'id'])).toEqual({ line: 8, column: 20 })
    expect(one?.place(['expect', 'outcome'])).toEqual({ line: 9, column: 15 })
  })

  it('let a file begin anew, and a builder take the place of what it makes', () => {
    const { cases } = readScenarios(
      document({
        given: { town: { administrative: 1 }, records: [], establishment: [], day: '2010-11-17', drop: {} },
        cases: [
          { name: 'builder', given: { county: { administrative: 2 } }, ...lawful },
          { name: 'file', given: { file: 'a.yaml' }, ...lawful },
        ],
      }),
    )
    expect(cases.map(({ given }) => given)).toEqual([
      { county: { administrative: 2 }, records: [], day: '2010-11-17' },
      { file: 'a.yaml' },
    ])
  })

  it('may hold packs that were read', () => {
    const file = readScenarios(
      document({
        packs: [readPack(townRules)],
        given: { town: { administrative: 1 } },
        cases: [{ name: 'a', ...lawful }],
      }),
    )
    expect(file.packs).toEqual(['town-rules'])
    expect(runScenarios(file).passed).toBe(1)
  })
})
