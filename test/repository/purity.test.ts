import { describe, expect, it } from 'vitest'
import { impurities } from './rules/purity.ts'
import { source, sources } from './sources.ts'

describe('the core', () => {
  it('knows no machine, clock, chance or generated code', () => {
    expect(impurities(sources)).toEqual([])
  })

  it.each([
    ['const zone = process.env.TZ', 'process'],
    ['const { env } = process', 'process'],
    ['console.log(1)', 'console'],
    ['const answer = eval("1")', 'eval'],
    ['const one = new Function("return 1")', 'Function'],
    ['const one = Function("return 1")', 'Function'],
    ['const make = { by: Function }', 'Function'],
    ['const now = Date.now()', 'Date.now'],
    ['const dice = Math.random()', 'Math.random'],
    ['const now = new Date()', 'new Date'],
    ['const day = new Date("2024-01-01")', 'new Date'],
    ['const now = Date()', 'Date()'],
  ])('may not say %s', (text, name) => {
    expect(impurities([source('src/engine/evaluate.ts', text)])).toEqual([
      `src/engine/evaluate.ts:1 uses ${name}`,
    ])
  })

  it.each([
    'const kind = { process: 1, console: 2 }',
    'const kind = step.process.console',
    'type Make = Function',
    'interface Step { process: string }',
    'const text = "console.log(process)" // new Date()',
    'const day = new UTCDate(2024, 0, 1)',
  ])('may say %s', (text) => {
    expect(impurities([source('src/engine/evaluate.ts', text)])).toEqual([])
  })

  it('lets the calendar count in days, but not ask the clock or read a text', () => {
    const day = (text: string) => impurities([source('src/model/day.ts', text)])
    expect(day('const date = new Date(number * 86_400_000)')).toEqual([])
    expect(day('const date = new Date()')).toEqual(['src/model/day.ts:1 uses new Date'])
    expect(day('const date = new Date("2024-01-01")')).toEqual(['src/model/day.ts:1 uses new Date'])
  })

  it('does not include the command line and the vitest adapter', () => {
    const text = 'console.log(process.argv, Date.now())'
    expect(impurities([source('src/cli/main.ts', text), source('src/testing/vitest.ts', text)])).toEqual([])
  })
})
