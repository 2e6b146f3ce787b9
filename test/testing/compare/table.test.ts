import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableMarkdown, tableText } from '../../../src/testing/compare/table.ts'
import { comparisonTable, sweep } from '../../../src/testing/index.ts'
import { townRules } from '../packs.ts'

const swept = sweep({
  packs: [townRules],
  given: { town: { administrative: 30, institution: 37, leader: 3 } },
  parameter: 'institution-ratio',
  over: ['1.1:1', '1.3:1'],
})

describe('the table of a sweep', () => {
  it('says in both languages what differs', () => {
    expect(tableText(comparisonTable(swept))).toBe(
      [
        'institution-ratio                           1.1:1             1.3:1',
        '------------------------------------------  ----------------  ---------',
        'outcome                                     unlawful          lawful',
        'violated                                    1                 0',
        'permitted                                   0                 0',
        'unknown                                     0                 0',
        'Institution to administrative posts · 某镇  violated, 4 over  satisfied',
        '',
      ].join('\n'),
    )
    expect(tableText(comparisonTable(swept, { locale: 'zh-CN' }))).toBe(
      [
        'institution-ratio              1.1:1      1.3:1',
        '-----------------------------  ---------  -----',
        '结论                           违规       合规',
        '违反                           1          0',
        '允许                           0          0',
        '无法判断                       0          0',
        '事业编制与行政编制之比 · 某镇  违反，多4  符合',
        '',
      ].join('\n'),
    )
  })

  it('has the rest where it is asked for, each row called by its id', () => {
    const { rows } = comparisonTable(swept, { rows: 'all', by: 'id' })
    expect(rows.slice(4)).toEqual([
      ['town-rules/institution-to-administrative@town', 'violated, 4 over', 'satisfied'],
      ['town-rules/leaders#min@town', 'satisfied', 'satisfied'],
      ['town-rules/leaders#max@town', 'satisfied', 'satisfied'],
    ])
  })

  it('calls two rows by their ids as well where their titles are one', () => {
    const labels = comparisonTable(swept, { rows: 'all' }).rows.map(([label]) => label)
    expect(labels.slice(5)).toEqual([
      'Leader posts · 某镇 [town-rules/leaders#min@town]',
      'Leader posts · 某镇 [town-rules/leaders#max@town]',
    ])
  })
})

describe('a table', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: fc.constantFrom('某', '镇', 'a', '|', '，', '\n') }),
  )
  const table = fc.record({
    heads: fc.array(cell, { minLength: 1, maxLength: 4 }),
    rows: fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }),
  })

  it('has columns that begin in one place', () => {
    expect(
      tableText({
        heads: ['a', 'b', 'c'],
        rows: [
          ['某镇', '1', 'x'],
          ['town', '22'],
        ],
      }),
    ).toBe('a     b   c\n----  --  -\n某镇  1   x\ntown  22\n')
  })

  it('has one line for each row, whatever stands in it', () => {
    fc.assert(
      fc.property(table, (one) => {
        for (const text of [tableText(one), tableMarkdown(one)])
          expect(text.split('\n').length).toBe(one.rows.length + 3)
      }),
    )
  })

  it('has as many cells in Markdown as it has heads', () => {
    fc.assert(
      fc.property(table, (one) => {
        for (const line of tableMarkdown(one).trimEnd().split('\n')) {
          const bars = [...line.replaceAll(/\\./g, '')].filter((character) => character === '|')
          expect(bars.length).toBe(one.heads.length + 1)
        }
      }),
    )
  })

  it('cannot move the cursor', () => {
    expect(tableText({ heads: ['\u001b[2J'], rows: [] })).toBe('\uFFFD[2J\n----\n')
  })
})
