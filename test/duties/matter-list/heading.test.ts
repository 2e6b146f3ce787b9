import { describe, expect, it } from 'vitest'
import { block, headings, names, read, shares, told } from './lists.ts'

describe('the headings of a list', () => {
  it.each([
    ['事 项\n名　称', '责任单位'],
    ['＊职权名称', '实施主体（责任单位）'],
    ['权力名称：', '行使主体'],
    ['基本信息(事项名称)', '责任部门'],
  ])('may be written %j and %j', (name, holder) => {
    expect(
      shares(
        read([
          [name, holder],
          ['取水', '水利局'],
        ]),
      ),
    ).toEqual(['取水: 水利局 lead'])
  })

  it('may stand below titles, and take two rows of which the upper is merged', () => {
    const rows = [
      ['某县权责清单', '', '', '', ''],
      ['单位：示例', '', '', '', ''],
      ['序号', '职权', '', '责任主体', ''],
      ['', '名称', '类型', '牵头单位', '配合单位'],
      ['1', '取水', '许可', '水利局', '城管局、财政局'],
    ]
    const merged = [
      block([1, 1], [1, 5]),
      block([3, 4], [1, 1]),
      block([3, 3], [2, 3]),
      block([3, 3], [4, 5]),
    ]
    const list = read(rows, merged)
    expect(list.problems).toEqual([])
    expect(list.columns).toEqual({
      number: '序号',
      name: '名称',
      powerType: '类型',
      lead: '牵头单位',
      support: '配合单位',
    })
    expect(shares(list)).toEqual([
      '取水: 水利局 lead',
      '取水: 城管局 co-organiser',
      '取水: 财政局 co-organiser',
    ])
  })

  it('may be repeated on each page, and counted', () => {
    const row = (number: string, name: string) => [number, name, '', '', '', '水利局']
    const list = read([
      headings,
      ['1', '2', '3', '4', '5', '6'],
      row('1', '取水'),
      headings,
      row('2', '排水'),
    ])
    expect(list.problems).toEqual([])
    expect(names(list)).toEqual(['取水', '排水'])
  })

  it('that tell nothing of a matter are listed, and one that means what another means is told', () => {
    const list = read([
      ['事项名称', '权力名称', '监督电话', '行使主体'],
      ['取水', '取水权', '无', '水利局'],
    ])
    expect(list.unread).toEqual(['监督电话'])
    expect(told(list)).toEqual([['duplicate-key', 1, '权力名称']])
    expect(names(list)).toEqual(['取水'])
  })

  it('are found within the first 30 rows, and not in the 31st', () => {
    const title = (count: number) => Array.from({ length: count }, (_, at) => [`说明${at}`])
    const list = [
      ['事项名称', '行使主体'],
      ['取水', '水利局'],
    ]
    expect(names(read([...title(29), ...list]))).toEqual(['取水'])
    expect(() => read([...title(30), ...list])).toThrow('no heading among the first 30 rows')
  })
})
