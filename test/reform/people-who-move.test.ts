import { describe, expect, it } from 'vitest'
import { applyPlan } from '../../src/reform/index.ts'
import { district, planOf } from './district.ts'

const held = (holding: object, ...operations: readonly object[]) => {
  const before = district({ holdings: [{ person: 'one', post: 'p1', ...holding }] })
  const { after } = applyPlan(before, planOf(...operations))
  return { agency: after.people?.[0]?.agency, until: after.holdings?.[0]?.until }
}
const post = { kind: 'transfer-posts', to: 'b', posts: ['p1'] }
const person = { kind: 'transfer-people', to: 'b', people: ['one'] }

describe('people who hold a post that moves', () => {
  it.each([
    [{ mode: 'substantive' }, 'b'],
    [{}, 'b'],
    [{ mode: 'concurrent' }, 'a'],
    [{ mode: 'seconded' }, 'a'],
    [{ until: '2019-02-28' }, 'a'],
    [{ until: '2019-03-01' }, 'b'],
  ])('go with it where they hold it as their own, on that day: %j', (holding, agency) => {
    expect(held(holding, post).agency).toBe(agency)
  })

  it('stay where they are counted elsewhere', () => {
    const before = district({ holdings: [{ person: 'four', post: 'p1' }] })
    const { after } = applyPlan(before, planOf({ ...post, to: 'c' }))
    expect(after.people?.find(({ id }) => id === 'four')?.agency).toBe('b')
  })
})

describe('people who move alone', () => {
  it.each([
    [{ from: '2015-01-01' }, '2019-02-28'],
    [{ from: '2019-03-01' }, '2019-03-01'],
    [{ until: '2017-01-01' }, '2017-01-01'],
  ])('hold their post until the day before, but no shorter than they held it: %j', (holding, until) => {
    expect(held(holding, person).until).toBe(until)
  })

  it('keep a post of another body', () => {
    const before = district({
      posts: [{ id: 'p1', agency: 'b', category: 'administrative' }],
      holdings: [{ person: 'one', post: 'p1', mode: 'concurrent' }],
    })
    const { after } = applyPlan(before, planOf({ ...person, to: 'c' }))
    expect(after.holdings?.[0]).not.toHaveProperty('until')
  })
})
