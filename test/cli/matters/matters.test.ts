import { describe, expect, it } from 'vitest'
import { bianzhi, type Surroundings } from '../terminal.ts'
import { dispute, forest, listOf, water } from './matter-lists.ts'

const files = { 'water.csv': water, 'forest.csv': forest, 'city.json': dispute() }
const matters = (words: string, more: Surroundings = {}) =>
  bianzhi(`matters ${words}`.trim(), { files, env: { LANG: 'zh_CN.UTF-8' }, ...more })
/** A matter of two lists that were written for a test, as JSON. */
const told = async (...lists: readonly string[]) => {
  const named = Object.fromEntries(lists.map((text, index) => [`${index}.csv`, text]))
  const { code, out } = await matters(`${Object.keys(named).join(' ')} --format json`, { files: named })
  return { code, ...JSON.parse(out) }
}

describe('bianzhi matters', () => {
  it('tells each conflict of two lists, who leads, and who holds the matter', async () => {
    const { code, out, err } = await matters('water.csv forest.csv --jurisdiction 某县', { columns: 120 })
    expect(code).toBe(1)
    expect(err).toBe(`\
water.csv: 第4行，行使主体: nobody holds \`水土保持验收\`; name the body, or give \`--holder\`  [missing-field]

清单有1处问题；能读取的均已判断。
`)
    expect(out).toBe(`\
water.csv、forest.csv
某县

湿地保护检查  某县/C2
  ✗ 多头牵头  “湿地保护检查”由县水利局、县林业局同时牵头（层级：县级）
    主办：几份清单各自写明牵头部门，没有一份排出先后；由最先提出异议并要求协商的部门主办，商定前按现有分工执行
    承担：县水利局（牵头）、县林业局（牵头）

水土保持验收  某县/C3
  ✗ 无人牵头  “水土保持验收”没有牵头部门

林区防火检查  某县/C4
  ✗ 有协办无牵头  “林区防火检查”由县水利局、县林业局协办，没有牵头部门
  ✗ 分工不明  “林区防火检查”由县水利局、县林业局共同承担，没有写明分工
    承担：县水利局（协办）、县林业局（协办）

护岸林管理  某县/C5
  ✗ 分工不明  “护岸林管理”由县水利局、县林业局共同承担，没有写明分工
    承担：县水利局（牵头）、县林业局（协办）

水源林巡查  某县/C6
  ✗ 部分无人牵头  “水源林巡查”有一部分没有牵头部门（层级：乡级）
    承担：县水利局（牵头）、县林业局（协办）

事项7个，承担者2个 · 冲突6处（多头牵头 1、无人牵头 1、部分无人牵头 1、有协办无牵头 1、分工不明 2）
`)
  })

  it('tells it in English, where nothing is wrong too', async () => {
    const { code, out, err } = await matters('forest.csv --locale en')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toBe(
      'forest.csv\n\n2 matters, none of them in conflict.\n\n2 matters, 1 holder · 0 conflicts\n',
    )
  })

  it('says of a snapshot who leads by the written procedure, on its day and on another', async () => {
    const { code, out } = await matters('city.json --locale en')
    expect(code).toBe(1)
    expect(out).toContain('city.json\nfacts of 2010-11-17\n\n船舶检验  ships\n')
    expect(out).toContain('who leads: several leads are named: 交通运输局 is listed first and')
    expect(out).toContain('who leads: no lead is named: 农业农村局 first objected and asked for talks')
    const before = await matters('city.json --locale en --day 2010-05-31')
    expect(before.out).toContain('facts of 2010-05-31')
    expect(before.out).not.toContain('first objected')
  })

  it.each(['city', '某市'])('looks at one place of a snapshot: %s', async (place) => {
    const { out } = await matters(`city.json --jurisdiction ${place} --format json`)
    const { counts, matters: found, jurisdiction } = JSON.parse(out)
    expect(jurisdiction).toBe(place)
    expect(counts).toMatchObject({ matters: 1, holders: 2, conflicts: 1 })
    expect(found.map(({ id }: { id: string }) => id)).toEqual(['ships'])
  })

  it('takes the order of several leads from one list, never from the order of the files', async () => {
    const [one, other] = ['1,C1,防汛,其他行政权力,甲局,县级', '1,C1,防汛,其他行政权力,乙局,县级']
    const together = await told(listOf(one, other))
    expect(together.matters[0].leads).toMatchObject([{ lead: 'list/甲局', rule: 'first-listed' }])
    const apart = await told(listOf(one), listOf(other))
    expect(apart.matters[0].leads).toMatchObject([
      { rule: 'listed-apart', others: ['list/甲局', 'list/乙局'] },
    ])
    expect(apart.matters[0].leads[0]).not.toHaveProperty('lead')
    const both = await told(listOf('1,C9,巡查,行政检查,丙局,县级'), listOf(one, other))
    expect(both.matters[0].leads).toMatchObject([{ lead: 'list/甲局', rule: 'first-listed' }])
  })

  it('takes two lists with one code and two names, and two without codes, for two matters', async () => {
    const { counts } = await told(listOf('1,C1,防汛,,甲局,'), listOf('1,C1,抗旱,,乙局,', '2,,防汛,,乙局,'))
    expect(counts).toMatchObject({ matters: 3, conflicts: 0 })
  })

  it('takes a level that no row names for no part of the matter', async () => {
    const { code, counts } = await told(listOf('1,C1,防汛,,甲局,县级', '2,C2,抗旱,,乙局,"县级、乡级"'))
    expect({ code, conflicts: counts.conflicts }).toEqual({ code: 0, conflicts: 0 })
  })

  it('suggests look-alikes with their scores and evidence, above a score, and not all', async () => {
    const like = listOf('1,D1,湿地保护巡查,行政检查,县林业局,', '2,D2,河道采砂许可,行政许可,县林业局,')
    const lists = { 'water.csv': water, 'like.csv': like }
    const found = async (more: string) =>
      (await matters(`water.csv like.csv --suggest ${more}`, { files: lists })).out
    const all = await found('--at-least 300')
    expect(all).toContain(
      '相近事项，供核对\n   1000‰  `河道采砂许可`（县水利局）与`河道采砂许可`（县林业局）名称',
    )
    expect(all).toContain('`湿地保护检查`（县水利局）与`湿地保护巡查`（县林业局）相近')
    expect(all).toContain(' · 相近2对\n')
    expect(await found('--at-least 1000')).toContain(' · 相近1对\n')
    expect(await found('--at-least 300 --most 1')).toContain(
      '\n  相近的还有，只列最相近的；要列更多，加 --most\n',
    )
    expect((await matters('forest.csv --suggest')).out).toContain('\n没有相近事项。\n')
  })

  it.each([
    ['', 1],
    ['--fail-on overlap', 1],
    ['--fail-on gap no-lead', 1],
    ['--fail-on never', 0],
    ['--strict', 2],
    ['--fail-on never --strict', 2],
  ])('of water and forest %s ends with %i', async (words, code) => {
    expect((await matters(`water.csv forest.csv ${words}`)).code).toBe(code)
  })

  it('ends with 3 where conflicts are not certain, and says so', async () => {
    const open = { 'city.json': dispute({ partial: { assignments: true }, assignments: [] }) }
    const { code, out } = await matters('city.json', { files: open })
    expect(code).toBe(3)
    expect(out).toContain('  ? 无人牵头  “船舶检验”可能没有牵头部门\n')
    expect(out).toContain('冲突2处，其中2处因事实不全待定')
    expect((await matters('city.json --fail-on overlap', { files: open })).code).toBe(0)
  })
})
