import * as fc from 'fast-check'
import readExcelFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { isEstablishmentError, readSnapshot } from '../../../src/index.ts'
import { applyPlan, ledgersOf, readPlan } from '../../../src/reform/index.ts'
import { type Sheet, type SheetCell, writeWorkbook } from '../../../src/tables/index.ts'
import { district, planOf } from '../district.ts'
import { ganzhouBefore, ganzhouPlan } from '../examples.ts'
import { changes, places, transfers } from '../random-plans.ts'

const ganzhou = ledgersOf(ganzhouBefore, applyPlan(ganzhouBefore, readPlan(ganzhouPlan)), {
  jurisdiction: '甘州区',
})
const zh = (cell: SheetCell | undefined): unknown =>
  typeof cell === 'object' && cell !== null && 'zh' in cell ? cell.zh : cell
const told = ({ rows }: Sheet, ...keys: readonly string[]) =>
  rows.map((row) => keys.map((key) => zh(row[key])))
const below = ({ totals }: Sheet, ...keys: readonly string[]) =>
  totals.map((row) => keys.map((key) => zh(row[key])))

describe('the ledgers of Ganzhou', () => {
  it('count the bodies of each kind, and by which exact share they are fewer', () => {
    expect(told(ganzhou.reductions, 'kind', 'before', 'after', 'fewer', 'cut').slice(0, 3)).toEqual([
      ['政府工作部门', 25, 24, 1, { part: 1, whole: 25 }],
      ['政府直属事业单位', 17, 1, 16, { part: 16, whole: 17 }],
      ['部门管理机构', 2, 0, 2, { part: 2, whole: 2 }],
    ])
  })

  it('have the 15 changes of posts, whose totals are not known, and their sum', () => {
    const rows = told(ganzhou.establishment, 'before', 'after', 'change')
    expect(rows).toHaveLength(15)
    expect(rows.every(([, after]) => after === null)).toBe(true)
    expect(below(ganzhou.establishment, 'agency', 'before', 'change')).toEqual([['合计', null, 9]])
  })

  it('have 86 leader posts of departments afterwards', () => {
    const [departments] = below(ganzhou.leadership, 'agency', 'grade', 'before', 'after')
    expect(departments).toEqual(['小计', '政府工作部门', null, 86])
  })

  it('have every matter that moves, and those that nobody takes over', () => {
    const rows = told(ganzhou.functions, 'matter', 'from', 'to', 'operation')
    expect(rows).toContainEqual(['指导城市客运管理', '区城乡建设局', '区交通运输局', '划转职责'])
    expect(rows).toContainEqual(['区招商局的职责', '区招商局', null, '无人承接'])
    expect(rows.filter(([name]) => name === '（未列明事项）')).toEqual([])
    expect(below(ganzhou.functions, 'matter')).toEqual([['共28项，无人承接7项']])
  })

  it('say what became of every body of the district', () => {
    const rows = told(ganzhou.comparison, 'before', 'change', 'after', 'leadersAfter')
    expect(rows).toContainEqual(['区物价局', '撤销', '（区发展和改革委员会）', '—'])
    expect(rows).toContainEqual(['区招商局', '撤销', '—', '—'])
    expect(rows).toContainEqual(['（区交通局）', '组建', '区交通运输局', 4])
    expect(rows).toContainEqual(['区供销社', '不变', '区供销社', null])
    expect(rows.map(([name]) => name)).not.toContain('区食品药品监督管理局')
    expect(below(ganzhou.comparison, 'before', 'after')).toEqual([['共49个', '共32个']])
  })

  it('have a sheet of transfers for each body that gives or receives', () => {
    const one = ganzhou.transfers.find(({ name }) => name.zh === '划转单 区商务局')
    expect(one && told(one, 'direction', 'other', 'what', 'name').slice(0, 2)).toEqual([
      ['划入', '区粮食局', '职责', '粮食流通管理'],
      ['划入', '区粮食局', '职责', '粮食流通统计'],
    ])
    expect(ganzhou.transfers).toHaveLength(27)
  })

  it('have the same cells for another reader of the workbook', async () => {
    const { functions, leadership, establishment, comparison, reductions, transfers, looseEnds } = ganzhou
    const own = [functions, leadership, establishment, comparison, reductions]
    const sheets: readonly Sheet[] = [...own, ...transfers, looseEnds]
    const read = await readExcelFile(Buffer.from(await writeWorkbook(sheets)), { trim: false })
    expect(read.map(({ sheet }) => sheet)).toEqual(sheets.map(({ name }) => name.zh))
    for (const [at, { title, columns, rows, totals, notes }] of sheets.entries()) {
      const cellOf = (cell: SheetCell | undefined) => {
        const value = zh(cell)
        if (typeof cell === 'object' && cell !== null && 'part' in cell) return cell.part / cell.whole
        return value === undefined || value === '' ? null : value
      }
      const line = (first: string) => [first, ...columns.slice(1).map(() => null)]
      expect(read[at]?.data).toEqual([
        line(title.zh),
        columns.map(({ heading }) => heading.zh),
        ...[...rows, ...totals].map((row) => columns.map(({ key }) => cellOf(row[key]))),
        ...notes.map((note) => line(note.zh)),
      ])
    }
  })
})

describe('the ledgers of a small district', () => {
  const of = (...operations: readonly object[]) => {
    const before = district()
    return ledgersOf(before, applyPlan(before, planOf(...operations)))
  }

  it('do not count twice what is part of other posts', () => {
    const { establishment, comparison } = of({
      kind: 'transfer-establishment',
      from: 'a-office',
      to: 'b',
      category: 'administrative',
      amount: 1,
    })
    expect(told(establishment, 'agency', 'within', 'before', 'after', 'change')).toEqual([
      ['甲局', null, 10, 9, -1],
      ['甲局办公室', '甲局行政编制', 4, 3, -1],
      ['乙局', null, 5, 6, 1],
      ['丙中心', null, 20, 20, 0],
    ])
    expect(below(establishment, 'agency', 'category', 'before', 'after', 'change')).toEqual([
      ['小计', '行政编制', 15, 15, 0],
      ['小计', '事业编制', 20, 20, 0],
      ['合计', undefined, 35, 35, 0],
    ])
    expect(below(comparison, 'postsBefore', 'postsAfter', 'mattersBefore')).toEqual([[35, 35, 4]])
    expect(told(comparison, 'before', 'postsBefore').slice(0, 2)).toEqual([
      ['甲局', 10],
      ['乙局', 5],
    ])
  })

  it('tell a merger body by body', () => {
    const { comparison, leadership, transfers, reductions } = of({
      kind: 'merge',
      agencies: ['b'],
      agency: 'a',
    })
    expect(told(comparison, 'before', 'change', 'after').slice(0, 2)).toEqual([
      ['甲局', '其他机构并入、职责调整、人员调整、编制调整、领导职数调整', '甲局'],
      ['乙局', '并入', '（甲局）'],
    ])
    expect(told(leadership, 'agency', 'before', 'after', 'change')).toEqual([
      ['甲局', 3, 5, 2],
      ['乙局', 2, '—', -2],
    ])
    const [own] = transfers
    expect(own && below(own, 'direction', 'amount')).toEqual([['划入核定编制合计', 5]])
    expect(below(reductions, 'before', 'after', 'cut')).toEqual([[4, 3, { part: 1, whole: 4 }]])
  })

  it('say what they do not know as nothing, and never as a number', () => {
    const before = district({ establishment: undefined, leadership: undefined })
    const { comparison, establishment } = ledgersOf(before, applyPlan(before, planOf()))
    expect(establishment.rows).toEqual([])
    expect(told(comparison, 'postsBefore', 'leadersAfter')[0]).toEqual([null, null])
    expect(below(comparison, 'postsBefore', 'mattersBefore')).toEqual([[null, 4]])
  })

  it('are those of the place that is asked for', () => {
    const before = district()
    const { comparison } = ledgersOf(before, applyPlan(before, planOf()), { jurisdiction: 'county' })
    expect(told(comparison, 'before').flat()).toEqual(['甲局', '乙局', '丙中心', '甲局办公室', '乙局办公室'])
  })
})

describe('the ledger of establishment', () => {
  it('has for every row the change that the operations come to, and conserves what only moves', () => {
    fc.assert(
      fc.property(places, transfers, changes, (before, moved, changed) => {
        let applied: ReturnType<typeof applyPlan>
        try {
          applied = applyPlan(before, planOn2020(...moved, ...changed))
        } catch (error) {
          if (isEstablishmentError(error)) return
          throw error
        }
        const { establishment } = ledgersOf(before, applied)
        const number = (cell: SheetCell | undefined) => Number(cell)
        for (const row of establishment.rows)
          expect(number(row['after']) - number(row['before'])).toBe(row['change'])
        const adjusted = applied.ledger.rows
          .filter(({ kind, figure }) => kind === 'adjust-establishment' && figure === 'approved')
          .reduce((sum, { amount = 0 }) => sum + amount, 0)
        expect(establishment.totals.at(-1)?.['change']).toBe(adjusted)
        // where no figure is known, the operations say the same
        const unknown = unsaid(before)
        const alone = ledgersOf(unknown, { ...applied, after: unsaid(applied.after) }).establishment
        expect(told(alone, 'agency', 'category', 'change')).toEqual(
          told(establishment, 'agency', 'category', 'change'),
        )
      }),
      { numRuns: 300 },
    )
  })
})

const planOn2020 = (...operations: readonly object[]) =>
  readPlan({ schema: 'bianzhi/plan@1', title: '方案', from: '2020-03-01', operations })

/** A snapshot in which no number of posts is known. */
const unsaid = ({ schema, day, agencies, establishment }: typeof ganzhouBefore) =>
  readSnapshot({
    schema,
    day,
    agencies,
    establishment: establishment?.map(({ agency, category }) => ({ agency, category })),
  })
