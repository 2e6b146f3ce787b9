import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { tapReport } from '../../../src/testing/report/index.ts'
import { anyRuns, hostile, runs } from './runs.ts'

/** The points of a report and of its subtests, and the diagnostics below them, read line by line. */
function pointsOf(text: string) {
  const points: { depth: number; ok: boolean; name: string; diagnostic?: unknown }[] = []
  let block: string[] | undefined
  for (const line of text.trimEnd().split('\n').slice(1)) {
    if (/^ +---$/.test(line)) block = []
    else if (/^ +\.\.\.$/.test(line)) {
      const last = points.at(-1)
      if (last !== undefined) last.diagnostic = parse((block ?? []).join('\n'))
      block = undefined
    } else if (block !== undefined) block.push(line)
    else {
      const [, indent = '', not, name = ''] = /^( *)(not )?ok \d+ - (.*)$/.exec(line) ?? []
      if (/ok/.test(line.trimStart().slice(0, 6)))
        points.push({ depth: indent.length / 4, ok: not === undefined, name })
      else expect(line).toMatch(/^ *(1\.\.\d+|# Subtest: .*)$/)
    }
  }
  return points
}

describe('the TAP report', () => {
  it('has a subtest for each file and a point for each case', () => {
    expect(tapReport(runs)).toBe(`TAP version 14
1..2
# Subtest: town.scenarios.yaml
    1..2
    ok 1 - 36 beside 30
    not ok 2 - 37 beside 30
      ---
      severity: fail
      failures:
        - message: "is \`violated\` where \`satisfied\` is expected"
          at: "town.scenarios.yaml:12:7"
          trace:
            - "requirement: no"
            - "  institution = 37"
        - message: "the outcome differs"
          at: "town.scenarios.yaml:13:7"
      ...
not ok 1 - town.scenarios.yaml
not ok 2 - broken.scenarios.yaml
  ---
  severity: fail
  failures:
    - message: "broken.scenarios.yaml:2:1: caes: key \`caes\` is not known here; did you mean \`cases\`?"
    - message: "town.pack.yaml: there is no such file"
  ...
`)
  })

  it('speaks Chinese where it is asked to', () => {
    expect(tapReport(runs, { locale: 'zh-CN' })).toContain('- message: "结果不符"')
  })

  it('lets no name end its line or direct the reader', () => {
    const [point] = pointsOf(
      tapReport([{ file: 'a', cases: [{ name: hostile, ok: true, failures: [] }], problems: [] }]),
    )
    expect(point?.name).toContain('\\# SKIP \\\\')
    expect(point?.name).not.toMatch(/[\p{Cc}\p{Zl}]/u)
  })

  it('has as many points as there are files and cases, and diagnostics that are YAML, whatever stands in the texts', () => {
    fc.assert(
      fc.property(anyRuns, (some) => {
        const points = pointsOf(tapReport(some))
        expect(points.filter(({ depth }) => depth === 0)).toHaveLength(some.length)
        const cases = some.flatMap((run) => run.cases)
        const told = points.filter(({ depth }) => depth === 1)
        expect(told.map(({ ok }) => ok)).toEqual(cases.map(({ ok }) => ok))
        cases.forEach(({ failures }, index) => {
          if (failures.length === 0) return
          expect(told[index]?.diagnostic).toMatchObject({
            failures: failures.map(({ message }) => ({ message: message.en })),
          })
        })
      }),
    )
  })
})
