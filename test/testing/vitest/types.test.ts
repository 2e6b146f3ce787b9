import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const adapter = resolve('src/testing/vitest/index.ts')
const head = `
import { expect } from 'vitest'
import type { Report } from '${resolve('src/index.ts')}'
import { matchers } from '${adapter}'
import type { townRules } from '${resolve('test/testing/vitest/rules.ts')}'
declare const report: Report
expect.extend(matchers)
`
const declared = `
declare module '${adapter}' {
  interface TestedPacks {
    town: typeof townRules
  }
}
`

const folder = resolve('node_modules/.bianzhi-vitest')
mkdirSync(folder, { recursive: true })

/** What the compiler says of a program, and the words at which it says it. */
function problemsOf(name: string, text: string): readonly (readonly [string, string])[] {
  const file = `${folder}/${name}.mts`
  writeFileSync(file, text)
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, '.')
  const program = ts.createProgram([file], options)
  const source = program.getSourceFile(file)
  const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
  return found.map(({ start = 0, length = 0, messageText }) => [
    text.slice(start, start + length),
    ts.flattenDiagnosticMessageText(messageText, ' '),
  ])
}

describe('the types of the matchers', () => {
  it('take rules of the declared packs, alone or with their pack', () => {
    const right = `
expect(report).toViolate('internal-organs', { by: 1, side: 'over', subject: 'town' })
expect(report).not.toBeSatisfied('town-rules/institution-to-administrative')
`
    expect(problemsOf('right', head + declared + right)).toEqual([])
  })

  it('refuse a misspelt rule, at the rule', () => {
    const wrong = `
expect(report).toViolate('internal-organ')
expect(report).not.toBeUnknown('town-rules/internal-organ')
`
    expect(problemsOf('rule', head + declared + wrong)).toEqual([
      ["'internal-organ'", expect.stringContaining('is not assignable')],
      ["'town-rules/internal-organ'", expect.stringContaining('is not assignable')],
    ])
  })

  it('take any rule where no pack is declared', () => {
    expect(problemsOf('any', `${head}\nexpect(report).toViolate('internal-organ')`)).toEqual([])
  })

  it('refuse a misspelt option, and an excess where there is none', () => {
    const wrong = `
expect(report).toViolate('a', { sid: 'over' })
expect(report).toBeUnknown('a', { by: 1 })
`
    expect(problemsOf('option', head + wrong)).toEqual([
      ['sid', expect.stringContaining('does not exist')],
      ['by', expect.stringContaining('does not exist')],
    ])
  })

  it('refuse to expect anything of what is no report', () => {
    expect(problemsOf('other', `${head}\nexpect(3).toBeLawful()`)).toEqual([
      ['toBeLawful', expect.stringContaining('not callable')],
    ])
  })
})
