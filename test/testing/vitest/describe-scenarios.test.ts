import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defineScenarios } from '../../../src/testing/index.ts'
import { describeScenarios } from '../../../src/testing/vitest/index.ts'
import { townRules } from './rules.ts'

const folder = mkdtempSync(join(realpathSync(tmpdir()), 'bianzhi-vitest (1) '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), text)
}

const townFile = JSON.stringify({
  schema: 'bianzhi/snapshot@1',
  day: '2024-12-31',
  jurisdictions: [{ id: 'town', name: '某镇', level: 'township' }],
  agencies: [{ id: 'office', name: '某镇机关', kind: 'township-office', jurisdiction: 'town' }],
  establishment: [
    { agency: 'office', category: 'institution', approved: 37 },
    { agency: 'office', category: 'administrative', approved: 30 },
  ],
})

const cases = `
  - name: 37 beside 30
    given: { file: ../town.json }
    expect: { verdicts: { institution-to-administrative@town: 'violated, 1 over' } }
`
write('town.json', townFile)
write('rules.json', JSON.stringify({ schema: 'bianzhi/pack@1', ...townRules }))
write('passing/handed.scenarios.yaml', `schema: bianzhi/scenarios@1\ncases:${cases}`)
write('passing/named.scenarios.yaml', `schema: bianzhi/scenarios@1\npacks: [town-rules]\ncases:${cases}`)
write('passing/beside.scenarios.yml', `schema: bianzhi/scenarios@1\npacks: [../rules.json]\ncases:${cases}`)
write('passing/node_modules/x.scenarios.yaml', 'nobody reads this')

describe('scenarios that pass', () => {
  // each of these registers tests, which run here
  describeScenarios('passing', { cwd: folder, packs: [townRules] })
  describeScenarios(['passing/n*.scenarios.yaml', 'passing/beside.scenarios.yml'], {
    cwd: folder,
    packs: { 'town-rules': townRules },
  })
  describeScenarios(
    defineScenarios({
      schema: 'bianzhi/scenarios@1',
      title: 'scenarios in TypeScript',
      packs: [townRules, 'national'],
      cases: [
        {
          name: '36 beside 30',
          given: { town: { administrative: 30, institution: 36 } },
          expect: { verdicts: { 'town-rules/institution-to-administrative@town': 'satisfied' } },
        },
      ],
    }),
  )
})

describe('a name that leads to no file of scenarios', () => {
  it.each([
    ['passing/none.scenarios.yaml', 'no file of scenarios matches `passing/none.scenarios.yaml`'],
    ['passing/name.scenarios.yaml', 'did you mean `passing/named.scenarios.yaml`?'],
    ['none', 'no file of scenarios matches `none`; look at it, and at the folder it begins in, '],
  ])('is refused: %s', (name, message) => {
    expect(() => describeScenarios(name, { cwd: folder })).toThrow(message)
    expect(() => describeScenarios(['passing', name], { cwd: folder })).toThrow(message)
  })
})

const failing = `schema: bianzhi/scenarios@1
packs: [town-rules]
given: { town: { administrative: 30, institution: '{posts}' } }
cases:
  - name: '{posts} beside 30 (at the limit)'
    each:
      - { posts: 36, verdict: satisfied }
      - { posts: 37, verdict: satisfied }
      - { posts: 38, verdict: satisfied }
    expect:
      verdicts:
        institution-to-administrative@town: '{verdict}'
  - name: misspelt
    given: { town: { administrative: 30, institution: 36 } }
    expect:
      verdicts: { institution-to-administrativ@town: satisfied }
`

describe('scenarios that fail', () => {
  let out = ''
  let report: Report = { testResults: [] }

  beforeAll(() => {
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
    write('failing/a.scenarios.yaml', failing)
    write('failing/chinese/a.scenarios.yaml', failing)
    write('failing/broken.scenarios.yaml', 'schema: bianzhi/scenarios@1\npacks: [town-rules]\ncaes: []\n')
    write('failing/packs.scenarios.yaml', failing.replace('[town-rules]', '[town-rule]'))
    const sources = resolve('src/testing/vitest/index.ts')
    write(
      'failing/a.test.ts',
      `import { describeScenarios } from '${sources}'
import { townRules } from '${resolve('test/testing/vitest/rules.ts')}'
describeScenarios('failing/*.scenarios.yaml', { packs: { 'town-rules': townRules } })
describeScenarios('failing/chinese', { packs: [townRules], locale: 'zh-CN' })
describeScenarios({
  schema: 'bianzhi/scenarios@1',
  packs: [townRules],
  cases: [{ name: 'in TypeScript', given: { town: { internalOrgans: 5 } }, expect: { outcome: 'lawful' } }],
})
`,
    )
    const vitest = resolve('node_modules/vitest/vitest.mjs')
    const words = ['run', 'failing', '--reporter=default', '--reporter=json', '--outputFile.json=out.json']
    const { stdout, stderr } = spawnSync(process.execPath, [vitest, ...words], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', CI: '1' },
    })
    out = `${stdout}\n${stderr}`
    report = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'))
  }, 120_000)

  it('are tests of their own, named as the cases are', () => {
    const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults)
    expect(tests.map(({ fullName, status }) => [fullName, status]).slice(0, 5)).toEqual([
      ['failing/a.scenarios.yaml 36 beside 30 (at the limit)', 'passed'],
      ['failing/a.scenarios.yaml 37 beside 30 (at the limit)', 'failed'],
      ['failing/a.scenarios.yaml 38 beside 30 (at the limit)', 'failed'],
      ['failing/a.scenarios.yaml misspelt', 'failed'],
      ['failing/broken.scenarios.yaml can be read', 'failed'],
    ])
  })

  it('say what was expected, what there is, and how it came about', () => {
    expect(out).toContain(
      'ScenarioFailure: failing/a.scenarios.yaml:12:9\n`town-rules/institution-to-administrative@town` is `violated, 1 over` where `satisfied` is expected: ',
    )
    expect(out).toMatch(
      / {2}requirement: .* – no\n {4}institution establishment = 37 \(office\/institution\)/,
    )
    expect(out).toContain('did you mean `institution-to-administrative`?')
  })

  it('that fail at one place are told one by one', () => {
    expect(out).toContain('institution establishment = 37 (office/institution)')
    expect(out).toContain('institution establishment = 38 (office/institution)')
  })

  it('lead an editor to the expectation, and show it', () => {
    expect(out).toContain(`
11 |       verdicts:
12 |         institution-to-administrative@town: '{verdict}'
   |         ^
13 |   - name: misspelt

 ❯ scenario failing/a.scenarios.yaml:12:9
`)
    const messages = report.testResults.flatMap(({ assertionResults }) =>
      assertionResults.flatMap(({ failureMessages = [] }) => failureMessages),
    )
    expect(messages[0]).toContain(`    at scenario (${join(folder, 'failing/a.scenarios.yaml')}:12:9)`)
  })

  it('speak Chinese where they are asked to', () => {
    expect(out).toContain('为 `violated, 1 over`，应为 `satisfied`：')
  })

  it('that cannot be read say what is wrong, and where', () => {
    expect(out).toContain('EstablishmentError: failing/broken.scenarios.yaml has 2 problems')
    expect(out).toContain(' ❯ scenario failing/broken.scenarios.yaml:3:1\n')
  })

  it('of a pack that nobody knows say so once, at its name', () => {
    expect(out.match(/there is no pack `town-rule`; did you mean `town-rules`\?/g)).toHaveLength(1)
    expect(out).toContain(' ❯ scenario failing/packs.scenarios.yaml:2:9\n')
  })

  it('in TypeScript lead to where they were handed over', () => {
    expect(out).toContain('the outcome is `undetermined` where `lawful` is expected')
    expect(out).toContain(' ❯ failing/a.test.ts:5:1\n')
  })
})

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly fullName: string
      readonly status: string
      readonly failureMessages?: readonly string[]
    }[]
  }[]
}
