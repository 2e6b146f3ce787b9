import { describe, expect, it } from 'vitest'
import { missingSentences } from './rules/doc-sentences.ts'
import { source, sources } from './sources.ts'

const gaps = (text: string): readonly string[] => missingSentences([source('src/model/a.ts', text)])

describe('an exported name', () => {
  it('says in a sentence what it is', () => {
    expect(missingSentences(sources)).toEqual([])
  })

  it.each([
    'export const limit = 1',
    'export function limit() {}',
    'export class Limit {}',
    '// A limit of posts.\nexport const limit = 1',
    '/** */\nexport const limit = 1',
    '/** Limit. */\nexport const limit = 1',
    '/** a ceiling on posts */\nexport const limit = 1',
    '/** @example limit(1) */\nexport async function limit() {}',
  ])('is refused when written %j', (text) => {
    expect(gaps(text)).toEqual([
      expect.stringMatching(/^src\/model\/a\.ts:\d exports `[lL]imit` without a sentence/),
    ])
  })

  it.each([
    '/** 限额: a ceiling on posts. */\nexport const limit = 1',
    '/**\n * A ceiling on posts.\n *\n * @example\n * limit(1)\n */\nexport function limit() {}',
    '/** A ceiling, see {@link other}. */\nexport function limit(a: string): void\nexport function limit(a: number): void',
    'const inner = 1',
    'export type Limit = number',
  ])('passes when written %j', (text) => {
    expect(gaps(text)).toEqual([])
  })
})
