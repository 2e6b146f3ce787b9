import { describe, expect, it } from 'vitest'
import { applyPlan, ledgersOf } from '../../../src/reform/index.ts'
import { district, planOf, problemsOf } from '../district.ts'

const over = { of: 'm1', role: 'lead', by: 'a', until: '2019-02-28' }
const lasting = { ...over, until: '2019-03-01' }
const held = (assignment: object, ...operations: readonly object[]) =>
  applyPlan(district({ assignments: [assignment] }), planOf(...operations))
const ends = ({ looseEnds }: ReturnType<typeof held>, one: string) =>
  looseEnds.filter(({ kind }) => kind === one).map(({ id }) => id)

describe('a part in a matter that was over before the operation', () => {
  const all = { kind: 'transfer-matters', from: 'a', to: 'b', scope: 'all' }
  const merge = { kind: 'merge', agencies: ['a'], agency: 'b' }

  it.each([
    [over, all, ['a']],
    [lasting, all, ['b']],
    [over, merge, []],
    [lasting, merge, ['b']],
  ])('stays with who had it: %j, %j', (assignment, operation, by) => {
    expect(held(assignment, operation).after.assignments?.map((one) => one.by)).toEqual(by)
  })

  it('takes no posts along, and leaves no matter without a holder', () => {
    expect(ends(held(over, all), 'posts-did-not-follow')).toEqual([])
    expect(ends(held(lasting, all), 'posts-did-not-follow')).toHaveLength(1)
    const abolish = { kind: 'abolish', agency: 'a' }
    expect(ends(held(over, abolish), 'orphaned-matter')).toEqual([])
    expect(ends(held(lasting, abolish), 'orphaned-matter')).toEqual(['orphaned-matter/m1'])
  })

  it('cannot be handed over by name', () => {
    const named = { kind: 'transfer-matters', from: 'a', to: 'b', matters: ['m1'] }
    expect(problemsOf(() => held(over, named))[0]).toContain('`a` has no part in `m1`')
    expect(problemsOf(() => held(lasting, named))).toEqual([])
  })

  it('is not among the matters that a body leads, and one under that word is', () => {
    const led = (assignment: object, words: object = {}) => {
      const before = district({ assignments: [assignment], words })
      const { rows } = ledgersOf(before, applyPlan(before, planOf())).comparison
      return [rows[0]?.['mattersBefore'], rows[0]?.['mattersAfter']]
    }
    expect(led(over)).toEqual([1, 0])
    expect(led({ ...over, until: '2018-12-31' })).toEqual([0, 0])
    expect(led({ of: 'm1', role: 'lead', by: 'a', from: '2019-03-01' })).toEqual([0, 1])
    const under = { roles: { 'joint-lead': { under: 'lead', title: { zh: '共同牵头', en: 'joint lead' } } } }
    expect(led({ of: 'm1', role: 'joint-lead', by: 'a' }, under)).toEqual([1, 1])
    expect(led({ of: 'm1', role: 'co-organiser', by: 'a' })).toEqual([0, 0])
  })
})

describe('a record about a part in a matter', () => {
  it('is about the same row when the next one takes its name', () => {
    const before = district({
      assignments: [
        { of: 'm1', role: 'lead', by: 'a', object: ['井'] },
        { of: 'm1', role: 'lead', by: 'b', object: ['河'] },
      ],
      records: [
        { id: 'on-wells', kind: 'agreement', about: ['m1/lead/a'] },
        { id: 'on-rivers', kind: 'agreement', about: ['m1/lead/b'] },
      ],
    })
    const move = (from: string, to: string) => ({ kind: 'transfer-matters', from, to, matters: ['m1'] })
    const { after } = applyPlan(before, planOf(move('a', 'b'), move('b', 'c')))
    expect(after.assignments?.map(({ by, object }) => [by, object])).toEqual([
      ['b', ['井']],
      ['c', ['河']],
    ])
    expect(after.records?.map(({ id, about }) => [id, about])).toEqual([
      ['on-wells', ['m1/lead/b']],
      ['on-rivers', ['m1/lead/c']],
    ])
  })
})
