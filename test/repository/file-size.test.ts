import { describe, expect, it } from 'vitest'
import { codeLines, longFiles } from './rules/file-size.ts'
import { source, sources } from './sources.ts'

const lines = (count: number): string =>
  Array.from({ length: count }, (_, i) => `const a${i} = ${i}`).join('\n')

describe('a source file', () => {
  it('has at most 200 lines of code', () => {
    expect(longFiles(sources)).toEqual([])
  })

  it('passes at the limit and is refused one line above it', () => {
    expect(longFiles([source('src/engine/a.ts', lines(200))])).toEqual([])
    expect(longFiles([source('src/engine/a.ts', lines(201))])).toEqual([
      'src/engine/a.ts has 201 lines of code, 1 too many',
    ])
  })

  it('may be longer if it holds data, wording or a table', () => {
    const paths = ['src/packs/ganzhou/rules.ts', 'src/engine/messages-zh.ts', 'src/model/vocabulary.ts']
    expect(longFiles(paths.map((path) => source(path, lines(400))))).toEqual([])
  })

  it('is not longer for its comments and blank lines', () => {
    const text =
      '/** A day.\n *\n * Longer.\n */\nexport const day = 1\n\n// why\n/* and\nmore */ const b = `x\n\ny`\n'
    expect(codeLines(source('src/model/a.ts', text))).toBe(4)
  })
})
