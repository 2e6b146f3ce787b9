import { describe, expect, it } from 'vitest'
import { textReport } from '../../../src/testing/report/index.ts'
import { hostile, runs } from './runs.ts'

describe('the text report', () => {
  it('shows what failed, where it is expected and how it came about, and counts the rest', () => {
    expect(textReport(runs)).toBe(`✗ town.scenarios.yaml  1 passed, 1 failed

  ✗ 37 beside 30
    town.scenarios.yaml:12:7
    is \`violated\` where \`satisfied\` is expected
      requirement: no
        institution = 37
    town.scenarios.yaml:13:7
    the outcome differs

✗ broken.scenarios.yaml  not run
  broken.scenarios.yaml:2:1: caes: key \`caes\` is not known here; did you mean \`cases\`?
  town.pack.yaml: there is no such file

2 cases in 2 files: 1 passed, 1 failed, 1 file not run
`)
  })

  it('speaks Chinese where it is asked to', () => {
    const text = textReport(runs, { locale: 'zh-CN' })
    expect(text).toContain('✗ town.scenarios.yaml  通过1个，未通过1个')
    expect(text).toContain('      要求：不成立\n        事业编制 = 37')
    expect(text).toMatch(/2个文件2个用例：通过1个，未通过1个，1个文件未运行\n$/)
  })

  it('is painted by whoever shows it', () => {
    const upper = (text: string) => text.toUpperCase()
    const same = (text: string) => text
    const paint = { passed: same, failed: upper, strong: same, faint: same }
    expect(textReport(runs, { paint })).toContain('2 CASES IN 2 FILES')
  })

  it('lets no text move the cursor', () => {
    const failures = [{ message: { zh: hostile, en: hostile }, trace: { zh: hostile, en: hostile } }]
    const cases = [{ name: hostile, ok: false, failures }]
    const text = textReport([{ file: hostile, cases, problems: [{ path: [hostile], message: hostile }] }])
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  })
})
