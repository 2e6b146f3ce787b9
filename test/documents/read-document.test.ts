import { describe, expect, it } from 'vitest'
import { outlineOf } from '../../src/documents/outline.ts'
import { formatOf, readDocumentText } from '../../src/documents/read-document.ts'
import { readYaml } from '../../src/documents/yaml.ts'
import { readSnapshot } from '../../src/index.ts'

describe('a document in a text', () => {
  it.each([
    ['town.yaml', '{ "a": 1 }', 'yaml'],
    ['town.JSON', 'a: 1', 'json'],
    ['town', ' { "a": 1 }', 'json'],
    ['', '\uFEFF{ "a": 1 }', 'json'],
    ['-', 'a: 1', 'yaml'],
  ])('named %j that begins with %j is read as %3$s', (file, text, format) => {
    expect(formatOf(file, text)).toBe(format)
  })

  it('gives the value, or its problems at their lines', () => {
    expect(readDocumentText('day: 2010-11-17', 'a.yaml', (one) => one)).toEqual({
      value: { day: '2010-11-17' },
    })
    const text = 'schema: bianzhi/snapshot@1\nagencies:\n  - { id: a, name: 1 }\nday: 2010-02-30\n'
    const reading = readDocumentText(text, 'a.yaml', readSnapshot)
    const problems = 'problems' in reading ? reading.problems : []
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['wrong-type', 3, 14],
      ['malformed-day', 4, 1],
    ])
    expect('problems' in reading && reading.outline?.word('schema')).toBe('bianzhi/snapshot@1')
  })

  it('lets every other error through', () => {
    const fail = () => {
      throw new TypeError('ours')
    }
    expect(() => readDocumentText('{}', 'a.json', fail)).toThrow(TypeError)
  })
})

describe('a YAML text', () => {
  it.each([
    ['a: [1', 'malformed-yaml'],
    ['a: 1\na: 2', 'duplicate-key'],
    ['a: *b', 'dangling-reference'],
    ['# nothing', 'wrong-type'],
    ['word', 'wrong-type'],
    ['a: !!js/function "f"', 'malformed-yaml'],
  ])('that is %j is refused as %s', (text, code) => {
    const read = readYaml(text)
    expect('problems' in read && read.problems[0]?.code).toBe(code)
  })
})

describe('an outline', () => {
  const { place } = outlineOf('a:\n  - b: 1\n    c: { d: 2 }\n')
  it.each([
    [[], 1, 1],
    [['a', 0], 2, 5],
    [['a', 0, 'c', 'd'], 3, 10],
    [['a', 0, 'x', 'y'], 2, 5],
  ] as const)('leads along %j as far as it goes', (path, line, column) => {
    expect(place(path)).toEqual({ line, column })
  })
})
