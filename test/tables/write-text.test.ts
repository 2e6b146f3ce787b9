import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable, type Sheet, writeCsv, writeMarkdown } from '../../src/tables/index.ts'
import { textOf } from '../../src/tables/sheet-text.ts'
import { departments, hostileSheet, kept } from './sheets.ts'

describe('a share', () => {
  it.each([
    [1, 25, '4.0%'],
    [7, 26, '26.9%'],
    [-7, 26, '-26.9%'],
    [1, 16, '6.3%'],
    [-1, 16, '-6.3%'],
    [1, 2000, '0.1%'],
    [-1, 2001, '0.0%'],
    [0, 5, '0.0%'],
    [8, 8, '100.0%'],
    [Number.MAX_SAFE_INTEGER, 1, '900719925474099100.0%'],
  ])('of %i in %i is %s', (part, whole, shown) => {
    expect(textOf({ part, whole })).toBe(shown)
  })
})

describe('CSV that was written', () => {
  it('is a table with its headings first, which Excel takes for UTF-8', async () => {
    expect(await writeCsv(departments)).toBe(
      ['\uFEFF机构类型,改革前,精简比例', '工作部门,25,4.0%', "'=1+1,,-26.9%", 'a|b,-3,', '合计,22,', ''].join(
        '\r\n',
      ),
    )
  })

  it('holds several tables below one another, under their titles', async () => {
    const text = await writeCsv([departments, departments], { locale: 'en' })
    const block = ['Cuts of bodies', 'kind,before,cut', 'departments,25,4.0%', "'=1+1,,-26.9%", 'a|b,-3,']
    const whole = [...block, 'total,22,', 'blank is unknown', ''].join('\r\n')
    expect(text).toBe(`\uFEFF${whole}\r\n${whole}`)
  })

  it('holds no formula, and no cell breaks out of its place', async () => {
    await fc.assert(
      fc.asyncProperty(hostileSheet, async (sheet) => {
        const { rows, problems } = await readTable(await writeCsv(sheet), { delimiter: ',' })
        expect(problems).toEqual([])
        const found = rows.flatMap(({ cells }) => cells.slice(0, 1)).filter((cell) => cell !== '')
        // only of those that a reader keeps: blanks around them are none of a table’s text
        expect(found.filter((cell) => /^[=+\-@＝＋－＠]/.test(cell))).toEqual([])
        const texts = [sheet.columns[0]?.heading.zh ?? '', ...sheet.rows.map(({ text }) => String(text))]
        const told = texts.map((text) => {
          const clean = kept(text)
          return (/^[=+\-@＝＋－＠\t\n]/.test(clean) ? `'${clean}` : clean).trim()
        })
        expect(found).toEqual(told.filter((text) => text !== ''))
      }),
      { numRuns: 500 },
    )
  })
})

describe('Markdown that was written', () => {
  it('is a table under its title, its totals strong, numbers to the right', () => {
    expect(writeMarkdown(departments)).toBe(
      [
        '## 机构精简情况',
        '',
        '| 机构类型 | 改革前 | 精简比例 |',
        '| --- | ---: | ---: |',
        '| 工作部门 | 25 | 4.0% |',
        '| =1+1 |  | -26.9% |',
        '| a\\|b | -3 |  |',
        '| **合计** | **22** |  |',
        '',
        '空白为不详',
        '',
      ].join('\n'),
    )
  })

  it('keeps every row on a line of its own, with the cells it has', () => {
    fc.assert(
      fc.property(hostileSheet, (sheet: Sheet) => {
        const lines = writeMarkdown(sheet).split('\n')
        expect(lines).toHaveLength(sheet.rows.length + 5)
        for (const line of lines.slice(2, -1)) {
          expect([...line.replaceAll(/\\[\\`*_[\]<>|~&#]/g, '').matchAll(/\|/g)]).toHaveLength(3)
          expect(line.replaceAll(/\\[\\`*_[\]<>|~&#]|<br>/g, '')).not.toMatch(/[\\`*_[\]<>~&]/)
        }
      }),
      { numRuns: 500 },
    )
  })
})
