import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allFences } from '../../docs/fences.ts'

const fences = allFences().filter(({ path }) => path === 'docs/testing-with-vitest.md')
const named = fences.flatMap(({ words: [name], code }) => (name === undefined ? [] : [{ name, code }]))
const shown = fences.find(({ language, code }) => language === 'text' && code.includes('FAIL'))?.code ?? ''

const folder = mkdtempSync(join(realpathSync(tmpdir()), 'bianzhi-page-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), text)
}

function vitest() {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('node_modules/vitest/vitest.mjs'), 'run', '--reporter=verbose'],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', CI: '1' } },
  )
  return { status, out: `${stdout}\n${stderr}` }
}

describe('the project on the page about vitest', () => {
  beforeAll(() => {
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
    const alias = { 'bianzhi/testing/vitest': resolve('src/testing/vitest/index.ts') }
    write('vitest.config.mjs', `export default ${JSON.stringify({ resolve: { alias } })}`)
    for (const { name, code } of named) write(name, code)
  })

  it('has its files on the page', () => {
    expect(named.map(({ name }) => name)).toEqual([
      'plans/town.scenarios.yaml',
      'plans/town.pack.yaml',
      'scenarios.test.js',
    ])
  })

  it('passes', () => {
    const { status, out } = vitest()
    expect(status, out).toBe(0)
    expect(out).toContain('scenarios.test.js > plans/town.scenarios.yaml > 36 institution posts beside 30')
  }, 120_000)

  it('fails as the page shows where 37 are expected to be satisfied', () => {
    const { code = '' } = named[0] ?? {}
    write('plans/town.scenarios.yaml', code.replace("'violated, 1 over'", 'satisfied'))
    const { status, out } = vitest()
    expect(status).toBe(1)
    const lines = shown.split('\n').map((line) => line.replace(/…$/, ''))
    expect(lines.length).toBeGreaterThan(5)
    for (const line of lines) expect(out).toContain(line)
  }, 120_000)
})
