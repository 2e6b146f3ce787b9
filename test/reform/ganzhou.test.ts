import { describe, expect, it } from 'vitest'
import { conflictsOf } from '../../src/duties/index.ts'
import { isEstablishmentError } from '../../src/index.ts'
import type { Operation } from '../../src/reform/index.ts'
import { carriedOut, ganzhouAsListed, ganzhouBefore, ganzhouPlan } from './examples.ts'

const { operations } = ganzhouPlan
const applied = (steps: readonly Operation[]) =>
  carriedOut(ganzhouBefore, { ...ganzhouPlan, operations: [...steps] })

const whole = applied(operations)
const seven = ['医保局', '招商局', '房改办', '小康办', '爱卫办', '市场中心', '后勤中心']
const aboutOf = (kind: string, { looseEnds } = whole) =>
  looseEnds.filter((one) => one.kind === kind).map(({ about }) => about[0])
const sevenMatters = seven.map((body) => `${body}职责`)
const leadOf = (matter: string, { after } = whole) =>
  after.assignments?.filter(({ of }) => of === matter).map(({ by }) => by)

describe('the reform of Ganzhou', () => {
  it('begins with 25 named departments, 17 institutions and 2 managed bureaus', () => {
    const count = (kind: string) => ganzhouBefore.agencies?.filter((one) => one.kind === kind).length
    expect(['government-department', 'direct-institution', 'managed-bureau'].map(count)).toEqual([25, 17, 2])
    expect(conflictsOf(ganzhouBefore)).toEqual([])
  })

  it('ends with the 24 departments, the plates and the successions that the report lists', () => {
    const told = ({ agencies }: typeof ganzhouAsListed) =>
      new Map(
        agencies
          ?.filter(({ id }) => id !== '食药监局')
          .map(({ id, name, kind, parent, nameplates, succeeds }) => [
            id,
            {
              name,
              kind,
              parent: parent ?? null,
              nameplates: nameplates ?? [],
              succeeds: new Set(succeeds ?? []),
            },
          ]),
      )
    const departments = whole.after.agencies?.filter(({ kind }) => kind === 'government-department')
    expect(departments).toHaveLength(24)
    expect(told(whole.after)).toEqual(told(ganzhouAsListed))
  })

  it('gives the 24 the leader posts that the report lists, 86 in all', () => {
    const approved = ({ leadership }: typeof ganzhouAsListed) =>
      new Map(leadership?.flatMap((row) => (row.approved === undefined ? [] : [[row.agency, row.approved]])))
    expect(approved(whole.after)).toEqual(approved(ganzhouAsListed))
    expect([...approved(whole.after).values()].reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(86)
  })

  it('leaves the duties of the seven institutions without a holder, and no other matter without one lead', () => {
    const conflicts = conflictsOf(whole.after).map(({ kind, matter }) => [kind, matter])
    expect(conflicts).toEqual(sevenMatters.map((matter) => ['no-lead', matter]))
    expect(aboutOf('orphaned-matter')).toEqual(sevenMatters)
    expect(aboutOf('no-destination')).toEqual(seven)
  })

  it('carves out what the report carves out', () => {
    expect(leadOf('指导城市客运管理')).toEqual(['交通运输局'])
    expect(leadOf('出境就业管理')).toEqual(['商务局'])
    expect(leadOf('境外就业介绍机构管理')).toEqual(['商务局'])
    expect([leadOf('城乡建设局职责'), leadOf('劳保局职责')]).toEqual([['住建局'], ['人社局']])
    expect(leadOf('农业办公室其他职责')).toEqual(['农业办公室'])
  })

  it('moves no posts with any matter, as far as the report tells', () => {
    const movers = operations.filter(({ kind }) => kind === 'transfer-matters')
    expect(aboutOf('posts-did-not-follow')).toHaveLength(movers.length)
    expect(whole.after.establishment).toBeUndefined()
  })

  it('has the 15 changes of posts in its ledger, 26 more and 17 fewer', () => {
    const changes = whole.ledger.rows.flatMap(({ what, amount = 0 }) =>
      what === 'establishment' ? [amount] : [],
    )
    const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0)
    expect(changes).toHaveLength(15)
    expect([sum(changes.filter((one) => one > 0)), sum(changes.filter((one) => one < 0))]).toEqual([26, -17])
  })

  it('has every operation in its ledger', () => {
    expect(new Set(whole.ledger.rows.map(({ operation }) => operation)).size).toBe(operations.length)
  })

  it('is judged with its loose ends and its 15 changes of posts as records', () => {
    expect(whole.judged.records).toHaveLength(whole.looseEnds.length + 15)
  })
})

/** What is orphaned, and where carved-out matters go, without each transfer; else nothing is orphaned. */
const orphans: Readonly<Record<string, readonly string[]>> = {
  农业局职责划转: ['农业局职责'],
  农业办公室职能划转: [],
  农机局职能划转: ['农机局行政管理职能'],
  畜牧兽医局职能划转: ['畜牧兽医局行政管理职能'],
  工业行业管理划转: [],
  经委职责划转: ['经委职责'],
  乡镇企业局职责划转: ['乡镇企业局职责'],
  交通局职责划转: ['交通局职责'],
  城市客运划转: [],
  城乡建设局职责划转: ['城乡建设局职责'],
  房管局职能划转: ['房管局行政管理职能'],
  环卫局职能划转: ['环卫局行政管理职能'],
  人事局职责划转: ['人事局职责'],
  劳保局职责划转: ['劳保局职责'],
  文化出版局职责划转: ['文化出版局职责'],
  广电局职能划转: ['广电局行政管理职能'],
  旅游局职能划转: ['旅游局行政管理职能'],
  体育局职能划转: ['体育局行政管理职能'],
  粮食局职能划转: ['粮食流通管理', '粮食流通统计', '粮食行政执法', '粮食流通监督检查'],
  药品流通监管划转: [],
  境外就业划转: [],
  物价局职责划转: ['物价局职责'],
}

/** Where matters stay or go that nobody carves out any more. */
const stays: Readonly<Record<string, readonly [matter: string, by: string]>> = {
  农业办公室职能划转: ['农业办公室行政管理职能', '农业办公室'],
  工业行业管理划转: ['工业行业管理', '发改委'],
  城市客运划转: ['指导城市客运管理', '住建局'],
  药品流通监管划转: ['药品流通市场监管', '食药监局'],
  境外就业划转: ['出境就业管理', '人社局'],
}

const without = (id: string) => applied(operations.filter((one) => one.id !== id))

describe('the reform of Ganzhou without one operation', () => {
  it('is walked through for every transfer', () => {
    const transfers = operations.filter(({ kind }) => kind === 'transfer-matters').map(({ id }) => id)
    expect(new Set(transfers)).toEqual(new Set(Object.keys(orphans)))
  })

  it.each(Object.entries(orphans))('%s orphans %j', (id, matters) => {
    const rest = without(id)
    const expected = new Set([...sevenMatters, ...matters])
    expect(new Set(aboutOf('orphaned-matter', rest))).toEqual(expected)
    const conflicts = conflictsOf(rest.after).map(({ kind, matter }) => [kind, matter])
    expect(new Set(conflicts.map(([, matter]) => matter))).toEqual(expected)
    expect(conflicts.every(([kind]) => kind === 'no-lead')).toBe(true)
    const [matter, by] = stays[id] ?? []
    if (matter !== undefined) expect(leadOf(matter, rest)).toEqual([by])
  })

  it.each(
    operations
      .filter(({ kind }) => kind !== 'transfer-matters')
      .map(({ kind, id = '' }) => [kind, id] as const),
  )('%s %s is missed', (_, id) => {
    expect(told(() => without(id))).not.toEqual(told(() => whole))
  })
})

/** What stands afterwards, or the bodies that an error names. */
function told(attempt: () => typeof whole) {
  try {
    const { after, ledger } = attempt()
    return [after, ledger.rows.filter(({ what }) => what === 'establishment')]
  } catch (error) {
    if (!isEstablishmentError(error)) throw error
    return error.problems.map(({ message }) => message)
  }
}
