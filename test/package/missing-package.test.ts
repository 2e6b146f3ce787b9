import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Project, project } from './project.ts'

const steps = `
const town = readSnapshot({
  schema: 'bianzhi/snapshot@1',
  day: '2024-06-01',
  jurisdictions: [{ id: 'town', name: '某镇', level: 'township' }],
})
const pack = {
  id: 'rules',
  version: '1.0.0',
  title: { zh: '规则', en: 'Rules' },
  inForce: { from: '2020-01-01', basis: 'assumed' },
  sources: { plan: { title: '方案', status: 'illustrative' } },
  rules: {
    named: {
      title: { zh: '名称', en: 'Name' },
      forEach: { subject: 'jurisdiction' },
      require: { kind: 'conditions', all: [{ fact: 'name', operator: 'equal', value: '某镇' }] },
      force: 'mandatory',
      cite: { source: 'plan' },
    },
  },
}
const engine = createEngine({ packs: [pack] })
console.log(toJsonRules(engine, { subject: 'jurisdiction', lawOn: '2024-06-01' }).rules.length > 0)
engine.evaluateWith(jsonRulesEngine(), town).catch((error) => console.log(error.message))
`
const names = {
  bianzhi: 'createEngine, readSnapshot',
  'bianzhi/json-rules-engine': 'jsonRulesEngine, toJsonRules',
}
const imports = Object.entries(names).map(([from, what]) => `import { ${what} } from '${from}'\n`)
const requires = Object.entries(names).map(([from, what]) => `const { ${what} } = require('${from}')\n`)

let made: Project
beforeAll(() => {
  made = project()
  made.write('asked.mjs', imports.join('') + steps)
  made.write('asked.cjs', requires.join('') + steps)
})
afterAll(() => made.remove())

describe('without json-rules-engine', () => {
  it('nothing of it is installed with the library', () => {
    expect(existsSync(join(made.folder, 'node_modules/json-rules-engine'))).toBe(false)
  })

  it.each(['asked.mjs', 'asked.cjs'])(
    '%s exports rules, and is told in one sentence what judging needs',
    (file) => {
      const [exported, ...told] = made.run(file).trim().split('\n')
      expect(exported).toBe('true')
      expect(told.join(' ')).toBe(
        'the backend `json-rules-engine` has 1 problem   json-rules-engine is not installed; run `npm install json-rules-engine`',
      )
    },
  )
})

describe('the core', () => {
  const dist = () => join(made.folder, 'node_modules/bianzhi/dist')

  it.each(['index.js', 'index.cjs'])('%s loads no file that speaks of json-rules-engine', (entry) => {
    const seen = new Set<string>()
    const open = [join(dist(), entry)]
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (seen.has(file)) continue
      seen.add(file)
      const text = readFileSync(file, 'utf8')
      expect(text, file).not.toMatch(/(from|import\(|require\()\s*['"]json-rules-engine['"]/)
      for (const [, , near = ''] of text.matchAll(/(from|import|require\()\s*['"](\.[^'"]+)['"]/g))
        open.push(join(dirname(file), near))
    }
    expect(seen.size).toBeGreaterThan(1)
  })

  it('leaves it to one file of the whole package to load it', () => {
    const speaking = readdirSync(dist(), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js'))
      .filter((file) => /import\(['"]json-rules-engine['"]\)/.test(readFileSync(join(dist(), file), 'utf8')))
    expect(speaking).toHaveLength(1)
  })
})
