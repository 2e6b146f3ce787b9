import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { junitReport } from '../../../src/testing/report/index.ts'
import { anyRuns, hostile, runs } from './runs.ts'

const schema = readFileSync(new URL('junit.xsd', import.meta.url), 'utf8')
const errorsIn = async (contents: string) => {
  const { errors } = await validateXML({ xml: { fileName: 'junit.xml', contents }, schema: [schema] })
  return errors.map(({ message }) => message)
}

describe('the JUnit report', () => {
  it('has a suite for each file and a test for each case, without times', () => {
    expect(junitReport(runs)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="bianzhi" tests="3" failures="1" errors="1">
  <testsuite name="town.scenarios.yaml" tests="2" failures="1" errors="0" skipped="0">
    <testcase name="36 beside 30" classname="town.scenarios.yaml"/>
    <testcase name="37 beside 30" classname="town.scenarios.yaml">
      <failure message="is \`violated\` where \`satisfied\` is expected" type="expectation">town.scenarios.yaml:12:7
is \`violated\` where \`satisfied\` is expected
  requirement: no
    institution = 37

town.scenarios.yaml:13:7
the outcome differs</failure>
    </testcase>
  </testsuite>
  <testsuite name="broken.scenarios.yaml" tests="1" failures="0" errors="1" skipped="0">
    <testcase name="the file can be run" classname="broken.scenarios.yaml">
      <error message="broken.scenarios.yaml:2:1: caes: key \`caes\` is not known here; did you mean \`cases\`?" type="unknown-key">broken.scenarios.yaml:2:1: caes: key \`caes\` is not known here; did you mean \`cases\`?
town.pack.yaml: there is no such file</error>
    </testcase>
  </testsuite>
</testsuites>
`)
  })

  it('speaks Chinese where it is asked to', () => {
    const text = junitReport(runs, { locale: 'zh-CN' })
    expect(text).toContain('message="为 `violated`，应为 `satisfied`"')
    expect(text).toContain('<testcase name="文件可以运行"')
  })

  it.each([
    ['of cases that pass, fail and could not be run', junitReport(runs)],
    ['of nothing at all', junitReport([])],
    [
      'with hostile texts',
      junitReport([{ file: hostile, cases: [{ name: hostile, ok: true, failures: [] }], problems: [] }]),
    ],
  ])('%s is valid', async (_, xml) => {
    expect(await errorsIn(xml)).toEqual([])
  })

  it('is checked by a validator that sees what is wrong', async () => {
    expect(await errorsIn(junitReport(runs).replace('classname=', 'class='))).not.toEqual([])
    expect(await errorsIn(junitReport(runs).replace('is expected', '\u0001'))).not.toEqual([])
  })

  it('is valid whatever stands in the texts', async () => {
    await fc.assert(
      fc.asyncProperty(anyRuns, async (some) => {
        expect(await errorsIn(junitReport(some))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})
