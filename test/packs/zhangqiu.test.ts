import { describe, expect, it } from 'vitest'
import { createEngine, readSnapshot } from '../../src/index.ts'
import { zhangqiu } from '../../src/packs/zhangqiu/index.ts'

const engine = createEngine({ packs: [zhangqiu] })
const agencies = Array.from({ length: 37 }, (_, index) => ({
  id: `department-${index}`,
  name: `第${index + 1}部门`,
  jurisdiction: 'district',
  kind: index < 9 ? 'party-organ' : 'government-department',
  tags: index < 18 ? ['reformed'] : [],
}))
const report = (more: object) =>
  engine.evaluate(
    readSnapshot({
      schema: 'bianzhi/snapshot@1',
      day: '2019-03-25',
      jurisdictions: [{ id: 'district', name: '章丘区', code: '370114', level: 'county' }],
      agencies,
      ...more,
    }),
  )

describe('the pack of Zhangqiu', () => {
  it('holds one matter and one class of matters for one department only in principle', () => {
    const forces = engine.rules().flatMap(({ rule, force }) => (force === 'principle' ? [rule] : []))
    expect(forces).toEqual([
      'zhangqiu/one-class-one-coordinator',
      'zhangqiu/one-matter-one-department',
      'zhangqiu/no-matter-without-a-lead',
    ])
  })

  it('counts the departments that the report tells', () => {
    const claims = report({}).claims()
    expect(claims.map(({ computed, reconciles }) => [computed?.text.zh, reconciles])).toEqual([
      ['37个', 'yes'],
      ['18个', 'yes'],
      ['48.6%', 'yes'],
      ['416.7%', 'yes'],
    ])
    const [fewer] = report({ agencies: agencies.slice(1) }).claims()
    expect(fewer?.reconciles).toBe('no')
  })

  it('leaves open who coordinates where nobody says who holds what', () => {
    const open = report({ functions: [{ id: 'class', name: '某类事', jurisdiction: 'district' }] })
    const found = [...open.judged()].filter(({ rule }) => rule === 'zhangqiu/one-class-one-coordinator')
    expect(found.map(({ verdict }) => verdict)).toEqual(['unknown', 'unknown'])
  })
})
