import { describe, expect, it } from 'vitest'
import { readTable } from '../../../src/tables/index.ts'
import { bianzhi, type Surroundings } from '../terminal.ts'
import { dispute, forest, listOf, water } from './matter-lists.ts'

const files = { 'water.csv': water, 'forest.csv': forest }
const matters = async (words: string, more: Surroundings = {}) =>
  (await bianzhi(`matters ${words}`, { files, env: { LANG: 'zh_CN.UTF-8' }, ...more })).out

describe('the conflicts of lists', () => {
  it('as CSV are one row each, with look-alikes below, and read as they were written', async () => {
    const like = listOf('1,D1,河道采砂管理许可,行政许可,县林业局,')
    const out = await matters('water.csv forest.csv like.csv --suggest --at-least 400 --format csv', {
      files: { ...files, 'like.csv': like },
    })
    expect(out.startsWith('\ufeff类别,问题,事项,')).toBe(true)
    const { rows } = await readTable(out)
    const cells = rows.map((row) => row.cells)
    expect(cells[0]).toEqual([
      '类别',
      '问题',
      '事项',
      '事项标识',
      '另一事项',
      '另一事项标识',
      '部门',
      '范围',
      '是否确定',
      '主办部门',
      '主办理由',
      '相近度（‰）',
      '说明',
    ])
    expect(cells.slice(1).map(([kind, what, name]) => [kind, what, name])).toEqual([
      ['职责冲突', '多头牵头', '湿地保护检查'],
      ['职责冲突', '无人牵头', '水土保持验收'],
      ['职责冲突', '有协办无牵头', '林区防火检查'],
      ['职责冲突', '分工不明', '林区防火检查'],
      ['职责冲突', '分工不明', '护岸林管理'],
      ['职责冲突', '部分无人牵头', '水源林巡查'],
      ['相近事项', '', '河道采砂许可'],
    ])
    expect(cells[1]?.slice(3, 10)).toEqual([
      'list/C2',
      '',
      '',
      '县水利局、县林业局',
      '层级：县级',
      '确定',
      '',
    ])
    expect(cells[7]?.slice(3, 6)).toEqual(['list/C1', '河道采砂管理许可', 'list/D1'])
    expect(Number(cells[7]?.[11])).toBeGreaterThanOrEqual(400)
  })

  it('as CSV name who leads by the procedure', async () => {
    const { rows } = await readTable(
      await matters('city.json --format csv', { files: { 'city.json': dispute() } }),
    )
    expect(rows.slice(1).map(({ cells }) => [cells[2], cells[9]])).toEqual([
      ['船舶检验', '交通运输局'],
      ['种子检查', '农业农村局'],
    ])
  })

  it('as JSON hold everything, and their keys are the same whatever was found', async () => {
    const found = JSON.parse(await matters('water.csv forest.csv --format json --suggest'))
    expect(found).toMatchObject({
      format: 'bianzhi/matters@1',
      lists: ['water.csv', 'forest.csv'],
      jurisdiction: null,
      day: null,
      counts: {
        matters: 7,
        holders: 2,
        conflicts: 6,
        possible: 0,
        kinds: { overlap: 1, 'no-lead': 1, gap: 1, 'no-organiser': 1, undivided: 2 },
        suggestions: 0,
      },
      suggestions: [],
      truncated: false,
      ignored: [],
    })
    expect(found.matters[0]).toMatchObject({
      id: 'list/C2',
      holders: [
        { agency: 'list/县水利局', name: '县水利局', role: 'lead' },
        { agency: 'list/县林业局', name: '县林业局', role: 'lead' },
      ],
      conflicts: [
        {
          kind: 'overlap',
          between: ['list/县水利局', 'list/县林业局'],
          scope: { level: ['county'] },
          certain: true,
        },
      ],
    })
    const none = JSON.parse(
      await matters('city.json --format json', {
        files: { 'city.json': dispute({ matters: null, assignments: null, records: null }) },
      }),
    )
    expect(Object.keys(none)).toEqual(Object.keys(found))
    expect(none).toMatchObject({ day: '2010-11-17', matters: [], suggestions: null })
  })

  it('are drawn for Graphviz', async () => {
    expect(await matters('forest.csv --format dot')).toBe('graph conflicts {\n}\n')
    const out = await matters('water.csv forest.csv --format dot --jurisdiction 某县')
    expect(out.split('\n').slice(0, 4)).toEqual([
      'graph conflicts {',
      '  "matter 某县/C2" [label="湿地保护检查", shape=box]',
      '  "agency 某县/县水利局" [label="县水利局", shape=ellipse]',
      '  "agency 某县/县林业局" [label="县林业局", shape=ellipse]',
    ])
    expect(out).toContain('  "agency 某县/县林业局" -- "matter 某县/C2" [label="多头牵头"]\n')
  })

  it('are drawn for Mermaid, in the language of the call', async () => {
    const out = await matters('water.csv forest.csv --format mermaid --locale en')
    expect(out.split('\n').slice(0, 4)).toEqual([
      'graph LR',
      '  n0["湿地保护检查"]',
      '  n1(["县水利局"])',
      '  n2(["县林业局"])',
    ])
    expect(out).toContain('  n1 ---|"several leads"| n0\n')
  })
})

describe('hostile names', () => {
  const [red, turn] = ['\u001b[31m', '\u202e']
  const names = [
    '=HYPERLINK("http://x","a")',
    '+1',
    '-1',
    '@SUM(1)',
    '＝1',
    '\t=1',
    '\n=2',
    'a","=3',
    `红${red}${turn}字`,
    '"] --> x[("<b>&#34;\\',
    '共有`甲`',
  ]
  const rows = names.map((name, index) => ({ id: `=${index}`, name }))
  const hostile = {
    'h.json': dispute({
      matters: rows,
      agencies: [
        { id: 'a', name: names[0] },
        { id: 'b', name: names[9] },
      ],
      assignments: rows.flatMap(({ id }) => ['a', 'b'].map((by) => ({ of: id, role: 'lead', by }))),
      records: null,
    }),
  }
  const written = (format: string) => matters(`h.json --format ${format}`, { files: hostile })

  it.each(['text', 'json', 'csv', 'dot', 'mermaid'])('do not move the cursor as %s', async (format) => {
    const out = await written(format)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(out).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/)
    if (format !== 'json') expect(out).not.toContain(turn)
  })

  it('are no formulas in CSV, and break out of no cell', async () => {
    const out = await written('csv')
    const { rows: read, problems } = await readTable(out)
    expect(problems).toEqual([])
    expect(new Set(read.map(({ cells }) => cells.length))).toEqual(new Set([13]))
    expect(read.flatMap(({ cells }) => cells).filter((cell) => /^[=+\-@＝＋－＠\t\r]/.test(cell))).toEqual([])
    expect(read.slice(1, 9).map(({ cells }) => cells[2])).toEqual([
      '\'=HYPERLINK("http://x","a")',
      "'+1",
      "'-1",
      "'@SUM(1)",
      "'＝1",
      "'\t=1",
      "'\n=2",
      'a","=3',
    ])
  })

  it('break out of no label of a graph', async () => {
    const dot = (await written('dot')).trim().split('\n')
    const quoted = String.raw`"(?:[^"\\]|\\.)*"`
    const line = new RegExp(
      `^  ${quoted}(?: -- ${quoted})? \\[label=${quoted}(?:, (?:shape|style)=\\w+)?\\]$`,
    )
    expect(dot.slice(1, -1).filter((one) => !line.test(one))).toEqual([])
    const mermaid = (await written('mermaid')).trim().split('\n')
    const shape = /^ {2}n\d+(\["[^"<>]*"\]|\(\["[^"<>]*"\]\)| -{2}-\|"[^"<>]*"\| n\d+)$/
    expect(mermaid.slice(1).filter((one) => !shape.test(one))).toEqual([])
    expect(mermaid.length - 1).toBe(rows.length + 2 + 2 * rows.length)
  })
})
