import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bianzhi } from '../terminal.ts'

const text = readFileSync('docs/examples/province/yunzhou.pack.yaml', 'utf8')
const scenarios = readFileSync('docs/examples/province/yunzhou.scenarios.yaml', 'utf8')
const pack = (words: string, yunzhou = text, LANG = 'en') =>
  bianzhi(`pack ${words}`, {
    files: { 'yunzhou.pack.yaml': yunzhou, 'yunzhou.scenarios.yaml': scenarios },
    env: { LANG },
  })

describe('a pack that stands under one that ships', () => {
  it('is listed by itself, with the rules above', async () => {
    const { code, out } = await pack('show yunzhou.pack.yaml')
    expect(code).toBe(0)
    expect(out).toContain('10 rules\n')
    expect(out).toContain(
      '第二条 · illustrative\n  Actual staff may be at most approved-posts − reserved-posts\n  tightens national/staff-within-approved-posts\n',
    )
    const chinese = await pack('show yunzhou.pack.yaml', text, 'zh_CN.UTF-8')
    expect(chinese.out).toContain('  收紧 national/staff-within-approved-posts\n')
  })

  it('tells the rules above in JSON', async () => {
    const { out } = await pack('show yunzhou.pack.yaml --format json')
    const rules: readonly { relation?: unknown }[] = JSON.parse(out).rules
    expect(rules.map(({ relation }) => relation).filter((one) => one !== undefined)).toEqual([
      { word: 'tightens', to: 'national/staff-within-approved-posts' },
    ])
  })

  it('is linted with it, and nothing is said of that one', async () => {
    const { code, out } = await pack('lint yunzhou.pack.yaml --scenarios yunzhou.scenarios.yaml')
    expect({ code, out }).toEqual({ code: 0, out: '1 pack, no findings\n' })
  })

  it('has what is wrong between them told with its line', async () => {
    const { code, err } = await pack('lint yunzhou.pack.yaml', text.replace(/^ {4}tightens: .*\n/m, ''))
    expect(code).toBe(2)
    expect(err).toContain('yunzhou.pack.yaml:53:3: rules.reserved-posts-stay-free: rule `yunzhou/')
    expect(err).toContain('[undeclared-redefinition]')
  })

  it('is still refused where what is above it does not ship', async () => {
    const { code, err } = await pack('lint yunzhou.pack.yaml', text.replace('[national]', '[constructor]'))
    expect(code).toBe(2)
    expect(err).toContain('yunzhou.pack.yaml:6:11: extends[0]: pack `yunzhou` stands under `constructor`')
  })
})
