import { describe, expect, it } from 'vitest'
import { isEstablishmentError } from '../../../src/index.ts'
import { readScenarios, runScenarios } from '../../../src/testing/index.ts'
import { townRules } from '../packs.ts'

const waiver = (more = '') =>
  `{ id: w, rule: institution-to-administrative, subjects: [town], reason: 过渡, approver: 县编委, document: 某编〔2010〕3号, from: 2010-01-01, until: 2010-12-31${more} }`
const head = `schema: bianzhi/scenarios@1
packs: [town-rules]
given: { town: { day: '2010-11-17', administrative: 30, institution: 37, leader: 3 }, records: null }
waivers: [${waiver()}]
cases:
`
const failures = (cases: string) =>
  runScenarios(readScenarios(`${head}${cases}`, { file: 'a.scenarios.yaml' }), {
    packs: { 'town-rules': townRules },
  }).cases.flatMap((one) => one.failures.map(({ message, line }) => [line, message.en] as const))

describe('a scenario with waivers', () => {
  it('expects a verdict that is waived, by a waiver of its file', () => {
    expect(
      failures(`
  - name: waived
    expect:
      verdicts: { institution-to-administrative@town: 'violated, 1 over, waived' }
      findings: [{ rule: institution-to-administrative, waived: true }]
  - name: by how much is left out
    expect: { verdicts: { institution-to-administrative@town: 'violated, waived' } }
  - name: expired
    lawOn: '2011-01-01'
    expect:
      verdicts: { institution-to-administrative@town: 'violated, 1 over' }
      findings: [{ rule: institution-to-administrative, waived: false }]
  - name: a case has waivers of its own
    waivers: []
    expect: { verdicts: { institution-to-administrative@town: 'violated, 1 over' } }
`),
    ).toEqual([])
  })

  it('may fill a waiver from a table', () => {
    expect(
      failures(`
  - name: '{posts} posts'
    given: { town: { day: '2010-11-17', administrative: 30, institution: '{posts}', leader: 3 } }
    waivers: [${waiver(", upTo: '{most}'")}]
    each:
      - { posts: 38, most: 2, verdict: 'violated, 2 over, waived' }
      - { posts: 39, most: 2, verdict: 'violated, 3 over' }
    expect: { verdicts: { institution-to-administrative@town: '{verdict}' } }
`),
    ).toEqual([])
  })

  it('fails where a waiver is not expected, or expected and not there', () => {
    const found = failures(`
  - name: not expected
    expect: { verdicts: { institution-to-administrative@town: 'violated, 1 over' } }
  - name: not there
    waivers: []
    expect:
      verdicts: { institution-to-administrative@town: 'violated, 1 over, waived' }
      findings: [{ rule: institution-to-administrative, waived: true }]
`)
    expect(found.map(([, message]) => message)).toEqual([
      expect.stringContaining('is `violated, 1 over, waived` where `violated, 1 over` is expected'),
      expect.stringContaining('is `violated, 1 over` where `violated, 1 over, waived` is expected'),
      expect.stringContaining('its waived is `false` where `true` is expected'),
    ])
  })

  it('may expect that a waiver is refused, and says where one is', () => {
    const found = failures(`
  - name: expected
    waivers: [${waiver().replace('[town]', '[twon]')}]
    expect: { error: { code: unknown-subject, path: 'waivers[0].subjects[0]' } }
  - name: not expected
    waivers: [${waiver().replace('institution-to-administrative', 'institution-to-administration')}]
    expect: { outcome: lawful }
`)
    expect(found).toEqual([[11, expect.stringContaining('did you mean')]])
  })

  it.each(['satisfied, waived', 'permitted, 1 over, waived', 'violated, waived, 1 over'])(
    'cannot expect `%s`',
    (verdict) => {
      const read = () => failures(`  - { name: a, expect: { verdicts: { a@b: '${verdict}' } } }`)
      expect(read).toThrow(`\`${verdict}\` is no verdict`)
      try {
        read()
      } catch (error) {
        expect(isEstablishmentError(error) && error.code).toBe('wrong-value')
      }
    },
  )
})
