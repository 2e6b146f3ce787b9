import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Project, project } from './project.ts'

const pack = `schema: bianzhi/pack@1
id: province
version: 1.0.0
title: { zh: 某省规定, en: Rules of a province }
inForce: { from: '2024-01-01', basis: stated }
sources: { notice: { title: 某省通知, status: illustrative } }
rules:
  departments:
    title: { zh: 县政府工作部门, en: Departments of a county }
    forEach: { subject: jurisdiction, where: { level: county } }
    require: { kind: limit, of: departments, max: 22 }
    force: mandatory
    cite: { source: notice, article: 第一条 }
`

// ten lines, with a county at its limit and one beyond it
const scenarios = `schema: bianzhi/scenarios@1
packs: [./province.pack.yaml]
given: { county: { departments: '{count}' } }
cases:
  - name: '{count} departments of a county'
    each:
      - { count: 22, verdict: satisfied }
      - { count: 23, verdict: 'violated, 1 over' }
    expect:
      verdicts: { departments@county: '{verdict}' }
`
const adapter = (ending: string) => `import { describeScenarios } from 'bianzhi/testing/vitest'

describeScenarios('*.scenarios.yaml')
// ${ending}
`
const plain = `const { readFileSync } = require('node:fs')
const { readScenarios, runScenarios } = require('bianzhi/testing')

const file = readScenarios(readFileSync('province.scenarios.yaml', 'utf8'), { file: 'province.scenarios.yaml' })
const { passed, failed } = runScenarios(file, { read: (path) => readFileSync(path, 'utf8') })
console.log(JSON.stringify({ passed, failed }))
`

let made: Project
beforeAll(() => {
  made = project(['vitest@^4'])
  made.write('province.pack.yaml', pack)
  made.write('province.scenarios.yaml', scenarios)
  made.write('plain.cjs', plain)
  mkdirSync(join(made.folder, 'wrong'))
  made.write('wrong/province.pack.yaml', pack.replace('max: 22', 'max: 23'))
  made.write('wrong/province.scenarios.yaml', scenarios)
})
afterAll(() => made.remove())

const vitest = (...words: readonly string[]) =>
  spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...words], {
    cwd: made.folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', VITEST: '' },
  })

const bianzhi = (...words: readonly string[]) =>
  spawnSync(process.execPath, ['node_modules/bianzhi/dist/cli/main.js', ...words], {
    cwd: made.folder,
    encoding: 'utf8',
  })

describe.each([
  ['an ES module', 'module', 'province.test.mjs'],
  ['a CommonJS package', 'commonjs', 'province.test.cts'],
])('a project that tests its own province pack, as %s', (_, type, file) => {
  it('passes at the limit and one beyond', () => {
    made.write('package.json', JSON.stringify({ name: 'project', private: true, type }))
    made.write(file, adapter(file))
    const { stdout, status } = vitest(file)
    expect([status, stdout]).toEqual([0, expect.stringContaining('2 passed')])
  })
})

describe('the scenarios of such a project', () => {
  it('run without a framework, from CommonJS', () => {
    const said = execFileSync(process.execPath, ['plain.cjs'], { cwd: made.folder, encoding: 'utf8' })
    expect(JSON.parse(said)).toEqual({ passed: 2, failed: 0 })
  })

  it('fail in the folder where the limit was mistyped, at the line of the case', () => {
    const { stdout, status } = bianzhi('test', 'wrong', '--format', 'junit')
    expect(status).toBe(1)
    expect(stdout).toContain('failures="1"')
    expect(stdout).toContain('province.scenarios.yaml:10')
    expect(readFileSync(join(made.folder, 'wrong/province.scenarios.yaml'), 'utf8').split('\n')[9]).toContain(
      'verdicts',
    )
  })
})
