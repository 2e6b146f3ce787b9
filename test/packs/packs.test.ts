import { describe, expect, it } from 'vitest'
import { createEngine, type PackDocument, readPack } from '../../src/index.ts'
import { city2019 } from '../../src/packs/city-2019/index.ts'
import { ganzhou } from '../../src/packs/ganzhou/index.ts'
import { haixi } from '../../src/packs/haixi/index.ts'
import { jiaxingCounty } from '../../src/packs/jiaxing-county/index.ts'
import { nantong } from '../../src/packs/nantong/index.ts'
import { national } from '../../src/packs/national/index.ts'
import { ruianTownship } from '../../src/packs/ruian-township/index.ts'
import { shandong2014 } from '../../src/packs/shandong-2014/index.ts'
import { shanghaiProcuratorates } from '../../src/packs/shanghai-procuratorates/index.ts'
import { shenzhen } from '../../src/packs/shenzhen/index.ts'
import { township2010 } from '../../src/packs/township-2010/index.ts'
import { xiangfan } from '../../src/packs/xiangfan/index.ts'
import { zhangqiu } from '../../src/packs/zhangqiu/index.ts'
import { example } from './cases.ts'
import { provisionIds } from './provision-ids.ts'

const shipped = {
  national,
  'city-2019': city2019,
  ganzhou,
  haixi,
  'jiaxing-county': jiaxingCounty,
  nantong,
  'ruian-township': ruianTownship,
  shenzhen,
  'township-2010': township2010,
  xiangfan,
  zhangqiu,
  'shandong-2014': shandong2014,
  'shanghai-procuratorates': shanghaiProcuratorates,
}
const all: Readonly<Record<string, object>> = { ...shipped, 'town-plan': example('town/town-plan.yaml') }

const read = (id: string): PackDocument => readPack(all[id] ?? {})

describe.each(Object.keys(all))('the pack %s', (id) => {
  it('is read without a problem', () => {
    expect(read(id).id).toBe(id)
  })

  it('equals its own JSON', () => {
    expect(JSON.parse(JSON.stringify(all[id]))).toEqual(all[id])
    expect(readPack(JSON.stringify(all[id]))).toEqual(read(id))
  })

  it('cites a source and an article for every rule, way out, claim and value', () => {
    const { rules, claims = {}, parameters = {} } = read(id)
    const cites = [
      ...Object.values(rules).flatMap(({ cite, allowances = [] }) => [
        cite,
        ...allowances.map((way) => way.cite),
      ]),
      ...Object.values(claims).map(({ cite }) => cite),
      ...Object.values(parameters).flatMap(({ values }) => values.map(({ cite }) => cite)),
    ]
    expect(cites.filter((cite) => cite?.article === undefined)).toEqual([])
  })

  it('says in both languages what its rules and measures are called', () => {
    const { rules, measures = {}, claims = {} } = read(id)
    const titles = [rules, measures, claims].flatMap((named) =>
      Object.values(named).map(({ title }) => title),
    )
    expect(
      titles.filter(({ zh, en }) => !/[\p{Script=Han}]/u.test(zh) || /[\p{Script=Han}]/u.test(en)),
    ).toEqual([])
  })

  it('gives a reason for every provision that is no rule', () => {
    const reasons = Object.values(read(id).notRules ?? {})
    expect(reasons.filter((reason) => reason.length < 10)).toEqual([])
  })
})

describe.each(Object.entries(provisionIds))('the provisions of %s', (id, ids) => {
  const { rules, claims = {}, notRules = {} } = read(id)
  const carried = [...Object.values(rules), ...Object.values(claims)].flatMap(
    ({ provisions = [] }) => provisions,
  )

  it('are each carried by a rule or a claim, or else told to be none', () => {
    expect([...new Set(carried), ...Object.keys(notRules)].toSorted()).toEqual([...ids].toSorted())
  })
})

describe('the shipped packs together', () => {
  it('contradict each other in no word', () => {
    const packs = Object.values(shipped)
    expect(createEngine({ packs }).packs.map((pack) => pack.id)).toEqual(Object.keys(shipped))
  })

  it('are of the status of their sources, and illustrative where a year or a content is assumed', () => {
    const statuses = createEngine({ packs: Object.values(shipped) })
      .rules()
      .map(({ pack, rule, citation }) => ({
        rule,
        is: citation.status,
        as: pack === 'national' ? 'official' : 'reported',
      }))
    expect(statuses.filter(({ is, as }) => is !== as).map(({ rule }) => rule)).toEqual([
      'ganzhou/nothing-else-is-left-behind',
      'ruian-township/administrative-total-frozen',
      'ruian-township/institution-total-frozen',
    ])
  })

  it('know one another reading of the total, the ratio, the cut and the classes', () => {
    const others = createEngine({ packs: Object.values(shipped) })
      .rules()
      .flatMap(({ rule, alternativeTo }) => (alternativeTo === undefined ? [] : [[rule, alternativeTo]]))
    expect(others).toEqual([
      ['haixi/administrative-establishment-not-reduced', 'haixi/total-establishment-not-reduced'],
      [
        'ruian-township/institution-to-administrative-reversed',
        'ruian-township/institution-to-administrative',
      ],
      [
        'ruian-township/townships-administrative-cut-rounded-down',
        'ruian-township/townships-administrative-cut',
      ],
      [
        'ruian-township/dispatched-bodies-assessed-by-the-township',
        'ruian-township/dispatched-bodies-assessed-by-departments',
      ],
      [
        'township-2010/administrative-establishment-cut-rounded',
        'township-2010/administrative-establishment-cut',
      ],
      ['shanghai-procuratorates/classes-of-staff-exactly', 'shanghai-procuratorates/classes-of-staff'],
    ])
  })
})
