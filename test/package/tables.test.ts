import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Project, project } from './project.ts'

const steps = `
const read = async () => {
  const csv = await readTable('序号,事项名称,行使主体\\n1,取水,水利局')
  const workbook = await readTable(new Uint8Array(readFileSync('cells.xlsx')), { sheet: '第二张' })
  const lists = [csv, workbook].map((table) => readMatterList(table, { jurisdiction: 'county' }))
  console.log(JSON.stringify(lists.map(({ matters }) => matters.map(({ name }) => name))))
}
read()
`
const names = {
  'node:fs': 'readFileSync',
  'bianzhi/duties': 'readMatterList',
  'bianzhi/tables': 'readTable',
}
const imports = Object.entries(names).map(([from, what]) => `import { ${what} } from '${from}'\n`)
const requires = Object.entries(names).map(([from, what]) => `const { ${what} } = require('${from}')\n`)

let made: Project
beforeAll(() => {
  made = project()
  made.write('read.mjs', imports.join('') + steps)
  made.write('read.cjs', requires.join('') + steps)
  copyFileSync('test/tables/cells.xlsx', join(made.folder, 'cells.xlsx'))
})
afterAll(() => made.remove())

describe('a program that reads tables', () => {
  it.each(['read.mjs', 'read.cjs'])('%s reads a CSV and a workbook', (file) => {
    expect(JSON.parse(made.run(file))).toEqual([['取水'], ['公厕管理']])
  })
})
