import { describe, expect, it } from 'vitest'
import { forbiddenSyntax } from './rules/forbidden-syntax.ts'
import { source, sources } from './sources.ts'

const found = (text: string): readonly string[] => forbiddenSyntax([source('src/model/a.ts', text)])

describe('a source file', () => {
  it('goes round neither the type checker nor the names of exports', () => {
    expect(forbiddenSyntax(sources)).toEqual([])
  })

  it.each([
    ['export default 1', 'a default export'],
    ['export default function rank() {}', 'a default export'],
    ['const a = 1\nexport { a as default }', 'a default export'],
    ['enum Level { County }', 'an enum'],
    ['const a: any = 1', '`any`'],
    ['function read(rows: Array<any>) {}', '`any`'],
    ['const a = b as any', '`as any`'],
    ['const a = b as unknown as string', '`as unknown as`'],
    ['// @ts-' + 'ignore\nconst a = 1', '@ts-' + 'ignore'],
    ['// @ts-' + 'expect-error\nconst a = 1', '@ts-' + 'expect-error'],
  ])('may not say %j', (text, what) => {
    expect(found(text)).toEqual([expect.stringContaining(` has ${what}`)])
  })

  it.each([
    'const kinds = { any: 1, default: 2 }',
    'const a = any(b, c) as string',
    'switch (a) { default: break }',
    'export { rank } from "./rank.ts"',
  ])('may say %j', (text) => {
    expect(found(text)).toEqual([])
  })
})
