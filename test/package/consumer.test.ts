import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const measure = 'institution-establishment'
const misspelt = 'institution-establishmnt'

const program = (of: string): string => `
import { createEngine, definePack, isEstablishmentError, readSnapshot } from 'bianzhi'
import { divisionSuccessors } from 'bianzhi/divisions'
import { national } from 'bianzhi/packs/national'

const town = readSnapshot({
  schema: 'bianzhi/snapshot@1',
  day: '2024-06-01',
  jurisdictions: [{ id: 'town', name: '某镇', level: 'township' }],
  agencies: [{ id: 'office', name: '党政办公室', jurisdiction: 'town', kind: 'township-office' }],
  establishment: [
    { agency: 'office', category: 'institution', approved: 7 },
    { agency: 'office', category: 'administrative', approved: 5 },
  ],
})

try {
  const staffing = definePack({
    id: 'staffing',
    version: '1.0.0',
    title: { zh: '编制比例', en: 'Staffing' },
    inForce: { from: '2020-01-01', basis: 'assumed' },
    sources: { plan: { title: '方案', status: 'illustrative' } },
    rules: {
      'institution-to-administrative': {
        title: { zh: '事业编制与行政编制之比', en: 'Institution to administrative establishment' },
        forEach: { subject: 'jurisdiction' },
        require: {
          kind: 'ratio',
          of: '${of}',
          to: 'administrative-establishment',
          atMost: '1.2:1',
        },
        force: 'mandatory',
        cite: { source: 'plan', article: '一' },
      },
    },
  })
  createEngine({ packs: [national], divisions: divisionSuccessors })
  const report = createEngine({ packs: [staffing] }).evaluate(town)
  console.log(JSON.stringify({ outcome: report.outcome, findings: [...report.findings].length }))
} catch (error) {
  if (!isEstablishmentError(error)) throw error
  console.log(error.message)
}
`

const compilerOptions = {
  target: 'ES2022',
  lib: ['ES2023', 'DOM'],
  module: 'NodeNext',
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  outDir: 'out',
}

const folder = mkdtempSync(join(tmpdir(), 'bianzhi-consumer-'))
let problems: readonly string[] = []

beforeAll(() => {
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    encoding: 'utf8',
  })
  const tarball: string = JSON.parse(packed)[0].filename
  write('package.json', JSON.stringify({ name: 'consumer', private: true }))
  write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['*.mts', '*.cts'] }))
  for (const ending of ['mts', 'cts']) {
    write(`right.${ending}`, program(measure))
    write(`misspelt.${ending}`, program(misspelt))
  }
  execFileSync('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`], {
    cwd: folder,
  })
  const compiled = spawnSync(
    process.execPath,
    [resolve('node_modules/typescript/bin/tsc'), '--pretty', 'false'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  )
  problems = compiled.stdout.split('\n').filter((line) => /error TS/.test(line))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text)
}

const run = (...words: readonly string[]) =>
  execFileSync(process.execPath, words, { cwd: folder, encoding: 'utf8' })

describe.each([
  ['an ES module', 'mts', 'mjs'],
  ['a CommonJS module', 'cts', 'cjs'],
])('a program that installs the library, as %s', (_, written, built) => {
  it('type-checks', () => {
    expect(problems.filter((line) => !line.startsWith('misspelt.'))).toEqual([])
  })

  it('judges a snapshot', () => {
    expect(JSON.parse(run(`out/right.${built}`))).toEqual({ outcome: 'unlawful', findings: 1 })
  })

  it('is told at the line by the compiler that a measure is misspelt', () => {
    const line =
      program(misspelt)
        .split('\n')
        .findIndex((text) => text.includes(misspelt)) + 1
    expect(problems.filter((problem) => problem.startsWith(`misspelt.${written}`))).toEqual([
      expect.stringMatching(new RegExp(`^misspelt\\.${written}\\(${line},`)),
    ])
  })

  it('is told by the error, with a suggestion, that a measure is misspelt', () => {
    expect(run(`out/misspelt.${built}`)).toContain(`did you mean \`${measure}\`?`)
  })
})

describe('the command', () => {
  it('is installed with the library', () => {
    expect(run('node_modules/bianzhi/dist/cli/main.js', '--help')).toContain('check')
  })
})
