import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Project, project } from './project.ts'

const steps = `
const before = readSnapshot({
  schema: 'bianzhi/snapshot@1',
  day: '2009-12-31',
  jurisdictions: [{ id: 'county', name: '某县', level: 'county', ceilings: { 'administrative-establishment': 15 } }],
  agencies: [
    { id: 'farm', name: '农业局', jurisdiction: 'county', kind: 'government-department' },
    { id: 'trade', name: '商务局', jurisdiction: 'county', kind: 'government-department' },
  ],
  establishment: [
    { agency: 'farm', category: 'administrative', approved: 10, actual: 9 },
    { agency: 'trade', category: 'administrative', approved: 5, actual: 5 },
  ],
  records: [],
})
const plan = readPlan({
  schema: 'bianzhi/plan@1',
  title: '农业局并入商务局',
  jurisdiction: 'county',
  from: '2010-06-30',
  operations: [{ id: 'one', kind: 'merge', agencies: ['farm'], agency: 'trade' }],
  records: [],
})
const tell = async () => {
  const applied = applyPlan(before, plan)
  const { establishment, transfers } = ledgersOf(before, applied)
  const engine = createEngine({ packs: [national] })
  const report = engine.evaluate(withPlan(before, plan, applied), { baselines: { before } })
  const back = diffSnapshots(before, applied.after)
  const asked = { snapshot: applied.after, book: readBook({ schema: 'bianzhi/book@1', reservations: [] }) }
  const workbook = await writeWorkbook([establishment, ...transfers])
  const { rows } = await readTable(workbook)
  console.log(JSON.stringify({
    after: applied.after.establishment,
    lacking: report.findings.flatMap(({ check, verdict }) => (verdict === 'violated' ? [check] : [])),
    back: back.operations.map(({ kind }) => kind),
    post: precheck(engine, asked, { post: { agency: 'trade', category: 'administrative' } }).allowed,
    row: rows.find(({ cells }) => cells[0] === '商务局')?.cells,
  }))
}
tell()
`
const names = {
  bianzhi: ['createEngine', 'readSnapshot'],
  'bianzhi/packs/national': ['national'],
  'bianzhi/reform': [
    'applyPlan',
    'diffSnapshots',
    'ledgersOf',
    'precheck',
    'readBook',
    'readPlan',
    'withPlan',
  ],
  'bianzhi/tables': ['readTable', 'writeWorkbook'],
}
const imports = Object.entries(names).map(([from, what]) => `import { ${what} } from '${from}'\n`)
const requires = Object.entries(names).map(([from, what]) => `const { ${what} } = require('${from}')\n`)

let made: Project
beforeAll(() => {
  made = project()
  made.write('reform.mjs', imports.join('') + steps)
  made.write('reform.cjs', requires.join('') + steps)
  mkdirSync(join(made.folder, 'plan'))
  for (const file of ['plan.yaml', 'before.yaml']) {
    copyFileSync(join('docs/examples/ganzhou-plan', file), join(made.folder, 'plan', file))
  }
})
afterAll(() => made.remove())

describe('a program that carries out a plan', () => {
  it.each(['reform.mjs', 'reform.cjs'])('%s applies, judges, undoes, asks and writes', (file) => {
    expect(JSON.parse(made.run(file))).toEqual({
      after: [{ agency: 'trade', category: 'administrative', approved: 15, actual: 14 }],
      lacking: [
        'national/bodies-change-with-approval-from-above#proposal',
        'national/bodies-change-with-approval-from-above#review',
        'national/bodies-change-with-approval-from-above#approval',
        'national/bodies-are-filed-with-the-congress',
      ],
      back: ['merge'],
      post: 'no',
      row: ['商务局', '行政编制', '', '5', '15', '10', '5', '14', 'one'],
    })
  })

  it('is also the command of the package', () => {
    const main = 'node_modules/bianzhi/dist/cli/main.js'
    const words = [
      'plan',
      'ledger',
      'plan/plan.yaml',
      '--before',
      'plan/before.yaml',
      '--sheet',
      'reductions',
    ]
    const text = made.run(main, ...words, '--locale', 'en')
    expect(text).toContain('government department')
  })
})
