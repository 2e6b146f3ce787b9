import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { readTable, readTables } from '../../src/tables/index.ts'
import { problemsOf } from './thrown.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const cellsOf = async (content: string | Uint8Array) =>
  (await readTable(content)).rows.map((row) => row.cells)

// 序号,名称 / 1,河道
const gb18030 = Uint8Array.from([
  0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0x31, 0x2c, 0xba, 0xd3, 0xb5, 0xc0,
])

describe('a CSV', () => {
  it('is read in UTF-8, with a mark and without, in UTF-16 with one, and in GB 18030', async () => {
    const expected = [
      ['序号', '名称'],
      ['1', '河道'],
    ]
    const text = '序号,名称\n1,河道'
    expect(await cellsOf(bytes(text))).toEqual(expected)
    expect(await cellsOf(bytes(`\ufeff${text}`))).toEqual(expected)
    expect(await cellsOf(text)).toEqual(expected)
    expect(await cellsOf(`\ufeff${text}`)).toEqual(expected)
    expect(await cellsOf(gb18030)).toEqual(expected)
    const wide = new Uint8Array(
      Uint16Array.from([0xfeff, ...[...text].map((one) => one.charCodeAt(0))]).buffer,
    )
    expect(await cellsOf(wide)).toEqual(expected)
  })

  it('is read in the encoding that is said, and in no other', async () => {
    expect((await readTable(gb18030, { encoding: 'gb18030' })).rows).toHaveLength(2)
    const [problem] = await problemsOf(() => readTable(gb18030, { encoding: 'utf-8' }))
    expect(problem).toMatchObject({ code: 'malformed-table', message: 'the text is not utf-8' })
    const [neither] = await problemsOf(() => readTable(Uint8Array.from([0xd0, 0xf2, 0xff, 0xff])))
    expect(neither?.message).toBe('the text is neither UTF-8 nor GB 18030')
  })

  it('keeps the numbers of its rows, also behind blank rows and cells of several lines', async () => {
    const { rows } = await readTable('a,"b\r\nc"\r\n\r\n,,\r\n  d　, e \r\n')
    expect(rows).toEqual([
      { number: 1, cells: ['a', 'b\nc'] },
      { number: 4, cells: ['d', 'e'] },
    ])
  })

  it.each([',', '\t', ';'])('finds out that %j stands between the cells', async (mark) => {
    expect(await cellsOf(`清单\n序号${mark}名称${mark}依据\n1${mark}河道${mark}条例`)).toContainEqual([
      '1',
      '河道',
      '条例',
    ])
  })

  it('goes on behind a quotation mark that is not closed', async () => {
    const { rows, problems } = await readTable('a,b\n1,"open\n2,y\n"甲"局,z\n3,"x ""y"""\n')
    expect(rows.map((row) => row.cells)).toEqual([
      ['a', 'b'],
      ['1', '"open'],
      ['2', 'y'],
      ['"甲"局', 'z'],
      ['3', 'x "y"'],
    ])
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['malformed-table', [2]],
      ['malformed-table', [4]],
    ])
  })

  it('is read to its end however many marks are not closed', async () => {
    const lines = Array.from({ length: 5000 }, (_, row) => `${row},"x`)
    const { rows, problems } = await readTable(lines.join('\n'))
    expect(rows).toHaveLength(5000)
    expect(rows.at(-1)).toEqual({ number: 5000, cells: ['4999', '"x'] })
    expect(problems).toHaveLength(100)
  })

  it('gives back what was written, whatever stands in the cells', async () => {
    const cell = fc.stringMatching(/^[甲乙"“,，;\n\t a1]{0,6}$/).map((text) => text.trim())
    const rows = fc.array(fc.tuple(fc.constantFrom('一', '二'), cell, cell), { minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom('\n', '\r\n'), async (written, newline) => {
        const table = await readTable(Papa.unparse(written, { newline }), { delimiter: ',' })
        expect(table.problems).toEqual([])
        expect(table.rows.map((row) => row.cells)).toEqual(written)
      }),
    )
  })

  it('may be empty', async () => {
    expect((await readTable('')).rows).toEqual([])
    expect(await readTables(new Uint8Array())).toHaveLength(1)
  })
})

describe('what is no CSV', () => {
  it.each([
    [
      'a web page',
      bytes('<html><table><tr><td>序号</td></tr></table></html>'),
      'this is a web page and no table',
    ],
    ['bytes of something else', Uint8Array.from([1, 0, 0, 2]), 'this is no text'],
  ])('is refused: %s', async (_, content, message) => {
    const [problem] = await problemsOf(() => readTable(content))
    expect(problem).toMatchObject({ code: 'malformed-table', message })
  })

  it('is refused with more than 200 MB', async () => {
    const [problem] = await problemsOf(() => readTable(new Uint8Array(200 * 1024 * 1024 + 1)))
    expect(problem?.code).toBe('too-large')
  })

  it('is refused with an option that is not known, and values that cannot be', async () => {
    const options = { encodng: 'utf-8', delimiter: '""', encoding: 'latin1', format: 'ods' }
    const problems = await problemsOf(() => readTable('a', options as object))
    expect(problems.map(({ code, path }) => [code, path[0]])).toEqual([
      ['unknown-key', 'encodng'],
      ['wrong-value', 'format'],
      ['wrong-value', 'encoding'],
      ['wrong-value', 'delimiter'],
    ])
    expect(problems[0]?.hint).toBe('did you mean `encoding`?')
  })
})
