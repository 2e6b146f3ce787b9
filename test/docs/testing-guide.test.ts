import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bianzhi } from '../cli/terminal.ts'
import { allFences } from './fences.ts'

const folder = 'docs/examples/testing'
const files = Object.fromEntries(
  readdirSync(folder).map((name) => [`${folder}/${name}`, readFileSync(`${folder}/${name}`, 'utf8')]),
)
const pack = files[`${folder}/county.pack.yaml`] ?? ''
const call = (words: string, env = { LANG: 'en' }, more = files) => bianzhi(words, { files: more, env })

describe.each([
  { page: 'docs/testing.md', scenarios: 'county.scenarios.yaml', env: { LANG: 'en' } },
  { page: 'docs/zh/testing.md', scenarios: 'xian.scenarios.yaml', env: { LANG: 'zh_CN.UTF-8' } },
])('the guide $page', ({ page, scenarios, env }) => {
  const fences = allFences().filter(({ path }) => path === page)
  const pieces = fences.filter(({ language, words }) => language === 'yaml' && words.length > 0)

  it('shows pieces of files that lie beside it', () => {
    for (const { words, code } of pieces) expect(files[`${folder}/${words[0]}`]).toContain(`${code}\n`)
  })

  it('shows the whole file of scenarios, piece by piece', () => {
    const shown = pieces.filter(({ words }) => words[0] === scenarios).map(({ code }) => code)
    expect(`${shown.join('\n\n')}\n`).toBe(files[`${folder}/${scenarios}`])
  })

  it('shows what the command above it says', async () => {
    let said = ''
    let lines = 0
    for (const { language, code } of fences) {
      if (language === 'sh') {
        const runs = code.split('\n').map((line) => call(line.replace(/^bianzhi | # exit \d$/g, ''), env))
        said = (await Promise.all(runs)).map(({ out, err }) => out + err).join('\n')
      }
      if (language !== 'text') continue
      for (const line of code.split('\n')) expect(said).toContain(line.replace(/…$/, ''))
      lines += code.split('\n').length
    }
    expect(lines).toBeGreaterThan(12)
  })

  it('names cases that the mistakes beside them fail', async () => {
    const rows = fencelessRows(page)
    expect(rows).toHaveLength(mistakes.length)
    for (const [index, [right, wrong]] of mistakes.entries()) {
      expect(pack).toContain(right)
      const more = { ...files, [`${folder}/county.pack.yaml`]: pack.replace(right, wrong) }
      const { code, out } = await call(`test ${folder}`, { LANG: 'en' }, more)
      expect(code).toBe(1)
      expect(out).toContain(`✗ ${rows[index]}\n`)
    }
  })
})

/** The last cells of the table of mistakes. */
const fencelessRows = (page: string): readonly (string | undefined)[] =>
  [
    ...readFileSync(page, 'utf8').matchAll(
      /^\| .* \| `([^`]*(?:limit|scope|category|first day|way out)[^`]*)` \|$/gm,
    ),
  ].map(([, name]) => name)

const filtered = 'jurisdiction, where: { level: county } }\n    require: { kind: limit'
const mistakes: readonly (readonly [string, string])[] = [
  ["'1.2:1'", "'1.3:1'"],
  ['atMost: { parameter', 'below: { parameter'],
  [filtered, filtered.replace(', where: { level: county }', '')],
  ['of: institution-establishment', 'of: establishment'],
  ["inForce: { from: '2024-01-01'", "inForce: { from: '2024-01-02'"],
  [/ {4}allowances:\n(?: {6}.*\n)+/.exec(pack)?.[0] ?? '', ''],
]

describe('the generated cases beside the guide', () => {
  it.each(['departments', 'institution-posts', 'plan-in-time'])(
    'of %s are what `bianzhi cases` writes',
    async (rule) => {
      const { out } = await call(
        `cases ${rule} --pack ${folder}/county.pack.yaml --snapshot ${folder}/county.yaml --folder ${folder}`,
      )
      expect(out).toBe(files[`${folder}/${rule}.scenarios.yaml`])
    },
  )
})

describe('the project of the guide', () => {
  it('passes in vitest', () => {
    const home = mkdtempSync(join(realpathSync(tmpdir()), 'bianzhi-guide-'))
    try {
      symlinkSync(resolve('node_modules'), join(home, 'node_modules'))
      cpSync(folder, join(home, folder), { recursive: true })
      const alias = { 'bianzhi/testing/vitest': resolve('src/testing/vitest/index.ts') }
      writeFileSync(
        join(home, 'vitest.config.mjs'),
        `export default ${JSON.stringify({ resolve: { alias } })}`,
      )
      for (const { path, language, words, code } of allFences())
        if (path === 'docs/testing.md' && language === 'js') writeFileSync(join(home, words[0] ?? ''), code)
      const { status, stdout } = spawnSync(
        process.execPath,
        [resolve('node_modules/vitest/vitest.mjs'), 'run', '--reporter=verbose'],
        { cwd: home, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', CI: '1' } },
      )
      expect(status, stdout).toBe(0)
      expect(stdout).toContain('121 institution posts beside 100')
    } finally {
      rmSync(home, { recursive: true, force: true })
    }
  }, 120_000)
})
