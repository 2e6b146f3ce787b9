import { describe, expect, it } from 'vitest'
import { readSnapshot } from '../../../src/index.ts'
import { applyPlan, ledgersOf, withPlan } from '../../../src/reform/index.ts'
import type { Sheet, SheetCell } from '../../../src/tables/index.ts'
import { writeMarkdown, writeWorkbook } from '../../../src/tables/index.ts'
import { district, planOf, problemsOf } from '../district.ts'

const zh = (cell: SheetCell | undefined): unknown =>
  typeof cell === 'object' && cell !== null && 'zh' in cell ? cell.zh : cell
const told = (sheet: Sheet | undefined, ...keys: readonly string[]) =>
  (sheet?.rows ?? []).map((row) => keys.map((key) => zh(row[key])))
const ofDistrict = (more: object, ...operations: readonly object[]) => {
  const before = district(more)
  return ledgersOf(before, applyPlan(before, planOf(...operations)))
}
const category = 'administrative'

describe('a sheet of transfers', () => {
  it('calls each figure of posts by what it is, and adds up those that are approved', () => {
    const row = { agency: 'b', category, approved: 5, actual: 1, reserved: 2, external: 3, inFlightIn: 1 }
    const establishment = [
      { ...row, inFlightOut: 4 },
      { agency: 'a', category, approved: 9 },
    ]
    const all = { kind: 'transfer-establishment', from: 'b', to: 'a' }
    const { transfers } = ofDistrict({ establishment, people: undefined, holdings: undefined }, all)
    expect(told(transfers[0], 'what', 'amount')).toEqual([
      ['核定编制', 5],
      ['实有人数', 1],
      ['预留编制', 2],
      ['编外人数', 3],
      ['办理中调入', 1],
      ['办理中调出', 4],
    ])
    expect(transfers[0]?.totals.map(({ direction, amount }) => [zh(direction), amount])).toEqual([
      ['划入核定编制合计', 5],
    ])
  })

  it('has no rows of figures that no snapshot tells, and of others also where their number is not known', () => {
    const all = { kind: 'transfer-establishment', from: 'b', to: 'a' }
    const establishment = [
      { agency: 'b', category, approved: 5 },
      { agency: 'a', category, approved: 9 },
    ]
    const people = { people: undefined, holdings: undefined }
    const silent = ofDistrict({ establishment, ...people }, all)
    expect(told(silent.transfers[0], 'what', 'amount')).toEqual([['核定编制', 5]])
    const [own, other] = establishment
    const telling = ofDistrict({ establishment: [own, { ...other, actual: 3 }], ...people }, all)
    expect(told(telling.transfers[0], 'what', 'amount')).toEqual([
      ['核定编制', 5],
      ['实有人数', null],
    ])
  })
})

describe('a body that is split and goes on by another name', () => {
  const into = [
    { id: 'a', name: '文化局' },
    { id: 'sport', name: '体育局' },
  ]
  const { comparison, functions, transfers } = ofDistrict(
    {},
    { kind: 'split', agency: 'a', into },
    { kind: 'transfer-matters', from: 'a', to: 'sport', matters: ['m1'] },
  )

  it('has its old name where it stood before, and its new one where it stands afterwards', () => {
    expect(told(comparison, 'before', 'after')).toContainEqual(['甲局', '文化局'])
    expect(told(comparison, 'before', 'after')).toContainEqual(['（甲局）', '体育局'])
    expect(told(functions, 'from', 'to')).toContainEqual(['甲局', '体育局'])
    const received = transfers.find(({ name }) => name.zh === '划转单 体育局')
    expect(told(received, 'direction', 'other')).toContainEqual(['划入', '甲局'])
    const given = transfers.find(({ name }) => name.zh === '划转单 文化局')
    expect(given?.title.zh).toBe('方案：划转单（文化局，原甲局）')
  })
})

describe('the comparison', () => {
  const agencies = ['a', 'b'].flatMap((id) => [
    { id, name: `${id}局`, jurisdiction: 'county', kind: 'government-department' },
    { id: `${id}-office`, name: '办公室', kind: 'internal-organ', parent: id },
  ])
  const before = readSnapshot({
    schema: 'bianzhi/snapshot@1',
    day: '2019-01-01',
    jurisdictions: [{ id: 'county', name: '县' }],
    agencies,
  })
  const of = (...operations: readonly object[]) =>
    ledgersOf(before, applyPlan(before, planOf(...operations))).comparison

  it('says that a body took in others, where these were merged into it', () => {
    const merged = of({ kind: 'merge', agencies: ['a', 'b'], agency: 'a' })
    expect(told(merged, 'before', 'change', 'after')).toEqual([
      ['a局', expect.stringMatching(/^其他机构并入/), 'a局'],
      ['a局 办公室', '不变', 'a局 办公室'],
      ['b局', '并入', '（a局）'],
      ['b局 办公室', '随上级机构调整', 'a局 办公室'],
    ])
  })

  it('tells bodies of one name by the body above, and that this is another one now', () => {
    const merged = of({ kind: 'merge', agencies: ['a', 'b'], agency: 'n', name: '新局' })
    expect(told(merged, 'before', 'change', 'after')).toEqual([
      ['a局', '并入', '（新局）'],
      ['a局 办公室', '随上级机构调整', '新局 办公室'],
      ['b局', '并入', '（新局）'],
      ['b局 办公室', '随上级机构调整', '新局 办公室'],
      ['（a局）、（b局）', '合并组建', '新局'],
    ])
    expect(told(of(), 'before', 'change')).toContainEqual(['a局 办公室', '不变'])
    const moved = of({ kind: 'reclassify', agency: 'b-office', parent: 'a' })
    expect(told(moved, 'before', 'change')).toContainEqual(['b局 办公室', '上级调整'])
  })
})

describe('the sheet of loose ends', () => {
  it('tells organs that came together from one another by where they came from', () => {
    const offices = ['a', 'b'].map((parent) => ({
      id: `${parent}-office`,
      name: '办公室',
      kind: 'internal-organ',
      parent,
      side: 'comprehensive',
    }))
    const bureaus = district().agencies?.slice(0, 2) ?? []
    const before = readSnapshot({
      schema: 'bianzhi/snapshot@1',
      day: '2019-01-01',
      jurisdictions: [{ id: 'county', name: '县' }],
      agencies: [...bureaus, ...offices],
    })
    const merge = planOf({ kind: 'merge', agencies: ['b'], agency: 'a' })
    const { looseEnds } = ledgersOf(before, applyPlan(before, merge))
    expect(told(looseEnds, 'about')).toEqual([['甲局 办公室、乙局 办公室、甲局']])
  })
})

describe('the items of the plan', () => {
  it('are those that end a body, where posts and leaders were left to it', () => {
    const { establishment, leadership } = ofDistrict({}, { id: 'end', kind: 'abolish', agency: 'b' })
    expect(told(establishment, 'agency', 'change', 'by')).toContainEqual(['乙局', -5, 'end'])
    expect(told(leadership, 'agency', 'change', 'by')).toContainEqual(['乙局', -2, 'end'])
  })

  it('are not those, where another operation took all', () => {
    const { establishment } = ofDistrict(
      {},
      { id: 'posts', kind: 'transfer-establishment', from: 'b', to: 'a' },
      { id: 'end', kind: 'abolish', agency: 'b' },
    )
    expect(told(establishment, 'agency', 'by')).toContainEqual(['乙局', 'posts'])
  })

  it('are also those that move staff, as a number or by name', () => {
    const { establishment } = ofDistrict(
      {},
      { id: 'number', kind: 'adjust-establishment', agency: 'b', category, figure: 'actual', amount: 1 },
      { id: 'name', kind: 'transfer-people', to: 'b', people: ['two'] },
      { id: 'posts', kind: 'adjust-establishment', agency: 'b', category, amount: 1 },
    )
    const rows = told(establishment, 'agency', 'actualBefore', 'actualAfter', 'by')
    expect(rows).toContainEqual(['乙局', 1, 3, 'number、name、posts'])
    expect(rows).toContainEqual(['甲局', 3, 2, 'name'])
  })
})

describe('what the ledgers are asked of', () => {
  const before = district()
  const applied = applyPlan(before, planOf())
  const says = (call: () => unknown) => problemsOf(call)[0]

  it('is a place that is there', () => {
    expect(says(() => ledgersOf(before, applied, { jurisdiction: 'conty' }))).toBe(
      'jurisdiction: there is no jurisdiction `conty`; did you mean `county`?',
    )
    expect(ledgersOf(before, applied, { jurisdiction: 'county' }).comparison.rows).toHaveLength(5)
  })

  it('is what a plan comes to', () => {
    const hint = 'hand in what `applyPlan(before, plan)` gives'
    // @ts-expect-error a caller without types leaves it out
    expect(says(() => withPlan(before, planOf()))).toContain(hint)
    // @ts-expect-error a caller without types hands in the plan
    expect(says(() => ledgersOf(before, planOf()))).toContain(hint)
  })

  it('is a table, and not all of them at once', async () => {
    const ledgers = ledgersOf(before, applied)
    // @ts-expect-error a caller without types hands in all ledgers
    expect(says(() => writeMarkdown(ledgers))).toContain('this is no table; hand in one table, or a list')
    // @ts-expect-error a list of something else
    expect(says(() => writeMarkdown([ledgers.functions, undefined]))).toContain('[1]: this is no table')
    // @ts-expect-error a caller without types hands in all ledgers
    await expect(async () => writeWorkbook(ledgers)).rejects.toThrow('this is no table')
  })
})
