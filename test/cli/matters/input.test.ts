import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { bianzhi, type Surroundings } from '../terminal.ts'
import { packYaml } from '../town.ts'
import { dispute, forest, inGb18030, listOf, water } from './matter-lists.ts'

const files = {
  'water.csv': water,
  'forest.csv': forest,
  'city.json': dispute(),
  'pack.yaml': packYaml,
  'letter.csv': '示例函\n请查收',
  'bare.csv': '事项编码,事由\nC2,湿地保护检查',
  'empty.csv': listOf(),
  'book.xlsx': new Uint8Array(readFileSync('docs/examples/matters/departments.xlsx')),
}
const matters = (words: string, more: Surroundings = {}) =>
  bianzhi(`matters ${words}`.trim(), { files, env: { LANG: 'en' }, ...more })
const json = async (words: string, more: Surroundings = {}) => {
  const { code, out } = await matters(`${words} --format json`, more)
  return { code, ...JSON.parse(out) }
}

describe('what bianzhi matters reads', () => {
  it('may be in GB 18030, by itself and as it is said', async () => {
    const lists = { 'water.csv': water, 'forest.csv': inGb18030(forest) }
    const { counts } = await json('water.csv forest.csv', { files: lists })
    expect(counts).toMatchObject({ matters: 7, conflicts: 6 })
    expect((await json('forest.csv --encoding gb18030', { files: lists })).counts.matters).toBe(2)
    const wrong = await matters('forest.csv --encoding utf-8', { files: lists })
    expect(wrong.code).toBe(2)
    expect(wrong.err).toContain('forest.csv: the text is not utf-8; save it as CSV in UTF-8, or as .xlsx')
  })

  it('may be a workbook: all of its sheets, or one by its name or its number', async () => {
    const both = await json('book.xlsx --holder sheet')
    expect(both.matters[0].leads[0].others).toEqual(['list/县农业农村局', 'list/县交通运输局'])
    expect(both.counts).toMatchObject({ matters: 3, conflicts: 1 })
    for (const sheet of ['县交通运输局', '2']) {
      const one = await json(`book.xlsx --holder sheet --sheet ${sheet}`)
      expect(one).toMatchObject({ code: 0, counts: { matters: 2 } })
    }
    const none = await matters('book.xlsx --sheet 县交通运输')
    expect(none.err).toContain('book.xlsx: there is no sheet `县交通运输`; did you mean `县交通运输局`?')
    expect((await matters('book.xlsx --sheet 3')).err).toContain('there is no sheet `3`')
  })

  it('names the sheet of a row, and a cover without a list loses no other sheet', async () => {
    const sheets = ['封面', '水利'].map((sheet) => ({
      sheet,
      data:
        sheet === '封面'
          ? [[{ value: '权责清单' }]]
          : listOf('1,C1,防汛,防汛,县水利局,县级')
              .split('\n')
              .map((line) => line.split(',').map((value) => ({ value }))),
    }))
    const book = new Uint8Array(await writeXlsxFile(sheets).toBuffer())
    const { code, err } = await matters('b.xlsx', { files: { 'b.xlsx': book } })
    expect(code).toBe(0)
    expect(err).toContain('b.xlsx [封面]: no heading among the first 30 rows names the matters')
    expect(err).toContain('b.xlsx [水利]: row 2, 权力类型: `防汛` is none of the ten power types')
  })

  it('is held by whom the call says, by the name of the file, or of the sheet', async () => {
    const holders = async (holder: string) =>
      (
        await json(`in/县水利局.csv --holder ${holder}`, {
          files: { 'in/县水利局.csv': listOf('1,C1,防汛,,,', '2,C2,抗旱,,"甲局（配合）",') },
        })
      ).matters.map(({ holders: all }: { holders: { name: string }[] }) => all.map(({ name }) => name))
    expect(
      (
        await json('in/县水利局.csv --holder 县水利局', {
          files: { 'in/县水利局.csv': listOf('1,C1,防汛,,,') },
        })
      ).counts.conflicts,
    ).toBe(0)
    expect(await holders('file')).toEqual([['甲局']])
    expect(await holders('乙局')).toEqual([['甲局']])
  })

  it('may be headed as the call says', async () => {
    const { code, counts } = await json('bare.csv --column name=事由,事宜 --holder 县水利局')
    expect({ code, matters: counts.matters }).toEqual({ code: 0, matters: 1 })
  })

  it.each([
    ['a list', water, 7 - 1],
    ['a snapshot in JSON', dispute(), 2],
    [
      'a snapshot in YAML',
      `# 快照\nschema: bianzhi/snapshot@1\nday: 2010-11-17\nmatters: [{ id: a, name: 甲 }]\nassignments: []`,
      1,
    ],
  ])('may be piped in: %s', async (_, stdin, count) => {
    expect((await json('-', { stdin })).counts.matters).toBe(count)
  })

  it.each([
    [
      'letter.csv',
      'letter.csv: no heading among the first 30 rows names the matters; give the heading as `--column name=…`',
    ],
    ['bare.csv', 'give the heading as `--column name=…`  [missing-field]'],
    ['empty.csv', 'empty.csv: no matter could be read'],
    ['none.csv', 'none.csv: there is no such file'],
    ['pack.yaml', 'pack.yaml: this is a pack where a snapshot is expected; judge by it with `bianzhi check`'],
    ['city.json water.csv', 'city.json: a snapshot stands beside lists; ask about one snapshot by itself'],
    ['city.json ./city.json', 'there is no such file'],
    [
      'city.json --jurisdiction 某巿',
      '--jurisdiction: there is no jurisdiction `某巿`; did you mean `某市`?',
    ],
    ['city.json --day 2010-02-30', '--day: `2010-02-30` is not a day'],
    ['water.csv --day 2010-02-30', '--day: `2010-02-30` is not a day'],
    ['water.csv --jurisdiction 某\n县', '--jurisdiction: `某\\u000a县` is not written in the form'],
    ['- --holder file', 'what is piped in has no name; write who holds it behind --holder'],
    ['', 'no list is named; write lists right after `matters`'],
    ['water.csv water.csv', 'the list `water.csv` is named twice'],
    ['- -', '`-` is named twice; only one document can be piped in'],
    ['water.csv --sugest', "unknown option '--sugest'\n(Did you mean --suggest?)"],
    ['water.csv --format xml', 'Allowed choices are text, json, csv, dot, mermaid'],
    ['water.csv --encoding gbk', 'Allowed choices are utf-8, gb18030, utf-16le'],
    ['water.csv --fail-on all', 'Allowed choices are overlap, no-lead, gap, no-organiser, undivided, never'],
    ['water.csv --fail-on never gap', '--fail-on names `never` and kinds beside it; keep one of them'],
    [
      'water.csv --suggest --at-least 0',
      '`--at-least 0` is not understood; write a whole number from 1 to 1000',
    ],
    ['water.csv --suggest --at-least 1001', '`--at-least 1001` is not understood'],
    [
      'water.csv --suggest --most 2.5',
      '`--most 2.5` is not understood; write a whole number from 1 to 1000000',
    ],
    ['water.csv --at-least 600', '--at-least is about suggestions; add --suggest'],
    ['water.csv --suggest --format dot', 'suggestions are not drawn; leave --suggest out'],
    ['water.csv --column nam=事由', '`--column nam=事由` is no COLUMN=HEADING; did you mean `name`?'],
    ['water.csv --column name', '`--column name` is no COLUMN=HEADING; write `--column name=事由`'],
    ['water.csv --column name=甲 name=乙', 'the column `name` is named twice; keep one'],
  ])('is refused: %s', async (words, message) => {
    const { code, out, err } = await matters(words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })

  it('is judged as far as it can be read, and ends with 2 where a file cannot', async () => {
    for (const other of ['none.csv', 'letter.csv']) {
      const { code, out, err } = await matters(`forest.csv ${other}`)
      expect(code).toBe(2)
      expect(out).toContain('2 matters, none of them in conflict.')
      expect(err).toContain(`${other}: `)
    }
  })

  it('refuses a snapshot that says nothing of matters', async () => {
    const { code, err } = await matters('a.json', {
      files: { 'a.json': dispute({ matters: undefined, assignments: [], records: null }) },
    })
    expect(code).toBe(2)
    expect(err).toContain('a.json: matters: the snapshot says nothing of matters; give `matters`, or `null`')
  })

  it('has its first hundred problems told, and all of them as JSON', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => `${index},C${index},事项${index},乱,县水利局,县级`)
    const many = { files: { 'many.csv': listOf(...rows) } }
    const { code, err } = await matters('many.csv', many)
    expect(code).toBe(0)
    expect(err.split('\n').filter((line) => line.startsWith('many.csv: row '))).toHaveLength(100)
    expect(err).toContain(
      '\n20 more; see --format json.\n\nThe lists have 120 problems; what could be read was judged.\n',
    )
    const { problems } = await json('many.csv', many)
    expect(problems).toHaveLength(120)
    expect(problems[0]).toEqual({
      file: 'many.csv',
      row: 2,
      column: '权力类型',
      code: 'unknown-word',
      message: '`乱` is none of the ten power types',
      hint: expect.any(String),
    })
  })
})
