import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { readTable, readTables } from '../../src/tables/index.ts'
import { problemsOf } from './thrown.ts'

// written by another library than the one that reads here and than the one that writes below
const cells = () => new Uint8Array(readFileSync('test/tables/cells.xlsx'))
const written = async (rows: SheetData): Promise<Uint8Array> =>
  new Uint8Array(await writeXlsxFile(rows).toBuffer())

/** A workbook whose directory says that a part unpacks to so many bytes. */
function saying(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at < copy.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + 24, size, true)
      return copy
    }
  }
  return expect.fail('no directory was found')
}

describe('a workbook', () => {
  it('gives dates, numbers, results, texts in several fonts and errors as text', async () => {
    const { name, rows, merged } = await readTable(cells())
    expect(name).toBe('各种单元格')
    expect(rows.map(({ number, cells: texts }) => [number, ...texts])).toEqual([
      [1, '日期', '日期时刻', '公式', '富文本', '错误', '小数', '布尔', '链接', '编码', '换行'],
      [
        2,
        '2024-02-29',
        '2024-02-29 13:05',
        '2',
        '甲乙',
        '#N/A',
        '0.3',
        'TRUE',
        '',
        '330881001',
        '第一行\n第二行',
      ],
      [3, '', '', 'ab', '', '#DIV/0!', '12345.678', '', '', '', ''],
      [6, '', '', '', '', '', '3', '', '', '', ''],
    ])
    expect(merged).toEqual([
      { rows: [2, 3], columns: [1, 1] },
      { rows: [2, 2], columns: [7, 8] },
    ])
  })

  it('gives one sheet by its name or place, and all that are not hidden', async () => {
    expect((await readTable(cells(), { sheet: '第二张' })).rows).toHaveLength(2)
    expect((await readTable(cells(), { sheet: 2 })).name).toBe('隐藏')
    expect((await readTables(cells())).map(({ name }) => name)).toEqual(['各种单元格', '第二张'])
    expect((await readTable(cells(), { sheet: 3, name: '某局' })).name).toBe('某局')
    const [problem] = await problemsOf(() => readTable(cells(), { sheet: '第二章' }))
    expect(problem).toMatchObject({ message: 'there is no sheet `第二章`', hint: 'did you mean `第二张`?' })
  })

  it('of another writer is read as well, with its merged cells', async () => {
    const { rows, merged } = await readTable(
      await written([
        [{ value: '清单', columnSpan: 2 }, null],
        [{ value: '一', rowSpan: 2 }, { value: 12 }],
        [null, { value: '乙，"丙"' }],
      ]),
    )
    expect(rows.map((row) => row.cells.slice(0, 2))).toEqual([
      ['清单', ''],
      ['一', '12'],
      ['', '乙，"丙"'],
    ])
    expect(merged).toContainEqual({ rows: [2, 3], columns: [1, 1] })
  })

  it('of before 2007, or with a password, is refused with the way out', async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
    const [problem] = await problemsOf(() => readTable(old))
    expect(problem?.message).toBe('this is an old workbook (.xls) or a locked one')
    expect(problem?.hint).toContain('.xlsx')
  })

  it.each([
    ['cut short', () => cells().slice(0, 4000)],
    ['an archive of something else', () => Uint8Array.from([0x50, 0x4b, 3, 4, ...new Array(100).fill(0)])],
  ])('is refused when it is %s', async (_, make) => {
    const [problem] = await problemsOf(() => readTable(make()))
    expect(problem).toMatchObject({
      code: 'malformed-table',
      message: 'this is no Excel workbook, or a damaged one',
    })
  })

  it('is refused before it is unpacked when more is in it than is read, or it does not say how much', async () => {
    for (const size of [200 * 1024 * 1024 + 1, 0xffffffff, 0]) {
      const [problem] = await problemsOf(() => readTable(saying(cells(), size)))
      expect(problem?.code).toBe('too-large')
    }
  })

  it('is refused when a part unpacks to more than it says', async () => {
    const [problem] = await problemsOf(() => readTable(saying(cells(), 10)))
    expect(problem?.code).toBe('malformed-table')
  })

  it('is refused when two cells span more than could be held', async () => {
    const parts = unzipSync(cells())
    const sheet =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    const path = 'xl/worksheets/sheet1.xml'
    const text = strFromU8(parts[path]!).replace(
      /<sheetData>.*<\/sheetData>/s,
      `<sheetData>${sheet}</sheetData>`,
    )
    const [problem] = await problemsOf(() => readTable(zipSync({ ...parts, [path]: strToU8(text) })))
    expect(problem).toMatchObject({ code: 'too-large', message: 'a sheet spans too many cells' })
  })

  it('is not taken for a text, nor a text for it', async () => {
    expect((await problemsOf(() => readTable(cells(), { format: 'csv' })))[0]?.message).toContain('workbook')
    const text = new TextEncoder().encode('序号,名称')
    expect((await problemsOf(() => readTable(text, { format: 'xlsx' })))[0]?.code).toBe('malformed-table')
  })
})
