import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createEngine, readSnapshot } from '../../src/index.ts'
import { toJsonRules } from '../../src/json-rules-engine/index.ts'

const program = `
import { readFileSync } from 'node:fs'
import { Engine } from 'json-rules-engine'

const read = (name) => JSON.parse(readFileSync(name, 'utf8'))
const { events } = await new Engine(read('rules.json')).run(read('facts.json'))
console.log(JSON.stringify(events.map(({ type, params }) => [params.check, type])))
`

const example = (name: string): object => parse(readFileSync(`docs/examples/town/${name}.yaml`, 'utf8'))
const pack = example('town-plan')
const town = readSnapshot(example('town'))
const assumeTerritory = ['town-plan']
const folder = mkdtempSync(join(tmpdir(), 'json-rules-'))

beforeAll(() => {
  const { rules, factsOf } = toJsonRules(pack, { subject: 'jurisdiction', assumeTerritory })
  write('package.json', JSON.stringify({ name: 'theirs', private: true }))
  write('rules.json', JSON.stringify(rules))
  write('facts.json', JSON.stringify(factsOf(town, 'town')))
  write('program.mjs', program)
  install('json-rules-engine')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text)
}

/** Puts a package there with all that it needs, as it is installed here. */
function install(name: string): void {
  const to = join(folder, 'node_modules', name)
  if (existsSync(to)) return
  const from = join('node_modules', name)
  cpSync(from, to, { recursive: true, dereference: true })
  const { dependencies = {} } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'))
  // what it brought along itself is copied with it
  const own = existsSync(join(from, 'node_modules')) ? readdirSync(join(from, 'node_modules')) : []
  for (const needed of Object.keys(dependencies)) if (!own.includes(needed)) install(needed)
}

describe('a program that has json-rules-engine and two files of JSON', () => {
  const said = () =>
    JSON.parse(execFileSync(process.execPath, ['program.mjs'], { cwd: folder, encoding: 'utf8' }))

  it('comes to the verdicts of the town', () => {
    const report = createEngine({ packs: [pack] }).evaluate(town, { assumeTerritory })
    const expected = [...report.judged()].map(({ check, verdict }) => [check, verdict])
    expect(new Set(expected.map(([, verdict]) => verdict))).toEqual(
      new Set(['satisfied', 'violated', 'unknown']),
    )
    expect(said().toSorted()).toEqual(expected.toSorted())
  })

  it('has nothing of this library', () => {
    const installed = readdirSync(join(folder, 'node_modules'))
    expect(installed).toContain('json-rules-engine')
    expect(installed).not.toContain('bianzhi')
    expect(installed).not.toContain('zod')
  })
})
