import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isEstablishmentError, type Problem } from '../../../src/index.ts'
import { type CaseResult, readScenarios, runScenarios } from '../../../src/testing/index.ts'
import { otherRules, townRules } from '../packs.ts'

const folder = new URL('../failing/', import.meta.url)
const packs = { 'town-rules': townRules, 'other-rules': otherRules }
const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))

/** What the remarks of a file foretell, each about the line above it that is no remark. */
function foretold(text: string, mark: string): readonly string[] {
  let line = 0
  return text.split('\n').flatMap((written, index) => {
    const [, own, message] = /^\s*# (→|✗) (.*)$/.exec(written) ?? []
    if (own === undefined) line = index + 1
    return own === mark ? [`${line}: ${message}`] : []
  })
}

const read = (name: string): string => {
  throw new Error(`there is no ${name}`)
}

const said = (cases: readonly CaseResult[]): readonly string[] =>
  cases.flatMap(({ failures }) => failures.map(({ line, message }) => `${line}: ${message.en}`))

function problemsOf(text: string, file: string): readonly Problem[] {
  try {
    readScenarios(text, { file })
  } catch (error) {
    if (isEstablishmentError(error)) return error.problems
    throw error
  }
  return []
}

const withProblems = files.filter(({ text }) => foretold(text, '✗').length > 0)
const thatFail = files.filter(({ text }) => foretold(text, '→').length > 0)

describe('scenarios that must fail', () => {
  it('foretell something in every file', () => {
    expect(files.length).toBe(withProblems.length + thatFail.length)
  })

  it.each(thatFail)('fail in $name with the messages that stand beside them', ({ name, text }) => {
    const { cases, passed } = runScenarios(readScenarios(text, { file: name }), { packs, read })
    expect([...said(cases)].sort()).toEqual([...foretold(text, '→')].sort())
    expect(passed).toBe(0)
  })

  it.each(thatFail)('say in $name the same in Chinese', ({ name, text }) => {
    const { cases } = runScenarios(readScenarios(text, { file: name }), { packs, read })
    for (const { message } of cases.flatMap(({ failures }) => failures)) {
      expect(message.zh).toMatch(/\p{Script=Han}/u)
      expect(`${message.zh}${message.en}`).not.toMatch(/undefined|\[object/)
    }
  })

  it.each(withProblems)('are refused in $name with the messages that stand beside them', ({ name, text }) => {
    const problems = problemsOf(text, name).map(
      ({ line, message, hint }) => `${line}: ${message}${hint === undefined ? '' : `; ${hint}`}`,
    )
    expect(problems.toSorted()).toEqual([...foretold(text, '✗')].sort())
  })
})
