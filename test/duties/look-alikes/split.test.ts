import { describe, expect, it } from 'vitest'
import type { NamedMatter } from '../../../src/duties/look-alikes/matter.ts'
import { splitOf } from '../../../src/duties/look-alikes/split.ts'

const named = (name: string, more: Partial<NamedMatter> = {}): NamedMatter => ({
  id: name,
  name,
  holder: 'x',
  ...more,
})

describe('a division that may explain a pair', () => {
  it.each([
    ['渔业船舶登记', '船舶登记', 'object', '渔业'],
    ['农作物种子生产许可', '种子生产许可', 'object', '农作物'],
    ['对渔业船舶未登记的处罚', '对船舶未登记的处罚', 'object', '渔业'],
    ['船舶登记（渔业船舶）', '船舶登记', 'object', '渔业船舶'],
    ['船舶注销登记', '船舶登记', 'stage', '注销'],
    ['船舶登记（变更）', '船舶登记', 'stage', '变更'],
    ['船舶登记变更', '船舶登记', 'stage', '变更'],
    ['跨区渔业船舶登记', '渔业船舶登记', 'area', '跨区'],
    ['市级重点项目验收', '重点项目验收', 'level', '市级'],
    ['船舶登记（市级权限）', '船舶登记', 'level', '市级权限'],
    ['船舶登记监督检查', '船舶登记', 'power', '监督检查'],
  ])('lies between %s and %s by %s (%s)', (long, short, by, qualifier) => {
    expect(splitOf(named(long), named(short))).toEqual({ by, qualifier })
    expect(splitOf(named(short), named(long))).toEqual({ by, qualifier })
  })

  it.each([
    ['船舶登记', '船舶登记'],
    // two ways to say one thing
    ['城市道路挖掘审批', '市政道路挖掘审批'],
    ['船舶行政登记', '船舶登记'],
    ['船舶的登记', '船舶登记'],
    ['船舶登记审批', '船舶登记'],
    ['船舶登记（）', '船舶登记'],
    ['渔业船舶登记', '农用车辆登记'],
  ])('is not seen between %s and %s', (one, other) => {
    expect(splitOf(named(one), named(other))).toBeUndefined()
    expect(splitOf(named(other), named(one))).toBeUndefined()
  })

  it.each([
    [{ object: ['渔船'] }, { object: ['商船', '客船'] }, 'object'],
    [{ stage: ['受理'] }, { stage: ['审查'] }, 'stage'],
    [{ area: ['城区'] }, { area: ['农村'] }, 'area'],
    [{ level: ['市'] }, { level: ['县'] }, 'level'],
    [{ power: ['决定'] }, { power: ['执行'] }, 'power'],
    [{ powerType: 'licence' }, { powerType: 'penalty' }, 'power'],
    [{ jurisdiction: 'one' }, { jurisdiction: 'two' }, 'area'],
  ])('is read from what is stated: %j and %j', (one, other, by) => {
    expect(splitOf(named('船舶登记', one), named('船舶登记', other))).toEqual({ by })
  })

  it.each([
    [{ object: ['渔船', '商船'] }, { object: ['商船'] }],
    [{ object: ['渔船'] }, { object: ['（渔船）'] }],
    [{ object: ['渔船'] }, {}],
    [{ object: ['渔船'] }, { object: [] }],
    [{ powerType: 'licence' }, {}],
  ])('is not read from %j and %j', (one, other) => {
    expect(splitOf(named('船舶登记', one), named('船舶登记', other))).toBeUndefined()
  })

  it('is what is stated where the names say something else', () => {
    const one = named('渔业船舶登记', { level: ['市'] })
    expect(splitOf(one, named('船舶登记', { level: ['县'] }))).toEqual({ by: 'level', qualifier: '渔业' })
  })
})
