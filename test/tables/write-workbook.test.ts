import * as fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import readExcelFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { readTables, type Sheet, writeWorkbook } from '../../src/tables/index.ts'
import { departments, hostileSheet, kept } from './sheets.ts'
import { problemsOf } from './thrown.ts'

/** What another library finds in a workbook. */
const readElsewhere = async (bytes: Uint8Array) => readExcelFile(Buffer.from(bytes), { trim: false })

const partsOf = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => name.startsWith('xl/worksheets/'))
    .map(([, part]) => strFromU8(part))

// of a whole number Excel keeps fifteen digits
const numberOf = (number: unknown) =>
  Number.isSafeInteger(number) && Math.abs(Number(number)) > 999_999_999_999_999 ? String(number) : number

const named = (name: string): Sheet => ({ ...departments, name: { zh: name, en: name } })

describe('a workbook that was written', () => {
  it('has the same cells for another reader, with their types, in sheets of these names', async () => {
    const bytes = await writeWorkbook([departments, named('另一张')])
    const cells = [
      ['机构精简情况', null, null],
      ['机构类型', '改革前', '精简比例'],
      ['工作部门', 25, 0.04],
      ['=1+1', null, -7 / 26],
      ['a|b', -3, null],
      ['合计', 22, null],
      ['空白为不详', null, null],
    ]
    expect(await readElsewhere(bytes)).toEqual([
      { sheet: '精简', data: cells },
      { sheet: '另一张', data: cells },
    ])
  })

  it('speaks English', async () => {
    const [first] = await readElsewhere(await writeWorkbook(departments, { locale: 'en' }))
    expect(first?.sheet).toBe('Cuts')
    expect(first?.data.slice(0, 3)).toEqual([
      ['Cuts of bodies', null, null],
      ['kind', 'before', 'cut'],
      ['departments', 25, 0.04],
    ])
  })

  it('has its title and its notes over all columns, and is read by our own reader', async () => {
    const [table] = await readTables(await writeWorkbook(departments))
    expect(table?.merged).toEqual([
      { rows: [1, 1], columns: [1, 3] },
      { rows: [7, 7], columns: [1, 3] },
    ])
    expect(table?.rows[3]?.cells).toEqual(['=1+1', '', '-0.269230769230769'])
    expect(table?.problems).toEqual([])
  })

  it('shows shares in per cent, and keeps text as text when it is edited', async () => {
    const files = unzipSync(await writeWorkbook(departments))
    const styles = strFromU8(files['xl/styles.xml'] ?? new Uint8Array())
    const formatted = (code: RegExp) => code.exec(styles)?.[1]
    const percent = formatted(/numFmtId="(\d+)" formatCode="0\.0%"/)
    const text = formatted(/numFmtId="(\d+)" formatCode="@"/)
    const [sheet = ''] = partsOf(await writeWorkbook(departments))
    const all = /<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? ''
    const styleOf = (cell: string) => {
      const style = new RegExp(`<c r="${cell}"[^>]*? s="(\\d+)"`).exec(sheet)?.[1]
      return [...all.matchAll(/<xf numFmtId="(\d+)"/g)][Number(style)]?.[1]
    }
    expect([percent, text]).not.toContain(undefined)
    expect(styleOf('C3')).toBe(percent)
    expect([styleOf('A4'), styleOf('A1'), styleOf('B3') ?? '0']).toEqual([text, text, '0'])
  })

  it('is the same whenever it is written', async () => {
    expect(await writeWorkbook(departments)).toEqual(await writeWorkbook(departments))
  })

  it('holds hostile text as it is, and no formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileSheet, { minLength: 1, maxLength: 3 }), async (sheets) => {
        const bytes = await writeWorkbook(sheets)
        const read = await readElsewhere(bytes)
        const told = sheets.map(({ title, columns, rows }) => [
          [kept(title.zh), null],
          columns.map(({ heading }) => kept(heading.zh)),
          ...rows.map(({ text, number }) => [kept(String(text)), numberOf(number)]),
        ])
        // what is empty is nothing to the other reader, which leaves out what is empty at the end
        const blank = (rows: readonly (readonly unknown[])[]) =>
          rows.map((row) => row.map((cell) => (cell === '' || cell === undefined ? null : cell)))
        expect(
          read.map(({ data }) => blank(data).filter((row) => row.some((cell) => cell !== null))),
        ).toEqual(told.map((rows) => blank(rows).filter((row) => row.some((cell) => cell !== null))))
        for (const part of partsOf(bytes)) expect(part).not.toMatch(/<f[ >]/)
        const names = read.map(({ sheet }) => sheet)
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(sheets.length)
        for (const name of names) {
          expect(name.length).toBeLessThanOrEqual(31)
          expect(name).toMatch(/^[^\\/?*[\]:']([^\\/?*[\]:]*[^\\/?*[\]:'])?$/u)
        }
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    [
      ['a/b:c', 'A b C'],
      ['a b c', 'A b C(2)'],
    ],
    [
      ['', "''"],
      ['Sheet', 'Sheet(2)'],
    ],
    [['History'], ['History_']],
    [
      ['长'.repeat(40), '长'.repeat(40)],
      ['长'.repeat(31), `${'长'.repeat(28)}(2)`],
    ],
  ])('calls sheets that are named %j by names that Excel takes', async (names, taken) => {
    const read = await readElsewhere(await writeWorkbook(names.map(named)))
    expect(read.map(({ sheet }) => sheet)).toEqual(taken)
  })

  it('holds numbers with more digits than Excel keeps as text', async () => {
    const rows = [{ before: 999_999_999_999_999 }, { before: Number.MAX_SAFE_INTEGER }]
    const [first] = await readElsewhere(await writeWorkbook({ ...departments, rows }))
    expect(first?.data.slice(2, 4).map((row) => row[1])).toEqual([999_999_999_999_999, '9007199254740991'])
  })

  it('is refused without a table, with what is no number, and with what Excel does not open', async () => {
    const cell = (kind: string | number) => ({ ...departments, rows: [{ kind }] })
    const messages = async (tables: Sheet | readonly Sheet[]) =>
      (await problemsOf(() => writeWorkbook(tables))).map(({ path, message }) => [path.join('.'), message])
    expect(await messages([])).toEqual([['', 'there is no table to write']])
    expect(await messages(cell(Number.NaN))).toEqual([
      ['0.rows.0.kind', 'this is no number that can be written'],
    ])
    expect(await messages(cell('长'.repeat(32_768)))).toEqual([
      ['', 'a cell holds more text than Excel takes'],
    ])
    expect(await messages({ ...departments, rows: Array.from({ length: 1_048_574 }, () => ({})) })).toEqual([
      ['', 'Excel opens no sheet with so many rows or columns'],
    ])
    await expect(writeWorkbook(cell('长'.repeat(32_767)))).resolves.toBeInstanceOf(Uint8Array)
  })
})
