import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleModule, isLiteralOnly } from './example-module.ts'
import { examplesOf, type Fence, fencesOf } from './fences.ts'
import { readShown } from './shown-value.ts'
import { typeProblems } from './type-check.ts'

const folder = resolve('node_modules/.bianzhi-docs/harness')
const fence: Fence = { path: 'docs/a.md', line: 3, language: 'ts', words: [], code: '' }

beforeAll(() => void mkdirSync(folder, { recursive: true }))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let written = 0

function write(code: string, of: Partial<Fence> = {}): string {
  written += 1
  const file = `${folder}/${written}.mts`
  writeFileSync(file, exampleModule([{ ...fence, ...of, code }]).text)
  return file
}

const run = (code: string, of?: Partial<Fence>): Promise<unknown> =>
  import(/* @vite-ignore */ write(code, of))

describe('an example', () => {
  it.each([
    ['1 + 1 // → 2'],
    ['1 + 1 // => 2'],
    ['1 + 1; // → 2'],
    ['1 + 1 // 2'],
    ['const sum = 1 + 1 // → 2'],
    ['console.log("超编", 1) // → 超编'],
    ['"violated" // → violated'],
    ['"violated" // \'violated\': over the ceiling'],
    ['({ days: [14, null], zone: "x" }) // → { days: [14, null], … }'],
    ['[1, 2, 3] // → [1, ...]'],
    ['5n // → 5n'],
    ['await Promise.resolve(-1) // → -1'],
    ['[\n  1,\n  2,\n]\n// → [1, 2]'],
    ['"one\\ntwo"\n// → one\n// two'],
    ['JSON.parse("{") // → throws SyntaxError'],
    ['1 + 1 // two, as everywhere'],
    ['1 + 1 // 3 posts are too many'],
  ])('that says %j passes', async (code) => {
    await expect(run(code)).resolves.toBeDefined()
  })

  it.each([
    ['1 + 1 // → 3'],
    ['1 + 1 // 3'],
    ['const sum = 1 + 1 // → 3'],
    ['console.log("超编") // → 缺编'],
    ['({ days: 14, zone: "x" }) // → { days: 14 }'],
    ['({ days: 14 }) // { days: 15 }'],
    ['[1, 2, 3] // → [4, …]'],
    ['5 // → 5n'],
    ['undefined // → null'],
    ['"one\\ntwo"\n// → one\n// three'],
    ['JSON.parse("{}") // → throws SyntaxError'],
    ['JSON.parse("{") // → throws RangeError'],
    ['JSON.parse("{")'],
  ])('that says %j fails', async (code) => {
    await expect(run(code)).rejects.toThrow()
  })

  it('names the line of the page that is wrong', async () => {
    await expect(run('const a = 1\na // → 2')).rejects.toThrow('docs/a.md:4')
  })

  it('is type-checked, on the lines of the page', () => {
    const wrong = write('const day: number = 1\nconst text: string = day')
    const right = write('const day: number = 1 // → 1')
    const problems = typeProblems([wrong, right])
    expect(problems.get(wrong)).toEqual([expect.stringMatching(/^line 4: Type 'number' is not assignable/)])
    expect(problems.get(right)).toEqual([])
  })

  it('imports the library from its sources', () => {
    const { text } = exampleModule([
      { ...fence, code: `import { a } from 'bianzhi'\nimport b from 'bianzhi/nothing'` },
    ])
    expect(text).toContain(`import { a } from '../../../src/index.ts'`)
    expect(text).toContain(`import b from 'bianzhi/nothing'`)
  })

  it('of a source file may use what that file exports', async () => {
    const of = { path: 'src/errors.ts', words: ['example'] }
    await expect(run(`pathText(['agencies', 3]) // 'agencies[3]'`, of)).resolves.toBeDefined()
    await expect(run(`pathText(['agencies', 3]) // 'agencies.3'`, of)).rejects.toThrow('src/errors.ts:3')
  })

  it('is read, and not run, when it is only a literal', () => {
    expect(isLiteralOnly(`{ kind: 'ratio', of: 'a' }`)).toBe(true)
    expect(isLiteralOnly(`{ kind: 'ratio', of 'a' }`)).toBe(false)
    expect(isLiteralOnly(`[1, 2].map(String)`)).toBe(false)
  })
})

describe('a page', () => {
  it('is cut into its fences', () => {
    const page =
      '# A\n\n```ts continued\nconst a = 1\n```\n- b\n  ```yaml pack\n  id: a\n    b: 1\n  ```\n````md\n```ts\n```\n````\n'
    expect(fencesOf('docs/a.md', page)).toEqual([
      { path: 'docs/a.md', line: 4, language: 'ts', words: ['continued'], code: 'const a = 1' },
      { path: 'docs/a.md', line: 8, language: 'yaml', words: ['pack'], code: 'id: a\n  b: 1' },
      { path: 'docs/a.md', line: 12, language: 'md', words: [], code: '```ts\n```' },
    ])
  })

  it('is refused when a fence stays open', () => {
    expect(() => fencesOf('docs/a.md', 'a\n```ts\nb')).toThrow(
      'docs/a.md:2 opens a fence that is never closed',
    )
  })
})

describe('a source file', () => {
  it('is searched for its examples', () => {
    const text =
      '\n/**\n * A day.\n *\n * @example\n * isDay(1) // false\n *\n * @example isDay(2)\n * @see b\n */\nexport const a = 1'
    expect(examplesOf('src/a.ts', text).map(({ line, code }) => ({ line, code: code.trimEnd() }))).toEqual([
      { line: 5, code: '\nisDay(1) // false' },
      { line: 8, code: 'isDay(2)' },
    ])
  })
})

describe('a value as people show it', () => {
  it.each([
    ['-1.5', -1.5],
    ['1_000', 1000],
    [`{ 'a-b': [true, undefined] }`, { 'a-b': [true, undefined] }],
    ['false: not a code', false],
    [`'2024-02-29', the last of the month`, '2024-02-29'],
  ])('is read from %j', (shown, expected) => {
    expect(readShown(shown)).toEqual({ expected })
  })

  it.each(['violated', '3 posts', '{ a: call() }', '{ a }', ''])('is not read from %j', (shown) => {
    expect(readShown(shown)).toBeUndefined()
  })
})
