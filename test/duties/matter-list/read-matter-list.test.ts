import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { powerTypes, readMatterList, readMatterLists } from '../../../src/duties/index.ts'
import { isEstablishmentError } from '../../../src/errors.ts'
import { readTable } from '../../../src/tables/index.ts'
import { headings, names, read, shares, snapshotOf, tableOf, told } from './lists.ts'

const published = `某县部门权责清单,,,,,,,,
（2024年版）,,,,,,,,
序 号,职权名称,子项名称,职权类型,实施依据,行使主体,承办机构,"实施层级
及权限",备注
1,井盖设置许可,,行政许可,"《示例条例》第三条
《示例办法》第五条",县住建局（牵头）、县城管局（配合）,市政股,县级,试行
２,苗圃登记,新办,行政确认,,县林业局,,"市级（跨县）、县（市、区）级",／
,,变更,,,,,,
3,沟渠检查,,检查,,县水利局,,乡镇,
注：以上为示例,,,,,,,,
`

describe('a list of matters', () => {
  it('is read as rows that stand in a snapshot', async () => {
    const list = readMatterList(await readTable(published), { jurisdiction: 'county' })
    expect(list.problems).toEqual([])
    expect(list.matters).toEqual([
      {
        id: 'county/县住建局/1',
        name: '井盖设置许可',
        level: ['county'],
        jurisdiction: 'county',
        powerType: 'licence',
        basis: ['《示例条例》第三条', '《示例办法》第五条'],
        note: '试行',
      },
      {
        id: 'county/县林业局/2/1',
        name: '苗圃登记（新办）',
        level: ['prefecture', 'county'],
        jurisdiction: 'county',
        function: 'county/县林业局/2',
        powerType: 'confirmation',
      },
      {
        id: 'county/县林业局/2/2',
        name: '苗圃登记（变更）',
        level: ['prefecture', 'county'],
        jurisdiction: 'county',
        function: 'county/县林业局/2',
        powerType: 'confirmation',
      },
      {
        id: 'county/县水利局/3',
        name: '沟渠检查',
        level: ['township'],
        jurisdiction: 'county',
        powerType: 'inspection',
      },
    ])
    expect(list.functions.map(({ name }) => name)).toEqual(['苗圃登记'])
    expect(list.assignments).toContainEqual({
      of: 'county/县林业局/2/2',
      by: 'county/县林业局',
      role: 'lead',
      level: ['prefecture', 'county'],
      boundary: '市级（跨县）、县（市、区）级',
    })
    expect(shares(list).slice(0, 3)).toEqual([
      '井盖设置许可: 县住建局 lead',
      '井盖设置许可: 县城管局 co-organiser',
      '井盖设置许可: 市政股 executes',
    ])
    expect(list.columns).toMatchObject({ number: '序 号', level: '实施层级及权限' })
    expect(snapshotOf(list).matters).toHaveLength(4)
  })

  it('says the same in UTF-8, with a mark, in GB 18030 and as a workbook', async () => {
    const rows = [
      ['序号', '事项名称', '行使主体'],
      ['1', '河道', '水利局'],
    ]
    const text = rows.map((cells) => cells.join(',')).join('\n')
    // 序号,事项名称,行使主体 / 1,河道,水利局
    const hex = 'd0f2bac5,cac2cfeec3fbb3c6,d0d0cab9d6f7cce5\n31,bad3b5c0,cbaec0fbbed6'
      .replaceAll(',', '2c')
      .replace('\n', '0a')
    const gb = Uint8Array.from(hex.match(/../g)!.map((pair) => Number.parseInt(pair, 16)))
    const workbook = await writeXlsxFile(rows.map((cells) => cells.map((value) => ({ value })))).toBuffer()
    const options = { jurisdiction: 'county' }
    const expected = readMatterList(await readTable(text), options)
    expect(expected.matters).toHaveLength(1)
    for (const content of [`\ufeff${text}`, gb, new Uint8Array(workbook)]) {
      expect(readMatterList(await readTable(content), options)).toEqual(expected)
    }
  })

  it('is read with the headings, bodies and power types that the caller names', () => {
    const rows = [
      ['事由', '归口', '类型'],
      ['广告牌管理', '城管局', '审批'],
    ]
    const list = read(rows, [], {
      columns: { name: '事由', holder: ['归口'] },
      powerTypes: { 审批: 'approval' },
      agencies: [{ id: 'urban', name: '某县城市管理局', aliases: ['城管局'] }],
    })
    expect(list.matters[0]).toMatchObject({ name: '广告牌管理', powerType: 'approval' })
    expect(list.agencies).toEqual([])
    expect(list.assignments[0]).toMatchObject({ by: 'urban', role: 'lead' })
  })

  it('of one body needs no column of holders', () => {
    const rows = [['事项名称'], ['河道巡查'], ['水库检查']]
    expect(shares(read(rows, [], { holder: '水利局' }))).toEqual([
      '河道巡查: 水利局 lead',
      '水库检查: 水利局 lead',
    ])
    const without = read(rows)
    expect(told(without)).toEqual([['missing-field', 1]])
    expect(names(without)).toEqual(['河道巡查', '水库检查'])
  })

  it('may be one of several: bodies are shared, ids stay apart, problems name their table', () => {
    const table = (name: string, matter: string) => ({
      ...tableOf([
        ['序号', '事项名称', '行使主体'],
        ['1', matter, '水利局'],
        ['2', '', '水利局'],
      ]),
      name,
    })
    const list = readMatterLists([table('甲', '河道'), table('乙', '水库')], { jurisdiction: 'county' })
    expect(list.matters.map(({ id }) => id)).toEqual(['county/水利局/1', 'county/水利局/1~2'])
    expect(list.agencies).toHaveLength(1)
    expect(told(list)).toEqual([
      ['missing-field', '甲', 3, '事项名称'],
      ['missing-field', '乙', 3, '事项名称'],
    ])
    expect(snapshotOf(list).matters).toHaveLength(2)
  })

  it('puts those who hold one matter in rows of their own in the order of the rows', () => {
    const rows = ['县水利局', '县水利局', '县林业局', '县财政局'].map((body, at) => [
      'C1',
      '防汛',
      at === 1 ? '乡级' : '县级',
      body,
    ])
    const { assignments } = read([['事项编码', '事项名称', '实施层级', '行使主体'], ...rows])
    expect(assignments.map(({ by, order }) => [by, order])).toEqual([
      ['county/县水利局', 1],
      ['county/县林业局', 3],
      ['county/县财政局', 4],
    ])
  })

  it('without a heading for the names is refused, with what may have been meant', () => {
    const rows = [
      ['序号', '事项名', '行使主体'],
      ['1', '河道', '水利局'],
    ]
    try {
      read(rows)
      expect.fail('it was read')
    } catch (error) {
      if (!isEstablishmentError(error)) throw error
      expect(error.problems).toEqual([
        {
          code: 'missing-field',
          path: [],
          message: 'no heading among the first 30 rows names the matters',
          hint: 'is it `事项名`? give the heading as `columns.name`',
        },
      ])
    }
  })

  it('is refused with options that are not known', () => {
    const options = { jurisdiction: 'county', columns: { nam: '事由' }, holders: '水利局' } as object
    expect(() => readMatterList(tableOf([headings]), options as { jurisdiction: string })).toThrow(
      /holders.*did you mean `holder`\?[\s\S]*columns\.nam: .*did you mean `name`\?/,
    )
  })

  it('written as CSV and read again gives the same', async () => {
    const text = fc.stringMatching(/^[河道水库检查，、"'\n,（）]{0,8}管理$/)
    const row = fc.tuple(
      text,
      fc.constantFrom(...Object.values(powerTypes).map(({ zh }) => zh)),
      fc.constantFrom('《条例》第一条\n"引文"，第二条', '', '《办法》,第三条'),
      fc.constantFrom('水利局', '水利局、林业局', '财政局（牵头）；水利局（配合）'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 15 }), async (rows) => {
        const cells = rows.map(([name, type, basis, holder], at) => [
          `${at + 1}`,
          name,
          '',
          type,
          basis,
          holder,
        ])
        const written = await readTable(Papa.unparse([headings, ...cells], { newline: '\r\n' }), {
          delimiter: ',',
        })
        const list = readMatterList(written, { jurisdiction: 'county' })
        expect(list.problems).toEqual([])
        expect(list).toEqual(read([headings, ...cells]))
        expect(list.matters).toHaveLength(rows.length)
        expect(list.matters.map(({ powerType }) => powerType)).toEqual(
          rows.map(([, type]) => Object.entries(powerTypes).find(([, { zh }]) => zh === type)?.[0]),
        )
        snapshotOf(list)
      }),
    )
  })

  it('of 100,000 rows is read in a bounded time', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, at) => `${at + 1},第${at}项设施管理,,行政许可,"《条例》第${at % 90}条，""引""",第${at % 400}局`,
    )
    const started = performance.now()
    const list = readMatterList(await readTable([headings.join(','), ...rows].join('\n')), {
      jurisdiction: 'county',
    })
    expect(performance.now() - started).toBeLessThan(30_000)
    expect(list.problems).toEqual([])
    expect(list.matters).toHaveLength(100_000)
    expect(list.agencies).toHaveLength(400)
  })
})
