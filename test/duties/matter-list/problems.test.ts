import { describe, expect, it } from 'vitest'
import { block, headings, names, read, shares, snapshotOf, told } from './lists.ts'

const good = ['9', '路灯检查', '', '行政检查', '', '县城管局']

describe('a row that is wrong', () => {
  it.each<[string, readonly string[], readonly unknown[], number]>([
    ['without a name', ['1', '', '', '行政许可', '', '县水利局'], ['missing-field', 2, '事项名称'], 1],
    [
      'with a sub-item and no whole',
      ['', '', '新办', '', '', '县水利局'],
      ['missing-field', 2, '事项名称'],
      1,
    ],
    [
      'with a power type that is none',
      ['1', '取水', '', '行政许河', '', '县水利局'],
      ['unknown-word', 2, '权力类型'],
      2,
    ],
    ['without a holder', ['1', '取水', '', '行政许可', '', '无'], ['missing-field', 2, '行使主体'], 2],
    [
      'with control characters',
      ['1', '取\u0007水', '', '行政许可', '', '县水利局'],
      ['wrong-value', 2, '事项名称'],
      2,
    ],
    [
      'that turns the writing',
      ['1', '取水\u202e', '', '行政许可', '', '县水利局'],
      ['wrong-value', 2, '事项名称'],
      2,
    ],
    [
      'with a name too long',
      ['1', '水'.repeat(2001), '', '', '', '县水利局'],
      ['too-large', 2, '事项名称'],
      1,
    ],
    [
      'with a basis too long',
      ['1', '取水', '', '', '条'.repeat(20_001), '县水利局'],
      ['too-large', 2, '实施依据'],
      2,
    ],
    ['of one text that says nothing', ['第九类', '', '', '', '', ''], ['missing-field', 2, '事项名称'], 1],
  ])('%s is told by its row and heading, and the next is read', (_, row, problem, kept) => {
    const list = read([headings, row, good])
    expect(told(list)[0]).toEqual(problem)
    expect(list.matters).toHaveLength(kept)
    expect(list.matters.at(-1)).toMatchObject({ name: '路灯检查', powerType: 'inspection' })
    snapshotOf(list)
  })

  it('is the only one that is told', () => {
    const list = read([headings, ['1', '取水', '', '行政许河', '', '县水利局'], good])
    expect(list.problems).toEqual([
      {
        code: 'unknown-word',
        path: [2, '权力类型'],
        message: '`行政许河` is none of the ten power types',
        hint: 'did you mean `行政许可`?',
      },
    ])
  })

  it('may be as long as is read', () => {
    const list = read([headings, ['1', '水'.repeat(2000), '', '', '条'.repeat(20_000), '县水利局']])
    expect(list.problems).toEqual([])
    snapshotOf(list)
  })

  it('reads the text without what cannot be seen', () => {
    expect(names(read([headings, ['1', '取\u0007水\u200b', '', '', '', '县水利局']]))).toEqual(['取水'])
  })
})

describe('a number that stands twice', () => {
  it('is told at the second, and both are read', () => {
    const list = read([
      headings,
      ['1', '取水', '', '行政许可', '', '县水利局'],
      ['1', '排水', '', '行政许可', '', '县水利局'],
    ])
    expect(list.problems).toEqual([
      {
        code: 'duplicate-id',
        path: [3, '序号'],
        message: 'number `1` stands already in row 2',
        hint: 'give each matter a number of its own',
      },
    ])
    expect(list.matters.map(({ id }) => id)).toEqual(['county/县水利局/1', 'county/县水利局/1~2'])
    snapshotOf(list)
  })

  it('may begin anew for another holder, another power type and another part', () => {
    const list = read([
      headings,
      ['1', '取水', '', '行政许可', '', '县水利局'],
      ['1', '取水处罚', '', '行政处罚', '', '县水利局'],
      ['1', '苗圃', '', '行政许可', '', '县林业局'],
      ['二、行政检查（共1项）', '', '', '', '', ''],
      ['1', '巡河', '', '', '', '县水利局'],
    ])
    expect(list.problems).toEqual([])
    expect(list.matters.at(-1)?.powerType).toBe('inspection')
    expect(new Set(list.matters.map(({ id }) => id)).size).toBe(4)
  })
})

describe('a code that stands twice', () => {
  const coded = ['职权编码', '职权名称', '行使主体', '实施层级']

  it('with another name is told, and both are read', () => {
    const list = read([coded, ['A01', '取水', '县水利局', ''], ['A01', '排水', '县水利局', '']])
    expect(told(list)).toEqual([['duplicate-id', 3, '职权编码']])
    expect(list.matters.map(({ id }) => id)).toEqual(['county/A01', 'county/A01~2'])
    snapshotOf(list)
  })

  it('with the same name is one matter of several holders or levels', () => {
    const list = read([
      coded,
      ['A01', '取水', '县水利局', '市级'],
      ['A01', '取水', '县水利局', '县级'],
      ['A01', '取水', '县城管局', '县级'],
    ])
    expect(list.problems).toEqual([])
    expect(list.matters).toHaveLength(1)
    expect(list.assignments.map(({ by, level }) => [by, level])).toEqual([
      ['county/县水利局', ['prefecture', 'county']],
      ['county/县城管局', ['county']],
    ])
    snapshotOf(list)
  })

  it('with nothing new is told', () => {
    const list = read([coded, ['A01', '取水', '县水利局', '县级'], ['A01', '取水', '县水利局', '县级']])
    expect(list.problems.map(({ message }) => message)).toEqual(['the row says again what row 2 says'])
    expect(list.assignments).toHaveLength(1)
  })
})

describe('merged cells', () => {
  it('say the same in each of their rows, and nothing is taken over without them', () => {
    const rows = [
      headings,
      ['1', '取水', '新办', '行政许可', '', '县水利局'],
      ['', '', '变更', '', '', ''],
      ['2', '排水', '', '行政许可', '', '县城管局'],
      ['3', '净水', '', '', '', ''],
    ]
    const merged = [1, 2, 4, 6].map((column) => block([2, 3], [column, column]))
    const list = read(rows, merged)
    expect(shares(list)).toEqual([
      '取水（新办）: 县水利局 lead',
      '取水（变更）: 县水利局 lead',
      '排水: 县城管局 lead',
    ])
    expect(told(list)).toEqual([['missing-field', 5, '行使主体']])
    expect(list.matters.at(-1)).toEqual({ id: 'county/3', name: '净水', jurisdiction: 'county' })
  })

  it('go on with one matter where only its basis takes several rows', () => {
    const rows = [
      headings,
      ['1', '取水', '', '行政许可', '《条例》第一条', '县水利局'],
      ['', '', '', '', '《办法》第二条', ''],
      good,
    ]
    const list = read(
      rows,
      [1, 2, 4, 6].map((column) => block([2, 3], [column, column])),
    )
    expect(list.problems).toEqual([])
    expect(list.matters[0]?.basis).toEqual(['《条例》第一条', '《办法》第二条'])
    expect(list.matters).toHaveLength(2)
  })

  it('of a row that only names the whole make it the class of its sub-items', () => {
    const rows = [headings, ['1', '取水', '', '行政许可', '', '县水利局'], ['', '', '新办', '', '', ''], good]
    const list = read(rows)
    expect(names(list)).toEqual(['取水（新办）', '路灯检查'])
    expect(list.functions.map(({ id, name }) => [id, name])).toEqual([['county/县水利局/1', '取水']])
    expect(list.matters[0]?.function).toBe('county/县水利局/1')
    snapshotOf(list)
  })

  it('that do not go together are told by their row', () => {
    const rows = [
      headings,
      ['1', '取水', '', '行政许可', '', '县水利局'],
      ['2', '', '', '行政许可', '', '县水利局'],
      ['3', '排水', '', '行政许可', '', '县水利局'],
      ['', '净水', '', '行政许可', '', '县水利局'],
      ['4', '供水', '', '行政许可', '', ''],
      ['5', '节水', '', '行政许可', '', '县水利局'],
    ]
    const list = read(rows, [block([2, 3], [2, 2]), block([4, 5], [1, 1]), block([6, 6], [4, 6])])
    expect(list.problems.map(({ path, message }) => [...path, message])).toEqual([
      [3, '事项名称', 'the name is merged with the row above, but the number or code is not'],
      [5, '事项名称', 'the number is merged with the row above, but the name is not'],
      [6, '权力类型', 'the cell is merged with `实施依据`, `行使主体`'],
      [6, '行使主体', 'nobody holds `供水`'],
    ])
    expect(list.matters).toHaveLength(6)
    snapshotOf(list)
  })

  it('hide the text below them, and that is told', () => {
    const rows = [headings, ['1', '取水', '甲', '', '', '县水利局'], ['', '排水', '乙', '', '', '']]
    const list = read(rows, [block([2, 3], [2, 2])])
    expect(told(list)).toEqual([['wrong-value', 3, '事项名称']])
    expect(names(list)).toEqual(['取水（甲）', '取水（乙）'])
  })
})

describe('a sum below a list', () => {
  it.each([
    [['合计', '', '', '', '', '']],
    [['', '合计', '12', '', '', '']],
    [['', '合 计：', '', '共１２项', '', '']],
    [['小计', '3', '', '4项', '', '']],
  ])('is no matter: %j', (sum) => {
    const list = read([headings, good, sum])
    expect([names(list), list.problems]).toEqual([['路灯检查'], []])
  })

  it('is a matter where more than a figure stands beside it', () => {
    expect(names(read([headings, good, ['10', '合计', '', '其他权力', '', '县统计局']]))).toEqual([
      '路灯检查',
      '合计',
    ])
  })
})

describe('an entry of a list', () => {
  it('keeps its level open where one of its rows names none', () => {
    const coded = ['职权编码', '职权名称', '行使主体', '实施层级']
    const list = read([coded, ['A01', '取水', '县水利局', '县级'], ['A01', '取水', '县城管局', '']])
    expect(list.matters[0]?.level).toBeUndefined()
  })

  it('may say its number again with its name', () => {
    const list = read([
      headings,
      ['1', '取水', '', '行政许可', '', '县水利局'],
      ['1', '取水', '', '行政许可', '', '县水利局'],
    ])
    expect(list.problems).toEqual([])
  })

  it('with a sub-item too long is the whole, and that is told', () => {
    const list = read([headings, ['1', '取水', '子'.repeat(2001), '行政许可', '', '县水利局']])
    expect([names(list), told(list)]).toEqual([['取水'], [['too-large', 2, '子项名称']]])
  })

  it('has an id that cuts no character in two', () => {
    const list = read([headings, ['', `${'水'.repeat(168)}𠀀𠀀𠀀𠀀𠀀𠀀`, '', '行政许可', '', '县局']])
    expect(list.matters[0]?.id).not.toMatch(/\p{Cs}/u)
    const [shorter] = read([
      headings,
      ['', `${'水'.repeat(169)}𠀀𠀀𠀀𠀀𠀀𠀀`, '', '行政许可', '', '县局'],
    ]).matters
    expect(shorter?.id).not.toMatch(/\p{Cs}/u)
  })
})
